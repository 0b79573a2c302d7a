/// Where and why the parser gave up; `YAMLError` puts it into words.
struct YAMLFailure: Error {
  var fault: YAMLError.Fault
  var offset: Int

  init(_ fault: YAMLError.Fault, at offset: Int) {
    self.fault = fault
    self.offset = offset
  }
}

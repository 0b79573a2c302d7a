/// Where and why the parser gave up; `XMLError` puts it into words.
struct XMLFailure: Error {
  var fault: XMLError.Fault
  var offset: Int

  init(_ fault: XMLError.Fault, at offset: Int) {
    self.fault = fault
    self.offset = offset
  }
}

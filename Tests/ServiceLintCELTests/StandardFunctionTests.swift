import Testing

@testable import ServiceLintCEL

@Suite struct StandardFunctionTests {
  @Test(arguments: FunctionDeclaration.standard.map(\.name))
  func `the examples of a function are true`(name: String) {
    for function in FunctionDeclaration.standard where function.name == name {
      #expect(!function.summary.isEmpty)
      #expect(!function.examples.isEmpty, "\(name) has no example")
      for example in function.examples {
        let result = Fixture().value("\(example.expression) == \(example.result)")
        #expect(result == "true", "\(example.expression) == \(example.result)")
      }
    }
  }

  @Test(arguments: MacroDescription.all.map(\.signature))
  func `the examples of a macro are true`(signature: String) throws {
    let macro = try #require(MacroDescription.all.first { $0.signature == signature })
    #expect(!macro.examples.isEmpty)
    for example in macro.examples {
      #expect(Fixture().value("\(example.expression) == \(example.result)") == "true", "\(example.expression)")
    }
  }

  @Test(arguments: [
    (0.0, 2, "0.00"), (-0.0, 1, "-0.0"), (0.005, 2, "0.01"), (0.125, 2, "0.12"), (999.96, 1, "1000.0"),
    (1e21, 0, "1000000000000000000000"),
    (5e-324, 3, "0.000"), (123456.789, 0, "123457"), (0.5, 0, "0"), (1.5, 0, "2"), (-2.675, 2, "-2.67"),
  ])
  func `doubles are rounded by their exact value`(number: Double, places: Int, text: String) {
    #expect(ExactDecimal(number).fixed(places) == text)
  }

  @Test(arguments: [
    (0.0, 2, "0.00e+00"), (9.996, 2, "1.00e+01"), (123456.0, 3, "1.235e+05"), (5e-324, 1, "4.9e-324"),
    (-1.5, 0, "-2e+00"),
  ])
  func `doubles are written with an exponent`(number: Double, places: Int, text: String) {
    #expect(ExactDecimal(number).scientific(places) == text)
  }

  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0, 0), ("2000-02-29T12:00:00.5Z", 951_825_600, 500_000_000),
    ("0001-01-01T00:00:00Z", -62_135_596_800, 0), ("2026-11-24T09:00:00+09:00", 1_795_478_400, 0),
  ])
  func `timestamps are read and written`(text: String, seconds: Int, nanoseconds: Int) throws {
    let value = try #require(Moment.parseTimestamp(Array(text.utf8)))
    #expect(value.intValue == Int64(seconds))
    #expect(value.length == UInt32(nanoseconds))
    let again = try #require(Moment.parseTimestamp(Array(Moment.timestampText(value).utf8)))
    #expect(again.intValue == value.intValue)
  }

  @Test(arguments: [
    "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-01-01", "2026-01-01T24:00:00Z", "", "2026-01-01T00:00:00",
  ])
  func `what is no timestamp is refused`(text: String) {
    #expect(Moment.parseTimestamp(Array(text.utf8)) == nil)
  }
}

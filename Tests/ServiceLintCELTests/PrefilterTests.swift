import Testing

@testable import ServiceLintCEL

@Suite("CEL: what is told at first sight")
struct PrefilterTests {
  @Test(
    arguments: [
      ("field.required && !field.required", "isTrue 3, isFalse 3"),
      (
        #"field.kind == "text" && field.kind != "radio" && !(field.kind in ["hidden", "radio"])"#,
        "isOneOf 0 [1], isNoneOf 0 [4], isNoneOf 0 [3, 4]"
      ),
      (
        #"has(field.label) && !has(field.hint) && field.label != "" && field.hint == """#,
        "isStated 1, isNotStated 2, isFilled 1, isEmpty 2"
      ),
      (#"has(field.label) || (field.hint != "" && field.maxLength > 2)"#, "isStated 1 or isFilled 2"),
      (#"field.page.title != "" && has(field.page.title)"#, "isFilled 7.0, isStated 7.0"),
      // One side of `||` that cannot be told at first sight makes all of it so.
      (#"field.required || field.maxLength > 2"#, ""),
      (#"field.label.trim() == "x" && field.required"#, "isTrue 3"),
    ] as [(String, String)])
  func `demands on stored properties are found in a condition`(source: String, expected: String) throws {
    var unit = ServiceLintCEL.Unit(environment: Fixture().environment)
    _ = unit.declare("field", .object(Fixture.fieldKind))
    let expression = try unit.compile(source, expecting: .bool)
    var text = ""
    for test in unit.prefilter(of: expression).tests {
      let numbers = (1..<64).filter { test.symbols.low >> UInt64($0) & 1 != 0 }
      text += "\(test.kind) \(test.through < 0 ? "" : "\(test.through).")\(test.slot)"
      text += (numbers.isEmpty ? "" : " \(numbers)") + (test.hasAlternative ? " or " : ", ")
    }
    #expect(text == (expected.isEmpty ? "" : expected + ", "))
  }
}

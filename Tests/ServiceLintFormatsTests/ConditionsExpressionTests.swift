import ServiceLintFormats
import ServiceLintModel
import Testing

@Suite struct `Expressions of expr-eval` {
  @Test(arguments: [
    ("a == 'x'", "row.a is x"),
    ("sec.a=='x y'", "row.sec.a is x y"),
    ("a==\"it's\"", "row.a is it's"),
    (#"a == 'it\'s'"#, "row.a is it's"),
    ("a === true", "row.a is true"),
    ("a != 2", "not row.a is 2"),
    ("a > 1 and a <= -3.5", "(row.a greater 1 and row.a lessOrEqual -3.5)"),
    ("2 < a", "row.a greater 2"),
    ("a == ''", "not answered(row.a)"),
    ("a", "answered(row.a)"),
    ("not a", "not answered(row.a)"),
    ("'x' in a", "row.a has x"),
    ("not ('x' in a)", "not row.a has x"),
    ("a == 'x' or b == 'y' and c == 'z'", "(row.a is x or (row.b is y and row.c is z))"),
    ("(a == 'x' or b == 'y') and c", "((row.a is x or row.b is y) and answered(row.c))"),
    ("known", "row.k is yes"),
    ("not known and a", "(not row.k is yes and answered(row.a))"),
    ("known == false", "not row.k is yes"),
    ("length(a) > 3", "code[length(a) > 3|row.a]"),
    ("a == b", "code[a == b|row.a,row.b]"),
    ("length(a) > 3 and b", "(code[length(a) > 3|row.a] and answered(row.b))"),
    ("a == 'x", "code[a == 'x|row.a]"),
    ("a == == b", "code[a == == b|row.a,row.b]"),
    ("", "code[|]"),
  ])
  func `are read`(source: String, expected: String) {
    let known = Condition.equals(Condition.Name(path: ["k"], inRow: true), "yes")
    #expect(ExpressionCondition.parse(source) { $0 == "known" ? known : nil }.printed == expected)
  }

  @Test func `keep the place of each name`() {
    guard case .equals(let name, _) = ExpressionCondition.parse("  sec.a == 1") else {
      Issue.record("no comparison")
      return
    }
    #expect(name.offset == 2)
    #expect(name.count == 5)
  }

  @Test(arguments: ["(", "not "])
  func `that never end are cut off`(piece: String) {
    let source = String(repeating: piece, count: 5_000) + "a"
    #expect(!ExpressionCondition.parse(source).isReadable)
  }
}

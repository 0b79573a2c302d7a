import Testing

@testable import ServiceLintCEL

@Suite struct ParserTests {
  @Test(arguments: [
    ("1 + 2 * 3", "(1 + (2 * 3))"), ("(1 + 2) * 3", "((1 + 2) * 3)"), ("a - b - c", "((a - b) - c)"),
    ("a || b && c || d", "(a || (b && c) || d)"), ("a ? b : c ? d : e", "(a ? b : (c ? d : e))"),
    ("!a.b", "!a.b"), ("-9223372036854775808", "-9223372036854775808"), ("--1", "--1"), ("a.-1", "error"),
    ("a in [1, 2,]", "(a in [1, 2])"), ("{'a': 1, ?'b': c}", "{\"a\": 1, ?\"b\": c}"), ("a.?b[?0].c", "a.?b[?0].c"),
    ("a.`b-c`", "a.b-c"), ("r'\\n' + b'\\xff'", "(\"\\n\" + b[255])"), ("0xFFu", "255u"), (".5 + 1e2", "(0.5 + 100.0)"),
    ("x.map(y, y > 0, y * 2)", "x.map(y, (y > 0), (y * 2))"), ("x.all(k, v, k == v)", "x.all(k, v, (k == v))"),
    ("x.sure(y, y)", "x.sure(y, y)"), ("has(a.b)", "has(a.b)"), ("cel.bind(a, 1, a + a)", "cel.bind(a, 1, (a + a))"),
    ("'''a'b''' // comment", "\"a'b\""), ("a\n  .b // c\n  (1)", "a.b(1)"), (".a.b", ".a.b"),
  ])
  func `a text becomes a tree`(source: String, tree: String) {
    let printed: String
    do throws(CELErrors) {
      let parsed = try Parser.parse(source)
      printed = parsed.printed(parsed.root)
    } catch {
      printed = "error"
    }
    #expect(printed == tree)
  }

  @Test(arguments: [
    ("", "0+0: the expression ends where a value was expected"),
    ("1 +", "3+0: the expression ends where a value was expected"),
    ("a b", "2+1: `b` stands where the end or an operator was expected"),
    ("'abc", "0+4: this text is never closed; add the closing quote"),
    ("a = b", "2+1: this character has no meaning here"),
    ("'日本' # x", "9+1: this character has no meaning here"),
    ("for", "0+3: `for` is a reserved word and can't be a name"),
    ("'\\q'", "1+2: unknown escape sequence; write `\\\\` for a backslash"),
    ("99999999999999999999", "0+20: `99999999999999999999` is no number, or too large"),
    ("has(a)", "4+1: `has` asks for a property, such as `has(field.hint)`"),
    ("[1].all(a.b, true)", "8+3: the variable of `all` must be a plain name of its own"),
  ])
  func `a mistake is named with its place`(source: String, message: String) {
    do throws(CELErrors) {
      _ = try Parser.parse(source)
      Issue.record("accepted")
    } catch {
      let first = error.errors[0]
      #expect("\(first.offset)+\(first.length): \(first.message.english)" == message)
      #expect(!first.message.japanese.isEmpty)
    }
  }

  @Test(arguments: ["(", "[", "!(", "-(", "{1:", "a.b(", "a ? b : ", "a[", "1 + (", "a."])
  func `nesting without end is refused, not followed`(opening: String) {
    #expect(throws: CELErrors.self) { try Parser.parse(String(repeating: opening, count: 10_000)) }
  }

  @Test func `a long chain of && is not deep`() throws {
    let source = Array(repeating: "true", count: 2_000).joined(separator: " && ")
    var unit = Fixture().unit()
    _ = try unit.compile(source, expecting: .bool)
  }

  @Test func `nesting within the limit is read`() throws {
    let source = String(repeating: "(", count: 150) + "1" + String(repeating: ")", count: 150)
    #expect(try Parser.parse(source).nodes.count == 1)
  }
}

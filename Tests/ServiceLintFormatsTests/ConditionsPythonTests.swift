import ServiceLintModel
import Testing

@testable import ServiceLintFormats

@Suite struct `Conditions in Python` {
  private func parse(_ text: String) -> Condition {
    let kinds: [String: PythonCondition.Variable] = [
      "ok": .tick, "yes": .yesNo, "kind": .text, "needs": .multiple, "users[0].name.first": .text,
    ]
    return PythonCondition.parse(Array(text.utf8)) { name in kinds[name].map { (name, $0) } }
  }

  @Test(arguments: [
    ("ok", "row.ok is true"),
    ("not ok", "not row.ok is true"),
    ("yes", "row.yes is True"),
    ("kind", "answered(row.kind)"),
    ("kind == 'a'", "row.kind is a"),
    ("kind != \"a\"", "not row.kind is a"),
    ("'a' == kind", "row.kind is a"),
    ("kind is None", "not answered(row.kind)"),
    ("ok is False", "row.ok is false"),
    ("yes == True", "row.yes is True"),
    ("kind in ['a', 'b']", "(row.kind is a or row.kind is b)"),
    ("kind not in ('a', 'b')", "not (row.kind is a or row.kind is b)"),
    ("needs['food']", "row.needs has food"),
    ("needs[\"food\"] == False", "not row.needs has food"),
    ("'food' in needs", "row.needs has food"),
    ("needs.any_true()", "answered(row.needs)"),
    ("users[0].name.first == 'A'", "row.users[0].name.first is A"),
    ("i > 0", "row.i greater 0"),
    ("0 < i <= 3", "(row.i greater 0 and row.i lessOrEqual 3)"),
    ("defined('kind') and showifdef('ok')", "(answered(row.kind) and row.ok is true)"),
    ("(ok or yes) and\n  not kind == 'a'", "((row.ok is true or row.yes is True) and not row.kind is a)"),
    ("other.has_attorney", "answered(row.other.has_attorney)"),
    ("True", "always"),
    ("val(\"kind\") === 'a' && !val('ok')", "(row.kind is a and not row.ok is true)"),
    ("val('kind') != ''", "answered(row.kind)"),
    ("", "always"),
  ])
  func `what can be said without running them is read`(text: String, expected: String) {
    #expect(parse(text).printed == expected)
  }

  @Test(arguments: [
    ("device() and ok", "(code[device()|] and row.ok is true)"),
    ("len(kind) > 2 or ok", "(code[len(kind) > 2|row.kind] or row.ok is true)"),
    ("kind == other.kind", "code[kind == other.kind|row.kind]"),
    ("a if ok else b", "code[a if ok else b|row.ok]"),
    ("[x for x in kind]", "code[[x for x in kind]|row.kind]"),
    ("ok and", "code[ok and|row.ok]"),
    ("kind + 1 == 2", "code[kind + 1 == 2|row.kind]"),
  ])
  func `of anything else the operand becomes code`(text: String, expected: String) {
    #expect(parse(text).printed == expected)
  }

  @Test func `names know their place`() {
    var names: [Condition.Name] = []
    _ = parse("not needs['food'] and kind == 'a'").mapNames {
      names.append($0)
      return $0
    }
    #expect(names.map(\.offset) == [4, 22])
    #expect(names.map(\.count) == [13, 4])
  }

  @Test func `what no question sets can be anything`() {
    guard case .answered(let name) = parse("other.flag") else { return #expect(Bool(false)) }
    #expect(name.isAmbiguous)
  }

  @Test(arguments: ["(", "[", "not ", "a.", "a[", "f(", "!", "-", "'", "a if "])
  func `hostile texts end`(part: String) {
    let condition = parse(String(repeating: part, count: 4_000))
    #expect(condition.depth < 100)
  }
}

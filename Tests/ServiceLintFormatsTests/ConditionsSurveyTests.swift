import ServiceLintModel
import Testing

@testable import ServiceLintFormats

private struct Variables: SurveyVariables {
  func variable(_ written: String, offset: Int, count: Int) -> SurveyVariable {
    let name = Condition.Name(path: [written], offset: UInt32(offset), count: UInt32(count))
    let sort: SurveyVariable.Sort =
      written.hasPrefix("list") ? .multiple : written.hasPrefix("flag") ? .boolean(yes: "true") : .plain
    return SurveyVariable(name: name, sort: sort)
  }
}

@Suite struct `Expressions of SurveyJS` {
  @Test(arguments: [
    ("{a} = 'x'", "a is x"),
    ("{a} == \"x\"", "a is x"),
    ("'x' = {a}", "a is x"),
    ("{a} <> 'x'", "not a is x"),
    ("{a} != 'x'", "not a is x"),
    ("{a} > 3", "a > 3"),
    ("3 < {a}", "a > 3"),
    ("{a} notempty", "answered a"),
    ("{a} empty", "not answered a"),
    ("{a} = ''", "not answered a"),
    ("{a} = undefined", "not answered a"),
    ("{a}", "answered a"),
    ("!{a}", "not answered a"),
    ("!({a}) and {b} = 1", "not answered a and b is 1"),
    ("{flag}", "flag is true"),
    ("{flag} = true", "flag is true"),
    ("{list} contains 'x'", "list has x"),
    ("{list} *= 'x'", "list has x"),
    ("{list} notcontains 'x'", "not list has x"),
    ("{list} anyof ['x', 'y']", "list has x or list has y"),
    ("{list} allof ['x', 'y']", "list has x and list has y"),
    ("{a} anyof ['x', 'y']", "a is x or a is y"),
    ("{a} = 1 AND ({b} = 2 or {c} = 3)", "a is 1 and (b is 2 or c is 3)"),
    ("{a} = 1 && {b} = 2 || {c} = 3", "(a is 1 and b is 2) or c is 3"),
    ("(({a} = 'y') and ({b} = 'y')", "a is y and b is y"),
    ("iif({a} = 1, true, false)", "a is 1"),
    ("", "always"),
  ])
  func `are read`(text: String, meaning: String) {
    #expect(printed(SurveyExpression.parse(Array(text.utf8), Variables())) == meaning, "\(text)")
  }

  @Test(arguments: [
    "{a} = {b}", "age({a}) >= 18", "{a} + {b} > 3", "{a} contains 'x'", "{list} = ['x']", "{a} >= today()", "{a} = ",
    "{a} ~ 3", "{list} = 'x'",
  ])
  func `that calculate or break the grammar are code, with their names`(text: String) {
    let condition = SurveyExpression.parse(Array(text.utf8), Variables())
    #expect(!condition.isReadable)
    var names: [String] = []
    _ = condition.mapNames { name in
      names += name.path
      return name
    }
    #expect(names.contains(text.contains("{a}") ? "a" : "list"))
  }

  @Test func `names lie where they stand`() {
    guard case .equals(let name, _) = SurveyExpression.parse(Array("  {Näme} = 1".utf8), Variables()) else {
      Issue.record("not read")
      return
    }
    #expect(name.offset == 3)
    #expect(name.count == 5)
  }

  @Test func `hostile expressions end`() {
    for text in ["(", "!", "[", "{", "not ", "iif(", "{a} = ", "'"] {
      let long = String(repeating: text, count: 5_000)
      #expect(!SurveyExpression.parse(Array(long.utf8), Variables()).isReadable)
    }
  }

  private func printed(_ condition: Condition, inside: Bool = false) -> String {
    switch condition {
    case .always: return "always"
    case .never: return "never"
    case .answered(let name): return "answered \(name.path.joined(separator: "."))"
    case .equals(let name, let value): return "\(name.path.joined(separator: ".")) is \(value)"
    case .compares(let name, let sign, let value):
      let signs: [Condition.Comparison: String] = [
        .less: "<", .lessOrEqual: "<=", .greater: ">", .greaterOrEqual: ">=",
      ]
      return "\(name.path.joined(separator: ".")) \(signs[sign] ?? "?") \(value)"
    case .includes(let name, let value): return "\(name.path.joined(separator: ".")) has \(value)"
    case .and(let parts):
      let text = parts.map { printed($0, inside: true) }.joined(separator: " and ")
      return inside ? "(\(text))" : text
    case .or(let parts):
      let text = parts.map { printed($0, inside: true) }.joined(separator: " or ")
      return inside ? "(\(text))" : text
    case .not(let inner): return "not \(printed(inner, inside: true))"
    default: return "code"
    }
  }
}

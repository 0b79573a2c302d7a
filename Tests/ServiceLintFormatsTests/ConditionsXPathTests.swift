import ServiceLintModel
import Testing

@testable import ServiceLintFormats

@Suite struct `Conditions in XPath` {
  @Test(arguments: [
    ("true()", "always"), ("false()", "never"), (" 1 = 1 ", "always"), ("2 < 1", "never"),
    ("/data/a = 'x'", "a is x"), (" 'x' = /data/g/a ", "g.a is x"), ("../a='x'", "g.a is x"), ("/data/a = 1", "a is 1"),
    ("current()/../a = -1", "g.a is -1"), ("../../b", "answered(b)"), (". = 'x'", "g.q is x"),
    ("/data/a = ''", "not answered(a)"), ("/data/a != ''", "answered(a)"), ("/data/a != 'x'", "not a is x"),
    ("string-length(/data/a) > 0", "answered(a)"), ("count-selected(/data/a) = 0", "not answered(a)"),
    ("string-length(/data/a) > 5", "code[string-length(/data/a) > 5|a]"),
    ("count(/data/rows) >= 1", "any(rows: always)"),
    ("selected(/data/a, 'x')", "a is x"), ("not(selected(/data/a, 'x'))", "not a is x"),
    ("selected(/data/a, 'x') = true()", "a is x"), ("selected(/data/a, 'x') = false()", "not a is x"),
    ("/data/a > 5", "a greater 5"), ("5 > /data/a", "a less 5"), ("number(/data/a) <= 2.5", "a lessOrEqual 2.5"),
    ("/data/a >= date('2026-04-01')", "a greaterOrEqual 2026-04-01"),
    ("/data/a = 1 and /data/b = 2 and /data/c = 3", "(a is 1 and b is 2 and c is 3)"),
    ("/data/a = 1 or /data/b = 2 and /data/c = 3", "(a is 1 or (b is 2 and c is 3))"),
    ("(/data/a = 1 or /data/b = 2) and /data/c", "((a is 1 or b is 2) and answered(c))"),
    ("if(/data/a = 1, true(), /data/b = 2)", "(a is 1 or (not a is 1 and b is 2))"),
    ("/data/first-name = 'a-b'", "first-name is a-b"), ("/data/orx:meta = 1", "meta is 1"),
    ("/data/a = /data/b", "code[/data/a = /data/b|b,a]"), ("/data/a < today()", "code[/data/a < today()|a]"),
    ("(today() - /data/a) >= 42 or /data/b = 1", "(code[(today() - /data/a) >= 42|a] or b is 1)"),
    (
      "instance('x')/root/item[name = /data/a and b = ../c]/label = 'y'",
      "code[instance('x')/root/item[name = /data/a and b = ../c]/label = 'y'|a]"
    ),
    ("/data/rows[position() = 1]/a = 'x'", "code[/data/rows[position() = 1]/a = 'x'|rows.a]"),
    ("//a = 'x'", "code[//a = 'x'|]"), ("regex(/data/a, '^[0-9]+$')", "code[regex(/data/a, '^[0-9]+$')|a]"),
    ("/data/a div 2 > 1", "code[/data/a div 2 > 1|a]"), ("/data/a = ", "code[/data/a = |]"), ("'x", "code['x|]"),
    ("a b", "code[a b|]"), ("", "code[|]"),
  ])
  func `mean what they say`(source: String, expected: String) {
    #expect(XPathCondition.parse(source, context: ["g", "q"]).printed == expected)
  }

  @Test func `names know where they stand`() {
    let condition = XPathCondition.parse("'x' = /data/a and  ../b", context: ["q"])
    var places: [String] = []
    _ = condition.mapNames { name in
      places.append("\(name.offset) \(name.count)")
      return name
    }
    #expect(places == ["6 7", "19 4"])
  }

  @Test func `no text ends the process`() {
    let deep = String(repeating: "(", count: 100_000)
    let nots = String(repeating: "not(", count: 100_000)
    let many = "/a/b = 1" + String(repeating: " or /a/b = 1", count: 100_000)
    let steps = String(repeating: "/a", count: 100_000)
    let predicates = String(repeating: "a[", count: 100_000)
    for source in [
      deep, nots, many, steps, predicates, "-", "--1", "a[", "a[1", "@", "/", "//", "..", "../..", "a::b", "a::", ":a",
      "a:", "instance(", "instance('x')[", "current()/", "1.2.3", "'", "\"", ",", "a,b", "f(a,,b)", "é = 'é'", "|",
      "a|b",
    ] {
      _ = XPathCondition.parse(source, context: ["q"])
    }
    #expect(XPathCondition.parse("a | b", context: ["q"]).printed == "code[a | b|q.b,q.a]")
  }

  @Test(arguments: [
    (". >= 0 and . <= 10", "0…10"), ("0 <= .", "0…"), (". > 10", "11…"), (". < 5", "…4"), (". = 3", "3…3"),
    ("string-length(.) = 4", "length 4…4"), ("string-length(.) > 2", "length 3…"), ("regex(., '[0-9]+')", "[0-9]+"),
    (". = '' or . >= 18", "18…"), (". <= today()", "…? code"), (". >= /data/from", "?… code"),
    (". != 0", "code"), (". >= 1 and not(. = 13)", "1… code"), ("selected(., 'a')", "code"), ("count(", "code"),
  ])
  func `constraints become limits`(source: String, expected: String) {
    let limits = ODKLimits(source, isWhole: true)
    var words: [String] = []
    let least = limits.least ?? (limits.hasOpenLeast ? "?" : "")
    let most = limits.most ?? (limits.hasOpenMost ? "?" : "")
    if !(least + most).isEmpty { words.append("\(least)…\(most)") }
    let lengths = (limits.minLength.map(String.init) ?? "", limits.maxLength.map(String.init) ?? "")
    if !(lengths.0 + lengths.1).isEmpty { words.append("length \(lengths.0)…\(lengths.1)") }
    if let pattern = limits.pattern { words.append(pattern) }
    if limits.isCode { words.append("code") }
    #expect(words.joined(separator: " ") == expected)
  }
}

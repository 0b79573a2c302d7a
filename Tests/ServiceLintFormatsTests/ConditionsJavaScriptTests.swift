import Foundation
import ServiceLintFormats
import ServiceLintModel
import Testing

@Suite struct `JavaScript conditions` {
  @Test(arguments: [
    ("", "always"),
    ("  \n", "always"),
    ("// nothing\n/* at all */", "always"),
    ("data.a === 'x'", "always"),
    ("show = false;", "never"),
    ("show = true", "always"),
    ("show = data.a === 'x'", "a is x"),
    ("show = (data.a == \"x\") ;", "a is x"),
    ("show = 'x' === data.a", "a is x"),
    ("show = data['a'].b === 'x'", "a.b is x"),
    ("show = data[\"a\"][\"b\"] !== 'x'", "not a.b is x"),
    ("show = data?.a?.b === true", "a.b is true"),
    ("show = row.a === 2 || row.b !== false", "(row.a is 2 or not row.b is false)"),
    ("show = data.a", "answered(a)"),
    ("show = !data.a", "not answered(a)"),
    ("show = !!data.a && !(data.b === 'y')", "(answered(a) and not b is y)"),
    ("show = data.a !== undefined", "(answered(a) or a is )"),
    ("show = data.a == null", "not (answered(a) or a is )"),
    ("show = data.a === ''", "a is "),
    ("show = data.a > 5 && 10 >= data.a", "(a greater 5 and a lessOrEqual 10)"),
    ("show = data.a < -1", "a less -1"),
    ("show = Number(data.a) >= 18", "a greaterOrEqual 18"),
    ("show = Number(data.a < 0)", "a less 0"),
    ("show = data.a.length > 0", "answered(a)"),
    ("show = data.a.length === 0", "not answered(a)"),
    ("show = [\"x\", 'y'].includes(data.a)", "(a is x or a is y)"),
    ("show = !['x'].includes(data.a.value)", "not a.value is x"),
    ("show = data.a.includes('x')", "a has x"),
    ("show = data.a.indexOf('x') >= 0", "a has x"),
    ("show = ['x'].indexOf(data.a) > -1", "a is x"),
    ("show = ['x'].indexOf(data.a) === -1", "not a is x"),
    ("show = _.includes(['x', 'y'], data.a)", "(a is x or a is y)"),
    ("show = _.isEqual(data.a, 'x')", "a is x"),
    ("show = _.isEmpty(data.a)", "not answered(a)"),
    ("show = _.get(data, 'a.b') === 'x'", "a.b is x"),
    ("show = _.some(data.g, (row) => { return row.a === 'x' || row.b; });", "any(g: (row.a is x or answered(row.b)))"),
    ("show = _.some(data.g, (r) => r.a === 'x')", "any(g: row.a is x)"),
    ("show = _.some(data.g, function (r) { return r.a > 1 })", "any(g: row.a greater 1)"),
    ("show = _.some(data.g, {a: 'x', b: 'y'})", "any(g: (row.a is x and row.b is y))"),
    ("show = _.some(data.g, ['a', 'x'])", "any(g: row.a is x)"),
    ("show = data.g.some(r => r.a === 'x')", "any(g: row.a is x)"),
    ("show = data.g.filter(r => r.a).length > 0", "any(g: answered(row.a))"),
    ("show = data.g.every(r => r.a === 'x')", "not any(g: not row.a is x)"),
    ("show = instance.isSubmissionDigital() && data.a", "(channel web and answered(a))"),
    ("show = !instance.isSubmissionPaper()", "not channel post"),
    ("var hide = data.a === 'x'; show = !hide;", "not a is x"),
    ("show = !['x', 'y'].includes(row.a.value);", "not (row.a.value is x or row.a.value is y)"),
    (
      "var hide = ['x', 'y'].includes(row.a.value); \r\nshow = !hide; \r\n",
      "not (row.a.value is x or row.a.value is y)"
    ),
    ("const x = data.a, y = x === 'x'; show = y || x === 'z'", "(a is x or a is z)"),
    ("show = data.a === 'x' ? data.b : data.c", "((a is x and answered(b)) or (not a is x and answered(c)))"),
    ("if (data.a === 'x') { show = true } else { show = false; }", "a is x"),
    ("show = false; if (data.a === 'x') show = true;", "a is x"),
    (
      "if (data.a) show = data.b; else if (data.c) { show = false }",
      "((answered(a) and answered(b)) or (not answered(a) and not answered(c)))"
    ),
    ("if (data.a === 'x') { return false; } return data.b", "(not a is x and answered(b))"),
    ("show = (data.a === true) === false", "not a is true"),
  ])
  func `are read`(source: String, expected: String) {
    #expect(JavaScriptCondition.parse(source).printed == expected)
  }

  @Test(arguments: [
    ("show = new Date(data.a).getFullYear() < 1964", "code[new Date(data.a).getFullYear() < 1964|a]"),
    ("show = data.a === 'x' && foo(data.b) > 1", "(a is x and code[foo(data.b) > 1|b])"),
    ("var d = new Date(data.a); show = d.getMonth() + 1 < 12;", "code[d.getMonth() + 1 < 12|a]"),
    ("show = data.a + data.b > 2", "code[data.a + data.b > 2|a,b]"),
    ("show = data.a === data.b", "code[data.a === data.b|a,b]"),
    ("for (;;) { show = data.a.b.includes('x') }", "code[for (;;) { show = data.a.b.includes('x') }|a.b]"),
    ("show = (data.a", "code[show = (data.a|a]"),
    ("show = data.a.length > 3", "code[data.a.length > 3|a]"),
    ("show = `${data.a}` === 'x'", "code[show = `${data.a}` === 'x'|]"),
  ])
  func `of which we can't read a part keep that part as code`(source: String, expected: String) {
    #expect(JavaScriptCondition.parse(source).printed == expected)
  }

  @Test func `names know their place in bytes`() throws {
    let source = "/* 漢字 */ show = (data.a.b === 'x') || row['ø'];"
    let bytes = Array(source.utf8)
    var places: [String] = []
    _ = JavaScriptCondition.parse(source).mapNames { name in
      places.append(String(decoding: bytes[Int(name.offset)..<Int(name.offset + name.count)], as: UTF8.self))
      return name
    }
    #expect(places == ["data.a.b", "row['ø']"])
  }

  @Test func `hostile scripts come to an end`() {
    let deep = "show = " + String(repeating: "(", count: 50_000)
    let nots = "show = " + String(repeating: "!", count: 50_000) + "data.a"
    var doubling = "var a0 = data.a === 'x' || data.b === 'y';"
    for index in 1...200 { doubling += "var a\(index) = a\(index - 1) && !a\(index - 1) || data.c\(index);" }
    doubling += "show = a200"
    let ifs = (0..<2_000).map { "if (data.a\($0)) { show = data.b\($0) || show && data.c }" }.joined()
    for source in [
      deep, nots, doubling, "show = \"", "show = data.", "show = data[", "/*", "show=_.some(", "\\", "if(",
    ] {
      if case .code = JavaScriptCondition.parse(source) { continue }
      #expect(source == "/*", "\(source.prefix(40))")
    }
  }

  @Test(.enabled(if: SharedFolder.hasCorpus, "needs the corpus: set SERVICELINT_SHARED"))
  func `of the corpus can mostly be read`() throws {
    var all = 0, readable = 0
    for file in SharedFolder.files("formio-nav") {
      let root = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
      forEachScript(in: root) { script in
        all += 1
        let condition = JavaScriptCondition.parse(script)
        if condition.isReadable { readable += 1 }
      }
    }
    #expect(all == 483)
    #expect(readable >= 456)
  }

  private func forEachScript(in value: Any, _ body: (String) -> Void) {
    if let object = value as? [String: Any] {
      if let script = object["customConditional"] as? String, !script.allSatisfy(\.isWhitespace) { body(script) }
      for key in object.keys.sorted() { object[key].map { forEachScript(in: $0, body) } }
    } else if let list = value as? [Any] {
      for item in list { forEachScript(in: item, body) }
    }
  }
}

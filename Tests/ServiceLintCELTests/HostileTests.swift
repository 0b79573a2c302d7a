import ServiceLintValue
import Testing

@testable import ServiceLintCEL

/// What strangers' rules may hold: nothing of it may end the process or take more than its budget.
@Suite struct HostileTests {
  private static let words = [
    "field", ".label", ".kind", "page.fields", "unknown", "odd.label", "'text'", "\"日本\"", "b'\\xff'", "1", "-1", "0",
    "9223372036854775807", "-9223372036854775808", "1u", "1.5", "0.0", "1e308", "true", "null", "[]", "{}", "[1, 'a']",
    "{'a': 1}", "{1: [2]}", "(", ")", "[", "]", ",", "?", ":", "+", "-", "*", "/", "%", "&&", "||", "!", "==", "!=",
    "<",
    ">=", " in ", ".size()", ".map(x, ", ".filter(x, ", ".all(x, ", ".exists(k, v, ", ".sure(x, ", "x", "has(", ".?a",
    "[?0]", ".split('')", ".split('a', ", ".replace('', 'b', ", ".substring(", ".indexOf('a', ", ".lastIndexOf('', ",
    ".charAt(", ".trim()", ".join(", ".format([", "'%s %d %.3f %e %x'", "timestamp(", "duration(",
    "'2026-11-24T00:00:00Z'",
    "'-1h2.5s'", ".getHours(", "'+09:00'", "int(", "uint(", "double(", "string(", "bytes(", "bool(", "type(", "dyn(",
    "math.abs(", "math.bitShiftLeft(1, ", "lists.range(", ".slice(1, ", ".sort()", ".distinct()", ".flatten(",
    ".first()",
    "optional.of(", ".orValue(", ".optMap(x, ", "cel.bind(x, ", ".reverse()", "base64.decode(", "strings.quote(",
    ".earlier()", ".matches('(a|b)*c')", ".matches(",
    ".isA(", ".transformMap(k, v, ", ".transformMapEntry(k, v, ", "'", "\\", "`a-b`", "//", "\n", ".5", "0x", "r'", "@",
  ]

  @Test(arguments: 0..<8)
  func `no mixture of words ends the process`(seed: Int) {
    let fixture = Fixture()
    var state = UInt64(seed) &* 7_919 &+ 12_345
    var evaluated = 0
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for _ in 0..<2_500 {
      var source = ""
      var open = 0
      for _ in 0..<(1 + random(9)) {
        let word = Self.words[random(Self.words.count)]
        source += word
        if word.hasSuffix("(") || word.contains("(") && !word.contains(")") { open += 1 }
        if open > 0, random(2) == 0 {
          source += [")", "x)", "1)", "'a')", "x, 1)", "-1)"][random(6)]
          open -= 1
        }
      }
      if random(4) != 0 { source += String(repeating: ")", count: open) }
      fixture.environment.checks = random(2) == 0
      let value = fixture.value(source, budget: 3_000)
      if !value.contains("+") { evaluated += 1 }
      #expect(fixture.store.text.count < 300_000 && fixture.store.elements.count < 100_000, "\(source)")
    }
    #expect(evaluated > 100)
  }

  @Test(arguments: [
    ("!(", "true", ")"), ("-(", "1", ")"), ("[", "1", "]"), ("[1].map(x, ", "1", ")"), ("true ? (", "1", ") : 2"),
    ("{1: ", "1", "}"), ("cel.bind(a, 1, ", "a", ")"), ("size([", "1", "])"), ("1 + (", "1", ")"), ("[0][", "0", "]"),
    ("(true && ", "true", ")"),
  ])
  func `the deepest nesting that is read can be evaluated`(opening: String, middle: String, closing: String) {
    func source(_ depth: Int) -> String {
      String(repeating: opening, count: depth) + middle + String(repeating: closing, count: depth)
    }
    let fixture = Fixture()
    fixture.environment.checks = false
    let deepest = (50...260).last { !fixture.value(source($0)).contains("levels deep") } ?? 0
    #expect(deepest >= 90)
    #expect(fixture.value(source(2_000)).contains("levels deep"))
  }
}

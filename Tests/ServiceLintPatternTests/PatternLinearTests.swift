import ServiceLintPattern
import Testing

@Suite struct PatternLinearTests {
  static let patterns: [(String, Bool)] = [
    ("(a+)+$", false), ("^(a+)+$", false), ("(a|aa)+$", false), ("(a*)*b$", false), ("(x+x+)+y", false),
    ("^(.*)(.*)(.*)(.*)b$", false), ("([a-z]*)*[0-9]", false), ("^(a?){200}a{200}$", false),
    ("(?:a{0,30}){0,50}!", true),
    ("[a-z]{1,64}@[a-z0-9.-]{1,255}", false), ("(あ|い|a)*う", false),
  ]

  @Test(arguments: patterns)
  func `a pattern that stalls other engines ends on 100 KB`(_ source: String, _ matches: Bool) throws {
    var text = [UInt8](repeating: 0x61, count: 100_000)
    text.append(0x21)
    #expect(try Pattern(source).matches(text[...]) == matches)
  }

  @Test func `a table that is too small is emptied and answers stay right`() throws {
    var limits = PatternLimits()
    limits.cells = 2_000
    let source = "^(?:a|b)*a(?:a|b){12}[cd]{1,99}$"
    var small = PatternMatcher(try Pattern(source, limits: limits))
    var large = PatternMatcher(try Pattern(source))
    var random = Steps(state: 3)
    for _ in 0..<40 {
      let text = (0..<60).map { _ in random.pick("ab") }.joined() + ["c", "dd", "x", ""][random.below(4)]
      let answer = large.matches(bytes(text))
      #expect(small.matches(bytes(text)) == answer)
      #expect(small.matchesWhole(bytes(text)) == answer)
    }
  }
}

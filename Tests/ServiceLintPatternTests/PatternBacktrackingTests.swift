import ServiceLintPattern
import Testing

@Suite struct PatternBacktrackingTests {
  static let exponential: [(String, String)] = [
    ("^(a+)+$", "(a+)+"), ("(a|a)*", "(a|a)*"), ("^(a|aa)+$", "(a|aa)+"), ("(\\w*)*", "(\\w*)*"), ("^(a*)*b", "(a*)*"),
    ("x(?:[a-z]+\\d*)+!", "(?:[a-z]+\\d*)+"), ("^(\\d{1,3} ?)+$", "(\\d{1,3} ?)+"), ("(a*b*)*c", "(a*b*)*"),
    ("^((a+)+b)*$", "(a+)+"), ("(\\s|\\n)*x", "(\\s|\\n)*"), ("^([a-zA-Z0-9]+\\.?)+@", "([a-zA-Z0-9]+\\.?)+"),
    ("(a(|))*", "(a(|))*"), ("(.*?,?){2,}x", "(.*?,?){2,}"), ("^(\\w+\\s?)*$", "(\\w+\\s?)*"),
    ("(あ|[ぁ-ん])+x", "(あ|[ぁ-ん])+"),
    ("(a?(b?)?)*c", "(a?(b?)?)*"), ("((ab|a)(c|bc)?)*z", "((ab|a)(c|bc)?)*"), ("((a?){20})*b", "((a?){20})*"),
  ]

  @Test(arguments: exponential)
  func `a pattern that costs exponential time is found with its repetition`(_ pattern: String, _ repetition: String)
    throws
  {
    let range = try #require(PatternBacktracking.exponential(pattern, syntax: .ecmaScript))
    #expect(String(decoding: Array(pattern.utf8)[range.indices], as: UTF8.self) == repetition)
  }

  static let harmless: [String] = [
    "^[a-z]+(-[a-z]+)*$", "^(\\d{3} ?)+$", "^[0-9]{3}-?[0-9]{4}$", "a*a*a*b", "^\\d+(\\.\\d+)?$", "^(a|b)*$",
    "^(\\w+,)*\\w+$",
    "^(?:[a-z0-9]+[._-])*[a-z0-9]+@(?:[a-z0-9-]+\\.)+[a-z]{2,}$", "(a+b)+", "^(a?)*$", "^((a?))*$", "(a(b?)?)*c",
    "^(\\b\\w+\\b\\s*)+$",
    "^(ab|ac)*$", "^\\s*\\S+(\\s+\\S+)*\\s*$", "", "[", "(?=a)(a+)+", "^[\\w.+-]+@[\\w-]+\\.[\\w.-]+$", "(a{2,3}b)*",
    "^(\\d+\\n)*$",
    "^(あ|い)+$", "(a{1,50}){1,50}",
  ]

  @Test(arguments: harmless)
  func `a pattern without that cost raises no alarm`(_ pattern: String) {
    #expect(PatternBacktracking.exponential(pattern, syntax: .ecmaScript) == nil)
  }

  @Test func `word boundaries that cannot hold join no ways`() {
    #expect(PatternBacktracking.exponential("(\\w+\\b)+!", syntax: .re2) == nil)
    #expect(PatternBacktracking.exponential("(\\w+\\B)+!", syntax: .re2) != nil)
  }

  @Test func `a pattern too large to look through is left alone`() {
    let words = (0..<400).map { "(a\($0)?b?)" }.joined()
    _ = PatternBacktracking.exponential("((\(words)){3})*", syntax: .ecmaScript)
    #expect(PatternBacktracking.exponential("(([a-z]{0,90}){100})*", syntax: .ecmaScript) == nil)
  }
}

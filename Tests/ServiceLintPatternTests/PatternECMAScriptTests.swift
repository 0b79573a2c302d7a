import ServiceLintPattern
import Testing

@Suite struct PatternECMAScriptTests {
  static let cases: [MatchCase] = [
    .init("^[0-9]{3}-[0-9]{4}$", "100-0001", true), .init("^]$", "]", true), .init("^{$", "{", true),
    .init("^a{,2}$", "a{,2}", true), .init("^a{1$", "a{1", true), .init("^}$", "}", true),
    .init("^\\-\\'\\/\\é$", "-'/é", true), .init("^[\\w-.]+$", "a-.", true), .init("^[.-\\w]+$", "a-.", true),
    .init("^[]$", "", false), .init("[]", "a", false), .init("^[^]$", "\n", true), .init("^[^]]$", "a]", true),
    .init("^.$", "\u{2028}", false), .init("^.$", "\r", false), .init("^\\s$", "\u{3000}", true),
    .init("^\\s$", "\u{FEFF}", true), .init("^\\S$", "\u{A0}", false), .init("^\\d$", "１", false),
    .init("^\\u3042$", "あ", true), .init("^[\\u3041-\\u3096]+$", "ひらがな", true), .init("^\\uD83D\\uDC4D$", "👍", true),
    .init("^\\u{3}$", "uuu", true), .init("^\\p{2}$", "pp", true), .init("^\\p{L}$", "p{L}", true),
    .init("^\\x4$", "x4", true),
    .init("^\\x41$", "A", true), .init("^\\cJ$", "\n", true), .init("^\\c$", "\\c", true), .init("^[\\c]$", "\\", true),
    .init("^[\\b]$", "\u{8}", true), .init("^\\0$", "\0", true), .init("^\\1$", "\u{1}", true),
    .init("^\\8$", "8", true),
    .init("^\\101$", "A", true), .init("^\\400$", "\u{20}0", true), .init("^[\\1]$", "\u{1}", true),
    .init("^\\k<a>$", "k<a>", true),
    .init("^(?<year>\\d+)$", "2026", true), .init("^(?i:a)b$", "Ab", true), .init("^\\a$", "a", true),
    .init("^\\Q$", "Q", true),
    .init("^[[:alpha:]]$", ":]", true), .init("^[a\\]]+$", "a]", true), .init("a$", "a\n", false),
    .init("^.{0,2000}$", String(repeating: "あ", count: 2000), true), .init("^a{2}?$", "aa", true),
    .init("^(a)(b)(c)\\4$", "abc\u{4}", true), .init("[(]\\1", "(\u{1}", true), .init("^\\z$", "z", true),
  ]

  @Test(arguments: cases)
  func `a pattern of JavaScript is found where it should be`(_ match: MatchCase) throws {
    #expect(try Pattern(match.pattern, syntax: .ecmaScript).matches(bytes(match.text)) == match.matches)
  }
}

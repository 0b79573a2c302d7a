import ServiceLintPattern
import Testing

@Suite struct PatternHTMLTests {
  static let cases: [MatchCase] = [
    .init("[0-9]{3}-[0-9]{4}", "100-0001", true), .init("[\\w.\\-]+@[\\w.\\-]+", "a.b-c@d", true),
    .init("\\p{Lu}\\p{L}*", "Åse", true), .init("\\p{Script=Hiragana}+", "かな", true), .init("\\p{sc=Han}", "か", false),
    .init("\\P{Nd}", "1", false), .init("\\u{1F44D}", "👍", true), .init("[\\u3041-\\u3096]+", "ひらがな", true),
    .init("[[a-c][x]]+", "ax", true), .init("[^[a-c]x]", "x", false), .init("[\\p{L}\\d]+", "a1", true),
    .init("[!]", "!", true),
    .init("[\\!!]", "!", true), .init("[]", "a", false), .init("[^]", "\n", true), .init("\\/\\.", "/.", true),
    .init("a/b", "a/b", true),
    .init("[\\b]", "\u{8}", true), .init("\\0", "\0", true), .init("\\cJ", "\n", true), .init("\\x41", "A", true),
  ]

  @Test(arguments: cases)
  func `a value matches HTML's attribute as a whole or not`(_ match: MatchCase) throws {
    #expect(try Pattern(match.pattern, syntax: .htmlPattern).matchesWhole(bytes(match.text)) == match.matches)
  }

  static let refused: [RefusalCase] = [
    .init("[\\w.-]+", .invalid, 4, "“\\-”"), .init("[-a]", .invalid, 1, "“\\-”"), .init("[a(]", .invalid, 2, "“\\(”"),
    .init("[a/]", .invalid, 2, "“\\/”"), .init("[a|b]", .invalid, 2, "“\\|”"), .init("[!!]", .invalid, 1, "“\\!”"),
    .init("]", .invalid, 0, "“\\]”"),
    .init("a{", .invalid, 1, "“\\{”"), .init("a{,2}", .invalid, 1, "“\\{”"), .init("\\-", .invalid, 0, "\\-"),
    .init("\\_", .invalid, 0, "\\_"),
    .init("\\1", .invalid, 0, "\\1"), .init("\\01", .invalid, 0, "\\0"), .init("\\u12", .invalid, 0, "\\u"),
    .init("\\c1", .invalid, 0, "\\c"),
    .init("\\p", .invalid, 0, "\\p"), .init("[a-\\d]", .invalid, 1, "range"), .init("[z-a]", .invalid, 1, "backwards"),
    .init("[[a]", .invalid, 0, "closed"),
    .init("(?=a)*", .invalid, 5, "nothing"), .init("\\k", .invalid, 2, "name"), .init("{1}", .invalid, 0, "nothing"),
    .init("\\p{Emoji}", .unsupported, 0, "Emoji"), .init("[a&&[a-c]]", .unsupported, 2, "&&"),
    .init("[\\w--\\d]", .unsupported, 3, "--"),
    .init("[\\q{ab|c}]", .unsupported, 1, "\\q"), .init("(?=.*\\d).+", .unsupported, 0, "ahead"),
    .init("(a)\\1", .unsupported, 3, "back"),
    .init(String(repeating: "[", count: 300), .tooLarge, 200, "deep"),
  ]

  @Test(arguments: refused)
  func `an attribute that browsers ignore is refused with its reason and place`(_ refusal: RefusalCase) {
    let error = #expect(throws: PatternError.self) { _ = try Pattern(refusal.pattern, syntax: .htmlPattern) }
    #expect(error?.kind == refusal.kind)
    #expect(error?.offset == refusal.offset)
    #expect(error?.message.english.contains(refusal.words) == true)
    #expect(error?.message.japanese.isEmpty == false)
  }
}

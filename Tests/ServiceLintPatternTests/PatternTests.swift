import ServiceLintPattern
import Testing

/// A pattern, a text, and whether the pattern is found in it.
struct MatchCase: Sendable, CustomTestStringConvertible {
  var pattern: String
  var text: String
  var matches: Bool
  var testDescription: String { "\(pattern) in \(text.debugDescription)" }

  init(_ pattern: String, _ text: String, _ matches: Bool) {
    self.pattern = pattern
    self.text = text
    self.matches = matches
  }
}

func bytes(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }

@Suite struct PatternTests {
  static let re2: [MatchCase] = [
    .init("", "", true), .init("", "a", true), .init("abc", "xabcx", true), .init("abc", "ab", false),
    .init("^[0-9]{3}-?[0-9]{4}$", "100-0001", true), .init("^[0-9]{3}-?[0-9]{4}$", "1000001", true),
    .init("^[0-9]{3}-?[0-9]{4}$", "100-00011", false), .init("^[0-9]{3}-?[0-9]{4}$", "", false),
    .init("a|b|", "z", true), .init("^(a|b)$", "b", true), .init("^(?:a|b)c$", "bc", true),
    .init("^a.c$", "abc", true), .init("^a.c$", "a\nc", false), .init("(?s)^a.c$", "a\nc", true),
    .init("^a.c$", "aあc", true), .init("^...$", "日本語", true), .init("^.$", "👍", true),
    .init("^[^a]$", "\n", true), .init("^[]a]+$", "]a]", true), .init("^[^]a]$", "b", true),
    .init("^[a-]+$", "a-", true), .init("^[-a]+$", "a-", true), .init("^[a-c-e]+$", "b-e", true),
    .init("^[\\d\\-x]+$", "1-x", true), .init("^[[:alpha:]]+$", "abZ", true), .init("^[[:^alpha:]]+$", "12", true),
    .init("^[[:punct:]]+$", "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", true), .init("^[[:word:]-]+$", "a_1-", true),
    .init("\\d", "１", false), .init("^\\D$", "１", true), .init("^\\s$", "\u{0B}", false), .init("^\\w+$", "a_9", true),
    .init("^\\pN+$", "１2", true), .init("^\\p{Nd}+$", "１2", true), .init("^\\PN$", "a", true),
    .init("^\\p{^N}$", "a", true), .init("^\\p{L}+$", "aØ東ж", true), .init("^\\p{Lu}+$", "AÅ", true),
    .init("^\\p{Lu}+$", "Aå", false), .init("^\\p{Ll}+$", "aå", true), .init("^\\p{P}+$", "、。!", true),
    .init("^\\p{S}+$", "€+", true), .init("^\\p{Z}+$", "\u{3000} ", true), .init("^\\p{Co}$", "\u{F0000}", true),
    .init("^\\p{Han}+$", "漢字々", true), .init("^\\p{Han}+$", "かな", false), .init("^\\p{Hiragana}+$", "かな", true),
    .init("^\\p{Katakana}+$", "カナｶﾅ", true), .init("^\\p{Latin}+$", "aØ", true), .init("^\\p{Greek}+$", "αβ", true),
    .init("^\\p{Cyrillic}+$", "жЖ", true), .init("^[\\p{Han}\\p{Katakana}ー]+$", "東京タワー", true),
    .init("^[\\P{Han}]$", "a", true), .init("(?i)^abc$", "AbC", true), .init("(?i)^[a-c]+$", "ABC", true),
    .init("(?i)^[^a]$", "A", false), .init("(?i)^straße$", "STRAẞE", true), .init("(?i)^å$", "Å", true),
    .init("(?i)^σ$", "ς", true), .init("(?i)^k$", "\u{212A}", true), .init("(?i)^i$", "ı", false),
    .init("^a(?i)b|c$", "xC", true), .init("^(?i:a)b$", "Ab", true), .init("^(?i:a)b$", "AB", false),
    .init("^(?i)a(?-i)b$", "Ab", true), .init("^(?i)a(?-i)b$", "AB", false),
    .init("(?m)^b$", "a\nb\nc", true), .init("^b$", "a\nb\nc", false), .init("(?m)\\Ab$", "a\nb", false),
    .init("a$", "a\n", false), .init("(?m)a$", "a\n", true), .init("a\\z", "a\n", false),
    .init("(?U)a+b", "aab", true), .init("a+?b", "aab", true), .init("^a??b$", "b", true),
    .init("^a{2}$", "aa", true), .init("^a{2}$", "aaa", false), .init("^a{2,}$", "aaaa", true),
    .init("^a{2,3}$", "aaaa", false), .init("^a{0}b$", "b", true), .init("^(a{2}){2}$", "aaaa", true),
    .init("^a{,2}$", "a{,2}", true), .init("^a{x}$", "a{x}", true), .init("^{$", "{", true), .init("^}$", "}", true),
    .init("^a{1000}$", String(repeating: "a", count: 1000), true),
    .init("^a{1000}$", String(repeating: "a", count: 999), false),
    .init("\\bcat\\b", "a cat.", true), .init("\\bcat\\b", "cats", false), .init("\\Bat", "cat", true),
    .init("\\Bat", "at", false), .init("\\b", "", false), .init("\\B", "", true), .init("^\\b日", "日", false),
    .init("\\Acat\\z", "cat", true), .init("\\Acat", "a cat", false), .init("^*a", "a", true),
    .init("(^a?)*b", "ab", true),
    .init("^\\Qa.b*\\E$", "a.b*", true), .init("^\\Qa.b*", "a.b*", true), .init("^\\Qab\\E+$", "abb", true),
    .init("^(?P<year>\\d{4})-(?<month>\\d\\d)$", "2026-11", true), .init("^\\x41\\x{3042}\\101\\0$", "AあA\0", true),
    .init("^\\.\\-\\/\\@$", ".-/@", true), .init("^[\\n\\t\\x20]+$", "\n\t ", true),
    .init("^\\a\\f\\v$", "\u{7}\u{C}\u{B}", true),
    .init("^(()|a)+$", "aa", true), .init("^(a*)*$", "", true), .init("^(a*)+b$", "aab", true), .init("x*", "", true),
    .init("^(|a)+$", "aaa", true), .init("(a|b)*abb$", "ababb", true), .init("(a|b)*abb$", "abab", false),
    .init("[^\\x00-\\x{10FFFF}]", "a", false), .init("^[\\s\\S]$", "あ", true), .init("^[é-í]$", "ê", true),
  ]

  @Test(arguments: re2)
  func `a pattern of RE2 is found where it should be`(_ match: MatchCase) throws {
    let pattern = try Pattern(match.pattern)
    #expect(pattern.matches(bytes(match.text)) == match.matches)
    var matcher = PatternMatcher(pattern)
    #expect(matcher.matches(bytes(match.text)) == match.matches)
    var untabled = PatternMatcher(try Pattern(match.pattern, isTabled: false))
    #expect(untabled.matches(bytes(match.text)) == match.matches)
    #expect(untabled.matches(bytes(match.text)) == match.matches)
  }

  static let whole: [MatchCase] = [
    .init("a|ab", "ab", true), .init("a", "ba", false), .init("a*", "aab", false), .init("", "", true),
    .init("", "a", false), .init("^a$", "a", true), .init("\\ba\\b", "a", true), .init("a\\b", "a", true),
    .init("a\\B", "a", false), .init("(?m)^a$\n^b$", "a\nb", true), .init("(a|b)*abb", "ababb", true),
  ]

  @Test(arguments: whole)
  func `a text matches as a whole or not`(_ match: MatchCase) throws {
    #expect(try Pattern(match.pattern).matchesWhole(bytes(match.text)) == match.matches)
  }

  @Test func `a byte that is not UTF-8 counts as one replacement character`() throws {
    let text: [UInt8] = [0x61, 0xFF, 0xE3, 0x81]
    #expect(try Pattern("^a\u{FFFD}\u{FFFD}\u{FFFD}$").matches(text[...]))
    #expect(try !Pattern("^a..$").matches(text[...]))
    #expect(try !Pattern("あ").matches(text[...]))
  }

  @Test func `a slice of a text is a text of its own`() throws {
    let text = Array("xabcx".utf8)
    #expect(try Pattern("^abc$").matches(text[1..<4]))
    #expect(try Pattern("\\babc\\b").matches(text[1..<4]))
  }

  @Test func `letters of Latin-1 match their other case, and nothing else, when case is ignored`() throws {
    let letters = (0xC0...0xFE as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
    for letter in letters {
      let pattern = try Pattern("(?i)^\(letter)$")
      let small = letter.properties.lowercaseMapping
      for value in 0x80...0x2FFF as ClosedRange<UInt32> {
        guard let other = Unicode.Scalar(value), other.properties.lowercaseMapping == small else { continue }
        #expect(pattern.matches(bytes(String(other))), "\(other) is \(letter)")
      }
      for other in letters where other.properties.lowercaseMapping != small {
        #expect(!pattern.matches(bytes(String(other))), "\(other) is not \(letter)")
      }
    }
  }
}

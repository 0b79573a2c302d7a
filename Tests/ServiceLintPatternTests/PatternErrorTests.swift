import ServiceLintPattern
import Testing

/// A pattern that is refused: why and where.
struct RefusalCase: Sendable, CustomTestStringConvertible {
  var pattern: String
  var kind: PatternError.Kind
  var offset: Int
  var words: String
  var testDescription: String { pattern.count > 40 ? "\(pattern.prefix(40))…" : pattern }

  init(_ pattern: String, _ kind: PatternError.Kind, _ offset: Int, _ words: String) {
    self.pattern = pattern
    self.kind = kind
    self.offset = offset
    self.words = words
  }
}

@Suite struct PatternErrorTests {
  static let re2: [RefusalCase] = [
    .init("a(b", .invalid, 1, "never closed"), .init("ab)", .invalid, 2, "closes nothing"),
    .init("あ(b", .invalid, 3, "never closed"), .init("[a", .invalid, 0, "never closed"),
    .init("x[]", .invalid, 1, "never closed"), .init("[z-a]", .invalid, 1, "backwards"),
    .init("[a-\\d]", .invalid, 1, "range"), .init("[[:foo:]]", .invalid, 1, "[:foo:]"),
    .init("\\p{Foo}", .invalid, 0, "“Foo”"), .init("\\pX", .invalid, 0, "“X”"), .init("*a", .invalid, 0, "nothing"),
    .init("a|*", .invalid, 2, "nothing"), .init("(+)", .invalid, 1, "nothing"), .init("a**", .invalid, 2, "follows"),
    .init("a{2}{3}", .invalid, 4, "follows"), .init("a*+", .invalid, 2, "follows"),
    .init("(?i)*", .invalid, 4, "nothing"),
    .init("a{3,2}", .invalid, 1, "above"), .init("a\\", .invalid, 1, "\\"), .init("a\\y", .invalid, 1, "\\y"),
    .init("\\x{110000}", .invalid, 0, "\\x{"), .init("\\Z", .invalid, 0, "\\Z"), .init("[\\b]", .invalid, 1, "\\b"),
    .init("(?y)", .invalid, 0, "(?"), .init("(?", .invalid, 0, "never closed"),
    .init("(?i", .invalid, 0, "never closed"),
    .init("(?P<a>x)(?P<a>y)", .invalid, 12, "“a”"), .init("(?P<>x)", .invalid, 4, "name"),
    .init("(?P<a-b>x)", .invalid, 5, "name"), .init("a(?=b)", .unsupported, 1, "ahead"),
    .init("(?!b)", .unsupported, 0, "ahead"),
    .init("(?<=b)", .unsupported, 0, "behind"), .init("(?<!b)", .unsupported, 0, "behind"),
    .init("(a)\\1", .unsupported, 3, "back"), .init("(?P<a>x)(?P=a)", .unsupported, 8, "back"),
    .init("(?<a>x)\\k<a>", .unsupported, 7, "back"), .init("(?>a)", .unsupported, 0, "tomic"),
    .init("\\C", .unsupported, 0, "\\C"),
    .init("a{1001}", .tooLarge, 1, "1000"), .init("a{99999999999999999999}", .tooLarge, 1, "1000"),
    .init("(((a{100}){100}){100})", .tooLarge, 16, "repetitions"),
    .init("((((){1000}){1000}){1000})", .tooLarge, 12, "repetitions"),
    .init(String(repeating: "a", count: 1_000_000), .tooLarge, 32_768, "longer"),
    .init(String(repeating: "(", count: 5_000), .tooLarge, 200, "deep"),
    .init("[" + String(repeating: "\\p{Latin}", count: 3_200) + "]", .tooLarge, 23_689, "different"),
    .init(
      String((0x4E00..<0x4E00 + 2_100).compactMap { Unicode.Scalar($0).map(Character.init) }), .tooLarge, 6_003,
      "different"),
  ]

  @Test(arguments: re2)
  func `a pattern of RE2 is refused with its reason and place`(_ refusal: RefusalCase) {
    check(refusal, .re2)
  }

  static let ecmaScript: [RefusalCase] = [
    .init("a(b", .invalid, 1, "never closed"), .init("ab)", .invalid, 2, "closes nothing"),
    .init("[a", .invalid, 0, "never closed"),
    .init("[z-a]", .invalid, 1, "backwards"), .init("a**", .invalid, 2, "follows"),
    .init("{1}", .invalid, 0, "nothing"),
    .init("^*", .invalid, 1, "nothing"), .init("\\b+", .invalid, 2, "nothing"),
    .init("a{2}{3}", .invalid, 4, "follows"),
    .init("(?<=a)*", .invalid, 6, "nothing"), .init("a{3,2}", .invalid, 1, "above"), .init("\\", .invalid, 0, "\\"),
    .init("(?P<a>x)", .invalid, 0, "(?"), .init("(?i)a", .invalid, 0, "(?"), .init("(?<1a>x)", .invalid, 3, "name"),
    .init("(?<a>x)(?<a>y)", .invalid, 10, "“a”"),
    .init("(?:(?<a>x)|(?<a>y))(?<a>z)", .invalid, 22, "“a”"),
    .init("(?<a>x)\\k<b>", .invalid, 10, "“b”"), .init("(?<a>x)\\k", .invalid, 9, "name"),
    .init("^(?=.*[a-z])(?!x).{8,}$", .unsupported, 1, "ahead"), .init("(?=a)*", .unsupported, 0, "ahead"),
    .init("(?<!a)b", .unsupported, 0, "behind"), .init("(a)\\1", .unsupported, 3, "back"),
    .init("\\1(a)", .unsupported, 0, "back"),
    .init("(?<a>x)\\k<a>", .unsupported, 7, "back"), .init("(?=a", .invalid, 0, "never closed"),
    .init("(?=a)[z-a]", .invalid, 6, "backwards"),
    .init("a{30000}", .tooLarge, 1, "20000"), .init("(\\d{500}){500}", .tooLarge, 9, "repetitions"),
  ]

  @Test(arguments: ecmaScript)
  func `a pattern of JavaScript is refused with its reason and place`(_ refusal: RefusalCase) {
    check(refusal, .ecmaScript)
  }

  private func check(_ refusal: RefusalCase, _ syntax: PatternSyntax) {
    do throws(PatternError) {
      _ = try Pattern(refusal.pattern, syntax: syntax)
      Issue.record("accepted")
    } catch {
      #expect(error.kind == refusal.kind)
      #expect(error.offset == refusal.offset)
      #expect(error.message.english.contains(refusal.words))
      #expect(!error.message.japanese.isEmpty)
    }
  }
}

import ServiceLintPattern
import Testing

@Suite struct PatternIntersectionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var pattern: String
    var least: Int?
    var most: Int?
    var accepts: Bool?
    var testDescription: String {
      "\(pattern) \(least.map(String.init) ?? "")…\(most.map(String.init) ?? "")"
    }

    init(_ pattern: String, _ least: Int?, _ most: Int?, _ accepts: Bool?) {
      self.pattern = pattern
      self.least = least
      self.most = most
      self.accepts = accepts
    }
  }

  static let cases: [Case] = [
    .init("[0-9]{7}", nil, 6, false), .init("[0-9]{7}", nil, 7, true), .init("[0-9]{7}", 8, nil, false),
    .init("[0-9]{7}", 7, 7, true), .init("[0-9]{3}-?[0-9]{4}", 8, 8, true), .init("", nil, nil, true),
    .init("", 1, nil, false),
    .init("a*", 5_000, nil, true), .init("(aa)*", 5, 5, false), .init("(aa)*", 5, 6, true),
    .init("(aaa)*(aaaaa)*", 7, 7, false),
    .init("(aaa)*(aaaaa)*", 8, 8, true), .init("a", 3, 2, false), .init("^$", 1, nil, false),
    .init("a^b", nil, nil, false),
    .init("a\\bb", nil, nil, false), .init("a\\b b", 3, 3, true), .init("a$b", nil, nil, false),
    .init("[]", nil, nil, false),
    .init("[]*", nil, nil, true), .init("あ{3}", 3, 3, true), .init("👍", 1, 1, true), .init("\\b", nil, nil, false),
    .init("\\B", nil, nil, true), .init("\\w+\\b\\w+", nil, nil, false), .init("\\w+@\\w+", nil, 2, false),
    .init(".{0,2000}", 2_000, 2_000, true), .init(".{0,2000}", 2_001, nil, false), .init("a+", 1_000_000_000, nil, nil),
    .init("a?", .max, nil, nil), .init("a+", -5, nil, true), .init("a*", nil, -1, false),
    .init("(\\d{4}-){3}\\d{4}", nil, 16, false),
  ]

  @Test(arguments: cases)
  func `a pattern and a length can be met together or not`(_ match: Case) throws {
    let pattern = try Pattern(match.pattern, syntax: .ecmaScript)
    let answer = PatternIntersection.acceptsSome(pattern, minLength: match.least, maxLength: match.most)
    #expect(answer == match.accepts)
  }
}

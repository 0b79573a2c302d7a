import Testing

@testable import ServiceLintEngine

@Suite struct ConfigurationAddingTests {
  private static let entry = Suppression(
    rule: "a/b", path: PathPattern("forms/犬.json"), fingerprint: "0123456789abcdef", reason: "\"x\": # y",
    until: CivilDate(year: 2027, month: 3, day: 31))

  @Test(
    arguments: [
      "", "# nothing\n", "language: ja\n", "language: ja", "language: ja # why\n# end\n",
      "suppressions:\n- {rule: c/d, path: e, reason: f}\nlanguage: ja\n",
      "suppressions:\n    - rule: c/d\n      path: e\n      reason: |\n        f\n        g\n\n# more\nlanguage: ja\n",
      "suppressions:\n  - rule: c/d\n    path: e\n    reason: f # g", "a: 1\r\n",
    ])
  func `an entry is added and all else is kept`(text: String) throws {
    let text = text.hasPrefix("a:") ? "language: ja\r\nfail-on: info\r\n" : text
    let old = try Configuration(text: text)
    let (bytes, line) = try #require(old.adding(Self.entry))
    let new = try Configuration(text: String(decoding: bytes, as: UTF8.self))
    #expect(new.suppressions.count == old.suppressions.count + 1)
    let added = try #require(new.suppressions.last)
    #expect(added.text == Self.entry.text && new.line(of: added.range) == line)
    #expect(added.until == Self.entry.until && added.path?.text == "forms/犬.json")
    #expect(new.language == old.language && new.failOn == old.failOn)
    // Nothing that stood there is lost.
    let lines = Set(String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline))
    #expect(text.split(whereSeparator: \.isNewline).allSatisfy { lines.contains($0) })
  }

  @Test(
    arguments: [
      "{language: ja}\n", "suppressions: [{rule: c/d, path: e, reason: f}]\n", "suppressions:\nlanguage: ja\n",
      "language: ja\n...\n",
    ])
  func `what cannot be added to safely is left alone`(text: String) throws {
    #expect(try Configuration(text: text).adding(Self.entry) == nil)
  }
}

import ServiceLintModel
import Testing

@testable import ServiceLintEngine

@Suite struct FingerprintTests {
  private static let rule = SmallModule.rule("require: |", "  false", "at: label")

  private static func prints(_ form: SmallForm, _ rule: String = rule) -> [String] {
    SmallModule(rule).lint(form).findings.map(\.fingerprint)
  }

  @Test func `it is sixteen hexadecimal digits`() {
    let print = Self.prints(SmallForm(["a"]))[0]
    #expect(print.count == 16 && print.allSatisfy { $0.isHexDigit && !$0.isUppercase })
  }

  @Test func `it is made of rule, definition, path and part`() {
    let base = Self.prints(SmallForm(["a"]))
    let others = [
      Self.prints(SmallForm(["a"]), SmallModule.rule("require: |", "  false", "at: label", id: "house/b")),
      Self.prints(SmallForm(["a"]), SmallModule.rule("require: |", "  false", "at: hint")),
      Self.prints(SmallForm(["a"]), SmallModule.rule("require: |", "  false")),
      Self.prints(SmallForm(["a"], path: "other")), Self.prints(SmallForm(["a"], identity: "dog-licence")),
      Self.prints(SmallForm(["a"], keys: ["other"])), Self.prints(SmallForm(["a"], group: "dogs")),
    ]
    #expect(Set([base] + others).count == others.count + 1)
  }

  @Test func `it is not made of label, place or message`() {
    let base = Self.prints(SmallForm(["a"], keys: ["x"]))
    #expect(Self.prints(SmallForm(["another label"], keys: ["x"])) == base)
    #expect(Self.prints(SmallForm(["before", "a"], keys: ["w", "x"])).last == base.first)
    #expect(
      Self.prints(
        SmallForm(["a"], keys: ["x"]), SmallModule.rule("require: |", "  false", "at: label", message: "other")) == base
    )
  }

  @Test func `a definition with an identifier of its own may move`() {
    #expect(
      Self.prints(SmallForm(["a"], path: "one", identity: "dog"))
        == Self.prints(SmallForm(["a"], path: "two", identity: "dog")))
  }

  @Test func `equal findings are numbered in document order`() {
    let one = Self.prints(SmallForm(["a"], keys: ["x"]))
    let two = Self.prints(SmallForm(["a", "b"], keys: ["x", "x"]))
    #expect(two.first == one.first)
    #expect(Set(two).count == 2)
  }

  @Test func `elements that are texts tell findings apart`() {
    let rule = SmallModule.rule("each: |", "  ['p', 'q']", "require: |", "  false")
    let reversed = SmallModule.rule("each: |", "  ['q', 'p']", "require: |", "  false")
    let prints = Self.prints(SmallForm(["a"]), rule)
    #expect(Set(prints).count == 2)
    #expect(Set(Self.prints(SmallForm(["a"]), reversed)) == Set(prints))
  }
}

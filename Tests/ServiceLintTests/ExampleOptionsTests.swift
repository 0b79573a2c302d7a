import ServiceLint
import Testing

@Suite struct ExampleOptionsTests {
  private static func failures(_ examples: String) -> [String] {
    let rule = """
      id: house/long
      for: field
      message: m
      when: |
        today < date("2027-01-01")
      require: |
        field.label.size() <= options.most
      options:
        most: {default: 5, least: 1}
      examples:
      \(examples)
      """
    var loader = RuleLoader()
    let module = loader.module(files: [ModuleFile(path: "house/a.yaml", bytes: Array(rule.utf8))], folder: "house")
    let rules = RuleSet(modules: [module])
    #expect((loader.errors + rules.check()).map(\.message.english) == [])
    var runner = ExampleRunner(rules: rules, language: .english)
    return runner.run(module).failures.map { "\($0.line): \($0.got)" }
  }

  private static func example(_ answer: String, _ more: String = "") -> String {
    """
      - \(answer): |
          {"title": "D", "display": "form", "components": [
            {"type": "textfield", "key": "a", "label": "abcdef", "input": true}]}
        about: a label of six letters
    \(more)
    """
  }

  @Test func `options may stand beside an example`() {
    #expect(Self.failures(Self.example("violates")) == [])
    #expect(Self.failures(Self.example("violates", "    options: {most: 6}")) == ["11: findings([], undecided: 0)"])
    #expect(Self.failures(Self.example("passes", "    options: {most: 6}")) == [])
    // The next example has the defaults again.
    let both = Self.example("passes", "    options: {most: 6}") + "\n" + Self.example("passes")
    #expect(Self.failures(both).count == 1)
  }

  @Test func `today may stand beside an example`() {
    #expect(Self.failures(Self.example("violates", "    today: 2026-12-31")) == [])
    #expect(Self.failures(Self.example("passes", "    today: 2027-01-01")) == [])
    #expect(Self.failures(Self.example("violates", "    today: 2027-01-01")) == ["11: findings([], undecided: 0)"])
  }
}

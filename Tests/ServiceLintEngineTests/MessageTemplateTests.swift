import Testing

@testable import ServiceLintEngine

@Suite struct MessageTemplateTests {
  private static func message(_ template: String, language: String = "en", _ label: String = "Name") -> String? {
    let module = SmallModule(
      SmallModule.rule("require: |", "  field.label == ''", message: "\n  \(language): |-\n    \(template)"))
    #expect(module.errors.isEmpty, "\(module.errors.map(\.message.english))")
    return module.lint(SmallForm([label]), language: language == "en" ? .english : .japanese).findings.first?.message
  }

  @Test(arguments: [
    ("plain", "plain"),
    ("{{field.label}}", "Name"),
    ("“{{field.label}}” is {{ field.label.size() }} long", "“Name” is 4 long"),
    ("{ } }} {x}", "{ } }} {x}"),
    ("{{ {'a': 1}.size() }}", "1"),
    ("{{ {'a': {'b': 2}}['a']['b'] }}.", "2."),
    ("{{[{'a': 1}].size()}}", "1"),
    ("{{'}}'.size()}}", "2"),
    ("{{[1, 2, 3]}}", "1, 2 and 3"),
    ("{{['a']}} {{[]}}!", "a !"),
    ("{{true}} {{false}}", "yes no"),
    ("{{1.5}} {{3u}} {{-2}}", "1.5 3 -2"),
    ("{{date('2026-11-24')}}", "2026-11-24"),
    ("{{field.retentionDays}}", "…"),
    ("{{1 / (field.label.size() - 4)}}", "…"),
    ("{{'a\\n  b'}}", "a b"),
  ]) func `a template's expressions become words`(template: String, text: String) {
    #expect(Self.message(template) == text)
  }

  @Test func `lists and answers are written as Japanese does`() {
    #expect(Self.message("{{['氏名', '住所']}}：{{true}}", language: "ja") == "氏名、住所：はい")
  }

  @Test func `a long text is cut`() {
    let long = String(repeating: "犬", count: 300)
    #expect(Self.message("{{field.label}}", long) == String(repeating: "犬", count: 99) + "…")
  }

  @Test func `one language stands for the other`() {
    let module = SmallModule(SmallModule.rule("require: |", "  field.label == ''", message: "{en: Only English}"))
    #expect(module.lint(SmallForm(["a"]), language: .japanese).findings.map(\.message) == ["Only English"])
  }
}

import ServiceLintText
import Testing

@testable import ServiceLintEngine

/// What a message shows when the definition is not what its author thought of.
@Suite struct MessageAtRunTimeTests {
  private static func finding(_ message: String, _ form: SmallForm, _ language: MessageLanguage = .english) -> Finding?
  {
    let module = SmallModule(SmallModule.rule("require: |", "  false", message: "\"\(message)\""))
    #expect(module.errors.isEmpty, "\(module.errors.map(\.message.english))")
    let report = module.lint(form, language: language)
    #expect(report.defects.isEmpty)
    return report.findings.first
  }

  @Test(arguments: [
    ("{{field.label}}: {{[1][7]}}", "Name: …"),
    ("{{field.label}}: {{1 / (field.label.size() - 4)}}", "Name: …"),
    ("{{field.label}}: {{field.purpose}}", "Name: …"),
    ("{{field.label}}: {{field.earlier()[0].label}}", "Name: …"),
    ("{{field.label}}: {{field.label.matches('(')}}", "Name: …"),
    ("{{field.label}}: {{lists.range(400).map(i, lists.range(400).map(j, j)).size()}}", "Name: …"),
    ("{{[field.label, field.label]}}", "Name and Name"),
  ]) func `an expression without an answer is three dots, and the finding is told`(message: String, text: String) {
    #expect(Self.finding(message, SmallForm(["Name"], unknown: [.purpose]))?.message == text)
    #expect(Self.finding(message, SmallForm(["Name"], unknown: [.purpose]), .japanese)?.message.isEmpty == false)
  }

  @Test func `a label of 1 MB is shown by its beginning`() throws {
    let long = String(repeating: "長い", count: 170_000)
    for message in ["{{field.label}}", "{{[field.label]}}", "{{field.label + field.label}}"] {
      let finding = try #require(Self.finding(message, SmallForm([long])))
      #expect(finding.message.hasPrefix("長い長い"))
      #expect(finding.message.hasSuffix("…") && finding.message.count <= MessageValue.most + 1)
      #expect(finding.location.place.count < 200)
    }
  }

  @Test func `a long list is counted where it is cut`() throws {
    let form = SmallForm((0..<1_000).map { "label number \($0)" })
    let english = try #require(Self.finding("{{field.form.fields.map(f, f.label)}}.", form))
    #expect(english.message.hasPrefix("label number 0, label number 1, "))
    #expect(english.message.hasSuffix(" more.") && english.message.count < 600)
    let japanese = try #require(Self.finding("{{field.form.fields.map(f, f.label)}}。", form, .japanese))
    #expect(japanese.message.hasSuffix(" 件。") && japanese.message.count < 600)
  }

  @Test func `a message of many expressions has an end`() throws {
    let message = String(repeating: "{{field.label}}", count: 1_000)
    let finding = try #require(Self.finding(message, SmallForm([String(repeating: "word ", count: 100)])))
    #expect(finding.message.count < MessageValue.mostOfMessage + 200 && finding.message.hasSuffix("…"))
  }

  @Test func `there is an end to the other places of a finding`() throws {
    let rule = SmallModule.rule("require: |", "  false", "related: |", "  field.form.fields")
    let report = SmallModule(rule).lint(SmallForm(Array(repeating: "a", count: 500)))
    #expect(report.findings.map(\.related.count).max() == 100)
  }

  @Test func `a long element tells findings apart and is not kept with each`() {
    let rule = SmallModule.rule(
      "let:", "  long: |", "    [field.label + '1', field.label + '2']", "each: |", "  long", "require: |", "  it == ''"
    )
    let report = SmallModule(rule).lint(SmallForm([String(repeating: "a", count: 100_000)]))
    #expect(Set(report.findings.map(\.fingerprint)).count == 2)
    #expect(report.findings.allSatisfy { $0.identity.utf8.count < 1_000 })
  }
}

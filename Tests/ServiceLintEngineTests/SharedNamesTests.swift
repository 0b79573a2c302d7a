import ServiceLintModel
import ServiceLintText
import Testing

@testable import ServiceLintEngine

/// Names that mean the same for all nodes of a form are worked out once for each form.
@Suite struct SharedNamesTests {
  private static let rule = SmallModule.rule(
    "let:", "  first: |", "    field.form.fields.filter(f, f.label.startsWith('N'))[0]",
    "  own: |", "    field.form.fields.filter(f, f.label == field.label)[0]",
    "require: |", "  first != field && own == field", message: "\"first: {{first.label}}\"")

  /// What the rule takes on a form of so many fields, in steps.
  private static func steps(_ rule: String, _ fields: Int) -> Int {
    let module = SmallModule(rule)
    #expect(module.errors.isEmpty, "\(module.errors.map(\.message.english))")
    var linter = Linter(rules: RuleSet(modules: [module.module]), options: LintOptions(language: .english, today: 0))
    var model = SmallForm((0..<fields).map { "Name \($0)" }).model
    _ = linter.lint(&model)
    return linter.accounts[0].steps
  }

  @Test func `names of the form are shared, names of the node are not`() throws {
    let module = SmallModule(Self.rule)
    let rule = CompiledRule(try #require(module.module.rules.first), number: 0, lists: WordLists(ModuleData()))
    #expect(rule.shared.count == 1)
    #expect(rule.shared.first == rule.unit.frame(of: "first"))
  }

  @Test func `a shared name takes time in proportion to the form, however many nodes ask`() {
    let shared = SmallModule.rule(
      "let:", "  first: |", "    field.form.fields.filter(f, f.label != '')[0]", "require: |", "  first != field")
    #expect(Self.steps(shared, 400) < Self.steps(shared, 100) * 5)
    let own = SmallModule.rule(
      "let:", "  twins: |", "    field.form.fields.filter(f, f.label == field.label)", "require: |",
      "  twins.size() < 2")
    #expect(Self.steps(own, 400) > Self.steps(own, 100) * 5)
  }

  @Test func `each form has its own`() throws {
    let module = SmallModule(Self.rule)
    var linter = Linter(rules: RuleSet(modules: [module.module]), options: LintOptions(language: .english, today: 0))
    for labels in [["Age", "Name", "Note"], ["Note", "Name"]] {
      var model = SmallForm(labels).model
      let first = try #require(labels.first { $0.hasPrefix("N") })
      #expect(linter.lint(&model).findings.map(\.message) == ["first: \(first)"])
    }
  }
}

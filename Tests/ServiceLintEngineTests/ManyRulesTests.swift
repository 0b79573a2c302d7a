import ServiceLintModel
import ServiceLintText
import ServiceLintValue
import Testing

@testable import ServiceLintEngine

/// A thousand rules are a thousand times one, and no more.
@Suite struct ManyRulesTests {
  private static func module(_ count: Int) -> RuleModule {
    var loader = RuleLoader()
    let files = (0..<count).map { number in
      let rule = SmallModule.rule(
        "let:", "  before: field.earlier()", "require: |", "  before.all(b, b.label != field.label)",
        "yields-to: [house/first]", id: "house/r\(number)", message: "\"{{field.label}} {{before.size()}}\"")
      return ModuleFile(path: "house/r\(number).yaml", bytes: Array(rule.utf8))
    }
    let first = SmallModule.rule("require: |", "  field.label != 'x'", id: "house/first")
    let module = loader.module(
      files: files + [ModuleFile(path: "house/first.yaml", bytes: Array(first.utf8))], folder: "house")
    #expect(loader.errors.isEmpty)
    return module
  }

  @Test func `a rule takes the same steps among a thousand copies as alone`() {
    let form = SmallForm(["a", "b", "a", "x", "b"])
    func run(_ count: Int) -> (steps: [Int], findings: [Finding], kinds: Int) {
      let rules = RuleSet(modules: [Self.module(count)])
      #expect(rules.check().isEmpty && rules.count == count + 1)
      var linter = Linter(rules: rules, options: LintOptions(today: 0))
      var model = form.model
      let report = linter.lint(&model)
      #expect(report.defects.isEmpty)
      // In the order of files, which is that of the rules of one level.
      let copies = rules.members.indices.filter { rules.members[$0].file.description.id != "house/first" }
      return (
        copies.map { linter.accounts[$0].steps }, report.findings,
        (0..<rules.levels).map { rules.numbers(of: .field, level: $0).count }.reduce(0, +)
      )
    }
    let one = run(1)
    let thousand = run(1_000)
    #expect(one.steps.count == 1 && one.steps[0] > 0)
    // The lists that functions make are charged in units that sums round: a step or two is no cost that grows.
    #expect(thousand.steps.allSatisfy { abs($0 - one.steps[0]) <= 2 })
    #expect(thousand.findings.count - 1 == 1_000 * (one.findings.count - 1))
    #expect(Set(thousand.findings.map(\.fingerprint)).count == thousand.findings.count)
    // All of them run on the one kind of node.
    #expect(thousand.kinds == 1_001)
  }
}

import ServiceLint
import ServiceLintEngine
import ServiceLintReports
import Testing

@Suite struct RuleExampleTests {
  private static func modules() -> ([RuleModule], RuleSet, [RuleFileError]) {
    var loader = RuleLoader()
    let modules = BuiltInModules.modules(&loader)
    let lexicons = BuiltInModules.lexicons(&loader)
    let rules = RuleSet(modules: modules, lexicons: lexicons)
    return (modules, rules, loader.errors + rules.check())
  }

  @Test func `every built-in rule loads and type-checks`() {
    let (_, _, errors) = Self.modules()
    for error in errors {
      Issue.record("\(error.path):\(error.line):\(error.column): \(error.message.english) \(error.advice.english)")
    }
  }

  @Test func `every example gets the answer that its rule promises`() {
    let (modules, rules, _) = Self.modules()
    var runner = ExampleRunner(rules: rules, language: .english)
    var result = RuleTestResult()
    for module in modules { result.add(runner.run(module)) }
    if !result.failures.isEmpty {
      result.warnings = []
      Issue.record("\(RuleTestText(result, language: .english, colours: false).text())")
    }
  }

  @Test func `every built-in rule has both kinds of example`() {
    let (modules, _, _) = Self.modules()
    for module in modules {
      for description in module.descriptions {
        let kinds = Set(module.examples(of: description.id).map(\.expectation))
        #expect(kinds.isSuperset(of: [.violates, .passes]), "\(description.id)")
      }
    }
  }
}

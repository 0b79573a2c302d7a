import ServiceLint
import ServiceLintEngine
import ServiceLintText
import Testing

@Suite struct RuleStarterTests {
  private static func result(_ files: [ModuleFile]) -> RuleTestResult {
    var loader = RuleLoader()
    let module = loader.module(files: files, folder: "house")
    let rules = RuleSet(modules: [module])
    #expect((loader.errors + rules.check()).map(\.message.english) == [])
    var runner = ExampleRunner(rules: rules, language: .english)
    return runner.run(module)
  }

  @Test(arguments: MessageLanguage.allCases)
  func `a new module loads, and its examples hold without a warning`(language: MessageLanguage) {
    let files = ModuleStarter(path: "rules/house/").files(language).filter { $0.name.hasSuffix(".yaml") }
    let result = Self.result(files.map { ModuleFile(path: $0.name, bytes: Array($0.text.utf8)) })
    #expect(result.rules == 1 && result.examples == 3 && result.failures.isEmpty && result.warnings.isEmpty)
  }

  @Test func `a new rule for a module that is there brings its own words`() {
    let text = RuleStarter(id: "logic/new").text
    let result = Self.result([ModuleFile(path: "logic/new.yaml", bytes: Array(text.utf8))])
    #expect(result.examples == 3 && result.failures.isEmpty && result.warnings.isEmpty, "\(result)")
  }

  @Test(arguments: [
    ("house", "house", "house", true), ("a/b/house-2//", "a/b/house-2", "house-2", true), ("/", "/", "", false),
    ("", "", "", false), ("House", "House", "House", false), ("a/..", "a/..", "..", false), ("役所", "役所", "役所", false),
  ])
  func `the folder's name is the module's`(argument: String, path: String, id: String, isOne: Bool) {
    let starter = ModuleStarter(path: argument)
    #expect(starter.path == path && starter.id == id && starter.hasIdentifier == isOne)
  }
}

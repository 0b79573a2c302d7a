import ServiceLintText
import Testing

@testable import ServiceLintEngine

@Suite struct YieldsCheckTests {
  private static func rule(_ id: String, _ others: String...) -> String {
    SmallModule.rule("require: |", "  true", "yields-to: [\(others.joined(separator: ", "))]", id: id)
  }

  private static func errors(_ files: String..., beside others: [String]) -> [RuleFileError] {
    func module(_ folder: String, _ files: [String]) -> RuleModule {
      var loader = RuleLoader()
      let module = loader.module(
        files: files.enumerated().map { ModuleFile(path: "\(folder)/\($0).yaml", bytes: Array($1.utf8)) },
        folder: folder)
      #expect(loader.errors.isEmpty)
      return module
    }
    let besides = others.isEmpty ? [] : [module("logic", others)]
    return RuleSet(modules: [module("house", files)]).check(beside: besides)
  }

  private static let logic = [
    SmallModule.rule("require: |", "  true", id: "logic/label-missing"),
    SmallModule.rule("require: |", "  true", id: "logic/page-empty"),
  ]

  @Test(arguments: [
    ("logic/label-mising", "logic/label-missing"), ("logic/nothing-like-it", nil),
    ("house/loud-labl", "house/loud-label"),
    ("lojic/page-empty", "logic/page-empty"),
  ]) func `a rule that is not there is an error, with the nearest name`(id: String, nearest: String?) throws {
    let errors = Self.errors(
      Self.rule("house/a", "logic/page-empty", id), Self.rule("house/loud-label"), beside: Self.logic)
    let error = try #require(errors.first)
    #expect(errors.count == 1)
    #expect(error.message.english == "There is no rule `\(id)`.")
    #expect(error.message.japanese == "`\(id)` というルールはありません。")
    #expect(error.advice.english == nearest.map { "Did you mean `\($0)`?" } ?? "")
    #expect(error.path == "house/0.yaml" && "\(error.line):\(error.column)" == "6:31")
    #expect(error.frame?.carets.filter { $0 == "^" }.count == id.count)
  }

  @Test func `rules of modules that are not loaded may be yielded to`() {
    #expect(Self.errors(Self.rule("house/a", "logic/label-missing", "other/rule"), beside: []).isEmpty)
    #expect(Self.errors(Self.rule("house/a", "logic/label-missing"), beside: Self.logic).isEmpty)
  }

  @Test func `a rule may yield to one that this run is without`() {
    let module = SmallModule(Self.rule("house/a", "house/b"), Self.rule("house/b"))
    #expect(module.errors.isEmpty)
    let alone = RuleSet(modules: [module.module], only: ["house/a"])
    var linter = Linter(rules: alone, options: LintOptions(today: 0))
    var model = SmallForm(["a"]).model
    #expect(linter.lint(&model).defects.isEmpty)
  }
}

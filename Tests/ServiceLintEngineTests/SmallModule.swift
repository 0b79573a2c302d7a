import ServiceLintText

@testable import ServiceLintEngine

/// A module made of texts.
struct SmallModule {
  var module: RuleModule
  var errors: [RuleFileError]

  /// - Parameter files: the text of each file; they are called `a.yaml`, `b.yaml`, ….
  init(_ files: String..., header: String? = nil) {
    var loader = RuleLoader()
    var all = zip("abcdefgh", files).map { ModuleFile(path: "house/\($0).yaml", bytes: Array($1.utf8)) }
    if let header { all.append(ModuleFile(path: "house/module.yaml", bytes: Array(header.utf8))) }
    module = loader.module(files: all, folder: "house")
    errors = loader.errors
    if errors.isEmpty { errors = RuleSet(modules: [module]).check() }
  }

  /// What the rules say of a form.
  func lint(
    _ form: SmallForm, language: MessageLanguage = .english, today: Int = 20_000, rules: [any Rule] = []
  ) -> DefinitionReport {
    var linter = Linter(
      rules: RuleSet(modules: [module], rules: rules), options: LintOptions(language: language, today: today))
    var model = form.model
    return linter.lint(&model)
  }

  /// A rule with the lines given, below what every rule must have (three lines).
  static func rule(
    _ lines: String..., id: String = "house/a", kind: String = "field", message: String = "m"
  ) -> String {
    (["id: \(id)", "for: \(kind)", "message: \(message)"] + lines).joined(separator: "\n") + "\n"
  }
}

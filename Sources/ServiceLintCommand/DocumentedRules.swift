import ServiceLint
import ServiceLintEngine

/// The rules with their examples, for the commands that tell of them and run none.
enum DocumentedRules {
  enum Outcome {
    case ready([RuleModule])
    case broken([RuleFileError])
  }

  /// - Parameter folders: modules beside the built-in ones.
  static func load(modules folders: [String]) throws(UsageError) -> Outcome {
    var loader = RuleLoader()
    let builtIn = BuiltInModules.modules(&loader)
    let (added, library) = try RuleChoice.modules(in: folders, beside: builtIn, compiles: false)
    let modules = ModuleLibrary.joined(builtIn, added)
    let errors = loader.errors + library.errors + RuleClash.errors(among: modules)
    return errors.isEmpty ? .ready(RuleModule.asSet(modules)) : .broken(errors)
  }
}

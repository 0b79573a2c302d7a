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
    var modules = BuiltInModules.modules(&loader)
    for folder in folders { modules.append(loader.module(files: try RuleChoice.files(of: folder), folder: folder)) }
    return loader.errors.isEmpty ? .ready(modules) : .broken(loader.errors)
  }
}

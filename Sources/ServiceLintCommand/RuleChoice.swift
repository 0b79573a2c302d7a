import ServiceLint
import ServiceLintEngine
import ServiceLintText

/// The rules of a run: for each configuration the modules it names, and those that the user names.
enum RuleChoice {
  enum Outcome {
    /// A set of rules for each configuration.
    case ready([RuleSet])
    case broken([RuleFileError])
  }

  /// - Parameter configurations: is asked when the built-in modules are there, and may wait until they are found.
  static func rules(
    modules folders: [String], only: [String], configurations: () -> [Configuration]
  ) throws(UsageError) -> Outcome {
    let builtIn = BuiltInModules.load(readsExamples: false)
    if !builtIn.errors.isEmpty { return .broken(builtIn.errors) }
    let (added, library) = try modules(in: folders, beside: builtIn.modules)
    var errors = library.errors
    var configured = ConfiguredRules(builtIn: builtIn, added: added, only: Set(only))
    let sets = configurations().map { configured.ruleSet(for: $0) }
    errors += configured.errors
    if !errors.isEmpty { return .broken(errors) }
    for id in only where !configured.identifiers.contains(id) {
      throw .unknownRule(id, nearest: NearestName.nearest(to: id, among: configured.identifiers.sorted()))
    }
    return .ready(sets)
  }

  /// The modules in folders with those they extend, each once.
  ///
  /// - Parameter compiles: whether the rules are going to run.
  static func modules(
    in folders: [String], beside builtIn: [RuleModule], compiles: Bool = true
  ) throws(UsageError) -> (modules: [RuleModule], library: ModuleLibrary) {
    var library = ModuleLibrary(builtIn: builtIn, compiles: compiles)
    var result: [RuleModule] = []
    for folder in folders {
      guard Disk.kind(of: folder) == .folder else { throw .nothingAt([folder]) }
      result = ModuleLibrary.joined(result, library.modules(in: folder) ?? [])
    }
    return (result, library)
  }
}

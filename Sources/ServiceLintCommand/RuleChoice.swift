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
    var loader = RuleLoader()
    var added: [RuleModule] = []
    for folder in folders { added.append(loader.module(files: try files(of: folder), folder: folder)) }
    var errors = loader.errors
    // A stranger's module is checked whole, before the first definition; ours are by the tests.
    if errors.isEmpty { errors = RuleSet(modules: added).check(beside: builtIn.modules) }
    var configured = ConfiguredRules(builtIn: builtIn, added: added, only: Set(only))
    let sets = configurations().map { configured.ruleSet(for: $0) }
    errors += configured.errors
    if !errors.isEmpty { return .broken(errors) }
    for id in only where !configured.identifiers.contains(id) {
      throw .unknownRule(id, nearest: NearestName.nearest(to: id, among: configured.identifiers.sorted()))
    }
    return .ready(sets)
  }

  static func files(of folder: String) throws(UsageError) -> [ModuleFile] {
    guard Disk.kind(of: folder) == .folder else { throw .nothingAt([folder]) }
    do {
      return try ModuleFolder.files(in: folder)
    } catch {
      throw .file(error.path, error.reason)
    }
  }
}

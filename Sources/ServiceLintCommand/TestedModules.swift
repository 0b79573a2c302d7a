import ServiceLint
import ServiceLintEngine
import ServiceLintText

/// The modules whose examples are to run, and all rules that take part: those that they may yield to belong to it.
enum TestedModules {
  enum Outcome {
    case ready([RuleModule], RuleSet)
    case broken([RuleFileError])
  }

  /// - Parameter words: names of built-in modules, or folders; none: all built-in modules.
  static func load(_ words: [String]) throws(UsageError) -> Outcome {
    let builtIn = BuiltInModules.load()
    if !builtIn.errors.isEmpty { return .broken(builtIn.errors) }
    var library = ModuleLibrary(builtIn: builtIn.modules)
    var tested: [RuleModule] = []
    // With the modules they extend, whose examples are run where those come from.
    var loaded: [RuleModule] = []
    for word in words {
      let modules: [RuleModule]?
      if builtIn.modules.contains(where: { $0.id == word }) {
        modules = library.modules(ModuleChoice(word), of: Configuration())
      } else if Disk.kind(of: word) == .folder {
        modules = library.modules(in: word)
      } else {
        throw .unknownModule(word, nearest: NearestName.nearest(to: word, among: builtIn.modules.map(\.id)))
      }
      loaded = ModuleLibrary.joined(loaded, modules ?? [])
      if let module = modules?.last { tested = ModuleLibrary.joined(tested, [module]) }
    }
    if words.isEmpty { (tested, loaded) = (builtIn.modules, builtIn.modules) }
    let errors = library.errors + RuleClash.errors(among: loaded)
    if !errors.isEmpty { return .broken(errors) }
    // A folder may be a built-in module's own, on its way to become the next version of it.
    let ids = Set(loaded.flatMap { $0.descriptions.map(\.id) })
    let others = builtIn.modules.filter { $0.descriptions.allSatisfy { !ids.contains($0.id) } }
    return .ready(tested, RuleSet(modules: loaded + others, lexicon: builtIn.lexicon))
  }
}

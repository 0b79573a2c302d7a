import ServiceLint
import ServiceLintEngine
import ServiceLintText

/// The modules whose examples are to run, and all rules that take part: those that they may yield to belong to it.
enum TestedModules {
  enum Outcome {
    /// Modules, each with the rules among which its examples run.
    case ready([(module: RuleModule, rules: RuleSet)])
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
    let all = RuleSet(modules: loaded + others, lexicon: builtIn.lexicon)
    let isChanged = loaded.contains { $0.setsRules }
    return .ready(
      tested.map { module in
        // A rule keeps its promises as it comes, whatever a module that extends its own makes of it.
        let modules = (loaded + others).map { $0.setsRules(of: module) ? $0 : $0.withoutSettings }
        return (module, isChanged ? RuleSet(modules: modules, lexicon: builtIn.lexicon) : all)
      })
  }
}

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
    var loader = RuleLoader()
    var tested: [RuleModule] = []
    for word in words {
      if let module = builtIn.modules.first(where: { $0.id == word }) {
        tested.append(module)
      } else {
        tested.append(loader.module(files: try files(of: word, names: builtIn.modules.map(\.id)), folder: word))
      }
    }
    if words.isEmpty { tested = builtIn.modules }
    if !loader.errors.isEmpty { return .broken(loader.errors) }
    // A folder may be a built-in module's own, on its way to become the next version of it.
    let ids = Set(tested.flatMap { $0.descriptions.map(\.id) })
    let others = builtIn.modules.filter { $0.descriptions.allSatisfy { !ids.contains($0.id) } }
    let errors = RuleSet(modules: tested).check()
    if !errors.isEmpty { return .broken(errors) }
    return .ready(tested, RuleSet(modules: tested + others, lexicon: builtIn.lexicon))
  }

  private static func files(of word: String, names: [String]) throws(UsageError) -> [ModuleFile] {
    guard Disk.kind(of: word) == .folder else {
      throw .unknownModule(word, nearest: NearestName.nearest(to: word, among: names))
    }
    return try RuleChoice.files(of: word)
  }
}

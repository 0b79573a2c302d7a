import ServiceLintEngine
import ServiceLintFormats
import ServiceLintText

/// Makes the rules for configurations: finds their modules, each once, and says what is wrong with either.
public struct ConfiguredRules: Sendable {
  /// What is wrong with the configurations and their modules, in the order of the calls.
  public private(set) var errors: [RuleFileError] = []
  /// The identifiers of all rules that any configuration could run, and of the built-in ones.
  public private(set) var identifiers: Set<String>

  private let builtIn: BuiltInModules.Loaded
  private let added: [RuleModule]
  private let rules: [any Rule]
  private let only: Set<String>
  /// Modules from disk, by their paths; `nil`: not to be used.
  private var folders: [String: RuleModule?] = [:]
  /// The rules of configurations that change none.
  private var usual: RuleSet?

  /// - Parameters:
  ///   - builtIn: the modules that come with the linter.
  ///   - added: modules that run whatever a configuration says.
  ///   - rules: rules written in Swift.
  ///   - only: the rules to run, by identifier, whatever a configuration says; empty: all.
  public init(
    builtIn: BuiltInModules.Loaded, added: [RuleModule] = [], rules: [any Rule] = [], only: Set<String> = []
  ) {
    self.builtIn = builtIn
    self.added = added
    self.rules = rules
    self.only = only
    identifiers = Set((builtIn.modules + added).flatMap(\.descriptions).map(\.id) + rules.map(\.description.id))
  }

  /// What a format could make nothing of is an error like a file that cannot be read.
  private static let fixed = Set([InputProblem.brokenFile] + Formats.all.map { "\($0.id)/*" })

  /// The rules for a configuration; if `errors` has grown they are not to be used.
  public mutating func ruleSet(for configuration: Configuration) -> RuleSet {
    if configuration.changesNoRule, let usual { return usual }
    let before = errors.count
    let chosen = chosen(by: configuration)
    let failed = errors.count > before
    let others = builtIn.modules.filter { module in !chosen.contains { $0.id == module.id } }
    // Who asks for single rules means them wherever they are.
    let candidates = (failed || !only.isEmpty ? chosen + others : chosen) + added
    let check = ConfigurationCheck(
      modules: failed ? candidates : chosen + added, others: others,
      more: rules.map(\.description.id) + [InputProblem.keyTwice], fixed: Self.fixed,
      isIncomplete: failed)
    errors += check.errors(of: configuration)
    identifiers.formUnion(candidates.flatMap(\.descriptions).map(\.id))
    let set = RuleSet(
      modules: candidates, rules: rules, lexicon: builtIn.lexicon, only: only, configuration: configuration)
    if configuration.changesNoRule { usual = set }
    return set
  }

  /// The modules that a configuration names.
  private mutating func chosen(by configuration: Configuration) -> [RuleModule] {
    guard let names = configuration.modules else { return builtIn.modules }
    var result: [RuleModule] = []
    for choice in names {
      let new: [RuleModule]
      if choice.name == ModuleChoice.builtIn {
        new = builtIn.modules
      } else if let module = builtIn.modules.first(where: { $0.id == choice.name }) {
        new = [module]
      } else {
        new = folder(choice, of: configuration).map { [$0] } ?? []
      }
      result += new.filter { module in !result.contains { $0.id == module.id } }
    }
    return result
  }

  private mutating func folder(_ choice: ModuleChoice, of configuration: Configuration) -> RuleModule? {
    let path = FolderPath.child(choice.name, of: configuration.folder)
    if let known = folders[path] { return known }
    guard Disk.kind(of: path) == .folder else {
      let names = [ModuleChoice.builtIn] + builtIn.modules.map(\.id)
      let text =
        choice.name.contains("/")
        ? ConfigurationError.noFolder(choice.name) : ConfigurationError.unknownModule(choice.name, among: names)
      errors.append(configuration.error(at: choice.range, text.message, advice: text.advice))
      return nil
    }
    var loader = RuleLoader()
    var module: RuleModule?
    do {
      let loaded = loader.module(files: try ModuleFolder.files(in: path), folder: path)
      // A stranger's module is checked whole, before the first definition; ours are by the tests.
      let found =
        loader.errors.isEmpty ? RuleSet(modules: [loaded]).check(beside: builtIn.modules + added) : loader.errors
      errors += found
      if found.isEmpty { module = loaded }
    } catch {
      errors.append(RuleFileError(path: error.path, range: .none, message: InputProblem.unreadable(error.reason)))
    }
    folders[path] = .some(module)
    return module
  }
}

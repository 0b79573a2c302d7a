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
  private var library: ModuleLibrary
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
    library = ModuleLibrary(builtIn: builtIn.modules)
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
    let chosen = ModuleLibrary.joined(chosen(by: configuration), added)
    errors += library.takeErrors()
    let failed = errors.count > before
    errors += RuleClash.errors(among: chosen)
    let others = builtIn.modules.filter { module in !chosen.contains { $0.identity == module.identity } }
    // Who asks for single rules means them wherever they are.
    let candidates = failed || !only.isEmpty ? others + chosen : chosen
    let check = ConfigurationCheck(
      modules: failed ? candidates : chosen, others: others,
      more: rules.map(\.description.id) + InputProblem.settable, fixed: Self.fixed,
      isIncomplete: failed)
    errors += check.errors(of: configuration)
    identifiers.formUnion(candidates.flatMap(\.descriptions).map(\.id))
    let set = RuleSet(
      modules: candidates, rules: rules, lexicon: builtIn.lexicon, only: only, configuration: configuration,
      others: identifiers)
    if configuration.changesNoRule { usual = set }
    return set
  }

  /// The modules that a configuration names, with those they extend.
  private mutating func chosen(by configuration: Configuration) -> [RuleModule] {
    guard let names = configuration.modules else { return builtIn.modules }
    var result: [RuleModule] = []
    for choice in names {
      result = ModuleLibrary.joined(result, library.modules(choice, of: configuration) ?? [])
    }
    return result
  }
}

import ServiceLintEngine

extension RuleSet {
  /// The rules that come with the linter, with those of a program.
  ///
  /// - Parameters:
  ///   - rules: rules written in Swift.
  ///   - only: the rules to run, by identifier; empty: all.
  public static func builtIn(rules: [any Rule] = [], only: Set<String> = []) -> RuleSet {
    // They are carried inside the binary, and the tests hold that nothing is wrong with them.
    let loaded = BuiltInModules.load(readsExamples: false)
    return RuleSet(modules: loaded.modules, rules: rules, lexicon: loaded.lexicon, only: only)
  }

  /// The rules as a configuration has them.
  ///
  ///     let configuration = try Configuration(text: "rules: {accessibility/label-vague: off}")
  ///     let linter = ServiceLinter(rules: try .configured(by: configuration), options: options)
  ///
  /// - Throws: what is wrong with the configuration and with the modules it names.
  public static func configured(
    by configuration: Configuration, rules: [any Rule] = [], only: Set<String> = []
  ) throws(ConfigurationError) -> RuleSet {
    var configured = ConfiguredRules(builtIn: BuiltInModules.load(readsExamples: false), rules: rules, only: only)
    let set = configured.ruleSet(for: configuration)
    guard configured.errors.isEmpty else { throw ConfigurationError(configured.errors) }
    return set
  }
}

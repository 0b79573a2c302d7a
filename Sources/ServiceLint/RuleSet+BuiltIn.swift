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
}

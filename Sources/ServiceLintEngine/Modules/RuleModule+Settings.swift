extension RuleModule {
  /// Whether it sets anything for rules, be they its own or those of modules that it extends.
  public var setsRules: Bool { !header.rules.isEmpty }

  /// Whether what it sets is a part of another module: its own, and that of those it extends.
  public func setsRules(of module: RuleModule) -> Bool {
    identity == module.identity || module.extended.contains(identity)
  }

  /// The same module, which leaves rules as they come.
  public var withoutSettings: RuleModule {
    var copy = self
    copy.header.rules = []
    return copy
  }
}

import ServiceLintText

/// All that can be told of a rule before it runs: what lists, pages and explanations are made from.
public struct RuleDocumentation: Sendable {
  /// A number, a yes or no, or a text that a configuration may set.
  public struct Option: Sendable {
    public var name: String
    /// `int`, `bool` or `text`.
    public var type: String
    /// The default as it would be written in YAML.
    public var standard: String
    /// The least and the greatest value allowed, if there are limits.
    public var least: Int64?
    public var most: Int64?
    /// What it sets, in a few words.
    public var title: LocalizedText
  }

  public var description: RuleDescription
  /// The module's identifier.
  public var module: String
  /// The kind of node that the rule looks at.
  public var kind: String
  public var options: [Option]
  public var examples: [RuleExample]
  /// What modules set for it, each with file and line, in the order in which they say it.
  public var settings: [(text: String, place: String)] = []
  /// Whether a module switches it off.
  public var isOff = false

  /// The rule's own name, without its module's.
  public var name: String { String(description.id.split(separator: "/").last ?? "") }
}

extension RuleModule {
  /// The module's rules with all that can be told of them, in the order of their files.
  public var documentation: [RuleDocumentation] {
    rules.map { rule in
      RuleDocumentation(
        description: rule.description, module: id, kind: rule.kind.name,
        options: rule.options.map { option in
          let (type, standard) =
            switch option.value {
            case .int(let number): ("int", "\(number)")
            case .bool(let isTrue): ("bool", "\(isTrue)")
            case .text(let text): ("text", text)
            }
          return RuleDocumentation.Option(
            name: option.name, type: type, standard: standard, least: option.least, most: option.most,
            title: option.title)
        },
        examples: rule.examples, settings: said[rule.description.id, default: []],
        isOff: off.contains(rule.description.id))
    }
  }

  /// Modules that run side by side, their rules as they set one another's.
  public static func asSet(_ modules: [RuleModule]) -> [RuleModule] {
    let layers = SettingLayers(modules: modules)
    return modules.map { module in
      var module = module
      for index in module.rules.indices {
        let id = module.rules[index].description.id
        layers.apply(to: &module.rules[index])
        let said = layers.said(of: id)
        if !said.isEmpty { module.said[id] = said }
        if layers.level(of: id) == .off { module.off.insert(id) }
      }
      return module
    }
  }
}

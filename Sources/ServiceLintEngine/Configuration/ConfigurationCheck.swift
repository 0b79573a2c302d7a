import ServiceLintText

/// What only shows once the modules are loaded: rules and options that a configuration names and nobody has.
public struct ConfigurationCheck: Sendable {
  /// The options of the rules of the modules that run.
  private var rules: [String: [RuleOption]] = [:]
  /// All identifiers, also of modules that do not run.
  private var known: [String] = []
  private let fixed: Set<String>
  private let isIncomplete: Bool
  private let list: String

  /// - Parameters:
  ///   - modules: those that run.
  ///   - others: those that could run and don't.
  ///   - more: identifiers of findings that no module makes, and may be set like a rule.
  ///   - fixed: identifiers of findings that may not be set, or `module/*` for all that begin so.
  ///   - isIncomplete: whether modules are missing, which is told elsewhere: what is theirs is nobody's fault.
  ///   - list: the key that says which modules there are.
  public init(
    modules: [RuleModule], others: [RuleModule] = [], more: [String] = [], fixed: Set<String> = [],
    isIncomplete: Bool = false, list: String = "modules"
  ) {
    self.list = list
    for module in modules {
      // By index: to copy each file took longer than all else here.
      for index in module.rules.indices { rules[module.rules[index].description.id] = module.rules[index].options }
    }
    for id in more { rules[id] = [] }
    known = (modules + others).flatMap { module in module.rules.indices.map { module.rules[$0].description.id } } + more
    self.fixed = fixed
    self.isIncomplete = isIncomplete
  }

  /// What is wrong with a configuration, in the order of its file.
  public func errors(of configuration: Configuration) -> [RuleFileError] {
    var errors: [RuleFileError] = []
    func fail(_ range: ByteRange, _ text: ConfigurationError.Text) {
      errors.append(
        RuleFileError(path: configuration.path, range: range, message: text.message, advice: text.advice))
    }
    for setting in configuration.rules where !isOfMissingModule(setting) {
      if rules[setting.name] == nil, isFixed(setting.name) {
        fail(setting.range, ConfigurationError.alwaysAnError(setting.name))
      } else if let module = setting.module {
        if !rules.keys.contains(where: { $0.hasPrefix("\(module)/") }) {
          let modules = Set(known.map { String($0.prefix { $0 != "/" }) }).sorted()
          fail(
            setting.range,
            modules.contains(String(module))
              ? ConfigurationError.leftOut(setting.name, module: String(module), list: list)
              : ConfigurationError.emptyModule(String(module), among: modules))
        }
      } else if let options = rules[setting.name] {
        for option in setting.options {
          guard let declared = options.first(where: { $0.name == option.name }) else {
            fail(
              option.nameRange,
              ConfigurationError.unknownOption(option.name, of: setting.name, among: options.map(\.name)))
            continue
          }
          if declared.accepted(option.value, written: option.written) == nil {
            fail(
              option.valueRange.isEmpty ? option.nameRange : option.valueRange,
              ConfigurationError.wrongOption(
                option.name, of: setting.name, takes: declared.allowed, not: option.written))
          }
        }
      } else if known.contains(setting.name) {
        fail(
          setting.range,
          ConfigurationError.leftOut(setting.name, module: String(setting.name.prefix { $0 != "/" }), list: list))
      } else if setting.name.contains("*") {
        fail(setting.range, ConfigurationError.notAPattern(setting.name))
      } else {
        fail(setting.range, ConfigurationError.unknownRule(setting.name, among: known))
      }
    }
    for entry in configuration.suppressions {
      if let text = problem(with: entry.rule) { fail(entry.range, text) }
    }
    return RuleFileError.located(errors, in: configuration.tree)
  }

  /// What is wrong with how a suppression names rules.
  private func problem(with selector: RuleSelector) -> ConfigurationError.Text? {
    let name = selector.text
    func isKnown(_ ids: some Sequence<String>) -> Bool { ids.contains { selector.matches($0) } }
    if isKnown(rules.keys) || isIncomplete && !isKnown(known) { return nil }
    let module = String(selector.module ?? name.prefix { $0 != "/" })
    if isFixed(name) || isFixed("\(module)/*") { return ConfigurationError.neverSilenced(name) }
    if isKnown(known) { return ConfigurationError.leftOut(name, module: module, list: list) }
    if selector.text.hasSuffix("/*") {
      return ConfigurationError.emptyModule(module, among: Set(known.map { String($0.prefix { $0 != "/" }) }).sorted())
    }
    return name.contains("*")
      ? ConfigurationError.notAPattern(name) : ConfigurationError.unknownRule(name, among: known)
  }

  private func isFixed(_ name: String) -> Bool {
    fixed.contains(name) || fixed.contains("\(name.prefix { $0 != "/" })/*")
  }

  private func isOfMissingModule(_ setting: RuleSetting) -> Bool {
    guard isIncomplete, let end = setting.name.firstIndex(of: "/") else { return false }
    return !known.contains { $0.hasPrefix(setting.name[...end]) }
  }
}

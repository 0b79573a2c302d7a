import ServiceLintText

/// What a configuration makes of a rule: off, or how much its findings weigh.
public enum RuleLevel: String, CaseIterable, Sendable {
  case off
  case error
  case warning
  case info

  /// How much findings weigh; `nil`: the rule does not run.
  public var severity: Severity? { Severity(rawValue: rawValue) }
}

/// What a configuration sets for a rule, or for all rules of a module.
public struct RuleSetting: Sendable {
  /// A rule's identifier, or `module/*`.
  public var name: String
  /// `nil`: not said.
  public var level: RuleLevel?
  public var options: [OptionSetting]
  /// Where the name stands in the file.
  public var range: ByteRange

  public init(_ name: String, _ level: RuleLevel? = nil, options: [String: OptionValue] = [:]) {
    self.name = name
    self.level = level
    self.options = options.keys.sorted().map { OptionSetting(name: $0, value: options[$0]) }
    range = .none
  }

  /// How it reads in one line.
  public var text: String {
    var parts: [String] = []
    if let level { parts.append(level.rawValue) }
    parts += options.map { "\($0.name): \($0.written)" }
    return "\(name): \(parts.joined(separator: ", "))"
  }

  /// The module for whose rules it is, if it is for all of them.
  var module: Substring? { name.hasSuffix("/*") ? name.dropLast(2) : nil }
}

/// An option of a rule as a configuration sets it.
public struct OptionSetting: Sendable {
  public var name: String
  /// `nil`: no value that an option could have.
  public var value: OptionValue?
  /// How the value stands in the file.
  public var written: String
  /// Where name and value stand in the file.
  public var nameRange: ByteRange
  public var valueRange: ByteRange

  init(
    name: String, value: OptionValue?, written: String? = nil, nameRange: ByteRange = .none,
    valueRange: ByteRange = .none
  ) {
    self.name = name
    self.value = value
    self.written = written ?? value?.text ?? ""
    self.nameRange = nameRange
    self.valueRange = valueRange
  }
}

/// The settings of a configuration, ready to be asked rule by rule. A rule's own go before those of its module.
struct RuleSettings: Sendable {
  private var own: [String: RuleSetting] = [:]
  private var modules: [Substring: RuleSetting] = [:]

  init(_ settings: [RuleSetting] = []) {
    for setting in settings {
      if let module = setting.module { modules[module] = setting } else { own[setting.name] = setting }
    }
  }

  var isEmpty: Bool { own.isEmpty && modules.isEmpty }

  /// What is said of a rule: `nil` if nothing is.
  func level(of rule: String) -> RuleLevel? {
    own[rule]?.level ?? modules[rule.prefix { $0 != "/" }]?.level
  }

  /// Changes a rule as the settings say; what they say wrongly is left to `ConfigurationCheck`.
  func apply(to rule: inout RuleFile) {
    if isEmpty { return }
    if let severity = level(of: rule.description.id)?.severity { rule.description.severity = severity }
    for setting in own[rule.description.id]?.options ?? [] {
      guard let index = rule.options.firstIndex(where: { $0.name == setting.name }),
        let value = rule.options[index].accepted(setting.value, written: setting.written)
      else { continue }
      rule.options[index].value = value
    }
  }
}

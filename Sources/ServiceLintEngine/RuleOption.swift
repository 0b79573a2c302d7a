import ServiceLintReaders
import ServiceLintText

/// The value of a rule's option.
public enum OptionValue: Hashable, Sendable {
  case int(Int64)
  case bool(Bool)
  case text(String)
}

extension OptionValue {
  /// The value of a node; `nil` if it is none that an option may have.
  init?(_ node: Int, of tree: SourceTree) {
    guard !tree.nodes[node].flags.contains(.tagged) else { return nil }
    switch tree.nodes[node].kind {
    case .number:
      guard let number = Int64(tree.string(node)) else { return nil }
      self = .int(number)
    case .boolean: self = .bool(tree.nodes[node].flags.contains(.isTrue))
    case .string: self = .text(tree.string(node))
    default: return nil
    }
  }

  /// The value as it is written.
  public var text: String {
    switch self {
    case .int(let number): "\(number)"
    case .bool(let value): value ? "true" : "false"
    case .text(let text): text
    }
  }
}

/// What of a rule a configuration may set.
public struct RuleOption: Sendable {
  public var name: String
  /// What it is unless a configuration says otherwise; its kind is the option's kind.
  public var value: OptionValue
  /// The least that a number may be.
  public var least: Int64?
  /// The most that a number may be.
  public var most: Int64?
  public var title: LocalizedText

  /// The value as the option takes it; `nil` if it is of another kind or out of bounds.
  ///
  /// - Parameter written: how the value stands in its file: a text may look like a number.
  func accepted(_ value: OptionValue?, written: String) -> OptionValue? {
    guard let value else { return nil }
    switch (self.value, value) {
    case (.int, .int(let number)):
      return number >= least ?? .min && number <= most ?? .max ? value : nil
    case (.bool, .bool), (.text, .text): return value
    case (.text, _): return .text(written)
    default: return nil
    }
  }

  /// What it takes, in words that follow “takes”.
  var allowed: LocalizedText {
    switch value {
    case .bool: LocalizedText(en: "`true` or `false`", ja: "`true` か `false`")
    case .text: LocalizedText(en: "a text", ja: "文字列")
    case .int:
      switch (least, most) {
      case (let least?, let most?):
        LocalizedText(en: "a whole number from \(least) to \(most)", ja: " \(least) から \(most) までの整数")
      case (let least?, nil): LocalizedText(en: "a whole number from \(least) on", ja: " \(least) 以上の整数")
      case (nil, let most?): LocalizedText(en: "a whole number up to \(most)", ja: " \(most) 以下の整数")
      case (nil, nil): LocalizedText(en: "a whole number", ja: "整数")
      }
    }
  }
}

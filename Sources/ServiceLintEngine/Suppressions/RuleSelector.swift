/// How a suppression names rules: one by its identifier, or all of a module as `module/*` or by the module's name.
public struct RuleSelector: Hashable, Sendable {
  /// As it is written.
  public let text: String

  public init(_ text: String) { self.text = text }

  /// The module whose rules are all meant; `nil`: it is one rule.
  public var module: Substring? {
    if text.hasSuffix("/*") { return text.dropLast(2) }
    return text.utf8.contains(UInt8(ascii: "/")) ? nil : text[...]
  }

  /// Whether it means a rule.
  public func matches(_ rule: String) -> Bool {
    guard let module else { return rule == text }
    return rule.prefix { $0 != "/" } == module
  }
}

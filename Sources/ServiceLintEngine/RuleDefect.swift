import ServiceLintText

/// A rule that failed while it ran: its own fault, not the definition's.
public struct RuleDefect: Hashable, Sendable {
  public var rule: String
  /// What happened, in the evaluator's words.
  public var message: LocalizedText
  /// The definition on which it happened first.
  public var file: String
}

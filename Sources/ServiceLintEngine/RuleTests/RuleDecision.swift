import ServiceLintText

/// What a rule decided on one node of its kind, or on one element of its `each`.
public struct RuleDecision: Sendable {
  /// The three answers, and why there was none.
  public enum Outcome: String, Sendable {
    /// `when` is not surely true.
    case doesNotApply = "does-not-apply"
    case holds
    case violated
    case undecided
    /// The rule's own fault.
    case failed
    /// Nobody can get to the node, and the rule looks only at what people see.
    case unreachable
    /// The rule is for texts in other languages.
    case otherLanguage = "other-language"
  }

  public var outcome: Outcome
  /// The node's number in the model.
  public var node: UInt32
  /// The element's number in the list of `each`.
  public var element: Int?
  /// Where a finding would point, in bytes of the definition's file.
  public var range: ByteRange
}

/// A piece of a rule with the value it had: a line of an explanation.
public struct RuleTraceStep: Sendable {
  /// `when`, `each`, `it`, `require`, or `let` with the name.
  public var key: String
  /// Where the piece stands in the rule file, from 1; columns count Unicode scalars.
  public var line: Int
  public var column: Int
  /// How deep it is nested; 0: the whole expression of the key.
  public var depth: Int
  /// The piece on one line.
  public var text: String
  /// Its value in a reader's words.
  public var value: String
}

/// Why a rule decided on a node as it did.
public struct RuleTrace: Sendable {
  public var decision: RuleDecision
  /// The node in people's words: its kind and what it is called.
  public var subject: String
  public var steps: [RuleTraceStep]
}

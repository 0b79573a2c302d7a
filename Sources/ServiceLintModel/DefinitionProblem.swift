import ServiceLintText

/// Something in a definition that its format has no meaning for: a key that nobody knows, a word outside a closed list.
///
/// A format reports all of them at once; the definition then counts as one that can't be read.
public struct DefinitionProblem: Hashable, Sendable {
  /// What sort of problem it is, in small letters and hyphens: the last part of the finding's rule.
  public var kind: String
  /// Where, as a range of `ServiceModel.values.text`.
  public var range: ByteRange
  /// What is wrong.
  public var message: LocalizedText
  /// What to do about it; empty if the message says all.
  public var advice: LocalizedText

  public init(_ kind: String, at range: ByteRange, _ message: LocalizedText, advice: LocalizedText) {
    self.kind = kind
    self.range = range
    self.message = message
    self.advice = advice
  }
}

import ServiceLintText

/// What people may know of a rule without running it.
public struct RuleDescription: Sendable {
  /// `module/name`; the name says what is wrong.
  public var id: String
  public var title: LocalizedText
  /// What goes wrong for whom.
  public var why: LocalizedText
  /// How to mend it.
  public var fix: LocalizedText
  public var sources: [RuleSource]
  public var severity: Severity
  public var confidence: Confidence
  public var tags: [String]

  public init(
    id: String, title: LocalizedText, why: LocalizedText, fix: LocalizedText, sources: [RuleSource] = [],
    severity: Severity = .warning, confidence: Confidence = .medium, tags: [String] = []
  ) {
    self.id = id
    self.title = title
    self.why = why
    self.fix = fix
    self.sources = sources
    self.severity = severity
    self.confidence = confidence
    self.tags = tags
  }
}

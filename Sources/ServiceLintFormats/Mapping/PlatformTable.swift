import ServiceLintText

/// A fact about a platform, and where it is to be read.
public struct PlatformFact<Value: Sendable>: Sendable {
  /// `nil`: nobody can say, since it depends on who renders the form.
  public let value: Value?
  /// The specification and its clause, or the file of the platform's source.
  public let source: String

  public init(_ value: Value?, _ source: String) {
    self.value = value
    self.source = source
  }
}

/// What a platform does by itself, beside what a definition says. Rules ask the model, never the platform: the format
/// folds these facts into the properties.
public struct PlatformTable: Sendable {
  /// Which fields the platform marks: `required`, `optional`, `both` or `none`.
  public var marks: PlatformFact<String>
  /// Whether a label that is hidden from sight is still read out.
  public var readsHiddenLabels: PlatformFact<Bool>
  /// Whether the platform says in words what is wrong with an answer and how to mend it.
  public var explainsErrors: PlatformFact<Bool>
  /// Whether all answers can be checked and corrected before they are sent.
  public var reviewed: PlatformFact<Bool>
  /// What a page without a title is called after, in words; `nil`: nothing.
  public var untitledPage: PlatformFact<LocalizedText>
  /// Types of components that some people can't use.
  public var inaccessibleTypes: PlatformFact<[String]>

  public init(
    marks: PlatformFact<String>, readsHiddenLabels: PlatformFact<Bool>, explainsErrors: PlatformFact<Bool>,
    reviewed: PlatformFact<Bool>, untitledPage: PlatformFact<LocalizedText>, inaccessibleTypes: PlatformFact<[String]>
  ) {
    self.marks = marks
    self.readsHiddenLabels = readsHiddenLabels
    self.explainsErrors = explainsErrors
    self.reviewed = reviewed
    self.untitledPage = untitledPage
    self.inaccessibleTypes = inaccessibleTypes
  }

  /// The table of a format that only describes: whoever shows it decides everything.
  public static func none(_ source: String) -> PlatformTable {
    PlatformTable(
      marks: PlatformFact(nil, source), readsHiddenLabels: PlatformFact(nil, source),
      explainsErrors: PlatformFact(nil, source), reviewed: PlatformFact(nil, source),
      untitledPage: PlatformFact(nil, source), inaccessibleTypes: PlatformFact(nil, source))
  }
}

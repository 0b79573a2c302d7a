import ServiceLintText

/// Where something is, for people and for tools.
public struct Location: Hashable, Sendable {
  /// The path as it was given, or found below a folder that was given.
  public var file: String
  /// The bytes of the file.
  public var range: ByteRange
  /// From 1; columns count Unicode scalars.
  public var line: Int
  public var column: Int
  public var endLine: Int
  public var endColumn: Int
  /// The same columns in UTF-16 code units, as SARIF, GitHub and editors count.
  public var utf16Column: Int
  public var utf16EndColumn: Int
  /// The place in people's words (“Your details › First name”); empty if it has none.
  public var place: String

  public init(
    file: String, range: ByteRange, line: Int = 1, column: Int = 1, endLine: Int = 1, endColumn: Int = 1,
    place: String = ""
  ) {
    self.file = file
    self.range = range
    self.line = line
    self.column = column
    self.endLine = endLine
    self.endColumn = endColumn
    utf16Column = column
    utf16EndColumn = endColumn
    self.place = place
  }
}

/// Something that hurts the people who use a service or those who run it: what, where, why and how to mend it.
public struct Finding: Sendable {
  /// Whether the linter knows it, or a person must judge it.
  public enum Kind: String, Sendable {
    case violation
    case review
  }

  /// The rule's identifier, `module/name`.
  public var rule: String
  public var kind: Kind
  public var severity: Severity
  public var message: String
  public var location: Location
  /// Stays the same when the file is reformatted or other parts of it change; never made of line, index or message.
  public var fingerprint: String
  public var why: String
  public var fix: String
  public var sources: [RuleSource]
  public var related: [Location]
  /// The text around the place, for the first finding of a rule in a file.
  public var frame: CodeFrame?
  /// What tells findings of one rule, definition, path and part apart.
  var ordinal = 0
  /// What the fingerprint is made of, without the ordinal.
  var identity = ""
  /// The node of its definition's model that it is about; 0: none.
  var node: UInt32 = 0

  /// Findings of one file with the same key are told together: one rule, mended alike.
  public var foldingKey: String { "\(rule)\u{1F}\(fix)" }

  public init(
    rule: String, kind: Kind = .violation, severity: Severity, message: String, location: Location, why: String = "",
    fix: String = "", sources: [RuleSource] = [], related: [Location] = [], identity: String = ""
  ) {
    self.rule = rule
    self.kind = kind
    self.severity = severity
    self.message = message
    self.location = location
    self.fingerprint = ""
    self.why = why
    self.fix = fix
    self.sources = sources
    self.related = related
    self.identity = identity
  }
}

/// The authority of a rule: a standard, a law, a design system.
public struct RuleSource: Hashable, Sendable {
  public var title: String
  public var clause: String
  public var url: String

  public init(title: String, clause: String = "", url: String = "") {
    self.title = title
    self.clause = clause
    self.url = url
  }
}

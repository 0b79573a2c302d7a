import ServiceLintEngine
import ServiceLintText

/// What a report tells of a run, beside its findings.
public struct ReportContext: Sendable {
  public var language: MessageLanguage
  /// Whether the reader is a terminal that shows colours.
  public var colours: Bool
  /// Whether only findings are wanted, no summary.
  public var quiet: Bool
  /// The linter's version.
  public var version: String
  /// What was checked.
  public var summary: ReportSummary
  /// The rules that ran, sorted by identifier, and those that judge the files themselves.
  public var rules: [RuleDescription]
  /// From where paths count in what a forge shows.
  public var root: SourceRoot
  /// The run's exit status.
  public var exitCode: Int
  /// Whether all findings stand in a job summary as well.
  public var hasJobSummary = false
  /// What was found and accepted by somebody, with the reasons; it is not among the findings.
  public var silenced: [SilencedFinding] = []

  public init(
    language: MessageLanguage, colours: Bool = false, quiet: Bool = false, version: String,
    summary: ReportSummary, rules: [RuleDescription] = [], root: SourceRoot = SourceRoot(), exitCode: Int = 0
  ) {
    self.language = language
    self.colours = colours
    self.quiet = quiet
    self.version = version
    self.summary = summary
    self.rules = rules
    self.root = root
    self.exitCode = exitCode
  }
}

/// What a run has looked at, in figures.
public struct ReportSummary: Sendable {
  public var definitions: Int
  public var fields: Int
  public var rules: Int
  public var passedOver: Int
  /// Whether files of a notation were passed over: each has its own remedy.
  public var passedOverYAML = false
  public var passedOverJSON = false
  public var passedOverHTML = false
  /// Forms in which nothing is asked.
  public var emptyForms = 0
  /// Files that belong to a definition in another file.
  public var parts = 0
  public var broken: Int
  public var undecided: [String: Int]
  public var defects: [RuleDefect]

  public init(
    definitions: Int, fields: Int, rules: Int, passedOver: Int, broken: Int, undecided: [String: Int],
    defects: [RuleDefect]
  ) {
    self.definitions = definitions
    self.fields = fields
    self.rules = rules
    self.passedOver = passedOver
    self.broken = broken
    self.undecided = undecided
    self.defects = defects
  }
}

/// A form in which findings are told: findings in, bytes out.
public protocol Report: Sendable {
  /// What `--format` calls it.
  var id: String { get }
  /// What it is good for, in one line.
  var summary: LocalizedText { get }
  /// Whether tools read it: then nothing else is written, to standard error either.
  var isForMachines: Bool { get }
  func write(_ findings: [Finding], _ context: ReportContext) -> [UInt8]
}

/// All reports; adding one means its file and a line here.
public enum Reports {
  public static let all: [any Report] = [
    TextReport(),
    JSONReport(),
    SARIFReport(),
    GitHubReport(),
    GitLabReport(),
    MarkdownReport(),
  ]
}

import ServiceLintText

/// What the examples of one or more modules showed.
public struct RuleTestResult: Sendable {
  /// The modules, by identifier.
  public var modules: [String] = []
  public var rules = 0
  public var examples = 0
  /// How often an example was looked at, in all its disguises.
  public var runs = 0
  public var failures: [ExampleFailure] = []
  public var warnings: [RuleTestWarning] = []

  public init() {}

  public mutating func add(_ other: RuleTestResult) {
    modules += other.modules
    rules += other.rules
    examples += other.examples
    runs += other.runs
    failures += other.failures
    warnings += other.warnings
  }
}

/// An example is tried again in other clothes: offsets, line ends and notation must not matter.
public enum ExampleDisguise: String, CaseIterable, Sendable {
  case plain
  case afterComment = "after-comment"
  case carriageReturns = "carriage-returns"
  case json
  /// Silenced with a reason: then the rule must have nothing to say, and what it would have said must be kept.
  case silenced
  /// No example at all, but a node of the rule's kind of which nothing is stated.
  case empty

  /// Those in which every example runs.
  public static let all: [ExampleDisguise] = [.plain, .afterComment, .carriageReturns, .json, .silenced]
}

/// An example on which the rule said something else than it promises.
public struct ExampleFailure: Sendable {
  /// What the example promises.
  public enum Expected: Hashable, Sendable {
    /// Findings at these texts, in this order.
    case findings([String])
    /// A finding somewhere.
    case someFinding
    case noFinding
    case undecided
    /// A definition on which the rule runs.
    case definition
  }

  /// What came.
  public enum Got: Hashable, Sendable {
    /// Findings at these texts; `undecided`: how often the rule could not tell.
    case findings([String], undecided: Int)
    /// It is a broken definition, for the reason given, or none at all, without a reason.
    case noDefinition(LocalizedText)
    case ruleFailed(LocalizedText)
    /// Nothing is told, and only these texts were silenced.
    case silenced([String])
  }

  public var rule: String
  public var file: String
  /// The example's line in the rule file, from 1; of an empty node that of the rule's kind.
  public var line: Int
  /// `nil`: it is no example, but an empty node.
  public var expectation: RuleExample.Expectation?
  public var disguise: ExampleDisguise
  /// The kind of node that the rule looks at.
  public var kind: String
  public var expected: Expected
  public var got: Got
  /// The rules it yields to that spoke about this definition.
  public var yieldedTo: [String]
  /// Why: for the nodes that matter.
  public var traces: [RuleTrace]

  public init(
    rule: String, file: String, line: Int, expectation: RuleExample.Expectation?, disguise: ExampleDisguise,
    kind: String, expected: Expected, got: Got, yieldedTo: [String] = [], traces: [RuleTrace] = []
  ) {
    self.rule = rule
    self.file = file
    self.line = line
    self.expectation = expectation
    self.disguise = disguise
    self.kind = kind
    self.expected = expected
    self.got = got
    self.yieldedTo = yieldedTo
    self.traces = traces
  }
}

/// Something a rule lacks, though its examples keep their promises.
public struct RuleTestWarning: Hashable, Sendable {
  /// What it lacks.
  public enum Kind: Hashable, Sendable {
    case noExample
    /// Only examples of the other kinds.
    case noExampleThat(RuleExample.Expectation)
    /// A text (a key such as `title`) that one language lacks.
    case oneLanguage(key: String, missing: MessageLanguage)
    case noSource
    /// No example makes `when` true.
    case neverApplies
    case alwaysHolds
    case neverHolds
    /// It says `silence: defect`, and does not find an empty node.
    case needlessSilence

    /// For machines.
    public var name: String {
      switch self {
      case .noExample: "no-example"
      case .noExampleThat(let expectation): "no-example-\(expectation.rawValue)"
      case .oneLanguage: "one-language"
      case .noSource: "no-source"
      case .neverApplies: "never-applies"
      case .alwaysHolds: "always-holds"
      case .neverHolds: "never-holds"
      case .needlessSilence: "needless-silence"
      }
    }
  }

  public var rule: String
  public var file: String
  /// From 1.
  public var line: Int
  public var kind: Kind

  public init(rule: String, file: String, line: Int, kind: Kind) {
    self.rule = rule
    self.file = file
    self.line = line
    self.kind = kind
  }
}

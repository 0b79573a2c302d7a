import ServiceLintCEL
import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// An expression as it stands in a rule file; the node leads back to its place.
struct ExpressionText: Sendable {
  var text: String
  var node: Int
}

/// A message with `{{expressions}}`, in both languages.
struct MessageText: Sendable {
  var english: ExpressionText
  var japanese: ExpressionText

  subscript(language: MessageLanguage) -> ExpressionText {
    switch language {
    case .english: english
    case .japanese: japanese
    }
  }
}

/// An example in a rule file: a definition, and what the rule is to say of it.
public struct RuleExample: Sendable {
  /// What the rule is to answer.
  public enum Expectation: String, Sendable {
    case violates
    case passes
    case undecided
  }

  public var expectation: Expectation
  /// A definition of any format.
  public var definition: String
  /// The exact text under each finding.
  public var finds: [String]
  /// What `today` is, in days since 1970-01-01; `nil`: whatever the runner takes.
  public var today: Int?
  /// The example's line in the rule file, from 1.
  public var line: Int
  /// Options of the rule as they are set for this example; the others have their defaults.
  public var options: [String: OptionValue] = [:]
  /// Other definitions of the repository, for rules that ask about them.
  public var beside: [String] = []
}

/// One rule as its YAML file says it; nothing is compiled yet.
struct RuleFile: Sendable {
  var path: String
  var tree: SourceTree
  var description: RuleDescription
  var kind: NodeKind = .field
  var languages: [String] = []
  var when: ExpressionText?
  var lets: [(name: String, expression: ExpressionText)] = []
  var each: ExpressionText?
  var require = ExpressionText(text: "true", node: 0)
  var at: ExpressionText?
  var related: ExpressionText?
  var yieldsTo: [String] = []
  /// Also what nobody can reach.
  var amongAll = false
  /// It is what is absent that the rule finds: an empty node may violate it.
  var silenceIsDefect = false
  /// Texts that stand in one language only.
  var monolingual: [(node: Int, language: MessageLanguage)] = []
  var message = MessageText(
    english: ExpressionText(text: "", node: 0), japanese: ExpressionText(text: "", node: 0))
  var fix: MessageText?
  var options: [RuleOption] = []
  var examples: [RuleExample] = []
  /// The texts between quotes in its expressions: among them are the names of the lists that it asks.
  var quotedTexts: [String] = []
  /// Whether it asks about the other definitions of the repository.
  var asksRepository = false
  /// What was compiled when the linter was built; `nil`: its expressions are compiled when it runs.
  var compiled: Archive.Part?
  /// What that demands of a node at first sight.
  var prefilter = Prefilter()
  /// The constants of the archive in which it is.
  var constants = ConstantPool()
  /// Reads the file of a rule that was archived without its expressions.
  var readAgain: (@Sendable () -> RuleFile?)?
}

extension RuleFile {
  /// The rule with its expressions and their places.
  var original: RuleFile { readAgain?() ?? self }
}

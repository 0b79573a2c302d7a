import ServiceLintModel
import ServiceLintReaders
import ServiceLintText

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

/// A rule's number that a configuration may set.
struct RuleOption: Sendable {
  var name: String
  var value: OptionValue
  var least: Int64?
  var most: Int64?
  var title: LocalizedText
}

/// The value of a rule's option.
enum OptionValue: Sendable {
  case int(Int64)
  case bool(Bool)
  case text(String)
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
  /// The example's line in the rule file, from 1.
  public var line: Int
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
  var message = MessageText(
    english: ExpressionText(text: "", node: 0), japanese: ExpressionText(text: "", node: 0))
  var fix: MessageText?
  var options: [RuleOption] = []
  var examples: [RuleExample] = []
}

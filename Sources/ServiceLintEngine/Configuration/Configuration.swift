import ServiceLintReaders
import ServiceLintText

/// What a file `.servicelint.yml` says: which files are checked, by which rules, and how strictly.
///
/// A program may also make one by hand:
///
///     var configuration = Configuration()
///     configuration.rules = [RuleSetting("logic/condition-deep", .info, options: ["most": .int(3)])]
public struct Configuration: Sendable {
  /// The file as messages call it; empty if there is none.
  public var path = ""
  /// The folder to which everything relative in it is relative.
  public var folder = "."
  /// Which modules' rules run; `nil`: those that come with the linter.
  public var modules: [ModuleChoice]?
  /// What is set for single rules and for all rules of a module.
  public var rules: [RuleSetting] = []
  /// Files that are looked at when folders are walked; empty: all with the usual endings.
  public var include: [PathPattern] = []
  /// Files and folders that are passed over when folders are walked.
  public var exclude: [PathPattern] = []
  /// Findings that are known and accepted.
  public var suppressions: [Suppression] = []
  /// From which severity on findings fail the run; `nil`: not said.
  public var failOn: FailureThreshold?
  /// The language of messages; `nil`: not said.
  public var language: MessageLanguage?
  /// Where the values of single keys stand in the file.
  package var places: [String: ByteRange] = [:]
  /// The file as it was read, so that later stages can point to places in it.
  package var tree = SourceTree()

  /// The configuration that says nothing.
  public init() {}

  /// The name of the file that is looked for.
  public static let fileName = ".servicelint.yml"

  /// Reads a configuration.
  ///
  /// - Parameters:
  ///   - text: YAML 1.2.
  ///   - path: what messages call the file.
  ///   - folder: to which everything relative in it is relative.
  /// - Throws: all that is wrong with it, as far as that can be said without its modules.
  public init(
    text: String, path: String = Configuration.fileName, folder: String = "."
  ) throws(ConfigurationError) {
    let (configuration, errors) = ConfigurationReader.read(Array(text.utf8), path: path, folder: folder)
    guard errors.isEmpty else { throw ConfigurationError(errors) }
    self = configuration
  }

  /// What is said of a rule, else of all rules of its module; `nil` if nothing is.
  public func setting(of rule: String) -> RuleSetting? {
    rules.last { $0.name == rule } ?? rules.last { $0.name == "\(rule.prefix { $0 != "/" })/*" }
  }

  /// Whether it leaves the rules, and what they find, as they come.
  package var changesNoRule: Bool { modules == nil && rules.isEmpty && suppressions.isEmpty }

  /// The line of the file in which something stands, from 1; `nil` if it stands in no file.
  public func line(of range: ByteRange) -> Int? {
    range.isEmpty ? nil : LineTable(tree.bytes, count: tree.count).position(of: range.start).line
  }

  /// An error at a place in the file.
  package func error(
    at range: ByteRange, _ message: LocalizedText, advice: LocalizedText = LocalizedText(en: "", ja: "")
  ) -> RuleFileError {
    RuleFileError(path: path, range: range, message: message, advice: advice).located(in: tree)
  }
}

/// A module that a configuration names.
public struct ModuleChoice: Sendable {
  /// A built-in module's name, `built-in` for all of them, or the path of a folder.
  public var name: String
  /// Where it stands in the file.
  public var range: ByteRange

  public init(_ name: String, range: ByteRange = .none) { (self.name, self.range) = (name, range) }

  /// The name of all modules that come with the linter.
  public static let builtIn = "built-in"
}

/// From which severity on violations fail a run.
public enum FailureThreshold: String, CaseIterable, Sendable {
  case error
  case warning
  case info
  case never

  /// Whether a finding fails the run; what a person must judge never does.
  public func isReached(by finding: Finding) -> Bool {
    guard finding.kind == .violation, let least = Severity(rawValue: rawValue) else { return false }
    return finding.severity >= least
  }
}

import ServiceLintEngine
import ServiceLintText

/// Runs the examples that stand in rule files: what a rule says of them is what it promises.
public struct ExampleRunner {
  /// An example on which the rule said something else than it promises.
  public struct Failure: Sendable, CustomStringConvertible {
    public var rule: String
    /// The example's line in the rule file.
    public var line: Int
    public var disguise: Disguise
    public var expected: String
    public var got: String

    public var description: String {
      "\(rule), example in line \(line) (\(disguise.rawValue)): expected \(expected), got \(got)"
    }
  }

  /// An example is tried again in other clothes: offsets and line ends must not matter.
  public enum Disguise: String, CaseIterable, Sendable {
    case plain = "as it stands"
    case afterComment = "after a Japanese comment"
    case carriageReturns = "with CRLF"

    func apply(to definition: String) -> String {
      switch self {
      case .plain: definition
      case .afterComment:
        definition.utf8.first == UInt8(ascii: "{") ? "  \n" + definition : "# 例：これは注釈です\n" + definition
      case .carriageReturns:
        definition.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
      }
    }
  }

  private let module: RuleModule
  private let rules: RuleSet
  private let options: LintOptions

  /// - Parameters:
  ///   - module: the module whose examples run.
  ///   - rules: its rules and those they yield to.
  ///   - options: language, and the day for examples that name none.
  public init(module: RuleModule, rules: RuleSet, options: LintOptions) {
    self.module = module
    self.rules = rules
    self.options = options
  }

  /// Runs all examples of all rules.
  public func failures() -> [Failure] {
    let linter = ServiceLinter(rules: rules, options: options)
    return module.descriptions.flatMap { description in
      module.examples(of: description.id).flatMap { example in
        let own =
          example.options.isEmpty && example.today == nil ? linter : self.linter(for: example, of: description.id)
        return Disguise.allCases.compactMap { disguise in failure(of: description.id, example, disguise, own) }
      }
    }
  }

  /// The linter for an example that sets options or the day.
  private func linter(for example: RuleExample, of rule: String) -> ServiceLinter {
    var options = options
    if let today = example.today { options.today = today }
    let rules = example.options.isEmpty ? rules : rules.setting(example.options, of: rule)
    return ServiceLinter(rules: rules, options: options)
  }

  private func failure(
    of rule: String, _ example: RuleExample, _ disguise: Disguise, _ linter: ServiceLinter
  ) -> Failure? {
    let file = SourceFile(path: "example", text: disguise.apply(to: example.definition))
    let result = linter.lint(files: [file])
    let found = result.findings.filter { $0.rule == rule }.map {
      String(decoding: file.bytes[$0.location.range.indices.clamped(to: file.bytes.indices)], as: UTF8.self)
    }
    let undecided = result.undecided[rule, default: 0]
    func fail(_ expected: String) -> Failure {
      var got = found.isEmpty ? "no finding" : "findings at \(found)"
      if undecided > 0 { got += ", \(undecided) undecided" }
      if result.definitions == 0 { got = "no definition: \(result.findings.map(\.message))" }
      if let defect = result.defects.first(where: { $0.rule == rule }) {
        got = "the rule failed: \(defect.message.english)"
      }
      return Failure(rule: rule, line: example.line, disguise: disguise, expected: expected, got: got)
    }
    if result.definitions == 0 || result.defects.contains(where: { $0.rule == rule }) {
      return fail("a definition on which the rule runs")
    }
    switch example.expectation {
    case .violates:
      // Without `finds` any place will do.
      if example.finds.isEmpty { return found.isEmpty ? fail("a finding") : nil }
      return found == example.finds ? nil : fail("findings at \(example.finds)")
    case .passes: return found.isEmpty ? nil : fail("no finding")
    case .undecided: return found.isEmpty && undecided > 0 ? nil : fail("an undecided answer")
    }
  }
}

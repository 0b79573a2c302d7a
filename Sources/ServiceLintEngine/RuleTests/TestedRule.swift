import ServiceLintModel
import ServiceLintReaders
import ServiceLintText

/// A rule as its tests need it.
public struct TestedRule: Sendable {
  public var id: String
  /// The path of its file.
  public var file: String
  /// The kind of node that it looks at.
  public var kind: NodeKind
  /// The line of its key `for`, from 1.
  public var kindLine: Int
  public var yieldsTo: [String]
  /// It is what is absent that the rule finds.
  public var silenceIsDefect: Bool
  /// Whether it has a condition of its own for where it applies.
  public var hasWhen: Bool
  public var requireLine: Int
  public var whenLine: Int
  public var examples: [RuleExample]
  /// What it lacks that can be told before it runs.
  public var warnings: [RuleTestWarning]
}

extension RuleModule {
  /// The module's rules with their examples, in the order of their files.
  public var testedRules: [TestedRule] { rules.map { TestedRule($0) } }
}

extension TestedRule {
  init(_ rule: RuleFile) {
    let lines = LineTable(rule.tree.bytes, count: rule.tree.count)
    let root = rule.tree.roots.first.map(Int.init)
    func line(of key: String) -> Int {
      let members = root.map { rule.tree.members(of: $0) } ?? []
      guard let member = members.first(where: { rule.tree.isKey($0.key, key) }) else { return 1 }
      return lines.position(of: rule.tree.nodes[member.key].start).line
    }
    id = rule.description.id
    file = rule.path
    kind = rule.kind
    kindLine = line(of: "for")
    yieldsTo = rule.yieldsTo
    silenceIsDefect = rule.silenceIsDefect
    hasWhen = rule.when != nil
    requireLine = line(of: "require")
    whenLine = line(of: "when")
    examples = rule.examples
    warnings = []
    func warn(_ kind: RuleTestWarning.Kind, line: Int) {
      warnings.append(RuleTestWarning(rule: rule.description.id, file: rule.path, line: line, kind: kind))
    }
    if rule.description.sources.isEmpty { warn(.noSource, line: line(of: "sources")) }
    for (node, language) in rule.monolingual {
      let start = rule.tree.nodes[node].start
      let key = rule.tree.pointer(at: start).split(separator: "/").prefix { $0 != "en" && $0 != "ja" }
      warn(
        .oneLanguage(key: key.joined(separator: "."), missing: language), line: lines.position(of: start).line)
    }
    let shown = Set(rule.examples.map(\.expectation))
    if shown.isEmpty {
      warn(.noExample, line: line(of: "examples"))
    } else {
      for wanted in [RuleExample.Expectation.violates, .passes] where !shown.contains(wanted) {
        warn(.noExampleThat(wanted), line: line(of: "examples"))
      }
    }
  }
}

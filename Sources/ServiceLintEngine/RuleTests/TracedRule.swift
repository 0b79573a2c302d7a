import ServiceLintCEL
import ServiceLintText

/// A rule whose expressions are compiled as wholes and in parts.
struct TracedRule {
  struct Item {
    /// `when`, `each`, `require`, or `let` with the name.
    var key: String
    var source: ExpressionText
    var trace: ExpressionTrace
    /// The place in the frame of what a `let` names.
    var frame: Int?
  }

  let file: RuleFile
  let loaded: LoadedRule
  /// In the order in which they are decided.
  let items: [Item]
  private let lines: LineTable

  init(_ file: RuleFile, number: Int, lists: WordLists) {
    self.file = file
    // What was compiled in advance has forgotten its names.
    var errors: [RuleFileError] = []
    var rule = CompiledRule(file, number: number, lists: lists, errors: &errors)
    var items: [Item] = []
    func add(_ key: String, _ source: ExpressionText?, frame: Int? = nil) {
      // What does not compile is told of when the module is loaded.
      guard let source, let trace = try? ExpressionTrace(source.text, in: &rule.unit) else { return }
      items.append(Item(key: key, source: source, trace: trace, frame: frame))
    }
    add("when", file.when)
    add("each", file.each)
    add("require", file.require)
    for item in file.lets { add("let \(item.name)", item.expression, frame: rule.unit.frame(of: item.name)) }
    rule.constants = rule.unit.environment.constants.bytes
    self.items = items
    loaded = LoadedRule(rule)
    lines = LineTable(file.tree.bytes, count: file.tree.count)
  }

  /// Where a piece of an expression stands in the rule's file.
  func position(of offset: Int, in source: ExpressionText) -> LinePosition {
    // A rule without `require` has one that stands nowhere.
    guard file.tree.nodes.indices.contains(source.node) else { return LinePosition(line: 1, column: 1) }
    return lines.position(of: file.tree.sourceOffset(in: source.node, ofTextByte: offset))
  }
}

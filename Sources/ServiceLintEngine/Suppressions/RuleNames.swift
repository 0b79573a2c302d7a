import ServiceLintText

/// The identifiers by which rules are known in a run, for what is said of them in definitions.
public struct RuleNames: Sendable {
  /// Those of the rules that run.
  public let running: Set<String>
  private let known: [String]
  private let modules: Set<Substring>
  private let isComplete: Bool

  /// - Parameter others: all rules there are, whether they run or not; `nil`: there may be more.
  init(running: [String], others: Set<String>?) {
    self.running = Set(running)
    known = self.running.union(others ?? []).sorted()
    modules = Set(known.map { $0.prefix { $0 != "/" } })
    isComplete = others != nil
  }

  /// Whether any of the rules runs.
  public func runs(_ rule: RuleSelector) -> Bool {
    rule.module == nil ? running.contains(rule.text) : running.contains { rule.matches($0) }
  }

  /// Whether there surely is no such rule. A module that this run is without may well exist.
  public func lacks(_ rule: RuleSelector) -> Bool {
    if let module = rule.module { return isComplete && !modules.contains(module) }
    if known.contains(rule.text) { return false }
    return isComplete || modules.contains(rule.text.prefix { $0 != "/" })
  }

  /// What was probably meant.
  public func nearest(to rule: RuleSelector) -> String? {
    let text = rule.text
    return known.first { $0.hasSuffix("/\(text)") } ?? NearestName.nearest(to: text, among: known)
  }
}

import ServiceLintCEL
import ServiceLintText
import ServiceLintValue

/// What a rule may cost, and what is said of one that costs more.
///
/// Every limit is in proportion to the definition. A rule that reaches one is told once, with the part that costs most;
/// the others run on, and so does this one on other nodes, until it has used up what it has for the whole definition.
extension Linter {
  /// What a rule has used of what it has for one definition.
  struct Account {
    var steps = 0
    var findings = 0
    /// Decisions that took more than their budget.
    var overruns = 0
    var isTold = false
  }

  /// What a rule has for one definition.
  struct Allowance {
    var steps = 0
    var findings = 0
    /// Bytes and elements by which one decision may lengthen the store.
    var text = 0
    var elements = 0
    /// After so many decisions over budget a rule is not tried again.
    var overruns = 3

    init() {}

    init(_ options: LintOptions, budget: Int, nodes: Int, text: Int, elements: Int) {
      // A rule that looks from each node at all others takes steps in proportion to the square of their number.
      steps = max(options.leastSteps * 500, budget / 16 * nodes)
      findings = max(1_000, nodes * 4)
      self.text = max(32 << 20, text * 4)
      self.elements = max(2 << 20, elements * 4)
    }
  }

  /// Gives each rule what it may use for the definition whose values are in `store`.
  mutating func openAccounts() {
    failed = Array(repeating: false, count: rules.members.count)
    accounts = Array(repeating: Account(), count: rules.members.count)
    ceiling = (Int.max, Int.max)
    budget = max(options.leastSteps, host.model.nodes.count * options.stepsPerNode + store.text.count / 4)
    allowance = Allowance(
      options, budget: budget, nodes: host.model.nodes.count, text: store.text.count, elements: store.elements.count)
    host.mostWork = budget * RuleHost.workPerStep
  }

  /// Books what an evaluation took; tells of a rule that is at the end of what it has.
  mutating func book(_ loaded: LoadedRule) {
    let number = loaded.rule.number
    accounts[number].steps &+= budget &- max(evaluator.remaining, -budget) &+ host.work / RuleHost.workPerStep
    if accounts[number].steps > allowance.steps { stop(loaded, .takesTooLong) }
    if store.text.count > ceiling.text || store.elements.count > ceiling.elements { stop(loaded, .takesTooMuchMemory) }
  }

  /// Books a finding; one rule cannot drown those of all others.
  ///
  /// - Returns: whether it may still be told.
  mutating func mayFind(_ loaded: LoadedRule) -> Bool {
    accounts[loaded.rule.number].findings += 1
    guard accounts[loaded.rule.number].findings > allowance.findings else { return true }
    stop(loaded, .findsTooMuch(allowance.findings))
    return false
  }

  /// A rule is not tried again on this definition.
  mutating func stop(_ loaded: LoadedRule, _ reason: LocalizedText) {
    failed[loaded.rule.number] = true
    tell(loaded, reason, at: nil)
  }

  /// A rule's own fault is told once for each definition, and the run goes on.
  mutating func fail(_ loaded: LoadedRule, _ value: Value) {
    let number = loaded.rule.number
    let error = evaluator.error(of: value)
    let isOverBudget = error?.failure == .budget || host.isExhausted
    if isOverBudget {
      accounts[number].overruns += 1
      if accounts[number].overruns >= allowance.overruns { failed[number] = true }
    }
    guard !accounts[number].isTold else { return }
    var place = error.map { CostliestPart(expression: $0.expression, offset: $0.offset, length: $0.length) }
    if isOverBudget {
      if let error { place = costliestPart(of: loaded, expression: error.expression) ?? place }
      tell(loaded, EvaluationFailure.budget.message, at: place)
    } else {
      tell(loaded, error?.message ?? .cannotBeEvaluated, at: place)
    }
  }

  private mutating func tell(_ loaded: LoadedRule, _ message: LocalizedText, at part: CostliestPart?) {
    let rule = loaded.rule
    guard !accounts[rule.number].isTold else { return }
    accounts[rule.number].isTold = true
    let file = rules.members[rule.number].file
    var defect = RuleDefect(
      rule: rule.description.id, message: message, file: host.model.sources.first?.path ?? "")
    if let part { defect.place = RuleCompiler.place(of: part, in: file, lists: rule.lists) }
    report.defects.append(defect)
  }

  /// Evaluates the parts of an expression once more, to see which of them takes the most.
  private mutating func costliestPart(of loaded: LoadedRule, expression: Int) -> CostliestPart? {
    let names = loaded.rule.unit.computedNames
    let saved = frame
    defer { frame = saved }
    return loaded.rule.unit.costliestPart(ofExpression: expression) { part in
      for name in names where name < frame.count { frame[name] = .lazy }
      let mark = store.mark()
      defer { store.release(to: mark) }
      evaluator.remaining = budget
      host.work = 0
      _ = evaluator.evaluate(
        part, of: loaded.rule.unit, constants: loaded.rule.constants, frame: &frame, store: &store, host: host)
      return budget - max(evaluator.remaining, -budget) + host.work / RuleHost.workPerStep
    }
  }
}

import ServiceLintCEL
import ServiceLintModel
import ServiceLintText
import ServiceLintValue

/// Runs one rule over a definition and keeps what it decided, and why: for its author. A run of the linter
/// (`Linter`) keeps only what it finds.
public struct RuleTracer {
  private var linter: Linter
  private let rule: TracedRule
  private let options: LintOptions

  /// - Returns: `nil` if there is no such rule.
  public init?(_ id: String, of rules: RuleSet, options: LintOptions) {
    guard let number = rules.members.firstIndex(where: { $0.file.description.id == id }) else { return nil }
    let member = rules.members[number]
    linter = Linter(rules: rules, options: options)
    rule = TracedRule(member.file, number: number, lists: member.lists)
    self.options = options
  }

  /// What the rule decides on each node of its kind, in document order.
  public mutating func decisions(on model: inout ServiceModel) -> [RuleDecision] {
    begin(&model)
    defer { end(&model) }
    var decisions: [RuleDecision] = []
    for node in nodes(of: linter.host.model) { decide(node, into: &decisions) }
    return decisions
  }

  /// Why the rule decided as it did.
  ///
  /// - Parameter decisions: of the same model, as `decisions(on:)` gave them.
  public mutating func explain(_ decisions: [RuleDecision], on model: inout ServiceModel) -> [RuleTrace] {
    begin(&model)
    defer { end(&model) }
    return decisions.map { explain($0) }
  }

  // MARK: A definition

  private func nodes(of model: ServiceModel) -> [UInt32] {
    let first = Int(ServiceModel.firstNode)
    return (first..<max(first, model.nodes.count)).filter { model.nodes[$0].kind == rule.file.kind }.map(UInt32.init)
  }

  private mutating func begin(_ model: inout ServiceModel) {
    swap(&linter.host.model, &model)
    linter.host.begin()
    linter.reachable = linter.host.reachable
    linter.evaluator.errors.removeAll()
    swap(&linter.host.model.values, &linter.store)
    linter.openAccounts()
    linter.host.rule = rule.loaded
  }

  private mutating func end(_ model: inout ServiceModel) {
    swap(&linter.host.model.values, &linter.store)
    swap(&linter.host.model, &model)
  }

  // MARK: A node

  private mutating func prepare(_ node: UInt32) {
    let compiled = rule.loaded.rule
    let size = max(compiled.emptyFrame.count, compiled.unit.frameSize)
    linter.frame = compiled.emptyFrame + Array(repeating: .lazy, count: size - compiled.emptyFrame.count)
    linter.frame[0] = linter.host.object(node)
    linter.frame[1] = .timestamp(seconds: Int64(options.today) * 86_400)
  }

  private mutating func prepare(element: Int, of elements: Value) {
    let compiled = rule.loaded.rule
    guard element < elements.range.count else { return }
    for place in compiled.firstPerElement..<max(compiled.emptyFrame.count, compiled.firstPerElement) {
      linter.frame[place] = .lazy
    }
    linter.frame[compiled.itFrame] = linter.store.elements[elements.range.lowerBound + element]
  }

  private mutating func value(_ expression: Expression?) -> Value? {
    expression.map { linter.answer($0.start, of: rule.loaded) }
  }

  private mutating func decide(_ node: UInt32, into decisions: inout [RuleDecision]) {
    let compiled = rule.loaded.rule
    let mark = linter.store.mark()
    defer { linter.store.release(to: mark) }
    prepare(node)
    func add(_ outcome: RuleDecision.Outcome, element: Int? = nil, in linter: Linter) {
      let range = linter.host.model.located(linter.pointed(compiled, on: node).range).range
      decisions.append(RuleDecision(outcome: outcome, node: node, element: element, range: range))
    }
    if !compiled.amongAll, !linter.reachable[Int(node)] { return add(.unreachable, in: linter) }
    if !compiled.languages.isEmpty, !linter.isWritten(in: compiled.languages, node: node) {
      return add(.otherLanguage, in: linter)
    }
    if let applies = value(compiled.when) {
      if applies.tag == .error { return add(.failed, in: linter) }
      guard applies.tag == .bool, applies.boolValue else { return add(.doesNotApply, in: linter) }
    }
    guard let elements = value(compiled.each) else { return add(outcome(), in: linter) }
    guard elements.tag == .list else { return add(elements.tag == .error ? .failed : .undecided, in: linter) }
    for element in 0..<elements.range.count {
      prepare(element: element, of: elements)
      add(outcome(), element: element, in: linter)
    }
  }

  private mutating func outcome() -> RuleDecision.Outcome {
    guard let holds = value(rule.loaded.rule.require) else { return .undecided }
    return switch holds.tag {
    case .error: .failed
    case .bool: holds.boolValue ? .holds : .violated
    default: .undecided
    }
  }

  // MARK: Why

  private mutating func explain(_ decision: RuleDecision) -> RuleTrace {
    let mark = linter.store.mark()
    defer { linter.store.release(to: mark) }
    let read = namesRead(decision)
    prepare(decision.node)
    var steps: [RuleTraceStep] = []
    let applies = value(rule.loaded.rule.when)
    add("when", to: &steps)
    if decision.outcome != .unreachable, decision.outcome != .otherLanguage,
      applies.map({ $0.tag == .bool && $0.boolValue }) ?? true
    {
      let elements = value(rule.loaded.rule.each)
      add("each", to: &steps)
      if let elements, elements.tag == .list, let element = decision.element {
        prepare(element: element, of: elements)
        addElement(to: &steps)
      }
      if elements.map({ $0.tag == .list && decision.element != nil }) ?? true {
        add("require", to: &steps)
      }
    }
    for item in rule.items where item.frame.map(read.contains) ?? false { add(item, to: &steps) }
    return RuleTrace(decision: decision, subject: words.subject(decision.node), steps: steps)
  }

  private var words: TracedValue {
    let evaluator = linter.evaluator
    return TracedValue(
      store: linter.store, constants: rule.loaded.rule.constants, nodes: linter.host.model.nodes,
      error: { evaluator.error(of: $0)?.message }, language: options.language)
  }

  private mutating func add(_ key: String, to steps: inout [RuleTraceStep]) {
    guard let item = rule.items.first(where: { $0.key == key }) else { return }
    add(item, to: &steps)
  }

  private mutating func add(_ item: TracedRule.Item, to steps: inout [RuleTraceStep]) {
    let taken = item.trace.steps(deciding: true) { linter.answer($0.start, of: rule.loaded) }
    let words = words
    // The node itself is what is explained; `it`, and a part that stands twice, are shown once.
    var shown: Set<String> = [rule.file.kind.name, "it"]
    for step in taken where shown.insert(step.part.text).inserted || step.depth == 0 {
      let position = rule.position(of: step.part.offset, in: item.source)
      steps.append(
        RuleTraceStep(
          key: item.key, line: position.line, column: position.column, depth: step.depth, text: step.part.text,
          value: words.text(step.value)))
    }
  }

  private mutating func addElement(to steps: inout [RuleTraceStep]) {
    guard let each = rule.items.first(where: { $0.key == "each" }) else { return }
    let position = rule.position(of: 0, in: each.source)
    steps.append(
      RuleTraceStep(
        key: "it", line: position.line, column: position.column, depth: 0, text: "it",
        value: words.text(linter.frame[rule.loaded.rule.itFrame])))
  }

  /// The places of the names that the decision read; the others decided nothing.
  private mutating func namesRead(_ decision: RuleDecision) -> Set<Int> {
    prepare(decision.node)
    if decision.outcome == .unreachable || decision.outcome == .otherLanguage { return [] }
    _ = value(rule.loaded.rule.when)
    if decision.outcome != .doesNotApply {
      if let elements = value(rule.loaded.rule.each), let element = decision.element, elements.tag == .list {
        prepare(element: element, of: elements)
      }
      _ = value(rule.loaded.rule.require)
    }
    return Set(rule.items.compactMap(\.frame).filter { linter.frame[$0].tag != .lazy })
  }
}

import ServiceLintCEL
import ServiceLintModel
import ServiceLintText
import ServiceLintValue

/// Runs rules over definitions, one after the other. One per worker: its memory is used again.
public struct Linter {
  let rules: RuleSet
  let options: LintOptions
  let host: RuleHost
  var evaluator: Evaluator
  /// The definition's values while rules run; the host has them otherwise.
  var store = ValueStore()
  /// The names of the rule that runs: the node, `today`, options, `let`s, `it`.
  var frame: [Value] = []
  var budget = 0
  var report = DefinitionReport()
  /// Which rules spoke about which nodes, for those that yield to them.
  var spoke: Set<UInt64> = []
  /// Rules that used up what they have for this definition; they are not tried again.
  var failed: [Bool] = []
  /// What each rule used of it.
  var accounts: [Account] = []
  var allowance = Allowance()
  /// The sizes of the store at which a decision has taken too much memory.
  var ceiling = (text: Int.max, elements: Int.max)
  /// Per node whether a resident can get to it.
  var reachable: [Bool] = []
  /// The nodes as values.
  private var objects: [Value] = []
  private var kinds: [NodeKind] = []
  /// For each node the other file from which it was taken in; empty if there is only one file.
  private var elsewhere: [String?] = []
  /// The compiled rules that this linter has from the set.
  private var taken: [NodeKind: [LoadedRule]] = [:]
  /// For each kind and level the rules; `nil`: not asked for yet.
  private var byKind: [[LoadedRule]?]

  public init(rules: RuleSet, options: LintOptions) {
    self.rules = rules
    self.options = options
    host = RuleHost(lexicon: rules.lexicon, language: options.language, today: options.today)
    evaluator = Evaluator(budget: options.leastSteps)
    byKind = Array(repeating: nil, count: NodeKind.allCases.count * rules.levels)
  }

  /// Hands the compiled rules on to the next linter of the same set. This one compiles anew if it is used again.
  public mutating func finish() {
    rules.giveBack(taken)
    taken = [:]
    for place in byKind.indices { byKind[place] = nil }
  }

  /// Looks at one definition. The model comes back with what was computed, so that its memory is used again.
  public mutating func lint(_ model: inout ServiceModel) -> DefinitionReport {
    report = DefinitionReport()
    spoke.removeAll(keepingCapacity: true)
    swap(&host.model, &model)
    host.begin()
    reachable = host.reachable
    evaluator.errors.removeAll(keepingCapacity: true)
    for rule in rules.swiftRules { run(rule) }

    swap(&host.model.values, &store)
    openAccounts()
    // What functions make up while rules run is not looked at itself.
    let end = host.model.nodes.count
    objects = host.model.nodes.enumerated().map { number, node in
      .object(node: UInt32(number), slots: node.slots, kind: node.kind.rawValue)
    }
    kinds = host.model.nodes.map(\.kind)
    elsewhere = []
    if host.model.sources.count > 1 {
      let model = host.model
      elsewhere = kinds.indices.map { node in
        model.source(of: UInt32(node)).flatMap { $0.identity == nil ? nil : $0.path }
      }
    }
    for level in 0..<rules.levels { run(upTo: end, level: level) }
    swap(&host.model.values, &store)

    Fingerprint.number(&report.findings)
    swap(&host.model, &model)
    return report
  }

  private mutating func run(upTo end: Int, level: Int) {
    for node in Int(ServiceModel.firstNode)..<max(end, Int(ServiceModel.firstNode)) {
      guard let file = taken(from: node) else {
        for rule in compiled(for: kinds[node], level: level) { run(rule, on: UInt32(node)) }
        continue
      }
      swap(&report.undecided, &report.undecidedElsewhere[file, default: [:]])
      for rule in compiled(for: kinds[node], level: level) { run(rule, on: UInt32(node)) }
      swap(&report.undecided, &report.undecidedElsewhere[file, default: [:]])
    }
  }

  /// The other file from which a node was taken in; `nil`: it stands in the definition's own.
  private func taken(from node: Int) -> String? { node < elsewhere.count ? elsewhere[node] : nil }

  private mutating func compiled(for kind: NodeKind, level: Int) -> [LoadedRule] {
    let place = Int(kind.rawValue) * rules.levels + level
    if let known = byKind[place] { return known }
    let all = taken[kind] ?? rules.take(kind)
    taken[kind] = all
    let made = all.filter { $0.rule.level == level }
    byKind[place] = made
    return made
  }

  // MARK: One rule on one node

  private mutating func run(_ loaded: LoadedRule, on node: UInt32) {
    if !loaded.rule.prefilter.mayHold(store.slots, first: objects[Int(node)].slots) { return }
    if failed[loaded.rule.number] { return }
    if !loaded.rule.amongAll, !reachable[Int(node)] { return }
    if !loaded.rule.languages.isEmpty, !isWritten(in: loaded.rule.languages, node: node) { return }
    if loaded.rule.yieldsTo.contains(where: { spoke.contains(speech(of: $0, about: node)) }) { return }
    host.rule = loaded
    if !evaluator.errors.isEmpty { evaluator.errors.removeAll(keepingCapacity: true) }
    let mark = store.mark()
    ceiling = (store.text.count + allowance.text, store.elements.count + allowance.elements)
    defer { store.release(to: mark) }
    let size = loaded.rule.emptyFrame.count
    if frame.count < size { frame += Array(repeating: .lazy, count: size - frame.count) }
    var places = frame.mutableSpan
    for place in 0..<size { places[place] = loaded.rule.emptyFrame[place] }
    frame[0] = objects[Int(node)]
    frame[1] = .timestamp(seconds: Int64(options.today) * 86_400)

    if let when = loaded.rule.when {
      let applies = answer(when, of: loaded)
      if applies.tag == .error { return fail(loaded, applies) }
      guard applies.tag == .bool, applies.boolValue else { return }
    }
    guard let each = loaded.rule.each else { return decide(loaded, on: node) }
    let elements = answer(each, of: loaded)
    if elements.tag == .error { return fail(loaded, elements) }
    guard elements.tag == .list else {
      report.undecided[loaded.rule.description.id, default: 0] += 1
      return
    }
    // However many of its elements are in doubt, one node stays undecided.
    let undecided = report.undecided[loaded.rule.description.id]
    defer {
      if let now = report.undecided[loaded.rule.description.id] {
        report.undecided[loaded.rule.description.id] = min(now, (undecided ?? 0) + 1)
      }
    }
    for index in elements.range where !failed[loaded.rule.number] {
      for place in loaded.rule.firstPerElement..<max(size, loaded.rule.firstPerElement) { frame[place] = .lazy }
      frame[loaded.rule.itFrame] = store.elements[index]
      decide(loaded, on: node)
    }
  }

  private mutating func decide(_ loaded: LoadedRule, on node: UInt32) {
    guard let require = loaded.rule.require else { return }
    let holds = answer(require, of: loaded)
    switch holds.tag {
    case .error: fail(loaded, holds)
    case .bool: if !holds.boolValue, mayFind(loaded) { find(loaded, on: node) }
    default: report.undecided[loaded.rule.description.id, default: 0] += 1
    }
  }

  mutating func answer(_ expression: Expression, of loaded: LoadedRule) -> Value {
    evaluator.remaining = budget
    host.work = 0
    let value = evaluator.evaluate(
      expression, of: loaded.rule.unit, constants: loaded.rule.constants, frame: &frame, store: &store, host: host)
    book(loaded)
    return value
  }

  /// Rule and node as one number. Conditions and texts count as what they belong to: one cause, one finding.
  func speech(of rule: Int, about node: UInt32) -> UInt64 {
    var subject = node
    while subject >= ServiceModel.firstNode {
      switch host.model.nodes[Int(subject)].kind {
      case .condition, .text, .reference, .span: subject = host.model.nodes[Int(subject)].parent
      default: return UInt64(rule) << 32 | UInt64(subject)
      }
    }
    return UInt64(rule) << 32 | UInt64(node)
  }
}

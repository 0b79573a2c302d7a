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
  /// By rule, what its names mean for all nodes of a form.
  var sharedValues: [SharedValues?] = []
  /// The sizes of the store at which a decision has taken too much memory.
  var ceiling = (text: Int.max, elements: Int.max)
  /// Per node whether a resident can get to it.
  var reachable: [Bool] = []
  /// For each node the other file from which it was taken in; empty if there is only one file.
  private var elsewhere: [String?] = []
  /// The compiled rules that this linter has from the set, by number.
  private var taken: [LoadedRule?]
  /// The constants of archived rules: a copy of its own, whose references no other worker counts.
  private var constants: ConstantPool?
  /// The definition's nodes by kind, as rules see them.
  private var nodes: [[Value]] = Array(repeating: [], count: NodeKind.allCases.count)
  /// For each kind and level the rules; `nil`: not asked for yet.
  private var rows: [RuleRow?]
  /// The rules that have found something, with their words, by number.
  var speaking: [Int: LoadedRule] = [:]

  public init(rules: RuleSet, options: LintOptions) {
    self.rules = rules
    self.options = options
    host = RuleHost(
      lexicon: rules.lexicon, language: options.language, today: options.today,
      repository: options.repository)
    evaluator = Evaluator(budget: options.leastSteps)
    taken = Array(repeating: nil, count: rules.members.count)
    rows = Array(repeating: nil, count: NodeKind.allCases.count * rules.levels)
  }

  /// Hands the compiled rules on to the next linter of the same set. This one compiles anew if it is used again.
  public mutating func finish() {
    host.rule = nil
    rules.giveBack(taken)
    for number in taken.indices { taken[number] = nil }
    constants = nil
    for place in rows.indices { rows[place] = nil }
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
    forgetShared()
    // What functions make up while rules run is not looked at itself.
    let end = host.model.nodes.count
    elsewhere = []
    if host.model.sources.count > 1 {
      let model = host.model
      elsewhere = (0..<end).map { node in
        model.source(of: UInt32(node)).flatMap { $0.identity == nil ? nil : $0.path }
      }
    }
    for kind in nodes.indices { nodes[kind].removeAll(keepingCapacity: true) }
    for node in Int(ServiceModel.firstNode)..<max(end, Int(ServiceModel.firstNode)) {
      let it = host.model.nodes[node]
      nodes[Int(it.kind.rawValue)].append(.object(node: UInt32(node), slots: it.slots, kind: it.kind.rawValue))
    }
    for level in 0..<rules.levels { run(level: level) }
    swap(&host.model.values, &store)

    Fingerprint.number(&report.findings)
    swap(&host.model, &model)
    return report
  }

  /// Rule by rule, not node by node: a rule's code is at hand from one decision to the next, and what it demands at first
  /// sight is looked for in all nodes in one go.
  private mutating func run(level: Int) {
    for kind in NodeKind.allCases where !nodes[Int(kind.rawValue)].isEmpty {
      let nodes = nodes[Int(kind.rawValue)]
      let row = row(for: kind, level: level)
      for place in row.numbers.indices {
        var index = row.next(for: place, among: nodes, from: 0, slots: store.slots)
        guard index < nodes.count else { continue }
        Unmanaged.passUnretained(loaded(row.numbers[place]))._withUnsafeGuaranteedRef { rule in
          while index < nodes.count {
            runNoting(rule, on: nodes[index])
            index = row.next(for: place, among: nodes, from: index + 1, slots: store.slots)
          }
        }
      }
    }
  }

  /// Runs a rule on a node; what stays undecided is noted for the file in which the node stands.
  private mutating func runNoting(_ rule: LoadedRule, on object: Value) {
    guard let file = taken(from: Int(object.node)) else { return run(rule, on: object) }
    swap(&report.undecided, &report.undecidedElsewhere[file, default: [:]])
    run(rule, on: object)
    swap(&report.undecided, &report.undecidedElsewhere[file, default: [:]])
  }

  /// The other file from which a node was taken in; `nil`: it stands in the definition's own.
  private func taken(from node: Int) -> String? { node < elsewhere.count ? elsewhere[node] : nil }

  private mutating func row(for kind: NodeKind, level: Int) -> RuleRow {
    let place = Int(kind.rawValue) * rules.levels + level
    if let known = rows[place] { return known }
    rules.compile(kind)
    let made = RuleRow(rules.numbers(of: kind, level: level), of: rules)
    rows[place] = made
    return made
  }

  /// A rule ready to run. It stays with the linter until `finish`.
  private mutating func loaded(_ number: Int) -> LoadedRule {
    if let known = taken[number] { return known }
    let made = rules.take(number, &constants)
    taken[number] = made
    return made
  }

  // MARK: One rule on one node

  private mutating func run(_ loaded: LoadedRule, on object: Value) {
    let node = object.node
    if failed[loaded.rule.number] { return }
    if !loaded.rule.amongAll, !reachable[Int(node)] { return }
    if !loaded.rule.languages.isEmpty, !isWritten(in: loaded.rule.languages, node: node) { return }
    if !loaded.rule.yieldsTo.isEmpty, yields(loaded, about: node) { return }
    host.rule = loaded
    if !evaluator.errors.isEmpty { evaluator.errors.removeAll(keepingCapacity: true) }
    let mark = store.mark()
    ceiling = (store.text.count + allowance.text, store.elements.count + allowance.elements)
    defer { store.release(to: mark) }
    let size = loaded.rule.emptyFrame.count
    if frame.count < size { frame += Array(repeating: .lazy, count: size - frame.count) }
    var places = frame.mutableSpan
    for place in 0..<size { places[place] = loaded.rule.emptyFrame[place] }
    frame[0] = object
    frame[1] = .timestamp(seconds: Int64(options.today) * 86_400)
    guard !loaded.rule.shared.isEmpty else { return decide(loaded, onEachOf: node, size) }
    takeShared(loaded, of: object)
    decide(loaded, onEachOf: node, size)
    keepShared(loaded, of: object)
  }

  /// Whether the rule applies to the node, and then one decision, or one for each element of `each`.
  private mutating func decide(_ loaded: LoadedRule, onEachOf node: UInt32, _ size: Int) {
    if let when = loaded.when {
      let applies = answer(when, of: loaded)
      if applies.tag == .error { return fail(loaded, applies) }
      guard applies.tag == .bool, applies.boolValue else { return }
    }
    guard let each = loaded.each else { return decide(loaded, on: node) }
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
    guard let require = loaded.require else { return }
    let holds = answer(require, of: loaded)
    switch holds.tag {
    case .error: fail(loaded, holds)
    case .bool: if !holds.boolValue, mayFind(loaded) { find(loaded, on: node) }
    default: report.undecided[loaded.rule.description.id, default: 0] += 1
    }
  }

  private func yields(_ loaded: LoadedRule, about node: UInt32) -> Bool {
    loaded.rule.yieldsTo.contains { spoke.contains(speech(of: $0, about: node)) }
  }

  mutating func answer(_ expression: Expression.Start, of loaded: LoadedRule) -> Value {
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

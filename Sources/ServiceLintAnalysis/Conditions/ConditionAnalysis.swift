import ServiceLintModel
import ServiceLintText

/// What a definition's conditions mean for each other: what can be shown, what can be shown together, what hangs on
/// what. One per definition; what was found out is kept.
///
///     ConditionResolver.resolve(&model)
///     var analysis = ConditionAnalysis(model)
///     analysis.canHold(field)
///
/// Where a node is asked for, a condition's own node stands for the node that it shows.
public struct ConditionAnalysis: Sendable {
  private var nodes: [ModelNode] = []
  private var conditions: [Condition] = []
  private var search = ConditionSearch()
  /// The search whose answers show what was asked for last.
  private var kept = ConditionSearch()
  private var company = ConditionCompany()
  private var graph = ConditionGraph()
  private var facts: [UInt32: AnswerDomains.Facts] = [:]
  private var switchedOffs: Set<UInt32> = []
  /// Pages of which the format cannot say when they are shown.
  private var undecided: Set<UInt32> = []
  /// For each node the nearest one with a condition, itself included; 0 if there is none.
  private var holders: [UInt32] = []
  /// All fields in reading order.
  private var fields: [UInt32] = []
  /// For each condition whether its node can be shown.
  private var canHolds: [Known?] = []
  private var meetings: [UInt64: Known] = [:]
  private var certainties: [UInt64: Known] = [:]

  /// A yes, a no, or a “nobody knows” that was found out.
  private struct Known: Sendable { var answer: Bool? }

  /// - Parameter model: one whose names were resolved (`ConditionResolver.resolve`).
  public init(_ model: ServiceModel) {
    nodes = model.nodes
    conditions = model.conditions
    holders = Array(repeating: 0, count: nodes.count)
    for index in Int(ServiceModel.firstNode)..<max(nodes.count, Int(ServiceModel.firstNode)) {
      let node = nodes[index]
      holders[index] = node.condition > 0 ? UInt32(index) : node.parent < index ? holders[Int(node.parent)] : 0
      if node.kind == .page, model.value(UInt32(index), PageProperty.shownWhen).tag == .unknown {
        undecided.insert(UInt32(index))
      }
      guard node.kind == .field else { continue }
      fields.append(UInt32(index))
      if model.value(UInt32(index), FieldProperty.switchedOff).boolValue { switchedOffs.insert(UInt32(index)) }
    }
    guard conditions.count > 1 else { return }
    canHolds = Array(repeating: nil, count: conditions.count)
    let domains = AnswerDomains(model)
    search = ConditionSearch(ConditionProgram(model, domains), nodes)
    kept = search
    company = ConditionCompany(search)
    facts = domains.facts
    // What only code names has no domain.
    for node in ConditionReference.nodes(in: conditions) where facts[node] == nil {
      facts[node] = AnswerDomains.facts(node, model)
    }
    graph = ConditionGraph(
      nodes, conditions, checkboxes: Set(facts.lazy.filter(\.value.isCheckbox).map(\.key)),
      hidden: Set(facts.lazy.filter(\.value.isHidden).map(\.key)))
  }

  // MARK: What can be shown

  /// Whether there are answers with which a node is shown; `nil`: it took too long to say. *No* is always true; code
  /// counts as whatever helps.
  public mutating func canHold(_ node: UInt32) -> Bool? {
    guard let holder = holder(of: owner(of: node)) else { return true }
    let number = Int(nodes[Int(holder)].condition)
    guard number < canHolds.count else { return true }
    if let known = canHolds[number] { return known.answer }
    let answer = canShow([holder])
    canHolds[number] = Known(answer: answer)
    return answer
  }

  /// The steps that the last search took.
  public private(set) var steps = 0

  /// What all searches together looked at, in parts of conditions.
  package var work: Int { search.totalWork + kept.totalWork + company.work }

  /// Whether some way through the form shows both; `nil`: it took too long to say. *No* is always true. Of a
  /// repeating group one row is looked at. Nobody can say it of a page of which the format does not know when it is
  /// shown.
  public mutating func meets(_ a: UInt32, _ b: UInt32) -> Bool? {
    if !undecided.isEmpty {
      let pages = [page(of: owner(of: a)), page(of: owner(of: b))]
      if pages[0] != pages[1], pages.contains(where: undecided.contains) { return nil }
    }
    guard let one = holder(of: owner(of: a)) else { return canHold(b) }
    guard let other = holder(of: owner(of: b)), other != one else { return canHold(a) }
    let first = canHold(one), second = canHold(other)
    if first == false || second == false { return false }
    // What is inside of the other is shown with it.
    if contains(one, other) { return second }
    if contains(other, one) { return first }
    // Conditions that ask nothing in common do not get into each other's way.
    if !graph.asksInCommon(one, other) { return first == nil ? nil : second }
    let key = UInt64(min(one, other)) << 32 | UInt64(max(one, other))
    if let known = meetings[key] { return known.answer }
    let answer = canShow([one, other])
    meetings[key] = Known(answer: answer)
    return answer
  }

  /// Whether `b` is shown whenever `a` is; `nil`: it hangs on code, or took too long to say. *Yes* is always true.
  public mutating func alwaysWith(_ a: UInt32, _ b: UInt32) -> Bool? {
    let a = owner(of: a)
    guard let other = holder(of: owner(of: b)) else { return true }
    var one = holder(of: a) ?? 0
    if one == other || one > 0 && contains(other, one) { return true }
    if one > 0, !graph.asksInCommon(one, other) {
      if canHold(one) == false { return true }
      // What `a` hangs on says nothing of `b`.
      one = 0
    }
    if one > 0, let known = company.alwaysWith(one, other) { return known }
    let key = UInt64(one) << 32 | UInt64(other)
    if let known = certainties[key] { return known.answer }
    let answer: Bool? =
      switch search.canShow(one > 0 ? [one] : [], hiding: other) {
      case .no: true
      case .yes: false
      case .perhaps, .unknown: nil
      }
    certainties[key] = Known(answer: answer)
    return answer
  }

  /// The fields before a field in reading order that can be shown together with it, in reading order.
  public mutating func earlier(_ field: UInt32) -> [UInt32] {
    var result: [UInt32] = []
    // Neighbours mostly hang on the same condition.
    var last: (holder: UInt32, meets: Bool)?
    for node in fields {
      guard node < field else { break }
      guard nodes[Int(node)].end <= field else { continue }
      let holder = holders[Int(node)]
      if last?.holder != holder { last = (holder, meets(node, field) != false) }
      if last?.meets == true { result.append(node) }
    }
    return result
  }

  /// Whether there are answers that show all of these nodes; `nil`: it took too long to say.
  private mutating func canShow(_ shown: [UInt32]) -> Bool? {
    if kept.extend(shown) {
      steps = kept.steps
      return true
    }
    let answer = search.canShow(shown, keeps: true)
    steps = search.steps
    switch answer {
    case .yes, .perhaps:
      swap(&search, &kept)
      return true
    case .no: return false
    case .unknown: return nil
    }
  }

  // MARK: What hangs on what

  /// How many answers in a row it takes until a node is shown: 0 if it shows without any, 1 if it hangs on answers
  /// that everybody is asked for. Of several ways the shortest counts.
  public mutating func depth(_ node: UInt32) -> Int { graph.depth(owner(of: node)) }

  /// The fields of the longest row of answers without which a node is not shown, the first asked first; of a very
  /// long one the last 200.
  public mutating func chain(_ node: UInt32) -> [UInt32] { graph.chain(owner(of: node)) }

  /// Whether what a node's own condition asks for hangs, in the end, on the node itself.
  public mutating func inCircle(_ node: UInt32) -> Bool { graph.inCircle(owner(of: node)) }

  /// Whether a node is parked: its own condition or that of something around it is `never`, or its format says so.
  public func switchedOff(_ node: UInt32) -> Bool {
    var node = owner(of: node)
    while node >= ServiceModel.firstNode, Int(node) < nodes.count {
      if switchedOffs.contains(node) { return true }
      let condition = Int(nodes[Int(node)].condition)
      if condition > 0, condition < conditions.count, conditions[condition] == .never { return true }
      node = nodes[Int(node)].parent
    }
    return false
  }

  /// The names that a node's own condition uses, in the order in which they stand.
  public mutating func references(_ node: UInt32) -> [ConditionReference] {
    let owner = owner(of: node)
    guard owner >= ServiceModel.firstNode, Int(owner) < nodes.count else { return [] }
    let condition = Int(nodes[Int(owner)].condition)
    guard condition > 0, condition < conditions.count else { return [] }
    var result: [ConditionReference] = []
    ConditionReference.forEachName(in: conditions[condition]) { name, value in
      let valueExists = valueExists(name, value)
      let isWrongValue = valueExists == false && name.valueCount > 0
      let start = isWrongValue ? name.valueOffset : name.offset
      result.append(
        ConditionReference(
          name: name.path.joined(separator: "."), value: value, field: name.node,
          exists: name.node != nil || name.isAmbiguous, valueExists: valueExists,
          askedLater: isAskedLater(name, owner),
          range: ByteRange(start: start, end: start &+ (isWrongValue ? name.valueCount : name.count))))
    }
    return result
  }

  private func valueExists(_ name: Condition.Name, _ value: String) -> Bool? {
    guard !value.isEmpty, let node = name.node, let facts = facts[node] else { return true }
    let isWhole = name.part == nil || name.part == "value" && facts.isSelect
    if facts.isCheckbox, isWhole { return value == "true" || value == "false" }
    if isWhole, facts.isElsewhere { return nil }
    guard isWhole, let options = facts.options else { return true }
    return options.contains(KeyScopes.hash(value.utf8))
  }

  /// On the same page a field that is there until a later one is answered (“I have no phone”) works as people expect.
  private mutating func isAskedLater(_ name: Condition.Name, _ owner: UInt32) -> Bool {
    // Papers stand in a list of their own, not in the order in which anything is asked.
    guard nodes[Int(owner)].kind != .document, let field = name.node, nodes[Int(field)].kind == .field,
      facts[field]?.isOpen != true,
      field >= nodes[Int(owner)].end
    else { return false }
    return page(of: field) != page(of: owner) || search.canShow(owner, before: field) == .no
  }

  private func page(of node: UInt32) -> UInt32 {
    guard Int(node) < nodes.count else { return node }
    var node = node
    while node >= ServiceModel.firstNode, nodes[Int(node)].kind != .page { node = nodes[Int(node)].parent }
    return node
  }

  // MARK: Nodes

  /// The node that a condition shows; any other node itself.
  private func owner(of node: UInt32) -> UInt32 {
    guard Int(node) < nodes.count, nodes[Int(node)].kind == .condition else { return node }
    return nodes[Int(node)].parent
  }

  private func holder(of node: UInt32) -> UInt32? {
    guard Int(node) < holders.count, holders[Int(node)] > 0 else { return nil }
    return holders[Int(node)]
  }

  private func contains(_ outer: UInt32, _ inner: UInt32) -> Bool {
    outer < inner && inner < nodes[Int(outer)].end
  }
}

import ServiceLintModel

/// Looks for answers that meet several conditions at once: tries the answers of one question after the other, each
/// time cut in two by the first test that is still open.
struct ConditionSearch {
  enum Answer {
    case yes
    /// Only if code that we cannot read plays along.
    case perhaps
    case no
    /// It took too long.
    case unknown
  }

  var program: ConditionProgram
  private var nodes: [ModelNode]
  private var goals = ConditionGoals()
  /// How many of the goals were looked at.
  private var seen = 0
  /// The variable narrowed last, whose goals were not looked at again; −1: none.
  private var changed: Int32 = -1
  private var decisions: [Decision] = []
  private var trail: [(word: Int32, value: UInt64)] = []
  private var pick: Pick?
  /// The steps of the last search.
  private(set) var steps = 0
  private var work = 0
  /// Operations looked at in all searches.
  private(set) var totalWork = 0

  private struct Decision {
    var pick: Pick
    var trail: Int
    var goals: ConditionGoals.Mark
    var isSecond: Bool
  }

  /// A test that is still open, and what it had better be.
  private struct Pick {
    var variable: Int32
    var mask: Int32
    var wanted: Bool
  }

  /// Past so many steps nobody knows.
  static let mostSteps = 10_000
  /// Operations looked at in one search, and in all of a definition: no definition takes time without end.
  static let mostWork = 2_000_000
  static let mostTotalWork = 100_000_000

  init() {
    program = ConditionProgram()
    nodes = []
  }

  init(_ program: ConditionProgram, _ nodes: [ModelNode]) {
    self.program = program
    self.nodes = nodes
  }

  /// Whether all of these nodes can be shown together.
  ///
  /// - Parameter keeps: whether the answers found are kept, if there are any, for `extend`.
  mutating func canShow(_ shown: [UInt32], keeps: Bool = false) -> Answer {
    start(shown)
    let answer = search()
    if !keeps || answer == .no || answer == .unknown { forget() }
    return answer
  }

  /// Whether nodes are shown with the answers that were kept, once some more questions are answered. *No* says
  /// nothing: other answers may show them.
  ///
  /// What is asked in reading order mostly hangs on what was asked for before: then each question is answered once,
  /// not once more for all that come after it.
  mutating func extend(_ shown: [UInt32]) -> Bool {
    let base = (trail: trail.count, goals: goals.mark, decisions: decisions.count)
    steps = 0
    work = 0
    seen = goals.count
    for node in shown { show(node, scope: 0) }
    let answer = search(takesBack: false)
    if answer == .yes || answer == .perhaps { return true }
    undo(to: base.trail)
    goals.goBack(to: base.goals)
    decisions.removeLast(decisions.count - base.decisions)
    return false
  }

  /// Whether a node is hidden with the answers that were kept, once some more questions are answered. *No* says
  /// nothing, and the answers kept stay as they are.
  mutating func canHide(_ hidden: UInt32) -> Bool {
    let base = (trail: trail.count, goals: goals.mark, decisions: decisions.count)
    var node = hidden
    while node >= ServiceModel.firstNode {
      if nodes[Int(node)].condition > 0 {
        steps = 0
        work = 0
        seen = goals.count
        goals.append(-1 - program.compile(conditionOf: node, scope: 0))
        let answer = search(takesBack: false)
        undo(to: base.trail)
        goals.goBack(to: base.goals)
        decisions.removeLast(decisions.count - base.decisions)
        if answer == .yes { return true }
      }
      node = nodes[Int(node)].parent
    }
    return false
  }

  /// The nodes with conditions that are shown whenever a node is, as far as each answer asked for leads to the next.
  mutating func company(of node: UInt32) -> Set<UInt32> {
    var found: Set<UInt32> = []
    guard totalWork < Self.mostTotalWork else { return found }
    defer { totalWork += found.count }
    var left = [node]
    while var next = left.popLast() {
      while next >= ServiceModel.firstNode {
        if nodes[Int(next)].condition > 0 {
          // What is around it was found with it.
          guard found.insert(next).inserted else { break }
          let op = program.compile(conditionOf: next, scope: 0)
          addAsked(op, to: &left)
        }
        next = nodes[Int(next)].parent
      }
    }
    return found
  }

  /// Adds the fields without whose answer an operation does not hold.
  private func addAsked(_ index: Int32, to fields: inout [UInt32]) {
    let op = program.ops[Int(index)]
    switch op.kind {
    case .test:
      let variable = program.variables[Int(op.a)]
      if variable.node > 0, variable.scope == 0, program.masks[Int(op.b)] & variable.empty == 0 {
        fields.append(variable.node)
      }
    case .all: for place in op.a..<op.a + op.b { addAsked(program.parts[Int(place)], to: &fields) }
    case .always, .never, .not, .any: break
    }
  }

  /// Forgets the answers that were kept.
  mutating func forget() {
    undo(to: 0)
    goals.goBack(to: ConditionGoals.Mark())
    decisions.removeAll(keepingCapacity: true)
  }

  /// Whether a node can be shown before a field is answered.
  mutating func canShow(_ node: UInt32, before field: UInt32) -> Answer {
    start([node])
    defer { forget() }
    for variable in program.variables(of: field) {
      let variable = program.variables[Int(variable)]
      for word in 0..<variable.words {
        let place = Int(variable.start + word)
        trail.append((Int32(place), program.remaining[place]))
        program.remaining[place] &= word == 0 ? variable.empty : 0
      }
    }
    return search()
  }

  private mutating func start(_ shown: [UInt32]) {
    forget()
    steps = 0
    work = 0
    seen = 0
    for node in shown { show(node, scope: 0) }
  }

  /// Whether all of these nodes can be shown together, while another one is not.
  mutating func canShow(_ shown: [UInt32], hiding hidden: UInt32) -> Answer {
    start(shown)
    defer { forget() }
    // Not shown: any of the conditions on the way up is not met; one after the other.
    var isPerhaps = false, isUnknown = false
    let base = goals.mark
    var node = hidden
    while node >= ServiceModel.firstNode {
      if nodes[Int(node)].condition > 0 {
        undo(to: 0)
        goals.goBack(to: base)
        decisions.removeAll(keepingCapacity: true)
        seen = 0
        goals.append(-1 - program.compile(conditionOf: node, scope: 0))
        switch search() {
        case .yes: return .yes
        case .perhaps: isPerhaps = true
        case .unknown: isUnknown = true
        case .no: break
        }
      }
      node = nodes[Int(node)].parent
    }
    return isUnknown ? .unknown : isPerhaps ? .perhaps : .no
  }

  /// Adds what has to hold for a node to be shown.
  private mutating func show(_ node: UInt32, scope: Int32) {
    var node = node
    while node >= ServiceModel.firstNode {
      work += 1
      if nodes[Int(node)].condition > 0 {
        let op = program.compile(conditionOf: node, scope: scope)
        if op != 0, !goals.contains(op) { goals.append(op) }
      }
      node = nodes[Int(node)].parent
    }
  }

  // MARK: The search

  /// - Parameter takesBack: whether the other side of a decision is tried, too, where one does not lead to the goals.
  private mutating func search(takesBack: Bool = true) -> Answer {
    guard totalWork < Self.mostTotalWork else { return .unknown }
    defer { totalWork += work }
    changed = -1
    while true {
      if !look() {
        guard takesBack, flip() else { return .no }
      } else if let open = goals.open() {
        pick = nil
        _ = state(of: open)
        guard let pick else { return .unknown }
        decisions.append(Decision(pick: pick, trail: trail.count, goals: goals.mark, isSecond: false))
        narrow(pick, pick.wanted)
      } else {
        return usesCode ? .perhaps : .yes
      }
      steps += 1
      if steps > Self.mostSteps || work > Self.mostWork { return .unknown }
    }
  }

  /// Looks at the goals that are new, and at those that ask for what was narrowed last.
  ///
  /// - Returns: whether none of them fails.
  private mutating func look() -> Bool {
    var link = changed < 0 ? -1 : goals.firstLink(of: changed)
    changed = -1
    while link >= 0 {
      let (open, next) = goals.follow(link)
      work += 1
      if let open, !check(open) { return false }
      link = next
    }
    while seen < goals.count {
      let goal = goals.operations[seen]
      watch(goal >= 0 ? goal : -1 - goal, by: seen)
      seen += 1
      if !check(seen - 1) { return false }
    }
    return true
  }

  /// - Returns: whether a goal does not fail.
  private mutating func check(_ goal: Int) -> Bool {
    let found = state(of: goal)
    if found == 1 { goals.meet(goal) }
    return found != 0
  }

  /// - Returns: 0: it fails, 1: it is met, anything else: open.
  private mutating func state(of goal: Int) -> Int {
    let operation = goals.operations[goal]
    return operation >= 0 ? evaluate(operation, wanted: true) : 1 - evaluate(-1 - operation, wanted: false)
  }

  /// Notes for which answers a goal asks.
  private mutating func watch(_ index: Int32, by goal: Int) {
    work += 1
    let op = program.ops[Int(index)]
    switch op.kind {
    case .always, .never: break
    case .test: goals.link(goal, to: op.a)
    case .not: watch(op.a, by: goal)
    case .all, .any: for place in op.a..<op.a + op.b { watch(program.parts[Int(place)], by: goal) }
    }
  }

  /// Whether what was found hangs on a piece of code.
  private var usesCode: Bool {
    decisions.contains { program.variables[Int($0.pick.variable)].isCode }
  }

  /// Goes back to the last choice whose other side was not tried.
  private mutating func flip() -> Bool {
    while var last = decisions.popLast() {
      undo(to: last.trail)
      goals.goBack(to: last.goals)
      seen = goals.count
      if last.isSecond { continue }
      last.isSecond = true
      decisions.append(last)
      narrow(last.pick, !last.pick.wanted)
      return true
    }
    return false
  }

  private mutating func undo(to mark: Int) {
    while trail.count > mark, let last = trail.popLast() { program.remaining[Int(last.word)] = last.value }
  }

  /// Keeps the answers that pass a test, or those that don't.
  private mutating func narrow(_ pick: Pick, _ passes: Bool) {
    let variable = program.variables[Int(pick.variable)]
    let wasAnswered = isAnswered(variable)
    for word in 0..<variable.words {
      let mask = program.masks[Int(pick.mask + word)]
      let place = Int(variable.start + word)
      let old = program.remaining[place]
      let new = old & (passes ? mask : ~mask)
      if new == old { continue }
      trail.append((Int32(place), old))
      program.remaining[place] = new
    }
    changed = pick.variable
    guard !wasAnswered, isAnswered(variable) else { return }
    // Who answers has been asked.
    if variable.node > 0 { show(variable.node, scope: variable.scope) }
    if variable.inner > 0 { goals.append(variable.inner) }
  }

  private func isAnswered(_ variable: ConditionProgram.Variable) -> Bool {
    program.remaining[Int(variable.start)] & variable.empty == 0
  }

  /// - Returns: 0: not met, 1: met, −1: open.
  private mutating func evaluate(_ index: Int32, wanted: Bool) -> Int {
    work += 1
    let op = program.ops[Int(index)]
    switch op.kind {
    case .always: return 1
    case .never: return 0
    case .test: return test(op, wanted)
    case .not:
      let inner = evaluate(op.a, wanted: !wanted)
      return inner < 0 ? -1 : 1 - inner
    case .all, .any:
      let kept = pick
      let decided = op.kind == .all ? 0 : 1
      var isOpen = false
      for place in op.a..<op.a + op.b {
        let part = evaluate(program.parts[Int(place)], wanted: wanted)
        if part == decided {
          pick = kept
          return decided
        }
        if part < 0 { isOpen = true }
      }
      if isOpen { return -1 }
      return 1 - decided
    }
  }

  private mutating func test(_ op: ConditionProgram.Op, _ wanted: Bool) -> Int {
    let variable = program.variables[Int(op.a)]
    var passing: UInt64 = 0, failing: UInt64 = 0
    for word in 0..<variable.words {
      let left = program.remaining[Int(variable.start + word)]
      let mask = program.masks[Int(op.b + word)]
      passing |= left & mask
      failing |= left & ~mask
    }
    if passing == 0 { return 0 }
    if failing == 0 { return 1 }
    if pick == nil { pick = Pick(variable: op.a, mask: op.b, wanted: wanted) }
    return -1
  }
}

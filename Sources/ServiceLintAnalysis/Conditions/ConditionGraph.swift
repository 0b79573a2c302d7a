import ServiceLintModel

/// Which condition asks for answers that other conditions show.
struct ConditionGraph: Sendable {
  private var nodes: [ModelNode] = []
  /// For each condition the fields that it asks for, ascending.
  private var asked: [[UInt32]] = []
  private var conditions: [Condition] = []
  /// For each condition the fields that it cannot do without; `nil`: not asked yet.
  private var needed: [[UInt32]?] = []
  /// The fields that are “no” until somebody ticks them.
  private var checkboxes: Set<UInt32> = []
  /// The fields that nobody is asked for: what hangs on them waits for nobody's answer.
  private var hidden: Set<UInt32> = []
  private var depths: [UInt32: Need] = [:]
  /// For each condition a sign for each field that its node hangs on, 64 of them; 0: not made yet, or none.
  private var marks: [UInt64] = []
  /// For each condition whether it asks for more than answers: the channel, or what only code knows.
  private var asksMore: [Bool] = []
  /// What following answers may still cost: no definition takes time without end.
  private var budget = 5_000_000

  init() {}

  init(_ nodes: [ModelNode], _ conditions: [Condition], checkboxes: Set<UInt32>, hidden: Set<UInt32>) {
    self.nodes = nodes
    self.hidden = hidden
    self.checkboxes = checkboxes
    self.conditions = conditions
    marks = Array(repeating: 0, count: conditions.count)
    needed = Array(repeating: nil, count: conditions.count)
    asksMore = conditions.map(\.asksMore)
    asked = conditions.map { condition in
      var fields: [UInt32] = []
      ConditionReference.forEachName(in: condition) { name, _ in
        if let node = name.node { fields.append(node) }
      }
      fields.sort()
      var distinct: [UInt32] = []
      for field in fields where distinct.last != field { distinct.append(field) }
      return distinct
    }
  }

  /// The nearest node with a condition, itself included; 0 if there is none.
  private func holder(_ node: UInt32) -> UInt32 {
    var node = node
    while node >= ServiceModel.firstNode, Int(node) < nodes.count {
      if nodes[Int(node)].condition > 0 { return node }
      node = nodes[Int(node)].parent
    }
    return 0
  }

  private func asked(by node: UInt32) -> [UInt32] {
    let condition = Int(nodes[Int(node)].condition)
    return condition < asked.count ? asked[condition] : []
  }

  /// The nodes with a condition on which a node with a condition hangs directly.
  private func below(_ holder: UInt32) -> [UInt32] {
    var result: [UInt32] = []
    let outer = self.holder(nodes[Int(holder)].parent)
    if outer > 0 { result.append(outer) }
    for field in asked(by: holder) {
      let next = self.holder(field)
      if next > 0 { result.append(next) }
    }
    return result
  }

  /// What it takes until something shows.
  private struct Need {
    /// How many answers in a row; `nil`: it never shows.
    var count: Int?
    /// The field that must be there last; 0: none, or one of something around it.
    var field: UInt32 = 0
    /// Whether it must be answered, too.
    var isAnswer = true
  }

  /// The longest row of answers without which a node does not show; a circle counts once. What shows as long as a
  /// question is not answered does not need its answer.
  mutating func depth(_ node: UInt32) -> Int {
    let start = holder(node)
    guard start > 0 else { return 0 }
    if let known = depths[start] { return known.count ?? 0 }
    // Depth first, without recursion: a definition may be as deep as it likes.
    var stack: [(node: UInt32, isSecond: Bool)] = [(start, false)]
    var open: Set<UInt32> = []
    while let top = stack.popLast() {
      if depths[top.node] != nil { continue }
      if top.isSecond {
        open.remove(top.node)
        let outer = holder(nodes[Int(top.node)].parent)
        let around = outer > 0 ? depths[outer]?.count ?? 0 : 0
        let number = Int(nodes[Int(top.node)].condition)
        let own = number < conditions.count ? need(conditions[number], holds: true) : Need(count: 0)
        depths[top.node] = (own.count ?? 0) > around ? own : Need(count: around)
        continue
      }
      guard open.insert(top.node).inserted else { continue }
      stack.append((top.node, true))
      for next in below(top.node) where depths[next] == nil && !open.contains(next) { stack.append((next, false)) }
    }
    return depths[start]?.count ?? 0
  }

  /// The fields of the longest row of answers that a node hangs on, the first asked first; not all of a long one.
  mutating func chain(_ node: UInt32) -> [UInt32] {
    guard depth(node) > 0 else { return [] }
    var fields: [UInt32] = []
    var next = holder(node)
    // A circle has no end.
    for _ in 0..<200 {
      guard next > 0, let need = depths[next] else { break }
      if need.field > 0, need.isAnswer { fields.append(need.field) }
      next = holder(need.field > 0 ? need.field : nodes[Int(next)].parent)
    }
    return fields.reversed()
  }

  /// What it takes until a condition holds, or does not.
  private func need(_ condition: Condition, holds: Bool) -> Need {
    switch condition {
    case .always: return Need(count: holds ? 0 : nil)
    case .never: return Need(count: holds ? nil : 0)
    case .channel, .code: return Need(count: 0)
    case .equals(let name, "false") where isUnticked(name): return holds ? need(name, isAnswer: false) : Need(count: 0)
    // What nobody answered is blank, and differs from all else.
    case .equals(let name, let value): return holds == !value.isEmpty ? need(name) : Need(count: 0)
    case .answered(let name), .includes(let name, _), .compares(let name, _, _):
      return holds ? need(name) : Need(count: 0)
    case .anyRow(let name, let inner):
      return holds ? larger(need(name), need(inner, holds: true)) : Need(count: 0)
    case .not(let inner): return need(inner, holds: !holds)
    case .and(let parts): return need(parts, all: holds, holds: holds)
    case .or(let parts): return need(parts, all: !holds, holds: holds)
    }
  }

  private func need(_ name: Condition.Name, isAnswer: Bool = true) -> Need {
    guard let field = name.node else { return Need(count: 0) }
    let next = holder(field)
    let before = next > 0 ? depths[next]?.count ?? 0 : 0
    let isAnswer = isAnswer && !hidden.contains(field)
    return Need(count: before + (isAnswer ? 1 : 0), field: field, isAnswer: isAnswer)
  }

  /// Whether it is a box to tick, or one of several.
  private func isUnticked(_ name: Condition.Name) -> Bool {
    name.part != nil || checkboxes.contains(name.node ?? 0)
  }

  /// All parts need what any of them needs; of several ways the shortest is enough.
  private func need(_ parts: [Condition], all: Bool, holds: Bool) -> Need {
    var result = Need(count: all ? 0 : nil)
    for part in parts {
      let own = need(part, holds: holds)
      if all {
        result = larger(result, own)
      } else if let count = own.count, count < result.count ?? .max {
        result = own
      }
    }
    return result
  }

  private func larger(_ one: Need, _ other: Need) -> Need {
    guard let first = one.count, let second = other.count else { return Need(count: nil) }
    return second > first ? other : one
  }

  /// The fields without whose answer a condition does not hold, ascending: of several ways what all of them need.
  private mutating func needed(by node: UInt32) -> [UInt32] {
    let number = Int(nodes[Int(node)].condition)
    guard number < conditions.count else { return [] }
    if let known = needed[number] { return known }
    let made = needed(conditions[number], holds: true) ?? []
    let sorted = made.sorted()
    needed[number] = sorted
    return sorted
  }

  /// - Returns: `nil` if it never holds, whatever anybody answers.
  private func needed(_ condition: Condition, holds: Bool) -> Set<UInt32>? {
    func answer(_ name: Condition.Name) -> Set<UInt32> { name.node.map { [$0] } ?? [] }
    switch condition {
    case .always: return holds ? [] : nil
    case .never: return holds ? nil : []
    case .channel, .code: return []
    // Where a box is ticked by nobody, that is its answer.
    case .equals(let name, "false") where isUnticked(name): return holds ? answer(name) : []
    case .equals(let name, let value): return holds == !value.isEmpty ? answer(name) : []
    case .answered(let name), .includes(let name, _), .compares(let name, _, _): return holds ? answer(name) : []
    case .anyRow(let name, let inner):
      return holds ? needed(inner, holds: true).map { $0.union(answer(name)) } : []
    case .not(let inner): return needed(inner, holds: !holds)
    case .and(let parts): return needed(parts, all: holds, holds: holds)
    case .or(let parts): return needed(parts, all: !holds, holds: holds)
    }
  }

  /// All parts need what any of them needs; several ways need what all of them need.
  private func needed(_ parts: [Condition], all: Bool, holds: Bool) -> Set<UInt32>? {
    var result: Set<UInt32>? = all ? [] : nil
    for part in parts {
      let own = needed(part, holds: holds)
      if all {
        guard let own else { return nil }
        result?.formUnion(own)
      } else if let own {
        result = result?.intersection(own) ?? own
        if own.isEmpty { return [] }
      }
    }
    return result
  }

  /// Whether what a node's own condition waits for waits for the node.
  mutating func inCircle(_ node: UInt32) -> Bool {
    guard node >= ServiceModel.firstNode, Int(node) < nodes.count, nodes[Int(node)].condition > 0 else { return false }
    let end = nodes[Int(node)].end
    var seen: Set<UInt32> = []
    var stack: [UInt32] = []
    var fields = needed(by: node)
    while true {
      for field in fields {
        budget -= 1
        if budget < 0 { return false }
        if hidden.contains(field) { continue }
        if field >= node, field < end { return true }
        // Up to the form: each condition on the way shows the field.
        var next = holder(field)
        while next > 0 {
          if next != node, seen.insert(next).inserted { stack.append(next) }
          next = holder(nodes[Int(next)].parent)
        }
      }
      guard let next = stack.popLast() else { return false }
      fields = needed(by: next)
    }
  }

  /// Whether two nodes with conditions may hang on one and the same answer.
  mutating func asksInCommon(_ a: UInt32, _ b: UInt32) -> Bool { mark(a) & mark(b) != 0 }

  /// Different signs, different fields.
  private mutating func mark(_ holder: UInt32) -> UInt64 {
    let number = Int(nodes[Int(holder)].condition)
    if marks[number] != 0 { return marks[number] }
    var made: UInt64 = 0
    var seen: Set<UInt32> = [holder]
    var stack = [holder]
    while let next = stack.popLast() {
      let condition = Int(nodes[Int(next)].condition)
      // What was found out of it before is all there is to know.
      if marks[condition] != 0 {
        made |= marks[condition]
        continue
      }
      budget -= 1 + asked[condition].count
      if budget < 0 {
        made = .max
        break
      }
      if asksMore[condition] { made |= 1 << 63 }
      for field in asked[condition] { made |= 1 << UInt64((field &* 0x9E37_79B1) >> 26) }
      for other in below(next) where seen.insert(other).inserted { stack.append(other) }
    }
    marks[number] = made
    return made
  }
}

extension Condition {
  /// Whether it hangs on more than answers.
  fileprivate var asksMore: Bool {
    switch self {
    case .channel, .code: true
    case .and(let parts), .or(let parts): parts.contains(where: \.asksMore)
    case .not(let inner), .anyRow(_, let inner): inner.asksMore
    default: false
    }
  }
}

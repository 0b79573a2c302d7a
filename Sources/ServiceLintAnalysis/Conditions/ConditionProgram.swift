import ServiceLintModel

/// Conditions made ready for the search: tests on sets of answers, without texts.
struct ConditionProgram {
  struct Op {
    enum Kind: UInt8 {
      case always
      case never
      /// `a`: the variable; `b`: the first word of the answers that pass, in `masks`.
      case test
      /// `a`: the operation denied.
      case not
      /// `a`: the first of the parts in `parts`; `b`: how many.
      case all
      case any
    }

    var kind: Kind
    var a: Int32 = 0
    var b: Int32 = 0
  }

  /// Something that can be one way or another: an answer, whether there is such a row, a piece of code.
  struct Variable {
    /// Its first word in `remaining`; the number of its words.
    var start: Int32
    var words: Int32
    /// The bits of its first word that mean no answer.
    var empty: UInt64
    /// What has to be shown if there is an answer; 0: nothing.
    var node: UInt32 = 0
    /// The row in which that is.
    var scope: Int32 = 0
    /// For “there is such a row”: what the row meets; -1: nothing.
    var inner: Int32 = -1
    var isCode = false
  }

  /// A row of a repeating group that a condition speaks of. Number 0: the row that everything is in.
  struct Scope {
    var group: UInt32
    var outer: Int32
  }

  private(set) var ops: [Op] = [Op(kind: .always), Op(kind: .never)]
  private(set) var parts: [Int32] = []
  private(set) var masks: [UInt64] = []
  private(set) var variables: [Variable] = []
  /// The variables of the answers to each field, first to last.
  private var ofFields: [UInt32: [Int32]] = [:]
  /// The answers that are still possible, of all variables.
  var remaining: [UInt64] = []

  private var domains = AnswerDomains()
  private var nodes: [ModelNode] = []
  private var conditions: [Condition] = []
  private var scopes = [Scope(group: 0, outer: 0)]
  private var compiled: [UInt64: Int32] = [:]
  private var answers: [UInt64: Int32] = [:]
  private var rows: [RowKey: Int32] = [:]
  private var codes: [CodeKey: Int32] = [:]

  private struct RowKey: Hashable {
    var condition: Condition
    var scope: Int32
  }

  private struct CodeKey: Hashable {
    var text: String
    var around: UInt32
    var scope: Int32
  }

  static let deepest = 200
  static let mostScopes = 1_000

  init() {}

  init(_ model: ServiceModel, _ domains: AnswerDomains) {
    self.domains = domains
    nodes = model.nodes
    conditions = model.conditions
  }

  /// The operation of a node's own condition, asked in a row.
  mutating func compile(conditionOf node: UInt32, scope: Int32) -> Int32 {
    let number = nodes[Int(node)].condition
    guard number > 0, Int(number) < conditions.count else { return 0 }
    let key = UInt64(number) << 32 | UInt64(UInt32(bitPattern: scope))
    if let known = compiled[key] { return known }
    let made = compile(conditions[Int(number)], scope: scope, around: nodes[Int(node)].parent, depth: 0)
    compiled[key] = made
    return made
  }

  private mutating func add(_ op: Op) -> Int32 {
    ops.append(op)
    return Int32(ops.count - 1)
  }

  private mutating func compile(_ condition: Condition, scope: Int32, around: UInt32, depth: Int) -> Int32 {
    guard depth < Self.deepest else { return free(nil) }
    if let missing = missing(condition) { return missing }
    switch condition {
    case .always: return 0
    case .never: return 1
    case .answered(let name):
      guard let index = domains.index(name) else { return free(nil) }
      domains.domains[Int(index)].appendAnswered(&masks)
      return test(name, index, scope)
    case .equals(let name, let value):
      guard let index = domains.index(name) else { return free(nil) }
      domains.domains[Int(index)].appendEqual(to: value, &masks)
      return test(name, index, scope)
    case .compares(let name, let sign, let value):
      guard let index = domains.index(name),
        domains.domains[Int(index)].appendCompared(sign, value, &masks)
      else { return free(nil) }
      return test(name, index, scope)
    case .includes(var name, let value):
      let facts = name.node.map { domains.facts(of: $0) }
      name.part = value
      guard let index = domains.index(name), facts?.isMultiple == true else { return free(nil) }
      domains.domains[Int(index)].appendEqual(to: "true", &masks)
      return test(name, index, scope)
    case .anyRow(let name, _): return row(name, condition, scope, around, depth)
    case .channel(let kind): return free(CodeKey(text: "channel \(kind)", around: 0, scope: 0), isCode: false)
    case .and(let parts): return join(parts, .all, scope, around, depth)
    case .or(let parts): return join(parts, .any, scope, around, depth)
    case .not(let inner): return deny(compile(inner, scope: scope, around: around, depth: depth + 1))
    case .code(let text, _): return free(CodeKey(text: text, around: around, scope: scope), isCode: true)
    }
  }

  /// What nobody is asked has no answer; a script that reads a part of nothing fails, and what then happens is the
  /// platform's affair.
  private mutating func missing(_ condition: Condition) -> Int32? {
    let asked: Condition.Name
    switch condition {
    case .answered(let name), .includes(let name, _): asked = name
    case .equals(let name, let value) where !value.isEmpty: asked = name
    default: return nil
    }
    guard asked.node == nil, !asked.isAmbiguous, asked.anywhere || asked.path.count == 1 else { return nil }
    return 1
  }

  // MARK: Parts

  private mutating func deny(_ op: Int32) -> Int32 {
    let it = ops[Int(op)]
    switch it.kind {
    case .always: return 1
    case .never: return 0
    case .not: return it.a
    case .test:
      let words = Int(variables[Int(it.a)].words)
      let start = masks.count
      for word in 0..<words { masks.append(~masks[Int(it.b) + word]) }
      return add(Op(kind: .test, a: it.a, b: Int32(start)))
    case .all, .any: return add(Op(kind: .not, a: op))
    }
  }

  /// Joins parts; tests of one question become one test.
  private mutating func join(
    _ conditions: [Condition], _ kind: Op.Kind, _ scope: Int32, _ around: UInt32, _ depth: Int
  ) -> Int32 {
    var kept: [Int32] = []
    var tests: [Int32: Int] = [:]
    for condition in conditions {
      let made = compile(condition, scope: scope, around: around, depth: depth + 1)
      let op = ops[Int(made)]
      switch op.kind {
      case .always where kind == .any, .never where kind == .all: return made
      case .always, .never: break
      case .test:
        guard let place = tests[op.a] else {
          tests[op.a] = kept.count
          kept.append(made)
          continue
        }
        let other = ops[Int(kept[place])]
        let start = masks.count
        for word in 0..<Int(variables[Int(op.a)].words) {
          let one = masks[Int(op.b) + word], two = masks[Int(other.b) + word]
          masks.append(kind == .all ? one & two : one | two)
        }
        kept[place] = add(Op(kind: .test, a: op.a, b: Int32(start)))
      case .not, .all, .any: kept.append(made)
      }
    }
    if kept.count == 1 { return kept[0] }
    if kept.isEmpty { return kind == .all ? 0 : 1 }
    let start = parts.count
    parts += kept
    return add(Op(kind: kind, a: Int32(start), b: Int32(kept.count)))
  }

  // MARK: Variables

  /// A test of what a name means, its answers the last ones in `masks`.
  private mutating func test(_ name: Condition.Name, _ domain: Int32, _ scope: Int32) -> Int32 {
    let node = name.node ?? 0
    let scope = self.scope(of: node, from: scope)
    let key = UInt64(UInt32(bitPattern: domain)) << 32 | UInt64(UInt32(bitPattern: scope))
    let variable: Int32
    if let known = answers[key] {
      variable = known
    } else {
      let initial = domains.domains[Int(domain)].initial
      var made = Variable(
        start: Int32(remaining.count), words: Int32(initial.count), empty: domains.domains[Int(domain)].empty)
      if !domains.facts(of: node).isOpen {
        made.node = node
        made.scope = scope
      }
      variable = add(made, initial)
      answers[key] = variable
    }
    let start = masks.count - Int(variables[Int(variable)].words)
    return add(Op(kind: .test, a: variable, b: Int32(start)))
  }

  /// The variables of the answers to a field.
  func variables(of field: UInt32) -> [Int32] { ofFields[field] ?? [] }

  /// Whether any condition made ready so far asks what only code knows.
  private(set) var usesCode = false

  private mutating func add(_ variable: Variable, _ initial: [UInt64]) -> Int32 {
    if variable.isCode { usesCode = true }
    if variable.node > 0, variable.inner < 0 { ofFields[variable.node, default: []].append(Int32(variables.count)) }
    variables.append(variable)
    remaining += initial
    return Int32(variables.count - 1)
  }

  /// A free yes or no; the same key is the same one.
  private mutating func free(_ key: CodeKey?, isCode: Bool = true) -> Int32 {
    var variable: Int32
    if let key, let known = codes[key] {
      variable = known
    } else {
      variable = add(Variable(start: Int32(remaining.count), words: 1, empty: 1, isCode: isCode), [3])
      if let key { codes[key] = variable }
    }
    masks.append(2)
    return add(Op(kind: .test, a: variable, b: Int32(masks.count - 1)))
  }

  private mutating func row(
    _ name: Condition.Name, _ condition: Condition, _ scope: Int32, _ around: UInt32, _ depth: Int
  ) -> Int32 {
    guard let group = name.node, case .anyRow(_, let inner) = condition, scopes.count < Self.mostScopes else {
      return free(nil)
    }
    let outer = self.scope(of: group, from: scope)
    let key = RowKey(condition: condition, scope: outer)
    let variable: Int32
    if let known = rows[key] {
      variable = known
    } else {
      scopes.append(Scope(group: group, outer: outer))
      let row = Int32(scopes.count - 1)
      let asked = compile(inner, scope: row, around: around, depth: depth + 1)
      variable = add(
        Variable(start: Int32(remaining.count), words: 1, empty: 1, node: group, scope: outer, inner: asked), [3])
      rows[key] = variable
    }
    masks.append(2)
    return add(Op(kind: .test, a: variable, b: Int32(masks.count - 1)))
  }

  /// The row that a node is in, seen from a row.
  private func scope(of node: UInt32, from scope: Int32) -> Int32 {
    var scope = scope
    while scope > 0 {
      let group = scopes[Int(scope)].group
      if node > group, node < nodes[Int(group)].end { return scope }
      scope = scopes[Int(scope)].outer
    }
    return 0
  }
}

import ServiceLintValue

/// Checks the types of a parsed expression and writes its code, in one walk over the tree.
struct Compiler {
  /// How deep the walk may go, bindings that are read included.
  static let depthLimit = 250

  let tree: SyntaxTree
  var unit: UnitContent
  var types = Types()
  var errors: [CELError] = []
  var locals: [Local] = []
  var depth = 0
  var deepest = 0

  struct Local {
    var name: String
    var type: CELType
    var frame: Int32
  }

  /// A checked part: its type and the step that computes it.
  struct Part {
    var type: CELType
    var at: Int32
  }

  init(tree: SyntaxTree, unit: UnitContent) {
    self.tree = tree
    self.unit = unit
  }

  /// Gives the unit back.
  mutating func finish() -> UnitContent {
    let result = unit
    unit = UnitContent(environment: Environment())
    return result
  }

  mutating func compile(expecting: CELType?) throws(CELErrors) -> (Expression, Int) {
    unit.starts.append(Int32(unit.code.count))
    let part = check(tree.root)
    if let expecting, !types.accepts(expecting, part.type), errors.isEmpty, unit.environment.checks {
      let node = tree.nodes[Int(tree.root)]
      errors.append(.wrongType(node.range, found: name(part.type), expected: name(expecting)))
    }
    guard errors.isEmpty else { throw CELErrors(errors: errors.sorted { $0.offset < $1.offset }) }
    let expression = Expression(
      root: part.at, number: unit.starts.count - 1, type: types.settled(part.type))
    return (expression, deepest + 1)
  }

  // MARK: writing

  mutating func emit(_ instruction: Instruction, _ node: SyntaxNode) -> Int32 {
    unit.code.append(instruction)
    unit.places.append(UnitContent.Place(offset: node.start, length: node.end - node.start))
    return Int32(unit.code.count - 1)
  }

  mutating func emit(_ operation: Operation, arguments: [Int32], _ node: SyntaxNode) -> Int32 {
    let first = Int32(unit.arguments.count)
    unit.arguments.append(contentsOf: arguments)
    return emit(Instruction(operation: operation, count: UInt16(clamping: arguments.count), a: first), node)
  }

  mutating func literal(_ value: Value) -> Int32 {
    unit.literals.append(value)
    return Int32(unit.literals.count - 1)
  }

  /// Reports a mistake; without checks it becomes an error of the evaluation.
  mutating func fail(_ error: CELError, _ failure: EvaluationFailure, _ node: SyntaxNode) -> Part {
    if unit.environment.checks { errors.append(error) }
    unit.failures.append(failure)
    return Part(
      type: .dyn, at: emit(Instruction(operation: .fail, a: Int32(unit.failures.count - 1)), node))
  }

  func name(_ type: CELType) -> String { types.settled(type).name(in: unit.environment) }

  // MARK: the walk

  mutating func check(_ index: Int32) -> Part {
    let node = tree.nodes[Int(index)]
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      errors.append(.tooDeep(node.range, limit: Self.depthLimit))
      return Part(type: .dyn, at: 0)
    }
    deepest = max(deepest, depth)
    switch node.kind {
    case .null, .bool, .int, .uint, .double, .string, .bytes:
      let (type, value) = literalValue(node) ?? (.null, .null)
      let at = literal(value)
      return Part(type: type, at: emit(Instruction(operation: .literal, a: at), node))
    case .identifier, .select: return checkName(index, node)
    case .has: return checkHas(node)
    case .call: return checkCall(index, node)
    case .index: return checkIndex(node)
    case .list: return checkList(node)
    case .map: return checkMap(node)
    case .optionalElement: return checkOptionalElement(node)
    case .message: return fail(.noMessages(node.range, node.name), .noSuchName(node.name), node)
    case .and, .or:
      var operands: [Int32] = []
      for number in 0..<Int(node.count) { operands.append(checkBool(tree.child(node, number))) }
      return Part(type: .bool, at: emit(node.kind == .and ? .and : .or, arguments: operands, node))
    case .conditional: return checkConditional(node)
    case .unary: return checkUnary(node)
    case .binary: return checkBinary(node)
    case .comprehension: return checkComprehension(node)
    case .bind: return checkBind(node)
    case .optionalMap: return checkOptionalMap(node)
    }
  }

  /// A part that must be a truth value.
  mutating func checkBool(_ index: Int32) -> Int32 {
    let part = check(index)
    if !types.accepts(.bool, part.type), unit.environment.checks {
      errors.append(.wrongType(tree.nodes[Int(index)].range, found: name(part.type), expected: "bool"))
    }
    return part.at
  }

  /// The type and value of a literal; `nil` for anything else.
  mutating func literalValue(_ node: SyntaxNode) -> (CELType, Value)? {
    switch node.kind {
    case .null: return (.null, .null)
    case .bool: return (.bool, .bool(node.bits != 0))
    case .int: return (.int, Value(tag: .int, payload: node.bits))
    case .uint: return (.uint, Value(tag: .uint, payload: node.bits))
    case .double: return (.double, Value(tag: .double, payload: node.bits))
    case .string:
      return (.string, unit.environment.constants.text(String(decoding: tree.texts[Int(node.bits)], as: UTF8.self)))
    case .bytes:
      return (.bytes, unit.environment.constants.bytes(tree.texts[Int(node.bits)]))
    default: return nil
    }
  }

  private mutating func checkConditional(_ node: SyntaxNode) -> Part {
    let condition = checkBool(tree.child(node, 0))
    let yes = check(tree.child(node, 1))
    let no = check(tree.child(node, 2))
    var type = types.joined(yes.type, no.type)
    if type == nil, unit.environment.checks {
      errors.append(.noOverload(node.range, "? :", ["bool", name(yes.type), name(no.type)]))
    }
    if type == nil { type = .dyn }
    return Part(
      type: type ?? .dyn,
      at: emit(Instruction(operation: .conditional, a: condition, b: yes.at, c: no.at), node))
  }

  // MARK: lists and maps

  private mutating func checkOptionalElement(_ node: SyntaxNode) -> Part {
    let value = check(tree.child(node, 0))
    let inner = types.fresh()
    if !types.accepts(.optional(inner), value.type), unit.environment.checks {
      errors.append(.wrongType(node.range, found: name(value.type), expected: "optional"))
    }
    return Part(type: inner, at: emit(Instruction(operation: .optionalElement, a: value.at), node))
  }

  private mutating func checkList(_ node: SyntaxNode) -> Part {
    var elements: [Int32] = []
    var type: CELType?
    for number in 0..<Int(node.count) {
      let part = check(tree.child(node, number))
      elements.append(part.at)
      type = type.map { types.joined($0, part.type) ?? .dyn } ?? part.type
    }
    return Part(type: .list(type ?? types.fresh()), at: emit(.list, arguments: elements, node))
  }

  private mutating func checkMap(_ node: SyntaxNode) -> Part {
    var entries: [Int32] = []
    var keys: CELType?
    var values: CELType?
    for number in stride(from: 0, to: Int(node.count) - 1, by: 2) {
      var keyNode = tree.child(node, number)
      var optional = false
      if tree.nodes[Int(keyNode)].kind == .optionalElement {
        optional = true
        keyNode = tree.child(tree.nodes[Int(keyNode)], 0)
      }
      let key = check(keyNode)
      switch types.shallow(key.type) {
      case .bool, .int, .uint, .string, .enumeration, .dyn, .parameter: break
      default:
        if unit.environment.checks {
          errors.append(.keyType(tree.nodes[Int(keyNode)].range, name(key.type)))
        }
      }
      var value = check(tree.child(node, number + 1))
      if optional {
        let inner = types.fresh()
        if !types.accepts(.optional(inner), value.type), unit.environment.checks {
          errors.append(.wrongType(node.range, found: name(value.type), expected: "optional"))
        }
        value = Part(type: inner, at: emit(Instruction(operation: .optionalElement, a: value.at), node))
      }
      entries += [key.at, value.at]
      keys = keys.map { types.joined($0, key.type) ?? .dyn } ?? key.type
      values = values.map { types.joined($0, value.type) ?? .dyn } ?? value.type
    }
    return Part(
      type: .map(keys ?? types.fresh(), values ?? types.fresh()), at: emit(.map, arguments: entries, node))
  }
}

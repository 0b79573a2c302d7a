import ServiceLintValue

/// Operators, and their short forms where one side is a literal.
extension Compiler {
  mutating func checkUnary(_ node: SyntaxNode) -> Part {
    if node.detail == Operator.not.rawValue {
      let operand = checkBool(tree.child(node, 0))
      return Part(type: .bool, at: emit(Instruction(operation: .not, a: operand), node))
    }
    let operand = check(tree.child(node, 0))
    switch types.shallow(operand.type) {
    case .int, .double, .dyn, .parameter: break
    default:
      return fail(.noOverload(node.range, "-", [name(operand.type)]), .noSuchOverload("-"), node)
    }
    return Part(type: operand.type, at: emit(Instruction(operation: .negate, a: operand.at), node))
  }

  mutating func checkBinary(_ node: SyntaxNode) -> Part {
    let sign = Operator(rawValue: node.detail) ?? .equal
    switch sign {
    case .equal, .notEqual: return checkEquality(node, negated: sign == .notEqual)
    case .less, .lessOrEqual, .greater, .greaterOrEqual: return checkOrder(node, sign)
    case .isIn: return checkIn(node)
    default: return checkArithmetic(node, sign)
    }
  }

  private mutating func noOverload(_ node: SyntaxNode, _ sign: Operator, _ left: Part, _ right: Part) -> Part {
    fail(
      .noOverload(node.range, sign.sign, [name(left.type), name(right.type)]), .noSuchOverload(sign.sign), node)
  }

  // MARK: ==

  private mutating func checkEquality(_ node: SyntaxNode, negated: Bool) -> Part {
    var (left, right) = (tree.child(node, 0), tree.child(node, 1))
    if isConstant(left), !isConstant(right) { swap(&left, &right) }
    let flag = negated ? Equality.negated : 0
    let one = check(left)
    let rightNode = tree.nodes[Int(right)]
    let sign: Operator = negated ? .notEqual : .equal

    if rightNode.count == 0, rightNode.kind == .list || rightNode.kind == .map {
      let empty: CELType = rightNode.kind == .list ? .list(types.fresh()) : .map(types.fresh(), types.fresh())
      guard types.accepts(empty, one.type) || !unit.environment.checks else {
        return noOverload(node, sign, one, Part(type: empty, at: 0))
      }
      let which: UInt16 = rightNode.kind == .list ? 0 : 1
      return Part(
        type: .bool, at: emit(Instruction(operation: .isEmpty, flag: flag, count: which, a: one.at), node))
    }
    if let (type, value) = literalValue(rightNode) {
      guard types.joined(one.type, type) != nil || !unit.environment.checks else {
        return noOverload(node, sign, one, Part(type: type, at: 0))
      }
      if rightNode.kind == .string, value.length == 0, let inner = trimmed(one.at) {
        return Part(type: .bool, at: emit(Instruction(operation: .isBlank, flag: flag, a: inner), node))
      }
      let (known, symbols) = enumerated(value, one.type, rightNode)
      let at = literal(known)
      return Part(
        type: .bool,
        at: emit(
          Instruction(
            operation: .equalLiteral, flag: flag | (symbols ? Equality.symbols : 0), a: one.at, b: at), node))
    }
    let other = check(right)
    guard types.joined(one.type, other.type) != nil || !unit.environment.checks else {
      return noOverload(node, sign, one, other)
    }
    checkEnumerated(elements: right, of: one.type)
    checkEnumerated(elements: left, of: other.type)
    var symbols: UInt8 = 0
    if case .enumeration(let a) = types.shallow(one.type), case .enumeration(let b) = types.shallow(other.type), a == b
    {
      symbols = Equality.symbols
    }
    return Part(
      type: .bool,
      at: emit(Instruction(operation: .equal, flag: flag | symbols, a: one.at, b: other.at), node))
  }

  private func isConstant(_ index: Int32) -> Bool {
    let node = tree.nodes[Int(index)]
    switch node.kind {
    case .null, .bool, .int, .uint, .double, .string, .bytes: return true
    case .list, .map: return node.count == 0
    default: return false
    }
  }

  /// The operand, if a step is `operand.trim()`.
  private func trimmed(_ at: Int32) -> Int32? {
    let it = unit.code[Int(at)]
    guard it.operation == .call, it.c == Int32(StandardFunction.trim.rawValue) else { return nil }
    return unit.arguments[Int(it.a)]
  }

  // MARK: closed lists

  /// A literal that is compared with a value of a closed list: refused if the list has no such value.
  mutating func enumerated(_ value: Value, _ type: CELType, _ node: SyntaxNode) -> (Value, symbols: Bool) {
    guard case .enumeration(let number) = types.shallow(type), node.kind == .string,
      let list = unit.environment.enumerations[number]
    else { return (value, false) }
    let text = String(decoding: tree.texts[Int(node.bits)], as: UTF8.self)
    if let known = list.values[text] { return (known, true) }
    if !text.isEmpty, unit.environment.checks {
      let suggestion = nearest(text, among: list.values.keys)
      errors.append(.unknownValue(node.range, text, of: list.name, suggestion: suggestion))
    }
    return (value, false)
  }

  /// The literals of a list literal that is compared with a list of values of a closed list.
  mutating func checkEnumerated(elements index: Int32, of type: CELType) {
    let node = tree.nodes[Int(index)]
    guard case .list(let element) = types.shallow(type), node.kind == .list else { return }
    for number in 0..<Int(node.count) {
      let child = tree.nodes[Int(tree.child(node, number))]
      if child.kind == .string { _ = enumerated(.emptyText, element, child) }
    }
  }

  // MARK: in

  private mutating func checkIn(_ node: SyntaxNode) -> Part {
    let (left, right) = (tree.child(node, 0), tree.child(node, 1))
    let element = check(left)
    let rightNode = tree.nodes[Int(right)]
    if rightNode.kind == .list, rightNode.count > 0,
      let fused = checkInLiterals(node, element, rightNode)
    {
      return fused
    }
    let list = check(right)
    switch types.shallow(list.type) {
    case .list(let inner):
      guard types.joined(inner, element.type) != nil || !unit.environment.checks else {
        return noOverload(node, .isIn, element, list)
      }
      let leftNode = tree.nodes[Int(left)]
      if leftNode.kind == .string, case .enumeration = types.shallow(inner) {
        let (known, _) = enumerated(.emptyText, inner, leftNode)
        if known.symbol != 0 { unit.literals[Int(unit.code[Int(element.at)].a)] = known }
      }
      checkEnumerated(elements: right, of: .list(element.type))
    case .map(let key, _):
      guard types.joined(key, element.type) != nil || !unit.environment.checks else {
        return noOverload(node, .isIn, element, list)
      }
    case .dyn, .parameter: break
    default: return noOverload(node, .isIn, element, list)
    }
    return Part(type: .bool, at: emit(Instruction(operation: .isIn, a: element.at, b: list.at), node))
  }

  private mutating func checkInLiterals(_ node: SyntaxNode, _ element: Part, _ list: SyntaxNode) -> Part? {
    var values: [Value] = []
    for number in 0..<Int(list.count) {
      let child = tree.nodes[Int(tree.child(list, number))]
      guard let (type, value) = literalValue(child), types.joined(element.type, type) != nil else { return nil }
      values.append(enumerated(value, element.type, child).0)
    }
    let first = Int32(unit.literals.count)
    unit.literals.append(contentsOf: values)
    var flag: UInt8 = 0
    if case .enumeration = types.shallow(element.type) { flag = Equality.symbols }
    return Part(
      type: .bool,
      at: emit(
        Instruction(
          operation: .isInLiterals, flag: flag, count: UInt16(clamping: values.count), a: element.at, b: first), node))
  }

  // MARK: < and +

  private func isNumber(_ type: CELType) -> Bool { type == .int || type == .uint || type == .double }

  private mutating func checkOrder(_ node: SyntaxNode, _ sign: Operator) -> Part {
    let left = check(tree.child(node, 0))
    let right = check(tree.child(node, 1))
    let (a, b) = (types.shallow(left.type), types.shallow(right.type))
    var fits = isNumber(a) && isNumber(b)
    if !fits, types.joined(a, b) != nil {
      switch (types.shallow(a), types.shallow(b)) {
      case (.list, _), (_, .list), (.map, _), (_, .map), (.object, _), (_, .object), (.optional, _), (_, .optional),
        (.null, _), (_, .null), (.type, _), (_, .type), (.abstract, _), (_, .abstract):
        break
      default: fits = true
      }
    }
    guard fits || !unit.environment.checks else { return noOverload(node, sign, left, right) }
    return Part(
      type: .bool,
      at: emit(Instruction(operation: .compare, flag: sign.rawValue, a: left.at, b: right.at), node))
  }

  private static let sums: [(Operator, CELType, CELType, CELType)] = [
    (.add, .int, .int, .int), (.add, .uint, .uint, .uint), (.add, .double, .double, .double),
    (.add, .string, .string, .string), (.add, .bytes, .bytes, .bytes), (.add, .timestamp, .duration, .timestamp),
    (.add, .duration, .timestamp, .timestamp), (.add, .duration, .duration, .duration),
    (.subtract, .int, .int, .int), (.subtract, .uint, .uint, .uint), (.subtract, .double, .double, .double),
    (.subtract, .timestamp, .duration, .timestamp), (.subtract, .timestamp, .timestamp, .duration),
    (.subtract, .duration, .duration, .duration),
    (.multiply, .int, .int, .int), (.multiply, .uint, .uint, .uint), (.multiply, .double, .double, .double),
    (.divide, .int, .int, .int), (.divide, .uint, .uint, .uint), (.divide, .double, .double, .double),
    (.modulo, .int, .int, .int), (.modulo, .uint, .uint, .uint),
  ]

  private mutating func checkArithmetic(_ node: SyntaxNode, _ sign: Operator) -> Part {
    let left = check(tree.child(node, 0))
    let right = check(tree.child(node, 1))
    let (a, b) = (types.shallow(left.type), types.shallow(right.type))
    var result: CELType?
    if sign == .add, case .list = a {
      result = types.joined(a, b)
    } else if sign == .add, case .list = b {
      result = types.joined(a, b)
    } else {
      for (its, x, y, gives) in Self.sums where its == sign && types.acceptsAll([x, y], [a, b]) {
        if isOpen(a) || isOpen(b) {
          // With a type that is only known when it runs, several may fit.
          result = result == nil || result == gives ? gives : .dyn
        } else {
          result = gives
          break
        }
      }
      if isOpen(a), isOpen(b) { result = .dyn }
    }
    guard let result = result ?? (unit.environment.checks ? nil : .dyn) else {
      return noOverload(node, sign, left, right)
    }
    return Part(
      type: result,
      at: emit(Instruction(operation: .arithmetic, flag: sign.rawValue, a: left.at, b: right.at), node))
  }

  private func isOpen(_ type: CELType) -> Bool {
    switch type {
    case .dyn, .parameter: true
    default: false
    }
  }

  // MARK: a[b]

  mutating func checkIndex(_ node: SyntaxNode) -> Part {
    let value = check(tree.child(node, 0))
    let index = check(tree.child(node, 1))
    var type = types.shallow(value.type)
    var optional = node.flag
    if case .optional(let inner) = type {
      type = types.shallow(inner)
      optional = true
    }
    var result: CELType
    switch type {
    case .list(let element):
      result = element
      switch types.shallow(index.type) {
      case .int, .dyn, .parameter: break
      default:
        if unit.environment.checks {
          return fail(
            .noOverload(node.range, "[]", [name(value.type), name(index.type)]), .noSuchOverload("[]"), node)
        }
      }
    case .map(let key, let element):
      result = element
      guard types.accepts(key, index.type) || !unit.environment.checks else {
        return fail(
          .noOverload(node.range, "[]", [name(value.type), name(index.type)]), .noSuchOverload("[]"), node)
      }
    case .dyn: result = .dyn
    case .parameter:
      _ = types.accepts(type, .dyn)
      result = .dyn
    default:
      return fail(
        .noOverload(node.range, "[]", [name(value.type), name(index.type)]), .noSuchOverload("[]"), node)
    }
    if optional { result = .optional(result) }
    return Part(
      type: result,
      at: emit(Instruction(operation: .index, flag: node.flag ? 1 : 0, a: value.at, b: index.at), node))
  }
}

import ServiceLintValue

/// Operators on two known values.
extension Evaluator {
  mutating func binary(
    _ it: Instruction, _ a: Value, _ b: Value, _ at: Int32, _ unit: Program, _ constants: [UInt8],
    _ store: inout ValueStore
  ) -> Value {
    switch it.operation {
    case .equal:
      if it.flag & Equality.symbols != 0, a.symbol != 0, b.symbol != 0, a.tag == .text, b.tag == .text {
        return truth(a.symbol == b.symbol ? .yes : .no, it.flag)
      }
      return truth(equal(a, b, constants, store, 0), it.flag)
    case .compare: return compare(it, a, b, at, unit, constants, store)
    case .isIn: return isIn(a, b, at, unit, constants, store)
    case .index: return index(it, a, b, at, unit, constants, &store)
    default: return arithmetic(Operator(rawValue: it.flag) ?? .add, a, b, at, unit, constants, &store)
    }
  }

  private mutating func compare(
    _ it: Instruction, _ a: Value, _ b: Value, _ at: Int32, _ unit: Program, _ constants: [UInt8], _ store: ValueStore
  ) -> Value {
    let sign = Operator(rawValue: it.flag) ?? .less
    switch order(a, b, constants, store) {
    case .none: return fail(.noSuchOverload(sign.sign), at, unit)
    case .unordered: return .bool(false)
    case .less: return .bool(sign == .less || sign == .lessOrEqual)
    case .equal: return .bool(sign == .lessOrEqual || sign == .greaterOrEqual)
    case .greater: return .bool(sign == .greater || sign == .greaterOrEqual)
    }
  }

  // MARK: in

  private mutating func isIn(
    _ value: Value, _ list: Value, _ at: Int32, _ unit: Program, _ constants: [UInt8], _ store: ValueStore
  ) -> Value {
    switch list.tag {
    case .list:
      var result = Value.bool(false)
      for i in 0..<Int(list.length) {
        remaining &-= 1
        if remaining < 0 { return exhausted(at, unit) }
        switch equal(value, element(Int(list.payload) + i, store), constants, store, 0) {
        case .yes: return .bool(true)
        case .unknown: result = .unknown
        case .no: break
        }
      }
      return result
    case .map: return .bool(lookUp(value, in: list, constants, store) != nil)
    default: return fail(.noSuchOverload("in"), at, unit)
    }
  }

  mutating func isIn(
    _ value: Value, literals it: Instruction, _ unit: Program, _ constants: [UInt8], _ store: ValueStore
  ) -> Value {
    let bySymbol = it.flag & Equality.symbols != 0 && value.symbol != 0
    for i in Int(it.b)..<Int(it.b) + Int(it.count) {
      let literal = unit.literals[i]
      if bySymbol, literal.symbol != 0 {
        if literal.symbol == value.symbol { return .bool(true) }
      } else if equal(value, literal, constants, store, 0) == .yes {
        return .bool(true)
      }
    }
    remaining &-= Int(it.count) / 4
    return .bool(false)
  }

  // MARK: a[b]

  private mutating func index(
    _ it: Instruction, _ value: Value, _ index: Value, _ at: Int32, _ unit: Program, _ constants: [UInt8],
    _ store: inout ValueStore
  ) -> Value {
    if value.tag == .optional {
      guard value.length > 0 else { return value }
      let inner = element(Int(value.payload), store)
      if inner.isSpecial { return undecided(inner, inner) }
      var optional = it
      optional.flag = 1
      return self.index(optional, inner, index, at, unit, constants, &store)
    }
    switch value.tag {
    case .list:
      var number = index.intValue
      switch index.tag {
      case .int: break
      case .uint: number = Int64(clamping: index.payload)
      case .double:
        guard let whole = Rounding.int(index.doubleValue) else {
          return fail(.argument("index"), at, unit)
        }
        number = whole
      default: return fail(.noSuchOverload("[]"), at, unit)
      }
      guard number >= 0, number < Int64(value.length) else {
        return it.flag != 0
          ? Value(tag: .optional) : fail(.indexOutOfRange(number, count: Int(value.length)), at, unit)
      }
      let found = element(Int(value.payload) + Int(number), store)
      return it.flag != 0 ? optional(found, &store) : found
    case .map:
      if let found = lookUp(index, in: value, constants, store) {
        return it.flag != 0 ? optional(found, &store) : found
      }
      if it.flag != 0 { return Value(tag: .optional) }
      return fail(.noSuchKey(described(index, constants, store)), at, unit)
    default: return fail(.noSuchOverload("[]"), at, unit)
    }
  }

  /// A short text of a value for messages.
  func described(_ value: Value, _ constants: [UInt8], _ store: ValueStore) -> String {
    switch value.tag {
    case .text: String(string(value, constants, store).prefix(80))
    case .int: "\(value.intValue)"
    case .uint: "\(value.payload)u"
    case .double: "\(value.doubleValue)"
    case .bool: "\(value.boolValue)"
    default: "\(value.tag)"
    }
  }

  func optional(_ value: Value, _ store: inout ValueStore) -> Value {
    if value.tag == .optional { return value }
    store.elements.append(value)
    return Value(tag: .optional, payload: UInt64(store.elements.count - 1), length: 1)
  }

  // MARK: + - * / %

  mutating func negate(_ value: Value, _ at: Int32, _ unit: Program) -> Value {
    switch value.tag {
    case .int:
      let (result, overflow) = Int64(0).subtractingReportingOverflow(value.intValue)
      return overflow ? fail(.overflow, at, unit) : .int(result)
    case .double: return .double(-value.doubleValue)
    default: return fail(.noSuchOverload("-"), at, unit)
    }
  }

  private mutating func arithmetic(
    _ sign: Operator, _ a: Value, _ b: Value, _ at: Int32, _ unit: Program, _ constants: [UInt8],
    _ store: inout ValueStore
  ) -> Value {
    switch (a.tag, b.tag) {
    case (.int, .int):
      return integers(sign, a.intValue, b.intValue, at, unit) { Value(tag: .int, payload: UInt64(bitPattern: $0)) }
    case (.uint, .uint): return integers(sign, a.payload, b.payload, at, unit) { Value(tag: .uint, payload: $0) }
    case (.double, .double):
      switch sign {
      case .add: return .double(a.doubleValue + b.doubleValue)
      case .subtract: return .double(a.doubleValue - b.doubleValue)
      case .multiply: return .double(a.doubleValue * b.doubleValue)
      case .divide: return .double(a.doubleValue / b.doubleValue)
      default: return fail(.noSuchOverload(sign.sign), at, unit)
      }
    case (.text, .text) where sign == .add, (.bytes, .bytes) where sign == .add:
      return joined(a, b, at, unit, constants, &store)
    case (.list, .list) where sign == .add:
      if a.length == 0 { return b }
      if b.length == 0 { return a }
      let count = Int(a.length) + Int(b.length)
      remaining &-= count
      if remaining < 0 { return exhausted(at, unit) }
      let start = store.elements.count
      for i in 0..<Int(a.length) { store.elements.append(element(Int(a.payload) + i, store)) }
      for i in 0..<Int(b.length) { store.elements.append(element(Int(b.payload) + i, store)) }
      return .list(start: start, count: count)
    default:
      if let moment = Moment.combine(sign, a, b) {
        return moment.tag == .error ? fail(.timestampOrDuration, at, unit) : moment
      }
      return fail(.noSuchOverload(sign.sign), at, unit)
    }
  }

  @inline(__always)
  private mutating func integers<I: FixedWidthInteger>(
    _ sign: Operator, _ a: I, _ b: I, _ at: Int32, _ unit: Program, _ value: (I) -> Value
  ) -> Value {
    let result: (partialValue: I, overflow: Bool)
    switch sign {
    case .add: result = a.addingReportingOverflow(b)
    case .subtract: result = a.subtractingReportingOverflow(b)
    case .multiply: result = a.multipliedReportingOverflow(by: b)
    case .divide, .modulo:
      guard b != 0 else { return fail(.divisionByZero, at, unit) }
      result = sign == .divide ? a.dividedReportingOverflow(by: b) : a.remainderReportingOverflow(dividingBy: b)
    default: return fail(.noSuchOverload(sign.sign), at, unit)
    }
    return result.overflow ? fail(.overflow, at, unit) : value(result.partialValue)
  }

  private mutating func joined(
    _ a: Value, _ b: Value, _ at: Int32, _ unit: Program, _ constants: [UInt8], _ store: inout ValueStore
  ) -> Value {
    if a.length == 0 { return b }
    if b.length == 0 { return a }
    remaining &-= (Int(a.length) + Int(b.length)) / 16
    if remaining < 0 { return exhausted(at, unit) }
    let start = store.text.count
    append(a, constants, &store)
    append(b, constants, &store)
    return Value(tag: a.tag, payload: UInt64(start), length: UInt32(clamping: store.text.count - start))
  }

  /// Copies the bytes of a text to the end of the store.
  func append(_ value: Value, _ constants: [UInt8], _ store: inout ValueStore) {
    let range = value.range
    if value.flags.contains(.constant) {
      guard range.upperBound <= constants.count else { return }
      store.text.append(contentsOf: constants[range])
    } else {
      guard range.upperBound <= store.text.count else { return }
      // One byte after the other: a slice would be a second owner of the array, and have all of it copied.
      for i in range { store.text.append(store.text[i]) }
    }
  }
}

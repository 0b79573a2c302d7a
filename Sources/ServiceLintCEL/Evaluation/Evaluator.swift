import ServiceLintValue

/// Runs compiled expressions.
///
/// The budget is shared by all evaluations until the caller fills `remaining` up again.
public struct Evaluator: Sendable {
  /// The steps that one decision may take.
  public let budget: Int
  /// The steps that are left; less than zero: used up.
  public var remaining: Int
  /// What went wrong; the payload of an error value is its number here. The caller empties it.
  public var errors: [EvaluationError] = []
  var patterns = PatternCache()
  /// The error that says which part used the budget up; -1: none yet.
  var exhaustion = -1

  /// Errors beyond this number are not kept one by one.
  static let errorLimit = 1000

  public init(budget: Int) {
    self.budget = budget
    remaining = budget
  }

  /// The value of an expression.
  ///
  /// - Parameters:
  ///   - constants: the bytes of the environment's constants, in their final state.
  ///   - frame: the values of the unit's variables; lengthened if it is too short.
  /// - Returns: the value; unknown if the definition does not tell; an error value, its number in `errors`.
  public mutating func evaluate(
    _ expression: Expression, of unit: Unit, constants: [UInt8], frame: inout [Value], store: inout ValueStore,
    host: any EvaluationHost
  ) -> Value {
    evaluate(expression.start, of: unit, constants: constants, frame: &frame, store: &store, host: host)
  }

  /// The value of the expression that begins there.
  public mutating func evaluate(
    _ start: Expression.Start, of unit: Unit, constants: [UInt8], frame: inout [Value], store: inout ValueStore,
    host: any EvaluationHost
  ) -> Value {
    if frame.count < unit.frameSize {
      frame.append(contentsOf: repeatElement(.unknown, count: unit.frameSize - frame.count))
    }
    if remaining >= 0 { exhaustion = -1 }
    let program = unit.program
    let result = run(start.root, program, constants, &frame, &store, host)
    if remaining < 0 { return exhausted(start.root, program) }
    return result
  }

  // MARK: errors

  /// The error that an error value stands for; `nil` for other values, and after `errors` was emptied.
  public func error(of value: Value) -> EvaluationError? {
    value.tag == .error && value.payload < UInt64(errors.count) ? errors[Int(value.payload)] : nil
  }

  mutating func fail(_ failure: EvaluationFailure, _ at: Int32, _ unit: Program) -> Value {
    if errors.count < Self.errorLimit {
      let (expression, place) = unit.place(at)
      errors.append(
        EvaluationError(
          failure: failure, offset: Int(place.offset), length: Int(place.length), expression: expression))
    }
    return Value(tag: .error, payload: UInt64(errors.count - 1))
  }

  /// The error of the budget; the first caller names the place, loops may name a better one.
  @inline(never)
  mutating func exhausted(_ at: Int32, _ unit: Program) -> Value {
    if exhaustion < 0 || exhaustion >= errors.count {
      exhaustion = errors.count
      let (expression, place) = unit.place(at)
      errors.append(
        EvaluationError(
          failure: .budget, offset: Int(place.offset), length: Int(place.length), expression: expression))
      costliestIsNamed = false
    }
    return Value(tag: .error, payload: UInt64(exhaustion))
  }

  var costliestIsNamed = false

  /// Called on the way out of each loop and call: the innermost one that took half of the budget by itself is to blame.
  @inline(__always)
  mutating func blame(_ at: Int32, since before: Int, _ unit: Program) {
    if remaining < 0 { nameCostliest(at, before, unit) }
  }

  @inline(never)
  private mutating func nameCostliest(_ at: Int32, _ before: Int, _ unit: Program) {
    _ = exhausted(at, unit)
    guard !costliestIsNamed, before - remaining >= budget / 2, exhaustion < errors.count else { return }
    let (expression, place) = unit.place(at)
    errors[exhaustion].offset = Int(place.offset)
    errors[exhaustion].length = Int(place.length)
    errors[exhaustion].expression = expression
    costliestIsNamed = true
  }

  /// Unknown, or the error if one of the two is one.
  @inline(__always)
  func undecided(_ a: Value, _ b: Value) -> Value { a.tag == .error ? a : b.tag == .error ? b : .unknown }

  // MARK: steps

  /// The value of a step. What only looks into a slot or the frame, as most do, is told without a call of `run`.
  @inline(__always)
  mutating func value(
    _ at: Int32, _ unit: Program, _ constants: [UInt8], _ frame: inout [Value], _ store: inout ValueStore,
    _ host: any EvaluationHost
  ) -> Value {
    let it = unit.code[Int(at)]
    if it.operation == .variableProperty {
      let object = frame[Int(it.a)]
      let index = object.slots &+ Int(it.b)
      if object.tag == .object, index < store.slots.count {
        let value = store.slots[index]
        if value.tag != .lazy {
          remaining &-= 1
          return value
        }
      }
    } else if it.operation == .variable {
      let value = frame[Int(it.a)]
      if value.tag != .lazy {
        remaining &-= 1
        return value
      }
    }
    return run(at, unit, constants, &frame, &store, host)
  }

  mutating func run(
    _ at: Int32, _ unit: Program, _ constants: [UInt8], _ frame: inout [Value], _ store: inout ValueStore,
    _ host: any EvaluationHost
  ) -> Value {
    remaining &-= 1
    if remaining < 0 { return exhausted(at, unit) }
    let it = unit.code[Int(at)]
    switch it.operation {
    case .literal: return unit.literals[Int(it.a)]
    case .variable:
      let value = frame[Int(it.a)]
      return value.tag == .lazy ? .unknown : value
    case .binding:
      let value = frame[Int(it.a)]
      if value.tag != .lazy { return value }
      let computed = run(it.b, unit, constants, &frame, &store, host)
      frame[Int(it.a)] = computed
      return computed
    case .variableProperty: return property(frame[Int(it.a)], Int(it.b), at, unit, &store, host)
    case .property:
      return property(value(it.a, unit, constants, &frame, &store, host), Int(it.b), at, unit, &store, host)
    case .equalLiteral:
      let value = self.value(it.a, unit, constants, &frame, &store, host)
      if value.isSpecial { return undecided(value, value) }
      let literal = unit.literals[Int(it.b)]
      if it.flag & Equality.symbols != 0, value.symbol != 0, value.tag == .text {
        return .bool((value.symbol == literal.symbol) != (it.flag & Equality.negated != 0))
      }
      return truth(equal(value, literal, constants, store, 0), it.flag)
    case .and: return and(it, unit, constants, &frame, &store, host)
    case .or: return or(it, unit, constants, &frame, &store, host)
    case .not:
      let value = self.value(it.a, unit, constants, &frame, &store, host)
      if value.isSpecial { return undecided(value, value) }
      guard value.tag == .bool else { return fail(.noSuchOverload("!"), at, unit) }
      return .bool(!value.boolValue)
    case .isBlank:
      let value = self.value(it.a, unit, constants, &frame, &store, host)
      if value.isSpecial { return undecided(value, value) }
      guard value.tag == .text else { return fail(.noSuchOverload("trim"), at, unit) }
      let blank = withBytes(value, constants, store) { WhiteSpace.trimmed($0).isEmpty }
      return .bool(blank != (it.flag & Equality.negated != 0))
    case .isEmpty:
      let value = self.value(it.a, unit, constants, &frame, &store, host)
      if value.isSpecial { return undecided(value, value) }
      let tag: ValueTag = it.count == 0 ? .list : .map
      return .bool((value.tag == tag && value.length == 0) != (it.flag & Equality.negated != 0))
    case .conditional:
      let condition = value(it.a, unit, constants, &frame, &store, host)
      if condition.isSpecial { return undecided(condition, condition) }
      guard condition.tag == .bool else { return fail(.noSuchOverload("? :"), at, unit) }
      return run(condition.boolValue ? it.b : it.c, unit, constants, &frame, &store, host)
    case .equal, .compare, .arithmetic, .isIn, .index:
      let a = value(it.a, unit, constants, &frame, &store, host)
      if a.tag == .error { return a }
      let b = value(it.b, unit, constants, &frame, &store, host)
      if a.isSpecial || b.isSpecial { return undecided(a, b) }
      // Two texts of no closed list: the comparison of nearly all loops over fields and options.
      if it.operation == .equal, a.tag == .text, b.tag == .text, a.symbol == 0 || b.symbol == 0 {
        return .bool(equalBytes(a, b, constants, store) != (it.flag & Equality.negated != 0))
      }
      return binary(it, a, b, at, unit, constants, &store)
    case .isInLiterals:
      let value = self.value(it.a, unit, constants, &frame, &store, host)
      if value.isSpecial { return undecided(value, value) }
      return isIn(value, literals: it, unit, constants, store)
    case .hasProperty:
      let object = value(it.a, unit, constants, &frame, &store, host)
      let value = property(object, Int(it.b), at, unit, &store, host)
      if value.isSpecial { return value.flags.contains(.absent) ? .bool(false) : undecided(value, value) }
      return .bool(value.isStated)
    case .select, .hasKey:
      let value = self.value(it.a, unit, constants, &frame, &store, host)
      if value.isSpecial { return undecided(value, value) }
      return it.operation == .select
        ? select(it, value, at, unit, constants, &store, host) : hasKey(it, value, at, unit, constants, &store, host)
    case .negate:
      let value = self.value(it.a, unit, constants, &frame, &store, host)
      if value.isSpecial { return undecided(value, value) }
      return negate(value, at, unit)
    case .list: return list(it, at, unit, constants, &frame, &store, host)
    case .map: return map(it, at, unit, constants, &frame, &store, host)
    case .optionalElement: return run(it.a, unit, constants, &frame, &store, host)
    case .comprehension:
      let before = remaining
      let result = comprehension(it, at, unit, constants, &frame, &store, host)
      blame(at, since: before, unit)
      return result
    case .bind:
      frame[Int(it.c)] = value(it.a, unit, constants, &frame, &store, host)
      return run(it.b, unit, constants, &frame, &store, host)
    case .optionalMap: return optionalMap(it, at, unit, constants, &frame, &store, host)
    case .call: return call(it, at, unit, constants, &frame, &store, host)
    case .hostCall, .hostDispatch: return hostCall(it, at, unit, constants, &frame, &store, host)
    case .fail: return fail(unit.content.failures[Int(it.a)], at, unit)
    }
  }

  // MARK: logic

  /// The truth of an operand that only looks into a slot, as most do; `nil` for all others. It costs the steps that
  /// `run` takes for it.
  @inline(__always)
  private mutating func simple(_ it: Instruction, _ unit: Program, _ frame: [Value], _ store: ValueStore) -> Value? {
    switch it.operation {
    case .variableProperty:
      guard let value = slot(frame[Int(it.a)], it.b, store) else { return nil }
      remaining &-= 1
      return value
    case .hasProperty:
      let inner = unit.code[Int(it.a)]
      guard inner.operation == .variable, let value = slot(frame[Int(inner.a)], it.b, store), !value.isSpecial else {
        return nil
      }
      remaining &-= 2
      return .bool(value.isStated)
    case .not, .equalLiteral:
      let inner = unit.code[Int(it.a)]
      guard inner.operation == .variableProperty, let value = slot(frame[Int(inner.a)], inner.b, store) else {
        return nil
      }
      if it.operation == .not {
        guard value.tag == .bool else { return nil }
        remaining &-= 2
        return .bool(!value.boolValue)
      }
      guard it.flag & Equality.symbols != 0, value.symbol != 0, value.tag == .text else { return nil }
      remaining &-= 2
      return .bool((value.symbol == unit.literals[Int(it.b)].symbol) != (it.flag & Equality.negated != 0))
    default: return nil
    }
  }

  /// A slot of an object that has been computed.
  @inline(__always)
  private func slot(_ object: Value, _ slot: Int32, _ store: ValueStore) -> Value? {
    let index = object.slots &+ Int(slot)
    guard object.tag == .object, index < store.slots.count else { return nil }
    let value = store.slots[index]
    return value.tag == .lazy ? nil : value
  }

  private mutating func and(
    _ it: Instruction, _ unit: Program, _ constants: [UInt8], _ frame: inout [Value], _ store: inout ValueStore,
    _ host: any EvaluationHost
  ) -> Value {
    var result = Value.bool(true)
    for number in 0..<Int(it.count) {
      let operand = unit.arguments[Int(it.a) + number]
      let value =
        simple(unit.code[Int(operand)], unit, frame, store) ?? run(operand, unit, constants, &frame, &store, host)
      if value.tag == .bool {
        if !value.boolValue { return value }
      } else {
        result = worse(result, value, operand, unit)
      }
    }
    return result
  }

  private mutating func or(
    _ it: Instruction, _ unit: Program, _ constants: [UInt8], _ frame: inout [Value], _ store: inout ValueStore,
    _ host: any EvaluationHost
  ) -> Value {
    var result = Value.bool(false)
    for number in 0..<Int(it.count) {
      let operand = unit.arguments[Int(it.a) + number]
      let value =
        simple(unit.code[Int(operand)], unit, frame, store) ?? run(operand, unit, constants, &frame, &store, host)
      if value.tag == .bool {
        if value.boolValue { return value }
      } else {
        result = worse(result, value, operand, unit)
      }
    }
    return result
  }

  /// What stays of two sides that do not decide: unknown before an error (cel-spec, `eval.proto`).
  mutating func worse(_ result: Value, _ value: Value, _ at: Int32, _ unit: Program) -> Value {
    if result.tag == .unknown || value.tag == .unknown { return .unknown }
    if result.tag == .error { return result }
    return value.tag == .error ? value : fail(.noSuchOverload("&&"), at, unit)
  }

  // MARK: properties

  @inline(__always)
  private mutating func property(
    _ object: Value, _ slot: Int, _ at: Int32, _ unit: Program, _ store: inout ValueStore, _ host: any EvaluationHost
  ) -> Value {
    guard object.tag == .object else { return noObject(object, at, unit) }
    let index = object.slots &+ slot
    guard index < store.slots.count else { return fail(.invalidValue, at, unit) }
    let value = store.slots[index]
    return value.tag == .lazy ? computed(object, slot, at, unit, &store, host) : value
  }

  @inline(never)
  private mutating func noObject(_ object: Value, _ at: Int32, _ unit: Program) -> Value {
    if object.tag == .error { return object }
    return object.isSpecial ? .unknown : fail(.noSuchOverload("."), at, unit)
  }

  @inline(never)
  private mutating func computed(
    _ object: Value, _ slot: Int, _ at: Int32, _ unit: Program, _ store: inout ValueStore, _ host: any EvaluationHost
  ) -> Value {
    let value = host.compute(object: object, slot: slot, in: &store)
    if value.tag == .error { return fail(.host, at, unit) }
    return value.tag == .lazy ? .unknown : value
  }

  /// A property by its name, for objects whose kind is only known now.
  mutating func property(
    _ object: Value, named key: Value, _ at: Int32, _ unit: Program, _ constants: [UInt8], _ store: inout ValueStore,
    _ host: any EvaluationHost
  ) -> Value {
    let name = string(key, constants, store)
    guard let found = unit.environment.objects[object.symbol]?.properties[name] else {
      return fail(.noSuchName(name), at, unit)
    }
    return property(object, found.slot, at, unit, &store, host)
  }

  // MARK: calls

  private mutating func call(
    _ it: Instruction, _ at: Int32, _ unit: Program, _ constants: [UInt8], _ frame: inout [Value],
    _ store: inout ValueStore, _ host: any EvaluationHost
  ) -> Value {
    var arguments = FunctionArguments()
    arguments.count = Int(it.count)
    var unknown = false
    for number in 0..<Int(it.count) {
      let value = self.value(unit.arguments[Int(it.a) + number], unit, constants, &frame, &store, host)
      if value.tag == .error { return value }
      if value.isSpecial { unknown = true }
      arguments[number] = value
    }
    if unknown { return .unknown }
    guard let function = StandardFunction(rawValue: Int(it.c)) else { return fail(.host, at, unit) }
    let before = remaining
    let result = standard(function, arguments, at, unit, constants, &store)
    blame(at, since: before, unit)
    return result
  }

  private mutating func hostCall(
    _ it: Instruction, _ at: Int32, _ unit: Program, _ constants: [UInt8], _ frame: inout [Value],
    _ store: inout ValueStore, _ host: any EvaluationHost
  ) -> Value {
    var values = FunctionArguments()
    guard it.count <= FunctionArguments.most else { return fail(.host, at, unit) }
    values.count = Int(it.count)
    var unknown = false
    for number in 0..<Int(it.count) {
      let value = self.value(unit.arguments[Int(it.a) + number], unit, constants, &frame, &store, host)
      if value.tag == .error { return value }
      if value.isSpecial { unknown = true }
      values[number] = value
    }
    if unknown { return .unknown }
    var function = Int(it.c)
    var cost = Int(it.b)
    if it.operation == .hostDispatch {
      guard let fitting = overload(of: unit.content.candidates[Int(it.c)], for: values, store) else {
        guard it.b >= 0, let standard = StandardFunction(rawValue: Int(it.b)) else {
          return fail(.noSuchOverload("()"), at, unit)
        }
        return self.standard(standard, values, at, unit, constants, &store)
      }
      function = fitting.host
      cost = fitting.cost
    }
    let before = remaining
    remaining &-= max(0, cost)
    if remaining < 0 {
      blame(at, since: before, unit)
      return exhausted(at, unit)
    }
    let result = host.call(function, values, in: &store)
    if result.tag == .error { return fail(.host, at, unit) }
    return result.tag == .lazy ? .unknown : result
  }

  private func overload(
    of candidates: [FunctionOverload], for values: FunctionArguments, _ store: ValueStore
  ) -> FunctionOverload? {
    candidates.first { overload in
      let wanted = (overload.receiver.map { [$0] } ?? []) + overload.parameters
      return wanted.count == values.count
        && wanted.indices.allSatisfy { fits(wanted[$0], values[$0], store, 0) }
    }
  }

  /// Whether a value is of a type, for functions that are chosen when they are called.
  private func fits(_ type: CELType, _ value: Value, _ store: ValueStore, _ depth: Int) -> Bool {
    switch (type, value.tag) {
    case (.dyn, _), (.parameter, _): true
    case (.null, .null), (.bool, .bool), (.int, .int), (.uint, .uint), (.double, .double), (.string, .text),
      (.enumeration, .text), (.bytes, .bytes), (.timestamp, .timestamp), (.duration, .duration), (.type, .type),
      (.optional, .optional), (.map, .map):
      true
    case (.object(let kind), .object): kind == value.symbol
    case (.list(let element), .list):
      depth > 3 || value.length == 0
        || (value.range.lowerBound < store.elements.count
          && fits(element, store.elements[value.range.lowerBound], store, depth + 1))
    default: false
    }
  }
}

extension Value {
  /// Whether it is no value: unknown, an error or not computed.
  @inline(__always)
  var isSpecial: Bool { tag.rawValue >= ValueTag.unknown.rawValue }
}

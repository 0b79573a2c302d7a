import ServiceLintValue

/// List and map literals, keys, macros.
extension Evaluator {
  mutating func list(
    _ it: Instruction, _ at: Int32, _ unit: Program, _ constants: [UInt8], _ frame: inout [Value],
    _ store: inout ValueStore, _ host: any EvaluationHost
  ) -> Value {
    var values: [Value] = []
    values.reserveCapacity(Int(it.count))
    var unknown = false
    for number in 0..<Int(it.count) {
      let step = unit.arguments[Int(it.a) + number]
      var value = run(step, unit, constants, &frame, &store, host)
      if value.tag == .error { return value }
      if value.isSpecial {
        unknown = true
        continue
      }
      if unit.code[Int(step)].operation == .optionalElement {
        guard value.tag == .optional else { return fail(.noSuchOverload("[?]"), at, unit) }
        if value.length == 0 { continue }
        value = element(Int(value.payload), store)
      }
      values.append(value)
    }
    return unknown ? .unknown : store.addList(values)
  }

  mutating func map(
    _ it: Instruction, _ at: Int32, _ unit: Program, _ constants: [UInt8], _ frame: inout [Value],
    _ store: inout ValueStore, _ host: any EvaluationHost
  ) -> Value {
    var pairs: [Value] = []
    pairs.reserveCapacity(Int(it.count))
    var unknown = false
    for number in stride(from: 0, to: Int(it.count) - 1, by: 2) {
      let key = run(unit.arguments[Int(it.a) + number], unit, constants, &frame, &store, host)
      if key.tag == .error { return key }
      let step = unit.arguments[Int(it.a) + number + 1]
      var value = run(step, unit, constants, &frame, &store, host)
      if value.tag == .error { return value }
      if key.isSpecial || value.isSpecial {
        unknown = true
        continue
      }
      if unit.code[Int(step)].operation == .optionalElement {
        guard value.tag == .optional else { return fail(.noSuchOverload("{?}"), at, unit) }
        if value.length == 0 { continue }
        value = element(Int(value.payload), store)
      }
      if let problem = insert(key, value, &pairs, constants, store) { return fail(problem, at, unit) }
    }
    return unknown ? .unknown : addMap(pairs, &store)
  }

  private func addMap(_ pairs: [Value], _ store: inout ValueStore) -> Value {
    let start = store.elements.count
    store.elements.append(contentsOf: pairs)
    return Value(tag: .map, payload: UInt64(start), length: UInt32(pairs.count / 2))
  }

  private mutating func insert(
    _ key: Value, _ value: Value, _ pairs: inout [Value], _ constants: [UInt8], _ store: ValueStore
  ) -> EvaluationFailure? {
    switch key.tag {
    case .bool, .int, .uint, .text: break
    default: return .keyType
    }
    for i in stride(from: 0, to: pairs.count, by: 2) {
      if equal(pairs[i], key, constants, store, 0) == .yes { return .repeatedKey }
    }
    remaining &-= pairs.count / 4
    if remaining < 0 { return .budget }
    pairs.append(key)
    pairs.append(value)
    return nil
  }

  // MARK: keys

  mutating func select(
    _ it: Instruction, _ value: Value, _ at: Int32, _ unit: Program, _ constants: [UInt8], _ store: inout ValueStore,
    _ host: any EvaluationHost
  ) -> Value {
    let key = unit.literals[Int(it.b)]
    var it = it
    var value = value
    if value.tag == .optional {
      guard value.length > 0 else { return value }
      value = element(Int(value.payload), store)
      if value.isSpecial { return undecided(value, value) }
      it.flag = 1
    }
    switch value.tag {
    case .map:
      if let found = lookUp(key, in: value, constants, store) {
        return it.flag != 0 ? optional(found, &store) : found
      }
      return it.flag != 0 ? Value(tag: .optional) : fail(.noSuchKey(string(key, constants, store)), at, unit)
    case .object:
      let found = property(value, named: key, at, unit, constants, &store, host)
      if it.flag == 0 || found.isSpecial { return found }
      return found.isStated ? optional(found, &store) : Value(tag: .optional)
    default: return fail(.noSuchOverload(".\(string(key, constants, store))"), at, unit)
    }
  }

  mutating func hasKey(
    _ it: Instruction, _ value: Value, _ at: Int32, _ unit: Program, _ constants: [UInt8], _ store: inout ValueStore,
    _ host: any EvaluationHost
  ) -> Value {
    let key = unit.literals[Int(it.b)]
    var value = value
    if value.tag == .optional {
      guard value.length > 0 else { return .bool(false) }
      value = element(Int(value.payload), store)
      if value.isSpecial { return undecided(value, value) }
    }
    switch value.tag {
    case .map: return .bool(lookUp(key, in: value, constants, store) != nil)
    case .object:
      let found = property(value, named: key, at, unit, constants, &store, host)
      return found.isSpecial ? undecided(found, found) : .bool(found.isStated)
    default: return fail(.noSuchOverload("has"), at, unit)
    }
  }

  // MARK: macros

  mutating func optionalMap(
    _ it: Instruction, _ at: Int32, _ unit: Program, _ constants: [UInt8], _ frame: inout [Value],
    _ store: inout ValueStore, _ host: any EvaluationHost
  ) -> Value {
    let value = run(it.a, unit, constants, &frame, &store, host)
    if value.isSpecial { return undecided(value, value) }
    guard value.tag == .optional else { return fail(.noSuchOverload("optMap"), at, unit) }
    guard value.length > 0 else { return value }
    frame[Int(it.c)] = element(Int(value.payload), store)
    let result = run(it.b, unit, constants, &frame, &store, host)
    if result.isSpecial { return undecided(result, result) }
    if it.flag == 0 {
      store.elements.append(result)
      return Value(tag: .optional, payload: UInt64(store.elements.count - 1), length: 1)
    }
    return result.tag == .optional ? result : fail(.noSuchOverload("optFlatMap"), at, unit)
  }

  mutating func comprehension(
    _ it: Instruction, _ at: Int32, _ unit: Program, _ constants: [UInt8], _ frame: inout [Value],
    _ store: inout ValueStore, _ host: any EvaluationHost
  ) -> Value {
    let list = value(it.a, unit, constants, &frame, &store, host)
    if list.isSpecial { return undecided(list, list) }
    guard let macro = Macro(rawValue: it.flag), list.tag == .list || list.tag == .map else {
      return fail(.noSuchOverload(Macro(rawValue: it.flag)?.name ?? ""), at, unit)
    }
    let condition = unit.arguments[Int(it.b)]
    let transformation = unit.arguments[Int(it.b) + 1]
    let isMap = list.tag == .map
    var decision = Value.bool(macro == .all)
    var matches = 0
    var unknown = false
    var values: [Value] = []
    if macro == .sure, !isMap, it.count == 1 {
      return sure(it, list, condition, at, unit, constants, &frame, &store, host)
    }
    for i in 0..<Int(list.length) {
      // The number of an element, the key of an entry, is the first of two variables and the only one over a map.
      let first = isMap ? element(Int(list.payload) + 2 * i, store) : .int(Int64(i))
      let second = element(Int(list.payload) + (isMap ? 2 * i + 1 : i), store)
      if it.count == 2 {
        frame[Int(it.c)] = first
        frame[Int(it.c) + 1] = second
      } else {
        frame[Int(it.c)] = isMap ? first : second
      }
      let single = frame[Int(it.c)]
      var holds = Value.bool(true)
      if condition >= 0 {
        holds = value(condition, unit, constants, &frame, &store, host)
        if remaining < 0 { return exhausted(at, unit) }
        if !holds.isSpecial, holds.tag != .bool { holds = fail(.noSuchOverload(macro.name), at, unit) }
      }
      switch macro {
      case .all, .exists:
        if holds.tag == .bool {
          if holds.boolValue == (macro == .exists) { return holds }
        } else {
          decision = worse(decision, holds, at, unit)
        }
        continue
      case .sure:
        if holds.tag == .error { return holds }
        if holds.tag == .bool, holds.boolValue { values.append(single) }
        continue
      default: break
      }
      if holds.tag == .error { return holds }
      if holds.isSpecial {
        unknown = true
        continue
      }
      guard holds.boolValue else { continue }
      matches += 1
      if macro == .filter { values.append(single) }
      guard transformation >= 0 else { continue }
      let result = value(transformation, unit, constants, &frame, &store, host)
      if result.tag == .error { return result }
      if result.isSpecial {
        unknown = true
        continue
      }
      switch macro {
      case .map, .mapIf: values.append(result)
      case .transformMap, .transformMapIf: values += [first, result]
      default:
        guard result.tag == .map else { return fail(.noSuchOverload(macro.name), at, unit) }
        for entry in 0..<Int(result.length) {
          let key = element(Int(result.payload) + 2 * entry, store)
          let value = element(Int(result.payload) + 2 * entry + 1, store)
          if let problem = insert(key, value, &values, constants, store) { return fail(problem, at, unit) }
        }
      }
    }
    if unknown { return .unknown }
    switch macro {
    case .all, .exists: return decision
    case .existsOne: return .bool(matches == 1)
    case .transformMap, .transformMapIf, .transformMapEntry, .transformMapEntryIf: return addMap(values, &store)
    default: return store.addList(values)
    }
  }

  /// `list.sure(x, c)`, which rules use most: the elements that surely meet a condition.
  private mutating func sure(
    _ it: Instruction, _ list: Value, _ condition: Int32, _ at: Int32, _ unit: Program, _ constants: [UInt8],
    _ frame: inout [Value], _ store: inout ValueStore, _ host: any EvaluationHost
  ) -> Value {
    var values: [Value] = []
    for i in Int(list.payload)..<Int(list.payload) + Int(list.length) {
      let element = element(i, store)
      frame[Int(it.c)] = element
      let holds = value(condition, unit, constants, &frame, &store, host)
      if remaining < 0 { return exhausted(at, unit) }
      switch holds.tag {
      case .bool: if holds.boolValue { values.append(element) }
      case .error: return holds
      default: if !holds.isSpecial { return fail(.noSuchOverload(Macro.sure.name), at, unit) }
      }
    }
    return store.addList(values)
  }
}

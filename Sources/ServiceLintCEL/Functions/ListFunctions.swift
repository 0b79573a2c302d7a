import ServiceLintValue

/// Lists (the lists extension).
enum ListFunctions {
  private static let list = CELType.list(.parameter("A"))

  static let all: [FunctionDeclaration] = [
    StandardFunctions.declare(
      "flatten", .flatten, [(.list(list), [], list), (.list(.dyn), [.int], .list(.dyn))],
      "The elements of the lists in the list, so many levels deep.",
      [FunctionExample("[[1], [2, 3]].flatten()", "[1, 2, 3]")]),
    StandardFunctions.declare(
      "lists.range", .range, [(nil, [.int], .list(.int))], "The numbers from 0 to one less.",
      [FunctionExample("lists.range(3)", "[0, 1, 2]")]),
    StandardFunctions.declare(
      "slice", .slice, [(list, [.int, .int], list)], "The elements from a place up to another.",
      [FunctionExample("[1, 2, 3].slice(1, 3)", "[2, 3]")]),
    StandardFunctions.declare(
      "sort", .sort, [(list, [], list)], "The elements in order.", [FunctionExample("[2, 1].sort()", "[1, 2]")]),
    StandardFunctions.declare(
      "distinct", .distinct, [(list, [], list)], "The elements, each once.",
      [FunctionExample("[1, 2, 1].distinct()", "[1, 2]")]),
    StandardFunctions.declare(
      "first", .first, [(list, [], .optional(.parameter("A")))], "The first element, if there is one.",
      [FunctionExample("[1, 2].first().value()", "1")]),
    StandardFunctions.declare(
      "last", .last, [(list, [], .optional(.parameter("A")))], "The last element, if there is one.",
      [FunctionExample("[1, 2].last().value()", "2")]),
  ]
}

extension Evaluator {
  mutating func list(
    _ function: StandardFunction, _ a: FunctionArguments, _ at: Int32, _ unit: Program, _ constants: [UInt8],
    _ store: inout ValueStore
  ) -> Value {
    if function == .range {
      guard a.x.tag == .int else { return fail(.noSuchOverload("lists.range"), at, unit) }
      guard a.x.intValue >= 0, a.x.intValue <= 1_000_000 else { return fail(.argument("lists.range"), at, unit) }
      remaining &-= Int(a.x.intValue)
      if remaining < 0 { return exhausted(at, unit) }
      return store.addList((0..<a.x.intValue).map { Value.int($0) })
    }
    guard a.x.tag == .list else { return fail(.noSuchOverload("\(function)"), at, unit) }
    let count = Int(a.x.length)
    let start = Int(a.x.payload)
    remaining &-= count
    if remaining < 0 { return exhausted(at, unit) }
    switch function {
    case .first, .last:
      guard count > 0 else { return Value(tag: .optional) }
      return optional(element(function == .first ? start : start + count - 1, store), &store)
    case .slice:
      let (from, to) = (a.y.intValue, a.z.intValue)
      guard a.y.tag == .int, a.z.tag == .int else { return fail(.noSuchOverload("slice"), at, unit) }
      guard from >= 0, to >= from, to <= Int64(count) else {
        return fail(.indexOutOfRange(from < 0 || from > Int64(count) ? from : to, count: count), at, unit)
      }
      return .list(start: start + Int(from), count: Int(to - from))
    case .reverse: return store.addList((0..<count).map { element(start + count - 1 - $0, store) })
    case .flatten:
      guard a.count == 1 || (a.y.tag == .int && a.y.intValue >= 0) else { return fail(.argument("flatten"), at, unit) }
      var result: [Value] = []
      flatten(a.x, a.count == 1 ? 1 : min(32, a.y.intValue), store, &result)
      return remaining < 0 ? exhausted(at, unit) : store.addList(result)
    case .distinct:
      var result: [Value] = []
      for i in 0..<count {
        let it = element(start + i, store)
        if it.isSpecial { return .unknown }
        var isNew = true
        for other in result where equal(it, other, constants, store, 0) == .yes {
          isNew = false
          break
        }
        remaining &-= result.count
        if remaining < 0 { return exhausted(at, unit) }
        if isNew { result.append(it) }
      }
      return store.addList(result)
    default:
      let values = (0..<count).map { element(start + $0, store) }
      if values.contains(where: { $0.isSpecial }) { return .unknown }
      guard let sorted = sorted(values, constants, store) else {
        return remaining < 0 ? exhausted(at, unit) : fail(.noSuchOverload("sort"), at, unit)
      }
      return store.addList(sorted)
    }
  }

  private mutating func flatten(_ list: Value, _ depth: Int64, _ store: ValueStore, _ result: inout [Value]) {
    for i in 0..<Int(list.length) {
      remaining &-= 1
      if remaining < 0 { return }
      let it = element(Int(list.payload) + i, store)
      if it.tag == .list, depth > 0 { flatten(it, depth - 1, store, &result) } else { result.append(it) }
    }
  }

  /// A merge sort, so that a comparison may fail and cost.
  private mutating func sorted(_ values: [Value], _ constants: [UInt8], _ store: ValueStore) -> [Value]? {
    guard values.count > 1 else { return values }
    let middle = values.count / 2
    guard let left = sorted(Array(values[..<middle]), constants, store),
      let right = sorted(Array(values[middle...]), constants, store)
    else { return nil }
    var result: [Value] = []
    result.reserveCapacity(values.count)
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      remaining &-= 1
      guard remaining >= 0 else { return nil }
      switch order(left[i], right[j], constants, store) {
      case .none: return nil
      case .greater:
        result.append(right[j])
        j += 1
      default:
        result.append(left[i])
        i += 1
      }
    }
    return result + left[i...] + right[j...]
  }
}

import ServiceLintValue

/// Numbers (the math extension).
enum NumberFunctions {
  private static let numbers: [CELType] = [.int, .uint, .double]

  static let all: [FunctionDeclaration] = [
    StandardFunctions.declare(
      "math.greatest", .greatest, ends, "The largest of the numbers.",
      [FunctionExample("math.greatest(1, 3, 2)", "3")]),
    StandardFunctions.declare(
      "math.least", .least, ends, "The smallest of the numbers.",
      [FunctionExample("math.least([2, 1])", "1")]),
    rounding("math.ceil", .ceil, "The next whole number above.", "2.0"),
    rounding("math.floor", .floor, "The next whole number below.", "1.0"),
    rounding("math.round", .round, "The nearest whole number; halves away from zero.", "2.0"),
    rounding("math.trunc", .trunc, "The number without its fraction.", "1.0"),
    StandardFunctions.declare(
      "math.abs", .abs, numbers.map { (nil, [$0], $0) }, "The number without its sign.",
      [FunctionExample("math.abs(-2)", "2")]),
    StandardFunctions.declare(
      "math.sign", .sign, numbers.map { (nil, [$0], $0) }, "-1, 0 or 1.", [FunctionExample("math.sign(-2.5)", "-1.0")]),
    StandardFunctions.declare(
      "math.isInf", .isInf, [(nil, [.double], .bool)], "Whether it is infinite.",
      [FunctionExample("math.isInf(1.0 / 0.0)", "true")]),
    StandardFunctions.declare(
      "math.isNaN", .isNaN, [(nil, [.double], .bool)], "Whether it is no number.",
      [FunctionExample("math.isNaN(0.0 / 0.0)", "true")]),
    StandardFunctions.declare(
      "math.isFinite", .isFinite, [(nil, [.double], .bool)], "Whether it is finite.",
      [FunctionExample("math.isFinite(1.5)", "true")]),
    bits("math.bitAnd", .bitAnd, "The bits that both have.", "2"),
    bits("math.bitOr", .bitOr, "The bits that either has.", "7"),
    bits("math.bitXor", .bitXor, "The bits that one of them has.", "5"),
    StandardFunctions.declare(
      "math.bitNot", .bitNot, [(nil, [.int], .int), (nil, [.uint], .uint)], "The bits that it has not.",
      [FunctionExample("math.bitNot(1)", "-2")]),
    StandardFunctions.declare(
      "math.bitShiftLeft", .bitShiftLeft, [(nil, [.int, .int], .int), (nil, [.uint, .int], .uint)],
      "The bits moved up.", [FunctionExample("math.bitShiftLeft(1, 2)", "4")]),
    StandardFunctions.declare(
      "math.bitShiftRight", .bitShiftRight, [(nil, [.int, .int], .int), (nil, [.uint, .int], .uint)],
      "The bits moved down, filled up with zeros.", [FunctionExample("math.bitShiftRight(8, 2)", "2")]),
  ]

  private static let ends: [(CELType?, [CELType], CELType)] =
    numbers.map { (nil, [$0], $0) } + numbers.map { (nil, [.list($0)], $0) }

  private static func rounding(
    _ name: String, _ function: StandardFunction, _ summary: String, _ result: String
  ) -> FunctionDeclaration {
    StandardFunctions.declare(
      name, function, [(nil, [.double], .double)], summary,
      [FunctionExample("\(name)(\(function == .round ? "1.5" : "1.2"))", result)])
  }

  private static func bits(
    _ name: String, _ function: StandardFunction, _ summary: String, _ result: String
  ) -> FunctionDeclaration {
    StandardFunctions.declare(
      name, function, [(nil, [.int, .int], .int), (nil, [.uint, .uint], .uint)], summary,
      [FunctionExample("\(name)(6, 3)", result)])
  }
}

extension Evaluator {
  mutating func number(
    _ function: StandardFunction, _ a: FunctionArguments, _ at: Int32, _ unit: Program, _ constants: [UInt8],
    _ store: ValueStore
  ) -> Value {
    switch function {
    case .greatest, .least: return end(function, a.x, at, unit, store)
    case .ceil, .floor, .round, .trunc, .isInf, .isNaN, .isFinite:
      guard a.x.tag == .double else { return fail(.noSuchOverload("math.\(function)"), at, unit) }
      let x = a.x.doubleValue
      switch function {
      case .ceil: return .double(Rounding.up(x))
      case .floor: return .double(Rounding.down(x))
      case .round: return .double(Rounding.nearest(x))
      case .trunc: return .double(Rounding.towardZero(x))
      case .isInf: return .bool(x.isInfinite)
      case .isNaN: return .bool(x.isNaN)
      default: return .bool(x.isFinite)
      }
    case .abs, .sign: return measure(function, a.x, at, unit)
    default: return bits(function, a, at, unit)
    }
  }

  private mutating func measure(_ function: StandardFunction, _ x: Value, _ at: Int32, _ unit: Program) -> Value {
    switch (function, x.tag) {
    case (.abs, .uint): return x
    case (.abs, .int): return x.intValue < 0 ? negate(x, at, unit) : x
    case (.abs, .double): return .double(x.doubleValue.magnitude)
    case (.sign, .uint): return Value(tag: .uint, payload: min(1, x.payload))
    case (.sign, .int): return .int(x.intValue.signum())
    case (.sign, .double):
      let number = x.doubleValue
      return .double(number > 0 ? 1 : number < 0 ? -1 : number)
    default: return fail(.noSuchOverload("math.\(function)"), at, unit)
    }
  }

  private mutating func end(
    _ function: StandardFunction, _ x: Value, _ at: Int32, _ unit: Program, _ store: ValueStore
  ) -> Value {
    let isNumber = x.tag == .int || x.tag == .uint || x.tag == .double
    if isNumber { return x }
    guard x.tag == .list, x.length > 0 else { return fail(.noSuchOverload("math.\(function)"), at, unit) }
    var best = element(Int(x.payload), store)
    if best.isSpecial { return .unknown }
    guard best.tag == .int || best.tag == .uint || best.tag == .double else {
      return fail(.noSuchOverload("math.\(function)"), at, unit)
    }
    for i in 1..<max(1, Int(x.length)) {
      let other = element(Int(x.payload) + i, store)
      if other.isSpecial { return .unknown }
      remaining &-= 1
      if remaining < 0 { return exhausted(at, unit) }
      switch compareNumbers(other, best) {
      case .none: return fail(.noSuchOverload("math.\(function)"), at, unit)
      case .less: if function == .least { best = other }
      case .greater: if function == .greatest { best = other }
      case .equal, .unordered: break
      }
    }
    return best
  }

  private mutating func bits(
    _ function: StandardFunction, _ a: FunctionArguments, _ at: Int32, _ unit: Program
  ) -> Value {
    let tag = a.x.tag
    let isShift = function == .bitShiftLeft || function == .bitShiftRight
    guard tag == .int || tag == .uint, a.count == 1 || a.y.tag == (isShift ? .int : tag) else {
      return fail(.noSuchOverload("math.\(function)"), at, unit)
    }
    var bits = a.x.payload
    switch function {
    case .bitAnd: bits &= a.y.payload
    case .bitOr: bits |= a.y.payload
    case .bitXor: bits ^= a.y.payload
    case .bitNot: bits = ~bits
    default:
      guard a.y.intValue >= 0 else { return fail(.argument("\(a.y.intValue)"), at, unit) }
      // Swift's smart shift gives zero beyond the width.
      let count = Int(min(64, a.y.intValue))
      bits = function == .bitShiftLeft ? bits << count : bits >> count
    }
    return Value(tag: tag, payload: bits)
  }
}

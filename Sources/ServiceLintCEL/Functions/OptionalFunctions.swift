import ServiceLintValue

/// Optional values (cel-go's optional types).
enum OptionalFunctions {
  private static let optional = CELType.optional(.parameter("A"))

  static let all: [FunctionDeclaration] = [
    StandardFunctions.declare(
      "optional.of", .optionalOf, [(nil, [.parameter("A")], optional)], "An optional that holds a value.",
      [FunctionExample("optional.of(1).value()", "1")]),
    StandardFunctions.declare(
      "optional.ofNonZeroValue", .optionalOfNonZero, [(nil, [.parameter("A")], optional)],
      "An optional that holds a value unless it is empty, zero or false.",
      [FunctionExample("optional.ofNonZeroValue('').hasValue()", "false")]),
    StandardFunctions.declare(
      "optional.none", .optionalNone, [(nil, [], optional)], "An optional without a value.",
      [FunctionExample("optional.none().orValue(2)", "2")]),
    StandardFunctions.declare(
      "hasValue", .hasValue, [(optional, [], .bool)], "Whether the optional holds a value.",
      [FunctionExample("optional.of(1).hasValue()", "true")]),
    StandardFunctions.declare(
      "value", .value, [(optional, [], .parameter("A"))], "The value of the optional; an error if it has none.",
      [FunctionExample("optional.of(1).value()", "1")]),
    StandardFunctions.declare(
      "or", .or, [(optional, [optional], optional)], "The optional, or another if it holds no value.",
      [FunctionExample("optional.none().or(optional.of(3)).value()", "3")]),
    StandardFunctions.declare(
      "orValue", .orValue, [(optional, [.parameter("A")], .parameter("A"))],
      "The value of the optional, or another.", [FunctionExample("{'a': 1}[?'b'].orValue(0)", "0")]),
  ]
}

extension Evaluator {
  mutating func optional(
    _ function: StandardFunction, _ a: FunctionArguments, _ at: Int32, _ unit: Program, _ store: inout ValueStore
  ) -> Value {
    switch function {
    case .optionalOf: break
    case .optionalOfNonZero:
      let isZero: Bool
      switch a.x.tag {
      case .null: isZero = true
      case .bool, .int, .uint: isZero = a.x.payload == 0
      case .double: isZero = a.x.doubleValue == 0
      case .text, .bytes, .list, .map, .optional: isZero = a.x.length == 0
      case .duration: isZero = a.x.payload == 0 && a.x.length == 0
      default: isZero = false
      }
      if isZero { return Value(tag: .optional) }
    case .optionalNone: return Value(tag: .optional)
    default:
      guard a.x.tag == .optional else { return fail(.noSuchOverload("\(function)"), at, unit) }
      let inner = a.x.length > 0 ? element(Int(a.x.payload), store) : nil
      switch function {
      case .hasValue: return .bool(inner != nil)
      case .value: return inner ?? fail(.emptyOptional, at, unit)
      case .or:
        guard a.y.tag == .optional else { return fail(.noSuchOverload("or"), at, unit) }
        return inner == nil ? a.y : a.x
      default: return inner ?? a.y
      }
    }
    store.elements.append(a.x)
    return Value(tag: .optional, payload: UInt64(store.elements.count - 1), length: 1)
  }
}

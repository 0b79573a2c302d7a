import ServiceLintValue

/// Size, types and conversions (cel-spec, “Standard definitions”).
enum GeneralFunctions {
  static let all: [FunctionDeclaration] = [
    StandardFunctions.declare(
      "size", .size,
      [
        (nil, [.string], .int), (nil, [.bytes], .int), (nil, [.list(.parameter("A"))], .int),
        (nil, [.map(.parameter("A"), .parameter("B"))], .int), (.string, [], .int), (.bytes, [], .int),
        (.list(.parameter("A")), [], .int), (.map(.parameter("A"), .parameter("B")), [], .int),
      ],
      "How many letters (code points), bytes, elements or entries there are.",
      [FunctionExample("size('住所')", "2"), FunctionExample("[1, 2, 3].size()", "3")]),
    StandardFunctions.declare(
      "type", .typeOf, [(nil, [.parameter("A")], .type)], "The type of a value.",
      [FunctionExample("type(1) == int", "true")]),
    StandardFunctions.declare(
      "dyn", .dyn, [(nil, [.parameter("A")], .dyn)], "The value itself, its type checked when it runs.",
      [FunctionExample("dyn(1) == 1.0", "true")]),
    StandardFunctions.declare(
      "bool", .toBool, [(nil, [.bool], .bool), (nil, [.string], .bool)], "Text to truth value.",
      [FunctionExample("bool('true')", "true")]),
    StandardFunctions.declare(
      "int", .toInt,
      [
        (nil, [.int], .int), (nil, [.uint], .int), (nil, [.double], .int), (nil, [.string], .int),
        (nil, [.timestamp], .int),
      ],
      "A whole number; of a timestamp its seconds since 1970.", [FunctionExample("int('42')", "42")]),
    StandardFunctions.declare(
      "uint", .toUint, [(nil, [.uint], .uint), (nil, [.int], .uint), (nil, [.double], .uint), (nil, [.string], .uint)],
      "A whole number without a sign.", [FunctionExample("uint(42)", "42u")]),
    StandardFunctions.declare(
      "double", .toDouble,
      [(nil, [.double], .double), (nil, [.int], .double), (nil, [.uint], .double), (nil, [.string], .double)],
      "A number with a fraction.", [FunctionExample("double('1.5')", "1.5")]),
    StandardFunctions.declare(
      "string", .toString,
      [
        (nil, [.string], .string), (nil, [.bool], .string), (nil, [.int], .string), (nil, [.uint], .string),
        (nil, [.double], .string), (nil, [.bytes], .string), (nil, [.timestamp], .string), (nil, [.duration], .string),
        (nil, [.type], .string), (nil, [.object(NetworkAddress.addressKind)], .string),
        (nil, [.object(NetworkAddress.networkKind)], .string),
      ],
      "A value as text.", [FunctionExample("string(1.5)", "'1.5'")]),
    StandardFunctions.declare(
      "bytes", .toBytes, [(nil, [.bytes], .bytes), (nil, [.string], .bytes)], "The bytes of a text (UTF-8).",
      [FunctionExample("bytes('é') == b'\\xc3\\xa9'", "true")]),
    StandardFunctions.declare(
      "timestamp", .toTimestamp,
      [(nil, [.timestamp], .timestamp), (nil, [.string], .timestamp), (nil, [.int], .timestamp)],
      "A moment, from RFC 3339 or from seconds since 1970.",
      [FunctionExample("timestamp('2026-11-24T00:00:00Z').getFullYear()", "2026")]),
    StandardFunctions.declare(
      "duration", .toDuration, [(nil, [.duration], .duration), (nil, [.string], .duration)],
      "A length of time, from a text such as 1h30m.", [FunctionExample("duration('1h30m').getMinutes()", "90")]),
  ]
}

extension Evaluator {
  mutating func general(
    _ function: StandardFunction, _ x: Value, _ at: Int32, _ unit: Program, _ constants: [UInt8],
    _ store: inout ValueStore
  ) -> Value {
    switch function {
    case .size:
      switch x.tag {
      case .text:
        remaining &-= Int(x.length >> 5)
        let count = withBytes(x, constants, store) { span in
          var count = 0
          for i in 0..<span.count where span[i] & 0xc0 != 0x80 { count += 1 }
          return count
        }
        return .int(Int64(count))
      case .bytes, .list, .map: return .int(Int64(x.length))
      default: return fail(.noSuchOverload("size"), at, unit)
      }
    case .typeOf: return typeOf(x)
    case .dyn: return x
    default: return convert(function, x, at, unit, constants, &store)
    }
  }

  private func typeOf(_ x: Value) -> Value {
    let number: UInt16 =
      switch x.tag {
      case .null: 1
      case .bool: 2
      case .int: 3
      case .uint: 4
      case .double: 5
      case .text: 6
      case .bytes: 7
      case .timestamp: 8
      case .duration: 9
      case .type: 10
      case .list: 11
      case .map: 12
      case .optional: 13
      case .object: TypeNumber.firstObject &+ x.symbol
      case .unknown, .error, .lazy: 0
      }
    return Value(tag: .type, symbol: number)
  }

  private mutating func convert(
    _ function: StandardFunction, _ x: Value, _ at: Int32, _ unit: Program, _ constants: [UInt8],
    _ store: inout ValueStore
  ) -> Value {
    var result: Value?
    let target: String
    switch function {
    case .toBool:
      target = "bool"
      result = x.tag == .bool ? x : x.tag == .text ? Conversion.bool(string(x, constants, store)) : nil
    case .toInt:
      target = "int"
      switch x.tag {
      case .int: return x
      case .timestamp: return .int(x.intValue)
      case .uint: result = Int64(exactly: x.payload).map { .int($0) }
      case .double: result = Conversion.int(x.doubleValue)
      case .text: result = Conversion.int(string(x, constants, store))
      default: return fail(.noSuchOverload(target), at, unit)
      }
    case .toUint:
      target = "uint"
      switch x.tag {
      case .uint: return x
      case .int: result = x.intValue < 0 ? nil : Value(tag: .uint, payload: x.payload)
      case .double: result = Conversion.uint(x.doubleValue)
      case .text: result = Conversion.uint(string(x, constants, store))
      default: return fail(.noSuchOverload(target), at, unit)
      }
    case .toDouble:
      target = "double"
      switch x.tag {
      case .double: return x
      case .int: return .double(Double(x.intValue))
      case .uint: return .double(Double(x.payload))
      case .text: result = Conversion.double(string(x, constants, store))
      default: return fail(.noSuchOverload(target), at, unit)
      }
    case .toString:
      target = "string"
      if x.tag == .text { return x }
      if x.tag == .bytes {
        let data = bytes(x, constants, store)
        guard String(validating: data, as: UTF8.self) != nil else {
          return fail(.conversion("bytes", to: target), at, unit)
        }
        var text = x
        text.tag = .text
        return text
      }
      if let network = network(x, store) { return store.add(network.text) }
      result = Conversion.text(x, unit.environment).map { store.add($0) }
      if result == nil { return fail(.noSuchOverload(target), at, unit) }
    case .toBytes:
      target = "bytes"
      guard x.tag == .text || x.tag == .bytes else { return fail(.noSuchOverload(target), at, unit) }
      var data = x
      data.tag = .bytes
      data.symbol = 0
      return data
    case .toTimestamp:
      target = "timestamp"
      switch x.tag {
      case .timestamp: return x
      case .int: result = Moment.timestamp(x.intValue)
      case .text: result = Moment.parseTimestamp(bytes(x, constants, store))
      default: return fail(.noSuchOverload(target), at, unit)
      }
    default:
      target = "duration"
      switch x.tag {
      case .duration: return x
      case .text: result = Moment.parseDuration(bytes(x, constants, store))
      default: return fail(.noSuchOverload(target), at, unit)
      }
    }
    if let result { return result }
    return fail(.conversion(described(x, constants, store), to: target), at, unit)
  }
}

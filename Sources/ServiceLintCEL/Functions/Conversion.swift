import ServiceLintValue

/// Conversions between texts and values; `nil` if there is no such value.
enum Conversion {
  static func bool(_ text: String) -> Value? {
    switch text {
    case "true", "True", "TRUE", "t", "1": .bool(true)
    case "false", "False", "FALSE", "f", "0": .bool(false)
    default: nil
    }
  }

  static func int(_ text: String) -> Value? { Int64(text).map { .int($0) } }

  static func int(_ number: Double) -> Value? {
    // The bounds themselves have no exact double, so both are outside (cel-spec).
    guard number > -0x1p63, number < 0x1p63 else { return nil }
    return .int(Int64(number))
  }

  static func uint(_ text: String) -> Value? {
    text.hasPrefix("-") ? nil : UInt64(text).map { Value(tag: .uint, payload: $0) }
  }

  static func uint(_ number: Double) -> Value? {
    guard number > -1, number < 0x1p64 else { return nil }
    return Value(tag: .uint, payload: UInt64(number))
  }

  static func double(_ text: String) -> Value? {
    switch text {
    case "NaN", "nan": return .double(.nan)
    case "Infinity", "+Infinity", "Inf", "+Inf", "inf", "+inf": return .double(.infinity)
    case "-Infinity", "-Inf", "-inf": return .double(-.infinity)
    default:
      guard !text.isEmpty, text.utf8.allSatisfy({ Lexer.isDigit($0) || "+-.eE".utf8.contains($0) }) else { return nil }
      return Double(text).map { .double($0) }
    }
  }

  /// A double as the shortest text that gives it again.
  static func text(_ number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
    var text = number.description
    if text.hasSuffix(".0") { text.removeLast(2) }
    return text
  }

  /// The name of a type as a value.
  static func typeName(_ number: UInt16, _ environment: Environment) -> String {
    if Int(number) < TypeNumber.names.count { return TypeNumber.names[Int(number)] }
    let kind = number &- TypeNumber.firstObject
    if kind >= NetworkAddress.addressKind { return NetworkAddress.names[Int(kind - NetworkAddress.addressKind) & 1] }
    return environment.objects[kind]?.name ?? "object"
  }

  /// A simple value as text; `nil` for texts, lists, maps and objects.
  static func text(_ value: Value, _ environment: Environment) -> String? {
    switch value.tag {
    case .bool: value.boolValue ? "true" : "false"
    case .int: String(value.intValue)
    case .uint: String(value.payload)
    case .double: text(value.doubleValue)
    case .timestamp: Moment.timestampText(value)
    case .duration: Moment.durationText(value)
    case .type: typeName(value.symbol, environment)
    default: nil
    }
  }
}

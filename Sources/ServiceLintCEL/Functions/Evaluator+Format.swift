import ServiceLintValue

/// `format` of the strings extension.
extension Evaluator {
  mutating func format(
    _ a: FunctionArguments, _ at: Int32, _ unit: Program, _ constants: [UInt8], _ store: inout ValueStore
  ) -> Value {
    guard a.y.tag == .list else { return fail(.noSuchOverload("format"), at, unit) }
    let pattern = bytes(a.x, constants, store)
    var result: [UInt8] = []
    var next = 0
    var i = 0
    while i < pattern.count {
      guard pattern[i] == UInt8(ascii: "%") else {
        result.append(pattern[i])
        i += 1
        continue
      }
      i += 1
      if i < pattern.count, pattern[i] == UInt8(ascii: "%") {
        result.append(pattern[i])
        i += 1
        continue
      }
      var places = 6
      if i < pattern.count, pattern[i] == UInt8(ascii: ".") {
        places = 0
        i += 1
        while i < pattern.count, Lexer.isDigit(pattern[i]) {
          places = min(1000, places * 10 + Int(pattern[i] - 0x30))
          i += 1
        }
      }
      guard i < pattern.count else { return fail(.argument("%"), at, unit) }
      guard next < Int(a.y.length) else {
        return fail(.indexOutOfRange(Int64(next), count: Int(a.y.length)), at, unit)
      }
      let value = element(Int(a.y.payload) + next, store)
      if value.isSpecial { return .unknown }
      next += 1
      let sign = pattern[i]
      i += 1
      guard formatted(sign, places, value, unit, constants, store, &result) else {
        return fail(.argument("%\(Unicode.Scalar(sign))"), at, unit)
      }
      remaining &-= 2 + places / 4
      if remaining < 0 { return exhausted(at, unit) }
    }
    remaining &-= result.count / 16
    return remaining < 0 ? exhausted(at, unit) : store.add(result)
  }

  private mutating func formatted(
    _ sign: UInt8, _ places: Int, _ value: Value, _ unit: Program, _ constants: [UInt8], _ store: ValueStore,
    _ result: inout [UInt8]
  ) -> Bool {
    var text: String?
    switch sign {
    case UInt8(ascii: "s"): return display(value, unit, constants, store, &result, 0)
    case UInt8(ascii: "d"):
      switch value.tag {
      case .int, .uint, .double: text = Conversion.text(value, unit.environment)
      default: break
      }
    case UInt8(ascii: "f"), UInt8(ascii: "e"):
      let number: Double
      switch value.tag {
      case .double: number = value.doubleValue
      case .int: number = Double(value.intValue)
      case .uint: number = Double(value.payload)
      default: return false
      }
      if !number.isFinite {
        text = Conversion.text(number)
      } else {
        remaining &-= 64
        let decimal = ExactDecimal(number)
        text = sign == UInt8(ascii: "f") ? decimal.fixed(places) : decimal.scientific(places)
      }
    case UInt8(ascii: "b") where value.tag == .bool: text = value.boolValue ? "1" : "0"
    case UInt8(ascii: "b"): text = inBase(2, value)
    case UInt8(ascii: "o"): text = inBase(8, value)
    case UInt8(ascii: "x"), UInt8(ascii: "X"):
      let upper = sign == UInt8(ascii: "X")
      if value.tag == .text || value.tag == .bytes {
        let digits = Array((upper ? "0123456789ABCDEF" : "0123456789abcdef").utf8)
        for c in bytes(value, constants, store) { result += [digits[Int(c >> 4)], digits[Int(c & 15)]] }
        return true
      }
      text = inBase(16, value, upper: upper)
    default: break
    }
    guard let text else { return false }
    result += text.utf8
    return true
  }

  private func inBase(_ base: Int, _ value: Value, upper: Bool = false) -> String? {
    switch value.tag {
    case .int: String(value.intValue, radix: base, uppercase: upper)
    case .uint: String(value.payload, radix: base, uppercase: upper)
    default: nil
    }
  }

  /// A value as people read it; `false` if it can't be shown.
  private mutating func display(
    _ value: Value, _ unit: Program, _ constants: [UInt8], _ store: ValueStore, _ result: inout [UInt8], _ depth: Int
  ) -> Bool {
    remaining &-= 1
    guard depth < 32, remaining >= 0 else { return false }
    switch value.tag {
    case .text, .bytes: result += bytes(value, constants, store)
    case .null: result += "null".utf8
    case .list:
      result.append(UInt8(ascii: "["))
      for i in 0..<Int(value.length) {
        if i > 0 { result += ", ".utf8 }
        guard display(element(Int(value.payload) + i, store), unit, constants, store, &result, depth + 1) else {
          return false
        }
      }
      result.append(UInt8(ascii: "]"))
    case .map:
      var entries: [(key: [UInt8], value: [UInt8])] = []
      for i in 0..<Int(value.length) {
        var entry = (key: [UInt8](), value: [UInt8]())
        let key = element(Int(value.payload) + 2 * i, store)
        let item = element(Int(value.payload) + 2 * i + 1, store)
        guard display(key, unit, constants, store, &entry.key, depth + 1),
          display(item, unit, constants, store, &entry.value, depth + 1)
        else { return false }
        entries.append(entry)
      }
      entries.sort { $0.key.lexicographicallyPrecedes($1.key) }
      result.append(UInt8(ascii: "{"))
      for (number, entry) in entries.enumerated() {
        if number > 0 { result += ", ".utf8 }
        result += entry.key + ": ".utf8 + entry.value
      }
      result.append(UInt8(ascii: "}"))
    default:
      guard let text = Conversion.text(value, unit.environment) else { return false }
      result += text.utf8
    }
    return true
  }
}

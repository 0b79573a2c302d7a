import ServiceLintValue

/// Writes values as JSON.
///
/// Bytes become base64, types their names, NaN and the infinities text, timestamps RFC 3339, durations seconds
/// (`3.5s`), keys of maps text; unknown becomes `{"unknown": true}`, an object its kind and number.
public struct ValueJSON {
  let environment: Environment
  let constants: [UInt8]
  /// Bytes after which lists and maps are cut: they may share their parts and be endless when written out.
  private static let most = 16 << 20

  /// - Parameters:
  ///   - environment: names the kinds of objects.
  ///   - constants: the bytes of the environment's constants.
  public init(environment: Environment, constants: [UInt8]) {
    self.environment = environment
    self.constants = constants
  }

  /// Appends the JSON text of a value; what comes after 16 MB, or lies more than 100 levels deep, is `null`.
  public func write(_ value: Value, of store: ValueStore, to output: inout [UInt8]) {
    write(value, store, &output, 0)
  }

  private func write(_ value: Value, _ store: ValueStore, _ output: inout [UInt8], _ depth: Int) {
    guard depth < 100, output.count < Self.most else {
      output += "null".utf8
      return
    }
    switch value.tag {
    case .null: output += "null".utf8
    case .bool, .int, .uint: output += (Conversion.text(value, environment) ?? "null").utf8
    case .double:
      let number = value.doubleValue
      if number.isFinite {
        output += number.description.utf8
      } else {
        quote(Array(Conversion.text(number).utf8), &output)
      }
    case .text: quote(bytes(value, store), &output)
    case .bytes: quote(Base64.encode(bytes(value, store)), &output)
    case .timestamp, .duration, .type: quote(Array((Conversion.text(value, environment) ?? "").utf8), &output)
    case .list:
      output.append(UInt8(ascii: "["))
      for i in 0..<Int(value.length) where output.count < Self.most {
        if i > 0 { output.append(UInt8(ascii: ",")) }
        write(element(Int(value.payload) + i, store), store, &output, depth + 1)
      }
      output.append(UInt8(ascii: "]"))
    case .map:
      output.append(UInt8(ascii: "{"))
      for i in 0..<Int(value.length) where output.count < Self.most {
        if i > 0 { output.append(UInt8(ascii: ",")) }
        let key = element(Int(value.payload) + 2 * i, store)
        let text = key.tag == .text ? bytes(key, store) : Array((Conversion.text(key, environment) ?? "").utf8)
        quote(text, &output)
        output.append(UInt8(ascii: ":"))
        write(element(Int(value.payload) + 2 * i + 1, store), store, &output, depth + 1)
      }
      output.append(UInt8(ascii: "}"))
    case .optional:
      if value.length == 0 {
        output += "null".utf8
      } else {
        write(element(Int(value.payload), store), store, &output, depth + 1)
      }
    case .object where value.symbol >= NetworkAddress.addressKind:
      let network = NetworkAddress(stored: bytes(value, store))
      quote(Array((network?.text ?? "").utf8), &output)
    case .object:
      output += "{\"node\":".utf8
      quote(Array((environment.objects[value.symbol]?.name ?? "object").utf8), &output)
      output += ",\"number\":\(value.node)}".utf8
    case .unknown, .lazy: output += "{\"unknown\":true}".utf8
    case .error: output += "{\"error\":true}".utf8
    }
  }

  private func element(_ index: Int, _ store: ValueStore) -> Value {
    index >= 0 && index < store.elements.count ? store.elements[index] : .unknown
  }

  private func bytes(_ value: Value, _ store: ValueStore) -> [UInt8] {
    let pool = value.flags.contains(.constant) ? constants : store.text
    let range = value.range
    return range.lowerBound >= 0 && range.upperBound <= pool.count ? Array(pool[range]) : []
  }

  private func quote(_ text: [UInt8], _ output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for c in text {
      switch c {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), c]
      case 10: output += "\\n".utf8
      case 13: output += "\\r".utf8
      case 9: output += "\\t".utf8
      case 0..<32:
        let digits = String(c, radix: 16)
        output += "\\u00\(digits.utf8.count < 2 ? "0" : "")\(digits)".utf8
      default: output.append(c)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}

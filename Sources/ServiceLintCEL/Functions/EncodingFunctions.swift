import ServiceLintValue

/// Encodings (the encoders extension).
enum EncodingFunctions {
  static let all: [FunctionDeclaration] = [
    StandardFunctions.declare(
      "base64.encode", .encodeBase64, [(nil, [.bytes], .string)], "Bytes as base64.",
      [FunctionExample("base64.encode(b'hello')", "'aGVsbG8='")]),
    StandardFunctions.declare(
      "base64.decode", .decodeBase64, [(nil, [.string], .bytes)], "The bytes of a base64 text.",
      [FunctionExample("base64.decode('aGVsbG8=')", "b'hello'")]),
  ]
}

extension Evaluator {
  mutating func encoding(
    _ function: StandardFunction, _ x: Value, _ at: Int32, _ unit: Program, _ constants: [UInt8],
    _ store: inout ValueStore
  ) -> Value {
    let isEncoding = function == .encodeBase64
    guard x.tag == (isEncoding ? .bytes : .text) else { return fail(.noSuchOverload("base64"), at, unit) }
    remaining &-= Int(x.length >> 4)
    if remaining < 0 { return exhausted(at, unit) }
    let data = bytes(x, constants, store)
    if isEncoding { return store.add(Base64.encode(data)) }
    guard let decoded = Base64.decode(data) else {
      return fail(.conversion(described(x, constants, store), to: "bytes"), at, unit)
    }
    var result = store.add(decoded)
    result.tag = .bytes
    return result
  }
}

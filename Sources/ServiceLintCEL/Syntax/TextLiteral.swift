/// Reads what stands between the quotes of a text or bytes literal (cel-spec, “String and Bytes Values”).
enum TextLiteral {
  /// The bytes that the literal stands for.
  ///
  /// - Throws: the first escape sequence that is none.
  static func decode(_ source: [UInt8], _ token: Token) throws(CELError) -> [UInt8] {
    var start = Int(token.start)
    var raw = false
    while source[start] != UInt8(ascii: "\""), source[start] != UInt8(ascii: "'") {
      if source[start] | 0x20 == UInt8(ascii: "r") { raw = true }
      start += 1
    }
    let quote = source[start]
    var end = Int(token.end)
    let triple = end - start >= 6 && source[start + 1] == quote && source[start + 2] == quote
    start += triple ? 3 : 1
    end -= triple ? 3 : 1
    var result: [UInt8] = []
    result.reserveCapacity(max(0, end - start))
    var i = start
    while i < end {
      let c = source[i]
      if c == UInt8(ascii: "\r"), triple {
        // Line ends inside triple quotes are normalised.
        result.append(0x0a)
        i += i + 1 < end && source[i + 1] == 0x0a ? 2 : 1
      } else if c != UInt8(ascii: "\\") || raw {
        result.append(c)
        i += 1
      } else {
        i = try escape(source, i, end, token.kind == .bytes, &result)
      }
    }
    return result
  }

  private static func escape(
    _ source: [UInt8], _ at: Int, _ end: Int, _ isBytes: Bool, _ result: inout [UInt8]
  ) throws(CELError) -> Int {
    guard at + 1 < end else { throw .badEscape(at..<end) }
    let c = source[at + 1]
    switch c {
    case UInt8(ascii: "a"): result.append(7)
    case UInt8(ascii: "b"): result.append(8)
    case UInt8(ascii: "f"): result.append(12)
    case UInt8(ascii: "n"): result.append(10)
    case UInt8(ascii: "r"): result.append(13)
    case UInt8(ascii: "t"): result.append(9)
    case UInt8(ascii: "v"): result.append(11)
    case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "?"):
      result.append(c)
    case UInt8(ascii: "x"), UInt8(ascii: "X"):
      return try number(source, at, at + 2, 2, 16, end, isBytes, &result)
    case UInt8(ascii: "u") where !isBytes: return try number(source, at, at + 2, 4, 16, end, false, &result)
    case UInt8(ascii: "U") where !isBytes: return try number(source, at, at + 2, 8, 16, end, false, &result)
    case UInt8(ascii: "0")...UInt8(ascii: "3"): return try number(source, at, at + 1, 3, 8, end, isBytes, &result)
    default: throw .badEscape(at..<min(end, at + 2))
    }
    return at + 2
  }

  private static func number(
    _ source: [UInt8], _ at: Int, _ from: Int, _ digits: Int, _ base: UInt32, _ end: Int, _ isBytes: Bool,
    _ result: inout [UInt8]
  ) throws(CELError) -> Int {
    guard from + digits <= end else { throw .badEscape(at..<end) }
    var value: UInt32 = 0
    for i in from..<from + digits {
      guard let digit = Lexer.hexadecimal(source[i]), digit < base else { throw .badEscape(at..<from + digits) }
      value = value &* base &+ digit
    }
    if isBytes {
      guard value < 256 else { throw .badEscape(at..<from + digits) }
      result.append(UInt8(value))
    } else {
      guard let scalar = Unicode.Scalar(value) else { throw .badEscape(at..<from + digits) }
      result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    return from + digits
  }
}

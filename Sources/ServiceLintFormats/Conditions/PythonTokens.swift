/// A word or sign of an expression.
struct PythonToken {
  enum Kind { case name, number, string, sign, end }

  var kind: Kind
  var start: Int
  var end: Int
}

/// Cuts an expression of Python, or one of JavaScript that looks like it, into words and signs.
enum PythonTokens {
  /// Reads all of a text; what it does not know becomes signs of one byte. The last token is the end.
  static func read(_ bytes: [UInt8]) -> [PythonToken] {
    var result: [PythonToken] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let start = index
      if byte <= 0x20 || byte == UInt8(ascii: "\\") {
        index += 1
        continue
      }
      if byte == UInt8(ascii: "#") {
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
        continue
      }
      if isLetter(byte) {
        while index < bytes.count, isLetter(bytes[index]) || isDigit(bytes[index]) { index += 1 }
        result.append(PythonToken(kind: .name, start: start, end: index))
      } else if isDigit(byte) {
        while index < bytes.count, isDigit(bytes[index]) || bytes[index] == UInt8(ascii: ".") { index += 1 }
        result.append(PythonToken(kind: .number, start: start, end: index))
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        index = stringEnd(bytes, at: start)
        result.append(PythonToken(kind: .string, start: start, end: index))
      } else {
        index += signLength(bytes, at: start)
        result.append(PythonToken(kind: .sign, start: start, end: index))
      }
    }
    result.append(PythonToken(kind: .end, start: bytes.count, end: bytes.count))
    return result
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    let folded = byte | 0x20
    return folded >= UInt8(ascii: "a") && folded <= UInt8(ascii: "z") || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  private static func stringEnd(_ bytes: [UInt8], at start: Int) -> Int {
    let quote = bytes[start]
    let isLong = start + 2 < bytes.count && bytes[start + 1] == quote && bytes[start + 2] == quote
    var index = start + (isLong ? 3 : 1)
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if bytes[index] == quote {
        if !isLong { return index + 1 }
        if index + 2 < bytes.count, bytes[index + 1] == quote, bytes[index + 2] == quote { return index + 3 }
      }
      index += 1
    }
    return bytes.count
  }

  private static let signs = ["===", "!==", "==", "!=", "<=", ">=", "&&", "||", "//", "**"].map { Array($0.utf8) }

  private static func signLength(_ bytes: [UInt8], at start: Int) -> Int {
    signs.first { bytes[start...].starts(with: $0) }?.count ?? 1
  }
}

/// A word of a script.
struct JavaScriptToken {
  enum Kind: UInt8 {
    case identifier
    case text
    case number
    case sign
    /// A template with an expression in it, or anything else that has no meaning for us.
    case other
    case end
  }

  var kind: Kind
  /// Offset of its first byte; offset behind its last.
  var start: Int
  var end: Int
  /// A sign's bytes, the first one lowest.
  var sign: UInt32 = 0
}

/// Cuts a script into words (ECMA-262, clause 12), comments and white space left out.
enum JavaScriptTokens {
  /// All words, ended by one of the kind `end`. What is no JavaScript becomes words of the kind `other`.
  static func read(_ bytes: [UInt8]) -> [JavaScriptToken] {
    var tokens: [JavaScriptToken] = []
    tokens.reserveCapacity(bytes.count / 4 + 2)
    var index = 0
    while true {
      index = behindBlank(bytes, index)
      guard index < bytes.count else { break }
      let token = word(bytes, at: index)
      tokens.append(token)
      index = max(token.end, index + 1)
    }
    tokens.append(JavaScriptToken(kind: .end, start: bytes.count, end: bytes.count))
    return tokens
  }

  /// The bytes of a sign as one number, the first one lowest.
  @inline(__always)
  static func pack(_ sign: StaticString) -> UInt32 {
    sign.withUTF8Buffer { bytes in
      var packed: UInt32 = 0
      for index in 0..<bytes.count { packed |= UInt32(bytes[index]) << UInt32(index * 8) }
      return packed
    }
  }

  private static func behindBlank(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= 0x20 {
        index += 1
      } else if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 {
        // A no-break space: pasted from a web page.
        index += 2
      } else if byte == UInt8(ascii: "/"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "/") {
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
      } else if byte == UInt8(ascii: "/"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "*") {
        index += 2
        while index < bytes.count, !(bytes[index] == UInt8(ascii: "/") && bytes[index - 1] == UInt8(ascii: "*")) {
          index += 1
        }
        index = min(index + 1, bytes.count)
      } else {
        break
      }
    }
    return index
  }

  private static func word(_ bytes: [UInt8], at start: Int) -> JavaScriptToken {
    let first = bytes[start]
    var index = start
    if isLetter(first) {
      while index < bytes.count, isLetter(bytes[index]) || isDigit(bytes[index]) { index += 1 }
      return JavaScriptToken(kind: .identifier, start: start, end: index)
    }
    if isDigit(first) || first == UInt8(ascii: ".") && start + 1 < bytes.count && isDigit(bytes[start + 1]) {
      while index < bytes.count, isDigit(bytes[index]) || isLetter(bytes[index]) || bytes[index] == UInt8(ascii: ".") {
        index += 1
      }
      return JavaScriptToken(kind: .number, start: start, end: index)
    }
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") || first == UInt8(ascii: "`") {
      return quoted(bytes, at: start)
    }
    return sign(bytes, at: start)
  }

  private static func quoted(_ bytes: [UInt8], at start: Int) -> JavaScriptToken {
    let quote = bytes[start]
    var kind = JavaScriptToken.Kind.text
    var index = start + 1
    while index < bytes.count, bytes[index] != quote {
      if quote == UInt8(ascii: "`"), bytes[index] == UInt8(ascii: "$") { kind = .other }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard index < bytes.count else { return JavaScriptToken(kind: .other, start: start, end: bytes.count) }
    return JavaScriptToken(kind: kind, start: start, end: index + 1)
  }

  private static func sign(_ bytes: [UInt8], at start: Int) -> JavaScriptToken {
    let first = bytes[start]
    let count = first < 0x80 ? signLength(bytes, at: start) : 1
    var sign: UInt32 = 0
    for place in (start..<start + count).reversed() { sign = sign << 8 | UInt32(bytes[place]) }
    let kind: JavaScriptToken.Kind = first < 0x80 && first != UInt8(ascii: "\\") ? .sign : .other
    return JavaScriptToken(kind: kind, start: start, end: start + count, sign: sign)
  }

  /// The length of the longest sign that begins at an index.
  private static func signLength(_ bytes: [UInt8], at start: Int) -> Int {
    let second = start + 1 < bytes.count ? bytes[start + 1] : 0
    let third = start + 2 < bytes.count ? bytes[start + 2] : 0
    let equals = UInt8(ascii: "=")
    switch bytes[start] {
    case equals where second == equals, UInt8(ascii: "!") where second == equals: return third == equals ? 3 : 2
    case equals: return second == UInt8(ascii: ">") ? 2 : 1
    case UInt8(ascii: "."): return second == UInt8(ascii: ".") && third == second ? 3 : 1
    case UInt8(ascii: ">"):
      if second == UInt8(ascii: ">") { return third == second ? 3 : 2 }
      return second == equals ? 2 : 1
    case UInt8(ascii: "<"): return second == equals || second == UInt8(ascii: "<") ? 2 : 1
    case let sign where sign == second && (sign == UInt8(ascii: "&") || sign == UInt8(ascii: "|")):
      return third == equals ? 3 : 2
    case UInt8(ascii: "?"):
      if second == UInt8(ascii: "?") { return third == equals ? 3 : 2 }
      // `a ?.5 : b` is a choice, not a chain.
      return second == UInt8(ascii: ".") && !isDigit(third) ? 2 : 1
    case UInt8(ascii: "*"):
      if second == UInt8(ascii: "*") { return third == equals ? 3 : 2 }
      return second == equals ? 2 : 1
    case let sign where sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"):
      return second == sign || second == equals ? 2 : 1
    case UInt8(ascii: "/"), UInt8(ascii: "%"): return second == equals ? 2 : 1
    default: return 1
    }
  }

  /// Letters of every script count: keys are written in the language of the form.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "$") || byte >= 0x80
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}

/// A word of a FHIRPath expression.
struct FHIRPathToken {
  enum Kind: UInt8 {
    case identifier
    /// `%resource`, without the sign.
    case variable
    case text
    case number
    /// A date or time, without the sign.
    case date
    case sign
    case other
    case end
  }

  var kind: Kind
  /// Offset of its first byte; offset behind its last.
  var start: Int
  var end: Int
  /// What it says: of a text without quotes and escapes.
  var text: String
}

/// Cuts a FHIRPath expression into words (HL7 FHIRPath 2.0, clause 10), comments and white space left out.
enum FHIRPathTokens {
  /// All words, ended by one of the kind `end`. What is no FHIRPath becomes words of the kind `other`.
  static func read(_ bytes: [UInt8]) -> [FHIRPathToken] {
    var tokens: [FHIRPathToken] = []
    var index = 0
    while true {
      index = behindBlank(bytes, index)
      guard index < bytes.count else { break }
      let token = word(bytes, at: index)
      tokens.append(token)
      index = max(token.end, index + 1)
    }
    tokens.append(FHIRPathToken(kind: .end, start: bytes.count, end: bytes.count, text: ""))
    return tokens
  }

  private static func behindBlank(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if bytes[index] <= 0x20 {
        index += 1
      } else if bytes[index...].starts(with: "//".utf8) {
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
      } else if bytes[index...].starts(with: "/*".utf8) {
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

  private static func word(_ bytes: [UInt8], at start: Int) -> FHIRPathToken {
    let first = bytes[start]
    func made(_ kind: FHIRPathToken.Kind, _ from: Int, _ end: Int) -> FHIRPathToken {
      FHIRPathToken(kind: kind, start: start, end: end, text: String(decoding: bytes[from..<end], as: UTF8.self))
    }
    func end(_ from: Int, while isPart: (UInt8) -> Bool) -> Int {
      bytes[from...].firstIndex { !isPart($0) } ?? bytes.count
    }
    switch first {
    case _ where isLetter(first) || first == UInt8(ascii: "$"):
      return made(.identifier, start, end(start + 1) { isLetter($0) || isDigit($0) })
    case _ where isDigit(first):
      var stop = end(start, while: isDigit)
      if stop + 1 < bytes.count, bytes[stop] == UInt8(ascii: "."), isDigit(bytes[stop + 1]) {
        stop = end(stop + 1, while: isDigit)
      }
      return made(.number, start, stop)
    case UInt8(ascii: "@"):
      let stop = end(start + 1) { isDigit($0) || isLetter($0) || ":.+-".utf8.contains($0) }
      return made(.date, start + 1, stop)
    case UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "\""):
      return quoted(bytes, at: start, as: first == UInt8(ascii: "'") ? .text : .identifier)
    case UInt8(ascii: "%"):
      if start + 1 < bytes.count, [UInt8(ascii: "`"), UInt8(ascii: "'"), UInt8(ascii: "\"")].contains(bytes[start + 1])
      {
        var token = quoted(bytes, at: start + 1, as: .variable)
        token.start = start
        return token
      }
      // Names with a hyphen are written without quotes all the same.
      return made(.variable, start + 1, end(start + 1) { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") })
    default:
      for sign in ["<=", ">=", "!=", "!~"] where bytes[start...].starts(with: sign.utf8) {
        return made(.sign, start, start + 2)
      }
      return made("()[]{}.,=~<>+-*/|&".utf8.contains(first) ? .sign : .other, start, start + 1)
    }
  }

  private static func quoted(_ bytes: [UInt8], at start: Int, as kind: FHIRPathToken.Kind) -> FHIRPathToken {
    let quote = bytes[start]
    var text: [UInt8] = []
    var index = start + 1
    while index < bytes.count, bytes[index] != quote {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count {
        index += 1
        switch bytes[index] {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "r"): text.append(0x0D)
        case let other: text.append(other)
        }
      } else {
        text.append(bytes[index])
      }
      index += 1
    }
    guard index < bytes.count else { return FHIRPathToken(kind: .other, start: start, end: bytes.count, text: "") }
    return FHIRPathToken(kind: kind, start: start, end: index + 1, text: String(decoding: text, as: UTF8.self))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}

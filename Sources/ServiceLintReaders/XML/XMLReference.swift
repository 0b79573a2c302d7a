import ServiceLintText

/// A reference to a character or an entity (XML 1.0, section 4.1).
struct XMLReference {
  enum Meaning {
    case scalar(Unicode.Scalar)
    /// The place of the name of an entity that is none of XML's own five.
    case entity(Range<Int>)
  }

  var meaning: Meaning
  /// The offset behind the semicolon.
  var end: Int

  /// Reads the reference that begins with the `&` at an offset.
  static func read(_ bytes: [UInt8], at start: Int, end: Int) throws(XMLFailure) -> XMLReference {
    if start + 1 < end, bytes[start + 1] == UInt8(ascii: "#") { return try number(bytes, at: start, end: end) }
    var index = start + 1
    guard index < end, XMLCharacters.beginsName(bytes[index]) else { throw XMLFailure(.strayAmpersand, at: start) }
    while index < end, XMLCharacters.isInName(bytes[index]) { index += 1 }
    guard index < end, bytes[index] == UInt8(ascii: ";") else {
      let name = String(decoding: bytes[start + 1..<index], as: UTF8.self)
      throw XMLFailure(own[name] == nil ? .strayAmpersand : .referenceWithoutSemicolon(name), at: start)
    }
    let name = start + 1..<index
    if name.count <= 4, let scalar = own[String(decoding: bytes[name], as: UTF8.self)] {
      return XMLReference(meaning: .scalar(scalar), end: index + 1)
    }
    return XMLReference(meaning: .entity(name), end: index + 1)
  }

  /// Section 4.6.
  private static let own: [String: Unicode.Scalar] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]

  private static func number(_ bytes: [UInt8], at start: Int, end: Int) throws(XMLFailure) -> XMLReference {
    var index = start + 2
    let isHex = index < end && bytes[index] == UInt8(ascii: "x")
    if isHex { index += 1 }
    let first = index
    var value: UInt32 = 0
    while index < end {
      let digit: UInt32
      switch bytes[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = UInt32(bytes[index] - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f") where isHex: digit = UInt32(bytes[index] - UInt8(ascii: "a")) + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F") where isHex: digit = UInt32(bytes[index] - UInt8(ascii: "A")) + 10
      default:
        guard index > first, bytes[index] == UInt8(ascii: ";"), XMLCharacters.isCharacter(value),
          let scalar = Unicode.Scalar(value)
        else { throw XMLFailure(.badCharacterReference(shown(bytes, start, min(index + 1, end))), at: start) }
        return XMLReference(meaning: .scalar(scalar), end: index + 1)
      }
      value = min(value &* (isHex ? 16 : 10) &+ digit, 0x11_0000)
      index += 1
    }
    throw XMLFailure(.badCharacterReference(shown(bytes, start, end)), at: start)
  }

  private static func shown(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
    let text = bytes[start..<min(end, start + 12)]
    // A character cut in half would show as a replacement character.
    return String(
      decoding: text.prefix { $0 < 0x80 && !XMLCharacters.isWhite($0) && $0 != UInt8(ascii: "<") }, as: UTF8.self)
  }
}

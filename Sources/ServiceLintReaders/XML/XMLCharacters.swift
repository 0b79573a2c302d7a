import ServiceLintText

/// The characters that XML allows (section 2.2).
enum XMLCharacters {
  /// Looks for a character that XML does not allow.
  ///
  /// - Parameter bytes: UTF-8, followed by 8 bytes or more.
  static func check(_ bytes: [UInt8], _ count: Int) throws(XMLFailure) {
    let source = bytes.span
    var index = 0
    while index < count {
      let byte = source[index]
      if byte >= 0x20 {
        // U+FFFE and U+FFFF, the two that are none though they can be written.
        if byte == 0xEF, source[index + 1] == 0xBF, source[index + 2] >= 0xBE {
          throw XMLFailure(.control(0xFFC0 | UInt32(source[index + 2] & 0x3F)), at: index)
        }
      } else if byte != 0x0A, byte != 0x09, byte != 0x0D {
        throw XMLFailure(.control(UInt32(byte)), at: index)
      }
      index += 1
    }
  }

  static func isWhite(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

  /// Letters, and whatever is not ASCII: names in people's own language are names, and what is none (section 2.3) is
  /// found nowhere but in texts that fail anyway.
  static func beginsName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
      UInt8(ascii: ":"), 0x80...:
      true
    default: false
    }
  }

  static func isInName(_ byte: UInt8) -> Bool {
    beginsName(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }

  /// Whether a number stands for a character of XML.
  static func isCharacter(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: true
    default: false
    }
  }
}

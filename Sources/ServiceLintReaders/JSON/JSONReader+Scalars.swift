import ServiceLintText

/// The inner loops of the reader: strings and numbers.
extension JSONReader {
  /// Passes a string with its quotes; `index` stands on the first quote.
  @inline(__always)
  static func scanString(_ source: Span<UInt8>, _ index: inout Int) throws(JSONFailure) -> SourceNode.Flags {
    let start = index
    var flags = SourceNode.Flags.quoted
    var at = index &+ 1
    while true {
      let word = source.word(at: at)
      // Marks quotes, backslashes, control characters and bytes beyond ASCII; only the lowest mark is exact.
      let quote = word ^ 0x2222_2222_2222_2222
      let backslash = word ^ 0x5C5C_5C5C_5C5C_5C5C
      let marks =
        ((quote &- 0x0101_0101_0101_0101) | (backslash &- 0x0101_0101_0101_0101)
          | (word &- 0x2020_2020_2020_2020) | word) & 0x8080_8080_8080_8080
      guard marks != 0 else {
        at &+= 8
        continue
      }
      at &+= marks.trailingZeroBitCount &>> 3
      let byte = source[at]
      if byte == UInt8(ascii: "\"") {
        index = at &+ 1
        return flags
      }
      if byte >= 0x80 {
        at = try passNonASCII(source, at)
      } else if byte == UInt8(ascii: "\\") {
        flags.insert(.escaped)
        at = try passEscape(source, at, stringStart: start)
      } else {
        throw JSONFailure(.controlInString(start: start), at: at)
      }
    }
  }

  /// Passes a run of characters beyond ASCII (RFC 3629, section 4) and returns the index behind it.
  @inline(__always)
  static func passNonASCII(_ source: Span<UInt8>, _ start: Int) throws(JSONFailure) -> Int {
    var at = start
    while true {
      let word = source.halfWord(at: at)
      if word & 0xC0_C0F0 == 0x80_80E0 {
        let scalar = (word & 0xF) &<< 12 | (word &>> 8 & 0x3F) &<< 6 | (word &>> 16 & 0x3F)
        guard scalar >= 0x800, scalar &- 0xD800 >= 0x800 else { throw JSONFailure(.notUTF8, at: at) }
        at &+= 3
      } else if word & 0xC0E0 == 0x80C0 {
        guard word & 0x1E != 0 else { throw JSONFailure(.notUTF8, at: at) }
        at &+= 2
      } else if word & 0xC0C0_C0F8 == 0x8080_80F0 {
        let high = (word & 7) &<< 6 | (word &>> 8 & 0x3F)
        guard high >= 0x10, high < 0x110 else { throw JSONFailure(.notUTF8, at: at) }
        at &+= 4
      } else if word & 0x80 == 0 {
        return at
      } else {
        throw JSONFailure(.notUTF8, at: at)
      }
    }
  }

  /// Passes one escape and returns the index behind it.
  @inline(never)
  private static func passEscape(
    _ source: Span<UInt8>, _ start: Int, stringStart: Int
  ) throws(JSONFailure) -> Int {
    switch source[start &+ 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return start &+ 2
    case UInt8(ascii: "u"):
      for index in start &+ 2..<start &+ 6 where !isHexDigit(source[index]) {
        throw JSONFailure(.unicodeEscape(start: stringStart), at: start)
      }
      return start &+ 6
    default:
      throw JSONFailure(.escape(start: stringStart), at: start)
    }
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "f")
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  @inline(__always)
  private static func passDigits(_ source: Span<UInt8>, _ index: inout Int) {
    while isDigit(source[index]) { index &+= 1 }
  }

  /// Passes a number; `index` stands on its sign or first digit.
  @inline(__always)
  static func scanNumber(_ source: Span<UInt8>, _ index: inout Int) throws(JSONFailure) {
    let start = index
    var at = index
    if source[at] == UInt8(ascii: "-") { at &+= 1 }
    if source[at] == UInt8(ascii: "0") {
      at &+= 1
      guard !isDigit(source[at]) else { throw JSONFailure(.number(.leadingZero), at: start) }
    } else {
      guard isDigit(source[at]) else { throw JSONFailure(.number(.digitAfterMinus), at: at) }
      passDigits(source, &at)
    }
    if source[at] == UInt8(ascii: ".") {
      at &+= 1
      guard isDigit(source[at]) else { throw JSONFailure(.number(.digitAfterPoint), at: at) }
      passDigits(source, &at)
    }
    if source[at] | 0x20 == UInt8(ascii: "e") {
      at &+= 1
      if source[at] == UInt8(ascii: "+") || source[at] == UInt8(ascii: "-") { at &+= 1 }
      guard isDigit(source[at]) else { throw JSONFailure(.number(.digitInExponent), at: at) }
      passDigits(source, &at)
    }
    index = at
  }
}

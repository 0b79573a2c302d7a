/// The escapes of JSON strings (RFC 8259, section 7).
public enum JSONEscapes {
  /// Appends a string's content with its escapes resolved; half a surrogate pair becomes U+FFFD.
  ///
  /// - Parameter range: the bytes between the quotes.
  public static func unescape(_ bytes: [UInt8], _ range: Range<Int>, to buffer: inout [UInt8]) {
    unescape(bytes.span, range, to: &buffer)
  }

  static func unescape(_ bytes: Span<UInt8>, _ range: Range<Int>, to buffer: inout [UInt8]) {
    var index = range.lowerBound
    // A buffer that grows from call to call doubles by itself.
    if buffer.isEmpty { buffer.reserveCapacity(range.count) }
    while index < range.upperBound {
      let escape = nextEscape(bytes, from: index, range.upperBound)
      if escape > index {
        bytes.extracting(index..<escape).withUnsafeBufferPointer { buffer.append(contentsOf: $0) }
        index = escape
      } else {
        index = step(bytes, index, range.upperBound, to: &buffer)
      }
    }
  }

  /// The index of the first backslash, or the end; eight bytes at a time.
  private static func nextEscape(_ bytes: Span<UInt8>, from start: Int, _ end: Int) -> Int {
    var index = start
    while index &+ 8 <= end {
      let other = bytes.word(at: index) ^ 0x5C5C_5C5C_5C5C_5C5C
      let found = (other &- 0x0101_0101_0101_0101) & ~other & 0x8080_8080_8080_8080
      if found != 0 { return index &+ found.trailingZeroBitCount >> 3 }
      index &+= 8
    }
    while index < end, bytes[index] != UInt8(ascii: "\\") { index &+= 1 }
    return index
  }

  /// The source offset of a byte of the unescaped text: that of the escape, if the byte came from one; the end of the
  /// range for what lies behind the text.
  public static func sourceOffset(_ bytes: [UInt8], _ range: Range<Int>, ofTextByte offset: Int) -> UInt32 {
    let source = bytes.span
    var index = range.lowerBound
    var passed = 0
    var made: [UInt8] = []
    while index < range.upperBound {
      made.removeAll(keepingCapacity: true)
      let next = step(source, index, range.upperBound, to: &made)
      passed += made.count
      if passed > offset { return UInt32(truncatingIfNeeded: index) }
      index = next
    }
    return UInt32(truncatingIfNeeded: range.upperBound)
  }

  /// Resolves one byte or one escape and returns the index behind it.
  private static func step(_ bytes: Span<UInt8>, _ index: Int, _ end: Int, to buffer: inout [UInt8]) -> Int {
    guard bytes[index] == UInt8(ascii: "\\"), index + 1 < end else {
      buffer.append(bytes[index])
      return index + 1
    }
    switch bytes[index + 1] {
    case UInt8(ascii: "b"): buffer.append(0x08)
    case UInt8(ascii: "f"): buffer.append(0x0C)
    case UInt8(ascii: "n"): buffer.append(0x0A)
    case UInt8(ascii: "r"): buffer.append(0x0D)
    case UInt8(ascii: "t"): buffer.append(0x09)
    case UInt8(ascii: "u"): return unicode(bytes, index, end, to: &buffer)
    case let other: buffer.append(other)
    }
    return index + 2
  }

  private static func unicode(_ bytes: Span<UInt8>, _ index: Int, _ end: Int, to buffer: inout [UInt8]) -> Int {
    guard let first = hex(bytes, index + 2, end) else { return min(index + 6, end) }
    var value = first
    var next = index + 6
    if (0xD800..<0xDC00).contains(first), next + 1 < end, bytes[next] == UInt8(ascii: "\\"),
      bytes[next + 1] == UInt8(ascii: "u"), let second = hex(bytes, next + 2, end),
      (0xDC00..<0xE000).contains(second)
    {
      value = 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)
      next += 6
    }
    buffer.append(contentsOf: UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
    return next
  }

  /// The value of four hexadecimal digits.
  private static func hex(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt32? {
    guard start + 4 <= end else { return nil }
    var value: UInt32 = 0
    for index in start..<start + 4 {
      switch bytes[index] {
      case let byte where byte &- UInt8(ascii: "0") < 10: value = value << 4 | UInt32(byte &- UInt8(ascii: "0"))
      case let byte where (byte | 0x20) &- UInt8(ascii: "a") < 6:
        value = value << 4 | UInt32((byte | 0x20) &- UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    return value
  }
}

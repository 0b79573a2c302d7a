/// The escapes of JSON strings (RFC 8259, section 7).
public enum JSONEscapes {
  /// Appends a string's content with its escapes resolved; a lone surrogate becomes U+FFFD.
  ///
  /// - Parameter range: the bytes between the quotes.
  public static func unescape(_ bytes: [UInt8], _ range: Range<Int>, to buffer: inout [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound { index = step(bytes, index, range.upperBound, to: &buffer) }
  }

  /// The source offset of a byte of the unescaped text.
  public static func sourceOffset(_ bytes: [UInt8], _ range: Range<Int>, ofTextByte offset: Int) -> UInt32 {
    var index = range.lowerBound
    var made: [UInt8] = []
    while index < range.upperBound {
      let next = step(bytes, index, range.upperBound, to: &made)
      if made.count > offset { return UInt32(index) }
      index = next
    }
    return UInt32(range.upperBound)
  }

  /// Resolves one byte or one escape and returns the index behind it.
  private static func step(_ bytes: [UInt8], _ index: Int, _ end: Int, to buffer: inout [UInt8]) -> Int {
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

  private static func unicode(_ bytes: [UInt8], _ index: Int, _ end: Int, to buffer: inout [UInt8]) -> Int {
    guard let first = hex(bytes, index + 2, end) else { return min(index + 6, end) }
    var scalar = first
    var next = index + 6
    if (0xD800..<0xDC00).contains(first), next + 1 < end, bytes[next] == UInt8(ascii: "\\"),
      bytes[next + 1] == UInt8(ascii: "u"), let second = hex(bytes, next + 2, end),
      (0xDC00..<0xE000).contains(second)
    {
      scalar = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
      next += 6
    }
    buffer.append(contentsOf: String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
    return next
  }

  private static func hex(_ bytes: [UInt8], _ start: Int, _ end: Int) -> UInt32? {
    guard start + 4 <= end else { return nil }
    var value: UInt32 = 0
    for byte in bytes[start..<start + 4] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 + UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 + UInt32(byte - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 + UInt32(byte - UInt8(ascii: "A") + 10)
      default: return nil
      }
    }
    return value
  }
}

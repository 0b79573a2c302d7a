/// Reads the code points of UTF-8 bytes one by one, without ever trapping: a byte that begins no code point reads as
/// U+FFFD.
@usableFromInline
enum Scalars {
  /// The code point at an index, which moves behind it. The index must lie below `end`, and `end` within the bytes.
  @inline(__always)
  static func next(_ bytes: ArraySlice<UInt8>, _ index: inout Int) -> UInt32 {
    let first = UInt32(bytes[index])
    index &+= 1
    if first < 0x80 { return first }
    let more: Int
    var scalar: UInt32
    switch first {
    case 0xC2...0xDF:
      more = 1
      scalar = first & 0x1F
    case 0xE0...0xEF:
      more = 2
      scalar = first & 0x0F
    case 0xF0...0xF4:
      more = 3
      scalar = first & 0x07
    default: return 0xFFFD
    }
    var read = 0
    while read < more {
      guard index < bytes.endIndex, bytes[index] & 0xC0 == 0x80 else { return 0xFFFD }
      scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
      index &+= 1
      read &+= 1
    }
    return scalar
  }

  /// Appends a code point as UTF-8.
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: bytes.append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      bytes.append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    case 0x800..<0x10000:
      bytes.append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    default:
      bytes.append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18 & 0x07))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 12 & 0x3F))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    }
  }
}

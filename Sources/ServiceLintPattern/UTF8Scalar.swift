/// One scalar read from UTF-8 bytes.
struct UTF8Scalar {
  /// The scalar, U+FFFD if the bytes are not valid there.
  var scalar: UInt32
  /// How many bytes it takes: 1 if they are not valid.
  var count: Int
  var isValid: Bool

  private static let invalid = UTF8Scalar(scalar: 0xFFFD, count: 1, isValid: false)

  /// Reads the scalar at an index (Unicode Standard, table 3-7).
  @inline(__always)
  static func decode(_ bytes: ArraySlice<UInt8>, at index: Int) -> UTF8Scalar {
    let first = UInt32(bytes[index])
    if first < 0x80 { return UTF8Scalar(scalar: first, count: 1, isValid: true) }
    let left = bytes.endIndex &- index
    guard first >= 0xC2, left >= 2 else { return invalid }
    let second = UInt32(bytes[index &+ 1])
    guard second & 0xC0 == 0x80 else { return invalid }
    if first < 0xE0 {
      return UTF8Scalar(scalar: (first & 0x1F) << 6 | second & 0x3F, count: 2, isValid: true)
    }
    guard left >= 3 else { return invalid }
    let third = UInt32(bytes[index &+ 2])
    guard third & 0xC0 == 0x80 else { return invalid }
    if first < 0xF0 {
      let scalar = (first & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F
      guard scalar >= 0x800, scalar < 0xD800 || scalar > 0xDFFF else { return invalid }
      return UTF8Scalar(scalar: scalar, count: 3, isValid: true)
    }
    guard first < 0xF5, left >= 4 else { return invalid }
    let fourth = UInt32(bytes[index &+ 3])
    guard fourth & 0xC0 == 0x80 else { return invalid }
    let scalar = (first & 0x07) << 18 | (second & 0x3F) << 12 | (third & 0x3F) << 6 | fourth & 0x3F
    guard scalar >= 0x10000, scalar <= 0x10FFFF else { return invalid }
    return UTF8Scalar(scalar: scalar, count: 4, isValid: true)
  }
}

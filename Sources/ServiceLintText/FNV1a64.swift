/// A hash that is the same on every machine and in every version: FNV-1a with 64 bits
/// (RFC 9923; offset basis 14695981039346656037, prime 1099511628211). For fingerprints, not for secrets.
///
///     var hash = FNV1a64()
///     hash.add("accessibility/label-missing")
///     hash.endPart()
///     hash.hexText
public struct FNV1a64: Hashable, Sendable {
  /// The hash of all bytes added so far.
  public private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of no bytes.
  public init() {}

  /// Adds one byte.
  @inline(__always)
  public mutating func add(byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// Adds bytes.
  public mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte: byte) }
  }

  /// Adds the UTF-8 of a text.
  public mutating func add(_ text: String) { add(text.utf8) }

  /// Ends a part, so that “ab” + “c” and “a” + “bc” differ: adds the byte 0xFF, which no UTF-8 text has.
  public mutating func endPart() { add(byte: 0xFF) }

  /// The value as 16 lower-case hexadecimal digits.
  public var hexText: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

/// A half-open range of bytes of one text, counted from its first byte (a byte order mark counts).
///
/// Eight bytes, so that every property of every node can afford to remember where it came from.
public struct ByteRange: Hashable, Sendable {
  /// Offset of the first byte.
  public var start: UInt32
  /// Offset of the byte behind the last one.
  public var end: UInt32

  /// A range of no bytes at the very beginning: “came from nowhere”.
  @inlinable public static var none: ByteRange { ByteRange(start: 0, end: 0) }

  @inlinable
  public init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = end
  }

  /// The number of bytes.
  @inlinable public var count: Int { Int(end) - Int(start) }

  /// Whether the range holds no byte.
  @inlinable public var isEmpty: Bool { end <= start }

  /// The same range further on, or back; no further than the beginning.
  @inlinable public func moved(by distance: Int) -> ByteRange {
    ByteRange(start: UInt32(clamping: Int(start) + distance), end: UInt32(clamping: Int(end) + distance))
  }

  /// The same range as indices of an array.
  @inlinable public var indices: Range<Int> { Int(start)..<max(Int(start), Int(end)) }
}

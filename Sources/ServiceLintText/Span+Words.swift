/// Several bytes at once, for loops that look at eight of them in one step.
extension Span<UInt8> {
  /// Eight bytes, the first one lowest. Traps if the text does not go on that far.
  @inlinable @inline(__always)
  public func word(at index: Int) -> UInt64 {
    UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// Four bytes, the first one lowest. Traps if the text does not go on that far.
  @inlinable @inline(__always)
  public func halfWord(at index: Int) -> UInt32 {
    UInt32(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt32.self))
  }
}

/// A text's code points one by one, without the differences that people do not read: case, width.
struct FoldedText {
  private let bytes: ArraySlice<UInt8>
  /// Index of the next byte.
  private(set) var index: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// The next folded code point; `nil` at the end.
  @inline(__always)
  mutating func next() -> UInt32? {
    guard index < bytes.endIndex else { return nil }
    let scalar = Scalars.next(bytes, &index)
    let folded = ScalarFold.fold(scalar)
    if folded >= 0x3041, folded <= 0x30FF, index < bytes.endIndex, bytes[index] == 0xEF || bytes[index] == 0xE3 {
      var after = index
      let mark = Scalars.next(bytes, &after)
      if ScalarFold.isVoicing(mark) {
        index = after
        return ScalarFold.voiced(folded, by: mark)
      }
    }
    return folded
  }

  /// The next folded letter or digit: spaces and marks are passed over.
  mutating func nextOfWord() -> UInt32? {
    while let scalar = next() {
      switch ScalarClass.of(scalar) {
      case .space, .mark: continue
      default: return scalar
      }
    }
    return nil
  }
}

extension TextMeasure {
  /// The first two letters or digits, folded, as one number; 0 for a text that has none. Two texts with the same
  /// letters have the same number.
  public static func start(of text: ArraySlice<UInt8>) -> UInt64 {
    if let first = text.first, first < 0x80, let second = text.dropFirst().first, second < 0x80,
      ScalarClass.of(UInt32(first)).isInWord, ScalarClass.of(UInt32(second)).isInWord
    {
      return UInt64(ScalarFold.fold(UInt32(first))) << 32 | UInt64(ScalarFold.fold(UInt32(second)))
    }
    var folded = FoldedText(text)
    let first = folded.nextOfWord() ?? 0
    return UInt64(first) << 32 | UInt64(folded.nextOfWord() ?? 0)
  }

  /// The text's letters and digits, folded in case and width, without spaces and marks: two texts with the same
  /// letters read the same.
  public static func lettersOnly(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var folded = FoldedText(text)
    while let scalar = folded.nextOfWord() { Scalars.append(scalar, to: &result) }
    return result
  }
}

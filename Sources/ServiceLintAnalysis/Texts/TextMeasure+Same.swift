extension TextMeasure {
  /// A text by which those that read the same (`same`) are equal; empty if it holds nothing but marks.
  public static func folded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var folded = FoldedText(text)
    var result: [UInt8] = []
    while let next = folded.nextOfWord() {
      withUnsafeBytes(of: UInt32(next).littleEndian) { result.append(contentsOf: $0.prefix(3)) }
    }
    return result
  }

  /// Whether two texts read the same: equal but for case, width, spaces and punctuation marks.
  ///
  /// Texts of nothing but marks are only the same if their bytes are: “?” is not “!”.
  public static func same(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool {
    var first = FoldedText(one)
    var second = FoldedText(other)
    var any = false
    while true {
      let a = first.nextOfWord()
      let b = second.nextOfWord()
      if a != b { return false }
      if a == nil { return any || one.elementsEqual(other) }
      any = true
    }
  }
}

/// Puts “…” into a prose for the places that only the platform can fill.
enum TemplateGaps {
  /// - Parameter end: the offset behind the place that begins at an offset; `nil` if none does.
  /// - Returns: the prose with gaps, empty if there is nothing else in it; `nil` if there are no such places.
  static func fill(_ bytes: [UInt8], with end: ([UInt8], _ start: Int) -> Int?) -> [UInt8]? {
    var result: [UInt8] = []
    var isFound = false
    var hasMore = false
    var index = 0
    while index < bytes.count {
      guard var behind = end(bytes, index) else {
        hasMore = hasMore || bytes[index] > 0x20
        result.append(bytes[index])
        index += 1
        continue
      }
      isFound = true
      // `_{name}_`: signs of emphasis that stand around nothing but the place.
      while let mark = result.last, mark == UInt8(ascii: "_") || mark == UInt8(ascii: "*"), behind < bytes.count,
        bytes[behind] == mark
      {
        result.removeLast()
        behind += 1
      }
      let words = result[..<(result.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? 0)]
      if words.suffix(MarkupText.gap.count).elementsEqual(MarkupText.gap) {
        // Of several in a row one gap is enough.
        result.removeLast(result.count - words.count)
      } else {
        result.append(contentsOf: MarkupText.gap)
      }
      index = behind
    }
    guard isFound else { return nil }
    return hasMore ? result : []
  }
}

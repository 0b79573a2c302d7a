import ServiceLintEngine
import ServiceLintText

/// The lines and columns of some places in a text, found in one pass.
struct TextPositions {
  /// Ascending, each once.
  private var offsets: [UInt32] = []
  private var positions: [(scalars: LinePosition, utf16: LinePosition)] = []

  /// - Parameters:
  ///   - offsets: the places, in bytes, in any order.
  ///   - bytes: the text and what stands behind it.
  ///   - count: the length of the text.
  init(of offsets: [UInt32], in bytes: [UInt8], count: Int) {
    var counter = LineCounter(bytes, count: count)
    for offset in offsets.sorted() where offset != self.offsets.last {
      self.offsets.append(offset)
      positions.append((counter.position(of: offset), counter.utf16Position(of: offset)))
    }
  }

  /// Fills in the lines and columns of a location in the text.
  func place(_ location: inout Location) {
    if let (start, utf16) = position(of: location.range.start) {
      (location.line, location.column, location.utf16Column) = (start.line, start.column, utf16.column)
    }
    if let (end, utf16) = position(of: location.range.end) {
      (location.endLine, location.endColumn, location.utf16EndColumn) = (end.line, end.column, utf16.column)
    }
  }

  private func position(of offset: UInt32) -> (scalars: LinePosition, utf16: LinePosition)? {
    var (low, high) = (0, offsets.count)
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low < offsets.count && offsets[low] == offset ? positions[low] : nil
  }
}

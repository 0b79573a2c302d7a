/// A place in a text as people count it.
public struct LinePosition: Hashable, Comparable, Sendable {
  /// From 1 on.
  public var line: Int
  /// From 1 on, in Unicode scalars; a byte order mark is not counted.
  public var column: Int

  /// A place; both count from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Earlier in the text.
  public static func < (left: Self, right: Self) -> Bool { (left.line, left.column) < (right.line, right.column) }
}

/// The lines of a text, found once: for single look-ups in any order. Lines end with LF, CR LF or CR.
///
/// A look-up counts from the beginning of its line, so for many of them in a file of one long line take `LineCounter`.
public struct LineTable: Sendable {
  private let bytes: [UInt8]
  private let count: Int
  /// Offset of the first byte of each line.
  private let starts: [UInt32]

  /// Reads the first `count` bytes of a text (all of them by default).
  public init(_ bytes: [UInt8], count: Int? = nil) {
    let count = max(0, min(count ?? bytes.count, bytes.count))
    var starts: [UInt32] = [0]
    for index in 0..<count {
      let endsLine =
        bytes[index] == 0x0A || bytes[index] == 0x0D && !(index + 1 < count && bytes[index + 1] == 0x0A)
      if endsLine { starts.append(UInt32(truncatingIfNeeded: index + 1)) }
    }
    self.bytes = bytes
    self.count = count
    self.starts = starts
  }

  /// The number of lines; a line end at the very end begins one more, empty line.
  public var lineCount: Int { starts.count }

  /// The place of a byte; what lies behind the text counts as its end.
  public func position(of offset: UInt32) -> LinePosition {
    let offset = min(Int(offset), count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    var counter = LineCounter(bytes, count: count, from: Int(starts[low]), line: low + 1)
    return counter.position(of: UInt32(truncatingIfNeeded: offset))
  }

  /// The bytes of a line without its line end; `nil` if there is no such line.
  public func range(ofLine line: Int) -> ByteRange? {
    guard line >= 1, line <= starts.count else { return nil }
    let start = Int(starts[line - 1])
    var end = line < starts.count ? Int(starts[line]) : count
    if line < starts.count {
      end -= 1
      if end > start, bytes[end] == 0x0A, bytes[end - 1] == 0x0D { end -= 1 }
    }
    return ByteRange(start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end))
  }

  /// The offset of a place; columns behind the line's end give its end, `nil` if there is no such line.
  public func offset(of position: LinePosition) -> UInt32? {
    guard let range = range(ofLine: position.line) else { return nil }
    var index = Int(range.start)
    if index == 0, bytes.prefix(count).starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    var column = 1
    while index < Int(range.end), column < position.column {
      index += 1
      while index < Int(range.end), bytes[index] & 0xC0 == 0x80 { index += 1 }
      column += 1
    }
    return UInt32(truncatingIfNeeded: index)
  }
}

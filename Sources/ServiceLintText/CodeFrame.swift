/// A short excerpt of a text around a range, with carets under it, for a terminal or a plain-text report.
///
///     …"label": "氏名", "kind": "texarea", "key": "name"…
///                               ^^^^^^^^^
///
/// Of a range over several lines its first line is shown. Only the neighbourhood of the range is read, so a file of one
/// long line costs no more than any other. Control characters and those that reverse the direction of writing are
/// replaced by visible ones.
public struct CodeFrame: Hashable, Sendable {
  /// One line, cut with “…” where the text's line goes on.
  public var excerpt: String
  /// Spaces and carets, to be printed in the line below.
  public var carets: String

  /// The excerpt around a range of the first `count` bytes of a text.
  ///
  /// - Parameter columns: about how many columns of a terminal the excerpt may take, at least 20.
  public init(_ bytes: [UInt8], count: Int, range: ByteRange, columns: Int = 76) {
    let window = Window(bytes, count: max(0, min(count, bytes.count)), range: range, columns: max(20, columns))
    excerpt = window.excerpt
    let caretCount = max(1, window.markedColumns)
    carets = String(repeating: " ", count: window.columnsBefore) + String(repeating: "^", count: caretCount)
  }
}

/// The part of a line that a frame shows.
private struct Window {
  var excerpt = ""
  var columnsBefore = 0
  var markedColumns = 0

  init(_ bytes: [UInt8], count: Int, range: ByteRange, columns: Int) {
    let text = ScalarWalk(bytes: bytes, count: count)
    let start = text.visibleStart(of: Int(range.start))
    // One column on each side is kept for “…”.
    let budget = columns - 2
    let marked = text.walk(from: start, to: max(start, min(Int(range.end), count)), columns: budget)
    let rest = max(0, budget - marked.columns)
    var before = text.walkBack(from: start, columns: rest / 2)
    let behind = text.walk(from: marked.index, to: count, columns: rest - before.columns)
    if behind.columns < rest - before.columns {
      before = text.walkBack(from: start, columns: rest - behind.columns)
    }
    var shown: [UInt8] = []
    if !text.isLineStart(before.index) {
      shown.append(contentsOf: "…".utf8)
      columnsBefore = 1
    }
    columnsBefore += before.columns
    markedColumns = marked.columns
    text.append(before.index..<behind.index, to: &shown)
    if !text.isLineEnd(behind.index) { shown.append(contentsOf: "…".utf8) }
    excerpt = String(decoding: shown, as: UTF8.self)
  }
}

/// Steps through a text of one line scalar by scalar, whatever bytes it is made of.
private struct ScalarWalk {
  var bytes: [UInt8]
  var count: Int

  /// Bytes per column that are read at most: marks take no column, and there could be any number of them.
  private let bytesPerColumn = 16

  /// The offset moved to the beginning of its character; from an empty last line to the end of the text before it.
  func visibleStart(of offset: Int) -> Int {
    var index = min(offset, count)
    if index == count {
      while index > 0, bytes[index - 1] == 0x0A || bytes[index - 1] == 0x0D { index -= 1 }
      return index
    }
    for _ in 0..<3 where index > 0 && bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }

  func isLineStart(_ index: Int) -> Bool { index <= 0 || isBreak(index - 1) || index == 3 && isMark(0) }

  func isLineEnd(_ index: Int) -> Bool { index >= count || isBreak(index) }

  private func isBreak(_ index: Int) -> Bool { bytes[index] == 0x0A || bytes[index] == 0x0D }

  private func isMark(_ index: Int) -> Bool {
    index + 3 <= count && bytes[index] == 0xEF && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF
  }

  func walk(from start: Int, to end: Int, columns: Int) -> (index: Int, columns: Int) {
    var index = start
    var used = 0
    while index < end, !isLineEnd(index), index - start < columns * bytesPerColumn {
      let (scalar, length) = decode(index)
      let width = CharacterWidth.columns(of: scalar)
      if used + width > columns { break }
      used += width
      index += length
    }
    return (index, used)
  }

  func walkBack(from start: Int, columns: Int) -> (index: Int, columns: Int) {
    var index = start
    var used = 0
    while !isLineStart(index), start - index < columns * bytesPerColumn {
      var previous = index - 1
      while previous > 0, index - previous < 4, bytes[previous] & 0xC0 == 0x80 { previous -= 1 }
      if decode(previous).length != index - previous { previous = index - 1 }
      let width = CharacterWidth.columns(of: decode(previous).scalar)
      if used + width > columns { break }
      used += width
      index = previous
    }
    return (index, used)
  }

  func append(_ range: Range<Int>, to text: inout [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length) = decode(index)
      if scalar.isASCII {
        text.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
      index += length
    }
  }

  /// The character at an index as it is shown, and its length in bytes.
  private func decode(_ index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = bytes[index]
    if lead >= 0x20, lead < 0x7F { return (Unicode.Scalar(lead), 1) }
    switch lead {
    case 0x09: return (" ", 1)
    case 0..<0x20: return (Unicode.Scalar(0x2400 + UInt32(lead)) ?? "\u{FFFD}", 1)
    case 0x7F: return ("\u{2421}", 1)
    default: break
    }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead < 0xF5, index + length <= count else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      guard bytes[index + offset] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
    }
    let least: UInt32 = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80
    guard value >= least, let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
    return (Self.isDeceptive(value) ? "\u{FFFD}" : scalar, length)
  }

  /// Further controls, line separators, and characters that reorder what stands around them.
  private static func isDeceptive(_ value: UInt32) -> Bool {
    switch value {
    case 0x80..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x61C: true
    default: false
    }
  }
}

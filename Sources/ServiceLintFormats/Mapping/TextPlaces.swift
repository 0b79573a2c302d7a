import ServiceLintReaders
import ServiceLintText

/// The way from the bytes of a JSON string's text back to the source, through its escapes (RFC 8259, section 7).
///
/// Made by one pass over the string; each question is then a binary search, in whatever order they come.
struct TextPlaces {
  private struct Run {
    var text: UInt32
    var source: UInt32
    /// An escape: all bytes that it makes come from its beginning.
    var isEscape: Bool
  }

  private let source: Int
  /// The tree, if its reader made the text.
  private let cooked: SourceTree?
  private let content: ByteRange
  private var runs: [Run] = []

  init(_ tree: SourceTree, _ source: Int) {
    self.source = source
    let flags = tree.nodes[source].flags
    cooked = flags.contains(.cooked) ? tree : nil
    content = tree.contentRange(of: source)
    if flags.contains(.escaped), cooked == nil { findEscapes(tree.bytes) }
  }

  /// The source range of a range of bytes that begins `start` bytes into the model's texts.
  func place(_ range: Range<Int>, from start: Int) -> ByteRange {
    ByteRange(start: offset(range.lowerBound - start), end: offset(range.upperBound - start))
  }

  /// The source offset of a byte of the text, counted from the text's beginning.
  func offset(_ target: Int) -> UInt32 {
    if let cooked { return cooked.sourceOffset(in: source, ofTextByte: target) }
    let target = UInt32(clamping: target)
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].text <= target { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return min(content.start &+ target, content.end) }
    let run = runs[low - 1]
    return run.isEscape ? run.source : min(run.source &+ (target - run.text), content.end)
  }

  private mutating func findEscapes(_ bytes: [UInt8]) {
    var index = Int(content.start)
    let end = min(Int(content.end), bytes.count)
    // How far the text is behind the source.
    var shift = Int(content.start)
    while index < end {
      guard bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      let (length, made) = Self.escape(bytes, at: index, end)
      let text = index - shift
      runs.append(Run(text: UInt32(clamping: text), source: UInt32(clamping: index), isEscape: true))
      index += length
      shift = index - (text + made)
      runs.append(Run(text: UInt32(clamping: text + made), source: UInt32(clamping: index), isEscape: false))
    }
  }

  /// The length of an escape, and of the UTF-8 that it makes.
  private static func escape(_ bytes: [UInt8], at start: Int, _ end: Int) -> (length: Int, made: Int) {
    guard start + 5 < end, bytes[start + 1] == UInt8(ascii: "u") else { return (2, 1) }
    let unit = hex(bytes, start + 2)
    if unit & 0xFC00 == 0xD800, start + 11 < end, bytes[start + 6] == UInt8(ascii: "\\"),
      bytes[start + 7] == UInt8(ascii: "u"), hex(bytes, start + 8) & 0xFC00 == 0xDC00
    {
      return (12, 4)
    }
    return (6, unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3)
  }

  private static func hex(_ bytes: [UInt8], _ start: Int) -> Int {
    bytes[start..<start + 4].reduce(0) { value, byte in
      value << 4 | Int(byte <= UInt8(ascii: "9") ? byte & 0x0F : (byte & 0x07) + 9)
    }
  }
}

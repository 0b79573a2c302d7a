/// Turns byte offsets into lines and columns, counting on from the offset before: ask in ascending order.
///
///     var counter = LineCounter(bytes, count: count)
///     for finding in findings { report(counter.position(of: finding.start)) }
///
/// An offset below the one before is answered too, by counting from the beginning again.
public struct LineCounter: Sendable {
  private let bytes: [UInt8]
  private let count: Int
  private let first: (offset: Int, line: Int)
  private var offset: Int
  private var line: Int
  /// Scalars of the line before `offset`.
  private var scalars = 0
  /// Those of them beyond U+FFFF: emoji and rare letters, which count twice in UTF-16.
  private var supplementary = 0

  /// Reads the first `count` bytes of a text (all of them by default).
  public init(_ bytes: [UInt8], count: Int? = nil) {
    self.init(bytes, count: count ?? bytes.count, from: 0, line: 1)
  }

  init(_ bytes: [UInt8], count: Int, from offset: Int, line: Int) {
    self.bytes = bytes
    self.count = max(0, min(count, bytes.count))
    // A byte order mark is no character of the first line.
    let mark = offset == 0 && bytes.prefix(self.count).starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    first = (offset + mark, line)
    self.offset = offset + mark
    self.line = line
  }

  /// The place of a byte; one within a character counts as the character, what lies behind the text as its end.
  public mutating func position(of target: UInt32) -> LinePosition {
    var target = min(Int(target), count)
    while target > 0, target < count, bytes[target] & 0xC0 == 0x80 { target -= 1 }
    if target < offset {
      offset = first.offset
      line = first.line
      scalars = 0
      supplementary = 0
    }
    advance(to: target)
    return LinePosition(line: line, column: scalars + 1)
  }

  /// The same place with its column in UTF-16 code units, as SARIF and editors count.
  public mutating func utf16Position(of target: UInt32) -> LinePosition {
    var position = position(of: target)
    position.column += supplementary
    return position
  }

  private mutating func advance(to target: Int) {
    let bytes = bytes
    let source = bytes.span
    var index = offset
    while index < target {
      if index &+ 32 <= target {
        let (one, two) = (source.word(at: index), source.word(at: index &+ 8))
        let (three, four) = (source.word(at: index &+ 16), source.word(at: index &+ 24))
        let low = (one &- Self.spaces) | (two &- Self.spaces) | (three &- Self.spaces) | (four &- Self.spaces)
        // Thirty-two printable bytes of ASCII: no line ends, and each is a character.
        if (one | two | three | four | low) & Self.highBits == 0 {
          scalars &+= 32
          index &+= 32
          continue
        }
      }
      if index &+ 8 <= target {
        let word = source.word(at: index)
        if !Self.holdsLineEnd(word) {
          // Bytes that continue a character have their highest bit set and the next one clear.
          let continuing = word & ~(word &<< 1) & 0x8080_8080_8080_8080
          scalars &+= 8 &- continuing.nonzeroBitCount
          // Four highest bits set: a character of four bytes begins.
          let four = word & (word &<< 1) & (word &<< 2) & (word &<< 3) & Self.highBits
          supplementary &+= four.nonzeroBitCount
          index &+= 8
          continue
        }
      }
      let byte = source[index]
      index &+= 1
      if byte == 0x0A || byte == 0x0D && !(index < count && source[index] == 0x0A) {
        line &+= 1
        scalars = 0
        supplementary = 0
      } else if byte & 0xC0 != 0x80 {
        scalars &+= 1
        if byte >= 0xF0 { supplementary &+= 1 }
      }
    }
    offset = max(offset, target)
  }

  private static var spaces: UInt64 { 0x2020_2020_2020_2020 }
  private static var highBits: UInt64 { 0x8080_8080_8080_8080 }

  @inline(__always)
  private static func holdsLineEnd(_ word: UInt64) -> Bool {
    let feed = word ^ 0x0A0A_0A0A_0A0A_0A0A
    let carriage = word ^ 0x0D0D_0D0D_0D0D_0D0D
    let zeroes =
      ((feed &- 0x0101_0101_0101_0101) & ~feed | (carriage &- 0x0101_0101_0101_0101) & ~carriage)
    return zeroes & 0x8080_8080_8080_8080 != 0
  }
}

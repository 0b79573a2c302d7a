import Testing

@testable import ServiceLintText

@Suite("Lines and columns")
struct LineTableTests {
  static let texts = [
    "", "a", "\n", "ab\ncd\n", "ab\r\ncd\rde\n\nf", "氏名\n😀é\tx\r\n", "\u{FEFF}ab\nc", "\r", "\r\n", "\r\r\n\n",
    "abcdefgh\nijklmnop\nqrstuvwxyz氏名abcdefghij\r\nk", String(repeating: "氏名abc", count: 40) + "\nx",
  ]

  /// Counts character by character, as one would by hand.
  private func plainPosition(_ text: String, _ offset: Int) -> LinePosition {
    var position = LinePosition(line: 1, column: 1)
    var index = 0
    let scalars = Array(text.unicodeScalars)
    for (number, scalar) in scalars.enumerated() {
      let length = UTF8.width(scalar)
      if index + length > offset { break }
      index += length
      let isBreak = scalar == "\n" || scalar == "\r" && !(number + 1 < scalars.count && scalars[number + 1] == "\n")
      if isBreak {
        position = LinePosition(line: position.line + 1, column: 1)
      } else if !(number == 0 && scalar == "\u{FEFF}") {
        position.column += 1
      }
    }
    return position
  }

  @Test(arguments: texts)
  func `every offset has the line and column that counting by hand gives`(text: String) {
    let bytes = Array(text.utf8)
    let table = LineTable(bytes + [0, 0], count: bytes.count)
    var counter = LineCounter(bytes)
    for offset in 0...bytes.count + 2 {
      let expected = plainPosition(text, min(offset, bytes.count))
      #expect(table.position(of: UInt32(offset)) == expected, "table, offset \(offset)")
      #expect(counter.position(of: UInt32(offset)) == expected, "counter, offset \(offset)")
    }
  }

  @Test(arguments: texts)
  func `a counter that jumps forth and back is right as well`(text: String) {
    let count = text.utf8.count
    var counter = LineCounter(Array(text.utf8))
    for step in 0..<60 {
      let offset = step * 37 % (count + 1)
      #expect(counter.position(of: UInt32(offset)) == plainPosition(text, offset), "offset \(offset)")
    }
    #expect(counter.position(of: .max) == plainPosition(text, count))
  }

  @Test(arguments: texts + [String(repeating: "😀𠮷a", count: 30) + "\n😀x", "\u{FEFF}😀氏名\n"])
  func `columns in UTF-16 count emoji and rare letters twice`(text: String) {
    let bytes = Array(text.utf8)
    var (counter, jumping) = (LineCounter(bytes), LineCounter(bytes))
    var (offset, line, column) = (0, 1, 1)
    let scalars = Array(text.unicodeScalars)
    for (number, scalar) in scalars.enumerated() {
      let expected = LinePosition(line: line, column: column)
      #expect(counter.utf16Position(of: UInt32(offset)) == expected, "offset \(offset)")
      _ = jumping.position(of: .max)
      #expect(jumping.utf16Position(of: UInt32(offset)) == expected, "offset \(offset), after a jump")
      offset += UTF8.width(scalar)
      if scalar == "\n" || scalar == "\r" && !(number + 1 < scalars.count && scalars[number + 1] == "\n") {
        (line, column) = (line + 1, 1)
      } else if !(number == 0 && scalar == "\u{FEFF}") {
        column += UTF16.width(scalar)
      }
    }
  }

  @Test(arguments: texts)
  func `a place leads back to its offset`(text: String) {
    let bytes = Array(text.utf8)
    let table = LineTable(bytes)
    for offset in bytes.indices where bytes[offset] & 0xC0 != 0x80 {
      // The LF of a CR LF lies behind the line's end, as does a byte order mark before the line's beginning.
      if bytes[offset] == 0x0A, offset > 0, bytes[offset - 1] == 0x0D { continue }
      if offset == 0, text.hasPrefix("\u{FEFF}") { continue }
      #expect(table.offset(of: table.position(of: UInt32(offset))) == UInt32(offset))
    }
  }

  @Test func `a line is known without its end`() {
    let text = "ab\r\ncd\rde\n\nf"
    let table = LineTable(Array(text.utf8))
    let lines = (0...7).map { number in
      table.range(ofLine: number).map { String(decoding: Array(text.utf8)[$0.indices], as: UTF8.self) }
    }
    #expect(lines == [nil, "ab", "cd", "de", "", "f", nil, nil])
    #expect(table.lineCount == 5)
    #expect(table.offset(of: LinePosition(line: 1, column: 99)) == 2)
    #expect(table.offset(of: LinePosition(line: 6, column: 1)) == nil)
  }

  @Test func `bytes that are no UTF-8 are counted somehow and end nothing`() {
    let bytes: [UInt8] = [0x80, 0x80, 0xFF, 0x0A, 0xE3, 0x81, 0x0A, 0xBF]
    let table = LineTable(bytes)
    for offset in 0...8 { #expect(table.position(of: UInt32(offset)).line >= 1) }
    #expect(table.position(of: 8).line == 3)
  }
}

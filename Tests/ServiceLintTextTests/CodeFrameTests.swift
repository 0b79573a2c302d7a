import Testing

@testable import ServiceLintText

@Suite("Code frames")
struct CodeFrameTests {
  /// The frame of a text whose range stands between ↓ and ↑.
  private func frame(_ marked: String, columns: Int = 76) -> String {
    let before = marked.unicodeScalars.prefix { $0 != "↓" }
    let inside = marked.unicodeScalars.dropFirst(before.count + 1).prefix { $0 != "↑" }
    let bytes = Array(String(marked.unicodeScalars.filter { $0 != "↓" && $0 != "↑" }).utf8)
    let start = String(before).utf8.count
    let range = ByteRange(start: UInt32(start), end: UInt32(start + String(inside).utf8.count))
    let frame = CodeFrame(bytes + [0, 0], count: bytes.count, range: range, columns: columns)
    return frame.excerpt + "\n" + frame.carets
  }

  @Test(
    arguments: [
      ("kind: ↓texarea↑", "kind: texarea\n      ^^^^^^^"),
      ("a\n  b: ↓c↑ d\ne", "  b: c d\n     ^"),
      ("a\r\nb↓c↑\r\nd", "bc\n ^"),
      ("↓a: 1\nb: 2↑", "a: 1\n^^^^"),
      ("\"氏名\": ↓\"山田\"↑, x", "\"氏名\": \"山田\", x\n        ^^^^^^"),
      ("か\u{3099}↓x↑", "か\u{3099}x\n  ^"),
      ("ab↓↑cd", "abcd\n  ^"),
      ("ab↓↑", "ab\n  ^"),
      ("ab\n↓↑", "ab\n  ^"),
      ("ab\n\n↓↑", "ab\n  ^"),
      ("↓↑", "\n^"),
      ("a↓\n↑b", "a\n ^"),
      ("\ta\u{1B}[31m↓x↑", " a␛[31mx\n       ^"),
      ("\u{202E}↓x↑\u{2066}", "\u{FFFD}x\u{FFFD}\n ^"),
      ("\u{FEFF}↓a↑b", "ab\n^"),
    ])
  func `a range is shown in its line`(marked: String, expected: String) {
    #expect(frame(marked) == expected)
  }

  @Test(
    arguments: [
      ("0123456789012345678901234567890↓X↑0123456789012345678901234567890", "…23456789…"),
      ("↓X↑0123456789012345678901234567890", "X"), ("0123456789012345678901234567890↓X↑", "…"),
      ("氏名氏名氏名氏名氏名氏名氏名↓名前↑氏名氏名氏名氏名氏名氏名氏名", "…"),
      ("ab↓" + String(repeating: "X", count: 90) + "↑cd", "…"),
      ("a" + String(repeating: "\u{301}", count: 5_000) + "↓X↑" + String(repeating: "\u{301}", count: 5_000), "…"),
    ])
  func `a long line is cut on both sides and the carets stay under the range`(marked: String, begins: String) {
    let lines = frame(marked, columns: 24).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(CharacterWidth.columns(of: lines[0]) <= 24)
    #expect(lines[0].utf8.count < 3_000)
    #expect(lines[0].unicodeScalars.first == begins.unicodeScalars.first)
    let before = lines[1].prefix { $0 == " " }.count
    var column = 0
    var under = ""
    for scalar in lines[0].unicodeScalars where CharacterWidth.columns(of: scalar) > 0 {
      if column >= before, column < lines[1].count { under.unicodeScalars.append(scalar) }
      column += CharacterWidth.columns(of: scalar)
    }
    #expect(under.unicodeScalars.first == "X" || under == "名前")
  }

  @Test func `a file of one long line is cut around the range`() {
    let bytes = Array(String(repeating: "氏名abc,", count: 70_000).utf8)
    let frame = CodeFrame(bytes, count: bytes.count, range: ByteRange(start: 500_000, end: 500_006), columns: 60)
    #expect(frame.excerpt.hasPrefix("…"))
    #expect(frame.excerpt.hasSuffix("…"))
    #expect((50...60).contains(CharacterWidth.columns(of: frame.excerpt)))
  }

  @Test func `no bytes and no range end the process`() {
    let bytes: [UInt8] = [
      0xE3, 0x81, 0x80, 0x80, 0x80, 0x80, 0xFF, 0x0A, 0xF0, 0x9F, 0x98, 0x0D, 0xC3, 0x00, 0xED, 0xA0, 0x80,
    ]
    for count in 0...bytes.count {
      for start in 0...bytes.count + 1 {
        for end in [0, start, start + 1, start + 5, Int(UInt32.max)] {
          let range = ByteRange(start: UInt32(start), end: UInt32(end))
          #expect(CodeFrame(bytes, count: count, range: range, columns: 0).carets.hasSuffix("^"))
        }
      }
    }
  }
}

import Testing

@testable import ServiceLintText

@Suite("Byte ranges and texts in two languages")
struct ByteRangeTests {
  @Test(
    arguments: [
      (ByteRange(start: 2, end: 5), 3, 2..<5), (ByteRange(start: 5, end: 5), 0, 5..<5), (.none, 0, 0..<0),
      (ByteRange(start: 5, end: 2), -3, 5..<5),
    ])
  func `a range counts its bytes and never traps`(range: ByteRange, count: Int, indices: Range<Int>) {
    #expect(range.count == count)
    #expect(range.indices == indices)
    #expect(range.isEmpty == (count <= 0))
  }

  @Test func `a text is given in the language asked for`() {
    let text = LocalizedText(en: "form", ja: "様式")
    #expect(MessageLanguage.allCases.map { text[$0] } == ["form", "様式"])
  }
}

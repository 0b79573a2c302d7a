import ServiceLintText
import Testing

@testable import ServiceLintReaders

@Suite("Texts of a tree and the way back to the source")
struct SourceTextsTests {
  @Test(
    arguments: [
      (#""""#, ""), (#""a""#, "a"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
      (#""\u0041\u00E9\u6c0f""#, "Aé氏"),
      (#""\ud83d\ude00!""#, "😀!"), (#""\ud83d""#, "\u{FFFD}"), (#""\ude00\ud83d""#, "\u{FFFD}\u{FFFD}"),
      (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\ud83d\n""#, "\u{FFFD}\n"), (#""\udbff\udfff""#, "\u{10FFFF}"),
      ("12", "12"), ("true", "true"), ("null", "null"),
    ])
  func `escapes are resolved`(source: String, text: String) throws {
    #expect(try SourceTree(json: source).string(0).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test func `the content lies between the quotes`() throws {
    let tree = try SourceTree(json: #"["ab", "", 12]"#)
    #expect(tree.contentRange(of: 1) == ByteRange(start: 2, end: 4))
    #expect(tree.contentRange(of: 2) == ByteRange(start: 8, end: 8))
    #expect(tree.contentRange(of: 3) == ByteRange(start: 11, end: 13))
  }

  @Test(
    arguments: [
      (#""abc""#, [1, 2, 3, 4, 4]), (#""a\nb""#, [1, 2, 4, 5, 5]), (#""é\u00e9x""#, [1, 2, 3, 3, 9, 10]),
      (#""\ud83d\ude00x""#, [1, 1, 1, 1, 13, 14]), ("123", [0, 1, 2, 3, 3]),
    ])
  func `each byte of a text leads back to where it stands`(source: String, places: [UInt32]) throws {
    let tree = try SourceTree(json: source)
    #expect(places.indices.map { tree.sourceOffset(in: 0, ofTextByte: $0) } == places)
  }

  @Test func `a text put together leads back run by run`() {
    var tree = SourceTree(testing: Array("x: abc\n   def".utf8))
    tree.nodes = [SourceNode(start: 3, end: 13, next: 1, kind: .string, flags: .cooked)]
    tree.cooked.bytes = Array("..abc def".utf8)
    tree.cooked.runs = [.init(cooked: 0, source: 0), .init(cooked: 2, source: 3), .init(cooked: 6, source: 10)]
    tree.cooked.places[0] = .init(start: 2, end: 9, firstRun: 1, runCount: 2)
    #expect(tree.string(0) == "abc def")
    #expect(
      [-1, 0, 2, 3, 4, 6, 7, 99].map { tree.sourceOffset(in: 0, ofTextByte: $0) } == [3, 3, 5, 6, 10, 12, 13, 13])
  }
}

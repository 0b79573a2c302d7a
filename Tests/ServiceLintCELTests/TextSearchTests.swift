import Testing

@testable import ServiceLintCEL

@Suite struct TextSearchTests {
  /// All texts of two letters up to a length, one letter first: places that nearly match are as close as can be.
  private static func texts(_ length: Int) -> [[UInt8]] {
    (0..<1 << length).map { bits in (0..<length).map { bits >> $0 & 1 == 0 ? 0x61 : 0x62 } }
  }

  private static func first(_ needle: [UInt8], in text: [UInt8], from: Int) -> Int? {
    guard needle.count <= text.count else { return nil }
    return (0...text.count - needle.count).first { $0 >= from && text[$0...].starts(with: needle) }
  }

  @Test(arguments: 1...4) func `finds what looking at each place finds`(length: Int) {
    // Longer than eight bytes, which are looked at in one step, with ends of every length.
    for count in 0...11 {
      for text in Self.texts(count) {
        for needle in Self.texts(length) {
          for from in [0, 1, 5, 9] where from <= count {
            let found = TextSearch.first(needle.span, in: text.span, from: from)
            if found != Self.first(needle, in: text, from: from) { Issue.record("\(needle) in \(text) from \(from)") }
          }
        }
      }
    }
  }

  @Test func `finds a letter of several bytes`() {
    let text = Array("この用紙に氏名と住所を書いてください".utf8)
    let needle = Array("住所".utf8)
    #expect(TextSearch.first(needle.span, in: text.span) == 24)
    #expect(TextSearch.first(Array("住民".utf8).span, in: text.span) == nil)
    #expect(TextSearch.first(needle.span, in: text.span, from: 25) == nil)
  }
}

import Testing

@testable import ServiceLintText

@Suite("Width of characters")
struct CharacterWidthTests {
  @Test(
    arguments: [
      ("", 0), ("abc", 3), ("氏名", 4), ("ｱｲｳ", 3), ("ＡＢ", 4), ("、。「」", 8), ("\u{3000}", 2), ("é", 1), ("e\u{301}", 1),
      ("か\u{3099}", 2), ("😀", 2), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("\u{200B}\u{200D}\u{FEFF}", 0),
      ("…“”", 3),
      ("𠮷", 2), ("〇", 2), ("\u{1F}\u{7F}", 0), ("Ærøskøbing", 10), ("①", 1), ("ー", 2), ("〆", 2), ("㍻", 2), ("～", 2),
    ] as [(String, Int)])
  func `a text takes the columns that a terminal gives it`(text: String, columns: Int) {
    #expect(CharacterWidth.columns(of: text) == columns)
  }
}

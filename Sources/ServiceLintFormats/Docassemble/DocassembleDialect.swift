import ServiceLintReaders

/// docassemble's way to read YAML, for files that are none to the specification.
///
/// It cuts a file at each line that is `---`, takes each tab for two spaces (`docassemble.base.parse`: `document_match`,
/// `fix_tabs`), and reads each piece with a parser that lets lists in brackets and texts in quotes be indented in any
/// way. A file that begins with `# use jinja` is a template first.
enum DocassembleDialect {
  /// - Returns: `nil` if a text does not look like docassemble's.
  static func dialect(of text: ArraySlice<UInt8>) -> YAMLDialect? {
    let hasJinja = text.starts(with: "# use jinja".utf8)
    guard isPlain(text) || hasJinja else { return nil }
    return YAMLDialect(tabWidth: 2, indentsFreely: true, hasJinja: hasJinja)
  }

  /// Whether lines begin with what only its blocks begin with: one word of its own, and two others of its language.
  private static func isPlain(_ text: ArraySlice<UInt8>) -> Bool {
    var own = false
    var words: Set<ArraySlice<UInt8>> = []
    var index = text.startIndex
    while index < text.endIndex, !own || words.count < 2 {
      var end = index
      while end < text.endIndex, text[end] != 0x0A { end += 1 }
      let line = text[index..<end]
      if let colon = line.firstIndex(of: UInt8(ascii: ":")), colon - index <= 30 {
        let word = line[..<colon]
        let key = String(decoding: word, as: UTF8.self)
        if ownWords.contains(key) { own = true }
        if DocassembleKeys.block.contains(key) { words.insert(word) }
      }
      index = end + 1
    }
    return own && words.count >= 2
  }

  private static let ownWords: Set<String> = [
    "subquestion", "generic object", "variable name", "continue button field", "yesno", "noyes", "mandatory",
    "validation code", "only sets", "objects", "use objects", "default screen parts", "question",
  ]
}

import Testing

@testable import ServiceLintFormats

@Suite struct `Markdown in a text` {
  private func read(_ text: String, _ dialect: MarkdownDialect = .plain) -> (MarkupText, [UInt8]) {
    let bytes = Array(text.utf8)
    return (MarkdownReader.read(bytes, 0..<bytes.count, dialect), bytes)
  }

  private func prose(_ text: String, _ dialect: MarkdownDialect = .plain) -> String {
    String(decoding: read(text, dialect).0.buffer, as: UTF8.self)
  }

  @Test(arguments: [
    ("One\ntwo\n\nthree", "One two\nthree"),
    ("# Title\nText", "Title\nText"),
    ("Title\n=====\nText", "Title\nText"),
    ("* one\n* two", "one\ntwo"),
    ("1. one\n2) two", "one\ntwo"),
    ("a **bold** _word_ and snake_case", "a bold word and snake_case"),
    ("2 * 3 = 6", "2 * 3 = 6"),
    ("use `rm -r` now", "use now"),
    ("```\ncode\n```\nafter", "after"),
    ("see [the page](https://example.org \"Title\") now", "see the page now"),
    ("<b>bold</b> &amp; more<br>next", "bold & more\nnext"),
    ("<style>p {}</style>seen", "seen"),
    ("a\n\n---\n\nb", "a\nb"),
    ("> quoted\n> on", "quoted on"),
    ("\\*not bold\\*", "*not bold*"),
    ("at https://example.org/a_b*c now", "at now"),
    ("Dear {{ name }}, hello", "Dear …, hello"),
    ("日本語**強調**です", "日本語強調です"),
    ("# of items", "of items"),
    ("", ""),
  ])
  func `prose is what people read`(text: String, expected: String) {
    #expect(prose(text) == expected)
  }

  @Test(arguments: [
    ("% if x:\nOne\n% else:\nTwo\n% endif\nEnd", "One\nTwo\nEnd"),
    ("Dear ${ f({'a': \"}\"}) }, hello", "Dear …, hello"),
    ("<%doc>\n  note\n</%doc>\nText", "Text"),
    ("<%\n  a = 1\n%>Text", "Text"),
    ("A {term} and :info-circle: an icon", "A term and an icon"),
    ("[BR]next [FIELD a] on", "next on"),
  ])
  func `Mako and marks of docassemble are no prose`(text: String, expected: String) {
    #expect(prose(text, .docassemble) == expected)
  }

  @Test func `of a title only the first branch is read`() {
    #expect(
      prose("% if x:\nOne\n% if y:\nA\n% else:\nB\n% endif\n% else:\nTwo\n% endif", .docassembleLabel) == "One\nA")
  }

  @Test func `links have a text and an address`() {
    let (markup, bytes) = read(
      "[A **page**](https://example.org/?a=(b)){:target=\"_blank\"} [x](${ url })", .docassemble)
    #expect(markup.links.count == 2)
    #expect(String(decoding: markup.buffer[markup.links[0].text], as: UTF8.self) == "A page")
    #expect(markup.links[0].address.map { String(decoding: bytes[$0], as: UTF8.self) } == "https://example.org/?a=(b)")
    #expect(markup.links.map(\.opensWindow) == [true, false])
    #expect(markup.links.map(\.hasExpression) == [false, true])
  }

  @Test func `headings, images and tables are found`() {
    let (markup, bytes) = read("## Two ##\n\n![A cat](cat.png)\n\na | b\n--|--\n1 | 2\n\n<h3>Three</h3>")
    #expect(markup.headings.map(\.level) == [2, 3])
    #expect(markup.images[0].alternative.map { String(decoding: bytes[$0], as: UTF8.self) } == "A cat")
    #expect(markup.tables.map(\.rows) == [2])
    #expect(markup.tables.map(\.headerCells) == [2])
  }

  @Test(arguments: [
    "[", "![", "`", "` ``", "${", "<%", "<", "[a](", "**", "| a\n--|--\n", "<a ", "% if x\n", "{%", "> ",
  ])
  func `hostile texts end`(part: String) {
    let (markup, _) = read(String(repeating: part, count: 20_000), .docassembleLabel)
    #expect(markup.items.count <= MarkupText.mostItems)
    #expect(markup.buffer.count <= part.utf8.count * 20_000)
  }
}

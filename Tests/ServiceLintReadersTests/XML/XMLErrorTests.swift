import Testing

@testable import ServiceLintReaders

@Suite("XML errors: what people read")
struct XMLErrorTests {
  struct Case: CustomTestStringConvertible {
    var source: String
    /// The source from the place of the error on.
    var rest: String
    var english: String
    var japanese: String

    init(_ source: String, _ rest: String, _ english: String, _ japanese: String) {
      self.source = source
      self.rest = rest
      self.english = english
      self.japanese = japanese
    }

    var testDescription: String { source.debugDescription }
  }

  @Test(arguments: cases)
  func `a broken text is explained at the right place`(it: Case) {
    var tree = SourceTree(testing: Array(it.source.utf8))
    let error = #expect(throws: ReadError.self) { try XMLReader.read(&tree) }
    #expect(error?.message.english == it.english)
    #expect(error?.message.japanese == it.japanese)
    #expect(error?.offset == UInt32(it.source.utf8.count - it.rest.utf8.count))
    #expect(error?.advice.english.isEmpty == error?.advice.japanese.isEmpty)
  }

  @Test(
    arguments: [
      ("<a>R&D</a>", "Write &amp; instead."), ("<a>&nbsp;</a>", "Write &#160;, or the character itself."),
      ("<a>&amp b</a>", "Write &amp;."), ("<a><b></a>", "Write </b> before it, or correct the name."),
      ("<a b=1/>", "Write b=\"…\", with straight quotes."), ("<a>1 < 2</a>", "In a text write &lt; instead of <."),
    ])
  func `the usual slips come with advice`(source: String, advice: String) {
    var tree = SourceTree(testing: Array(source.utf8))
    let error = #expect(throws: ReadError.self) { try XMLReader.read(&tree) }
    #expect(error?.advice.english == advice)
  }

  static let cases: [Case] = [
    Case("", "", "The file is empty where an XML element was expected.", "ファイルが空です。XMLの要素が必要です。"),
    Case("<!-- x -->\n", "", "The file ends without an element.", "要素がないままファイルが終わっています。"),
    Case("x<a/>", "x<a/>", "“x<a/>” stands outside the outermost element.", "いちばん外側の要素の外に「x<a/>」があります。"),
    Case("<a/>\nmore", "more", "“more” stands outside the outermost element.", "いちばん外側の要素の外に「more」があります。"),
    Case(
      "<a/><b/>", "<b/>", "The file ends with </a>, but another element <b> follows.",
      "</a> で文書が終わっていますが、別の要素 <b> が続いています。"),
    Case(
      "<a>\n<b>\n</a>", "</a>",
      "</a> stands where </b> was expected: <b>, opened in line 2, is still open.",
      "</b> が必要なところに </a> があります。2行目の <b> がまだ閉じられていません。"),
    Case(
      "<a/></a>", "</a>", "</a> closes nothing: all elements are closed already.", "</a> に対応する開始タグがありません。"),
    Case(
      "<a>\n<p:b xmlns:p='u'>text", "<p:b xmlns:p='u'>text", "<p:b> is never closed; the file ends in it.",
      "<p:b> が閉じられないままファイルが終わっています。"),
    Case("<a b='1'", "<a b='1'", "The tag <a> has no >.", "タグ <a> の > がありません。"),
    Case("<a></a ", "</a ", "The tag </a> has no >.", "タグ </a> の > がありません。"),
    Case("<a <b/></a>", "<b/></a>", "A < stands inside the tag <a>.", "タグ <a> の中に < があります。"),
    Case("<a>1 < 2</a>", "< 2</a>", "A < stands here that begins no tag.", "タグの始まりではない < があります。"),
    Case("<a b/>", "b/>", "The attribute “b” has no value.", "属性「b」に値がありません。"),
    Case(
      "<a b=1/>", "1/>", "“1/>” stands where a quotation mark was expected: the value of “b” is not in quotes.",
      "引用符が必要なところに「1/>」があります。「b」の値が引用符で囲まれていません。"),
    Case(
      "<a b='1>", "'1>", "The value of “b” that begins here is never closed; the file ends in it.",
      "ここから始まる「b」の値が、閉じられないままファイルが終わっています。"),
    Case("<a b='1>\n<c/></a>", "<c/></a>", "A < stands in the value of “b”.", "「b」の値の中に < があります。"),
    Case(
      "<a b='1'c='2'/>", "c='2'/>", "“c='2'/>” stands directly behind what comes before it.", "「c='2'/>」の前に空白がありません。"),
    Case("<a b='1' b='2'/>", "b='2'/>", "The attribute “b” stands twice in one tag.", "同じタグに属性「b」が2つあります。"),
    Case(
      "<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>", "q:b='2'/>", "The attribute “q:b” stands twice in one tag.",
      "同じタグに属性「q:b」が2つあります。"),
    Case("<jr:a/>", "jr:a/>", "The prefix “jr” is not declared.", "接頭辞「jr」が宣言されていません。"),
    Case("<a:b:c/>", "a:b:c/>", "“a:b:c” is not a name: it has a colon too many.", "「a:b:c」は名前として正しくありません（コロンが余分です）。"),
    Case(
      "<a =1/>", "=1/>", "“=1/>” stands in the tag <a> where an attribute or > was expected.",
      "タグ <a> の中で、属性か > が必要なところに「=1/>」があります。"),
    Case("<a>R&D</a>", "&D</a>", "An & stands alone here.", "& がそのまま書かれています。"),
    Case("<a b='x & y'/>", "& y'/>", "An & stands alone here.", "& がそのまま書かれています。"),
    Case("<a>&lt x</a>", "&lt x</a>", "“&lt” has no semicolon.", "「&lt」のあとにセミコロンがありません。"),
    Case(
      "<a>&nbsp;</a>", "&nbsp;</a>", "XML does not know “&nbsp;”; it is one of HTML's.",
      "XMLに「&nbsp;」はありません（HTMLのものです）。"),
    Case("<a>&org;</a>", "&org;</a>", "“&org;” is not declared in this file.", "「&org;」はこのファイルで宣言されていません。"),
    Case("<a>&#0;</a>", "&#0;</a>", "“&#0;” stands for no character.", "「&#0;」に当たる文字はありません。"),
    Case("<a>&#xD800;</a>", "&#xD800;</a>", "“&#xD800;” stands for no character.", "「&#xD800;」に当たる文字はありません。"),
    Case(
      "<a>&#99999999999;</a>", "&#99999999999;</a>", "“&#9999999999” stands for no character.",
      "「&#9999999999」に当たる文字はありません。"),
    Case(
      "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///x'>]><a>&x;</a>", "&x;</a>",
      "“&x;” stands for another file; the linter opens no file that a form names.",
      "「&x;」は別のファイルを指しています。フォームが指すファイルは開きません。"),
    Case(
      "<!DOCTYPE a [<!ENTITY x '&y;'><!ENTITY y '&x;'>]><a>&x;</a>", "&x;'>]><a>&x;</a>",
      "“&x;” stands for itself, or is nested too deeply.", "「&x;」が自分自身を指しているか、入れ子が深すぎます。"),
    Case(
      "<!DOCTYPE a [<!ENTITY x '<b/>'>]><a>&x;</a>", "<b/>'>]><a>&x;</a>",
      "The entity “x” holds tags; the linter takes only entities that hold a text.",
      "実体「x」にタグが含まれています。使えるのは文だけの実体です。"),
    Case(
      "<a><!-- 1 -- 2 --></a>", "-- 2 --></a>", "Two hyphens stand inside a comment.", "コメントの中に -- があります。"),
    Case(
      "<a><!-- 1</a>", "<!-- 1</a>", "The comment that begins here is never closed; the file ends in it.",
      "ここから始まるコメントが、閉じられないままファイルが終わっています。"),
    Case(
      "<a><![CDATA[1</a>", "<![CDATA[1</a>",
      "The text that begins here with <![CDATA[ is never closed; the file ends in it.",
      "ここの <![CDATA[ から始まる文が、閉じられないままファイルが終わっています。"),
    Case("<a>1]]>2</a>", "]]>2</a>", "]]> stands in a text.", "文の中に ]]> があります。"),
    Case("<a><?b</a>", "<?b</a>", "What begins here with <? is never closed with ?>.", "ここの <? に対応する ?> がありません。"),
    Case(
      "<a><!b></a>", "<!b></a>", "<! stands here, but it begins neither a comment nor a CDATA section.",
      "ここの <! は、コメントでもCDATAでもありません。"),
    Case(
      "<!DOCTYPE a [<a/>", "<!DOCTYPE a [<a/>", "The <!DOCTYPE that begins here is broken or never closed.",
      "ここから始まる <!DOCTYPE が崩れているか、閉じられていません。"),
    Case(
      "\n<?xml version='1.0'?><a/>", "<?xml version='1.0'?><a/>",
      "<?xml … ?> stands here; it may stand at the very beginning of the file only.",
      "<?xml … ?> はファイルの先頭にしか置けません。"),
    Case(
      "<a>\u{0B}</a>", "\u{0B}</a>", "The character U+000B stands here; XML does not allow it.",
      "XMLで使えない文字U+000Bがあります。"),
    Case(
      "<?xml version='1.0' encoding='ISO-8859-15'?><a>ä</a>", "ISO-8859-15'?><a>ä</a>",
      "The first line says that the file is in ISO-8859-15, but it is in UTF-8: people would see wrong characters.",
      "先頭行では文字コードがISO-8859-15となっていますが、実際はUTF-8です。このままでは文字化けします。"),
  ]

  @Test func `another encoding is refused by its name`() {
    func message(_ bytes: [UInt8]) -> String? {
      var tree = SourceTree(testing: bytes)
      return #expect(throws: ReadError.self) { try XMLReader.read(&tree) }?.message.english
    }
    let declared = Array("<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><a>".utf8) + [0x8E, 0x81] + Array("</a>".utf8)
    #expect(message(declared) == "The file is in Shift_JIS, as its first line says, not in UTF-8.")
    #expect(
      message([0xFF, 0xFE] + "<a/>".utf16.flatMap { [UInt8($0 & 0xFF), 0] })
        == "The file is in UTF-16 (little-endian), not in UTF-8.")
    #expect(
      message(Array("<a>".utf8) + [0xE4] + Array("</a>".utf8))
        == "The file is not in UTF-8; it looks like Latin-1 (ISO 8859-1, Windows-1252).")
  }

  @Test func `an encoding that does not matter is read`() throws {
    #expect(try SourceTree(xml: "<?xml version='1.0' encoding='ISO-8859-1'?><a>x</a>").printed() == "a(\"x\")")
    #expect(try SourceTree(xml: "<?xml version='1.0' encoding='utf-16'?><a>ä</a>").printed() == "a(\"ä\")")
  }
}

import ServiceLintReaders
import Testing

@testable import ServiceLintFormats

@Suite struct `Markup in a text` {
  private func read(_ text: String) -> (MarkupText, [UInt8]) {
    let bytes = Array(text.utf8)
    return (MarkupReader.read(bytes, 0..<bytes.count), bytes)
  }

  private func part(_ bytes: [UInt8], _ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  @Test(arguments: [
    ("<p>One.</p><p>Two</p>", "One.\nTwo"),
    ("<ul><li>One</li><li> Two </li></ul>", "One\nTwo"),
    ("<table><tr><th>A</th><td>B</td></tr></table>", "A\nB"),
    ("one<br>two<br/>three", "one\ntwo\nthree"),
    ("a <b>bold</b> <i>word</i>", "a bold word"),
    ("a&nbsp;b &amp; c &#229; &#xE5; &unknown; &", "a b & c å å &unknown; &"),
    ("soft&shy;hyphen", "softhyphen"),
    ("<!-- note -->seen<style>p { color: red }</style><script>if (a < b) {}</script>", "seen"),
    ("5 < 6 and <3", "5 < 6 and <3"),
    ("<p>not closed <b>at all", "not closed at all"),
    ("Dear {{ name }}, you {% if x %}may{% endif %} pay ${sum} now", "Dear …, you may pay … now"),
    ("see https://example.org/a?b=1. Then www.example.org, please", "see . Then , please"),
    ("use <code>rm</code> now", "use now"),
    ("  white \n\t space  ", "white space"),
    ("日本語<br>次の行", "日本語\n次の行"),
    ("", ""),
    ("<", "<"),
    ("<a", ""),
    ("{{ open", "{{ open"),
    ("{{}} and {{ } }} end", "… and … end"),
    ("${a} {%b%}{{c}", "… {{c}"),
    ("Change ${ a } ${ b }?", "Change …?"),
    ("${ a }", ""), ("<p>${ a }</p><p>{{ b }}</p>", ""),
    ("<%= a %> and <% b %> <?= c ?>", "… and …"),
    ("${first}<a href=\"/a\">${second}</a> ${third}", ""),
  ])
  func `prose is what people read`(markup: String, prose: String) {
    #expect(String(decoding: read(markup).0.buffer, as: UTF8.self) == prose)
  }

  @Test(arguments: [
    ("Phone of <>", "Phone of …"), ("_<>_ and *<>*", "… and …"), ("Is <> <> here?", "Is … here?"), ("<> <>", ""),
    ("nothing", nil), ("<>-<>", "…-…"), ("*<> or* more", "*… or* more"),
  ])
  func `gaps stand where the platform fills in`(text: String, shown: String?) {
    let filled = TemplateGaps.fill(Array(text.utf8)) { bytes, start in
      bytes[start...].starts(with: "<>".utf8) ? start + 2 : nil
    }
    #expect(filled.map { String(decoding: $0, as: UTF8.self) } == shown)
  }

  @Test(arguments: [
    ("plain text. And more: yes", false), ("a & b", true), ("a < b", true), ("{{x}}", true), ("${x}", true),
    ("http://x", true), ("www.x", true), ("日本語。", false), ("{a}", false), ("", false),
  ])
  func `only texts with something in them are read`(text: String, needed: Bool) {
    let bytes = Array(text.utf8)
    #expect(MarkupText.needsReading(bytes, 0..<bytes.count) == needed)
  }

  @Test func `links say text, address and window`() {
    let (markup, bytes) = read(
      #"<p>See <A HREF="https://a.example" Target=_BLANK> the <b>rules</b> </A> and <a href='/b'><img src=x alt="map"></a>"#
        + #"<a name="here"></a><a href="/{{id}}">your case"#)
    #expect(markup.links.map { part(markup.buffer, $0.text) } == ["the rules", "map", "your case"])
    #expect(markup.links.map { part(bytes, $0.address ?? 0..<0) } == ["https://a.example", "/b", "/{{id}}"])
    #expect(markup.links.map(\.opensWindow) == [true, false, false])
    #expect(markup.links.map(\.hasExpression) == [false, false, true])
    #expect(part(bytes, markup.links[0].start..<markup.links[0].end).hasSuffix("</A>"))
  }

  @Test(arguments: [("_blank", true), ("blank", true), ("_self", false), ("_top", false), ("", false)])
  func `any name but those of the window itself opens another`(target: String, opens: Bool) {
    #expect(read("<a href=\"/a\" target=\"\(target)\">a</a>").0.links.map(\.opensWindow) == [opens])
  }

  @Test func `images have an alternative, an empty one or none`() {
    let (markup, bytes) = read(#"<img alt="A map" src="m.png"><img alt="" src="d.png"><img alt><img src="x.png">"#)
    #expect(markup.images.map { $0.alternative.map { part(bytes, $0) } } == ["A map", "", "", nil])
  }

  @Test func `headings, tables and media are counted`() {
    let (markup, bytes) = read(
      #"<h2>First <i>one</i></h2><h4></h4><table role="presentation"><tr><td>1<td>2<tr><td>3</table>"#
        + #"<table><caption>Rates</caption><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>"#
        + #"<iframe src="https://v.example"></iframe><video><source src="f.mp4"><track kind="captions"></video>"#)
    #expect(markup.headings.map { part(markup.buffer, $0.text) } == ["First one", ""])
    #expect(markup.headings.map(\.level) == [2, 4])
    #expect(markup.tables.map(\.rows) == [2, 2])
    #expect(markup.tables.map(\.columns) == [2, 2])
    #expect(markup.tables.map(\.headerCells) == [0, 2])
    #expect(markup.tables.map(\.presentational) == [true, false])
    #expect(markup.tables[1].caption.map { part(markup.buffer, $0).trimmingPrefix("\n") } == "Rates")
    #expect(markup.media.map(\.kind) == ["frame", "video"])
    #expect(markup.media.map { part(bytes, $0.address ?? 0..<0) } == ["https://v.example", "f.mp4"])
    #expect(markup.media.map(\.captions) == [false, true])
  }

  @Test func `colours come from styles and font elements`() {
    let (markup, bytes) = read(
      #"<p style="margin: 0; COLOR : #f00;background-color:rgb(1,2,3)">a</p><font color="blue">b</font>"#)
    #expect(markup.colours.map { part(bytes, $0) } == ["#f00", "rgb(1,2,3)", "blue"])
  }

  @Test(
    .timeLimit(.minutes(1)), arguments: ["{{", "${", "<a ", "<p>", "&", "<h1>", "<!--", "<script>", "www.", "<td>"])
  func `a text of nothing but openings takes no longer than another`(opening: String) {
    let bytes = Array(String(repeating: opening, count: 300_000).utf8)
    #expect(MarkupReader.read(bytes, 0..<bytes.count).items.count <= MarkupText.mostItems)
  }

  @Test func `any bytes are read without a trap`() {
    var state: UInt64 = 42
    let alphabet = Array("<>/=\"' &;#x{}$%ahrefimgtdp!-:.w\u{0}é".utf8)
    for _ in 0..<400 {
      var bytes: [UInt8] = []
      for _ in 0..<200 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      let markup = MarkupReader.read(bytes, 0..<bytes.count)
      #expect(markup.items.allSatisfy { _ in true } && markup.buffer.count <= bytes.count)
      for link in markup.links { #expect(link.start < link.end && link.end <= bytes.count) }
      for heading in markup.headings { #expect(heading.text.upperBound <= markup.buffer.count) }
    }
  }
}

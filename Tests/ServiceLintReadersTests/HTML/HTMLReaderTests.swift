import ServiceLintText
import Testing

@testable import ServiceLintReaders

extension SourceTree {
  /// A page, read.
  init(html source: String) throws {
    self.init(testing: Array(source.utf8))
    notation = .html
    try HTMLReader.read(&self)
  }

  /// The tree in short: `p(class=a)[text b[…]]`.
  func outline(_ node: Int = 0) -> String {
    switch nodes[node].kind {
    case .string: return string(node).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    case .element:
      let attributes = attributes(of: node).map { "\(key($0.key))=\(string($0.value))" }
      let contents = contents(of: node).map { outline($0) }.filter { !$0.isEmpty }
      return elementName(node) + (attributes.isEmpty ? "" : "(\(attributes.joined(separator: " ")))")
        + (contents.isEmpty ? "" : "[\(contents.joined(separator: " "))]")
    default: return "?"
    }
  }
}

/// Expects that ranges lie in the text and in one another, and that every `next` leads on.
func expectSoundElements(_ tree: SourceTree, _ location: SourceLocation = #_sourceLocation) {
  for (index, node) in tree.nodes.enumerated() {
    let isSound =
      node.start <= node.end && Int(node.end) <= tree.count && Int(node.next) > index
      && Int(node.next) <= tree.nodes.count
    #expect(isSound, "node \(index): \(node)", sourceLocation: location)
    guard isSound, node.kind == .element else { continue }
    let last = tree.nodes[Int(node.next) - 1]
    #expect(last.end <= node.end, "\(last) reaches out of node \(index)", sourceLocation: location)
  }
}

@Suite struct `HTML` {
  static let trees: [(String, String)] = [
    ("<p>a<p>b", "#document[p[a] p[b]]"),
    ("<ul><li>a<li>b<ul><li>c</ul></ul>d", "#document[ul[li[a] li[b ul[li[c]]]] d]"),
    ("<dl><dt>a<dd>b<dt>c</dl>", "#document[dl[dt[a] dd[b] dt[c]]]"),
    (
      "<select><option>a<option value=1 selected>b<optgroup label=g><option>c</select>",
      "#document[select[option[a] option(value=1 selected=)[b] optgroup(label=g)[option[c]]]]"
    ),
    (
      "<table><tr><td>a<td>b<tr><th>c</table>x", "#document[table[tr[td[a] td[b]] tr[th[c]]] x]"
    ),
    (
      "<table><thead><tr><th>a<tbody><tr><td>b</table>",
      "#document[table[thead[tr[th[a]]] tbody[tr[td[b]]]]]"
    ),
    ("<p>a<div>b</div>", "#document[p[a] div[b]]"),
    ("<INPUT TYPE='Text' Name=a>b", "#document[input(type=Text name=a) b]"),
    ("a<br>b<br/>c", "#document[a br b br c]"),
    ("<div>a</span>b</div>c", "#document[div[a b] c]"),
    ("<b>a<i>b</b>c", "#document[b[a i[b]] c]"),
    ("a < b & c <3", "#document[a < b & c <3]"),
    ("<textarea><b>&amp;</b></textarea>x", "#document[textarea[<b>&</b>] x]"),
    ("<script>if (a < b) '<p>'</script>x", "#document[script[if (a < b) '<p>'] x]"),
    ("<title>a <b></title>", "#document[title[a <b>]]"),
    ("<!-- <p> --><p>a<!DOCTYPE x>", "#document[p[a]]"),
    ("<form a><form b>x</form>y", "#document[form(a=)[x] y]"),
    ("<h1>a<h2>b</h2>", "#document[h1[a] h2[b]]"),
    ("<head><title>t</title><body><p>a", "#document[head[title[t]] body[p[a]]]"),
    ("<svg><path d='x'/><title>t</title></svg>a", "#document[svg[path(d=x) title[t]] a]"),
    ("<th:block th:replace='x'/>a", "#document[th:block(th:replace=x) a]"),
    ("<p>&eacute;&#x41;&nosuch;</p>", "#document[p[éA&nosuch;]]"),
    ("<a href=x?a=1&amp;b=2>c</a>", "#document[a(href=x?a=1&b=2)[c]]"),
    ("<td>a<table><td>b</table>c", "#document[td[a table[td[b]] c]]"),
    ("<p class='a", "#document[p(class='a)]"),
    ("<div <p>a", "#document[div[p[a]]]"),
    ("", "#document"),
  ]

  @Test(arguments: trees) func `reads what a browser reads`(_ source: String, _ outline: String) throws {
    let tree = try SourceTree(html: source)
    #expect(tree.outline() == outline)
    expectSoundElements(tree)
  }

  static let templates: [(String, String)] = [
    (
      "<p {% if a < b %} class=\"x {{ y(\"z\") }}\"{% endif %}>{{ \"<b>\" }}</p>",
      "#document[p({%={% if a < b %} class=x {{ y(\"z\") }} {%={% endif %})[{{ \"<b>\" }}]]"
    ),
    ("<input value=\"<%= a > b ? '\"' : 1 %>\">x", "#document[input(value=<%= a > b ? '\"' : 1 %>) x]"),
    ("<p><% if a > 1 { %>b<% } %></p>", "#document[p[<% if a > 1 { %>b<% } %>]]"),
    ("{# <input> #}<p>{{!-- <input> --}}a", "#document[p[a]]"),
    ("<p><?php if ($a > 1): ?>b<?php endif ?></p>", "#document[p[<?php if ($a > 1): ?>b<?php endif ?>]]"),
    ("<{{ tag }} class=a>b</{{ tag }}>", "#document[b]"),
    ("<input {{ attributes }} data-{{ k }}=\"v\">", "#document[input({{={{ attributes }} data-{{ k }}=v)]"),
    (
      "{{ f({a: {b: '}}'}, c: \"<p>\"}) }}<p>d", "#document[{{ f({a: {b: '}}'}, c: \"<p>\"}) }} p[d]]"
    ),
    ("<p>{{ don't }}<b>x</b></p>", "#document[p[{{ don't }} b[x]]]"),
    ("<p>a {{ b</p><i>c</i>", "#document[p[a {{ b] i[c]]"),
    ("<label for=\"{{ id }}\">x</label>", "#document[label(for={{ id }})[x]]"),
  ]

  @Test(arguments: templates) func `keeps a template's expressions`(_ source: String, _ outline: String) throws {
    let tree = try SourceTree(html: source)
    #expect(tree.outline() == outline)
    expectSoundElements(tree)
  }

  @Test func `a text with references knows where each letter stands`() throws {
    let tree = try SourceTree(html: "<p title='a&amp;b'>x&eacute;&amp;y</p>")
    let p = try #require(tree.children(of: 0, "p").first)
    let text = try #require(tree.loneText(of: p))
    #expect(tree.string(text) == "xé&y")
    #expect(tree.sourceOffset(in: text, ofTextByte: 0) == 19)
    #expect(tree.sourceOffset(in: text, ofTextByte: 1) == 20)
    #expect(tree.sourceOffset(in: text, ofTextByte: 3) == 28)
    #expect(tree.sourceOffset(in: text, ofTextByte: 4) == 33)
    let title = try #require(tree.attribute(of: p, "title"))
    #expect(tree.string(title) == "a&b")
    #expect(tree.sourceOffset(in: title, ofTextByte: 2) == 16)
  }

  @Test(arguments: [
    ([0x82, 0xA0, 0x81, 0x41, 0x82, 0xA2] as [UInt8], "Shift_JIS"),
    (Array("\u{1B}$B$\"\u{1B}(B".utf8), "ISO-2022-JP"),
    ([0x63, 0xE9, 0x20, 0xE8] as [UInt8], "Latin-1"),
  ])
  func `refuses other encodings by their name`(_ bytes: [UInt8], _ name: String) throws {
    var tree = SourceTree(testing: Array("<p>".utf8) + bytes)
    #expect(throws: ReadError.self) { try HTMLReader.read(&tree) }
    do { try HTMLReader.read(&tree) } catch { #expect(error.message.english.contains(name)) }
  }

  static let hostile = [
    "<p>", "<div>", "</div>", "<a href='", "{{", "{{'", "{%", "<b", "<", "<!--", "&", "&#", "<table><td>", "<li>",
    "<select><option>", "<form>", "</p>", "<p {{", "<p a=\"{{", "<? ", "<?php", "<%", "<%--", "{#", "<svg>", "<title>",
    "<x:y/>", "<{{", "</{{", "<p \0", "\0", "<button>", "<p><button>",
  ]

  @Test(arguments: hostile) func `takes whatever comes`(_ piece: String) throws {
    for source in [String(repeating: piece, count: 3_000), "<p>" + String(repeating: piece + " x", count: 1_000) + ">"] {
      expectSoundElements(try SourceTree(html: source))
    }
  }

  @Test func `elements stand no deeper than the limit`() throws {
    let tree = try SourceTree(html: String(repeating: "<div>", count: 5_000) + "x" + String(repeating: "</div>", count: 5_000) + "<p>y")
    var depth = 0
    var node = 0
    while let inner = tree.children(of: node).last {
      node = inner
      depth += 1
    }
    #expect(depth <= HTMLParser.deepest)
    expectSoundElements(tree)
  }

  @Test func `any bytes of a page can be missing`() throws {
    let page = Array("<form {% if a %}x=\"{{ y }}\"{% endif %}><label>a&amp;<input name='b'></label><p>c<textarea>d</form>".utf8)
    for start in page.indices {
      for end in stride(from: start, through: page.count, by: 3) {
        var tree = SourceTree(testing: Array(page[start..<end]))
        try HTMLReader.read(&tree)
        expectSoundElements(tree)
      }
    }
  }
}

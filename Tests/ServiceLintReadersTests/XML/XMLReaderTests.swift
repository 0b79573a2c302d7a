import Testing

@testable import ServiceLintReaders

extension SourceTree {
  /// An XML text, read.
  init(xml source: String) throws {
    self.init(testing: Array(source.utf8))
    notation = .xml
    try XMLReader.read(&self)
  }

  /// Elements, attributes and texts, as they lie in the tree: `form(@id=1 "text" b())`.
  func printed(_ node: Int = 0) -> String {
    guard nodes[node].kind == .element else { return "\"" + string(node) + "\"" }
    let attributes = attributes(of: node).map { "@\(key($0.key))=\(string($0.value))" }
    return elementName(node) + "(" + (attributes + contents(of: node).map(printed)).joined(separator: " ") + ")"
  }
}

@Suite("XML reader")
struct XMLReaderTests {
  @Test(
    arguments: [
      ("<a/>", "a()"),
      ("\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a></a>\n", "a()"),
      ("<a b='1' c=\"2\"\n d = '\"'>x</a>", "a(@b=1 @c=2 @d=\" \"x\")"),
      ("<a> <b/>\n</a>", "a(\" \" b() \"\n\")"),
      ("<p:a xmlns:p='urn:p' p:b='1'><p:c/></p:a>", "a(@b=1 c())"),
      ("<質問 種類=\"文\">氏名😀</質問>", "質問(@種類=文 \"氏名😀\")"),
      ("<a>1 &lt; 2 &amp;&#x20;&#12354;&quot;&apos;&gt;</a>", "a(\"1 < 2 & あ\"'>\")"),
      ("<a b='&lt;&#65;'/>", "a(@b=<A)"),
      ("<a b='1\n2\t3\r\n4'/>", "a(@b=1 2 3 4)"),
      ("<a>1\r\n2\r3</a>", "a(\"1\n2\n3\")"),
      ("<a>x<![CDATA[<b>&amp;\r\n]]>y&amp;</a>", "a(\"x<b>&amp;\ny&\")"),
      ("<a><![CDATA[]]></a>", "a(\"\")"),
      ("<a>x<!-- no -->y<?go on?>z</a>", "a(\"xyz\")"),
      ("<a><!-- no --><b/><!----></a><!-- end --> <?pi?>", "a(b())"),
      ("<?xml-stylesheet href='x'?><a>]]</a >", "a(\"]]\")"),
      ("<a>x > y</a>", "a(\"x > y\")"),
      ("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0//EN\" \"x.dtd\"><html/>", "html()"),
      (
        "<!DOCTYPE a [<!ELEMENT a ANY><!-- > ]> --><!ENTITY who \"the &org;\"><!ENTITY org 'Office &amp; co'>"
          + "<!ENTITY % p SYSTEM 'p'> %p; <?x ]>?>]>\n<a b='&who;'>Ask &who;.</a>",
        "a(@b=the Office & co \"Ask the Office & co.\")"
      ),
    ])
  func `elements, attributes and texts are read in their order`(source: String, printed: String) throws {
    let tree = try SourceTree(xml: source)
    expectSound(tree)
    #expect(tree.printed() == printed)
  }

  @Test func `namespaces hold for what stands in an element, until another declares the prefix anew`() throws {
    let tree = try SourceTree(
      xml: "<a xmlns='urn:1' xmlns:p='urn:2' b='1' p:b='2' xml:lang='ja'><p:c/><d xmlns='' xmlns:p='urn:3'><p:e/></d>"
        + "<p:f/></a>")
    let found = tree.nodes.indices.filter { tree.nodes[$0].kind == .element || tree.nodes[$0].kind == .key }
      .map { "\(tree.key($0)) \(tree.namespaces.name(of: $0))" }
    #expect(
      found == [
        "a urn:1", "b ", "b urn:2", "lang http://www.w3.org/XML/1998/namespace", "c urn:2", "d ", "e urn:3", "f urn:2",
      ])
    #expect(tree.attribute(of: 0, "b").map(tree.string) == "1")
  }

  @Test func `each byte of a text leads back to where it came from`() throws {
    let source = "<a>x&amp;y<!-- - --><![CDATA[z<]]>&#x3042;\r\nw</a>"
    let tree = try SourceTree(xml: source)
    let node = try #require(tree.loneText(of: 0))
    #expect(tree.string(node) == "x&yz<あ\nw")
    let bytes = Array(source.utf8)
    let expected = ["x", "&", "y", "z", "<", "&", "&", "&", "\r", "w"].map { $0.utf8.first ?? 0 }
    let found = (0..<expected.count).map { bytes[Int(tree.sourceOffset(in: node, ofTextByte: $0))] }
    #expect(found == expected)
    #expect(tree.source(node) == "x&amp;y<!-- - --><![CDATA[z<]]>&#x3042;\r\nw")
  }

  @Test func `an attribute's content stands between its quotes`() throws {
    let tree = try SourceTree(xml: "<a label='氏名'/>")
    let value = try #require(tree.attribute(of: 0, "label"))
    #expect(tree.source(value) == "'氏名'")
    #expect(tree.contentRange(of: value).count == 6)
    #expect(tree.source(value - 1) == "label")
  }

  @Test func `comments are kept with their places`() throws {
    let source = "<!--1--><a>x<!-- 2 --></a>\n<!--3-->"
    let tree = try SourceTree(xml: source)
    let found = tree.comments.map { String(decoding: tree.bytes[$0.indices], as: UTF8.self) }
    #expect(found == ["<!--1-->", "<!-- 2 -->", "<!--3-->"])
  }

  @Test func `a tree is used again after a broken text`() throws {
    var tree = SourceTree(testing: Array("<a><b>".utf8))
    #expect(throws: ReadError.self) { try XMLReader.read(&tree) }
    #expect(tree.nodes.isEmpty && tree.roots.isEmpty)
    tree.removeAll()
    tree.bytes = Array("<a>&amp;</a>".utf8)
    tree.count = tree.bytes.count
    try XMLReader.read(&tree)
    #expect(tree.printed() == "a(\"&\")")
  }
}

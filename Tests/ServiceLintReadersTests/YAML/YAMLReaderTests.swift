import Foundation
import Testing

@testable import ServiceLintReaders

extension SourceTree {
  /// A YAML text, read.
  init(yaml source: String) throws {
    self.init(testing: Array(source.utf8))
    try YAMLReader.read(&self)
  }
}

@Suite("YAML reader")
struct YAMLReaderTests {
  /// A tree on one line: `{key: value}`, `[a]`, strings in quotes, `*` before what an alias stands for.
  private func drawn(_ tree: SourceTree, _ node: Int) -> String {
    let it = tree.nodes[node]
    switch it.kind {
    case .null: return "null"
    case .boolean: return it.flags.contains(.isTrue) ? "true" : "false"
    case .number: return tree.string(node)
    case .string: return "\"" + tree.string(node).replacing("\n", with: "⏎") + "\""
    case .array: return "[" + tree.elements(of: node).map { drawn(tree, $0) }.joined(separator: ", ") + "]"
    case .object:
      return "{"
        + tree.members(of: node).map { tree.key($0.key) + ": " + drawn(tree, $0.value) }
        .joined(separator: ", ") + "}"
    case .key, .element: return "key"
    case .alias: return "*"
    }
  }

  @Test(
    arguments: [
      ("a: 1\nb: [x, 'y', \"z\"]\n", #"{a: 1, b: ["x", "y", "z"]}"#),
      ("# c\na: b # c\n\nc: {d: e, f: }\n", #"{a: "b", c: {d: "e", f: null}}"#),
      ("a: |\n  x\n   y\n\n  z\n\nb: >-\n  p\n  q\n\n  r\n", #"{a: "x⏎ y⏎⏎z⏎", b: "p q⏎r"}"#),
      ("a: |+\n  x\n\nb: |2-\n   x\n", #"{a: "x⏎⏎", b: " x"}"#),
      ("- a\n- - b\n  - c\n- d: e\n  f: g\n-\n", #"["a", ["b", "c"], {d: "e", f: "g"}, null]"#),
      ("a:\n- b\n-\n  c\nd:\n", #"{a: ["b", "c"], d: null}"#),
      ("a: one\n  two\n\n  three\nb: 'it''s\n  two'\n", #"{a: "one two⏎three", b: "it's two"}"#),
      ("a: \"\\u6C0F\\n\\\n   x\\x41\\ud83d\\ude00\"\n", #"{a: "氏⏎xA😀"}"#),
      ("? a\n  b\n: c\n? d\n", #"{a b: "c", d: null}"#),
      ("[a: b, {c: d}: e, : f]\n", #"[{a: "b"}, {{c: d}: "e"}, {: "f"}]"#),
      ("a: &x [1, 2]\nb: *x\n<<: *x\n", "{a: [1, 2], b: [1, 2], <<: [1, 2]}"),
      ("&k key: 1\nother: *k\n*k : 2\n", #"{key: 1, other: "key", key: 2}"#),
      ("? [a, &b {c: d}]\n: *b\n", #"{[a, &b {c: d}]: {c: "d"}}"#),
      ("on: yes\nn: ~\n", #"{on: "yes", n: null}"#),
      ("a: !!str 1\nb: !!int \"2\"\nc: ! 3\nd: !!bool 'true'\n", #"{a: "1", b: 2, c: "3", d: true}"#),
      ("k: [\n  a\n]\n", #"{k: ["a"]}"#),
      ("\u{FEFF}a: b\r\nc:\r\n  - d\r\n", #"{a: "b", c: ["d"]}"#),
      ("名前: 氏名　（漢字）\n", #"{名前: "氏名　（漢字）"}"#),
      ("when: |\n  // why\n  field.a ? \"b\" : c # d\n", #"{when: "// why⏎field.a ? "b" : c # d⏎"}"#),
      ("u: http://a.b/c#d\nt: 12:30\n", #"{u: "http://a.b/c#d", t: "12:30"}"#),
      ("--- text", #""text""#),
    ])
  func `a text becomes a tree`(source: String, expected: String) throws {
    let tree = try SourceTree(yaml: source)
    expectSoundYAML(tree)
    #expect(drawn(tree, Int(tree.roots[0])) == expected)
  }

  @Test(
    arguments: [
      (SourceKind.null, ["null", "Null", "NULL", "~", ""]),
      (.boolean, ["true", "True", "TRUE", "false", "False", "FALSE"]),
      (
        .number,
        [
          "0", "-1", "+12", "007", "0o17", "0xFf", "1.5", "-.5", "1.", "1e3", "1.5E-3", ".inf", "-.INF", "+.Inf",
          ".nan",
          ".NaN",
        ]
      ),
      (
        .string,
        [
          "nULL", "yes", "on", "tRUE", "TRUe", "0o8", "0x", "0xG", "1_000", "1e", "1.e", ".", "-", "+", "-.nan", ".iNF",
          "1,5", "2026-11-24", "+0x1",
        ]
      ),
    ])
  func `plain scalars mean what the core schema says`(kind: SourceKind, texts: [String]) throws {
    for text in texts where text != "-" || kind != .string {
      let tree = try SourceTree(yaml: "a: \(text)\n")
      #expect(tree.nodes[2].kind == kind, "\(text)")
    }
  }

  @Test func `each document has a root, and an empty text none`() throws {
    #expect(try SourceTree(yaml: "").roots.isEmpty)
    #expect(try SourceTree(yaml: "# only a comment\n").roots.isEmpty)
    let tree = try SourceTree(yaml: "a: 1\n---\n---\n- b\n...\nc\n")
    #expect(tree.roots.map { drawn(tree, Int($0)) } == ["{a: 1}", "null", "[\"b\"]", "\"c\""])
  }

  @Test func `ranges are exact`() throws {
    let tree = try SourceTree(yaml: "a: \"x y\" # note\nb:\n  - c d\n  - |\n    t\n\ne: [f, {g: h}]\nk:\n")
    let sources = tree.nodes.map { String(decoding: tree.bytes[$0.range.indices], as: UTF8.self) }
    #expect(
      sources == [
        "a: \"x y\" # note\nb:\n  - c d\n  - |\n    t\n\ne: [f, {g: h}]\nk:", "a", "\"x y\"", "b",
        "- c d\n  - |\n    t", "c d", "|\n    t", "e", "[f, {g: h}]", "f", "{g: h}", "g", "h", "k", "",
      ])
    #expect(tree.comments.map { String(decoding: tree.bytes[$0.indices], as: UTF8.self) } == ["# note"])
  }

  @Test(
    arguments: [
      "a: |\n    one\n      two\n\n    three\n", "a: >\n  one\n  two\n\n  three\n", "a: one\n  two\n    three\n",
      "a: \"one \\\n   two\\tthree\"\n", "a: 'one''s\n  two three'\n", "a: \"氏名\\u00e9 two three\"\n",
    ])
  func `a place in a text leads back to the source`(source: String) throws {
    let tree = try SourceTree(yaml: source)
    let text = tree.string(2)
    for word in ["one", "two", "three", "s", "氏名"] {
      guard let found = text.range(of: word), let inSource = source.range(of: word) else { continue }
      let offset = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
      let expected = source.utf8.distance(from: source.startIndex, to: inSource.lowerBound)
      #expect(tree.sourceOffset(in: 2, ofTextByte: offset) == UInt32(expected), "\(word)")
    }
  }

  @Test func `tags that are not the core schema's are kept`() throws {
    let tree = try SourceTree(yaml: "when: !field.required\na: !!set {b}\nc: !<tag:x.org:y> [d]\n")
    let tags = tree.tags.sorted { $0.key < $1.key }.map {
      String(decoding: tree.bytes[$0.value.indices], as: UTF8.self)
    }
    #expect(tags == ["!field.required", "!!set", "!<tag:x.org:y>"])
    #expect(tree.tags.keys.allSatisfy { tree.nodes[Int($0)].flags.contains(.tagged) })
    #expect(tree.nodes[2].kind == .string)
  }

  @Test func `keys that stand twice are read and listed`() throws {
    let tree = try SourceTree(yaml: "a: 1\nb: {c: 1, \"c\": 2}\n'a': 3\n")
    #expect(tree.duplicates.map { [tree.key(Int($0.first)), tree.key(Int($0.second))] } == [["c", "c"], ["a", "a"]])
    #expect(tree.members(of: 0).count == 3)
  }

  @Test func `keys beyond number are compared by their texts`() throws {
    let lines = (0..<66_000).map { "k\($0): 0\n" }.joined()
    let tree = try SourceTree(yaml: lines + "'k65999': 1\nk1: 1\n")
    #expect(tree.duplicates.map { tree.key(Int($0.second)) } == ["k65999", "k1"])
  }

  @Test func `an alias is never copied`() throws {
    let tree = try SourceTree(yaml: "a: &x {b: 1}\nc: *x\nd: &x 2\ne: *x\n")
    let aliases = tree.nodes.indices.filter { tree.nodes[$0].kind == .alias }
    #expect(aliases.map { tree.source($0) } == ["*x", "*x"])
    #expect(aliases.map { tree.source(tree.resolved($0)) } == ["{b: 1}", "2"])
  }
}

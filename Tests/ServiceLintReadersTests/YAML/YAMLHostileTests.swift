import Testing

@testable import ServiceLintReaders

@Suite("YAML reader: hostile texts")
struct YAMLHostileTests {
  private static let document = """
    %YAML 1.2
    %TAG !e! tag:example.com,2026:
    --- # start
    &m !e!form
    "id": 'it''s' # note
    title: {en: "A \\u00e9\\n\\
      b", ja: 氏名 }
    ? [k, &z {y: 1}]
    : *z
    list:
    - |+2
        literal

      text
    - >-
      folded
       more
      text

    - a
      b: c
    -	tab
    - - x: &q 1
        y: *q
    ...
    second: plain
      goes on
    """

  /// Reads a text and, if it can be read, asks for everything in it.
  private func readAll(_ bytes: [UInt8]) {
    var tree = SourceTree(testing: bytes)
    do throws(ReadError) {
      try YAMLReader.read(&tree)
      expectSoundYAML(tree)
      for node in tree.nodes.indices {
        let text = tree.string(node)
        for offset in [-1, 0, 1, text.utf8.count, .max] {
          let place = tree.sourceOffset(in: node, ofTextByte: offset)
          #expect(place >= tree.nodes[node].start && place <= tree.nodes[node].end)
        }
      }
    } catch {
      #expect(error.offset <= UInt32(bytes.count))
      #expect(!error.message.english.isEmpty && !error.message.japanese.isEmpty)
    }
  }

  @Test func `no beginning and no end of a text ends the process`() {
    let document = Array(Self.document.utf8)
    for length in 0...document.count {
      readAll(Array(document.prefix(length)))
      readAll(Array(document.suffix(length)))
    }
  }

  @Test func `no change of bytes ends the process`() {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let alphabet =
      Array("{}[]\"',:-?|>&*!%@`#\\ab019 \n\t\r\0".utf8) + Array("    \n\n\n\n::--".utf8) + [
        0x80, 0xC3, 0xE3, 0xED, 0xF0,
      ]
    for _ in 0..<3_000 {
      var bytes = Array(Self.document.utf8)
      for _ in 0..<1 + next(4) {
        let place = next(bytes.count)
        switch next(4) {
        case 0: bytes[place] = alphabet[next(alphabet.count)]
        case 1: bytes.insert(alphabet[next(alphabet.count)], at: place)
        case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + next(12))], at: next(bytes.count))
        default: bytes.remove(at: place)
        }
      }
      readAll(bytes)
    }
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "[[],", "[{", "{? "])
  func `deep nesting is refused without recursion`(opening: String) {
    var limits = ReadLimits()
    limits.depth = .max - 1
    var tree = SourceTree(testing: Array(String(repeating: opening, count: 100_000).utf8))
    _ = try? YAMLReader.read(&tree, limits: limits)
    let error = #expect(throws: ReadError.self) { try YAMLReader.read(&tree) }
    #expect(error?.message.english == "Lists and keys lie more than 1000 levels inside one another.")
  }

  @Test func `aliases that would grow beyond measure are refused`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<40 {
      text += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
    }
    var tree = SourceTree(testing: Array(text.utf8))
    let error = #expect(throws: ReadError.self) { try YAMLReader.read(&tree) }
    #expect(
      error?.message.english
        == "With its aliases (*name) written out the document has more than 10000000 values, the most that is read.")
  }

  @Test func `aliases count as what they stand for, in keys too`() throws {
    var limits = ReadLimits()
    limits.expandedNodes = 12
    var tree = SourceTree(testing: Array("a: &x [1, 2, 3]\nb: *x\n".utf8))
    try YAMLReader.read(&tree, limits: limits)
    tree = SourceTree(testing: Array("- &x [1, 2, 3]\n- &m\n  [*x, *x]: 1\n".utf8))
    #expect(throws: ReadError.self) { try YAMLReader.read(&tree, limits: limits) }
  }

  @Test func `aliases that lie too deep in one another are refused`() {
    var text = "- &a0 [x]\n"
    for level in 1..<2_000 { text += "- &a\(level) [*a\(level - 1)]\n" }
    var tree = SourceTree(testing: Array(text.utf8))
    let error = #expect(throws: ReadError.self) { try YAMLReader.read(&tree) }
    #expect(error?.message.english == "Lists and keys lie more than 1000 levels inside one another.")
  }

  @Test(
    arguments: [
      "a: b\n", "- \n", "\n", " \n", "[],", "a\n", "\"\\\n", "&a\n", "!a ", "*a ", "# \n", "- |\n\n",
      "a: &a\n\n  [x]: y\n",
      "- &a [b]\n- *a\n", "? - a\n", "--- a\n", "...\n", "%A\n", "'\n", "{a: [b]: c}, ", "x: !a\n", ": \n", "a:\n\n",
    ])
  func `long texts of one kind come to an end`(unit: String) {
    for opening in ["", "[", "a:\n  - b: ", "\"", "- |\n", "&a [&b c]: "] {
      readAll(Array((opening + String(repeating: unit, count: 2_000)).utf8))
    }
  }

  @Test func `large texts and bytes that are no UTF-8 have messages of their own`() {
    var limits = ReadLimits()
    limits.bytes = 3
    var tree = SourceTree(testing: Array("a: b".utf8))
    let large = #expect(throws: ReadError.self) { try YAMLReader.read(&tree, limits: limits) }
    #expect(large?.message.english == "The file is larger than 3 bytes, the most that is read.")
    tree = SourceTree(testing: [0x61, 0x3A, 0x20, 0x8E, 0x81, 0x96, 0xBC, 0x0A])
    let coded = #expect(throws: ReadError.self) { try YAMLReader.read(&tree) }
    #expect(coded?.message.english == "The file is not in UTF-8; it looks like Shift_JIS.")
  }

  @Test func `a tree can be used again`() throws {
    var tree = SourceTree(testing: Array("a: &x 'b''c'\nd: !t *x\n".utf8))
    #expect(throws: ReadError.self) { try YAMLReader.read(&tree) }
    tree.removeAll()
    tree.bytes = Array("e: f\n".utf8)
    tree.count = 5
    try YAMLReader.read(&tree)
    #expect(tree.nodes.count == 3 && tree.cooked.places.isEmpty && tree.aliases.isEmpty)
  }
}

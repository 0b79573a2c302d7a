import Testing

@testable import ServiceLintReaders

@Suite("JSON reader: hostile texts")
struct JSONHostileTests {
  private static let document = Array(
    #"{"k": [1, -2.5E+3, true, false, null, "a\n\u00e9\ud83d\ude00é氏名😀"], "o": {"": {}, "x": []}, "k": 0}"#.utf8)

  /// Reads a text and, if it can be read, asks for everything in it.
  private func readAll(_ bytes: [UInt8]) {
    var tree = SourceTree(testing: bytes)
    do throws(ReadError) {
      try JSONReader.read(&tree)
      expectSound(tree)
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

  @Test func `no beginning of a text ends the process`() {
    for length in 0...Self.document.count { readAll(Array(Self.document.prefix(length))) }
  }

  @Test func `no change of bytes ends the process`() {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let alphabet = Array("{}[]\",:\\u/*'#tfn-+.eE019 \n\t\0".utf8) + [0x80, 0xC3, 0xE3, 0xED, 0xF0, 0xFF]
    for _ in 0..<3_000 {
      var bytes = Self.document
      for _ in 0..<1 + next(4) {
        let place = next(bytes.count)
        switch next(3) {
        case 0: bytes[place] = alphabet[next(alphabet.count)]
        case 1: bytes.insert(alphabet[next(alphabet.count)], at: place)
        default: bytes.remove(at: place)
        }
      }
      readAll(bytes)
    }
  }

  @Test(arguments: ["[", "{\"a\":", "[[],"])
  func `deep nesting is refused without recursion`(opening: String) {
    var limits = ReadLimits()
    limits.depth = .max
    var tree = SourceTree(testing: Array(String(repeating: opening, count: 100_000).utf8))
    #expect(throws: ReadError.self) { try JSONReader.read(&tree, limits: limits) }
    #expect(throws: ReadError.self) { try JSONReader.read(&tree) }
  }

  @Test func `names beyond number that differ in the middle only are told apart`() throws {
    let names = (0..<20_000).map { "\"aaaaaaaa\($0 + 10_000)zzzzzzzz\":0" }
    let tree = try SourceTree(json: "{" + names.joined(separator: ",") + "}")
    #expect(tree.names.count == 20_000)
    #expect(tree.duplicates.isEmpty)
    for (index, node) in tree.members(of: 0).enumerated() where index % 1_999 == 0 {
      #expect(tree.key(node.key) == "aaaaaaaa\(index + 10_000)zzzzzzzz")
    }
  }
}

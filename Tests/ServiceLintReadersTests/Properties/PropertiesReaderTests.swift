import Testing

@testable import ServiceLintReaders

@Suite struct `Java properties` {
  func read(_ bytes: [UInt8]) throws -> SourceTree {
    var tree = SourceTree(testing: bytes)
    tree.notation = .properties
    try PropertiesReader.read(&tree)
    return tree
  }

  func pairs(_ tree: SourceTree) -> [String] {
    tree.members(of: 0).map { "\(tree.key($0.key))|\(tree.string($0.value))" }
  }

  static let cases: [(String, [String])] = [
    ("a=b", ["a|b"]),
    ("a = b ", ["a|b "]),
    ("a:b\nc d", ["a|b", "c|d"]),
    ("  a  :  b  # no comment", ["a|b  # no comment"]),
    ("# x\n! y\n\na=1", ["a|1"]),
    ("a=one \\\n    two\\\r\n three", ["a|one twothree"]),
    ("a\\ b\\=c=d", ["a b=c|d"]),
    ("a=\\u00e9\\u3042\\uD83D\\uDE00", ["a|éあ😀"]),
    ("a=\\uD83D", ["a|\u{FFFD}"]),
    ("a=\\t\\n\\q\\\\", ["a|\t\nq\\"]),
    ("a=\\uXYZ1", ["a|uXYZ1"]),
    ("a", ["a|"]),
    ("a=", ["a|"]),
    ("=b", ["|b"]),
    ("a=b\\", ["a|b"]),
    ("a.b=x=y:z", ["a.b|x=y:z"]),
    ("\u{FEFF}a=b", ["a|b"]),
    ("あ=い", ["あ|い"]),
    ("", []),
  ]

  @Test(arguments: cases) func `are read as Java reads them`(_ source: String, _ expected: [String]) throws {
    #expect(pairs(try read(Array(source.utf8))) == expected)
  }

  @Test func `are Latin-1 unless they are UTF-8`() throws {
    let tree = try read([0x61, 0x3D, 0xE9, 0x78])
    #expect(pairs(tree) == ["a|éx"])
    #expect(tree.count == 5, "the text is in UTF-8 now")
    #expect(pairs(try read(Array("a=é".utf8))) == ["a|é"])
  }

  @Test func `in Shift_JIS are refused`() {
    #expect(throws: ReadError.self) { try read([0x61, 0x3D, 0x82, 0xA0, 0x81, 0x41]) }
  }

  @Test func `know where each letter stands`() throws {
    let tree = try read(Array("key=ab\\\n  c\\u00e9d".utf8))
    let value = try #require(tree.value(of: 0, "key"))
    #expect(tree.string(value) == "abcéd")
    #expect((0...6).map { tree.sourceOffset(in: value, ofTextByte: $0) } == [4, 5, 10, 11, 12, 17, 18])
    #expect(tree.source(value) == "ab\\\n  c\\u00e9d")
  }

  @Test func `tell of a key that stands twice`() throws {
    let tree = try read(Array("a=1\nb=2\na=3".utf8))
    #expect(tree.duplicates.count == 1)
    #expect(tree.value(of: 0, "a").map { tree.string($0) } == "3")
  }
}

import ServiceLintText
import Testing

@testable import ServiceLintReaders

@Suite("JSON reader: the tree")
struct JSONReaderTests {
  @Test func `every key and value has its range, kind and successor`() throws {
    let tree = try SourceTree(json: #" {"a": [1, -2.5e3, "x"], "b": {"c": true}, "d": null, "e": {}} "#)
    let seen = (0..<tree.nodes.count).map { "\(tree.nodes[$0].kind) \(tree.source($0)) \(tree.nodes[$0].next)" }
    #expect(
      seen == [
        #"object {"a": [1, -2.5e3, "x"], "b": {"c": true}, "d": null, "e": {}} 14"#,
        #"key "a" 6"#, #"array [1, -2.5e3, "x"] 6"#, "number 1 4", "number -2.5e3 5", #"string "x" 6"#,
        #"key "b" 10"#, #"object {"c": true} 10"#, #"key "c" 10"#, "boolean true 10",
        #"key "d" 12"#, "null null 12", #"key "e" 14"#, "object {} 14",
      ])
    #expect(tree.roots == [0])
    #expect(tree.nodes[9].flags.contains(.isTrue))
    #expect(tree.nodes[5].flags == .quoted)
    expectSound(tree)
  }

  @Test func `members and elements are found by key and order`() throws {
    let tree = try SourceTree(json: #"{"a": 1, "list": ["x", "y"], "a": 2}"#)
    #expect(tree.value(of: 0, "a").map(tree.string) == "2")
    #expect(tree.value(of: 0, "b") == nil)
    let list = try #require(tree.value(of: 0, "list"))
    #expect(tree.elements(of: list).map(tree.string) == ["x", "y"])
    #expect(tree.members(of: 0).map { tree.key($0.key) } == ["a", "list", "a"])
  }

  @Test(
    arguments: [
      (#"{"a":1,"b":2}"#, []), (#"{"a":1,"a":2}"#, ["1 3"]), (#"{"a":1,"\u0061":2}"#, ["1 3"]),
      (#"{"a":1,"b":{"a":1},"a":2,"a":3}"#, ["1 7", "1 9"]), (#"{"a":{"b":1,"b":2},"a":3}"#, ["3 5", "1 7"]),
      (#"[{"a":1},{"a":1}]"#, []), (#"{"が":1,"か\u3099":2}"#, []), (#"{"":1,"":2}"#, ["1 3"]),
    ] as [(String, [String])])
  func `keys that stand twice in one object are listed`(source: String, expected: [String]) throws {
    let tree = try SourceTree(json: source)
    #expect(tree.duplicates.map { "\($0.first) \($0.second)" } == expected)
  }

  @Test(arguments: 0..<20)
  func `a key is never taken for the one that stood in its place before`(first: Int) throws {
    let names = [
      "b", "c", "b", "bb", #"b"c"#, "b", #"b"c"#, "b\\", "", "eightabc", "eightabcd", "eightabc", "eightabx",
      "sixteen-letters1", "sixteen-letters2", "sixteen-letters23", "sixteen-letters33", "か", "が", "a",
    ]
    let order = Array(names[first...]) + names[..<first]
    let objects = order.map { name in
      let written = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      return "{\"first\": 0, \"\(written)\": 1, \"last\": 2}"
    }
    let tree = try SourceTree(json: "[\(objects.joined(separator: ","))]")
    let read = tree.elements(of: 0).map { tree.members(of: $0).map { tree.key($0.key) } }
    #expect(read == order.map { ["first", $0, "last"] })
    expectSound(tree)
  }

  @Test func `a text of small values finds room for its nodes`() throws {
    let tree = try SourceTree(json: "[" + String(repeating: "1,", count: 5_000) + "[[[[2]]]]]")
    #expect(tree.elements(of: 0).count == 5_001)
    #expect(tree.nodes.count == 5_006)
    expectSound(tree)
  }

  @Test func `more keys than there are numbers are still told apart and found twice`() throws {
    var source = (0..<66_000).map { "\"key\($0)\":\($0)," }.joined()
    source = "{" + source + "\"key65900\":1,\"key\\u0036\":2}"
    let tree = try SourceTree(json: source)
    #expect(tree.names.count == 65_535)
    let pairs = tree.duplicates.map { "\(tree.key(Int($0.first))) \(tree.string(Int($0.second)))" }
    #expect(pairs == ["key65900 key65900", "key6 key6"])
    #expect(tree.value(of: 0, "key65950").map(tree.string) == "65950")
    #expect(tree.value(of: 0, "") == nil)
  }

  @Test func `a byte order mark is skipped and counts in offsets`() throws {
    let tree = try SourceTree(json: "\u{FEFF}[1]")
    #expect(tree.nodes[0].range == ByteRange(start: 3, end: 6))
  }

  @Test(arguments: ["é", "が", "\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}", "abcdefg表", "😀氏名é", "\u{D7FF}\u{E000}"])
  func `characters beyond ASCII are read at every place of a word`(text: String) throws {
    for shift in 0..<9 {
      let whole = String(repeating: "-", count: shift) + text + "end"
      let tree = try SourceTree(json: "\"\(whole)\"")
      #expect(tree.string(0) == whole)
    }
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x9F, 0xBF], [0xE3, 0x81], [0xED, 0xA0, 0x80],
      [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func `bytes that are not UTF-8 are refused at every place of a word`(bytes: [UInt8]) {
    for shift in 0..<9 {
      let prefix = [UInt8](repeating: 0x61, count: shift)
      var tree = SourceTree(testing: [0x22] + prefix + bytes + [0x22])
      #expect(throws: ReadError.self) { try JSONReader.read(&tree) }
    }
  }

  @Test func `limits on size and depth are kept`() throws {
    var limits = ReadLimits()
    limits.depth = 3
    limits.bytes = 20
    var tree = SourceTree(testing: Array("[[[1]]]".utf8))
    try JSONReader.read(&tree, limits: limits)
    tree = SourceTree(testing: Array("[[[[1]]]]".utf8))
    let deep = #expect(throws: ReadError.self) { try JSONReader.read(&tree, limits: limits) }
    #expect(deep?.message.english == "Objects and arrays lie more than 3 levels inside one another.")
    #expect(deep?.offset == 3)
    tree = SourceTree(testing: Array("[1,2,3,4,5,6,7,8,9,10]".utf8))
    let large = #expect(throws: ReadError.self) { try JSONReader.read(&tree, limits: limits) }
    #expect(large?.message.english == "The file is larger than 20 bytes, the most that is read.")
  }

  @Test func `a text without padding is read as well`() throws {
    var tree = SourceTree()
    tree.bytes = Array("[true]".utf8)
    tree.count = 6
    try JSONReader.read(&tree)
    #expect(tree.nodes.count == 2)
    #expect(tree.bytes.count == 6 + SourceTree.padding)
  }

  @Test func `a tree can be filled again, and names keep their numbers`() throws {
    var tree = try SourceTree(json: #"{"a":1,"a":2,"b":3}"#)
    tree.removeAll()
    tree.bytes = Array(#"{"b":1}"#.utf8)
    tree.count = tree.bytes.count
    try JSONReader.read(&tree)
    #expect(tree.nodes[1].name == 1)
    #expect(tree.duplicates.isEmpty)
  }
}

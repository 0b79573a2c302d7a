import ServiceLintReaders
import ServiceLintText
import Testing

@Suite("CSV reader")
struct CSVReaderTests {
  private func table(_ bytes: [UInt8]) throws -> SourceTree {
    var tree = SourceTree(testing: bytes)
    tree.notation = .csv
    try SourceReader.read(&tree)
    return tree
  }

  private func rows(_ text: String) throws -> [[String]] {
    let tree = try table(Array(text.utf8))
    return tree.elements(of: 0).map { row in tree.elements(of: row).map { tree.string($0) } }
  }

  @Test(
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
      ("a\r1\r", [["a"], ["1"]]),
      ("\u{FEFF}手続ID,手続名\n1,転入届\n", [["手続ID", "手続名"], ["1", "転入届"]]),
      ("a,\"b,c\"\n\"x\ny\",\"\"\n", [["a", "b,c"], ["x\ny", ""]]),
      ("\"say \"\"hi\"\"\",\"\"\"\"\n", [["say \"hi\"", "\""]]),
      ("a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
      ("a\tb\n1\t\n", [["a", "b"], ["1", ""]]),
      ("a,b\n\n\n1,", [["a", "b"], ["1", ""]]),
      ("", []),
    ] as [(String, [[String]])])
  func `a table is rows of cells`(text: String, expected: [[String]]) throws {
    #expect(try rows(text) == expected)
  }

  @Test func `each cell knows its place, through doubled quotes too`() throws {
    let text = "ab,\"c \"\"d\"\" e\"\n"
    let tree = try table(Array(text.utf8))
    let cells = tree.elements(of: tree.elements(of: 0)[0])
    #expect(tree.nodes[cells[0]].range == ByteRange(start: 0, end: 2))
    #expect(tree.nodes[cells[1]].range == ByteRange(start: 3, end: 14))
    // The `e` of the text `c "d" e` is the twelfth byte of the line.
    #expect(tree.sourceOffset(in: cells[1], ofTextByte: 6) == 12)
  }

  @Test(
    arguments: [
      ("a,\"b\n1,2\n", 2, "no partner"),
      ("a,\"b\"c\n", 5, "behind the quotation mark"),
    ])
  func `a broken table says where`(text: String, offset: UInt32, message: String) {
    let error = #expect(throws: ReadError.self) { try table(Array(text.utf8)) }
    #expect(error?.offset == offset)
    #expect(error?.message.english.contains(message) == true)
  }

  @Test func `a table in Shift_JIS is converted`() throws {
    // 手続名,転入届
    let bytes: [UInt8] = [
      0x8E, 0xE8, 0x91, 0xB1, 0x96, 0xBC, 0x2C, 0x93, 0x5D, 0x93, 0xFC, 0x93, 0xCD, 0x0A,
    ]
    do {
      let tree = try table(bytes)
      #expect(tree.elements(of: 1).map { tree.string($0) } == ["手続名", "転入届"])
    } catch let error as ReadError {
      // Where the system has no table of it.
      #expect(error.message.english.contains("Shift_JIS"))
    }
  }

  @Test func `no cut and no change of bytes makes it trap`() throws {
    let text = Array("手続ID,\"a\"\"b\",c;d\t\r\n\"x\ny\",,\n".utf8)
    for length in text.indices {
      _ = try? table(Array(text[..<length]))
      for byte in [UInt8(0), 0x22, 0x2C, 0x0D, 0x80, 0xFF] {
        var changed = text
        changed[length] = byte
        _ = try? table(changed)
      }
    }
  }
}

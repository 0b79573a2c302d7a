import ServiceLintText
import Testing

@testable import ServiceLintReaders

@Suite struct `YAML as a platform reads it` {
  private let dialect = YAMLDialect(tabWidth: 2, indentsFreely: true)

  private func read(_ text: String, _ dialect: YAMLDialect) throws -> SourceTree {
    var tree = SourceTree(testing: Array(text.utf8))
    try YAMLReader.read(&tree, as: dialect)
    return tree
  }

  private func source(_ tree: SourceTree, _ node: Int) -> String {
    String(decoding: tree.bytes[tree.nodes[node].range.indices], as: UTF8.self)
  }

  @Test func `a tab may stand for spaces, and every range is one of the text as it stands`() throws {
    let text = "a:\n\t- b\tc\n  - d\ne: |\n\tf\n\t\tg\nh: \"i\tj\"\n"
    let tree = try read(text, dialect)
    #expect(Array(text.utf8) == Array(tree.bytes[..<tree.count]))
    let list = tree.elements(of: tree.value(of: 0, "a") ?? 0)
    #expect(list.map { source(tree, $0) } == ["b\tc", "d"])
    let block = tree.value(of: 0, "e") ?? 0
    #expect(tree.string(block) == "f\n  g\n")
    #expect(tree.bytes[Int(tree.sourceOffset(in: block, ofTextByte: 0))] == UInt8(ascii: "f"))
    #expect(source(tree, tree.value(of: 0, "h") ?? 0) == "\"i\tj\"")
  }

  @Test(arguments: ["a: [\nb,\n  c\n]\n", "a: \"b\nc\"\n"])
  func `brackets and quotes may be indented in any way`(text: String) throws {
    #expect(throws: ReadError.self) { try read(text, .standard) }
    #expect(try read(text, dialect).members(of: 0).count == 1)
  }

  @Test func `tags of a template count as white space`() throws {
    let tree = try read("# use jinja\na: b\n{% if x %}\nc: d\n{% endif %}\n", YAMLDialect(hasJinja: true))
    #expect(tree.members(of: 0).map { tree.key($0.key) } == ["a", "c"])
  }

  @Test func `what is broken in any way is told where it stands`() throws {
    let error = #expect(throws: ReadError.self) { try read("a:\n\tb: [c\nd: e\n", dialect) }
    #expect(error?.offset == 10)
  }

  @Test func `offsets within a tab are the tab's`() {
    let expansion = YAMLExpansion(Array("a\tb\t\tc".utf8)[...], YAMLDialect(tabWidth: 2))
    #expect(String(decoding: expansion.bytes, as: UTF8.self) == "a  b    c")
    #expect((0...9).map { expansion.source($0) } == [0, 1, 1, 2, 3, 3, 4, 4, 5, 6])
  }
}

import ServiceLintReaders
import ServiceLintText
import Testing

@Suite("Turtle reader")
struct TurtleReaderTests {
  private func tree(_ text: String) throws -> SourceTree {
    var tree = SourceTree(testing: Array(text.utf8))
    tree.notation = .turtle
    try SourceReader.read(&tree)
    return tree
  }

  /// A tree as text: objects, arrays and scalars.
  private func shown(_ node: Int, _ tree: SourceTree) -> String {
    switch tree.nodes[node].kind {
    case .object:
      "{" + tree.members(of: node).map { "\(tree.key($0.key)): \(shown($0.value, tree))" }.joined(separator: ", ") + "}"
    case .array: "[" + tree.elements(of: node).map { shown($0, tree) }.joined(separator: ", ") + "]"
    default: tree.string(node)
    }
  }

  private func graph(_ text: String) throws -> String {
    let tree = try tree("@prefix e: <http://e/> .\n" + text)
    expectSound(tree)
    return tree.value(of: 0, "@graph").map { shown($0, tree) } ?? "?"
  }

  @Test(
    arguments: [
      ("e:a e:p e:b .", "[{@id: e:a, e:p: [{@id: e:b}]}]"),
      ("<http://x/a> <http://x/p> <http://x/b>.", "[{@id: http://x/a, http://x/p: [{@id: http://x/b}]}]"),
      ("e:a a e:C , e:D .", "[{@id: e:a, @type: [e:C, e:D]}]"),
      (
        "e:a e:p \"Moving house\"@en , 'Umzug'@de-AT .",
        "[{@id: e:a, e:p: [{@value: Moving house, @language: en}, {@value: Umzug, @language: de-AT}]}]"
      ),
      ("e:a e:p \"P14D\"^^e:duration .", "[{@id: e:a, e:p: [{@value: P14D, @type: e:duration}]}]"),
      ("e:a e:p \"plain\" , 12 , -1.5 , true .", "[{@id: e:a, e:p: [plain, 12, -1.5, true]}]"),
      ("e:a e:p 12.", "[{@id: e:a, e:p: [12]}]"),
      ("e:a e:p [ e:q 9 ; e:r [ ] ] .", "[{@id: e:a, e:p: [{e:q: [9], e:r: [{}]}]}]"),
      ("e:a e:p ( e:b \"c\" ) .", "[{@id: e:a, e:p: [{@list: [{@id: e:b}, c]}]}]"),
      ("[ e:p e:b ] .", "[{e:p: [{@id: e:b}]}]"),
      ("_:x e:p _:y .", "[{@id: _:x, e:p: [{@id: _:y}]}]"),
      ("e:a e:p \"\"\"two\nlines \"\"of\"\" it\"\"\" .", "[{@id: e:a, e:p: [two\nlines \"\"of\"\" it]}]"),
      ("e:a e:p \"\" .", "[{@id: e:a, e:p: []}]"),
      ("e:a e:p \"say \\\"hi\\\" \\u3042\\n\" .", "[{@id: e:a, e:p: [say \"hi\" あ\n]}]"),
      ("e:a e:p e:b ; ; e:q e:c ; .", "[{@id: e:a, e:p: [{@id: e:b}], e:q: [{@id: e:c}]}]"),
      ("# a note\ne:a e:p e:b . # another", "[{@id: e:a, e:p: [{@id: e:b}]}]"),
      ("PREFIX f: <http://f/>\nf:a.b e:p f: .", "[{@id: f:a.b, e:p: [{@id: f:}]}]"),
      ("e:a rdf:type e:C .", "?"),
      ("", "[]"),
    ])
  func `statements become things`(text: String, expected: String) throws {
    guard expected != "?" else {
      #expect(throws: ReadError.self) { try graph(text) }
      return
    }
    #expect(try graph(text) == expected)
  }

  @Test func `prefixes stand in a context, wherever they were declared`() throws {
    let tree = try tree("@prefix a: <http://a/> .\na:x a:p 1 .\n@prefix b: <http://b/> .\n")
    let context = try #require(tree.value(of: 0, "@context"))
    #expect(shown(context, tree) == "{a: http://a/, b: http://b/}")
  }

  @Test func `a text knows the place of each of its bytes`() throws {
    let tree = try tree("@prefix e: <http://e/> .\ne:a e:p \"x\\ty\" .")
    let text = try #require(tree.nodes.indices.first { tree.nodes[$0].flags.contains(.cooked) })
    #expect(tree.string(text) == "x\ty")
    let behind = Int(tree.sourceOffset(in: text, ofTextByte: 2))
    #expect(tree.bytes[behind] == UInt8(ascii: "y"))
  }

  @Test(
    arguments: [
      ("e:a e:p e:b", "The file ends where a full stop"),
      ("e:a e:p .", "“.” stands where a value"),
      ("e:a \"text\" e:b .", "“\"text\"” stands where a property"),
      ("\"text\" e:p e:b .", "“\"text\"” stands where a thing to describe"),
      ("e:a e:p \"open .\n", "The text that begins here does not end."),
      ("e:a e:p <http://x/ y> .", "The address that begins here does not end."),
      ("e:a e:p x:b .", "The prefix “x:” is declared nowhere above."),
      ("e:a e:p \"\\q\" .", "The backslash"),
      ("e:a e:p e:b e:c .", "“e:c” stands where a full stop"),
      ("@prefix e <http://x/> .", "“e” stands where a prefix"),
      ("e:a e:p [ e:q 1 .", "“.” stands where a full stop"),
      ("e:a e:p ( 1", "The file ends where a value"),
    ])
  func `what is wrong is said, with its place`(text: String, message: String) throws {
    let prefix = "@prefix e: <http://e/> .\n"
    let error = try #require(throws: ReadError.self) { try tree(prefix + text) }
    #expect(error.message.english.hasPrefix(message), "\(error.message.english)")
    #expect(error.offset >= prefix.utf8.count && error.offset <= (prefix + text).utf8.count)
    #expect(!error.message.japanese.isEmpty)
  }

  @Test func `brackets inside one another are refused before they are too deep`() {
    let text = "@prefix e: <http://e/> .\ne:a e:p " + String(repeating: "[ e:p ", count: 100_000)
    let error = #expect(throws: ReadError.self) { try tree(text) }
    #expect(error?.message.english.contains("levels") == true)
    #expect(throws: ReadError.self) {
      try tree("@prefix e: <http://e/> .\ne:a e:p " + String(repeating: "(", count: 100_000))
    }
  }

  @Test func `any beginning of a text is read or refused`() throws {
    let text = Array(
      "@prefix e: <http://e/> .\ne:a a e:C ; e:p \"x\\u0041\"@en , '''y''' , [ e:q ( 1 .5 ) ] ; e:r \"2\"^^e:t . # end\n"
        .utf8)
    for count in 0...text.count {
      var tree = SourceTree(testing: Array(text[..<count]))
      tree.notation = .turtle
      if (try? SourceReader.read(&tree)) != nil, count > 0 { expectSound(tree) }
    }
    for index in text.indices {
      for byte in [UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "."), 0x00, 0xFF] {
        var changed = text
        changed[index] = byte
        var tree = SourceTree(testing: changed)
        tree.notation = .turtle
        if (try? SourceReader.read(&tree)) != nil { expectSound(tree) }
      }
    }
  }
}

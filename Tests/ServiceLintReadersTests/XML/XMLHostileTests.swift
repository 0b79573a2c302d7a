import Foundation
import Testing

@testable import ServiceLintReaders

@Suite("XML reader: hostile texts")
struct XMLHostileTests {
  private static let document = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE f [<!ENTITY o "Office &#38; &p;"><!ENTITY p 'x'><!ENTITY e SYSTEM "e">]>
    <f:form xmlns:f="urn:f" xmlns='urn:d' f:id='1' id="a&amp;&o;b
    c"><!-- note --><field 名="氏名">Name &lt;&#x3042;<![CDATA[ <b>]]> &o;</field>\r
      <?pi x?><f:empty/> ]] > </f:form><!-- end -->
    """

  /// Reads a text and, if it can be read, asks for everything in it.
  private func readAll(_ bytes: [UInt8]) {
    var tree = SourceTree(testing: bytes)
    do throws(ReadError) {
      try XMLReader.read(&tree)
      expectSound(tree)
      for node in tree.nodes.indices where tree.nodes[node].kind != .element {
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

  private struct Dice {
    var state: UInt64 = 42

    mutating func roll(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  private static let alphabet = Array("<>/=!?-[]&;#x\"':ab C%\n\r\t\0".utf8) + [0x80, 0xC3, 0xE3, 0xED, 0xF0, 0xFF]

  private func change(_ bytes: inout [UInt8], _ dice: inout Dice) {
    for _ in 0..<1 + dice.roll(4) where !bytes.isEmpty {
      let place = dice.roll(bytes.count)
      let byte = Self.alphabet[dice.roll(Self.alphabet.count)]
      switch dice.roll(3) {
      case 0: bytes[place] = byte
      case 1: bytes.insert(byte, at: place)
      default: bytes.remove(at: place)
      }
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
    var dice = Dice()
    for _ in 0..<3_000 {
      var bytes = Array(Self.document.utf8)
      change(&bytes, &dice)
      readAll(bytes)
    }
  }

  private static let corpus = (ProcessInfo.processInfo.environment["SERVICELINT_SHARED"] ?? "../shared") + "/corpus"

  private static let realFiles: [String] = {
    guard let all = FileManager.default.enumerator(atPath: corpus) else { return [] }
    return all.compactMap { $0 as? String }.filter { $0.hasSuffix(".xml") }.sorted()
  }()

  @Test(.enabled(if: !realFiles.isEmpty, "no corpus; set SERVICELINT_SHARED"))
  func `every real file is read, and none ends the process when it is cut off or changed`() throws {
    var dice = Dice()
    for name in Self.realFiles {
      let whole = [UInt8](try Data(contentsOf: URL(filePath: Self.corpus + "/" + name)))
      var tree = SourceTree(testing: whole)
      #expect(throws: Never.self, "\(name)") { try XMLReader.read(&tree) }
      expectSound(tree)
      for _ in 0..<12 {
        var bytes = whole
        change(&bytes, &dice)
        readAll(bytes)
        readAll(Array(whole.prefix(dice.roll(whole.count))))
      }
    }
  }

  @Test func `deep nesting is refused without recursion`() {
    var limits = ReadLimits()
    limits.depth = .max
    let bytes = Array(String(repeating: "<a>", count: 100_000).utf8)
    var tree = SourceTree(testing: bytes)
    #expect(throws: ReadError.self) { try XMLReader.read(&tree, limits: limits) }
    let error = #expect(throws: ReadError.self) { try XMLReader.read(&tree) }
    #expect(
      error?.message.english == "More than 1000 elements stand inside one another, so the file was not read.")
  }

  @Test func `entities that grow by one another are refused`() {
    var source = "<!DOCTYPE a [<!ENTITY e0 'ha'>"
    for level in 1...7 {
      source += "<!ENTITY e\(level) '" + String(repeating: "&e\(level - 1);", count: 10) + "'>"
    }
    var tree = SourceTree(testing: Array((source + "]><a>&e7;</a>").utf8))
    let error = #expect(throws: ReadError.self) { try XMLReader.read(&tree) }
    #expect(error?.message.english.hasPrefix("“&e4;” stands for more than 4096 bytes") == true)
  }

  @Test func `short entities used very often are refused`() {
    let source =
      "<!DOCTYPE a [<!ENTITY e '\(String(repeating: "x", count: 4_000))'>]><a>"
      + String(repeating: "&e;", count: 1_000) + "</a>"
    var tree = SourceTree(testing: Array(source.utf8))
    let error = #expect(throws: ReadError.self) { try XMLReader.read(&tree) }
    #expect(error?.message.english.hasPrefix("The file's entities stand for more than") == true)
  }

  @Test func `many attributes and many prefixes are told apart`() throws {
    let names = (0..<20_000).map { "a\($0)='1'" }.joined(separator: " ")
    #expect(try SourceTree(xml: "<a \(names)/>").attributes(of: 0).count == 20_000)
    #expect(throws: ReadError.self) { try SourceTree(xml: "<a \(names) a77='2'/>") }
    let prefixes = (0..<20_000).map { "xmlns:p\($0)='urn:\($0)'" }.joined(separator: " ")
    let tree = try SourceTree(xml: "<a \(prefixes)>" + String(repeating: "<p7:b/>", count: 10_000) + "</a>")
    #expect(tree.namespaces.name(of: tree.nodes.count - 1) == "urn:7")
  }
}

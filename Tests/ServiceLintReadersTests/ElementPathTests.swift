import Foundation
import Testing

@testable import ServiceLintReaders

@Suite struct `Paths to elements` {
  @Test(arguments: [
    ("<p>a</p><form><input name=b><input name=c></form>", "<input name=c", "/form/input[2]"),
    ("<p>a</p><form><input name=b><input name=c></form>", "name=c", "/form/input[2]/@name"),
    ("<p>a</p><p>b</p>", "b", "/p[2]/text()"),
    ("<p>a</p>tail", "tail", "/text()"),
    ("<p>a<br>b</p>", "b<", "/p/text()[2]"),
  ])
  func `a page's path has no root that nobody wrote`(_ page: String, _ place: String, _ path: String) throws {
    let tree = try SourceTree(html: page)
    #expect(tree.pointer(at: try offset(of: place, in: page)) == path)
  }

  @Test func `a path of XML begins at the root`() throws {
    let text = "<a><b/><c><b/><b x='1'/></c></a>"
    var tree = SourceTree(testing: Array(text.utf8))
    tree.notation = .xml
    try SourceReader.read(&tree)
    #expect(tree.pointer(at: 0) == "/a")
    #expect(tree.pointer(at: try offset(of: "<b x", in: text)) == "/a/c/b[2]")
    #expect(tree.pointer(at: try offset(of: "x=", in: text)) == "/a/c/b[2]/@x")
  }

  private func offset(of part: String, in text: String) throws -> UInt32 {
    let place = try #require(text.range(of: part))
    return UInt32(text.utf8.distance(from: text.startIndex, to: place.lowerBound))
  }
}

import ServiceLintText
import Testing

@testable import ServiceLintReaders

extension SourceTree {
  /// A tree with a text in it, not yet read.
  init(testing source: [UInt8]) {
    self.init()
    bytes = source + repeatElement(0, count: SourceTree.padding)
    count = source.count
  }

  /// A JSON text, read.
  init(json source: String) throws {
    self.init(testing: Array(source.utf8))
    try JSONReader.read(&self)
  }

  /// The source of a node.
  func source(_ node: Int) -> String { String(decoding: bytes[nodes[node].range.indices], as: UTF8.self) }
}

/// Expects that ranges lie in the text and in one another, and that every `next` leads on.
func expectSound(_ tree: SourceTree, _ location: SourceLocation = #_sourceLocation) {
  for (index, node) in tree.nodes.enumerated() {
    let isSound =
      node.start < node.end && Int(node.end) <= tree.count && Int(node.next) > index
      && Int(node.next) <= tree.nodes.count && (node.kind != .key || Int(node.next) >= index + 2)
    #expect(isSound, "node \(index): \(node)", sourceLocation: location)
    guard isSound else { continue }
    let end = node.kind == .key ? tree.nodes[index + 1].end : node.end
    let last = tree.nodes[Int(node.next) - 1]
    #expect(last.end <= end, "\(last) reaches out of node \(index)", sourceLocation: location)
  }
}

import Foundation
import ServiceLintReaders

func xmlTree(_ bytes: [UInt8]) throws -> SourceTree {
  var tree = SourceTree()
  tree.notation = .xml
  tree.bytes = bytes + Array(repeating: 0, count: SourceTree.padding)
  tree.count = bytes.count
  try XMLReader.read(&tree)
  return tree
}

func xmlTree(_ text: String) throws -> SourceTree { try xmlTree(Array(text.utf8)) }

func xmlTree(fixture: String) throws -> SourceTree {
  let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/\(fixture)")
  return try xmlTree(Array(Data(contentsOf: url)))
}

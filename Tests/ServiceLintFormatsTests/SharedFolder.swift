import Foundation
import ServiceLintReaders
import Testing

/// Real definitions, which are no part of the project: beside it, or where SERVICELINT_SHARED says.
enum SharedFolder {
  static let url: URL = {
    if let path = ProcessInfo.processInfo.environment["SERVICELINT_SHARED"] { return URL(fileURLWithPath: path) }
    return package.appendingPathComponent("../shared").standardizedFileURL
  }()

  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let hasCorpus = FileManager.default.fileExists(atPath: url.appendingPathComponent("corpus").path)

  static func files(_ folder: String, _ ending: String = ".json") -> [URL] {
    let folder = url.appendingPathComponent("corpus").appendingPathComponent(folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(ending) }.sorted().map { folder.appendingPathComponent($0) }
  }
}

func jsonTree(_ bytes: [UInt8]) throws -> SourceTree {
  var tree = SourceTree()
  tree.bytes = bytes + Array(repeating: 0, count: SourceTree.padding)
  tree.count = bytes.count
  try JSONReader.read(&tree)
  return tree
}

func jsonTree(_ text: String) throws -> SourceTree { try jsonTree(Array(text.utf8)) }

func jsonTree(fixture: String) throws -> SourceTree {
  let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/\(fixture)")
  return try jsonTree(Array(Data(contentsOf: url)))
}

func yamlTree(_ bytes: [UInt8]) throws -> SourceTree {
  var tree = SourceTree()
  tree.bytes = bytes + Array(repeating: 0, count: SourceTree.padding)
  tree.count = bytes.count
  try YAMLReader.read(&tree)
  return tree
}

func yamlTree(_ text: String) throws -> SourceTree { try yamlTree(Array(text.utf8)) }

func yamlTree(fixture: String) throws -> SourceTree {
  let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/\(fixture)")
  return try yamlTree(Array(Data(contentsOf: url)))
}

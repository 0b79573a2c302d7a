import FoundationEssentials
import ServiceLint
import ServiceLintFormats

/// The pages on writing a service definition: their tables follow the vocabulary.
enum ServicePages {
  private static let pages: [(path: String, language: MessageLanguage)] = [
    ("Documentation/ServiceDefinition.md", .english), ("Documentation/ServiceDefinition.ja.md", .japanese),
  ]

  /// The pages whose tables are not what the vocabulary says.
  static func stale(root: String) -> [String] {
    pages.filter { (try? fresh($0, root)) != (try? Disk.bytes(of: "\(root)/\($0.path)")) }.map(\.path)
  }

  static func write(root: String) throws {
    for page in pages { try Data(try fresh(page, root)).write(to: URL(fileURLWithPath: "\(root)/\(page.path)")) }
  }

  private static func fresh(_ page: (path: String, language: MessageLanguage), _ root: String) throws -> [UInt8] {
    let text = String(decoding: try Disk.bytes(of: "\(root)/\(page.path)"), as: UTF8.self)
    return Array(ServiceTables(page.language).page(text).utf8)
  }
}

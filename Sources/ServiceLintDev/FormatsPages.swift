import FoundationEssentials
import ServiceLint
import ServiceLintFormats

/// The pages on the formats: they are what the formats say of themselves.
enum FormatsPages {
  private static let pages: [(path: String, language: MessageLanguage)] = [
    ("Documentation/Formats.md", .english), ("Documentation/Formats.ja.md", .japanese),
  ]

  /// The pages that are not what the formats say.
  static func stale(root: String) -> [String] {
    pages.filter { Array(FormatsPage($0.language).page().utf8) != (try? Disk.bytes(of: "\(root)/\($0.path)")) }
      .map(\.path)
  }

  static func write(root: String) throws {
    for page in pages {
      try Data(FormatsPage(page.language).page().utf8).write(to: URL(fileURLWithPath: "\(root)/\(page.path)"))
    }
  }
}

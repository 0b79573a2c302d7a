import FoundationEssentials
import ServiceLint
import ServiceLintReports

/// Writes Documentation/Expressions.md from the macros, functions and properties in the code.
enum ExpressionsPageGenerator {
  static let path = "Documentation/Expressions.md"

  static func isFresh(root: String) -> Bool {
    (try? Disk.bytes(of: "\(root)/\(path)")) == Array(ExpressionsPage.text().utf8)
  }

  static func write(root: String) throws {
    try Data(ExpressionsPage.text().utf8).write(to: URL(fileURLWithPath: "\(root)/\(path)"))
  }
}

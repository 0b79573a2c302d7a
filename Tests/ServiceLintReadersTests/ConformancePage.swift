import Foundation
import Testing

/// Documentation/Conformance.md, which says what the shared suites found.
enum ConformancePage {
  /// Expects a line of the page.
  static func expect(_ suite: String, _ sentence: String) throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Documentation/Conformance.md")
    let lines = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n")
    let line = "**\(suite)**: \(sentence)"
    #expect(lines.contains(line), "Documentation/Conformance.md is to say: \(line)")
  }
}

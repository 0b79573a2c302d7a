import Foundation
import Testing

/// The house rules that a formatter cannot check.
@Suite struct SourceFileTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func swiftFiles(_ folder: String) -> [URL] {
    let all = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
    return (all?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
  }

  @Test func `a file is named after what it declares`() throws {
    for file in Self.swiftFiles("Sources") {
      let text = try String(contentsOf: file, encoding: .utf8)
      let name = file.deletingPathExtension().lastPathComponent.split(separator: "+")[0]
      let declares = text.range(
        of: "(struct|enum|class|protocol|extension|actor) \(name)\\b", options: .regularExpression)
      #expect(declares != nil, "\(file.lastPathComponent)")
    }
  }

  @Test func `public and package declarations say what they are`() throws {
    for file in Self.swiftFiles("Sources") {
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
      for (number, line) in lines.enumerated() {
        let bare = line.trimmingCharacters(in: .whitespaces)
        guard
          bare.hasPrefix("public struct ") || bare.hasPrefix("public enum ") || bare.hasPrefix("public protocol ")
            || bare.hasPrefix("public final class ") || bare.hasPrefix("package struct ")
            || bare.hasPrefix("package enum ")
        else { continue }
        var above = number - 1
        while above >= 0, lines[above].trimmingCharacters(in: .whitespaces).hasPrefix("@") { above -= 1 }
        let isDocumented = above >= 0 && lines[above].trimmingCharacters(in: .whitespaces).hasPrefix("///")
        #expect(isDocumented, "\(file.lastPathComponent):\(number + 1)")
      }
    }
  }

  @Test func `the top level holds the agreed names and nothing else`() throws {
    let agreed: Set<String> = [
      "Package.swift", "Sources", "Plugins", "Tests", "Rules", "README.md", "README.ja.md", "LICENSE", "CHANGELOG.md",
      "CONTRIBUTING.md", "SECURITY.md", "Documentation", "Examples", "Benchmarks", "action.yml", "Package.resolved",
    ]
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.root.path()) where !name.hasPrefix(".") {
      #expect(agreed.contains(name), "\(name)")
    }
  }

  @Test func `the list of reports is the folder of reports`() throws {
    let list = try String(
      contentsOf: Self.root.appending(path: "Sources/ServiceLintReports/Report.swift"), encoding: .utf8)
    for file in Self.swiftFiles("Sources/ServiceLintReports") {
      let text = try String(contentsOf: file, encoding: .utf8)
      guard let range = text.range(of: "struct ([A-Za-z]+): Report\\b", options: .regularExpression) else { continue }
      let name = text[range].split(separator: " ")[1].dropLast()
      #expect(list.contains("\(name)("), "\(name) is missing in Reports.all")
    }
  }

  @Test func `the list of formats is the folder of formats`() throws {
    let list = try String(
      contentsOf: Self.root.appending(path: "Sources/ServiceLintFormats/Formats.swift"), encoding: .utf8)
    for file in Self.swiftFiles("Sources/ServiceLintFormats") {
      let text = try String(contentsOf: file, encoding: .utf8)
      guard let range = text.range(of: "struct ([A-Za-z]+): Format\\b", options: .regularExpression) else { continue }
      let name = text[range].split(separator: " ")[1].dropLast()
      #expect(list.contains("\(name)("), "\(name) is missing in Formats.all")
    }
  }
}

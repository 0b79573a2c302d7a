import Foundation
import ServiceLint
import ServiceLintEngine
import Testing

@Suite struct ReadmeTests {
  @Test(arguments: ["README.md", "README.ja.md"])
  func `names every rule`(file: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: file), encoding: .utf8)
    var loader = RuleLoader()
    for description in BuiltInModules.modules(&loader).flatMap(\.descriptions) {
      let name = description.id.split(separator: "/").last ?? ""
      #expect(text.contains("`\(name)`"), "\(description.id) is missing in \(file)")
    }
  }

  @Test(arguments: ["Configuration.md", "Configuration.ja.md"])
  func `the page on configurations names every key, and its example can be read`(file: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "Documentation/\(file)"), encoding: .utf8)
    for key in ConfigurationKey.all { #expect(text.contains("\n| `\(key.name)` | "), "\(key.name)") }
    let example = try #require(text.components(separatedBy: "```yaml\n").dropFirst().first)
    let configuration = try Configuration(text: example.components(separatedBy: "```")[0])
    #expect(!configuration.rules.isEmpty && !configuration.exclude.isEmpty)
  }

  @Test(arguments: ["Suppressions.md", "Suppressions.ja.md"])
  func `the page on suppressions names every key, and its example can be read`(file: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "Documentation/\(file)"), encoding: .utf8)
    for key in ConfigurationReader.suppressionKeys { #expect(text.contains("\n| `\(key)` | "), "\(key)") }
    for rule in InputProblem.settable where rule != "input/key-repeated" {
      #expect(text.contains("`\(rule)`"), "\(rule)")
    }
    let example = try #require(text.components(separatedBy: "```yaml\n").dropFirst().first)
    let configuration = try Configuration(text: example.components(separatedBy: "```")[0])
    #expect(configuration.suppressions.count == 2)
  }
}

import Foundation
import ServiceLint
import Testing

@testable import ServiceLintEngine

@Suite struct RuleAuthoringTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Documentation")

  private static func text(_ file: String) throws -> String {
    try String(contentsOf: folder.appending(path: file), encoding: .utf8)
  }

  @Test(arguments: ["RuleAuthoring.md", "RuleAuthoring.ja.md"])
  func `the rule that the page shows keeps its promises`(file: String) throws {
    let text = try Self.text(file)
    let start = try #require(text.range(of: "```yaml\n"))
    let end = try #require(text.range(of: "```", range: start.upperBound..<text.endIndex))
    let rule = ModuleFile(
      path: "house/label-shouting.yaml", bytes: Array(text[start.upperBound..<end.lowerBound].utf8))
    var loader = RuleLoader()
    let module = loader.module(files: [rule], folder: "house")
    let rules = RuleSet(modules: [module])
    #expect((loader.errors + rules.check()).map(\.message.english) == [])
    var runner = ExampleRunner(rules: rules, language: .english)
    let result = runner.run(module)
    #expect(result.examples > 0 && result.failures.isEmpty && result.warnings.isEmpty, "\(result)")
  }

  @Test(arguments: ["RuleAuthoring.md", "RuleAuthoring.ja.md"])
  func `the page names every key of a rule file, in order`(file: String) throws {
    let rows = try Self.text(file).split(separator: "\n").filter { $0.hasPrefix("| `") }.map(String.init)
    var place = 0
    for key in RuleFileReader.keys {
      let row = rows[place...].firstIndex { $0.split(separator: "|")[0].contains("`\(key)`") }
      #expect(row != nil, "\(key) is missing in \(file), or out of order")
      place = row ?? place
    }
  }
}

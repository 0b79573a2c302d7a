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
}

import Foundation
import ServiceLint
import ServiceLintReports
import Testing

@Suite struct RulePageTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static let catalogue: RuleCatalogue = {
    var loader = RuleLoader()
    return RuleCatalogue(BuiltInModules.modules(&loader))
  }()

  @Test func `every rule has its page, as the rule file says it`() throws {
    for rule in Self.catalogue.rules {
      let page = try? String(contentsOf: Self.folder.appending(path: "\(rule.description.id).md"), encoding: .utf8)
      #expect(page == RulePage(rule).bothLanguages(), "\(rule.description.id): run swift run ServiceLintDev generate")
    }
  }

  @Test func `the table of contents lists every rule`() throws {
    let page = try String(contentsOf: Self.folder.appending(path: "README.md"), encoding: .utf8)
    #expect(page == RuleIndexPage.text(Self.catalogue), "run swift run ServiceLintDev generate")
  }

  @Test func `no page is left over`() throws {
    let rules = Set(Self.catalogue.rules.map { "\($0.description.id).md" })
    for chapter in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path()) where chapter != "README.md"
    {
      for page in try FileManager.default.contentsOfDirectory(atPath: Self.folder.appending(path: chapter).path()) {
        #expect(rules.contains("\(chapter)/\(page)"), "run swift run ServiceLintDev generate")
      }
    }
  }

  private static let folder = root.appending(path: "Documentation/Rules")
}

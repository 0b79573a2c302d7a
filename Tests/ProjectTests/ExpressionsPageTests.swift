import Foundation
import ServiceLintReports
import Testing

@Suite struct ExpressionsPageTests {
  @Test func `the page on expressions says what the code says`() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Documentation/Expressions.md")
    let text = try? String(contentsOf: page, encoding: .utf8)
    #expect(text == ExpressionsPage.text(), "run swift run ServiceLintDev generate")
  }
}

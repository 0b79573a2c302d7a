import Foundation
import ServiceLint
import Testing

@testable import ServiceLintReports

/// The reports of forges, where there is not room for everything.
@Suite struct CheckReportTests {
  private static func write(
    _ report: some Report, _ findings: [Finding], quiet: Bool = false, hasJobSummary: Bool = false
  ) -> String {
    var context = ReportFixture.context(.english, LintResult())
    context.quiet = quiet
    context.hasJobSummary = hasJobSummary
    return String(decoding: report.write(findings, context), as: UTF8.self)
  }

  @Test func `ten annotations of each level, and the last line counts the others`() {
    let findings =
      ReportFixture.findings(13, .info) + ReportFixture.findings(12, .warning) + ReportFixture.findings(11, .error)
    let lines = Self.write(GitHubReport(), findings, hasJobSummary: true).split(separator: "\n")
    let levels = lines.compactMap { $0.hasPrefix("::") ? $0.dropFirst(2).prefix { $0 != " " } : nil }
    #expect(
      levels == Array(repeating: "error", count: 10) + Array(repeating: "warning", count: 10)
        + Array(repeating: "notice", count: 10))
    #expect(lines.last?.hasPrefix("6 more not shown") == true && lines.last?.contains("job summary") == true)
    #expect(lines.contains("11 errors, 12 warnings, 13 info; 0 to judge."))
  }

  @Test func `without a job summary the last line says where to see all`() {
    let lines = Self.write(GitHubReport(), ReportFixture.findings(11, .error)).split(separator: "\n")
    #expect(lines.last?.contains("run servicelint on your machine") == true)
  }

  @Test func `nothing is said of the rest where there is none`() {
    let text = Self.write(GitHubReport(), ReportFixture.findings(10, .error), quiet: true)
    #expect(text.split(separator: "\n").allSatisfy { $0.hasPrefix("::error ") })
  }

  @Test func `a place over several lines has no columns`() {
    var findings = ReportFixture.findings(1, .error)
    findings[0].location.endLine = 9
    #expect(Self.write(GitHubReport(), findings).hasPrefix("::error file=town/form.json,line=1,endLine=9,title="))
  }

  @Test func `GitLab gets a fingerprint of its own for each file and each of several equal ones`() throws {
    var findings = ReportFixture.findings(2, .error) + ReportFixture.findings(1, .error)
    for index in findings.indices { findings[index].fingerprint = "00112233aabbccdd" }
    findings[2].location.file = "other.json"
    let list = try JSONSerialization.jsonObject(with: Data(Self.write(GitLabReport(), findings).utf8))
    let prints = (list as? [[String: Any]] ?? []).compactMap { $0["fingerprint"] as? String }
    #expect(prints.count == 3 && Set(prints).count == 3)
  }

  @Test(arguments: [1_000, 3_000, 20_000]) func `a table keeps to its room and counts what is missing`(most: Int) throws
  {
    let findings = ReportFixture.findings(400, .info) + ReportFixture.findings(1, .error)
    let text = Self.write(MarkdownReport(most: most), findings)
    #expect(text.utf8.count <= most)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| info") || $0.hasPrefix("| error") }
    #expect(rows.first?.contains("error 0") == true)
    let last = try #require(text.split(separator: "\n").last)
    #expect(last.hasPrefix("\(401 - rows.count) more findings are left out"), "\(last)")
    #expect(rows.count < 401 && !rows.isEmpty)
  }

  @Test func `a table without room is nothing`() {
    #expect(Self.write(MarkdownReport(most: 10), ReportFixture.findings(1, .error)).isEmpty)
  }

  @Test func `without findings there is no table`() {
    #expect(!Self.write(MarkdownReport(), []).contains("|"))
    #expect(Self.write(GitLabReport(), []) == "[]\n")
  }
}

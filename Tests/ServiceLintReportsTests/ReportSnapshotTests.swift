import Foundation
import ServiceLint
import Testing

@testable import ServiceLintReports

/// Each report of the fixture, as it was written down. `RECORD_SNAPSHOTS=1` writes down what it is now, and fails the run.
@Suite struct ReportSnapshotTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")

  /// Text and JSON have the command's scenarios.
  private static let cases = Reports.all.filter { !["text", "json"].contains($0.id) }.flatMap { report in
    MessageLanguage.allCases.map { (report.id, $0.rawValue) }
  }

  @Test(arguments: cases) func `a report is as it was written down`(id: String, language: String) throws {
    let report = try #require(Reports.all.first { $0.id == id })
    let language = try #require(MessageLanguage(rawValue: language))
    let text = ReportFixture.write(report, language)
    let file = Self.folder.appending(path: "\(id)-\(language.rawValue).txt")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try Data(text.utf8).write(to: file)
      Issue.record("\(file.lastPathComponent) was recorded; look at it and run again without RECORD_SNAPSHOTS.")
    } else {
      #expect(text == (try? String(contentsOf: file, encoding: .utf8)), "\(file.lastPathComponent)")
    }
  }
}

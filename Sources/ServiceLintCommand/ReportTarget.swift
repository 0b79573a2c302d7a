import ServiceLint
import ServiceLintEngine
import ServiceLintReports
import ServiceLintText

/// A report that goes into a file, beside the one on standard output.
struct ReportTarget {
  var report: any Report
  var path: String
  /// Whether it is written behind what the file holds.
  var appends = false
  var isJobSummary = false

  /// Those that `--report FORMAT=FILE` asks for, and the job summary of GitHub Actions where its annotations go to
  /// standard output.
  static func targets(_ words: [String], beside shown: any Report) throws(UsageError) -> [ReportTarget] {
    var targets: [ReportTarget] = []
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw .badReport(word) }
      let report = try Lint.choose(parts[0], of: Reports.all, "--report") { $0.id }
      guard !targets.contains(where: { $0.path == parts[1] }) else { throw .reportTwice(parts[1]) }
      targets.append(ReportTarget(report: report, path: parts[1]))
    }
    if shown.id == GitHubReport().id, let path = Terminal.variable("GITHUB_STEP_SUMMARY"), !path.isEmpty {
      // An earlier command of the same step may have written to it.
      let room = max(0, MarkdownReport.mostOfJobSummary - Disk.size(of: path))
      targets.append(
        ReportTarget(report: MarkdownReport(most: room), path: path, appends: true, isJobSummary: true))
    }
    return targets
  }

  /// - Throws: `UsageError` if the file cannot be written.
  func write(_ findings: [Finding], _ context: ReportContext) throws(UsageError) {
    do throws(Disk.Failure) {
      try Disk.write(report.write(findings, context), to: path, appending: appends)
    } catch {
      throw .unwritable(error.path, error.reason)
    }
  }
}

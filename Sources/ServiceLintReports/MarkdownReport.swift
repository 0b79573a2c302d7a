import ServiceLintEngine
import ServiceLintText

/// A table in Markdown (GitHub Flavored Markdown): for a job's summary, a comment or a wiki page. The worst come first.
public struct MarkdownReport: Report {
  public let id = "markdown"
  public let summary = LocalizedText(en: "a table in Markdown", ja: "Markdown の表")
  public let isForMachines = false

  /// How many bytes GitHub takes as the summary of a step.
  public static let mostOfJobSummary = 1 << 20

  private let most: Int

  /// - Parameter most: how many bytes there is room for. What does not fit is counted in the last line.
  public init(most: Int = Self.mostOfJobSummary) { self.most = most }

  public func write(_ findings: [Finding], _ context: ReportContext) -> [UInt8] {
    let words = CheckWords(language: context.language)
    let summary = TextSummary(words: TextReportWords(language: context.language), style: Style(isOn: false))
    var output = "## \(words.title)\n\n"
    let counts = summary.text(findings, context).split(separator: "\n").map { MarkdownText.escaped(String($0)) }
    output += counts.joined(separator: "  \n") + "\n"
    for defect in context.summary.defects { output += "\n\(MarkdownText.escaped(words.failedRule(defect)))\n" }
    var bytes = Array(output.utf8)
    guard bytes.count <= most else { return [] }
    guard !findings.isEmpty else { return bytes }
    let head =
      "\n| \(words.columns.joined(separator: " | ")) |\n|\(String(repeating: " --- |", count: words.columns.count))\n"
    // Room for the line that says what is missing.
    let room = most - head.utf8.count - words.rowsLeftOut(findings.count).utf8.count - 2
    var rows: [UInt8] = []
    var written = 0
    for finding in findings.worstFirst {
      let row = row(finding, words, context).utf8
      guard bytes.count + rows.count + row.count <= room else { break }
      rows += row
      written += 1
    }
    if written > 0 { bytes += Array(head.utf8) + rows }
    if written < findings.count {
      let line = Array("\n\(words.rowsLeftOut(findings.count - written))\n".utf8)
      if bytes.count + line.count <= most { bytes += line }
    }
    return bytes
  }

  private func row(_ finding: Finding, _ words: CheckWords, _ context: ReportContext) -> String {
    let location = finding.location
    let position = "\(context.root.path(location.file)):\(location.line):\(location.column)"
    var place = MarkdownText.escaped(position)
    if !location.place.isEmpty { place = "\(MarkdownText.escaped(location.place))<br>\(place)" }
    var what = MarkdownText.escaped(finding.message)
    if !finding.fix.isEmpty { what += "<br>" + MarkdownText.escaped(words.fix(finding.fix)) }
    let rule = MarkdownText.link(finding.rule, to: finding.sources.first { !$0.url.isEmpty }?.url ?? "")
    return "| \(words.kind(of: finding)) | \(place) | \(what) | \(rule) |\n"
  }
}

import ServiceLintEngine
import ServiceLintText

/// Annotations of GitHub Actions: notes beside the code of a pull request.
///
/// GitHub shows ten errors, ten warnings and ten notices of a step and drops the rest without a word; so ten of each are
/// written, the worst first, and the last line says how many there are besides. The command puts all of them into the job summary.
public struct GitHubReport: Report {
  public let id = "github"
  public let summary = LocalizedText(
    en: "annotations of GitHub Actions, and its job summary", ja: "GitHub Actions の注釈と要約")
  public let isForMachines = true

  /// How many annotations of one level GitHub shows for a step.
  static let most = 10

  public init() {}

  public func write(_ findings: [Finding], _ context: ReportContext) -> [UInt8] {
    let words = CheckWords(language: context.language)
    let titles = Dictionary(
      context.rules.map { ($0.id, $0.title[context.language]) }, uniquingKeysWith: { first, _ in first })
    var counts: [String: Int] = [:]
    var output = ""
    var leftOut = 0
    for finding in findings.worstFirst {
      let level = Self.level(of: finding)
      counts[level, default: 0] += 1
      guard counts[level, default: 0] <= Self.most else {
        leftOut += 1
        continue
      }
      output += command(finding, level, titles[finding.rule], words, context.root).line
    }
    if !context.quiet {
      let text = TextSummary(words: TextReportWords(language: context.language), style: Style(isOn: false))
      output += text.text(findings, context)
    }
    if leftOut > 0 { output += words.annotationsLeftOut(leftOut, inSummary: context.hasJobSummary) + "\n" }
    return Array(output.utf8)
  }

  private func command(
    _ finding: Finding, _ level: String, _ title: String?, _ words: CheckWords, _ root: SourceRoot
  ) -> WorkflowCommand {
    let location = finding.location
    var properties = [
      (name: "file", value: root.path(location.file)), ("line", String(location.line)),
      ("endLine", String(location.endLine)),
    ]
    // GitHub takes columns only where the place lies on one line.
    if location.line == location.endLine {
      properties.insert(("col", String(location.utf16Column)), at: 2)
      properties.append(("endColumn", String(location.utf16EndColumn)))
    }
    let mark = finding.kind == .review ? "\(words.kind(of: finding)): " : ""
    properties.append(("title", "\(mark)\(title.map { "\($0) (\(finding.rule))" } ?? finding.rule)"))
    var lines = [finding.message]
    if !location.place.isEmpty { lines.append(words.place(location.place)) }
    if !finding.fix.isEmpty { lines.append(words.fix(finding.fix)) }
    return WorkflowCommand(name: level, properties: properties, message: lines.joined(separator: "\n"))
  }

  private static func level(of finding: Finding) -> String {
    if finding.kind == .review { return "notice" }
    return switch finding.severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }
}

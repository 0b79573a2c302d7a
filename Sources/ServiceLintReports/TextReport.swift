import ServiceLintEngine
import ServiceLintText

/// For people at a terminal: by file, the place in their words, the text it stands in, what is wrong, how to mend it.
/// Findings of one rule in one file are told once, with the other places below.
public struct TextReport: Report {
  public let id = "text"
  public let summary = LocalizedText(en: "for people at a terminal", ja: "端末で読むための表示")
  public let isForMachines = false

  /// How many other places of a rule are listed before the rest is only counted.
  static let mostPlaces = 3
  /// The same, if only their messages tell them apart.
  static let mostMessages = 12

  /// The rule of a file that could not be read.
  static let brokenFile = "input/broken-file"

  public init() {}

  public func write(_ findings: [Finding], _ context: ReportContext) -> [UInt8] {
    let words = TextReportWords(language: context.language)
    let style = Style(isOn: context.colours)
    var output = ""
    write(findings.filter { $0.kind == .violation }, words, style, to: &output)
    let reviews = findings.filter { $0.kind == .review }
    if !reviews.isEmpty {
      output += style.bold(words.reviewsTitle) + "\n" + style.dim(words.reviewsNote) + "\n\n"
      write(reviews, words, style, to: &output)
    }
    for defect in context.summary.defects {
      output += style.red(words.failedRule) + " \(defect.rule): \(defect.message[context.language]) (\(defect.file))\n"
      if let place = defect.place {
        output += "  \(place.path):\(place.line):\(place.column): \(place.text)\n"
      }
    }
    if !context.summary.defects.isEmpty { output += "\n" }
    if !context.quiet { output += TextSummary(words: words, style: style).text(findings, context) }
    return Array(output.utf8)
  }

  private func write(_ findings: [Finding], _ words: TextReportWords, _ style: Style, to output: inout String) {
    var start = findings.startIndex
    while start < findings.endIndex {
      let file = findings[start].location.file
      let end = findings[start...].firstIndex { $0.location.file != file } ?? findings.endIndex
      let first = findings[start].location
      // What cannot be read has no place in people's words: the path leads there.
      let isUnread = findings[start].rule == Self.brokenFile
      output += style.underlined(isUnread ? "\(file):\(first.line):\(first.column)" : file) + "\n\n"
      for group in Self.byRule(findings[start..<end]) { tell(group, words, style, to: &output) }
      start = end
    }
  }

  /// The findings of each rule that are mended alike, in the order of weight and then of their first finding.
  static func byRule(_ findings: ArraySlice<Finding>) -> [[Finding]] {
    var order: [String] = []
    var groups: [String: [Finding]] = [:]
    for finding in findings {
      let key = finding.foldingKey
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(finding)
    }
    let inOrder = order.compactMap { groups[$0] }
    return [Severity.error, .warning, .info].flatMap { severity in inOrder.filter { $0[0].severity == severity } }
  }

  private func tell(_ group: [Finding], _ words: TextReportWords, _ style: Style, to output: inout String) {
    let first = group[0]
    let mark = severity(first, words, style)
    let place = first.location.place.isEmpty ? "" : "  " + style.bold(first.location.place)
    let position = first.rule == Self.brokenFile ? "" : "  " + style.dim(words.position(first.location))
    output += "  \(mark)\(place)\(position)\n"
    output += "    \(first.message)\n"
    if let frame = first.frame {
      let gutter = String(repeating: " ", count: String(first.location.line).count)
      output += "      \(style.dim("\(first.location.line) │")) \(frame.excerpt)\n"
      output += "      \(style.dim("\(gutter) │")) \(coloured(frame.carets, first, style))\n"
    }
    for location in first.related.prefix(Self.mostPlaces) {
      output += "    \(words.seeAlso) \(words.at(location, from: first.location.file))\n"
    }
    if first.related.count > Self.mostPlaces {
      output += "    \(words.more(first.related.count - Self.mostPlaces))\n"
    }
    let others = group.dropFirst()
    if !others.isEmpty {
      output += "    \(words.alsoAt(others.count))\n"
      let isOnePlace = others.contains {
        $0.message != first.message && $0.location.place == first.location.place
      }
      let most = isOnePlace ? Self.mostMessages : Self.mostPlaces
      for other in others.prefix(most) {
        // A message that names nothing would only repeat itself.
        let said = other.message == first.message ? other.location.place : other.message
        output += "      \(style.dim(words.position(other.location)))\(said.isEmpty ? "" : "  \(said)")\n"
      }
      if others.count > most { output += "      \(words.more(others.count - most))\n" }
    }
    if !first.fix.isEmpty { output += "    \(style.blue(words.fix)) \(first.fix)\n" }
    output += "    \(style.dim(words.authority(first)))\n\n"
  }

  private func severity(_ finding: Finding, _ words: TextReportWords, _ style: Style) -> String {
    if finding.kind == .review { return coloured(words.review, finding, style) }
    return switch finding.severity {
    case .error: coloured(words.error, finding, style)
    case .warning: coloured(words.warning, finding, style)
    case .info: coloured(words.info, finding, style)
    }
  }

  private func coloured(_ text: String, _ finding: Finding, _ style: Style) -> String {
    if finding.kind == .review { return style.magenta(text) }
    return switch finding.severity {
    case .error: style.red(text)
    case .warning: style.yellow(text)
    case .info: style.blue(text)
    }
  }
}

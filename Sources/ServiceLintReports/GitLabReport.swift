import ServiceLintEngine
import ServiceLintText

/// GitLab's Code Quality: a JSON array of what it shows in a merge request (a subset of Code Climate's format).
public struct GitLabReport: Report {
  public let id = "gitlab"
  public let summary = LocalizedText(en: "Code Quality, for GitLab", ja: "GitLab のコード品質レポート")
  public let isForMachines = true

  public init() {}

  public func write(_ findings: [Finding], _ context: ReportContext) -> [UInt8] {
    let words = CheckWords(language: context.language)
    var ordinals = FingerprintOrdinals()
    var writer = JSONWriter(pretty: true)
    writer.array { writer in
      for finding in findings {
        let path = context.root.path(finding.location.file)
        let ordinal = ordinals.next(finding)
        writer.object { writer in
          writer.member("description", Self.description(finding, words))
          writer.member("check_name", finding.rule)
          writer.member("fingerprint", Self.fingerprint(path, finding.fingerprint, ordinal))
          writer.member("severity", Self.severity(finding))
          writer.object("location") {
            $0.member("path", path)
            $0.object("lines") { $0.member("begin", finding.location.line) }
          }
        }
      }
    }
    return writer.bytes + [0x0A]
  }

  private static func description(_ finding: Finding, _ words: CheckWords) -> String {
    let place = finding.location.place.isEmpty ? "" : "\(finding.location.place): "
    let mark = finding.kind == .review ? "\(words.kind(of: finding)): " : ""
    return mark + place + finding.message + (finding.fix.isEmpty ? "" : " " + words.fix(finding.fix))
  }

  /// GitLab keeps one of several findings with equal fingerprints, in whatever file: so the file belongs to it.
  private static func fingerprint(_ path: String, _ fingerprint: String, _ ordinal: Int) -> String {
    var hash = FNV1a64()
    for part in [path, fingerprint, String(ordinal)] {
      hash.add(part)
      hash.endPart()
    }
    return hash.hexText
  }

  private static func severity(_ finding: Finding) -> String {
    if finding.kind == .review { return "info" }
    return switch finding.severity {
    case .error: finding.rule == TextReport.brokenFile ? "critical" : "major"
    case .warning: "minor"
    case .info: "info"
    }
  }
}

import ServiceLintEngine
import ServiceLintText

/// SARIF 2.1.0 (OASIS, errata 01), within what GitHub code scanning takes and shows.
///
/// Columns are UTF-16 code units, paths are relative to the repository. Reviews have the kind `review` and no level:
/// they never stop anything. All rules that ran are listed, so that a receiver can say what was checked.
public struct SARIFReport: Report {
  public let id = "sarif"
  public let summary = LocalizedText(
    en: "SARIF 2.1.0, for GitHub code scanning and the like", ja: "SARIF 2.1.0（GitHub code scanning など）")
  public let isForMachines = true

  /// Where the linter is explained.
  static let home = "https://github.com/servicelint/servicelint"
  static let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  /// What GitHub refuses to exceed.
  struct Limits {
    /// Results of a run.
    var results = 25_000
    /// How many of them are stored; from here on the worst come first.
    var storedResults = 5_000
    var rules = 25_000
    /// Locations of a result that are shown.
    var locations = 100
    var tags = 20
    /// Characters of a rule's descriptions.
    var description = 1_024
  }

  var limits = Limits()

  public init() {}

  public func write(_ findings: [Finding], _ context: ReportContext) -> [UInt8] {
    let shown = mostSevere(findings)
    let rules = SARIFRules(shown, context, limits: limits)
    var writer = JSONWriter(pretty: true)
    writer.object {
      $0.member("$schema", Self.schema)
      $0.member("version", "2.1.0")
      $0.array("runs") { writer in
        writer.object { writer in
          writer.object("tool") { writer in
            writer.object("driver") { writer in
              writer.member("name", "ServiceLint")
              writer.member("version", context.version)
              writer.member("semanticVersion", context.version)
              writer.member("informationUri", Self.home)
              writer.member("language", context.language.rawValue)
              rules.write(to: &writer)
            }
          }
          writer.array("invocations") {
            write(findings, leftOut: findings.count - shown.count, rules, context, to: &$0)
          }
          writer.member("language", context.language.rawValue)
          writer.object("originalUriBaseIds") {
            $0.object(SARIFLocations.base) {
              $0.text("description", "The top folder of the repository.")
            }
          }
          // In the order in which a reader must try them.
          writer.array("newlineSequences") { for ending in ["\r\n", "\n", "\r"] { $0.string(ending) } }
          writer.member("columnKind", "utf16CodeUnits")
          writer.array("results") { write(shown, rules, context, to: &$0) }
        }
      }
    }
    return writer.bytes + [0x0A]
  }

  /// As many findings as a receiver takes, and in the order in which it is to store them.
  private func mostSevere(_ findings: [Finding]) -> [Finding] {
    findings.count <= limits.storedResults ? findings : Array(findings.worstFirst.prefix(limits.results))
  }

  // MARK: The run

  private func write(
    _ findings: [Finding], leftOut: Int, _ rules: SARIFRules, _ context: ReportContext, to writer: inout JSONWriter
  ) {
    let words = CheckWords(language: context.language)
    let locations = SARIFLocations(root: context.root, limits: limits)
    writer.object { writer in
      writer.member("executionSuccessful", context.summary.broken == 0 && context.summary.defects.isEmpty)
      writer.member("exitCode", context.exitCode)
      writer.array("toolExecutionNotifications") { writer in
        for finding in findings where finding.rule == TextReport.brokenFile {
          writer.object {
            $0.object("descriptor") { $0.member("id", finding.rule) }
            $0.member("level", "error")
            $0.text("message", finding.message)
            $0.array("locations") { locations.write(finding.location, id: nil, to: &$0) }
          }
        }
        for defect in context.summary.defects {
          writer.object {
            $0.object("associatedRule") { $0.member("id", defect.rule) }
            $0.member("level", "error")
            $0.text("message", words.failedRule(defect))
          }
        }
        var gaps: [String] = []
        if leftOut > 0 { gaps.append(words.resultsLeftOut(leftOut, of: findings.count)) }
        if rules.leftOut > 0 { gaps.append(words.rulesLeftOut(rules.leftOut)) }
        for gap in gaps {
          writer.object {
            $0.member("level", "warning")
            $0.text("message", gap)
          }
        }
      }
    }
  }

  // MARK: Results

  private func write(
    _ findings: [Finding], _ rules: SARIFRules, _ context: ReportContext, to writer: inout JSONWriter
  ) {
    let locations = SARIFLocations(root: context.root, limits: limits)
    let words = CheckWords(language: context.language)
    var ordinals = FingerprintOrdinals()
    for finding in findings {
      let ordinal = ordinals.next(finding)
      let related = finding.related.prefix(limits.locations)
      writer.object { writer in
        writer.member("ruleId", finding.rule)
        if let index = rules.index(of: finding.rule) { writer.member("ruleIndex", index) }
        writer.member("kind", finding.kind == .review ? "review" : "fail")
        writer.member("level", Self.level(of: finding))
        writer.text("message", locations.message(finding, words))
        writer.array("locations") { locations.write(finding.location, id: nil, to: &$0) }
        if !related.isEmpty {
          writer.array("relatedLocations") {
            for (index, location) in related.enumerated() { locations.write(location, id: index + 1, to: &$0) }
          }
        }
        writer.object("partialFingerprints") {
          // GitHub tells alerts of one rule in one file apart by this alone. Its own, the hash of a line, would make
          // one alert of all that is wrong in a form of one line.
          $0.member("primaryLocationLineHash", "\(finding.fingerprint):\(ordinal)")
          $0.member("servicelintFingerprint/v1", finding.fingerprint)
        }
      }
    }
  }

  private static func level(of finding: Finding) -> String {
    finding.kind == .review ? "none" : level(finding.severity)
  }

  static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}

extension JSONWriter {
  /// A member that is a message of SARIF.
  mutating func text(_ key: String, _ text: String) { object(key) { $0.member("text", text) } }
}

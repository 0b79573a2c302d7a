import ServiceLintEngine
import ServiceLintText

/// The rules of a run as SARIF lists them.
struct SARIFRules {
  private let rules: [RuleDescription]
  private let numbers: [String: Int]
  private let words: CheckWords
  private let language: MessageLanguage
  private let limits: SARIFReport.Limits
  /// How many rules without findings had no room.
  let leftOut: Int

  /// All rules that ran, and those of findings that nobody described.
  init(_ findings: [Finding], _ context: ReportContext, limits: SARIFReport.Limits) {
    language = context.language
    words = CheckWords(language: context.language)
    self.limits = limits
    var rules = context.rules
    var known = Set(rules.map(\.id))
    for finding in findings where known.insert(finding.rule).inserted { rules.append(RuleDescription(finding)) }
    let needed = rules.count > limits.rules ? Set(findings.map(\.rule)) : known
    if rules.count > limits.rules { rules = rules.filter { needed.contains($0.id) } }
    leftOut = known.count - rules.count
    self.rules = rules
    numbers = Dictionary(rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func index(of rule: String) -> Int? { numbers[rule] }

  func write(to writer: inout JSONWriter) {
    writer.array("rules") { writer in
      for rule in rules { writer.object { write(rule, to: &$0) } }
    }
  }

  private func write(_ rule: RuleDescription, to writer: inout JSONWriter) {
    writer.member("id", rule.id)
    writer.member("name", Self.name(rule.id))
    let why = rule.why[language]
    writer.text("shortDescription", shortened(rule.title[language], or: rule.id))
    writer.text("fullDescription", shortened(why, or: rule.title[language]))
    writer.object("help") {
      $0.member("text", helpText(rule))
      $0.member("markdown", helpMarkdown(rule))
    }
    if let source = rule.sources.first(where: { !$0.url.isEmpty }) {
      writer.member("helpUri", PercentEncoding.address(source.url))
    }
    writer.object("defaultConfiguration") { $0.member("level", SARIFReport.level(rule.severity)) }
    writer.object("properties") { writer in
      let module = rule.id.split(separator: "/").first.map(String.init) ?? rule.id
      let tags = [module] + rule.tags.filter { $0 != module }
      writer.array("tags") { for tag in tags.prefix(limits.tags) { $0.string(tag) } }
      writer.member("precision", rule.confidence.rawValue)
      writer.member("problem.severity", problemSeverity(rule))
    }
  }

  /// `accessibility/label-missing` → `LabelMissing` (SARIF 2.1.0, 3.49.7: an identifier that people understand).
  static func name(_ id: String) -> String {
    let last = id.split(separator: "/").last.map(String.init) ?? id
    return last.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private func problemSeverity(_ rule: RuleDescription) -> String {
    if rule.confidence == .low { return "recommendation" }
    return switch rule.severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "recommendation"
    }
  }

  private func shortened(_ text: String, or other: String) -> String {
    let text = text.isEmpty ? other : text
    return text.unicodeScalars.count <= limits.description
      ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(limits.description - 1))) + "…"
  }

  // MARK: Help

  private func helpText(_ rule: RuleDescription) -> String {
    var parts = [rule.why[language].isEmpty ? rule.title[language] : rule.why[language]]
    if rule.confidence == .low { parts.append(words.reviewNote) }
    let fix = rule.generalFix(language)
    if !fix.isEmpty { parts.append(words.fix(fix)) }
    if !rule.sources.isEmpty {
      let lines = rule.sources.map { "- \(Self.title($0))\($0.url.isEmpty ? "" : ": \($0.url)")" }
      parts.append("\(words.sources):\n\(lines.joined(separator: "\n"))")
    }
    return parts.joined(separator: "\n\n")
  }

  private func helpMarkdown(_ rule: RuleDescription) -> String {
    var parts = ["# \(MarkdownText.escaped(rule.title[language].isEmpty ? rule.id : rule.title[language]))"]
    let why = rule.why[language]
    if !why.isEmpty { parts.append("## \(words.why)\n\n\(MarkdownText.escaped(why))") }
    if rule.confidence == .low { parts.append(words.reviewNote) }
    let fix = rule.generalFix(language)
    if !fix.isEmpty { parts.append("## \(words.howToMend)\n\n\(MarkdownText.escaped(fix))") }
    if !rule.sources.isEmpty {
      let lines = rule.sources.map { source in
        "- \(MarkdownText.link(Self.title(source), to: source.url))"
      }
      parts.append("## \(words.sources)\n\n\(lines.joined(separator: "\n"))")
    }
    return parts.joined(separator: "\n\n")
  }

  private static func title(_ source: RuleSource) -> String {
    source.clause.isEmpty ? source.title : "\(source.title), \(source.clause)"
  }
}

extension RuleDescription {
  /// What a finding tells of its rule, where nobody described it.
  fileprivate init(_ finding: Finding) {
    self.init(
      id: finding.rule, title: LocalizedText(en: finding.rule, ja: finding.rule),
      why: LocalizedText(en: finding.why, ja: finding.why), fix: LocalizedText(en: "", ja: ""),
      sources: finding.sources, severity: finding.severity)
  }
}

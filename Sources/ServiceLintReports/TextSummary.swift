import ServiceLintEngine
import ServiceLintText

/// The end of the text report: what was found, what was checked, what was not, what stayed undecided.
struct TextSummary {
  let words: TextReportWords
  let style: Style

  func text(_ findings: [Finding], _ context: ReportContext) -> String {
    let summary = context.summary
    func count(_ severity: Severity) -> Int { findings.count { $0.kind == .violation && $0.severity == severity } }
    let (errors, warnings, infos) = (count(.error), count(.warning), count(.info))
    let reviews = findings.count { $0.kind == .review }
    var lines: [String] = []
    let found: String
    switch context.language {
    case .english:
      found =
        errors + warnings + infos + reviews == 0
        ? "No findings."
        : "\(plural(errors, "error")), \(plural(warnings, "warning")), \(infos) info; \(reviews) to judge."
      lines.append(style.bold(found))
      if !context.silenced.isEmpty { lines.append("\(context.silenced.count) silenced with a reason.") }
      lines.append(
        "Checked \(plural(summary.definitions, "definition")) with \(plural(summary.fields, "field")) against "
          + "\(plural(summary.rules, "rule"))" + ".")
      if summary.emptyForms > 0 {
        lines.append(
          "\(plural(summary.emptyForms, "form")) asked nothing here; if the questions stand in other files, check those."
        )
      }
      if summary.passedOver > 0 {
        lines.append("\(plural(summary.passedOver, "file")) without a definition passed over.")
        if summary.definitions + summary.broken == 0 {
          lines += remedies(summary, .english)
        }
      }
      if summary.parts > 0 { lines.append("\(plural(summary.parts, "file")) read as part of another.") }
      if summary.broken > 0 { lines.append("\(plural(summary.broken, "file")) could not be read.") }
    case .japanese:
      found =
        errors + warnings + infos + reviews == 0
        ? "指摘はありません。" : "エラー \(errors) 件、警告 \(warnings) 件、情報 \(infos) 件、要確認 \(reviews) 件。"
      lines.append(style.bold(found))
      if !context.silenced.isEmpty { lines.append("理由を添えて残した指摘が \(context.silenced.count) 件あります。") }
      lines.append(
        "定義 \(summary.definitions) 件（項目 \(summary.fields) 個）を \(summary.rules) 個のルールで調べました。")
      if summary.emptyForms > 0 {
        lines.append("項目が一つもないフォームが \(summary.emptyForms) 件あります。質問が別のファイルにあるときは、そちらも調べてください。")
      }
      if summary.passedOver > 0 {
        lines.append("定義ではないファイル \(summary.passedOver) 件は対象外です。")
        if summary.definitions + summary.broken == 0 {
          lines += remedies(summary, .japanese)
        }
      }
      if summary.parts > 0 { lines.append("ほかのファイルの一部として読むファイル \(summary.parts) 件。") }
      if summary.broken > 0 { lines.append("読み込めなかったファイルが \(summary.broken) 件あります。") }
    }
    if let undecided = undecided(context) { lines.append(style.dim(undecided)) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What to do about files in which no definition was found, for each notation that people may mean.
  private func remedies(_ summary: ReportSummary, _ language: MessageLanguage) -> [String] {
    var texts: [LocalizedText] = []
    if summary.passedOverYAML {
      texts.append(
        LocalizedText(
          en: "If one of them defines a service or a form, begin it with `servicelint: 1`.",
          ja: "サービスやフォームの定義なのに読まれないときは、1 行目に `servicelint: 1` と書いてください。"))
    }
    if summary.passedOverJSON {
      texts.append(
        LocalizedText(
          en: "No format was recognised in the JSON; if you know which it is, say so with `--input-format`.",
          ja: "JSON の形式を判別できませんでした。形式が分かっていれば `--input-format` で指定してください。"))
    }
    if summary.passedOverHTML {
      texts.append(
        LocalizedText(
          en: "In the HTML no form and no field with a name was found.",
          ja: "HTML には、フォームも、名前（name）の付いた入力欄もありませんでした。"))
    }
    return texts.map { $0[language] }
  }

  private func undecided(_ context: ReportContext) -> String? {
    let open = context.summary.undecided.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard !open.isEmpty else { return nil }
    let total = open.reduce(0) { $0 + $1.value }
    let first = open.prefix(3).map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    let rest = open.count > 3 ? ", …" : ""
    return context.language == .english
      ? "Could not tell in \(plural(total, "case")) (\(first)\(rest))."
      : "判断できなかったもの \(total) 件（\(first)\(rest)）。"
  }

  private func plural(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
}

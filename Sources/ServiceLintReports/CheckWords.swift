import ServiceLintEngine
import ServiceLintText

/// The words of the reports for a check before merging, in the reader's language.
struct CheckWords {
  let language: MessageLanguage

  private func pick(_ english: String, _ japanese: String) -> String {
    language == .english ? english : japanese
  }

  // MARK: A finding

  func place(_ place: String) -> String { pick("Place: \(place)", "場所: \(place)") }
  func fix(_ fix: String) -> String { pick("How to mend it: \(fix)", "直し方: \(fix)") }
  var seeAlso: String { pick("See also:", "関連:") }
  func lineNumber(_ line: Int) -> String { pick("line \(line)", "\(line) 行目") }
  func morePlaces(_ count: Int) -> String {
    pick(count == 1 ? "and one more place" : "and \(count) more places", "ほか \(count) か所")
  }
  func kind(of finding: Finding) -> String {
    let words = TextReportWords(language: language)
    if finding.kind == .review { return words.review }
    return switch finding.severity {
    case .error: words.error
    case .warning: words.warning
    case .info: words.info
    }
  }

  // MARK: A rule

  var why: String { pick("Why", "なぜ問題か") }
  var howToMend: String { pick("How to mend it", "直し方") }
  var sources: String { pick("Sources", "根拠") }
  var reviewNote: String {
    pick("The linter cannot decide this; a person must look.", "機械では決められません。人が見て判断してください。")
  }

  // MARK: What was left out

  func resultsLeftOut(_ count: Int, of all: Int) -> String {
    pick(
      "\(count) of \(all) findings are left out, the least severe ones, because receivers refuse larger reports.",
      "これより大きいレポートは受け付けられないため、\(all) 件のうち軽いほうから \(count) 件を省きました。")
  }
  func rulesLeftOut(_ count: Int) -> String {
    pick(
      "\(count) rules without findings are left out, because receivers refuse larger reports.",
      "これより大きいレポートは受け付けられないため、指摘のないルール \(count) 個を省きました。")
  }
  func failedRule(_ defect: RuleDefect) -> String {
    pick(
      "The rule \(defect.rule) failed on \(defect.file): \(defect.message.english)",
      "ルール \(defect.rule) が \(defect.file) で失敗しました: \(defect.message.japanese)")
  }
  func annotationsLeftOut(_ count: Int, inSummary: Bool) -> String {
    let summary = pick("all of them stand in the job summary.", "全件はジョブの要約（Summary）にあります。")
    let local = pick("run servicelint on your machine to see them all.", "手元で servicelint を実行すると全件を見られます。")
    let where_ = inSummary ? summary : local
    return pick(
      "\(count) more not shown beside the code, as GitHub shows ten of each kind for a step; \(where_)",
      "GitHub がコードの横に出すのは 1 ステップで種類ごとに 10 件までのため、ほか \(count) 件は省きました。\(where_)")
  }
  func rowsLeftOut(_ count: Int) -> String {
    pick(
      "\(count) more findings are left out, the least severe ones: this page may not be larger.",
      "この画面に収まらないため、軽いほうから \(count) 件を省きました。")
  }

  // MARK: A table

  var title: String { pick("Service design check", "サービスデザインの検査") }
  var columns: [String] {
    language == .english ? ["Kind", "Where", "What and how to mend it", "Rule"] : ["種類", "場所", "内容と直し方", "ルール"]
  }
  var noFindings: String { pick("No findings.", "指摘はありません。") }
}

import ServiceLintEngine
import ServiceLintText

/// The words of the text report, in the reader's language.
struct TextReportWords {
  let language: MessageLanguage

  private func pick(_ english: String, _ japanese: String) -> String {
    language == .english ? english : japanese
  }

  var error: String { pick("error", "エラー") }
  var warning: String { pick("warning", "警告") }
  var info: String { pick("info", "情報") }
  var review: String { pick("review", "要確認") }
  var fix: String { pick("Fix:", "直し方:") }
  var seeAlso: String { pick("See also", "関連:") }
  var failedRule: String { pick("A rule failed:", "ルールの不具合:") }
  var reviewsTitle: String { pick("For a person to judge", "人が確かめること") }
  var reviewsNote: String {
    pick(
      "The linter cannot decide these; they do not count as errors.",
      "機械では決められないものです。エラーには数えません。")
  }

  func at(_ location: Location) -> String {
    location.place.isEmpty
      ? "\(location.file):\(location.line):\(location.column)"
      : pick(
        "“\(location.place)” (\(location.line):\(location.column))",
        "「\(location.place)」（\(location.line):\(location.column)）")
  }

  func more(_ count: Int) -> String {
    pick("… and \(count) more", "… ほか \(count) か所")
  }

  func alsoAt(_ count: Int) -> String {
    pick(count == 1 ? "The same in one other place:" : "The same in \(count) other places:", "同じことが、ほかに \(count) か所:")
  }

  func authority(_ finding: Finding) -> String {
    let sources = finding.sources.map { $0.clause.isEmpty ? $0.title : "\($0.title) \($0.clause)" }
    return ([finding.rule] + sources).joined(separator: " · ")
  }
}

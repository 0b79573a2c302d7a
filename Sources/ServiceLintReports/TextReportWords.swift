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

  func position(_ location: Location) -> String { "\(location.line):\(location.column)" }

  /// Another place, as seen from a file.
  func at(_ location: Location, from file: String) -> String {
    let position = location.file == file ? position(location) : "\(location.file):\(position(location))"
    return location.place.isEmpty
      ? position : pick("“\(location.place)” (\(position))", "「\(location.place)」（\(position)）")
  }

  func more(_ count: Int) -> String {
    pick("… and \(count) more", "… ほか \(count) か所")
  }

  func alsoAt(_ count: Int) -> String {
    pick(count == 1 ? "The same in one other place:" : "The same in \(count) other places:", "同じことが、ほかに \(count) か所:")
  }

  func authority(_ finding: Finding) -> String {
    var titles: [String] = []
    var clauses: [String: [String]] = [:]
    for source in finding.sources {
      if clauses[source.title] == nil { titles.append(source.title) }
      clauses[source.title, default: []] += source.clause.isEmpty ? [] : [source.clause]
    }
    let sources = titles.map { ([$0] + clauses[$0, default: []]).joined(separator: ", ") }
    return ([finding.rule] + sources).joined(separator: " · ")
  }
}

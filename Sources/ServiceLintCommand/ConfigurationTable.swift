import ServiceLint
import ServiceLintEngine
import ServiceLintText

/// A configuration as `servicelint config` prints it: key, value, and where the value comes from.
struct ConfigurationTable {
  let configuration: Configuration
  let language: MessageLanguage

  private typealias Row = (name: String, value: String, source: String)

  private var byDefault: String { LocalizedText(en: "default", ja: "既定")[language] }

  /// All keys.
  ///
  /// - Parameter option: the option of the command line that chose the language, if one did.
  func text(language option: String?) -> String {
    var rows: [Row] = []
    for key in ConfigurationKey.all {
      let shown = key.shown(configuration)
      if key.name == ConfigurationKey.languageName, shown.isEmpty || option != nil {
        rows.append((key.name, language.rawValue, option ?? "LC_ALL, LANG"))
      } else if shown.isEmpty {
        rows.append((key.name, key.usual[language], byDefault))
      } else {
        for (number, part) in shown.enumerated() {
          rows.append((number == 0 ? key.name : "", part.text, source(part.range)))
        }
      }
    }
    return lines(rows)
  }

  /// All rules that run.
  func text(of rules: RuleSet) -> String {
    lines(
      rules.running.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }.map { rule in
        let options = rule.options.map { ", \($0.name): \($0.value.text)" }.joined()
        return (rule.id, rule.severity.rawValue + options, rule.setAt ?? byDefault)
      })
  }

  /// Why a file is only checked when it is named.
  func text(of reason: ConfigurationFinder.Reason) -> String {
    let text =
      switch reason {
      case .excluded(let pattern):
        LocalizedText(
          en: "In a folder this file is passed over: `exclude` says \(pattern.text). Named by itself it is checked.",
          ja: "フォルダーを調べるとき、このファイルは exclude の \(pattern.text) により飛ばされます。名前を挙げれば調べます。")
      case .notIncluded:
        LocalizedText(
          en: "In a folder this file is passed over: nothing under `include` means it. Named by itself it is checked.",
          ja: "フォルダーを調べるとき、このファイルは include に当てはまらないので飛ばされます。名前を挙げれば調べます。")
      }
    return text[language] + "\n"
  }

  private func source(_ range: ByteRange) -> String {
    configuration.line(of: range).map { "\(configuration.path):\($0)" } ?? configuration.path
  }

  private func lines(_ rows: [Row]) -> String {
    let name = rows.map { CharacterWidth.columns(of: $0.name) }.max() ?? 0
    // One long value must not push all sources out of sight.
    let value = min(rows.map { CharacterWidth.columns(of: $0.value) }.max() ?? 0, 48)
    return rows.map { row in
      padded(row.name, to: name) + "  " + padded(row.value, to: value) + "  " + row.source + "\n"
    }.joined()
  }

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - CharacterWidth.columns(of: text)))
  }
}

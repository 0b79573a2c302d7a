import ServiceLintEngine
import ServiceLintText

/// The configuration that `servicelint init` writes: every key, explained and commented out, so that it changes nothing
/// until somebody takes a `#` away.
enum ConfigurationTemplate {
  /// The text of the file.
  static func text(in language: MessageLanguage) -> String {
    var lines = head[language].split(separator: "\n").map { "# \($0)" }
    for key in ConfigurationKey.all {
      lines += ["", "# \(key.sentence[language])", "# \(usual(key)[language])"]
      lines += key.example.split(separator: "\n").map { "# \($0)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let head = LocalizedText(
    en: """
      How ServiceLint checks the definitions in this folder and below.
      Take the # away in front of what you want to set. `servicelint config FILE` shows what goes for a file.
      """,
    ja: """
      このフォルダーから下の定義を ServiceLint がどう調べるかの設定です。
      変えたいところの行頭の # を消してください。ファイルに効いている設定は servicelint config FILE で見られます。
      """)

  private static func usual(_ key: ConfigurationKey) -> LocalizedText {
    LocalizedText(en: "Without it: \(key.usual.english).", ja: "書かないとき: \(key.usual.japanese)。")
  }
}

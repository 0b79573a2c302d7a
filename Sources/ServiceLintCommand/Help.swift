import ServiceLint
import ServiceLintFormats
import ServiceLintReports
import ServiceLintText

/// The texts of `--help`, made from what the commands declare.
struct Help {
  let language: MessageLanguage

  func text(of command: any Command.Type) -> String {
    var lines = ["servicelint \(command.name) \(command.usage)", "", command.summary[language], ""]
    lines += options(command.options + [.language, .help])
    if command.name == Lint.name { lines += ["", more] }
    return lines.joined(separator: "\n") + "\n"
  }

  func overview() -> String {
    var lines = [
      pick(
        "servicelint checks the definitions of public services and their forms for what hurts the people who use or run them.",
        "servicelint は、行政手続とそのフォームの定義を調べ、利用者や職員が困るところを指摘します。"), "",
    ]
    let names = Commands.all.map { "servicelint \($0.name) \($0.usage)" }
    let width = names.map(\.count).max() ?? 0
    for (name, command) in zip(names, Commands.all) {
      lines.append("  " + name + String(repeating: " ", count: width - name.count + 2) + command.summary[language])
    }
    lines += ["", pick("Without a command, lint is meant.", "コマンドを省くと lint になります。"), ""]
    lines += options(Lint.options + [.language, .version, .help])
    lines += ["", more]
    return lines.joined(separator: "\n") + "\n"
  }

  private var more: String {
    let formats = Formats.all.map(\.id).joined(separator: ", ")
    return pick(
      """
      Input formats: \(formats). Exit status: 0 nothing at or above --fail-on, 1 findings, 2 something could not be used.
      """,
      """
      読める形式: \(formats)。終了コード: 0 は --fail-on 以上の指摘なし、1 は指摘あり、2 は使えない入力や指定あり。
      """)
  }

  private func options(_ options: [Option]) -> [String] {
    let names = options.map { option in
      (option.short.map { "\($0), " } ?? "") + option.name + (option.value.map { " \($0)" } ?? "")
    }
    let width = names.map(\.count).max() ?? 0
    return zip(names, options).map { name, option in
      "  " + name + String(repeating: " ", count: width - name.count + 2) + option.help[language]
    }
  }

  private func pick(_ english: String, _ japanese: String) -> String {
    language == .english ? english : japanese
  }
}

extension Option {
  static let version = Option("--version", LocalizedText(en: "show the version", ja: "バージョンを表示"))
}

import ServiceLint
import ServiceLintText

/// The command `servicelint`: finds the command that is meant and runs it.
@main
struct ServiceLintTool {
  static func main() {
    var words = Array(CommandLine.arguments.dropFirst())
    let language = preferredLanguage(words)
    let help = Help(language: language)
    var command: any Command.Type = Lint.self
    if let first = words.first, let named = Commands.all.first(where: { $0.name == first }) {
      command = named
      words.removeFirst()
    } else if words.contains("--help") || words.contains("-h") || words.first == "help" {
      return end(help.overview())
    }
    if words.contains("--version") { return end("servicelint \(Version.description)\n") }
    if words.contains("--help") || words.contains("-h") { return end(help.text(of: command)) }
    do {
      let arguments = try Arguments(words, options: command.options + [.language])
      if let chosen = arguments[.language], MessageLanguage(rawValue: chosen) == nil {
        throw UsageError.unknownWord(chosen, option: "--lang", allowed: MessageLanguage.allCases.map(\.rawValue))
      }
      leave(try command.run(arguments, language: language))
    } catch let error as UsageError {
      let hint = LocalizedText(
        en: " See servicelint --help.", ja: "使い方は servicelint --help で見られます。")
      Terminal.write(
        "servicelint: \(error.message[language])\(error.isAboutUsage ? hint[language] : "")\n", to: .error)
      leave(.unusable)
    } catch {
      Terminal.write("servicelint: \(error)\n", to: .error)
      leave(.unusable)
    }
  }

  /// `--lang`, else what the locale says.
  private static func preferredLanguage(_ words: [String]) -> MessageLanguage {
    for (index, word) in words.enumerated() {
      if word == "--lang", index + 1 < words.count, let language = MessageLanguage(rawValue: words[index + 1]) {
        return language
      }
      if word.hasPrefix("--lang="), let language = MessageLanguage(rawValue: String(word.dropFirst(7))) {
        return language
      }
    }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let locale = Terminal.variable(name), !locale.isEmpty else { continue }
      return locale.hasPrefix("ja") ? .japanese : .english
    }
    return .english
  }

  private static func end(_ text: String) { Terminal.write(text) }

  private static func leave(_ status: ExitStatus) { Terminal.exit(status) }
}

import ServiceLint
import ServiceLintEngine
import ServiceLintText

/// Shows the configuration that is in effect for a file, and where each value comes from.
enum Config: Command {
  static let name = "config"
  static let summary = LocalizedText(
    en: "show the configuration in effect for a file", ja: "ファイルに効いている設定を表示")
  static let usage = "[FILE]"

  static let all = Option(
    "--all", LocalizedText(en: "also list every rule that runs, with its options", ja: "使われるルールもオプションも、すべて並べる"))

  static let options: [Option] = [all] + ConfigurationChoice.options

  static func run(_ arguments: Arguments, language: MessageLanguage) throws(UsageError) -> ExitStatus {
    if arguments.rest.count > 1 { throw .tooManyWords(arguments.rest[1]) }
    let path = arguments.rest.first ?? "."
    guard Disk.kind(of: path) != .nothing else { throw .nothingAt([path]) }
    var finder = try ConfigurationChoice.finder(arguments)
    let configuration = finder.configuration(forPath: path)
    let isChosen = arguments.has(.language)
    let language = isChosen ? language : configuration.language ?? language
    var rules = ConfiguredRules(builtIn: BuiltInModules.load(readsExamples: false))
    let set = rules.ruleSet(for: configuration)
    let errors = finder.errors + rules.errors
    guard errors.isEmpty else {
      Terminal.write(RuleErrorReport(language: language).text(errors), to: .error)
      return .unusable
    }

    let table = ConfigurationTable(configuration: configuration, language: language)
    Terminal.write(table.text(language: isChosen ? Option.language.name : nil))
    let running = LocalizedText(en: "\(set.count) rules run.", ja: "\(set.count) 個のルールが使われます。")
    Terminal.write("\n\(running[language])\n")
    if arguments.has(all) { Terminal.write(table.text(of: set)) }
    if Disk.kind(of: path) == .file, let reason = finder.reasonToPassOver(path, by: configuration) {
      Terminal.write(table.text(of: reason))
    }
    return .clean
  }
}

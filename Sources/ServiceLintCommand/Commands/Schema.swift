import ServiceLint
import ServiceLintEngine
import ServiceLintText

/// Prints the JSON Schema of one of the files that people write, for editors and other checkers.
enum Schema: Command {
  static let name = "schema"
  static let summary = LocalizedText(en: "print a JSON Schema for your editor", ja: "エディター用の JSON Schema を表示")
  static let usage = "[NAME]"

  static let module = Option(
    "--module", short: "-m", value: "FOLDER",
    LocalizedText(
      en: "also know the rules of this folder (in the schema of the configuration)",
      ja: "このフォルダーのルールも載せる（設定ファイルのスキーマ）"))

  static let options: [Option] = [module]

  static func run(_ arguments: Arguments, language: MessageLanguage) throws(UsageError) -> ExitStatus {
    if arguments.rest.count > 1 { throw .tooManyWords(arguments.rest[1]) }
    guard let word = arguments.rest.first else {
      Terminal.write(list(language))
      return .clean
    }
    let schema = try Lint.choose(word, of: JSONSchema.all, name) { $0.name }
    switch try DocumentedRules.load(modules: arguments.values[module.name] ?? []) {
    case .broken(let errors):
      Terminal.write(RuleErrorReport(language: language).text(errors), to: .error)
      return .unusable
    case .ready(let modules):
      Terminal.write(schema.json(language, modules: modules))
      return .clean
    }
  }

  private static func list(_ language: MessageLanguage) -> String {
    let width = JSONSchema.all.map(\.name.count).max() ?? 0
    return JSONSchema.all.map { schema in
      schema.name + String(repeating: " ", count: width - schema.name.count) + "  " + schema.title[language] + "\n"
    }.joined()
  }
}

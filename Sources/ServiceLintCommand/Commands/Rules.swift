import ServiceLint
import ServiceLintReports
import ServiceLintText

/// Lists the rules, or documents them all.
enum Rules: Command {
  static let name = "rules"
  static let summary = LocalizedText(en: "list the rules", ja: "ルールの一覧を表示")
  static let usage = "[WORD…]"

  static let format = Option(
    "--format", short: "-f", value: CatalogueFormats.all.map(\.id).joined(separator: "|"),
    LocalizedText(en: "form of the list (default: table)", ja: "一覧の形式（既定は table）"))

  static let options: [Option] = [format, Lint.module]

  static func run(_ arguments: Arguments, language: MessageLanguage) throws(UsageError) -> ExitStatus {
    let format: any CatalogueFormat = try Lint.choose(
      arguments[format] ?? "table", of: CatalogueFormats.all, "--format"
    ) { $0.id }
    var catalogue: RuleCatalogue
    switch try DocumentedRules.load(modules: arguments.values[Lint.module.name] ?? []) {
    case .broken(let errors):
      Terminal.write(RuleErrorReport(language: language).text(errors), to: .error)
      return .unusable
    case .ready(let modules): catalogue = RuleCatalogue(modules)
    }
    for word in arguments.rest {
      for index in catalogue.chapters.indices {
        catalogue.chapters[index].rules.removeAll { !$0.description.id.contains(word) }
      }
      catalogue.chapters.removeAll { $0.rules.isEmpty }
      if catalogue.chapters.isEmpty { throw .unknownRule(word, nearest: nil) }
    }
    Terminal.write(format.write(catalogue, language, version: Version.current))
    return .clean
  }
}

import ServiceLint
import ServiceLintReports
import ServiceLintText

/// Explains one rule: what, why, on whose authority, how to mend it, options, examples.
enum Explain: Command {
  static let name = "explain"
  static let summary = LocalizedText(en: "explain a rule", ja: "ルールを説明")
  static let usage = "RULE"

  static let options: [Option] = [Lint.module, Lint.color]

  static func run(_ arguments: Arguments, language: MessageLanguage) throws(UsageError) -> ExitStatus {
    guard let id = arguments.rest.first else { throw .missingWord("RULE") }
    if arguments.rest.count > 1 { throw .tooManyWords(arguments.rest[1]) }
    let colours = try Lint.colours(arguments[Lint.color])
    switch try DocumentedRules.load(modules: arguments.values[Lint.module.name] ?? []) {
    case .broken(let errors):
      Terminal.write(RuleErrorReport(language: language).text(errors), to: .error)
      return .unusable
    case .ready(let modules):
      let rules = modules.flatMap(\.documentation)
      // The module may be left out where the name is the only one of its kind.
      let named = rules.filter { $0.description.id == id || $0.name == id }
      guard let rule = named.first, named.count == 1 else {
        let known = rules.map(\.description.id)
        let nearest = named.first?.description.id ?? NearestName.nearest(to: id, among: known)
        throw .unknownRule(id, nearest: nearest ?? NearestName.nearest(to: id, among: rules.map(\.name)))
      }
      Terminal.write(RuleExplanation(rule, language: language, colours: colours).text())
      return .clean
    }
  }
}

import ServiceLint
import ServiceLintEngine
import ServiceLintReports
import ServiceLintText

/// Runs the examples of rules and says why those fail that do.
enum Test: Command {
  static let name = "test"
  static let summary = LocalizedText(en: "run the examples of rules", ja: "ルールの例を試す")
  static let usage = "[MODULE…]"

  static let format = Option(
    "--format", short: "-f", value: "text|json",
    LocalizedText(en: "form of the report (default: text)", ja: "結果の形式（既定は text）")
  )

  static let options: [Option] = [format, Lint.color]

  static func run(_ arguments: Arguments, language: MessageLanguage) throws(UsageError) -> ExitStatus {
    let start = Terminal.milliseconds
    let format = try Lint.choose(arguments[format] ?? "text", of: ["text", "json"], "--format") { $0 }
    let colours = try Lint.colours(arguments[Lint.color])
    switch try TestedModules.load(arguments.rest) {
    case .broken(let errors):
      Terminal.write(RuleErrorReport(language: language).text(errors), to: .error)
      return .unusable
    case .ready(let modules):
      var result = RuleTestResult()
      for (module, rules) in modules {
        var runner = ExampleRunner(rules: rules, language: language)
        result.add(runner.run(module))
      }
      if format == "json" {
        Terminal.write(RuleTestJSON(result, language: language, version: Version.current).bytes())
      } else {
        Terminal.write(RuleTestText(result, language: language, colours: colours).text())
        let took = Terminal.milliseconds - start
        // On standard error, so that two runs write the same to standard output.
        Terminal.write(LocalizedText(en: "Took \(took) ms.\n", ja: "所要時間 \(took) ミリ秒。\n")[language], to: .error)
      }
      return result.failures.isEmpty ? .clean : .findings
    }
  }
}

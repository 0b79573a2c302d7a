import ServiceLint
import ServiceLintText

/// Prints an expression's value as JSON; with `--batch` answers JSON lines.
enum Eval: Command {
  static let name = "eval"
  static let summary = LocalizedText(en: "print the value of a CEL expression", ja: "CEL 式の値を表示")
  static let usage = "EXPRESSION"

  static let bindings = Option(
    "--bindings", short: "-b", value: "JSON",
    LocalizedText(en: "an object with the values of names", ja: "名前と値の JSON オブジェクト"))
  static let batch = Option(
    "--batch",
    LocalizedText(
      en: "read {\"expr\": …, \"bindings\": …} lines, answer {\"value\": …} or {\"error\": …} lines",
      ja: "{\"expr\": …, \"bindings\": …} を 1 行ずつ読み、{\"value\": …} か {\"error\": …} を返す"))

  static let options: [Option] = [bindings, batch]

  static func run(_ arguments: Arguments, language: MessageLanguage) throws(UsageError) -> ExitStatus {
    if arguments.has(batch) {
      while let line = readLine(strippingNewline: true) {
        if line.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
        Terminal.write(ExpressionEvaluation.answer(line: line, language: language))
      }
      return .clean
    }
    guard let expression = arguments.rest.first else { throw .missingWord("EXPRESSION") }
    if arguments.rest.count > 1 { throw .tooManyWords(arguments.rest[1]) }
    switch ExpressionEvaluation.evaluate(expression, bindings: arguments[bindings] ?? "{}") {
    case .value(let json):
      Terminal.write(json + [0x0A])
      return .clean
    case .badBindings(let reason): throw .badBindings(reason[language])
    case .failed(let problems):
      for problem in problems {
        Terminal.write(
          "\(problem.column): \(problem.message[language])\n  \(problem.frame.excerpt)\n  \(problem.frame.carets)\n",
          to: .error)
      }
      return .unusable
    }
  }
}

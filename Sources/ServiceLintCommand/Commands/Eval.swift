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

  static let explain = Option(
    "--explain",
    LocalizedText(en: "first the value of each part, indented as it is nested", ja: "先に、式の各部分の値を入れ子のとおりに字下げして表示"))

  static let options: [Option] = [bindings, batch, explain]

  static func run(_ arguments: Arguments, language: MessageLanguage) throws(UsageError) -> ExitStatus {
    if arguments.has(batch) {
      if arguments.has(explain) { throw .notTogether(batch.name, explain.name) }
      while let line = readLine(strippingNewline: true) {
        if line.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
        Terminal.write(ExpressionEvaluation.answer(line: line, language: language))
      }
      return .clean
    }
    guard let expression = arguments.rest.first else { throw .missingWord("EXPRESSION") }
    if arguments.rest.count > 1 { throw .tooManyWords(arguments.rest[1]) }
    let show: ([ExpressionEvaluation.Part]) -> Void = { Terminal.write(Self.lines($0, language)) }
    let outcome = ExpressionEvaluation.evaluate(
      expression, bindings: arguments[bindings] ?? "{}", explain: arguments.has(explain) ? show : nil)
    switch outcome {
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

  /// The expression, and below it its parts with their values.
  private static func lines(_ parts: [ExpressionEvaluation.Part], _ language: MessageLanguage) -> [UInt8] {
    var bytes: [UInt8] = []
    for part in parts {
      bytes += (String(repeating: "  ", count: part.depth) + part.text).utf8
      if part.depth > 0 {
        bytes += " → ".utf8
        if let problem = part.problem {
          bytes += (LocalizedText(en: "error: ", ja: "エラー: ")[language] + problem[language]).utf8
        } else {
          bytes += part.value
        }
      }
      bytes.append(0x0A)
    }
    return bytes
  }
}

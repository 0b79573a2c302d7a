import ServiceLintEngine
import ServiceLintText

/// What is wrong with rule files: path, line, column, the text with a caret, what to do.
struct RuleErrorReport {
  let language: MessageLanguage

  func text(_ errors: [RuleFileError]) -> String {
    var output = ""
    for error in errors {
      output += "\(error.path):\(error.line):\(error.column): \(error.message[language])\n"
      if let frame = error.frame {
        output += "  \(error.line) │ \(frame.excerpt)\n"
        output += "  \(String(repeating: " ", count: String(error.line).count)) │ \(frame.carets)\n"
      }
      let advice = error.advice[language]
      if !advice.isEmpty { output += "  \(advice)\n" }
    }
    return output
  }
}

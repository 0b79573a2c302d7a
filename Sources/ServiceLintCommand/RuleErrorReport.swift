import ServiceLintEngine
import ServiceLintText

/// What is wrong with rule files: path, line, column, the text with a caret, what to do.
struct RuleErrorReport {
  let language: MessageLanguage
  let colours: Bool

  func text(_ errors: [RuleFileError]) -> String {
    var output = ""
    for error in errors {
      output += "\(error.path):\(error.line):\(error.column): \(error.message[language])\n"
      if let frame = error.frame {
        for line in frame.text.split(separator: "\n", omittingEmptySubsequences: false) { output += "  \(line)\n" }
      }
      let advice = error.advice[language]
      if !advice.isEmpty { output += "  \(advice)\n" }
    }
    return output
  }
}

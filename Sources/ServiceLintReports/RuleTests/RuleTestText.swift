import ServiceLintEngine
import ServiceLintText

/// What a module's examples showed, for its author at a terminal.
///
///     house/shouting-label
///       house/shouting-label.yaml:17: violates, as it stands
///         expected: a finding at “BREED OF THE DOG”
///         came: no finding
///         field "BREED OF THE DOG": the rule does not apply: `when` is not surely true
///           house/shouting-label.yaml:8  when  field.shownLabel.size() > 50 → false
///           house/shouting-label.yaml:8          field.shownLabel.size() → 16
public struct RuleTestText {
  private let result: RuleTestResult
  private let words: RuleTestWords
  private let style: Style

  /// - Parameter colours: whether the reader is a terminal that shows them.
  public init(_ result: RuleTestResult, language: MessageLanguage, colours: Bool) {
    self.result = result
    words = RuleTestWords(language: language)
    style = Style(isOn: colours)
  }

  public func text() -> String {
    var text = ""
    for rule in rules {
      text += style.bold(rule) + "\n"
      for failure in result.failures where failure.rule == rule { text += self.text(failure) }
      for warning in result.warnings where warning.rule == rule {
        text += "  \(warning.file):\(warning.line): \(words.warning): \(words.text(warning.kind))\n"
      }
      text += "\n"
    }
    return text + words.summary(result) + "\n"
  }

  /// The rules of which there is something to tell, in the order of the modules' files.
  private var rules: [String] {
    var seen: Set<String> = []
    let files = (result.failures.map { ($0.file, $0.rule) } + result.warnings.map { ($0.file, $0.rule) })
    return files.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }.map(\.1).filter { seen.insert($0).inserted }
  }

  private func text(_ failure: ExampleFailure) -> String {
    var text = "  \(failure.file):\(failure.line): \(words.example(failure))\n"
    text += "    \(words.expected): \(words.expected(failure))\n"
    text += "    \(words.came): \(words.got(failure))\n"
    if !failure.yieldedTo.isEmpty { text += "    \(words.yielded(to: failure.yieldedTo))\n" }
    if failure.traces.isEmpty, failure.expected != .definition { text += "    \(words.nothingLookedAt)\n" }
    for trace in failure.traces {
      text += "    \(trace.subject): \(words.outcome(trace.decision.outcome))\n"
      text += steps(trace.steps, of: failure.file)
    }
    return text
  }

  private func steps(_ steps: [RuleTraceStep], of file: String) -> String {
    let places = steps.map { "\(file):\($0.line)" }
    let placeWidth = places.map { CharacterWidth.columns(of: $0) }.max() ?? 0
    let keyWidth = steps.map { CharacterWidth.columns(of: $0.key) }.max() ?? 0
    var text = ""
    for (place, step) in zip(places, steps) {
      let key = step.depth == 0 ? step.key : ""
      text += "      " + style.dim(padded(place, placeWidth)) + "  " + padded(key, keyWidth) + "  "
      text += String(repeating: "  ", count: min(step.depth, 20)) + "\(step.text) \(words.arrow) \(step.value)\n"
    }
    return text
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - CharacterWidth.columns(of: text)))
  }
}

import ServiceLintEngine
import ServiceLintText

/// What a module's examples showed, for other programs: `{version, modules, failures: […], warnings: […], summary}`.
///
/// A failure has `rule`, `file`, `line`, `example` (`violates`, `passes`, `undecided`; absent for an empty node),
/// `disguise`, `expected` and `got` (texts), and under `nodes` the nodes that matter, each with `node`, `outcome` and
/// its `parts`: `key`, `line`, `column`, `depth`, `text`, `value`.
public struct RuleTestJSON {
  private let result: RuleTestResult
  private let words: RuleTestWords
  private let version: String

  /// - Parameter version: the linter's.
  public init(_ result: RuleTestResult, language: MessageLanguage, version: String) {
    self.result = result
    words = RuleTestWords(language: language)
    self.version = version
  }

  public func bytes() -> [UInt8] {
    var json = JSONWriter(pretty: true)
    json.beginObject()
    text("version", version, to: &json)
    json.key("modules")
    json.beginArray()
    for module in result.modules { json.string(module) }
    json.endArray()
    json.key("failures")
    json.beginArray()
    for failure in result.failures { write(failure, to: &json) }
    json.endArray()
    json.key("warnings")
    json.beginArray()
    for warning in result.warnings {
      json.beginObject()
      text("rule", warning.rule, to: &json)
      text("file", warning.file, to: &json)
      number("line", warning.line, to: &json)
      text("kind", warning.kind.name, to: &json)
      text("message", words.text(warning.kind), to: &json)
      json.endObject()
    }
    json.endArray()
    json.key("summary")
    json.beginObject()
    number("rules", result.rules, to: &json)
    number("examples", result.examples, to: &json)
    number("runs", result.runs, to: &json)
    number("failures", result.failures.count, to: &json)
    number("warnings", result.warnings.count, to: &json)
    json.endObject()
    json.endObject()
    json.endLine()
    return json.bytes
  }

  private func write(_ failure: ExampleFailure, to json: inout JSONWriter) {
    json.beginObject()
    text("rule", failure.rule, to: &json)
    text("file", failure.file, to: &json)
    number("line", failure.line, to: &json)
    if let expectation = failure.expectation { text("example", expectation.rawValue, to: &json) }
    text("disguise", failure.disguise.rawValue, to: &json)
    text("expected", words.expected(failure), to: &json)
    text("got", words.got(failure), to: &json)
    json.key("yieldedTo")
    json.beginArray()
    for rule in failure.yieldedTo { json.string(rule) }
    json.endArray()
    json.key("nodes")
    json.beginArray()
    for trace in failure.traces {
      json.beginObject()
      text("node", trace.subject, to: &json)
      text("outcome", trace.decision.outcome.rawValue, to: &json)
      json.key("parts")
      json.beginArray()
      for step in trace.steps {
        json.beginObject()
        text("key", step.key, to: &json)
        number("line", step.line, to: &json)
        number("column", step.column, to: &json)
        number("depth", step.depth, to: &json)
        text("text", step.text, to: &json)
        text("value", step.value, to: &json)
        json.endObject()
      }
      json.endArray()
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  private func text(_ name: String, _ value: String, to json: inout JSONWriter) {
    json.key(name)
    json.string(value)
  }

  private func number(_ name: String, _ value: Int, to json: inout JSONWriter) {
    json.key(name)
    json.int(value)
  }
}

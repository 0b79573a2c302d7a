import ServiceLintModel
import ServiceLintText
import Testing

@testable import ServiceLintEngine

@Suite struct RuleTracerTests {
  private static func tracer(_ rule: String, language: MessageLanguage = .english) throws -> RuleTracer {
    let module = SmallModule(rule)
    #expect(module.errors.isEmpty, "\(module.errors.map(\.message.english))")
    return try #require(
      RuleTracer(
        "house/a", of: RuleSet(modules: [module.module]), options: LintOptions(language: language, today: 20_000)))
  }

  private static func outcomes(_ rule: String, _ form: SmallForm) throws -> [RuleDecision.Outcome] {
    var tracer = try tracer(rule)
    var model = form.model
    return tracer.decisions(on: &model).map(\.outcome)
  }

  /// Each node's lines: key, text and value.
  private static func lines(
    _ rule: String, _ form: SmallForm, language: MessageLanguage = .english
  ) throws -> [[String]] {
    var tracer = try tracer(rule, language: language)
    var model = form.model
    let decisions = tracer.decisions(on: &model)
    return tracer.explain(decisions, on: &model).map { trace in
      [trace.subject] + trace.steps.map { "\($0.line):\($0.column) \($0.key) \($0.depth) \($0.text) → \($0.value)" }
    }
  }

  @Test func `each node has its decision`() throws {
    let form = SmallForm(["a", "b", "c", "d"], unknown: [.purpose], never: [3])
    let when = ["when: |", "  field.label != 'a'"]
    func rule(_ require: String) -> String { SmallModule.rule(when[0], when[1], "require: |", "  \(require)") }
    #expect(
      try Self.outcomes(rule("field.label == 'b'"), form) == [.doesNotApply, .holds, .violated, .unreachable])
    #expect(try Self.outcomes(rule("field.purpose == ''"), form)[1] == .undecided)
    #expect(try Self.outcomes(rule("[true][field.label.size()]"), form)[1] == .failed)
    #expect(
      try Self.outcomes(SmallModule.rule("languages: [ja]", "require: |", "  true"), form).first == .otherLanguage)
  }

  @Test func `the decisions are those of the linter`() throws {
    let form = SmallForm(["a", "bb", "ccc"])
    let rule = SmallModule.rule("at: label", "each: |", "  [1, 3]", "require: |", "  field.label.size() != it")
    var tracer = try Self.tracer(rule)
    var model = form.model
    let violated = tracer.decisions(on: &model).filter { $0.outcome == .violated }
    #expect(violated.map { form.text($0.range) } == ["a", "ccc"])
    #expect(violated.map(\.element) == [0, 1])
    #expect(SmallModule(rule).lint(form).findings.map(\.location.range) == violated.map(\.range))
  }

  @Test func `what decided is told with its place and value`() throws {
    let rule = SmallModule.rule(
      "let:", "  long: |", "    field.label.size() > 3", "  unused: |", "    [1][7] == 1",
      "when: |", "  // why", "  field.label != ''", "  && field.asks", "require: |",
      "  !long || long && unused && false")
    #expect(
      try Self.lines(rule, SmallForm(["犬"])) == [
        [
          "field \"犬\"", "11:3 when 0 field.label != '' && field.asks → true", "11:3 when 1 field.label != '' → true",
          "11:3 when 2 field.label → \"犬\"", "12:6 when 1 field.asks → true",
          "14:3 require 0 !long || long && unused && false → true", "14:3 require 1 !long → true",
          "14:4 require 2 long → false", "6:5 let long 0 field.label.size() > 3 → false",
          "6:5 let long 1 field.label.size() → 1", "6:5 let long 2 field.label → \"犬\"",
        ]
      ])
  }

  @Test func `an element of each is told`() throws {
    let rule = SmallModule.rule(
      "let:", "  double: |", "    it * 2", "each: |", "  [1, field.label.size()]", "require: |", "  double < 3")
    let lines = try Self.lines(rule, SmallForm(["abc"]))
    #expect(lines.count == 2)
    #expect(
      lines.last == [
        "field \"abc\"", "8:3 each 0 [1, field.label.size()] → [1, 3]", "8:7 each 1 field.label.size() → 3",
        "8:7 each 2 field.label → \"abc\"", "8:3 it 0 it → 3", "10:3 require 0 double < 3 → false",
        "10:3 require 1 double → 6", "6:5 let double 0 it * 2 → 6",
      ])
  }

  @Test(
    arguments: [
      ("field.purpose", MessageLanguage.english, "unknown: the definition doesn't tell"),
      ("field.purpose", .japanese, "不明（定義からは分からない）"),
      ("field.hint", .english, "\"\""), ("field.page", .english, "page \"The page\""),
      ("field.group", .english, "no group"),
      ("field.group", .japanese, "group なし"), ("today", .english, "2024-10-04"), ("[1][5]", .japanese, nil),
      ("[1, 2, 3, 4, 5, 6, 7, 8]", .english, "[1, 2, 3, 4, 5, 6, … 2 more]"),
      ("[[1], ['a']]", .english, "[[1], [\"a\"]]"),
      ("{'a': 1}", .english, "{\"a\":1}"), ("'a\\nb'", .english, "\"a⏎b\""), ("field.maxLength", .english, nil),
    ] as [(String, MessageLanguage, String?)])
  func `values are told in words`(expression: String, language: MessageLanguage, value: String?) throws {
    let rule = SmallModule.rule("let:", "  v: |", "    \(expression)", "require: |", "  [v] == []")
    let line = try #require(
      try Self.lines(rule, SmallForm(["a"], unknown: [.purpose]), language: language)[0].first {
        $0.contains("let v 0")
      })
    let start = language == .english ? "unknown" : "エラー: "
    #expect(value.map { line.hasSuffix("→ \($0)") } ?? line.contains("→ \(start)"), "\(line)")
  }

  @Test func `the model comes back as it was`() throws {
    var tracer = try Self.tracer(SmallModule.rule("require: |", "  field.label == ''"))
    var model = SmallForm(["a", "b"]).model
    for _ in 0..<2 { #expect(tracer.decisions(on: &model).count == 2) }
    #expect(model.nodes.count == SmallForm(["a", "b"]).model.nodes.count)
    #expect(!model.values.slots.isEmpty)
  }

  @Test func `there is no tracer for a rule that is not there`() {
    #expect(RuleTracer("house/b", of: RuleSet(modules: []), options: LintOptions(today: 0)) == nil)
  }
}

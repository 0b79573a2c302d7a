import ServiceLint
import ServiceLintReports
import Testing

@testable import ServiceLintEngine

@Suite struct RuleTestTextTests {
  private static func failure(
    _ expectation: RuleExample.Expectation?, _ disguise: ExampleDisguise, _ expected: ExampleFailure.Expected,
    _ got: ExampleFailure.Got, yieldedTo: [String] = [], traces: [RuleTrace] = []
  ) -> ExampleFailure {
    ExampleFailure(
      rule: "house/a", file: "house/a.yaml", line: 7, expectation: expectation, disguise: disguise, kind: "option",
      expected: expected, got: got, yieldedTo: yieldedTo, traces: traces)
  }

  private static func lines(_ result: RuleTestResult, _ language: MessageLanguage) -> [String] {
    RuleTestText(result, language: language, colours: false).text().split(separator: "\n").map(String.init)
  }

  private static let reason = LocalizedText(en: "it broke.", ja: "壊れました。")

  @Test(arguments: [
    (
      failure(.violates, .carriageReturns, .findings(["a"]), .findings(["b", "c\nd"], undecided: 0)),
      ["violates, with CRLF line ends", "a finding at “a”", "findings at “b”, “c⏎d”"],
      ["violates（改行を CRLF に変えた場合）", "「a」への指摘", "「b」、「c⏎d」への指摘"]
    ),
    (
      failure(.passes, .json, .noFinding, .ruleFailed(reason)),
      ["passes, written as JSON", "no finding", "the rule failed: it broke."],
      ["passes（JSON に書き換えた場合）", "指摘なし", "ルールがエラーになった: 壊れました。"]
    ),
    (
      failure(.undecided, .afterComment, .undecided, .noDefinition(reason)),
      [
        "undecided, after a Japanese comment", "no finding, and that it can't be told",
        "a broken definition: it broke.",
      ],
      ["undecided（先頭に日本語の注釈を付けた場合）", "指摘なし、判断できないという結果", "壊れた定義: 壊れました。"]
    ),
    (
      failure(.violates, .plain, .someFinding, .findings([], undecided: 2)),
      ["violates, as it stands", "a finding", "no finding; 2 can't be told"],
      ["violates（元の書き方のまま）", "指摘がある", "指摘なし、判断できないもの 2 件"]
    ),
  ])
  func `a failure is told in the reader's language`(
    failure: ExampleFailure, english: [String], japanese: [String]
  ) {
    var result = RuleTestResult()
    result.failures = [failure]
    #expect(
      Self.lines(result, .english).prefix(4) == [
        "house/a", "  house/a.yaml:7: \(english[0])", "    expected: \(english[1])", "    came: \(english[2])",
      ])
    #expect(
      Self.lines(result, .japanese).prefix(4) == [
        "house/a", "  house/a.yaml:7: \(japanese[0])", "    期待: \(japanese[1])", "    結果: \(japanese[2])",
      ])
  }

  @Test func `an empty node, another rule and a definition without such a node are told`() {
    var result = RuleTestResult()
    result.failures = [
      Self.failure(nil, .empty, .noFinding, .findings([""], undecided: 0), yieldedTo: ["house/b", "house/c"])
    ]
    let english = Self.lines(result, .english)
    #expect(english.contains("  house/a.yaml:7: an option of which nothing is stated"))
    #expect(english.contains("    came: a finding"))
    #expect(english.contains("    The rule yields to house/b, house/c, which spoke here."))
    #expect(english.contains("    The definition holds no node that the rule looks at."))
    let japanese = Self.lines(result, .japanese)
    #expect(japanese.contains("  house/a.yaml:7: 何も書かれていない option"))
    #expect(japanese.contains("    結果: 指摘あり"))
    #expect(japanese.contains("    このルールが譲る相手（house/b、house/c）が先に指摘しています。"))
    #expect(japanese.contains("    定義に、このルールが調べる対象がありません。"))
  }

  @Test func `parts stand in columns, also beside full-width letters`() {
    func step(_ key: String, _ line: Int, _ depth: Int, _ text: String) -> RuleTraceStep {
      RuleTraceStep(key: key, line: line, column: 1, depth: depth, text: text, value: "true")
    }
    let decision = RuleDecision(
      outcome: .unreachable, node: 0, element: nil, range: ByteRange(start: 0, end: 0))
    var result = RuleTestResult()
    result.failures = [
      Self.failure(
        .passes, .plain, .noFinding, .findings(["x"], undecided: 0),
        traces: [
          RuleTrace(
            decision: decision, subject: "field",
            steps: [step("when", 9, 0, "a && b"), step("when", 10, 1, "a"), step("let 犬", 11, 0, "c")])
        ])
    ]
    #expect(
      Self.lines(result, .english).dropFirst(4).prefix(4) == [
        "    field: passed over: nobody can get to it (with `among: all` the rule looks at it)",
        "      house/a.yaml:9   when    a && b → true", "      house/a.yaml:10            a → true",
        "      house/a.yaml:11  let 犬  c → true",
      ])
  }
}

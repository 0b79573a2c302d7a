import ServiceLintEngine
import ServiceLintText

/// What is said of examples, in the reader's language. All texts of `servicelint test` stand here.
struct RuleTestWords {
  let language: MessageLanguage

  private func pick(_ english: String, _ japanese: String) -> String {
    language == .english ? english : japanese
  }

  var expected: String { pick("expected", "期待") }
  var came: String { pick("came", "結果") }
  var warning: String { pick("warning", "注意") }
  var arrow: String { "→" }

  func example(_ failure: ExampleFailure) -> String {
    guard let expectation = failure.expectation else { return disguise(failure) }
    let disguise = disguise(failure)
    return expectation.rawValue + pick(", \(disguise)", "（\(disguise)）")
  }

  private func disguise(_ failure: ExampleFailure) -> String {
    switch failure.disguise {
    case .plain: pick("as it stands", "元の書き方のまま")
    case .afterComment: pick("after a Japanese comment", "先頭に日本語の注釈を付けた場合")
    case .carriageReturns: pick("with CRLF line ends", "改行を CRLF に変えた場合")
    case .json: pick("written as JSON", "JSON に書き換えた場合")
    case .silenced: pick("silenced with a reason", "理由を添えて抑制した場合")
    case .empty:
      pick(
        "\("aeio".contains(failure.kind.prefix(1)) ? "an" : "a") \(failure.kind) of which nothing is stated",
        "何も書かれていない \(failure.kind)")
    }
  }

  // MARK: Expected and got

  func expected(_ failure: ExampleFailure) -> String {
    switch failure.expected {
    case .findings(let texts): findings(texts)
    case .someFinding: pick("a finding", "指摘がある")
    case .noFinding where failure.expectation == nil:
      pick(
        "no finding: what is merely absent is no defect, unless the rule says `silence: defect`",
        "指摘なし（書かれていないだけでは問題にしない。それ自体が問題なら、ルールに `silence: defect` と書く）")
    case .noFinding: pick("no finding", "指摘なし")
    case .undecided: pick("no finding, and that it can't be told", "指摘なし、判断できないという結果")
    case .definition: pick("a definition on which the rule runs", "ルールを使える定義")
    }
  }

  func got(_ failure: ExampleFailure) -> String {
    switch failure.got {
    case .findings(let texts, let undecided):
      // Where nothing is stated, nothing can be pointed at.
      let pointless = failure.expectation == nil && texts.allSatisfy(\.isEmpty)
      var words =
        texts.isEmpty ? pick("no finding", "指摘なし") : pointless ? pick("a finding", "指摘あり") : findings(texts)
      if undecided > 0 { words += pick("; \(undecided) can't be told", "、判断できないもの \(undecided) 件") }
      return words
    case .noDefinition(let reason):
      return reason[language].isEmpty
        ? pick("no definition that the linter knows", "知っている形式の定義ではない")
        : pick("a broken definition: ", "壊れた定義: ") + reason[language]
    case .silenced(let texts):
      let what = texts.isEmpty ? pick("nothing", "なし") : findings(texts)
      return pick("silenced: ", "抑制されたもの: ") + what
    case .ruleFailed(let reason): return pick("the rule failed: ", "ルールがエラーになった: ") + reason[language]
    }
  }

  private func findings(_ texts: [String]) -> String {
    let quoted = texts.map { text in
      let line = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
      let short = line.count > 80 ? line.prefix(79) + "…" : line[...]
      return pick("“\(short)”", "「\(short)」")
    }
    return pick(
      (texts.count == 1 ? "a finding at " : "findings at ") + quoted.joined(separator: ", "),
      quoted.joined(separator: "、") + "への指摘")
  }

  /// Why another rule's finding may be all there is.
  func yielded(to rules: [String]) -> String {
    let list = rules.joined(separator: pick(", ", "、"))
    return pick(
      "The rule yields to \(list), which spoke here.", "このルールが譲る相手（\(list)）が先に指摘しています。")
  }

  // MARK: Why

  func outcome(_ outcome: RuleDecision.Outcome) -> String {
    switch outcome {
    case .doesNotApply: pick("the rule does not apply: `when` is not surely true", "対象外（`when` が確かに真とは言えない）")
    case .holds: pick("no finding: `require` is true", "指摘なし（`require` が真）")
    case .violated: pick("a finding: `require` is false", "指摘あり（`require` が偽）")
    case .undecided: pick("no finding: `require` can't be told", "指摘なし（`require` を判断できない）")
    case .failed: pick("the rule fails", "ルールがエラーになる")
    case .unreachable:
      pick(
        "passed over: nobody can get to it (with `among: all` the rule looks at it)",
        "調べない（誰もたどり着けない。`among: all` と書けば調べる）")
    case .otherLanguage:
      pick("passed over: it is not surely in one of the rule's `languages`", "調べない（`languages` の言語だと確かめられない）")
    }
  }

  var nothingLookedAt: String {
    pick("The definition holds no node that the rule looks at.", "定義に、このルールが調べる対象がありません。")
  }

  // MARK: Warnings

  func text(_ kind: RuleTestWarning.Kind) -> String {
    switch kind {
    case .noExample:
      pick("The rule has no example, so nothing shows that it works.", "例がありません。ルールが働くことを確かめられません。")
    case .noExampleThat(.violates):
      pick("No example shows what the rule finds (`violates`).", "指摘する例（`violates`）がありません。")
    case .noExampleThat(.passes):
      pick("No example shows what the rule lets pass (`passes`).", "指摘しない例（`passes`）がありません。")
    case .noExampleThat(.undecided):
      pick("No example shows what can't be told (`undecided`).", "判断できない例（`undecided`）がありません。")
    case .oneLanguage(let key, .english): pick("`\(key)` has no English text.", "`\(key)` に英語の文がありません。")
    case .oneLanguage(let key, .japanese): pick("`\(key)` has no Japanese text.", "`\(key)` に日本語の文がありません。")
    case .noSource:
      pick(
        "The rule names no source (`sources`): readers can't see on whose authority it speaks.",
        "よりどころ（`sources`）がありません。何に基づくルールなのか、読み手に伝わりません。")
    case .neverApplies:
      pick(
        "The rule applies to no example: `when` is never true there, so `require` was never tried.",
        "`when` が真になる例が一つもなく、`require` が試されていません。")
    case .alwaysHolds:
      pick(
        "`require` is true on all examples: none shows that it can be false.",
        "どの例でも `require` が真です。偽になる例がありません。")
    case .neverHolds:
      pick(
        "`require` is false wherever the rule applies: no example shows what it accepts.",
        "対象になる例ではすべて `require` が偽です。真になる例がありません。")
    case .needlessSilence:
      pick(
        "`silence: defect` does nothing: the rule finds nothing where nothing is stated.",
        "`silence: defect` は不要です。何も書かれていないものを、このルールは指摘しません。")
    }
  }

  // MARK: Summary

  func summary(_ result: RuleTestResult) -> String {
    let (rules, examples) = (result.rules, result.examples)
    let (failures, warnings) = (result.failures.count, result.warnings.count)
    return pick(
      "\(rules) \(rules == 1 ? "rule" : "rules"), \(examples) \(examples == 1 ? "example" : "examples"): "
        + (failures == 0 ? "all as promised" : "\(failures) \(failures == 1 ? "failure" : "failures")")
        + ", \(warnings) \(warnings == 1 ? "warning" : "warnings").",
      "\(rules) 個のルール、\(examples) 個の例: " + (failures == 0 ? "すべて期待どおり" : "期待と違うもの \(failures) 件")
        + "、注意 \(warnings) 件。")
  }
}

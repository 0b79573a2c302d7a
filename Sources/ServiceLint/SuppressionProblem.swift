import ServiceLintEngine
import ServiceLintText

/// Findings about what silences others: notes in definitions, and entries of a configuration that do nothing. All texts
/// about them stand here.
enum SuppressionProblem {
  /// A note that silences nothing because of how it is written.
  static let faulty = "input/suppression-faulty"
  /// A note or an entry of `suppressions` under which nothing is found any more.
  static let unused = "input/suppression-unused"
  /// An entry of `suppressions` whose last day is over.
  static let expired = "input/suppression-expired"
  /// An option that is set for a rule that is off.
  static let optionUnused = "input/option-unused"
  /// A pattern under `exclude` that means no file.
  static let excludeUnused = "input/exclude-unused"

  static let descriptions = [
    description(
      faulty, LocalizedText(en: "Suppression that cannot be used", ja: "使えない抑制の注釈"), faultyWhy,
      LocalizedText(
        en: "Write it as `servicelint:ignore RULE: reason`.", ja: "`servicelint:ignore ルール: 理由` の形で書いてください。")),
    description(
      unused, LocalizedText(en: "Suppression that silences nothing", ja: "役目を終えた抑制"), unusedWhy, unusedFix),
    description(
      expired, LocalizedText(en: "Suppression whose time is over", ja: "期限の過ぎた抑制"), expiredWhy, expiredFix),
    description(
      optionUnused, LocalizedText(en: "Option of a rule that is off", ja: "使わないルールのオプション"), optionWhy, optionFix),
    description(
      excludeUnused, LocalizedText(en: "Pattern that excludes nothing", ja: "何も除いていないパターン"), excludeWhy,
      excludeFix, severity: .info),
  ]

  private static func description(
    _ id: String, _ title: LocalizedText, _ why: LocalizedText, _ fix: LocalizedText, severity: Severity = .warning
  ) -> RuleDescription {
    RuleDescription(id: id, title: title, why: why, fix: fix, severity: severity, confidence: .high)
  }

  // MARK: Notes

  static let faultyWhy = LocalizedText(
    en:
      "Whoever reads it takes the matter for settled, and it is not; without a reason nobody can tell if it still holds.",
    ja: "読む人は片付いた話だと思ってしまいますが、指摘は消えていません。理由がなければ、今も妥当かどうか誰にも分かりません。")

  static func faulty(_ fault: IgnoreNote.Fault) -> (message: LocalizedText, fix: LocalizedText) {
    switch fault {
    case .noRule:
      (
        LocalizedText(
          en: "This note does not say which rule it silences.", ja: "どのルールの指摘を出さないのか、書かれていません。"), pattern
      )
    case .noReason:
      (
        LocalizedText(
          en: "This note gives no reason, so it silences nothing.", ja: "理由がないので、指摘は消えません。"),
        LocalizedText(
          en: "Write behind a colon why it may stay as it is: `servicelint:ignore RULE: reason`.",
          ja: "コロンの後に、このままでよい理由を書いてください（`servicelint:ignore ルール: 理由`）。")
      )
    case .notAText:
      (
        LocalizedText(
          en: "`\(IgnoreNote.key)` takes a text, or a list of texts.", ja: "`\(IgnoreNote.key)` には文字列か、そのリストを書きます。"),
        LocalizedText(
          en: "Write `\"\(IgnoreNote.key)\": \"RULE: reason\"`.",
          ja: "`\"\(IgnoreNote.key)\": \"ルール: 理由\"` のように書いてください。")
      )
    }
  }

  private static let pattern = LocalizedText(
    en: "Write `RULE: reason`, as in `accessibility/label-vague: approved by the council`.",
    ja: "`accessibility/label-vague: 議会で決まった文言` のように、`ルール: 理由` の形で書いてください。")

  static func unknownRule(_ rule: RuleSelector, nearest: String?) -> (message: LocalizedText, fix: LocalizedText) {
    let message = LocalizedText(
      en: "There is no rule `\(rule.text)`, so this silences nothing.",
      ja: "`\(rule.text)` というルールはないので、指摘は消えません。")
    guard let nearest else {
      return (
        message,
        LocalizedText(
          en: "Copy the rule's name from the finding.", ja: "ルールの名前を、指摘の表示から書き写してください。")
      )
    }
    return (message, LocalizedText(en: "Did you mean `\(nearest)`?", ja: "`\(nearest)` のことですか。"))
  }

  // MARK: Nothing to silence

  static let unusedWhy = LocalizedText(
    en: "It would silence the next finding in its place, at which nobody has looked.",
    ja: "残しておくと、次に同じ場所で見つかる問題まで、誰も見ないうちに消してしまいます。")
  static let unusedFix = LocalizedText(en: "Delete it.", ja: "消してください。")

  static func unusedNote(_ rules: [RuleSelector]) -> LocalizedText {
    let names = rules.map { "`\($0.text)`" }
    return LocalizedText(
      en:
        "\(names.joined(separator: " and ")) find\(rules.count == 1 ? "s" : "") nothing here any more: this note is not needed.",
      ja: "ここではもう \(names.joined(separator: "・")) の指摘は出ません。この注釈は不要です。")
  }

  static func unusedEntry(_ rule: RuleSelector) -> LocalizedText {
    LocalizedText(
      en: "This suppression of `\(rule.text)` silences nothing.", ja: "`\(rule.text)` のこの設定で消える指摘は、もうありません。")
  }

  // MARK: Time

  static let expiredWhy = LocalizedText(
    en: "It was accepted for a time, and the time is over.", ja: "期限を切って残した問題が、期限を過ぎても残っています。")
  static let expiredFix = LocalizedText(
    en: "Mend what is found again, or decide anew until when it may stay.",
    ja: "再び出るようになった指摘を直すか、いつまで残すかを決め直してください。")

  static func expired(_ day: CivilDate, count: Int) -> LocalizedText {
    LocalizedText(
      en: "This suppression ended on \(day); \(count == 1 ? "one finding is" : "\(count) findings are") told again.",
      ja: "この設定の期限は \(day) まででした。\(count) 件の指摘がまた出ています。")
  }

  // MARK: Settings

  static let optionWhy = LocalizedText(
    en: "Who reads it believes that the rule runs.", ja: "読む人は、このルールが使われていると思ってしまいます。")
  static let optionFix = LocalizedText(
    en: "Take the option out, or let the rule run.", ja: "オプションを消すか、ルールを有効にしてください。")

  static func optionUnused(_ option: String, of rule: String) -> LocalizedText {
    LocalizedText(
      en: "`\(option)` does nothing: `\(rule)` is off.", ja: "`\(rule)` が off なので、`\(option)` に効き目はありません。")
  }

  static let excludeWhy = LocalizedText(
    en: "If the name is misspelt, files are checked that were to be left out.",
    ja: "名前の書き間違いなら、除いたはずのファイルが調べられています。")
  static let excludeFix = LocalizedText(
    en: "Mend the pattern, or take it out if the files are gone for good.",
    ja: "パターンを直してください。ファイルがもうないなら、この行を消してください。")

  static func excludeUnused(_ pattern: String) -> LocalizedText {
    LocalizedText(
      en: "`\(pattern)` excludes nothing: no file or folder here is called so.",
      ja: "`\(pattern)` に当てはまるファイルもフォルダーもありません。")
  }
}

import ServiceLintText

/// A rule that failed while it ran: its own fault, not the definition's.
public struct RuleDefect: Hashable, Sendable {
  /// A part of a rule file.
  public struct Place: Hashable, Sendable {
    /// The rule file.
    public var path: String
    /// From 1.
    public var line: Int
    public var column: Int
    /// The part as it stands there, on one line and shortened.
    public var text: String
  }

  public var rule: String
  /// What happened, in the evaluator's words.
  public var message: LocalizedText
  /// The definition on which it happened first.
  public var file: String
  /// The part of the rule that failed, or that costs the most; `nil`: the rule as a whole.
  public var place: Place?

  init(rule: String, message: LocalizedText, file: String) {
    self.rule = rule
    self.message = message
    self.file = file
  }
}

/// Why a rule was stopped.
extension LocalizedText {
  static let cannotBeEvaluated = LocalizedText(
    en: "The rule could not be evaluated.", ja: "ルールを評価できませんでした。")
  static let takesTooLong = LocalizedText(
    en: "the rule takes too many steps for this definition as a whole; it was stopped there",
    ja: "この定義全体に対するルールの計算量が上限を超えたため、途中で打ち切りました。")
  static let takesTooMuchMemory = LocalizedText(
    en: "the rule makes texts or lists that are too large; it was stopped there",
    ja: "ルールが作る文字列やリストが大きすぎるため、途中で打ち切りました。")
  static func findsTooMuch(_ most: Int) -> LocalizedText {
    LocalizedText(
      en: "the rule has more than \(most) findings in one definition; it was stopped there",
      ja: "一つの定義での指摘が \(most) 件を超えたため、ルールを打ち切りました。")
  }
}

import ServiceLintModel
import ServiceLintText

/// A key of a rule file, or of a part of it. The reader knows what each does; all else that is told of keys, such as
/// the schema for editors, is made from this table.
package struct RuleFileKey: Sendable {
  package var name: String
  package var type: ValueType
  /// What it says, in one sentence.
  package var sentence: LocalizedText
  package var isRequired = false
  /// Whether it is one of several of which one must be there.
  package var isOneOfSeveral = false

  /// What may stand behind it.
  package indirect enum ValueType: Sendable {
    /// `module/name`.
    case identifier
    case scalar
    /// A text, or one for each language.
    case localized
    /// A text that is no number, no `true` and no tag.
    case expression
    case wholeNumber
    /// A day as 2026-11-24.
    case day
    case word([String])
    case anything
    case list(ValueType)
    case oneOrMore(ValueType)
    /// Names of the rule's own, each with a value.
    case names(ValueType)
    case members([RuleFileKey])
  }

  private init(
    _ name: String, _ type: ValueType, required isRequired: Bool = false, oneOf isOneOfSeveral: Bool = false,
    _ english: String, _ japanese: String
  ) {
    self.name = name
    self.type = type
    self.isRequired = isRequired
    self.isOneOfSeveral = isOneOfSeveral
    sentence = LocalizedText(en: english, ja: japanese)
  }

  /// The kinds that a rule can be for. The others are types of answers: no definition holds such a node.
  static let kinds = NodeKind.allCases.filter { ![.node, .way, .reference, .span, .card].contains($0) }
  /// The words behind `among`.
  static let amongWords = ["reachable", "all"]
  /// The words behind `silence`.
  static let silenceWords = ["defect"]
  /// The types of options; the first one goes without saying.
  static let optionTypes = ["int", "bool", "text"]

  /// The keys of a rule file, in the order of documentation.
  package static let all = [
    RuleFileKey(
      "id", .identifier, required: true,
      "module/name. The name says what is wrong (label-missing), not what to do (add-label).",
      "モジュール名/ルール名。ルール名は、直し方（add-label）ではなく、何が問題か（label-missing）を表す。"),
    RuleFileKey("title", .localized, "What is wrong, in a few words.", "何が問題か、短く。"),
    RuleFileKey("why", .localized, "Who is hurt by it, and how.", "誰が、どう困るのか。"),
    RuleFileKey("sources", .list(.members(source)), "On whose authority.", "よりどころ。"),
    RuleFileKey(
      "severity", .word(Severity.allCases.map(\.rawValue)), "How much a finding weighs; warning without it.",
      "指摘の重さ。書かなければ warning。"),
    RuleFileKey(
      "confidence", .word(Confidence.allCases.map(\.rawValue)),
      "How likely a finding is right; medium without it. With low it is for a person to judge and fails no check.",
      "指摘の確かさ。書かなければ medium。low なら人に判断を求めるだけで、検査を不合格にしない。"),
    RuleFileKey("tags", .list(.scalar), "Words to find it by.", "探すときの手がかりになる語。"),
    RuleFileKey(
      "for", .word(kinds.map(\.name)), required: true, "The kind of node that the rule looks at.", "調べる対象の種類。"),
    RuleFileKey("languages", .list(.scalar), "Only texts in these languages.", "その言語の文だけを調べる。"),
    RuleFileKey("when", .expression, "To which nodes it applies, in CEL.", "どれに当てはめるか（CEL 式）。"),
    RuleFileKey(
      "let", .names(.expression), "Names for parts of the decision, in order.", "判断の途中に付ける名前。上から順に決まる。"),
    RuleFileKey(
      "each", .expression, "A list, for each of whose elements (`it`) the decision is made.",
      "リスト。要素（it）ごとに判断する。"),
    RuleFileKey(
      "require", .expression, required: true, "What has to be true, in CEL; false is a finding.",
      "成り立つべきこと（CEL 式）。偽なら指摘になる。"),
    RuleFileKey(
      "at", .scalar, "Where the finding points: a property, or a path from a name (it.label).",
      "指摘する箇所。属性か、名前からたどった先（it.label）。"),
    RuleFileKey("related", .expression, "Other places that take part.", "関係するほかの箇所。"),
    RuleFileKey(
      "yields-to", .list(.scalar), "Rules that say the same better: where they speak, this one is silent.",
      "同じことをもっとうまく言うルール。そちらが同じ対象を指摘したら黙る。"),
    RuleFileKey(
      "among", .word(amongWords), "With all, also what nobody can reach.", "all なら、誰もたどり着けないものも調べる。"),
    RuleFileKey(
      "silence", .word(silenceWords), "With defect, what is absent is the very thing the rule finds.",
      "defect なら、「書かれていないこと」そのものを指摘する。"),
    RuleFileKey(
      "message", .localized, required: true, "What the designer reads; {{field.label}} puts a value in.",
      "設計者が読む文。{{field.label}} のところに値が入る。"),
    RuleFileKey("fix", .localized, "How to mend it.", "直し方。"),
    RuleFileKey(
      "options", .names(.members(option)), "Numbers, yes-or-no values and texts that a configuration may set.",
      "設定で変えられる値。"),
    RuleFileKey(
      "examples", .list(.members(example)), "Definitions, and what the rule is to say of them.",
      "例となる定義と、それに対してルールが言うべきこと。"),
  ]

  /// The keys of a source.
  static let source = [
    RuleFileKey("title", .scalar, "A standard, a law, a guideline.", "規格、法令、ガイドライン。"),
    RuleFileKey("clause", .scalar, "Where in it.", "その中の箇所。"),
    RuleFileKey("url", .scalar, "Where it can be read.", "読める場所。"),
  ]

  /// The keys of an option.
  static let option = [
    RuleFileKey("type", .word(optionTypes), "What it is; int without it.", "値の型。書かなければ int（整数）。"),
    RuleFileKey(
      "default", .scalar, required: true, "What it is unless a configuration says otherwise.", "設定されないときの値。"),
    RuleFileKey("least", .wholeNumber, "The least that a number may be.", "数の下限。"),
    RuleFileKey("most", .wholeNumber, "The most that a number may be.", "数の上限。"),
    RuleFileKey("title", .localized, "What it sets, in a few words.", "何を決める値か、短く。"),
  ]

  /// The keys of an example.
  static let example = [
    RuleFileKey(
      "violates", .scalar, oneOf: true, "A definition in which the rule finds something.", "ルールが指摘する定義。"),
    RuleFileKey("passes", .scalar, oneOf: true, "A definition in which it finds nothing.", "ルールが何も言わない定義。"),
    RuleFileKey(
      "undecided", .scalar, oneOf: true, "A definition of which it cannot tell.", "ルールが判断できない定義。"),
    RuleFileKey(
      "finds", .oneOrMore(.scalar), "The exact text under the finding, or a list of them.", "指摘される箇所の文字列。リストも可。"),
    RuleFileKey("options", .names(.scalar), "The rule's options for this example.", "この例でのオプションの値。"),
    RuleFileKey(
      "beside", .oneOrMore(.scalar), "Another definition of the repository, or a list of them.",
      "同じリポジトリにある別の定義。リストも可。"),
    RuleFileKey("today", .day, "The day that `today` is.", "today とみなす日。"),
    RuleFileKey("about", .anything, "A remark; nobody reads it.", "覚え書き。読まれない。"),
  ]
}

import ServiceLintText

/// A key of a module's own file, `module.yaml`.
package enum ModuleFileKey: String, CaseIterable, Sendable {
  case id
  case title
  case description
  case version
  case needs
  case extends
  case rules
  case lists
  case tables
  case standards

  /// All keys, in the order of documentation.
  package static let all = allCases

  /// What it says, in one sentence.
  package var sentence: LocalizedText {
    switch self {
    case .id: LocalizedText(en: "The module's name, with which its rules' ids begin.", ja: "モジュール名。ルールの id の前半。")
    case .title: LocalizedText(en: "What people call it.", ja: "モジュールの題名。")
    case .description: LocalizedText(en: "What its rules look at.", ja: "何を調べるモジュールか。")
    case .version: LocalizedText(en: "Its version.", ja: "版。")
    case .needs:
      LocalizedText(
        en: "The linter's version that it needs, as 0.1 or \">= 0.1, < 2\".",
        ja: "必要な ServiceLint の版。0.1 や \">= 0.1, < 2\" のように書く。")
    case .extends:
      LocalizedText(
        en: "The modules it extends: built-in ones by name, others by their folder.",
        ja: "土台にするモジュール。付属のものは名前で、ほかはフォルダーで書く。")
    case .rules:
      LocalizedText(
        en: "What it sets for their rules: off, a severity, or severity and options.",
        ja: "土台のルールをどう使うか。off、重さ、または重さと設定値。")
    case .lists:
      LocalizedText(
        en: "Lists of words by name, for isAnyOf(…) and holdsAnyOf(…): plain ones, or one for each language.",
        ja: "語の一覧に名前を付けたもの。isAnyOf(…) や holdsAnyOf(…) で使う。言語ごとに分けても書ける。")
    case .tables:
      LocalizedText(
        en: "Tables by name, for table(…): each word with what to say instead, or one such table for each language.",
        ja: "語と言い換えの表に名前を付けたもの。table(…) で使う。言語ごとに分けても書ける。")
    case .standards:
      LocalizedText(
        en: "Standard lists of options by name, for standard(…): labels, or labels with values.",
        ja: "標準の選択肢の一覧に名前を付けたもの。standard(…) で使う。ラベルだけ、またはラベルと値の組で書く。")
    }
  }
}

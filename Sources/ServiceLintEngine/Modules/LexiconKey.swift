import ServiceLintModel
import ServiceLintText

/// A key of a lexicon, a file in a module's folder `lexicons`.
package enum LexiconKey: String, CaseIterable, Sendable {
  case language
  case fillers
  case neutral
  case questions
  case concepts
  case subjects

  /// A list of phrases of a concept or a subject.
  package enum Phrases: String, Sendable {
    case labels
    case keys
    case not
    case weak
    case addressed
  }

  /// The closed list whose words are the names under it, and the lists that each may have; `nil`: there are none.
  package var entries: (names: Enumeration, phrases: [Phrases])? {
    switch self {
    case .concepts: (.concept, [.labels, .keys, .not])
    case .subjects: (.subject, [.labels, .keys, .weak, .addressed])
    case .language, .fillers, .neutral, .questions: nil
    }
  }

  /// What it says, in one sentence.
  package var sentence: LocalizedText {
    switch self {
    case .language: LocalizedText(en: "The language of the words, as BCP 47: ja.", ja: "語の言語。BCP 47 で書く（ja など）。")
    case .fillers: LocalizedText(en: "Words that change nothing: please enter.", ja: "あってもなくても意味が変わらない語（「ご記入ください」など）。")
    case .neutral:
      LocalizedText(
        en: "Phrases whose word for a person does not say whom the field is about: relationship to the child.",
        ja: "人を指す語を含むが、誰についての項目かは示さない言い方（「児童との続柄」など）。")
    case .questions:
      LocalizedText(en: "Words that begin a question for yes or no.", ja: "はい・いいえで答える質問に使う語。")
    case .concepts:
      LocalizedText(en: "Phrases by which a concept is known.", ja: "何を尋ねる項目か（概念）を見分ける語。")
    case .subjects:
      LocalizedText(en: "Phrases that tell whom a field is about.", ja: "誰についての項目か（対象者）を見分ける語。")
    }
  }
}

extension LexiconKey.Phrases {
  /// What they are, in one sentence.
  package var sentence: LocalizedText {
    switch self {
    case .labels:
      LocalizedText(
        en: "What labels say; \"* x\" lets words stand before it, \"x *\" behind it, \"*x\" is the ending of a word.",
        ja: "ラベルにある言い方。\"* x\" は前に、\"x *\" は後ろに語が付いてもよく、\"*x\" は語の終わり。")
    case .keys:
      LocalizedText(en: "What keys say, as words: postal code.", ja: "キーにある語。postal code のように分けて書く。")
    case .not:
      LocalizedText(en: "Phrases that rule the concept out.", ja: "これがあればこの概念ではない、という言い方。")
    case .weak:
      LocalizedText(en: "Words that give way to those of any other subject: your.", ja: "ほかの対象者の語があれば、そちらを優先する語。")
    case .addressed:
      LocalizedText(
        en: "Words that address somebody: they count little in a label, and nothing in a title.",
        ja: "相手に呼びかける語。ラベルでは弱く、見出しではまったく数えない。")
    }
  }
}

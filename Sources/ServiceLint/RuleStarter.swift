import ServiceLintText

/// A rule to start from, whose examples hold: it finds words that people don't know in labels.
package struct RuleStarter {
  private let id: String
  private let words: String
  private let source: String

  /// The name of the rule that a new module begins with.
  package static let name = "label-official"

  /// - Parameters:
  ///   - id: `module/name`.
  ///   - list: the module's list of words to look for; `nil`: the rule brings its own.
  ///   - language: of the source's name, which is written once.
  package init(id: String, list: String? = nil, language: MessageLanguage = .english) {
    self.id = id
    source = LocalizedText(en: "House style", ja: "庁内の表記基準")[language]
    words = list.map { "words(\"\($0)\")" } ?? "[\"aforesaid\", \"pursuant\", \"当該\", \"思料\"]"
  }

  /// The rule's file.
  package var text: String {
    """
    id: \(id)
    title:
      en: An official word in a label
      ja: お役所言葉のラベル
    why:
      en: Whoever doesn't know the word can't answer, or answers something else.
      ja: 言葉の意味が分からない人は、答えられないか、違うことを答えてしまいます。
    sources:
      - {title: \(source), clause: "1"}
    severity: warning
    confidence: medium
    for: field
    when: |
      field.asks
    let:
      found: |
        field.shownLabel.find(\(words))
    require: |
      found == []
    at: label
    message:
      en: Not everybody knows the word “{{found[0].text}}”.
      ja: 「{{found[0].text}}」は、だれにでも通じる言葉ではありません。
    fix:
      en: Write it the way you would say it at the counter.
      ja: 窓口で話すときの言葉に言い換えてください。
    examples:
      - violates: |
          form:
            title: Dog registration
            fields:
              - {id: owner, label: Owner of the aforesaid dog}
        finds: Owner of the aforesaid dog
      - violates: |
          form:
            title: 犬の登録
            language: ja
            fields:
              - {id: owner, label: 当該犬の飼い主}
        finds: 当該犬の飼い主
      - passes: |
          form:
            title: Dog registration
            fields:
              - {id: owner, label: Owner of the dog}

    """
  }
}

import ServiceLintEngine
import ServiceLintText

/// The schema of a lexicon, from the table of its keys.
struct LexiconSchema {
  let language: MessageLanguage

  /// The schema without its head.
  var value: SchemaValue {
    .members(
      LexiconKey.allCases.map { key in
        let value: SchemaValue =
          if let (names, phrases) = key.entries {
            .members(
              names.values.map { name in
                (name, .members(phrases.map { ($0.rawValue, Self.phrases.described($0.sentence[language])) }))
              })
          } else {
            key == .language ? .scalar : Self.phrases
          }
        return (key.rawValue, value.described(key.sentence[language]))
      }, required: [LexiconKey.language.rawValue])
  }

  private static let phrases = SchemaValue.list(of: .scalar)
}

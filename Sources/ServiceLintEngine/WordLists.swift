import ServiceLintAnalysis

/// The word lists of a module, ready to be asked whether a text is one of them.
struct WordLists: Sendable {
  /// The words of each list as they stand, all languages together.
  let words: [String: [String]]
  private let folded: [String: Set<[UInt8]>]
  private let phrases: [String: PhraseList]

  init(_ words: [String: [String]]) {
    self.words = words
    phrases = words.mapValues { PhraseList($0) }
    folded = words.mapValues { list in Set(list.map { TextMeasure.lettersOnly(Array($0.utf8)[...]) }) }
  }

  /// Whether a text is a word of a list, but for case, width, spaces and marks.
  func contains(_ text: ArraySlice<UInt8>, in list: String) -> Bool {
    let letters = TextMeasure.lettersOnly(text)
    return !letters.isEmpty && folded[list]?.contains(letters) == true
  }

  /// Whether a word of a list stands in a text, as a whole word.
  func occur(in text: ArraySlice<UInt8>, from list: String) -> Bool {
    phrases[list].map { !$0.find(in: text).isEmpty } ?? false
  }
}

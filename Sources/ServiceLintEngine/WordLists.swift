import ServiceLintAnalysis

/// The word lists of a module, ready to be asked whether a text is one of them.
struct WordLists: Sendable {
  /// The number of the module among those of a run.
  let module: Int
  /// The words of each list as they stand, all languages together.
  let words: [String: [String]]
  private let folded: [String: Set<[UInt8]>]
  /// The first two letters of each word, folded: most texts are told from the words by them.
  private let starts: [String: Set<UInt64>]
  private let phrases: [String: PhraseList]

  init(_ words: [String: [String]], module: Int = 0) {
    self.module = module
    self.words = words
    phrases = words.mapValues { PhraseList($0) }
    let letters = words.mapValues { list in list.map { TextMeasure.lettersOnly(Array($0.utf8)[...]) } }
    folded = letters.mapValues { Set($0) }
    starts = words.mapValues { list in Set(list.map { TextMeasure.start(of: Array($0.utf8)[...]) }) }
  }

  /// Whether a text is a word of a list, but for case, width, spaces, marks and a number of one or two digits at its
  /// end, as builders add it to the second of a kind.
  func contains(_ text: ArraySlice<UInt8>, in list: String) -> Bool {
    guard starts[list]?.contains(TextMeasure.start(of: text)) == true else { return false }
    let letters = TextMeasure.lettersOnly(text)
    guard !letters.isEmpty, let words = folded[list] else { return false }
    if words.contains(letters) { return true }
    var end = letters.count
    while end > 0, (0x30...0x39).contains(letters[end - 1]) { end -= 1 }
    return (1...2).contains(letters.count - end) && words.contains(Array(letters[..<end]))
  }

  /// Whether a word of a list stands in a text, as a whole word.
  func occur(in text: ArraySlice<UInt8>, from list: String) -> Bool {
    phrases[list].map { !$0.find(in: text).isEmpty } ?? false
  }
}

/// Guesses the language of a short text by its script and its commonest small words.
public enum LanguageGuess {
  /// The language (BCP 47: ja, en, nb, nn, nl, de, fr, es, zh, ko, ru, …), or `nil` if the text does not tell.
  ///
  /// A text needs three characters of kana, or three of a language's own small words and half as many again as of any other
  /// language’s; short labels therefore mostly stay open. Chinese is only said of eight characters or more without kana.
  public static func language(of text: ArraySlice<UInt8>) -> String? {
    var kana = 0
    var han = 0
    var hangul = 0
    var latin = 0
    var index = text.startIndex
    while index < text.endIndex {
      let scalar = Scalars.next(text, &index)
      switch ScalarClass.of(scalar) {
      case .hiragana, .katakana: kana += 1
      case .han: han += 1
      case .letter:
        if scalar >= 0xAC00 && scalar <= 0xD7A3 { hangul += 1 } else if scalar < 0x250 { latin += 1 }
      default: continue
      }
    }
    // A kanji stands for more than a letter does.
    if kana >= 2, (kana + han) * 3 > latin { return "ja" }
    if hangul >= 3, hangul * 2 > latin { return "ko" }
    if kana == 0, han >= 8, han * 3 > latin { return nil }
    return latin >= 6 ? byWords(text) : nil
  }

  private static func byWords(_ text: ArraySlice<UInt8>) -> String? {
    var tokens = TextTokens()
    tokens.read(text.prefix(4_000), cut: .words)
    var votes = Array(repeating: 0, count: order.count)
    for token in tokens.tokens where token.kind == .letter {
      let accept = trie.heads[Int(trie.step(0, token.hash))]
      var next = trie.step(0, token.hash) == 0 ? -1 : accept
      while next >= 0 {
        votes[Int(trie.accepts[Int(next)].payload)] += 1
        next = trie.accepts[Int(next)].next
      }
    }
    guard let most = votes.max(), most >= 3 else { return nil }
    let best = votes.firstIndex(of: most) ?? 0
    let second = votes.enumerated().filter { $0.offset != best }.map(\.element).max() ?? 0
    return most * 2 >= second * 3 ? order[best] : closest(votes, best: best)
  }

  /// Norwegian and Danish share most small words: the greater count decides between them.
  private static func closest(_ votes: [Int], best: Int) -> String? {
    let nordic: Set<String> = ["nb", "nn", "da", "sv"]
    guard nordic.contains(order[best]) else { return nil }
    let others = votes.enumerated().filter { !nordic.contains(order[$0.offset]) }.map(\.element).max() ?? 0
    let kin = votes.enumerated().filter { $0.offset != best && nordic.contains(order[$0.offset]) }.map(\.element)
    let nearest = kin.max() ?? 0
    return votes[best] >= others * 2 && votes[best] > nearest ? order[best] : nil
  }

  private static let words: [(language: String, words: String)] = [
    ("en", "the of and to in is you your are for with this that we what have not or if do does when how from by must"),
    (
      "nb",
      "og i er det du som på til av for med ikke har vi deg hva når hvor fra kan skal må den jeg din ditt dine hvis eller"
    ),
    (
      "nn",
      "og i er det du som på til av for med ikkje har vi deg kva når kvar frå kan skal må den eg di ditt dine viss eller"
    ),
    (
      "da",
      "og i er det du som på til af for med ikke har vi dig hvad når hvor fra kan skal må den jeg din dit dine hvis eller"
    ),
    (
      "sv",
      "och i är det du som på till av för med inte har vi dig vad när var från kan ska måste den jag din ditt dina om eller"
    ),
    ("nl", "de het een en van is u uw voor met niet dat wij wat heeft of als wanneer hoe door moet bent naar zijn"),
    (
      "de", "der die das und von zu in ist sie ihr ihre für mit nicht wir was haben oder wenn wann wie durch muss bitte"
    ),
    ("fr", "le la les de des et à est vous votre vos pour avec ne pas nous que qui ou si quand par une dans sur"),
    ("es", "el la los las de y es usted su sus para con no que o si cuando por una en del se"),
    ("it", "il lo la gli di e è lei suo per con non che o se quando da una nel della si"),
    ("pt", "o a os as de e é você seu sua para com não que ou se quando por uma em do da"),
  ]

  private static let order: [String] = words.map(\.language)

  private static let trie: PhraseTrie = {
    var trie = PhraseTrie()
    var tokens = TextTokens()
    for (number, list) in words.enumerated() {
      for word in list.words.split(separator: " ") {
        tokens.read(ArraySlice(word.utf8), cut: .words)
        trie.add(tokens, payload: UInt32(number))
      }
    }
    return trie
  }()
}

extension TextMeasure {
  /// The Flesch–Kincaid grade level of an English text: the years of school that it takes to read it, rounded, at
  /// least 0 (Kincaid et al. 1975: 0.39 words per sentence + 11.8 syllables per word − 15.59).
  ///
  /// - Returns: `nil` for a text of no word, for which there is no grade.
  public static func grade(_ text: ArraySlice<UInt8>) -> Int? {
    var words = 0
    var syllables = 0
    var tokens = TextTokens()
    let sentences = sentences(text)
    for sentence in sentences {
      tokens.read(text[sentence], cut: .words)
      for token in tokens.tokens where token.kind == .letter {
        // The “s” of “it’s” and the “t” of “don’t” are no words.
        let isRest =
          token.scalars.count == 1 && token.bytes.lowerBound > text.startIndex
          && isApostrophe(text, before: token.bytes.lowerBound)
        if isRest { continue }
        words += 1
        syllables += Self.syllables(tokens.scalars[token.scalars])
      }
    }
    guard words > 0, !sentences.isEmpty else { return nil }
    // In hundredths, so that no machine rounds otherwise than another.
    let hundredths = 39 * words / sentences.count + 1_180 * syllables / words - 1_559
    return max(0, (hundredths + 50) / 100)
  }

  private static func isApostrophe(_ text: ArraySlice<UInt8>, before index: Int) -> Bool {
    let byte = text[index - 1]
    return byte == 0x27 || byte == 0x99 && index - text.startIndex >= 3 && text[index - 3] == 0xE2
  }

  /// The syllables of an English word: groups of vowels, without a silent “e” or “ed” at the end.
  private static func syllables(_ word: ArraySlice<UInt32>) -> Int {
    var count = 0
    var wasVowel = false
    for letter in word {
      let isVowel = Self.isVowel(letter)
      if isVowel, !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    let end = Array(word.suffix(3))
    guard end.count == 3, count > 1 else { return max(1, count) }
    if end[2] == 0x65, !isVowel(end[1]), end[1] != 0x6C || isVowel(end[0]) { count -= 1 }
    if end[1] == 0x65, end[2] == 0x64, end[0] != 0x74, end[0] != 0x64, !isVowel(end[0]) { count -= 1 }
    return max(1, count)
  }

  private static func isVowel(_ letter: UInt32) -> Bool {
    switch letter {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79, 0xE0...0xFF: true
    default: false
    }
  }
}

import ServiceLintAnalysis
import Testing

@Suite struct PhraseListTests {
  static let phrases = [
    "he", "a", "she", "chairman", "applicant’s", "on'", "å", "på nytt", "ærlig", "§", "24", "2", "(f.eks", "世帯主",
    "head of household", "éa", "x-1", "Ｆａｘ",
  ]

  /// Each phrase, among words with which phrases may and may not begin.
  static let texts: [String] = phrases.flatMap { phrase in
    [
      phrase, phrase.uppercased(), "\(phrase).", "(\(phrase))", "Search there, \(phrase) is", "¿ÆØÅ \(phrase)",
      "tåke – \(phrase)\u{A0}og", "12 \(phrase)", "日本語 \(phrase) 文", "heap chair apple \(phrase)", "’\(phrase)’",
      "ｚ \(phrase)",
    ]
  }

  @Test(arguments: texts)
  func `a phrase is found whatever stands around it`(_ text: String) {
    #expect(!PhraseList(Self.phrases).find(in: Array(text.utf8)[...]).isEmpty)
  }

  @Test(arguments: [
    "heap", "there", "the chairmanship", "shell", "åpen", "ærligere", "224", "pånytt", "", " ", "…", "世帯", "fax2fa",
    "chair man", "ab", "ea",
  ])
  func `part of a word is no phrase`(_ text: String) {
    let phrases = PhraseList(["he", "chairman", "å", "ærlig", "24", "på nytt", "世帯主", "a", "she", "éa"])
    #expect(phrases.find(in: Array(text.utf8)[...]).isEmpty)
  }

  @Test func `a phrase of one word alone is found alone`() {
    for phrase in Self.phrases {
      let list = PhraseList([phrase])
      #expect(list.find(in: Array(phrase.utf8)[...]).count == 1, "\(phrase)")
      #expect(list.find(in: Array("zz \(phrase.lowercased()) zz".utf8)[...]).count == 1, "\(phrase)")
    }
  }
}

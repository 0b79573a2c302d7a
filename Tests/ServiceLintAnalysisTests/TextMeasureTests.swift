import Testing

@testable import ServiceLintAnalysis

private func bytes(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }

@Suite struct TextMeasureTests {
  @Test(arguments: [
    ("Fornavn", "fornavn", true),
    ("E-post", "epost", true),
    ("Name:", "name *", true),
    ("ＡＢＣ１２", "abc12", true),
    ("ﾌﾘｶﾞﾅ", "フリガナ", true),
    ("ﾊﾟｽﾎﾟｰﾄ", "パスポート", true),
    ("ÆØÅ", "æøå", true),
    ("Жизнь", "жизнь", true),
    ("氏名", "氏　名", true),
    ("ひらがな", "ヒラガナ", false),
    ("resume", "résumé", false),
    ("Name", "Names", false),
    ("?", "?", true),
    ("?", "!", false),
    ("", "", true),
  ])
  func `texts are the same but for case, width, spaces and marks`(one: String, other: String, expected: Bool) {
    #expect(TextMeasure.same(bytes(one), bytes(other)) == expected)
    #expect(TextMeasure.same(bytes(other), bytes(one)) == expected)
  }

  @Test(arguments: [
    ("", true, false), (" \t\n", true, false), ("\u{3000}\u{200B}", true, false), ("–", false, true),
    (" ... ", false, true), ("＊", false, true), ("a", false, false), ("1", false, false), ("あ", false, false),
  ])
  func `blank texts and texts of marks are told apart`(text: String, blank: Bool, marks: Bool) {
    #expect(TextMeasure.isBlank(bytes(text)) == blank)
    #expect(TextMeasure.isPunctuationOnly(bytes(text)) == marks)
  }

  @Test(arguments: [
    ("Your date of birth", 4), ("Don't use e-mail", 3), ("", 0), (" – ", 0), ("f.eks. 11 siffer", 3), ("生年月日", 2),
    ("氏名を入力", 3), ("F.o.m. dato", 2),
  ])
  func `words are counted`(text: String, count: Int) {
    #expect(TextMeasure.words(bytes(text)) == count)
  }

  @Test(arguments: [("abc", 3), ("氏名 ", 3), ("e\u{301}", 1), ("カ\u{3099}", 1), ("葛\u{E0101}", 1), ("😀", 1), ("", 0)])
  func `characters are counted as people do`(text: String, count: Int) {
    #expect(TextMeasure.characters(bytes(text)) == count)
  }

  @Test(arguments: [
    ("住所を書く", TextScript.han, 60), ("ABC def", .latin, 100), ("ABC def", .capitals, 50), ("", .han, 0),
    ("１2", .fullWidth, 50), ("カナkana", .katakana, 33),
  ])
  func `the share of a script is in hundredths`(text: String, script: TextScript, share: Int) {
    #expect(TextMeasure.share(bytes(text), of: script) == share)
  }

  @Test(arguments: [
    ("国民健康保険被保険者証の写し", TextScript.han, 7, ["国民健康保険被保険者証"]),
    ("ABC and WXYZ", .capitals, 3, ["ABC", "WXYZ"]),
    ("ABC and WXYZ", .capitals, 4, ["WXYZ"]),
    ("", .capitals, 1, []),
  ])
  func `runs of a script keep their place`(text: String, script: TextScript, least: Int, runs: [String]) {
    let all = bytes(text)
    let found = TextMeasure.runs(all, of: script, least: least).map { String(decoding: all[$0], as: UTF8.self) }
    #expect(found == runs)
  }

  @Test(arguments: [
    ("Send inn. Vent på svar.", ["Send inn.", "Vent på svar."]),
    ("Read e.g. this page. Then go.", ["Read e.g. this page.", "Then go."]),
    ("Fristen er 1. januar 2027.", ["Fristen er 1. januar 2027."]),
    ("Rate is 3.14 now! Is it? Yes", ["Rate is 3.14 now!", "Is it?", "Yes"]),
    ("氏名を書く。住所（番地まで。）も書く。", ["氏名を書く。", "住所（番地まで。）も書く。"]),
    ("「はい。」と答える", ["「はい。」と答える"]),
    ("one\ntwo", ["one", "two"]),
    ("He said “Go.” They went.", ["He said “Go.”", "They went."]),
    ("What is … of …? Is … there", ["What is … of …?", "Is … there"]),
    ("… Adams has to sign. …さんの住所。", ["… Adams has to sign.", "…さんの住所。"]),
    ("And so on… Then go.", ["And so on…", "Then go."]),
    (" ... ", []),
    ("", []),
  ])
  func `sentences are found`(text: String, sentences: [String]) {
    let all = bytes(text)
    #expect(TextMeasure.sentences(all).map { String(decoding: all[$0], as: UTF8.self) } == sentences)
  }

  @Test func `the grade grows with the length of words and sentences`() throws {
    let plain = try #require(TextMeasure.grade(bytes("The cat sat on the mat. It was a big cat.")))
    let hard = try #require(
      TextMeasure.grade(
        bytes(
          "Applicants demonstrating eligibility for supplementary compensation must substantiate previous remuneration "
            + "by submitting documentation authenticated by the responsible administrative authority.")))
    #expect(plain <= 2)
    #expect(hard >= 18)
    #expect(TextMeasure.grade(bytes("")) == nil)
    #expect(TextMeasure.grade(bytes("123")) == nil)
  }

  @Test(arguments: [
    ("Oppgi hva du og den andre parten har avtalt om utgiftene", "nb"),
    ("Enter the name of the person you are applying for", "en"),
    ("住所を入力してください", "ja"),
    ("Vul hier de naam in van de aanvrager en het adres", "nl"),
    ("Bitte geben Sie die Anschrift der Person ein, für die Sie den Antrag stellen", "de"),
    ("Indiquez le nom et la date de naissance des enfants", "fr"),
  ])
  func `the language of a plain sentence is guessed`(text: String, language: String) {
    #expect(LanguageGuess.language(of: bytes(text)) == language)
  }

  @Test(arguments: ["IBAN", "E-post", "", "123", "Name", "氏名", "OK"])
  func `a text that does not tell its language leaves it open`(text: String) {
    #expect(LanguageGuess.language(of: bytes(text)) == nil)
  }

  @Test func `words are found whole, kanji and kana anywhere`() {
    func find(_ text: String, _ words: [String]) -> [String] {
      let all = bytes(text)
      return TextMeasure.find(all, words: words).map { String(decoding: all[$0], as: UTF8.self) }
    }
    #expect(find("Commence the work, and recommence", ["commence"]) == ["Commence"])
    #expect(find("証明書を交付します", ["交付"]) == ["交付"])
    #expect(find("yes and/or no", ["and/or"]) == ["and/or"])
    #expect(find("yes and or no", ["and/or"]) == [])
    #expect(find("In order to. In  Order  to", ["in order to", "in order"]) == ["In order to", "In  Order  to"])
    #expect(find("don’t", ["don't"]) == ["don’t"])
    #expect(find("", ["a"]) == [])
    #expect(find("a", []) == [])
  }

  @Test(arguments: [
    ("Fornavn", "Fornavn"),
    ("  two \n lines ", "two lines"),
    (
      "Har du eller har du hatt en annen inntekt enn den som du har nevnt ovenfor?",
      "Har du eller har du hatt en annen inntekt enn den som du har…"
    ),
  ])
  func `a long text is cut at the end of a word`(text: String, short: String) {
    #expect(TextMeasure.shortened(bytes(text), to: 60) == short)
  }

  @Test func `no bytes make the measures trap`() {
    var state: UInt64 = 7
    for length in 0..<200 {
      var noise: [UInt8] = []
      for _ in 0..<length {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        noise.append(UInt8(truncatingIfNeeded: state >> 33))
      }
      let text = noise[...]
      #expect(TextMeasure.same(text, text))
      #expect(TextMeasure.words(text) <= length)
      #expect(TextMeasure.characters(text) <= length)
      #expect(TextMeasure.sentences(text).allSatisfy { !$0.isEmpty && $0.upperBound <= length })
      _ = TextMeasure.grade(text)
      _ = LanguageGuess.language(of: text)
      _ = TextMeasure.shortened(text, to: 5)
      _ = LinkAddress.problem(text)
      _ = AutofillTokens.isAutofill(text)
      _ = LanguageTag.isValid(text)
    }
  }
}

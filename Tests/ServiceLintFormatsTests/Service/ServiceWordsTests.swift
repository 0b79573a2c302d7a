import ServiceLintModel
import Testing

@testable import ServiceLintFormats

@Suite struct `Words of closed lists` {
  @Test(arguments: Enumeration.allCases)
  func `every value has a Japanese word, and means itself`(list: Enumeration) {
    for value in list.values {
      #expect(ServiceWords.standard.value(list, value) == value, "\(list.name): \(value)")
      let words = ServiceWords.standard.words(list, for: value)
      // Signs that Japanese writes in Latin letters too.
      let isSign = ["pdf", "sms", "bank-account.iban", "bank-account.bic", "url"].contains(value)
      let isJapanese = words.contains { $0.unicodeScalars.contains { $0.value > 0x3000 } }
      #expect(isJapanese || isSign, "\(list.name): \(value) has no Japanese word in ServiceWords+Table.swift")
    }
  }

  @Test(arguments: Enumeration.allCases)
  func `no word means two things`(list: Enumeration) {
    var meanings: [String: String] = [:]
    for value in list.values { meanings[ServiceWords.folded(value)] = value }
    for value in list.values {
      for word in ServiceWords.standard.words(list, for: value) {
        let known = meanings.updateValue(value, forKey: ServiceWords.folded(word))
        #expect(known == nil || known == value, "\(list.name): \(word)")
      }
    }
  }

  @Test(arguments: [
    ("FILL_IN", "fill-in"), ("Fill in", "fill-in"), ("ｆｉｌｌ－ｉｎ", "fill-in"), ("find‐out", "find-out"),
  ])
  func `case, width, hyphens and spaces do not matter`(word: String, value: String) {
    #expect(ServiceWords.standard.value(.stepKind, word) == value)
  }

  @Test func `half-width katakana is katakana`() {
    #expect(ServiceWords.standard.value(.channelKind, "ｳｪﾌﾞ") == "web")
    #expect(PlainText.halfWidth("ｶﾞｯｺｳﾊﾟｲﾌﾟ") == "ガッコウパイプ")
  }

  @Test func `another list's word is none`() { #expect(ServiceWords.standard.value(.audience, "窓口") == nil) }
}

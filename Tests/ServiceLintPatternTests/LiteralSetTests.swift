import ServiceLintPattern
import Testing

@Suite struct LiteralSetTests {
  private func found(_ words: [String], in text: ArraySlice<UInt8>) -> [String] {
    var result: [String] = []
    LiteralSet(words).matches(in: text) { word, range in
      #expect(Array(words[word].utf8) == Array(text[range]))
      result.append("\(word)@\(range.lowerBound)")
    }
    return result
  }

  @Test func `overlapping words are all found, in the order in which they end`() {
    #expect(found(["he", "she", "his", "hers"], in: bytes("ushers")) == ["1@1", "0@2", "3@2"])
    #expect(found(["a", "aa", "aaa"], in: bytes("aaa")) == ["0@0", "1@0", "0@1", "2@0", "1@1", "0@2"])
  }

  @Test func `words of several languages are found in one text`() {
    let words = ["ハンコ", "押印", "印", "stamp", "fødselsnummer", "印鑑"]
    #expect(found(words, in: bytes("押印と印鑑 stamp fødselsnummer")) == ["1@0", "2@3", "2@9", "5@9", "3@16", "4@22"])
  }

  @Test func `equal words are both found and empty ones never`() {
    #expect(Set(found(["a", "", "a"], in: bytes("ba"))) == ["0@1", "2@1"])
    #expect(found([], in: bytes("abc")).isEmpty)
    #expect(found([""], in: bytes("abc")).isEmpty)
    #expect(found(["a"], in: bytes("")).isEmpty)
  }

  @Test func `places are indices of the slice`() {
    #expect(found(["b"], in: bytes("abcb")[2...]) == ["0@3"])
  }

  @Test func `thousands of words give what a search for each gives`() {
    var random = Steps(state: 7)
    let words = (0..<3_000).map { _ in (0..<random.below(6) + 1).map { _ in random.pick("abcdeあい") }.joined() }
    let text = bytes((0..<400).map { _ in random.pick("abcdeあい") }.joined())
    var expected: Set<String> = []
    for (index, word) in words.enumerated() {
      let wanted = Array(word.utf8)
      for start in 0..<max(0, text.count - wanted.count + 1)
      where text[start..<start + wanted.count].elementsEqual(wanted) {
        expected.insert("\(index)@\(start)")
      }
    }
    let result = found(words, in: text)
    #expect(Set(result) == expected)
    #expect(result.count == expected.count)
  }
}

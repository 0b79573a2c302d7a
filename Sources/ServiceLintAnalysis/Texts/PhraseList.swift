/// A list of words and phrases, made ready once and then searched for in many texts.
public struct PhraseList: Sendable {
  private var trie = PhraseTrie()
  private var starts = PhraseStarts()

  /// - Parameter phrases: UTF-8. Latin and other scripts that part words are found as whole words, kanji and kana
  ///   anywhere; case and width do not matter, marks within a phrase do.
  public init(_ phrases: some Sequence<some Collection<UInt8>>) {
    var tokens = TextTokens()
    for (number, phrase) in phrases.enumerated() {
      tokens.read(ArraySlice(phrase), cut: .wordsAndMarks)
      trie.add(tokens, payload: UInt32(truncatingIfNeeded: number))
      if let first = tokens.tokens.first { starts.add(tokens.scalars[first.scalars]) }
    }
  }

  /// - Parameter phrases: words and phrases.
  public init(_ phrases: [String]) { self.init(phrases.map { Array($0.utf8) }) }

  /// A phrase that was found.
  public struct Match: Equatable, Sendable {
    /// Its bytes, as indices of the text.
    public var range: Range<Int>
    /// Its number in the list.
    public var phrase: Int
  }

  /// The phrases in a text, from left to right; of several that begin at one place the longest, and none within another.
  public func find(in text: ArraySlice<UInt8>) -> [Match] {
    guard starts.mayOccur(in: text) else { return [] }
    var tokens = TextTokens()
    tokens.read(text, cut: .wordsAndMarks)
    var result: [Match] = []
    var first = 0
    while first < tokens.tokens.count {
      var state: UInt32 = 0
      var next = first
      var end = first
      var found: Int32 = -1
      while next < tokens.tokens.count {
        state = trie.step(state, tokens.tokens[next].hash)
        if state == 0 { break }
        next += 1
        if trie.heads[Int(state)] >= 0 {
          found = trie.heads[Int(state)]
          end = next
        }
      }
      if found >= 0 {
        let range = tokens.tokens[first].bytes.lowerBound..<tokens.tokens[end - 1].bytes.upperBound
        result.append(Match(range: range, phrase: Int(trie.accepts[Int(found)].payload)))
        first = end
      } else {
        first += 1
      }
    }
    return result
  }
}

extension TextMeasure {
  /// Where words and phrases stand in a text, as ranges of its bytes: whole words, or anywhere in scripts that do not
  /// part words. For a list that is searched for often, keep a `PhraseList`.
  public static func find(_ text: ArraySlice<UInt8>, words: [String]) -> [Range<Int>] {
    PhraseList(words).find(in: text).map(\.range)
  }
}

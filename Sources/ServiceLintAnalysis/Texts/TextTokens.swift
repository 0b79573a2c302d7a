/// A text cut into what phrases are made of: whole words where words are written apart, single characters where they
/// are not (kanji, kana), runs of digits, and, if asked for, each mark. Case and width are folded away.
///
/// One instance is reused for text after text, so that it allocates nothing once it has grown.
struct TextTokens {
  /// A token: what it reads, as a hash, and where it stands in the text.
  struct Token {
    var hash: UInt64
    /// Its folded code points, as indices of `scalars`.
    var scalars: Range<Int>
    /// Its bytes, as indices of the text.
    var bytes: Range<Int>
    /// Whether it stands in round or square brackets.
    var bracketed: Bool
    var kind: ScalarClass
  }

  /// How a text is cut.
  enum Cut {
    /// Marks only part words.
    case words
    /// Each mark is a token.
    case wordsAndMarks
    /// A program's name for something: cut at capitals, digits and marks; digits dropped.
    case key
  }

  private(set) var tokens: [Token] = []
  private(set) var scalars: [UInt32] = []
  /// For each token the state of a trie behind it, once `begin` was called; 0: no phrase begins with it.
  private(set) var starts: [UInt32] = []

  /// A limit, so that a hostile text costs no more than a long one.
  static let most = 4_096

  /// Cuts a text.
  mutating func read(_ text: ArraySlice<UInt8>, cut: Cut) {
    tokens.removeAll(keepingCapacity: true)
    scalars.removeAll(keepingCapacity: true)
    if cut == .key { readKey(text) } else { readWords(text, marks: cut == .wordsAndMarks) }
  }

  /// Looks up with which tokens phrases begin.
  mutating func begin(_ trie: PhraseTrie) {
    starts.removeAll(keepingCapacity: true)
    for token in tokens { starts.append(trie.begin(token, of: self)) }
  }

  private mutating func readWords(_ text: ArraySlice<UInt8>, marks: Bool) {
    var reader = FoldedText(text)
    var depth = 0
    var start = 0
    var from = text.startIndex
    var open: ScalarClass?
    while tokens.count < Self.most {
      let here = reader.index
      guard let scalar = reader.next() else { break }
      let kind = ScalarClass.of(scalar)
      if let word = open, word != kind || kind.runsOn {
        close(from: from, to: here, scalarsFrom: start, bracketed: depth > 0, kind: word)
        open = nil
      }
      switch kind {
      case .space: continue
      case .mark:
        if scalar == 0x28 || scalar == 0x5B { depth &+= 1 }
        if scalar == 0x29 || scalar == 0x5D { depth = max(0, depth - 1) }
        guard marks else { continue }
        start = scalars.count
        scalars.append(scalar == 0x2019 ? 0x27 : scalar)
        close(from: here, to: reader.index, scalarsFrom: start, bracketed: depth > 0, kind: .mark)
      default:
        if open == nil {
          open = kind
          start = scalars.count
          from = here
        }
        scalars.append(scalar)
      }
    }
    if let word = open {
      close(from: from, to: text.endIndex, scalarsFrom: start, bracketed: depth > 0, kind: word)
    }
  }

  private mutating func readKey(_ text: ArraySlice<UInt8>) {
    var index = text.startIndex
    var start = 0
    var from = index
    var isOpen = false
    var lastWasSmall = false
    while index < text.endIndex, tokens.count < Self.most {
      let here = index
      let scalar = Scalars.next(text, &index)
      let folded = ScalarFold.fold(scalar)
      let kind = ScalarClass.of(folded)
      let isLetter = kind == .letter || kind.runsOn
      let isCapital = folded != scalar
      // “orgNRSoker”: the last capital of several begins the next word.
      let beginsWord = isCapital && (lastWasSmall || nextIsSmall(text, index))
      if isOpen, !isLetter || beginsWord || kind.runsOn {
        close(from: from, to: here, scalarsFrom: start, bracketed: false, kind: .letter)
        isOpen = false
      }
      lastWasSmall = isLetter && !isCapital
      guard isLetter else { continue }
      if !isOpen {
        isOpen = true
        start = scalars.count
        from = here
      }
      scalars.append(folded)
    }
    if isOpen { close(from: from, to: text.endIndex, scalarsFrom: start, bracketed: false, kind: .letter) }
  }

  private func nextIsSmall(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
    index < text.endIndex && text[index] &- 0x61 < 26
  }

  private mutating func close(from: Int, to: Int, scalarsFrom start: Int, bracketed: Bool, kind: ScalarClass) {
    let range = start..<scalars.count
    tokens.append(
      Token(hash: hash(of: range), scalars: range, bytes: from..<to, bracketed: bracketed, kind: kind))
  }

  /// The hash of folded code points.
  @inline(__always)
  func hash(of range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range { hash = (hash ^ UInt64(scalars[index])) &* 0x0000_0100_0000_01B3 }
    return hash
  }
}

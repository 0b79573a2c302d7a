/// The first words of phrases, as Bloom filters: most texts hold no word with which one of a list begins, and are told
/// from the others without being cut into words.
///
/// A text that it turns away holds no phrase; one that it lets through may hold none either.
struct PhraseStarts: Sendable {
  /// The first four letters of each longer first word: enough to pass over most words without looking at their ends.
  private var starts = Filter()
  /// The first words as wholes.
  private var words = Filter()
  /// From here on characters run on without spaces between words: such texts are let through.
  private static let firstRunningOn: UInt32 = 0x2E80
  private static let most = 4

  /// Adds a phrase by the folded code points of its first token.
  mutating func add(_ scalars: ArraySlice<UInt32>) {
    var hash: UInt32 = 0
    for (count, scalar) in scalars.enumerated() {
      if count == Self.most { starts.add(hash) }
      hash = Self.mix(hash, scalar)
    }
    words.add(hash)
  }

  /// Whether a text may hold one of the phrases.
  func mayOccur(in text: ArraySlice<UInt8>) -> Bool {
    let bytes = text.span
    var index = 0
    var open = ScalarClass.space
    var word = Word()
    while index < bytes.count {
      let byte = bytes[index]
      // Most of what people read are these letters.
      if (byte | 0x20) &- 0x61 < 26 {
        if open != .letter {
          if word.isIn(self) { return true }
          open = .letter
          word = Word()
        }
        word.add(UInt32(byte | 0x20), self)
        index &+= 1
        continue
      }
      var scalar = UInt32(byte)
      if byte < 0x80 {
        index &+= 1
      } else {
        var place = text.startIndex &+ index
        scalar = ScalarFold.fold(Scalars.next(text, &place))
        index = place &- text.startIndex
        if scalar >= Self.firstRunningOn { return true }
      }
      let kind = ScalarClass.of(scalar)
      if kind != open || kind == .mark {
        if word.isIn(self) { return true }
        open = kind
        word = Word()
      }
      if kind != .space { word.add(scalar == 0x2019 ? 0x27 : scalar, self) }
    }
    return word.isIn(self)
  }

  /// The word that is being read.
  private struct Word {
    var hash: UInt32 = 0
    var count = 0
    /// Whether it begins as one of those looked for; the rest of others is passed over.
    var begins = true

    @inline(__always)
    mutating func add(_ scalar: UInt32, _ starts: borrowing PhraseStarts) {
      guard begins else { return }
      if count == PhraseStarts.most { begins = starts.starts.holds(hash) }
      hash = PhraseStarts.mix(hash, scalar)
      count &+= 1
    }

    @inline(__always)
    func isIn(_ starts: borrowing PhraseStarts) -> Bool { begins && count > 0 && starts.words.holds(hash) }
  }

  /// A set of hashes.
  private struct Filter: Sendable {
    private var bits: [UInt64] = Array(repeating: 0, count: 256)

    mutating func add(_ hash: UInt32) {
      let place = Self.place(of: hash)
      bits[place >> 6] |= 1 << UInt64(place & 63)
    }

    @inline(__always)
    func holds(_ hash: UInt32) -> Bool {
      let place = Self.place(of: hash)
      return bits[place >> 6] & 1 << UInt64(place & 63) != 0
    }

    @inline(__always)
    private static func place(of hash: UInt32) -> Int { Int(((hash ^ (hash >> 15)) &* 0x9E37_79B1) >> 18) }
  }

  @inline(__always)
  private static func mix(_ hash: UInt32, _ scalar: UInt32) -> UInt32 { (hash ^ scalar &+ 1) &* 0x0100_0193 }
}

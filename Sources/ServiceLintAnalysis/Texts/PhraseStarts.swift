/// The first four letters of the first words of phrases, as a Bloom filter: most texts hold no word that begins as one
/// of a list does, and are told from the others without being cut into words.
///
/// A text that it turns away holds no phrase; one that it lets through may hold none either.
struct PhraseStarts: Sendable {
  private var bits: [UInt64] = Array(repeating: 0, count: 256)
  /// From here on characters run on without spaces between words: such texts are let through.
  private static let firstRunningOn: UInt32 = 0x2E80
  private static let most = 4

  /// Adds a phrase by the folded code points of its first token.
  mutating func add(_ scalars: ArraySlice<UInt32>) {
    var hash: UInt32 = 0
    for scalar in scalars.prefix(Self.most) { hash = Self.mix(hash, scalar) }
    let place = Self.place(of: hash)
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  /// Whether a text may hold one of the phrases.
  func mayOccur(in text: ArraySlice<UInt8>) -> Bool {
    var index = text.startIndex
    var open = ScalarClass.space
    var hash: UInt32 = 0
    // How many letters of the open word are in the hash.
    var count = 0
    while index < text.endIndex {
      var scalar = UInt32(text[index])
      if scalar < 0x80 {
        scalar = ScalarFold.fold(scalar)
        index &+= 1
      } else {
        scalar = ScalarFold.fold(Scalars.next(text, &index))
        if scalar >= Self.firstRunningOn { return true }
      }
      let kind = ScalarClass.of(scalar)
      if kind != open || kind == .mark {
        if count > 0, count < Self.most, holds(hash) { return true }
        open = kind
        hash = 0
        count = 0
      }
      if kind == .space || count == Self.most { continue }
      hash = Self.mix(hash, scalar == 0x2019 ? 0x27 : scalar)
      count &+= 1
      if count == Self.most, holds(hash) { return true }
    }
    return count > 0 && count < Self.most && holds(hash)
  }

  @inline(__always)
  private func holds(_ hash: UInt32) -> Bool {
    let place = Self.place(of: hash)
    return bits[place >> 6] & 1 << UInt64(place & 63) != 0
  }

  @inline(__always)
  private static func mix(_ hash: UInt32, _ scalar: UInt32) -> UInt32 { (hash ^ scalar &+ 1) &* 0x0100_0193 }

  @inline(__always)
  private static func place(of hash: UInt32) -> Int { Int(((hash ^ (hash >> 15)) &* 0x9E37_79B1) >> 18) }
}

import ServiceLintText

/// Searching bytes.
enum TextSearch {
  /// The first place of a text in another from a byte on; `nil` if there is none.
  @inline(__always)
  static func first(_ needle: Span<UInt8>, in text: Span<UInt8>, from: Int = 0) -> Int? {
    let count = needle.count
    guard count > 0 else { return from <= text.count ? from : nil }
    guard from >= 0, text.count >= count, from <= text.count - count else { return nil }
    let behind = text.count - count + 1
    var i = from
    // Eight places at once, by the first and the last byte that the text must have there.
    let (start, end) = (Self.everywhere(needle[0]), Self.everywhere(needle[count - 1]))
    while i + 8 <= behind {
      let differs = (text.word(at: i) ^ start) | (text.word(at: i + count - 1) ^ end)
      // The lowest byte that is marked is zero; those above may be marked in error.
      var marks = (differs &- Self.everywhere(1)) & ~differs & Self.everywhere(0x80)
      while marks != 0 {
        let place = i + marks.trailingZeroBitCount / 8
        if matches(needle, text, place) { return place }
        marks &= marks &- 1
      }
      i += 8
    }
    while i < behind {
      if text[i] == needle[0], matches(needle, text, i) { return i }
      i += 1
    }
    return nil
  }

  @inline(__always)
  private static func everywhere(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The last place of a text in another that begins not behind a byte.
  static func last(_ needle: Span<UInt8>, in text: Span<UInt8>, upTo: Int) -> Int? {
    guard text.count >= needle.count else { return nil }
    var i = min(upTo, text.count - needle.count)
    while i >= 0 {
      if matches(needle, text, i) { return i }
      i -= 1
    }
    return nil
  }

  @inline(__always)
  static func matches(_ needle: Span<UInt8>, _ text: Span<UInt8>, _ at: Int) -> Bool {
    guard at >= 0, at + needle.count <= text.count else { return false }
    for i in 0..<needle.count where text[at + i] != needle[i] { return false }
    return true
  }

  /// The byte at which a letter begins, letters (code points) counted from 0; `nil` if there are fewer.
  static func offset(_ letter: Int64, in text: Span<UInt8>) -> Int? {
    guard letter >= 0 else { return nil }
    var count: Int64 = 0
    for i in 0..<text.count where text[i] & 0xc0 != 0x80 {
      if count == letter { return i }
      count += 1
    }
    return count == letter ? text.count : nil
  }

  /// How many letters begin before a byte.
  static func letters(before end: Int, in text: Span<UInt8>) -> Int64 {
    var count: Int64 = 0
    for i in 0..<min(end, text.count) where text[i] & 0xc0 != 0x80 { count += 1 }
    return count
  }
}

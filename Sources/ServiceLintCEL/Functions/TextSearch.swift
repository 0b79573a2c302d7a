/// Searching bytes.
enum TextSearch {
  /// The first place of a text in another from a byte on; `nil` if there is none.
  @inline(__always)
  static func first(_ needle: Span<UInt8>, in text: Span<UInt8>, from: Int = 0) -> Int? {
    let count = needle.count
    guard count > 0 else { return from <= text.count ? from : nil }
    guard text.count >= count, from <= text.count - count else { return nil }
    let start = needle[0]
    for i in from...(text.count - count) where text[i] == start {
      if matches(needle, text, i) { return i }
    }
    return nil
  }

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

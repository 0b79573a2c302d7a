/// What counts as white space (Unicode's White_Space property).
enum WhiteSpace {
  /// The part of a text without white space at its ends.
  @inline(__always)
  static func trimmed(_ text: Span<UInt8>) -> Range<Int> {
    var start = 0
    var end = text.count
    while start < end {
      let length = leading(text, start)
      if length == 0 { break }
      start += length
    }
    while start < end {
      let length = trailing(text, start, end)
      if length == 0 { break }
      end -= length
    }
    return start..<end
  }

  /// The number of bytes of the white space at a place; 0 if there is none.
  @inline(__always)
  private static func leading(_ text: Span<UInt8>, _ at: Int) -> Int {
    let c = text[at]
    if c < 0x80 { return isSpace(c) ? 1 : 0 }
    return c < 0xe4 ? wide(text, at) : 0
  }

  @inline(__always)
  private static func trailing(_ text: Span<UInt8>, _ from: Int, _ end: Int) -> Int {
    let c = text[end - 1]
    if c < 0x80 { return isSpace(c) ? 1 : 0 }
    for length in 2...3 where end - length >= from && wide(text, end - length) == length { return length }
    return 0
  }

  @inline(__always)
  private static func isSpace(_ c: UInt8) -> Bool { c == 0x20 || (c >= 9 && c <= 13) }

  private static func wide(_ text: Span<UInt8>, _ at: Int) -> Int {
    guard at + 1 < text.count else { return 0 }
    let (a, b) = (text[at], text[at + 1])
    if a == 0xc2 { return b == 0x85 || b == 0xa0 ? 2 : 0 }
    guard at + 2 < text.count else { return 0 }
    let c = text[at + 2]
    switch (a, b, c) {
    case (0xe1, 0x9a, 0x80), (0xe2, 0x80, 0x80...0x8a), (0xe2, 0x80, 0xa8...0xa9), (0xe2, 0x80, 0xaf),
      (0xe2, 0x81, 0x9f), (0xe3, 0x80, 0x80):
      return 3
    default: return 0
    }
  }
}

/// Cuts HTML into tags and text, as forgiving as a browser is: it never fails, and takes time in proportion to the
/// bytes.
///
/// After HTML Living Standard 13.2.5, without the tree: elements need not be closed, attributes need no quotes, a `<`
/// that starts no tag is text. Meant for fragments in other formats; the offsets it gives are those of the bytes.
public struct HTMLTokenizer: Sendable {
  /// Offset of the next byte to read.
  public var position: Int
  /// Offset at which to stop.
  public let end: Int

  /// - Parameter range: the bytes to read; offsets are of the whole array.
  public init(_ range: Range<Int>) {
    position = range.lowerBound
    end = range.upperBound
  }

  /// The next piece; `nil` at the end.
  public mutating func next(_ bytes: [UInt8]) -> HTMLToken? {
    let end = min(self.end, bytes.count)
    let start = position
    guard start < end else { return nil }
    if bytes[start] == UInt8(ascii: "<"), let token = tag(bytes, at: start, end) {
      position = token.end
      return token
    }
    var index = start + 1
    while index < end, bytes[index] != UInt8(ascii: "<") { index += 1 }
    position = index
    return HTMLToken(kind: .text, start: start, end: index)
  }

  /// Skips what stands inside an element that holds no text for people, its end tag included.
  public mutating func skip(_ element: HTMLElement, _ bytes: [UInt8]) {
    while let token = next(bytes) {
      if token.kind == .endTag, token.element == element { return }
    }
  }

  private func tag(_ bytes: [UInt8], at start: Int, _ end: Int) -> HTMLToken? {
    guard start + 1 < end else { return nil }
    let first = bytes[start + 1]
    if first == UInt8(ascii: "!") || first == UInt8(ascii: "?") {
      return HTMLToken(kind: .other, start: start, end: declarationEnd(bytes, at: start, end))
    }
    let closes = first == UInt8(ascii: "/")
    let nameStart = closes ? start + 2 : start + 1
    guard nameStart < end, Self.isLetter(bytes[nameStart]) else { return nil }
    var index = nameStart
    while index < end, !Self.endsName(bytes[index]) { index += 1 }
    let element = HTMLElement.named(bytes, nameStart..<index)
    return HTMLToken(
      kind: closes ? .endTag : .startTag, start: start, end: tagEnd(bytes, from: index, end), element: element,
      attributes: index)
  }

  private func declarationEnd(_ bytes: [UInt8], at start: Int, _ end: Int) -> Int {
    let isComment =
      start + 3 < end && bytes[start + 1] == UInt8(ascii: "!") && bytes[start + 2] == UInt8(ascii: "-")
      && bytes[start + 3] == UInt8(ascii: "-")
    var index = isComment ? start + 4 : start + 2
    while index < end {
      if bytes[index] == UInt8(ascii: ">") {
        if !isComment { return index + 1 }
        if bytes[index - 1] == UInt8(ascii: "-"), bytes[index - 2] == UInt8(ascii: "-") { return index + 1 }
      }
      index += 1
    }
    return end
  }

  private func tagEnd(_ bytes: [UInt8], from start: Int, _ end: Int) -> Int {
    var index = start
    var quote: UInt8 = 0
    var afterEquals = false
    while index < end {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      } else if afterEquals, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      if !Self.isSpace(byte) { afterEquals = byte == UInt8(ascii: "=") }
      index += 1
    }
    return end
  }

  /// The value of an attribute of a start tag, between its quotes; an empty range behind the name if it has none;
  /// `nil` if the tag has no such attribute. Names compare without regard to case.
  public static func attribute(_ name: StaticString, of token: HTMLToken, _ bytes: [UInt8]) -> Range<Int>? {
    guard token.kind == .startTag else { return nil }
    let end = min(token.end, bytes.count)
    var index = token.attributes
    while index < end {
      while index < end, isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "/") { index += 1 }
      guard index < end, bytes[index] != UInt8(ascii: ">") else { return nil }
      let nameStart = index
      index += 1
      while index < end, !endsName(bytes[index]), bytes[index] != UInt8(ascii: "=") { index += 1 }
      let found = nameStart..<index
      while index < end, isSpace(bytes[index]) { index += 1 }
      var value = found.upperBound..<found.upperBound
      if index < end, bytes[index] == UInt8(ascii: "=") {
        index += 1
        while index < end, isSpace(bytes[index]) { index += 1 }
        value = valueRange(bytes, from: index, end)
        index = value.upperBound
        if index < end, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") { index += 1 }
      }
      if equals(bytes, found, name) { return value }
    }
    return nil
  }

  private static func valueRange(_ bytes: [UInt8], from start: Int, _ end: Int) -> Range<Int> {
    guard start < end else { return end..<end }
    let quote = bytes[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      var index = start + 1
      while index < end, bytes[index] != quote { index += 1 }
      return start + 1..<index
    }
    var index = start
    while index < end, !isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">") { index += 1 }
    return start..<index
  }

  private static func equals(_ bytes: [UInt8], _ range: Range<Int>, _ name: StaticString) -> Bool {
    guard range.count == name.utf8CodeUnitCount else { return false }
    return name.withUTF8Buffer { wanted in
      for (offset, byte) in wanted.enumerated() where bytes[range.lowerBound + offset] | 0x20 != byte { return false }
      return true
    }
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    let folded = byte | 0x20
    return folded >= UInt8(ascii: "a") && folded <= UInt8(ascii: "z")
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }
}

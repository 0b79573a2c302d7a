import ServiceLintText

/// What stands at the place of an error, cut to a length that people read.
struct YAMLFinding {
  var bytes: [UInt8]
  var count: Int
  var offset: Int

  private static let longest = 40

  private func text(while isPart: (UInt8) -> Bool) -> String {
    var end = offset
    while end < count, isPart(bytes[end]), bytes[end] != 0x0A, bytes[end] != 0x0D, end - offset < Self.longest * 4 {
      end += 1
    }
    while end > offset, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return cut(String(decoding: bytes[min(offset, count)..<max(min(offset, count), min(end, count))], as: UTF8.self))
  }

  private func cut(_ text: String) -> String {
    text.unicodeScalars.count <= Self.longest ? text : String(text.unicodeScalars.prefix(Self.longest)) + "…"
  }

  /// Up to the next space, or one character.
  var word: String {
    text { $0 != 0x20 && $0 != 0x09 }
  }

  /// Up to the next space or sign of a collection in brackets, or one such sign.
  var entry: String {
    let marks = Array(",[]{}".utf8)
    let entry = text { $0 != 0x20 && $0 != 0x09 && !marks.contains($0) }
    return entry.isEmpty ? character : entry
  }

  /// Up to the end of the line, without a comment.
  var line: String {
    let line = text { _ in true }
    let bytes = Array(line.utf8)
    for index in bytes.indices.dropFirst() where bytes[index] == UInt8(ascii: "#") && bytes[index - 1] == 0x20 {
      let end = bytes[..<index].lastIndex { $0 != 0x20 } ?? 0
      return String(decoding: bytes[...end], as: UTF8.self)
    }
    return line
  }

  private var scalar: Unicode.Scalar? {
    String(decoding: bytes[min(offset, count)..<min(offset + 4, count)], as: UTF8.self).unicodeScalars.first
  }

  /// One character.
  var character: String { scalar.map { String($0) } ?? "" }

  /// A backslash and the character behind it.
  var escape: String {
    let next = String(decoding: bytes[min(offset + 1, count)..<min(offset + 5, count)], as: UTF8.self)
    return "\\" + (next.unicodeScalars.first.map { String($0) } ?? "")
  }

  /// The anchor that belongs to an alias.
  var anchor: String { "&" + entry.dropFirst() }

  var codePoint: String { JSONError.codePoint(scalar?.value ?? 0) }

  func text(_ range: ByteRange) -> String {
    let end = min(Int(range.end), count)
    return cut(String(decoding: bytes[min(Int(range.start), end)..<end], as: UTF8.self))
  }
}

import ServiceLintText

/// Which encoding a text is in, as far as its bytes tell. The readers take UTF-8, with or without a byte order mark.
public enum SourceText {
  /// An encoding; the raw value is the name people know it by.
  public enum Encoding: String, CaseIterable, Sendable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16 (little-endian)"
    case utf16BigEndian = "UTF-16 (big-endian)"
    case utf32LittleEndian = "UTF-32 (little-endian)"
    case utf32BigEndian = "UTF-32 (big-endian)"
    case shiftJIS = "Shift_JIS"
    case eucJP = "EUC-JP"
    case latin1 = "Latin-1 (ISO 8859-1, Windows-1252)"
    /// Mostly UTF-8, with bytes that are not.
    case damagedUTF8 = "damaged UTF-8"
  }

  /// The error that says which encoding the text is in, if it is not UTF-8.
  public static func encodingError(_ bytes: [UInt8], count: Int) -> ReadError? {
    let text = bytes.prefix(max(0, count))
    let encoding = encoding(of: text)
    guard encoding != .utf8 else { return nil }
    if let declared = XMLEncoding.declared(bytes, count) {
      return EncodingError.declared(declared.name, at: declared.place)
    }
    let offset = UInt32(truncatingIfNeeded: firstInvalid(text).offset)
    return encoding == .damagedUTF8
      ? EncodingError.damaged(at: offset, byte: text[Int(offset)])
      : EncodingError.other(encoding, at: encoding.isWide ? 0 : offset)
  }

  /// The encoding of a text. Whatever is valid UTF-8 and has no zero bytes in the places where UTF-16 and UTF-32 have
  /// them is UTF-8; the three older encodings are guesses.
  public static func encoding(of text: ArraySlice<UInt8>) -> Encoding {
    if let wide = wideEncoding(text) { return wide }
    let (offset, validSequences) = firstInvalid(text)
    if offset == text.endIndex { return .utf8 }
    if isShiftJIS(text) { return isEUCJP(text) ? .eucJP : .shiftJIS }
    if isEUCJP(text) { return .eucJP }
    return validSequences > 0 ? .damagedUTF8 : .latin1
  }
}

extension SourceText.Encoding {
  /// Whether each character takes two or four bytes, so that no byte offset means anything to people.
  var isWide: Bool {
    switch self {
    case .utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian: true
    default: false
    }
  }
}

extension SourceText {
  /// UTF-16 or UTF-32, by the byte order mark or by zero bytes beside the first character (a JSON or YAML text begins
  /// with an ASCII character, so with zeros around it in these encodings).
  private static func wideEncoding(_ text: ArraySlice<UInt8>) -> Encoding? {
    let head = Array(text.prefix(4))
    if head.count == 4 {
      if head == [0xFF, 0xFE, 0, 0] { return .utf32LittleEndian }
      if head == [0, 0, 0xFE, 0xFF] { return .utf32BigEndian }
      if head[0] != 0, head[1...] == [0, 0, 0] { return .utf32LittleEndian }
      if head[..<3] == [0, 0, 0], head[3] != 0 { return .utf32BigEndian }
    }
    guard head.count >= 2 else { return nil }
    if head[0] == 0xFF, head[1] == 0xFE { return .utf16LittleEndian }
    if head[0] == 0xFE, head[1] == 0xFF { return .utf16BigEndian }
    if head[0] != 0, head[0] < 0x80, head[1] == 0 { return .utf16LittleEndian }
    if head[0] == 0, head[1] != 0, head[1] < 0x80 { return .utf16BigEndian }
    return nil
  }

  /// The index of the first byte that is not UTF-8, or the end, and how many characters beyond ASCII all of the text
  /// has that are.
  private static func firstInvalid(_ text: ArraySlice<UInt8>) -> (offset: Int, validSequences: Int) {
    var first: Int?
    var valid = 0
    var index = text.startIndex
    while index < text.endIndex {
      guard text[index] >= 0x80 else {
        index += 1
        continue
      }
      let length = sequenceLength(text, index)
      if length == 0 { first = first ?? index } else { valid += 1 }
      index += max(1, length)
    }
    return (first ?? text.endIndex, valid)
  }

  /// The length of the UTF-8 sequence beyond ASCII at an index (RFC 3629, section 4), 0 if there is none.
  private static func sequenceLength(_ text: ArraySlice<UInt8>, _ index: Int) -> Int {
    let lead = text[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0 { second = 0xA0...0xBF }
      if lead == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0 { second = 0x90...0xBF }
      if lead == 0xF4 { second = 0x80...0x8F }
    default: return 0
    }
    guard index + length <= text.endIndex, second.contains(text[index + 1]) else { return 0 }
    return text[index + 1..<index + length].allSatisfy { $0 & 0xC0 == 0x80 } ? length : 0
  }

  /// Japanese in Shift_JIS has characters that begin with 0x81 to 0x9F (kana do); Western texts have no such bytes.
  private static func isShiftJIS(_ text: ArraySlice<UInt8>) -> Bool {
    var hasLowLead = false
    var index = text.startIndex
    while index < text.endIndex {
      switch text[index] {
      case 0...0x7F, 0xA1...0xDF: index += 1
      case 0x81...0x9F, 0xE0...0xFC:
        guard index + 1 < text.endIndex, case let trail = text[index + 1], (0x40...0xFC).contains(trail), trail != 0x7F
        else { return false }
        if text[index] <= 0x9F { hasLowLead = true }
        index += 2
      default: return false
      }
    }
    return hasLowLead
  }

  private static func isEUCJP(_ text: ArraySlice<UInt8>) -> Bool {
    var index = text.startIndex
    while index < text.endIndex {
      let length: Int
      switch text[index] {
      case 0...0x7F:
        index += 1
        continue
      case 0x8E, 0xA1...0xFE: length = 2
      case 0x8F: length = 3
      default: return false
      }
      guard index + length <= text.endIndex,
        text[index + 1..<index + length].allSatisfy({ (0xA1...0xFE).contains($0) })
      else { return false }
      index += length
    }
    return true
  }
}

/// What a code point is, as far as words, sentences and scripts need it.
public enum ScalarClass: UInt8, Sendable {
  /// A letter of a script that writes words apart (Latin, Greek, Cyrillic, Arabic, …), or a mark on one.
  case letter
  case digit
  case han
  case hiragana
  case katakana
  /// White space of any width, and characters without any (zero-width space, byte order mark).
  case space
  /// Punctuation, symbols, emoji and control characters.
  case mark

  /// The class of a code point.
  @inline(__always)
  static func of(_ scalar: UInt32) -> ScalarClass {
    if scalar < 0x80 {
      if scalar &- 0x61 < 26 || scalar &- 0x41 < 26 { return .letter }
      if scalar &- 0x30 < 10 { return .digit }
      return scalar == 0x20 || scalar &- 0x09 < 5 ? .space : .mark
    }
    return beyondASCII(scalar)
  }

  private static func beyondASCII(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    case 0x85, 0xA0, 0xAD, 0x1680, 0x2000...0x200D, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: .space
    case 0x80...0xA9, 0xAB...0xB1, 0xB4, 0xB6...0xB8, 0xBB...0xBF, 0xD7, 0xF7: .mark
    case 0xB2, 0xB3, 0xB9: .digit
    case 0x2010...0x206F, 0x20A0...0x2BFF, 0x2E00...0x2E7F: .mark
    case 0x2E80...0x2FDF, 0x3005...0x3007, 0x303B: .han
    case 0x3001...0x303F: .mark
    case 0x3041...0x309F: .hiragana
    case 0x30FB: .mark
    case 0x30A1...0x30FF, 0x31F0...0x31FF: .katakana
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .han
    case 0x3200...0x33FF, 0xE000...0xF8FF, 0xFE10...0xFE6F: .mark
    case 0xFF10...0xFF19: .digit
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A: .letter
    case 0xFF66...0xFF9F: .katakana
    case 0xFF00...0xFFFF, 0x1F000...0x1FAFF, 0xE0000...0xE0FFF: .mark
    default: .letter
    }
  }

  /// Whether it is part of words: a letter or a digit.
  @inline(__always)
  var isInWord: Bool { self != .space && self != .mark }

  /// Whether words of it are written without spaces between them.
  @inline(__always)
  var runsOn: Bool { self == .han || self == .hiragana || self == .katakana }
}

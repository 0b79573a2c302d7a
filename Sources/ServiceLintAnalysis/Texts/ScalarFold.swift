/// Makes one code point of those that people read as the same letter: upper and lower case, full and half width.
///
/// Latin, Greek and Cyrillic letters lose their case; full-width letters and half-width katakana their width. Accents
/// stay: “é” is not “e”. A voiced half-width katakana is two code points (ｶﾞ), so `isVoicing` tells the second.
enum ScalarFold {
  /// The folded code point.
  @inline(__always)
  static func fold(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return scalar &- 0x41 < 26 ? scalar | 0x20 : scalar }
    return foldBeyondASCII(scalar)
  }

  private static func foldBeyondASCII(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: return 0x20
    case 0xC0...0xDE where scalar != 0xD7: return scalar + 0x20
    case 0x100...0x137, 0x14A...0x177: return scalar | 1
    case 0x139...0x148: return scalar & 1 == 1 ? scalar + 1 : scalar
    case 0x178: return 0xFF
    case 0x179...0x17E: return scalar & 1 == 1 ? scalar + 1 : scalar
    case 0x391...0x3A9: return scalar + 0x20
    case 0x410...0x42F: return scalar + 0x20
    case 0x400...0x40F: return scalar + 0x50
    case 0xFF01...0xFF5E: return fold(scalar - 0xFEE0)
    case 0xFF66...0xFF9D: return UInt32(halfWidthKatakana[Int(scalar - 0xFF66)])
    default: return scalar
    }
  }

  /// Whether it is a voicing mark behind a katakana: half-width (ﾞ, ﾟ) or combining.
  @inline(__always)
  static func isVoicing(_ scalar: UInt32) -> Bool {
    scalar == 0xFF9E || scalar == 0xFF9F || scalar == 0x3099 || scalar == 0x309A
  }

  /// A folded kana with a voicing mark behind it, as one code point.
  static func voiced(_ kana: UInt32, by mark: UInt32) -> UInt32 {
    if kana == 0x30A6 { return 0x30F4 }
    return mark == 0xFF9E || mark == 0x3099 ? kana + 1 : kana + 2
  }

  /// ｦ to ﾝ in the order of Unicode, as full-width katakana.
  private static let halfWidthKatakana: [UInt16] = [
    0x30F2, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30E3, 0x30E5, 0x30E7, 0x30C3, 0x30FC, 0x30A2, 0x30A4, 0x30A6,
    0x30A8, 0x30AA, 0x30AB, 0x30AD, 0x30AF, 0x30B1, 0x30B3, 0x30B5, 0x30B7, 0x30B9, 0x30BB, 0x30BD, 0x30BF, 0x30C1,
    0x30C4, 0x30C6, 0x30C8, 0x30CA, 0x30CB, 0x30CC, 0x30CD, 0x30CE, 0x30CF, 0x30D2, 0x30D5, 0x30D8, 0x30DB, 0x30DE,
    0x30DF, 0x30E0, 0x30E1, 0x30E2, 0x30E4, 0x30E6, 0x30E8, 0x30E9, 0x30EA, 0x30EB, 0x30EC, 0x30ED, 0x30EF, 0x30F3,
  ]
}

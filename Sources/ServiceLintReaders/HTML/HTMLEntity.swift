/// Character references of HTML (Living Standard 13.5): those that occur in texts for people.
public enum HTMLEntity {
  /// Reads the reference that begins with the `&` at an offset.
  ///
  /// - Returns: what it stands for and the offset behind it; `nil` if the `&` is just an `&`.
  public static func read(_ bytes: [UInt8], at start: Int, end: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    guard start + 2 < end else { return nil }
    if bytes[start + 1] == UInt8(ascii: "#") { return number(bytes, at: start, end: end) }
    var index = start + 1
    // No name of the list is longer than 8 letters.
    while index < end, index - start <= 9, bytes[index] != UInt8(ascii: ";") { index += 1 }
    guard index < end, bytes[index] == UInt8(ascii: ";"), index - start >= 2 else { return nil }
    let name = String(decoding: bytes[start + 1..<index], as: UTF8.self)
    guard let scalar = named[name] else { return nil }
    return (scalar, index + 1)
  }

  /// The bytes of a range with its references resolved.
  public static func decode(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var made: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == UInt8(ascii: "&"), let entity = read(bytes, at: index, end: range.upperBound) {
        if let encoded = UTF8.encode(entity.scalar) { made.append(contentsOf: encoded) }
        index = entity.end
      } else {
        made.append(bytes[index])
        index += 1
      }
    }
    return made
  }

  private static func number(_ bytes: [UInt8], at start: Int, end: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    var index = start + 2
    let isHex = index < end && bytes[index] | 0x20 == UInt8(ascii: "x")
    if isHex { index += 1 }
    let first = index
    var value: UInt32 = 0
    while index < end, index - first < 8 {
      let byte = bytes[index]
      let digit: UInt32
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f") where isHex: digit = UInt32(byte - UInt8(ascii: "a")) + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F") where isHex: digit = UInt32(byte - UInt8(ascii: "A")) + 10
      default:
        guard index > first, byte == UInt8(ascii: ";") else { return nil }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", index + 1)
      }
      value = value &* (isHex ? 16 : 10) &+ digit
      index += 1
    }
    return nil
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}",
    "aring": "å", "Aring": "Å", "aelig": "æ", "AElig": "Æ", "oslash": "ø", "Oslash": "Ø",
    "auml": "ä", "Auml": "Ä", "ouml": "ö", "Ouml": "Ö", "uuml": "ü", "Uuml": "Ü", "szlig": "ß",
    "eacute": "é", "Eacute": "É", "egrave": "è", "Egrave": "È", "ecirc": "ê", "euml": "ë", "agrave": "à",
    "acirc": "â", "aacute": "á", "ccedil": "ç", "Ccedil": "Ç", "icirc": "î", "iuml": "ï", "iacute": "í",
    "ocirc": "ô", "oacute": "ó", "ograve": "ò", "ucirc": "û", "ugrave": "ù", "uacute": "ú", "ntilde": "ñ",
    "oelig": "œ", "ndash": "–", "mdash": "—", "hellip": "…", "bull": "•", "middot": "·",
    "laquo": "«", "raquo": "»", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”",
    "bdquo": "„", "copy": "©", "reg": "®", "trade": "™", "euro": "€", "pound": "£", "yen": "¥", "sect": "§",
    "para": "¶", "deg": "°", "times": "×", "divide": "÷", "frac12": "½", "plusmn": "±", "larr": "←", "rarr": "→",
    "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}",
  ]
}

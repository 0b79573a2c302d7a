/// Escapes as JavaScript reads them without the `u` flag (ECMA-262, 22.2.1 and Annex B.1.2).
extension PatternParser {
  /// Counts the groups that capture, and looks whether any has a name, before the pattern is read.
  mutating func countGroups() {
    var index = 0
    var isInClass = false
    while index < bytes.count {
      switch bytes[index] {
      case 0x5C: index += 1
      case 0x5B: isInClass = true
      case 0x5D: isInClass = false
      case 0x28 where !isInClass:
        if index + 1 < bytes.count, bytes[index + 1] == 0x3F {
          let named = index + 3 < bytes.count && bytes[index + 2] == 0x3C
          if named, bytes[index + 3] != 0x3D, bytes[index + 3] != 0x21 {
            groupCount += 1
            hasNamedGroups = true
          }
        } else {
          groupCount += 1
        }
      default: break
      }
      index += 1
    }
  }

  mutating func parseEscapeECMAScript() throws(PatternError) -> Term {
    let start = at
    guard let letter = byte(1) else { throw .endsWithBackslash(start) }
    switch letter {
    case 0x62, 0x42:
      at += 2
      let node = try add(.assertion(letter == 0x62 ? .wordBoundary : .noWordBoundary))
      return Term(items: [node], canRepeat: false)
    case 0x6B where hasNamedGroups: return try parseNamedReference()
    case 0x31...0x39:
      if let end = backreferenceEnd() {
        try refuse(.backreference(start))
        at = end
        return Term(items: [try add(.empty)])
      }
    default: break
    }
    if let set = takeNamedClassECMAScript() { return Term(items: [try addSet(set)]) }
    guard let scalar = try takeEscapedScalarECMAScript(inClass: false) else {
      // Half of a surrogate pair: no text in UTF-8 holds it.
      return Term(items: [try addSet(ScalarSet())])
    }
    return Term(items: [try addScalar(scalar)])
  }

  /// `\k<name>`.
  mutating func parseNamedReference() throws(PatternError) -> Term {
    let start = at
    at += 2
    guard take(0x3C) else { throw .badGroupName(at) }
    let nameStart = at
    namesReferred.append((try takeGroupName(), nameStart))
    try refuse(.backreference(start))
    return Term(items: [try add(.empty)])
  }

  /// Behind the digits of `\12`, if there are as many groups; else it is an octal number or the digit itself.
  func backreferenceEnd() -> Int? {
    var index = at + 1
    var number = 0
    while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 {
      number = min(number * 10 + Int(bytes[index] - 0x30), 1_000_000)
      index += 1
    }
    return number <= groupCount ? index : nil
  }

  /// `\d`, `\s`, `\w` and their negations, or nil (and nothing read) if there is none here.
  mutating func takeNamedClassECMAScript() -> ScalarSet? {
    guard peek == 0x5C, let letter = byte(1) else { return nil }
    let set: ScalarSet
    switch letter | 0x20 {
    case 0x64: set = .digits
    case 0x73: set = .whitespaceECMAScript
    case 0x77: set = .word
    default: return nil
    }
    at += 2
    return letter & 0x20 == 0 ? set.inverted() : set
  }

  /// A character written with a backslash; nil for half of a surrogate pair.
  mutating func takeEscapedScalarECMAScript(inClass: Bool) throws(PatternError) -> UInt32? {
    let start = at
    guard let letter = byte(1) else { throw .endsWithBackslash(start) }
    at += 2
    switch letter {
    case 0x74: return 0x09
    case 0x6E: return 0x0A
    case 0x76: return 0x0B
    case 0x66: return 0x0C
    case 0x72: return 0x0D
    case 0x62 where inClass: return 0x08
    case 0x63: return takeControl(inClass: inClass, start)
    case 0x78:
      guard let value = hexadecimal(at: 0, digits: 2) else { return 0x78 }
      at += 2
      return value
    case 0x75: return takeUnicodeEscape()
    case 0x30...0x37: return takeOctal(letter)
    case 0x6B where hasNamedGroups: throw .unknownEscape("\\k", start)
    default:
      at = start + 1
      return try takeScalar()
    }
  }

  /// `\cJ`; anything else behind `\c` leaves the backslash a character of its own.
  private mutating func takeControl(inClass: Bool, _ start: Int) -> UInt32 {
    if let next = peek {
      let isLetter = next | 0x20 >= 0x61 && next | 0x20 <= 0x7A
      let isMore = next >= 0x30 && next <= 0x39 || next == 0x5F
      if isLetter || inClass && isMore {
        at += 1
        return UInt32(next & 0x1F)
      }
    }
    at = start + 1
    return 0x5C
  }

  /// The four digits behind `\u`, twice for a surrogate pair; the letter itself if there are none.
  private mutating func takeUnicodeEscape() -> UInt32? {
    guard let first = hexadecimal(at: 0, digits: 4) else { return 0x75 }
    at += 4
    guard first >= 0xD800, first <= 0xDFFF else { return first }
    if first < 0xDC00, peek == 0x5C, byte(1) == 0x75, let second = hexadecimal(at: 2, digits: 4),
      second >= 0xDC00, second <= 0xDFFF
    {
      at += 6
      return 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
    }
    return nil
  }

  /// Up to three octal digits, 255 at most.
  private mutating func takeOctal(_ first: UInt8) -> UInt32 {
    var value = UInt32(first - 0x30)
    for _ in 0..<2 {
      guard let next = peek, next >= 0x30, next <= 0x37, value << 3 | UInt32(next - 0x30) <= 0xFF else { break }
      value = value << 3 | UInt32(next - 0x30)
      at += 1
    }
    return value
  }
}

/// Escapes outside classes, and the classes with names, as RE2 reads them.
extension PatternParser {
  mutating func parseEscapeRE2() throws(PatternError) -> Term {
    let start = at
    guard let letter = byte(1) else { throw .endsWithBackslash(start) }
    if let assertion = Self.assertionRE2(letter) {
      at += 2
      return Term(items: [try add(.assertion(assertion))])
    }
    switch letter {
    case 0x51: return try parseQuoted()
    case 0x43: throw .singleByte(start)
    case 0x31...0x39:
      if letter > 0x37 || !isOctal(byte(2)) { throw .backreference(start) }
    case 0x6B: throw .backreference(start)
    default: break
    }
    if let set = try takeNamedClassRE2() { return Term(items: [try addSet(set)]) }
    let scalar = try takeEscapedScalarRE2()
    return Term(items: [try addScalar(scalar)])
  }

  private static func assertionRE2(_ letter: UInt8) -> PatternAssertion? {
    switch letter {
    case 0x41: .textStart
    case 0x7A: .textEnd
    case 0x62: .wordBoundary
    case 0x42: .noWordBoundary
    default: nil
    }
  }

  private func isOctal(_ byte: UInt8?) -> Bool { byte.map { $0 >= 0x30 && $0 <= 0x37 } ?? false }

  /// `\Q…\E`: every character stands for itself. Without `\E` it lasts to the end.
  private mutating func parseQuoted() throws(PatternError) -> Term {
    at += 2
    var items: [Int32] = []
    while at < bytes.count, !take("\\E") { items.append(try addScalar(try takeScalar())) }
    return Term(items: items, canRepeat: !items.isEmpty)
  }

  /// `\d`, `\pL`, `\p{Han}` and their negations, or nil (and nothing read) if there is none here.
  mutating func takeNamedClassRE2() throws(PatternError) -> ScalarSet? {
    guard peek == 0x5C, let letter = byte(1) else { return nil }
    var set: ScalarSet
    switch letter | 0x20 {
    case 0x64: set = .digits
    case 0x73: set = .whitespaceRE2
    case 0x77: set = .word
    case 0x70: return try takeUnicodeClass()
    default: return nil
    }
    at += 2
    if flags.ignoresCase { set = CaseFolding.closed(set) }
    return letter & 0x20 == 0 ? set.inverted() : set
  }

  private mutating func takeUnicodeClass() throws(PatternError) -> ScalarSet {
    let start = at
    var isNegated = byte(1) == 0x50
    at += 2
    var name = ""
    if take(0x7B) {
      if take(0x5E) { isNegated.toggle() }
      let nameStart = at
      while at < bytes.count, bytes[at] != 0x7D { at += 1 }
      name = String(decoding: bytes[nameStart..<at], as: UTF8.self)
      guard take(0x7D) else { throw .unknownClass(name, start) }
    } else if at < bytes.count, let scalar = Unicode.Scalar(try takeScalar()) {
      name = String(scalar)
    }
    guard var set = UnicodeCategories.set(named: name) ?? UnicodeScripts.set(named: name) else {
      throw .unknownClass(name, start)
    }
    try spend(set)
    if flags.ignoresCase { set = CaseFolding.closed(set) }
    return isNegated ? set.inverted() : set
  }

  /// A character written with a backslash.
  mutating func takeEscapedScalarRE2() throws(PatternError) -> UInt32 {
    let start = at
    guard let letter = byte(1) else { throw .endsWithBackslash(start) }
    at += 2
    switch letter {
    case 0x61: return 0x07
    case 0x66: return 0x0C
    case 0x6E: return 0x0A
    case 0x72: return 0x0D
    case 0x74: return 0x09
    case 0x76: return 0x0B
    case 0x30...0x37:
      var value = UInt32(letter - 0x30)
      for _ in 0..<2 {
        guard let next = peek, isOctal(next) else { break }
        value = value << 3 | UInt32(next - 0x30)
        at += 1
      }
      return value
    case 0x78:
      if let value = hexadecimal(at: 0, digits: 2) {
        at += 2
        return value
      }
      guard take(0x7B) else { throw .unknownEscape("\\x", start) }
      var value: UInt32 = 0
      let digitsStart = at
      while let digit = peek.flatMap(Self.hexadecimalDigit), value <= 0x10FFFF {
        value = value << 4 | digit
        at += 1
      }
      guard at > digitsStart, value <= 0x10FFFF, take(0x7D) else { throw .unknownEscape("\\x{", start) }
      return value
    default:
      let isLetterOrDigit =
        letter | 0x20 >= 0x61 && letter | 0x20 <= 0x7A || letter >= 0x30 && letter <= 0x39
      if letter < 0x80, !isLetterOrDigit { return UInt32(letter) }
      at = start + 1
      let scalar = try takeScalar()
      throw .unknownEscape("\\" + (Unicode.Scalar(scalar).map { String($0) } ?? ""), start)
    }
  }

  /// `[:alpha:]` and `[:^alpha:]` inside a class, or nil (and nothing read) if there is none here.
  mutating func takePOSIXClass() throws(PatternError) -> ScalarSet? {
    guard peek == 0x5B, byte(1) == 0x3A else { return nil }
    var end = at + 2
    while end + 1 < bytes.count, bytes[end] != 0x3A || bytes[end + 1] != 0x5D {
      // Names are short; what is longer is no name.
      if end - at > 12 { return nil }
      end += 1
    }
    guard end + 1 < bytes.count else { return nil }
    let isNegated = byte(2) == 0x5E
    let name = String(decoding: bytes[(at + (isNegated ? 3 : 2))..<max(end, at + (isNegated ? 3 : 2))], as: UTF8.self)
    guard var set = Self.posix(name) else { throw .unknownClass("[:\(name):]", at) }
    at = end + 2
    if flags.ignoresCase { set = CaseFolding.closed(set) }
    return isNegated ? set.inverted() : set
  }

  /// The POSIX classes, ASCII only as in RE2.
  private static func posix(_ name: String) -> ScalarSet? {
    switch name {
    case "alnum": ScalarSet(pairs: "09AZaz")
    case "alpha": ScalarSet(pairs: "AZaz")
    case "ascii": ScalarSet(0...0x7F)
    case "blank": ScalarSet(pairs: "\t\t  ")
    case "cntrl": ScalarSet(0...0x1F, 0x7F...0x7F)
    case "digit": ScalarSet.digits
    case "graph": ScalarSet(0x21...0x7E)
    case "lower": ScalarSet(pairs: "az")
    case "print": ScalarSet(0x20...0x7E)
    case "punct": ScalarSet(pairs: "!/:@[`{~")
    case "space": ScalarSet(0x09...0x0D, 0x20...0x20)
    case "upper": ScalarSet(pairs: "AZ")
    case "word": ScalarSet.word
    case "xdigit": ScalarSet(pairs: "09AFaf")
    default: nil
    }
  }
}

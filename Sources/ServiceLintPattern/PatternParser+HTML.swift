/// Escapes and classes as HTML's attribute `pattern` reads them: JavaScript with the `v` flag (ECMA-262, 22.2.1).
extension PatternParser {
  mutating func parseEscapeHTML() throws(PatternError) -> Term {
    let start = at
    guard let letter = byte(1) else { throw .endsWithBackslash(start) }
    switch letter {
    case 0x62, 0x42:
      at += 2
      let node = try add(.assertion(letter == 0x62 ? .wordBoundary : .noWordBoundary))
      return Term(items: [node], canRepeat: false)
    case 0x6B: return try parseNamedReference()
    case 0x31...0x39:
      guard let end = backreferenceEnd() else { throw .unknownEscape("\\" + String(UnicodeScalar(letter)), start) }
      try refuse(.backreference(start))
      at = end
      return Term(items: [try add(.empty)])
    default: break
    }
    if let set = try takeNamedClassHTML() { return Term(items: [try addSet(set)]) }
    guard let scalar = try takeEscapedScalarHTML(inClass: false) else { return Term(items: [try addSet(ScalarSet())]) }
    return Term(items: [try addScalar(scalar)])
  }

  private mutating func takeNamedClassHTML() throws(PatternError) -> ScalarSet? {
    guard peek == 0x5C, let letter = byte(1), letter | 0x20 == 0x70 else { return takeNamedClassECMAScript() }
    let start = at
    at += 2
    guard take(0x7B) else { throw .unknownEscape("\\" + String(UnicodeScalar(letter)), start) }
    let nameStart = at
    while at < bytes.count, bytes[at] != 0x7D { at += 1 }
    let written = String(decoding: bytes[nameStart..<at], as: UTF8.self)
    guard !written.isEmpty, take(0x7D) else { throw .unknownClass(written, start) }
    let parts = written.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    let name = parts.last ?? ""
    let set: ScalarSet?
    switch parts.count == 2 ? parts[0] : "" {
    case "": set = UnicodeCategories.set(named: name)
    case "General_Category", "gc": set = UnicodeCategories.set(named: name)
    case "Script", "sc": set = UnicodeScripts.set(named: name)
    default: set = nil
    }
    if let set { try spend(set) } else { try refuse(.unknownProperty(written, start)) }
    let found = set ?? ScalarSet()
    return letter == 0x50 ? found.inverted() : found
  }

  /// A character written with a backslash; nil for half of a surrogate pair.
  private mutating func takeEscapedScalarHTML(inClass: Bool) throws(PatternError) -> UInt32? {
    let start = at
    guard let letter = byte(1) else { throw .endsWithBackslash(start) }
    let unknown = PatternError.unknownEscape("\\" + (letter < 0x80 ? String(UnicodeScalar(letter)) : ""), start)
    switch letter {
    case 0x74, 0x6E, 0x76, 0x66, 0x72: return try takeEscapedScalarECMAScript(inClass: inClass)
    case 0x62 where inClass: return try takeEscapedScalarECMAScript(inClass: true)
    case 0x63:
      guard let next = byte(2), next | 0x20 >= 0x61, next | 0x20 <= 0x7A else { throw unknown }
      at += 3
      return UInt32(next & 0x1F)
    case 0x30:
      if let next = byte(2), next >= 0x30, next <= 0x39 { throw unknown }
      at += 2
      return 0
    case 0x78:
      guard let value = hexadecimal(at: 2, digits: 2) else { throw unknown }
      at += 4
      return value
    case 0x75 where byte(2) == 0x7B:
      at += 3
      var value: UInt32 = 0
      let digitsStart = at
      while let digit = peek.flatMap(Self.hexadecimalDigit), value <= 0x10FFFF {
        value = value << 4 | digit
        at += 1
      }
      guard at > digitsStart, value <= 0x10FFFF, take(0x7D) else { throw unknown }
      return value >= 0xD800 && value <= 0xDFFF ? nil : value
    case 0x75:
      guard hexadecimal(at: 2, digits: 4) != nil else { throw unknown }
      return try takeEscapedScalarECMAScript(inClass: inClass)
    default:
      let allowed: StaticString = inClass ? "^$\\.*+?()[]{}|/&-!#%,:;<=>@`~" : "^$\\.*+?()[]{}|/"
      guard allowed.withUTF8Buffer({ $0.contains(letter) }) else { throw unknown }
      at += 2
      return UInt32(letter)
    }
  }

  mutating func parseClassHTML() throws(PatternError) -> ScalarSet {
    depth += 1
    defer { depth -= 1 }
    let start = at
    guard depth <= limits.depth else { throw .tooDeep(limits.depth, start) }
    at += 1
    let isNegated = take(0x5E)
    var set = ScalarSet()
    var named = ScalarSet()
    while true {
      guard let byte = peek else { throw .classNotClosed(start) }
      if byte == 0x5D { break }
      let memberStart = at
      if byte == 0x5B {
        named.insert(try parseClassHTML())
      } else if let class_ = try takeNamedClassHTML() {
        named.insert(class_)
      } else if try takeSetOperation() {
        continue
      } else {
        let first = try takeClassCharacterHTML()
        var last = first
        if peek == 0x2D, self.byte(1) != 0x2D {
          at += 1
          if peek == 0x5D || peek == nil { throw .needsBackslash("-", at - 1) }
          if try takeNamedClassHTML() != nil { throw .rangeEndIsClass(memberStart) }
          last = try takeClassCharacterHTML()
        }
        guard let first, let last else { continue }
        if first > last { throw .rangeReversed(memberStart) }
        set.insert(first, last)
      }
    }
    at += 1
    set.normalise()
    if flags.ignoresCase { set = CaseFolding.closed(set) }
    set.insert(named)
    set.normalise()
    return isNegated ? set.inverted() : set
  }

  /// Passes `&&`, `--` or `\q{…}`, which are noted as unsupported.
  private mutating func takeSetOperation() throws(PatternError) -> Bool {
    let start = at
    if take("\\q{") {
      while at < bytes.count, bytes[at] != 0x7D { at += bytes[at] == 0x5C ? 2 : 1 }
      at = min(at, bytes.count)
      guard take(0x7D) else { throw .unknownEscape("\\q{", start) }
    } else if !take("&&"), !take("--") {
      return false
    }
    try refuse(.setOperation(start))
    return true
  }

  private mutating func takeClassCharacterHTML() throws(PatternError) -> UInt32? {
    guard let byte = peek, byte != 0x5C else { return try takeEscapedScalarHTML(inClass: true) }
    let isSyntax = ("()[]{}/-|" as StaticString).withUTF8Buffer { $0.contains(byte) }
    let isDouble =
      self.byte(1) == byte && ("&!#$%*+,.:;<=>?@^`~" as StaticString).withUTF8Buffer { $0.contains(byte) }
    if isSyntax || isDouble { throw .needsBackslash(String(UnicodeScalar(byte)), at) }
    return try takeScalar()
  }
}

/// Groups: what may stand behind “(?” in either dialect.
extension PatternParser {
  mutating func parseGroup() throws(PatternError) -> Term {
    let start = at
    at += 1
    guard take(0x3F) else { return Term(items: [try parseGroupBody(openedAt: start)]) }
    if take(0x3A) { return Term(items: [try parseGroupBody(openedAt: start)]) }
    if take("=") || take("!") {
      try refuse(.lookahead(start))
      return Term(items: [try parseGroupBody(openedAt: start)], canRepeat: syntax != .htmlPattern)
    }
    if take("<=") || take("<!") {
      try refuse(.lookbehind(start))
      return Term(items: [try parseGroupBody(openedAt: start)], canRepeat: false)
    }
    if take(0x3C) || (syntax == .re2 && take("P<")) {
      try parseGroupName()
      return Term(items: [try parseGroupBody(openedAt: start)])
    }
    if syntax == .re2 {
      if take(0x3E) { throw .atomicGroup(start) }
      if take("P=") { throw .backreference(start) }
    }
    return try parseFlags(openedAt: start)
  }

  /// The name of a group behind “<”, and “>”.
  private mutating func parseGroupName() throws(PatternError) {
    let start = at
    let name = try takeGroupName()
    groupNames.insert(name)
    if !namesOnPath.insert(name).inserted { throw .groupNamedTwice(name, start) }
  }

  mutating func takeGroupName() throws(PatternError) -> String {
    let start = at
    while let byte = peek, byte != 0x3E {
      let isLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == 0x5F || byte >= 0x80
      let isDigit = byte >= 0x30 && byte <= 0x39
      let isDollar = byte == 0x24 && syntax != .re2
      guard isLetter || isDollar || isDigit && (at > start || syntax == .re2) else { throw .badGroupName(at) }
      at += 1
    }
    let end = at
    guard end > start, take(0x3E) else { throw .badGroupName(start) }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// `(?i)`, `(?i-s:…)`; JavaScript has the form with a colon only (ECMA-262, 22.2.1, since 2025).
  private mutating func parseFlags(openedAt start: Int) throws(PatternError) -> Term {
    var changed = flags
    var value = true
    var sawAny = false
    while let byte = peek {
      at += 1
      switch byte {
      case 0x69: changed.ignoresCase = value
      case 0x73: changed.dotMatchesNewline = value
      case 0x6D: changed.multipleLines = value
      case 0x55 where syntax == .re2: break
      case 0x2D where value:
        value = false
        if syntax == .re2 { sawAny = false }
        continue
      case 0x29 where syntax == .re2 && (sawAny || value):
        flags = changed
        return Term(items: [], canRepeat: false)
      case 0x3A where sawAny:
        let outer = flags
        flags = changed
        defer { flags = outer }
        return Term(items: [try parseGroupBody(openedAt: start)])
      default: throw .unknownGroup(start)
      }
      sawAny = true
    }
    throw .groupNotClosed(start)
  }
}

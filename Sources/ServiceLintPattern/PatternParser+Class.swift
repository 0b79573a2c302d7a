/// Classes in brackets.
extension PatternParser {
  /// One member of a class: a character, which may begin or end a range, or a set, which may not.
  private enum Member {
    case scalar(UInt32)
    case set(ScalarSet)
  }

  mutating func parseClass() throws(PatternError) -> ScalarSet {
    let start = at
    at += 1
    let isNegated = take(0x5E)
    var set = ScalarSet()
    // Sets with a name are folded already, each before its own negation.
    var named = ScalarSet()
    // RE2 takes a “]” that comes first as the character; JavaScript closes the class, which is then empty.
    var isFirst = syntax == .re2
    while true {
      guard let byte = peek else { throw .classNotClosed(start) }
      if byte == 0x5D, !isFirst { break }
      isFirst = false
      let memberStart = at
      let first = try parseMember()
      guard peek == 0x2D, let behind = self.byte(1), behind != 0x5D else {
        insert(first, into: &set, named: &named)
        continue
      }
      at += 1
      let last = try parseMember()
      switch (first, last) {
      case (.scalar(let low), .scalar(let high)):
        if low > high { throw .rangeReversed(memberStart) }
        set.insert(low, high)
      default:
        if syntax == .re2 { throw .rangeEndIsClass(memberStart) }
        // Annex B: with a class at either end, the “-” is a character.
        insert(first, into: &set, named: &named)
        insert(last, into: &set, named: &named)
        set.insert(0x2D, 0x2D)
      }
    }
    at += 1
    set.normalise()
    if flags.ignoresCase { set = CaseFolding.closed(set) }
    set.insert(named)
    set.normalise()
    return isNegated ? set.inverted() : set
  }

  private func insert(_ member: Member, into set: inout ScalarSet, named: inout ScalarSet) {
    switch member {
    case .scalar(let scalar): set.insert(scalar, scalar)
    case .set(let other): named.insert(other)
    }
  }

  private mutating func parseMember() throws(PatternError) -> Member {
    guard peek == 0x5C else {
      if syntax == .re2, let posix = try takePOSIXClass() { return .set(posix) }
      return .scalar(try takeScalar())
    }
    if syntax == .re2 {
      if let named = try takeNamedClassRE2() { return .set(named) }
      return .scalar(try takeEscapedScalarRE2())
    }
    if let named = takeNamedClassECMAScript() { return .set(named) }
    guard let scalar = try takeEscapedScalarECMAScript(inClass: true) else { return .set(ScalarSet()) }
    return .scalar(scalar)
  }
}

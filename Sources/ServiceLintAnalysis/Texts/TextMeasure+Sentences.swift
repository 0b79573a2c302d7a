extension TextMeasure {
  /// The sentences of a prose text, as ranges of bytes without the white space around them.
  ///
  /// A sentence ends at 。！？ (with the closing bracket behind it), at `.`, `!` or `?` before white space or the end,
  /// and at the end of a line or list item. No end: the point of an initial, a number (“1. januar”, “3.14”) or a known
  /// short form (“e.g.”, “bl.a.”), and one before a small letter. A bracket in a Japanese sentence does not end it.
  public static func sentences(_ text: ArraySlice<UInt8>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = text.startIndex
    var start = index
    var depth = 0
    while index < text.endIndex {
      let here = index
      let scalar = Scalars.next(text, &index)
      switch scalar {
      case 0x0A, 0x0D, 0x2028, 0x2029:
        add(start..<here, of: text, to: &result)
        start = index
        depth = 0
      case 0x300C, 0x300E, 0xFF08: depth += 1
      case 0x300D, 0x300F, 0xFF09: depth = max(0, depth - 1)
      case 0x3002, 0xFF01, 0xFF1F, 0xFF0E, 0xFF61:
        guard depth == 0 else { continue }
        passClosers(text, &index)
        add(start..<index, of: text, to: &result)
        start = index
      case 0x2E, 0x21, 0x3F, 0x2026:
        // “What is … of …?”: a gap for what the platform puts in, no end.
        if scalar == 0x2026, isGap(text, here, index) { continue }
        passClosers(text, &index)
        guard index >= text.endIndex || isSpaceOrRunsOn(text, index) else { continue }
        if scalar == 0x2E, isShortForm(text, from: start, to: here) || smallFollows(text, index) { continue }
        add(start..<index, of: text, to: &result)
        start = index
      default: continue
      }
    }
    add(start..<text.endIndex, of: text, to: &result)
    return result
  }

  private static func add(_ range: Range<Int>, of text: ArraySlice<UInt8>, to result: inout [Range<Int>]) {
    let sentence = trimmed(text[range])
    if sentence.isEmpty || isPunctuationOnly(sentence) { return }
    result.append(sentence.startIndex..<sentence.endIndex)
  }

  private static func passClosers(_ text: ArraySlice<UInt8>, _ index: inout Int) {
    while index < text.endIndex {
      var next = index
      switch Scalars.next(text, &next) {
      case 0x2E, 0x21, 0x3F, 0x29, 0x5D, 0x22, 0x27, 0x201D, 0x2019, 0xBB, 0x300D, 0x300F, 0xFF09, 0xFF01, 0xFF1F,
        0x3002:
        index = next
      default: return
      }
    }
  }

  /// Whether an ellipsis stands for words: apart from the word before it, or with a small letter or one of a script
  /// that runs on behind it.
  private static func isGap(_ text: ArraySlice<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end < text.endIndex else { return false }
    if start == text.startIndex || text[start - 1] <= 0x20 || smallFollows(text, end) { return true }
    var next = end
    return ScalarClass.of(Scalars.next(text, &next)).runsOn
  }

  private static func isSpaceOrRunsOn(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
    var next = index
    let kind = ScalarClass.of(Scalars.next(text, &next))
    return kind == .space || kind.runsOn
  }

  private static func smallFollows(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
    var next = index
    while next < text.endIndex {
      let scalar = Scalars.next(text, &next)
      if scalar == 0x0A || scalar == 0x0D { return false }
      let kind = ScalarClass.of(scalar)
      if kind == .space { continue }
      // Half of the letters beyond ASCII cannot be told; they count as small only where their capital differs.
      return kind == .letter && ScalarFold.fold(scalar) == scalar && scalar < 0x250
    }
    return false
  }

  /// Whether the word before a point is a number, a single letter or a known short form.
  private static func isShortForm(_ text: ArraySlice<UInt8>, from start: Int, to end: Int) -> Bool {
    var first = end
    while first > start, text[first - 1] > 0x20, text[first - 1] != 0x28 { first -= 1 }
    let word = text[first..<end]
    if word.isEmpty || word.count > 12 { return false }
    if word.allSatisfy({ $0 &- 0x30 < 10 }) { return word.count <= 2 }
    if word.count == 1 { return true }
    return shortForms.contains(String(decoding: word.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self))
  }

  private static let shortForms: Set<String> = [
    "e.g", "i.e", "etc", "mr", "mrs", "ms", "dr", "prof", "st", "no", "nos", "vs", "approx", "inc", "ltd", "dept",
    "tel", "bl.a", "f.eks", "osv", "mv", "m.m", "m.v", "dvs", "jf", "kl", "ca", "nr", "evt", "pga", "p.g.a", "mht",
    "m.h.t", "f.o.m", "fom", "t.o.m", "tom", "o.l", "ol", "inkl", "ekskl", "eks", "stk", "pst", "kr", "s.k", "z.b",
    "bzw", "usw", "d.h", "bijv", "enz", "a.m", "p.m", "u.s", "u.k",
  ]
}

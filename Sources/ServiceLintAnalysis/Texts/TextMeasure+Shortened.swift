extension TextMeasure {
  /// A text on one line, white space folded to single spaces, cut to about `most` characters at the end of a word (in
  /// Japanese anywhere) and then ended by “…”.
  public static func shortened(_ text: ArraySlice<UInt8>, to most: Int) -> String {
    var result: [UInt8] = []
    var count = 0
    var lastWordEnd = 0
    var index = text.startIndex
    var wantsSpace = false
    while index < text.endIndex {
      let start = index
      let scalar = Scalars.next(text, &index)
      let kind = ScalarClass.of(scalar)
      if kind == .space || scalar < 0x20 {
        if !wantsSpace, !result.isEmpty { lastWordEnd = result.count }
        wantsSpace = !result.isEmpty
        continue
      }
      if count >= most {
        // A word that fills most of the line is cut as it is; so is text without spaces.
        let keep = lastWordEnd * 2 > result.count && !kind.runsOn && !wantsSpace ? lastWordEnd : result.count
        let end = "…"
        var line = result[..<keep]
        while let last = line.last, last == 0x2C || last == 0x3B || last == 0x20 || last == 0x28 { line.removeLast() }
        return String(decoding: line, as: UTF8.self) + end
      }
      if wantsSpace {
        result.append(0x20)
        count += 1
        wantsSpace = false
      }
      result.append(contentsOf: text[start..<index])
      count += 1
    }
    return String(decoding: result, as: UTF8.self)
  }
}

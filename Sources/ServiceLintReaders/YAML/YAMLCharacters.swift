import ServiceLintText

/// Which characters a YAML text may hold (YAML 1.2.2, section 5.1).
enum YAMLCharacters {
  /// Checks that the text is UTF-8 without control characters.
  ///
  /// - Returns: the places of characters that may stand in quotes only.
  static func check(_ bytes: [UInt8], _ count: Int) throws(YAMLFailure) -> [Int] {
    var oddOnes: [Int] = []
    let source = bytes.span
    var index = 0
    while index < count {
      let word = source.word(at: index)
      // Eight bytes of ASCII without control characters, as most are. The text is followed by zeros, which stop this.
      if (word | (word &- 0x2020_2020_2020_2020) | (word ^ 0x7F7F_7F7F_7F7F_7F7F) &- 0x0101_0101_0101_0101)
        & 0x8080_8080_8080_8080 == 0
      {
        index &+= 8
        continue
      }
      let byte = source[index]
      if byte < 0x80 {
        if byte < 0x20, byte != 0x0A, byte != 0x09, byte != 0x0D {
          throw YAMLFailure(.control(UInt32(byte)), at: index)
        }
        if byte == 0x7F { oddOnes.append(index) }
        index &+= 1
      } else {
        try passSequence(source, &index, &oddOnes)
      }
    }
    return oddOnes
  }

  private static func passSequence(
    _ source: Span<UInt8>, _ index: inout Int, _ oddOnes: inout [Int]
  ) throws(YAMLFailure) {
    let word = source.halfWord(at: index)
    if word & 0xC0_C0F0 == 0x80_80E0 {
      let scalar = (word & 0xF) &<< 12 | (word &>> 8 & 0x3F) &<< 6 | (word &>> 16 & 0x3F)
      guard scalar >= 0x800, scalar &- 0xD800 >= 0x800 else { throw YAMLFailure(.notUTF8, at: index) }
      if scalar == 0xFEFF && index > 0 || scalar >= 0xFFFE { oddOnes.append(index) }
      index &+= 3
    } else if word & 0xC0E0 == 0x80C0 {
      guard word & 0x1E != 0 else { throw YAMLFailure(.notUTF8, at: index) }
      // The control characters from U+0080 on, except for the line break U+0085.
      if word & 0xFF == 0xC2, word &>> 8 & 0xFF < 0xA0, word &>> 8 & 0xFF != 0x85 { oddOnes.append(index) }
      index &+= 2
    } else if word & 0xC0C0_C0F8 == 0x8080_80F0 {
      let high = (word & 7) &<< 6 | (word &>> 8 & 0x3F)
      guard high >= 0x10, high < 0x110 else { throw YAMLFailure(.notUTF8, at: index) }
      index &+= 4
    } else {
      throw YAMLFailure(.notUTF8, at: index)
    }
  }

  /// Refuses characters that stand outside of quotes. A byte order mark may also stand before a document, where the
  /// parser has passed it.
  static func checkPlaces(_ oddOnes: [Int], _ events: [YAMLEvent]) throws(YAMLFailure) {
    var next = 0
    for event in events where event.kind == .scalar || event.kind == .documentStart {
      let start = Int(event.start)
      while next < oddOnes.count, oddOnes[next] < start {
        guard event.kind == .documentStart else { throw YAMLFailure(.outsideOfQuotes, at: oddOnes[next]) }
        next += 1
      }
      if event.style == .doubleQuoted || event.style == .singleQuoted {
        while next < oddOnes.count, oddOnes[next] < Int(event.end) { next += 1 }
      }
    }
    if next < oddOnes.count { throw YAMLFailure(.outsideOfQuotes, at: oddOnes[next]) }
  }
}

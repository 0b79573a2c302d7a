/// The scripts that rules ask for by name.
public enum TextScript: String, CaseIterable, Sendable {
  case han
  case hiragana
  case katakana
  /// Kanji and kana.
  case japanese
  case latin
  case digits
  /// Letters, digits and marks of full width (Ａ, １, ！), spaces not.
  case fullWidth = "full-width"
  /// Latin letters in capitals.
  case capitals

  /// Whether a code point is of the script.
  func holds(_ scalar: UInt32) -> Bool {
    switch self {
    case .han: ScalarClass.of(scalar) == .han
    case .hiragana: ScalarClass.of(scalar) == .hiragana
    case .katakana: ScalarClass.of(scalar) == .katakana
    case .japanese: ScalarClass.of(scalar).runsOn
    case .latin: Self.isLatin(scalar)
    case .digits: ScalarClass.of(scalar) == .digit
    case .fullWidth: scalar >= 0xFF01 && scalar <= 0xFF5E
    case .capitals: Self.isLatin(scalar) && ScalarFold.fold(scalar) != scalar
    }
  }

  private static func isLatin(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar &- 0x61 < 26 || scalar &- 0x41 < 26 }
    return scalar >= 0xC0 && scalar <= 0x24F && scalar != 0xD7 && scalar != 0xF7
      || scalar >= 0x1E00 && scalar <= 0x1EFF || scalar >= 0xFF21 && scalar <= 0xFF5A
  }
}

extension TextMeasure {
  /// How many of a hundred characters are of a script, rounded down; spaces do not count. 0 for a blank text.
  public static func share(_ text: ArraySlice<UInt8>, of script: TextScript) -> Int {
    var index = text.startIndex
    var all = 0
    var some = 0
    while index < text.endIndex {
      let scalar = Scalars.next(text, &index)
      if ScalarClass.of(scalar) == .space { continue }
      all &+= 1
      if script.holds(scalar) { some &+= 1 }
    }
    return all == 0 ? 0 : some * 100 / all
  }

  /// The runs of at least `least` characters of a script, as ranges of bytes.
  public static func runs(_ text: ArraySlice<UInt8>, of script: TextScript, least: Int) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = text.startIndex
    var start = index
    var length = 0
    while index < text.endIndex {
      let here = index
      if script.holds(Scalars.next(text, &index)) {
        if length == 0 { start = here }
        length &+= 1
      } else {
        if length > 0, length >= least { result.append(start..<here) }
        length = 0
      }
    }
    if length > 0, length >= least { result.append(start..<text.endIndex) }
    return result
  }
}

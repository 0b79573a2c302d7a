extension TextMeasure {
  /// The number of words: runs of letters and digits, with the apostrophes, hyphens and points within them. In scripts
  /// without spaces between words (Japanese) two characters count as a word.
  public static func words(_ text: ArraySlice<UInt8>) -> Int {
    var index = text.startIndex
    var count = 0
    var inWord = false
    var joiner = false
    var runningOn = 0
    while index < text.endIndex {
      let scalar = Scalars.next(text, &index)
      let kind = ScalarClass.of(scalar)
      if kind.runsOn {
        runningOn &+= 1
        inWord = false
        continue
      }
      switch kind {
      case .letter, .digit:
        if !inWord, !joiner { count &+= 1 }
        inWord = true
        joiner = false
      default:
        joiner = inWord && isJoiner(scalar)
        inWord = false
      }
    }
    return count &+ (runningOn &+ 1) / 2
  }

  /// Whether a mark between two letters leaves them one word: apostrophe, hyphen, point, at sign, underscore.
  static func isJoiner(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x27, 0x2019, 0x2D, 0x2010, 0x2011, 0x2E, 0x40, 0x5F: true
    default: false
    }
  }

  /// The number of characters as people count them: code points, a base with its marks being one; spaces count.
  public static func characters(_ text: ArraySlice<UInt8>) -> Int {
    var index = text.startIndex
    var count = 0
    while index < text.endIndex {
      let scalar = Scalars.next(text, &index)
      switch scalar {
      case 0x300...0x36F, 0x200B...0x200D, 0x3099, 0x309A, 0xFE00...0xFE0F, 0xFEFF, 0xE0100...0xE01EF: continue
      default: count &+= 1
      }
    }
    return count
  }
}

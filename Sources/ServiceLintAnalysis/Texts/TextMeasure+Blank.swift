extension TextMeasure {
  /// Whether people see nothing of it: it is empty, or all white space.
  public static func isBlank(_ text: ArraySlice<UInt8>) -> Bool {
    var index = text.startIndex
    while index < text.endIndex {
      if ScalarClass.of(Scalars.next(text, &index)) != .space { return false }
    }
    return true
  }

  /// Whether it has a letter or digit of any script: it is neither blank nor of marks only.
  public static func hasLetters(_ text: ArraySlice<UInt8>) -> Bool {
    var index = text.startIndex
    while index < text.endIndex {
      if ScalarClass.of(Scalars.next(text, &index)).isInWord { return true }
    }
    return false
  }

  /// Whether it has marks and no letter or digit: “–”, “...”, “＊”. A blank text has none.
  public static func isPunctuationOnly(_ text: ArraySlice<UInt8>) -> Bool {
    var index = text.startIndex
    var marks = false
    while index < text.endIndex {
      switch ScalarClass.of(Scalars.next(text, &index)) {
      case .space: continue
      case .mark: marks = true
      default: return false
      }
    }
    return marks
  }

  /// The text without white space at both ends.
  public static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var start = text.startIndex
    var index = start
    while index < text.endIndex, ScalarClass.of(Scalars.next(text, &index)) == .space { start = index }
    var end = start
    index = start
    while index < text.endIndex {
      if ScalarClass.of(Scalars.next(text, &index)) != .space { end = index }
    }
    return text[start..<end]
  }
}

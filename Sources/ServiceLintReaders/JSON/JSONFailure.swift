import ServiceLintText

/// Where a JSON text breaks off and what the reader was about to read, as its loops throw it.
struct JSONFailure: Error {
  var reason: Reason
  var offset: Int

  init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  enum Reason {
    case expected(Expectation)
    case controlInString(start: Int)
    case escape(start: Int)
    case unicodeEscape(start: Int)
    case number(NumberFault)
    case notUTF8
    case tooDeep(Int)
    case tooLarge(Int)
  }

  /// What should have stood at the offset.
  enum Expectation {
    case root, valueOfKey, firstElement, nextElement, firstKey, nextKey, colon, commaOrBrace, commaOrBracket, end
  }

  enum NumberFault {
    case leadingZero, digitAfterMinus, digitAfterPoint, digitInExponent
  }
}

import ServiceLintText

/// Where and why a JSON text breaks off, as the reader's loops throw it; `readError` says it to people.
struct JSONError: Error {
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
    case number(NumberFault, start: Int)
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
extension JSONError {
  func readError(_ bytes: [UInt8], _ count: Int) -> ReadError {
    ReadError(at: UInt32(truncatingIfNeeded: offset), LocalizedText(en: "\(reason)", ja: "\(reason)"))
  }
}

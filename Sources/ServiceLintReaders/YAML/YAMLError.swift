import ServiceLintText

/// All that the YAML reader says to people: what stands there, what was expected, what to do.
enum YAMLError {
  enum Fault {
    case tab
    case wrongIndentation(Int, expected: [Int])
    case afterDocument
    case missingColon, colonNeedsSpace, wideColon, colonWithoutKey, questionMark
    case missingDash, dashNeedsSpace, dashAmongKeys, dashOnKeyLine, dashInFlow
    case keyOnKeyLine, keyInPlain(column: Int), keyOverLines, keyTooLong, collectionOnMarkerLine
    case cutByComment, commentNeedsSpace
    case openQuote(byte: UInt8), markerInQuote(byte: UInt8), quoteIndentation(byte: UInt8), textAfterQuote
    case unknownEscape, hexDigits(Int), noCharacter
    case openBracket, wrongBracket(expected: String), bracketTooMany, textAfterBracket
    case missingComma(closer: String, open: UInt32), commaWithoutEntry, commaStart, flowIndentation, markerInFlow
    case blockScalarInFlow
    case startsWith(UInt8)
    case badBlockHeader, textOnBlockLine, deepEmptyLine
    case secondAnchor, anchorWithoutName, badAnchor, propertiesBeforeDash
    case aliasWithoutName, unknownAnchor, aliasOfItself, aliasWithProperties, textAfterAlias
    case secondTag, badTag, unknownHandle, tagMismatch(ByteRange)
    case badVersion, otherVersion, secondVersion, badTagDirective, secondTagDirective
    case directiveWithoutDocument, directiveInDocument, textAfterMarker
    case control(UInt32), outsideOfQuotes, notUTF8
    case tooDeep(Int), tooLarge(Int), tooManyNodes(Int)
  }

  static func readError(_ failure: YAMLFailure, _ bytes: [UInt8], _ count: Int) -> ReadError {
    let offset = max(0, min(failure.offset, count))
    return ReadError(at: UInt32(truncatingIfNeeded: offset), LocalizedText(en: "\(failure.fault)", ja: "x"))
  }
}

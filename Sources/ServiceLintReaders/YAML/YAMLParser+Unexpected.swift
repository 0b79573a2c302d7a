/// What is most likely wrong where the parser finds something it can't use.
extension YAMLParser {
  /// Content where a node is complete and nothing, or an entry at another column, may follow.
  func unexpected(_ frame: Frame) -> YAMLFailure {
    let byte = bytes[at]
    let last = events[events.count &- 1]
    if byte == UInt8(ascii: "#") { return YAMLFailure(.commentNeedsSpace, at: at) }
    if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { return YAMLFailure(.bracketTooMany, at: at) }
    guard isFresh else {
      if last.kind == .alias { return YAMLFailure(.textAfterAlias, at: at) }
      switch last.style {
      case .singleQuoted, .doubleQuoted: return YAMLFailure(.textAfterQuote, at: at)
      case .flow: return YAMLFailure(.textAfterBracket, at: at)
      default: return YAMLFailure(.keyOnKeyLine, at: at)
      }
    }
    if cut >= 0, last.kind == .scalar, last.style == .plain, indent > frame.indent {
      return YAMLFailure(.cutByComment, at: cut)
    }
    if hasTab { return YAMLFailure(.tab, at: tab(before: at)) }
    if frame.kind == .document {
      return YAMLFailure(byte == UInt8(ascii: "%") ? .directiveInDocument : .afterDocument, at: at)
    }
    return YAMLFailure(
      .wrongIndentation(indent, expected: closedColumn > indent ? [frame.indent, closedColumn] : [frame.indent]), at: at
    )
  }

  /// Something else than a `-` where a list goes on.
  func expectedDash() -> YAMLFailure {
    if bytes[at] == UInt8(ascii: "-"), !isSpace(bytes[at &+ 1]) { return YAMLFailure(.dashNeedsSpace, at: at) }
    let isBracket = bytes[at] == UInt8(ascii: "]") || bytes[at] == UInt8(ascii: "}")
    return YAMLFailure(isBracket ? .bracketTooMany : .missingDash, at: at)
  }

  /// A line without a colon among keys.
  func missingColon(from start: Int, to end: Int, _ fallback: YAMLError.Fault) -> YAMLFailure {
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      if !isBreak(bytes[end]), bytes[end] != 0 {
        return YAMLFailure(bytes[end] == UInt8(ascii: "#") ? .commentNeedsSpace : .textAfterQuote, at: at)
      }
    case UInt8(ascii: "-") where end > start &+ 1 && bytes[start &+ 1] != UInt8(ascii: "-"):
      return YAMLFailure(.dashNeedsSpace, at: start)
    default: break
    }
    var index = start
    while index < min(end, start &+ 1_024) {
      if bytes[index] == UInt8(ascii: ":"), bytes[index &+ 1] != UInt8(ascii: "/") {
        return YAMLFailure(.colonNeedsSpace, at: index)
      }
      // The full-width colon, U+FF1A.
      if bytes[index] == 0xEF, bytes[index &+ 1] == 0xBC, bytes[index &+ 2] == 0x9A {
        return YAMLFailure(.wideColon, at: index)
      }
      index &+= 1
    }
    return YAMLFailure(fallback, at: start)
  }

  /// Something else than a comma or the closing bracket in a flow collection.
  func missingComma(_ frame: Frame) -> YAMLFailure {
    let byte = bytes[at]
    let last = events[events.count &- 1]
    if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { return YAMLFailure(wrongBracket, at: at) }
    if byte == UInt8(ascii: "#") { return YAMLFailure(.commentNeedsSpace, at: at) }
    if byte == UInt8(ascii: ":"), frame.kind == .flowSequence, Int(last.end) < lineStart {
      return YAMLFailure(.keyOverLines, at: Int(last.start))
    }
    if byte == UInt8(ascii: ":"), frame.kind == .flowSequence || frame.state == .colon {
      return YAMLFailure(.colonNeedsSpace, at: at)
    }
    return YAMLFailure(.missingComma(closer: frame.kind == .flowMapping ? "}" : "]"), at: at)
  }

  /// The fault of a closing bracket that is not the one expected.
  var wrongBracket: YAMLError.Fault {
    let frame = frames[frames.count &- 1]
    return .wrongBracket(expected: frame.kind == .flowMapping ? "}" : "]")
  }
}

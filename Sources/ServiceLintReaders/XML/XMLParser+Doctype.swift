import ServiceLintText

/// The document type declaration (XML 1.0, section 2.8): passed over but for the entities that it declares.
extension XMLParser {
  mutating func parseDoctype() throws(XMLFailure) {
    let start = index
    index += "<!DOCTYPE".utf8.count
    var isInside = false
    while index < count {
      switch bytes[index] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): try passQuoted(from: start)
      case UInt8(ascii: "["):
        isInside = true
        index += 1
      case UInt8(ascii: "]"):
        isInside = false
        index += 1
      case UInt8(ascii: ">"):
        index += 1
        if !isInside { return }
      case UInt8(ascii: "<"):
        guard isInside else { throw XMLFailure(.openDoctype, at: start) }
        if starts(with: Self.commentStart) {
          try passComment()
        } else if bytes[index + 1] == UInt8(ascii: "?") {
          try passInstruction()
        } else if starts(with: Self.entityStart) {
          try parseEntity(from: start)
        } else {
          index += 1
        }
      default: index += 1
      }
    }
    throw XMLFailure(.openDoctype, at: start)
  }

  private static let entityStart = Array("<!ENTITY".utf8)

  /// Reads `<!ENTITY name "text">`; parameter entities (`%`) and external ones are of no use but by their names.
  private mutating func parseEntity(from start: Int) throws(XMLFailure) {
    index += Self.entityStart.count
    skipWhite()
    let isParameter = bytes[index] == UInt8(ascii: "%")
    if isParameter {
      index += 1
      skipWhite()
    }
    let name = nameEnd(index)
    index = name.upperBound
    skipWhite()
    var text: Range<Int>?
    if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
      let first = index + 1
      try passQuoted(from: start)
      text = first..<index - 1
    }
    if !isParameter, !name.isEmpty { entities.declare(bytes[name], text) }
    while index < count, bytes[index] != UInt8(ascii: ">") {
      if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
        try passQuoted(from: start)
      } else {
        index += 1
      }
    }
    index = min(index + 1, count)
  }

  private mutating func passQuoted(from start: Int) throws(XMLFailure) {
    let quote = bytes[index]
    index += 1
    while index < count, bytes[index] != quote { index += 1 }
    guard index < count else { throw XMLFailure(.openDoctype, at: start) }
    index += 1
  }
}

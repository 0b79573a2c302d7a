import ServiceLintText

/// Literal and folded block scalars (YAML 1.2.2, section 8.1).
extension YAMLParser {
  private enum Chomping { case strip, clip, keep }

  /// Reads a block scalar; afterwards `at` stands at the beginning of the line behind it.
  mutating func scanBlockScalar(below parent: Int) throws(YAMLFailure) -> YAMLEvent {
    let start = at
    let isFolded = bytes[at] == UInt8(ascii: ">")
    at &+= 1
    var event = YAMLEvent(.scalar, isFolded ? .folded : .literal, from: start, to: at)
    let header = try scanHeader(start)
    event.end = UInt32(truncatingIfNeeded: at)
    try passRestOfLine(.textOnBlockLine)
    let width: Int
    if let stated = header.width {
      width = max(parent, 0) &+ stated
    } else {
      width = try detectIndentation(below: parent)
    }
    beginCooking(&event)
    try cookLines(&event, width, isFolded, header.chomping)
    finishCooking(&event)
    return event
  }

  private mutating func scanHeader(_ start: Int) throws(YAMLFailure) -> (width: Int?, chomping: Chomping) {
    var width: Int?
    var chomping: Chomping?
    while !isSpace(bytes[at]) {
      let byte = bytes[at]
      if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+"), chomping == nil {
        chomping = byte == UInt8(ascii: "-") ? .strip : .keep
      } else if byte &- UInt8(ascii: "1") < 9, width == nil {
        width = Int(byte &- UInt8(ascii: "0"))
      } else {
        throw YAMLFailure(byte == UInt8(ascii: "#") ? .commentNeedsSpace : .badBlockHeader, at: at)
      }
      at &+= 1
    }
    return (width, chomping ?? .clip)
  }

  /// The indentation of the first line that is not empty.
  private func detectIndentation(below parent: Int) throws(YAMLFailure) -> Int {
    var index = at
    var most = 0
    var mostAt = at
    while true {
      let line = index
      while bytes[index] == 0x20 { index &+= 1 }
      let spaces = index &- line
      if isBreak(bytes[index]) || bytes[index] == 0 {
        if spaces > most {
          most = spaces
          mostAt = line
        }
        if bytes[index] == 0 { return max(most, parent &+ 1) }
        index = behindBreak(index)
        continue
      }
      if spaces <= parent { return max(most, parent &+ 1) }
      guard most <= spaces else { throw YAMLFailure(.deepEmptyLine, at: mostAt) }
      return spaces
    }
  }

  private mutating func cookLines(
    _ event: inout YAMLEvent, _ width: Int, _ isFolded: Bool, _ chomping: Chomping
  ) throws(YAMLFailure) {
    // Line breaks that are not yet in the text, and where the first of them stands.
    var breaks = 0
    var breakAt = at
    var hasText = false
    var lastWasSpaced = false
    while bytes[at] != 0 {
      let line = at
      var index = at
      while bytes[index] == 0x20, index &- line < width { index &+= 1 }
      if isBreak(bytes[index]) {
        if breaks == 0 { breakAt = index }
        breaks &+= 1
        at = behindBreak(index)
        continue
      }
      if bytes[index] == 0, index > line {
        // Spaces at the end of the file count as a line.
        if breaks == 0 { breakAt = index }
        breaks &+= 1
        at = index
        break
      }
      guard index &- line == width, bytes[index] != 0, !(index == line && isMarker(line)) else {
        if bytes[index] == 0 { at = index }
        if bytes[index] == 0x09 { throw YAMLFailure(.tab, at: index) }
        break
      }
      let from = index
      while bytes[index] != 0, !isBreak(bytes[index]) { index &+= 1 }
      let isSpaced = isBlank(bytes[from])
      if isFolded, hasText, !isSpaced, !lastWasSpaced {
        cookBreaks(breaks, at: breakAt, event)
      } else {
        for offset in 0..<breaks { cook(0x0A, at: breakAt &+ offset, event) }
      }
      cook(from, index, event)
      event.end = UInt32(truncatingIfNeeded: index)
      hasText = true
      lastWasSpaced = isSpaced
      breakAt = index
      breaks = isBreak(bytes[index]) ? 1 : 0
      at = isBreak(bytes[index]) ? behindBreak(index) : index
      lineStart = at
    }
    // At the end of a file the last line break may be missing; it counts as written.
    if hasText, breaks == 0 { breaks = 1 }
    switch chomping {
    case .strip: break
    case .clip: if hasText { cook(0x0A, at: breakAt, event) }
    case .keep: for offset in 0..<breaks { cook(0x0A, at: breakAt &+ offset, event) }
    }
    if bytes[at] != 0 { lineStart = at }
  }
}

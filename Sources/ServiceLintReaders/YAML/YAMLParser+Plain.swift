import ServiceLintText

/// Scalars without quotes (YAML 1.2.2, section 7.3.3), and the making of texts that the source does not hold as such.
extension YAMLParser {
  // MARK: Cooked texts

  /// Begins a cooked text: the event remembers where.
  mutating func beginCooking(_ event: inout YAMLEvent) {
    event.isCooked = true
    event.text.start = UInt32(truncatingIfNeeded: cooked.bytes.count)
    event.runs.start = UInt32(truncatingIfNeeded: cooked.runs.count)
  }

  mutating func finishCooking(_ event: inout YAMLEvent) {
    event.text.end = UInt32(truncatingIfNeeded: cooked.bytes.count)
    event.runs.end = UInt32(truncatingIfNeeded: cooked.runs.count)
  }

  /// Copies bytes of the source into the cooked text.
  mutating func cook(_ start: Int, _ end: Int, _ event: YAMLEvent) {
    guard start < end else { return }
    noteRun(from: start, event)
    cooked.bytes.append(contentsOf: bytes[start..<end])
  }

  /// Appends a byte that a place of the source stands for.
  mutating func cook(_ byte: UInt8, at source: Int, _ event: YAMLEvent) {
    noteRun(from: source, event)
    cooked.bytes.append(byte)
  }

  private mutating func noteRun(from source: Int, _ event: YAMLEvent) {
    let place = cooked.bytes.count
    if cooked.runs.count > Int(event.runs.start) {
      let run = cooked.runs[cooked.runs.count &- 1]
      if Int(run.source) &+ place &- Int(run.cooked) == source { return }
    }
    cooked.runs.append(
      CookedTexts.Run(cooked: UInt32(truncatingIfNeeded: place), source: UInt32(truncatingIfNeeded: source)))
  }

  /// One line break becomes a space, each further one a line break (YAML 1.2.2, section 6.5).
  mutating func cookBreaks(_ breaks: Int, at source: Int, _ event: YAMLEvent) {
    if breaks == 1 { return cook(0x20, at: source, event) }
    for index in 1..<max(1, breaks) { cook(0x0A, at: source &+ index &- 1, event) }
  }

  /// The index behind the line break at an index.
  @inline(__always)
  func behindBreak(_ index: Int) -> Int {
    bytes[index] == 0x0D && bytes[index &+ 1] == 0x0A ? index &+ 2 : index &+ 1
  }

  // MARK: Plain scalars

  /// Reads a plain scalar up to its last character.
  mutating func scanPlain(below parent: Int, _ place: Place) throws(YAMLFailure) -> YAMLEvent {
    let inFlow = place == .flow
    try checkStart(place)
    let start = at
    var end = at
    var stop = passPlainLine(&end, inFlow)
    var event = YAMLEvent(.scalar, .plain, from: start, to: end)
    event.text = event.range
    var from = start
    let startLine = lineStart
    let firstEnd = end
    var lines = 0
    while place != .key, isBreak(bytes[stop]) {
      var index = stop
      var line = lineStart
      var spaces = 0
      var breaks = 0
      while isBreak(bytes[index]) {
        index = behindBreak(index)
        line = index
        breaks &+= 1
        while bytes[index] == 0x20 { index &+= 1 }
        spaces = index &- line
        while isBlank(bytes[index]) { index &+= 1 }
      }
      let byte = bytes[index]
      let goesOn =
        byte != 0 && spaces > parent && byte != UInt8(ascii: "#") && !(index == line && isMarker(index))
        && !(inFlow && isFlowIndicator(byte)) && !(byte == UInt8(ascii: ":") && endsAtColon(index, inFlow))
      guard goesOn else { break }
      if !event.isCooked { beginCooking(&event) }
      cook(from, end, event)
      cookBreaks(breaks, at: end, event)
      lines &+= 1
      lineStart = line
      at = index
      from = index
      stop = passPlainLine(&end, inFlow)
      if !inFlow, bytes[stop] == UInt8(ascii: ":") {
        // A line that begins where the text began was meant as a key, and so was the text.
        if breaks == 1, start &- startLine == spaces, lines == 1 {
          throw missingColon(from: start, to: firstEnd, .missingColon)
        }
        throw YAMLFailure(.keyInPlain(column: spaces), at: index)
      }
    }
    if event.isCooked {
      cook(from, end, event)
      finishCooking(&event)
    }
    event.end = UInt32(truncatingIfNeeded: end)
    cut = bytes[stop] == UInt8(ascii: "#") ? stop : -1
    at = end
    return event
  }

  @inline(__always)
  private func endsAtColon(_ index: Int, _ inFlow: Bool) -> Bool {
    let next = bytes[index &+ 1]
    return isSpace(next) || (inFlow && isFlowIndicator(next))
  }

  /// Passes the part of a plain scalar that lies on this line.
  ///
  /// - Returns: the index of what ended it; `end` is the one behind its last character.
  private mutating func passPlainLine(_ end: inout Int, _ inFlow: Bool) -> Int {
    var index = at
    while true {
      let byte = bytes[index]
      switch byte {
      case 0, 0x0A, 0x0D: return index
      case 0x20, 0x09:
        index &+= 1
        continue
      case UInt8(ascii: ":") where endsAtColon(index, inFlow): return index
      case UInt8(ascii: "#") where isBlank(bytes[max(0, index &- 1)]): return index
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        if inFlow { return index }
      default: break
      }
      index &+= 1
      end = index
    }
  }

  /// Refuses what can't begin a plain scalar.
  private func checkStart(_ place: Place) throws(YAMLFailure) {
    let byte = bytes[at]
    let next = bytes[at &+ 1]
    let fault: YAMLError.Fault
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
      guard isSpace(next) || (place == .flow && isFlowIndicator(next)) else { return }
      fault =
        byte == UInt8(ascii: ":") ? .colonWithoutKey : byte == UInt8(ascii: "?") ? .questionMark : .dashInFlow
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      fault = place == .flow ? wrongBracket : .bracketTooMany
    case UInt8(ascii: ","): fault = .commaStart
    case UInt8(ascii: "#"): fault = .commentNeedsSpace
    case UInt8(ascii: "|"), UInt8(ascii: ">"): fault = place == .flow ? .blockScalarInFlow : .startsWith(byte)
    case UInt8(ascii: "%") where at == lineStart: fault = .directiveInDocument
    case UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "%"): fault = .startsWith(byte)
    default: return
    }
    throw YAMLFailure(fault, at: at)
  }
}

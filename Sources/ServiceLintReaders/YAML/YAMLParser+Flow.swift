/// Collections in brackets (YAML 1.2.2, section 7.4).
extension YAMLParser {
  /// Reads a collection in brackets, with all that is in it; `at` stands on its bracket.
  ///
  /// - Parameter parent: the column its lines must be beyond.
  mutating func parseFlow(below parent: Int, _ its: YAMLProperties) throws(YAMLFailure) {
    let base = frames.count
    try openFlow(its)
    while frames.count > base {
      try nextInFlow(below: parent)
      let last = frames.count &- 1
      let frame = frames[last]
      let closer = frame.kind == .flowMapping ? UInt8(ascii: "}") : UInt8(ascii: "]")
      let byte = bytes[at]
      if byte == closer || byte == UInt8(ascii: ",") {
        guard frame.state != .entry || byte == closer else { throw YAMLFailure(.commaWithoutEntry, at: at) }
        if frame.kind != .flowSequence { try completePair(frame) }
        if frame.kind == .flowPair {
          try pop()
          flowNodeDone(isClosed: false)
        } else if byte == closer {
          at &+= 1
          try pop(end: at)
          if frames.count > base { try flowCollectionDone() }
        } else {
          at &+= 1
          frames[last].state = .entry
        }
        continue
      }
      switch frame.state {
      case .entry: try parseFlowEntry(below: parent)
      case .colon:
        guard isFlowColon(afterClosedKey: frame.keyIsClosed) else { throw missingComma(frame) }
        passFlowColon()
      case .explicitKey where isFlowColon(afterClosedKey: false):
        try emitEmpty(at: at)
        frames[last].state = .colon
      case .end: throw missingComma(frame)
      default: try parseFlowNode(below: parent)
      }
    }
  }

  /// Goes on to the next content, which must be indented; only a closing bracket may stand under the collection's key.
  private mutating func nextInFlow(below parent: Int) throws(YAMLFailure) {
    guard skip() else {
      throw bytes[at] == 0
        ? YAMLFailure(.openBracket, at: Int(events[frames[frames.count &- 1].event].start))
        : YAMLFailure(.markerInFlow, at: at)
    }
    guard isFresh, indent <= parent, !indentsFreely else { return }
    let isCloser = bytes[at] == UInt8(ascii: "]") || bytes[at] == UInt8(ascii: "}")
    guard isCloser, indent == parent, !hasTab else {
      throw hasTab ? YAMLFailure(.tab, at: tab(before: at)) : YAMLFailure(.flowIndentation, at: at)
    }
  }

  private mutating func openFlow(_ its: YAMLProperties) throws(YAMLFailure) {
    let isSequence = bytes[at] == UInt8(ascii: "[")
    let event = emit(YAMLEvent(isSequence ? .sequenceStart : .mappingStart, .flow, from: at, to: at &+ 1), its)
    try push(isSequence ? .flowSequence : .flowMapping, .entry, indent: 0, event: event)
    at &+= 1
  }

  /// Gives empty nodes to a key or value that is not written.
  private mutating func completePair(_ frame: Frame) throws(YAMLFailure) {
    let end = Int(events[events.count &- 1].end)
    switch frame.state {
    case .explicitKey:
      try emitEmpty(at: end)
      try emitEmpty(at: end)
    case .colon: try emitEmpty(at: end)
    case .node: try emitEmpty(at: frame.keyStart)
    default: break
    }
    frames[frames.count &- 1].state = .end
  }

  private mutating func flowNodeDone(isClosed: Bool) {
    let last = frames.count &- 1
    let waitsForKey =
      frames[last].state == .explicitKey || frames[last].kind == .flowMapping && frames[last].state == .entry
    frames[last].state = waitsForKey ? .colon : .end
    frames[last].keyIsClosed = isClosed
  }

  /// A colon in a flow collection: behind a quoted key or a bracket the value may follow at once.
  private func isFlowColon(afterClosedKey: Bool) -> Bool {
    guard bytes[at] == UInt8(ascii: ":") else { return false }
    return afterClosedKey || isSpace(bytes[at &+ 1]) || isFlowIndicator(bytes[at &+ 1])
  }

  private mutating func passFlowColon() {
    at &+= 1
    frames[frames.count &- 1].state = .node
    frames[frames.count &- 1].keyStart = at
  }

  /// Reads the beginning of an entry: `?`, a `:` without a key, or a node.
  private mutating func parseFlowEntry(below parent: Int) throws(YAMLFailure) {
    let last = frames.count &- 1
    let isSequence = frames[last].kind == .flowSequence
    if isIndicator(UInt8(ascii: "?")) {
      if isSequence { try openPair(from: at) }
      frames[frames.count &- 1].state = .explicitKey
      at &+= 1
    } else if isFlowColon(afterClosedKey: false) {
      if isSequence { try openPair(from: at) }
      try emitEmpty(at: at)
      frames[frames.count &- 1].state = .colon
    } else {
      frames[last].keyStart = at
      frames[last].keyLine = lineStart
      try parseFlowNode(below: parent)
    }
  }

  /// Opens a mapping of one pair in a sequence.
  private mutating func openPair(from start: Int, slot: Int = -1) throws(YAMLFailure) {
    var event = slot
    let opening = YAMLEvent(.mappingStart, .flow, from: start, to: start)
    if slot < 0 {
      events.append(opening)
      event = events.count &- 1
    } else {
      events[slot] = opening
    }
    try push(.flowPair, .explicitKey, indent: 0, event: event)
  }

  private mutating func parseFlowNode(below parent: Int) throws(YAMLFailure) {
    let last = frames.count &- 1
    let isEntry = frames[last].kind == .flowSequence
    var its = YAMLProperties()
    var end = at
    while bytes[at] == UInt8(ascii: "&") || bytes[at] == UInt8(ascii: "!") {
      try parseProperty(&its, inFlow: true)
      end = at
      try nextInFlow(below: parent)
    }
    let byte = bytes[at]
    if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
      if isEntry {
        frames[last].slot = events.count
        frames[last].expandedBefore = frames[last].expanded
        events.append(YAMLEvent(.none, .flow, from: at, to: at))
      }
      return try openFlow(its)
    }
    var event = YAMLEvent(.scalar, .plain, from: end, to: end)
    event.text = event.range
    let isEmpty =
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
      || isFlowColon(afterClosedKey: false)
    if !isEmpty || its.isEmpty { event = try scanAtom(below: parent, .flow) }
    let isClosed = event.style == .doubleQuoted || event.style == .singleQuoted
    if isEntry, passBlanksToFlowColon(isClosed) {
      try checkKey(frames[last].keyStart, frames[last].keyLine)
      try openPair(from: frames[last].keyStart)
      try emitAtom(event, its)
      passFlowColon()
    } else {
      try emitAtom(event, its)
      flowNodeDone(isClosed: isClosed)
    }
  }

  private mutating func passBlanksToFlowColon(_ isClosed: Bool) -> Bool {
    let end = at
    passBlanks()
    if isFlowColon(afterClosedKey: isClosed) { return true }
    at = end
    return false
  }

  /// A collection inside another one is closed; it may turn out to be a key.
  private mutating func flowCollectionDone() throws(YAMLFailure) {
    let last = frames.count &- 1
    let frame = frames[last]
    guard frame.kind == .flowSequence, passBlanksToFlowColon(true) else { return flowNodeDone(isClosed: true) }
    try checkKey(frame.keyStart, frame.keyLine)
    frames[last].expanded = frame.expandedBefore
    try openPair(from: frame.keyStart, slot: frame.slot)
    try add(frame.expanded &- frame.expandedBefore, height: frame.height)
    passFlowColon()
  }
}

import ServiceLintText

/// Block collections, line by line (YAML 1.2.2, section 8.2).
extension YAMLParser {
  /// Reads all of a document; afterwards `at` stands on the marker or the end behind it.
  mutating func parseBlocks() throws(YAMLFailure) {
    while true {
      let hasContent = skip()
      if !hasContent || isFresh { try close(to: hasContent ? indent : -1) }
      if !hasContent {
        if frames[0].state == .node { try emitEmpty(at: Int(events[events.count &- 1].end)) }
        return
      }
      let last = frames.count &- 1
      let frame = frames[last]
      switch frame.state {
      case .node, .explicitKey, .explicitValue:
        let mayCollect = isFresh || frame.kind == .sequence || frame.state != .node
        try parseNode(below: frame.indent, mayCollect: mayCollect)
      case .entry, .colon:
        guard isFresh, indent == frame.indent, !hasTab else { throw unexpected(frame) }
        if frame.kind == .sequence {
          guard isIndicator(UInt8(ascii: "-")) else { throw expectedDash() }
          at &+= 1
          frames[last].state = .node
          frames[last].keyStart = at
        } else {
          try parseEntry(frame)
        }
      case .end: throw unexpected(frame)
      }
    }
  }

  /// Closes the collections that a line with this indentation does not belong to, and gives empty nodes to what waits
  /// for one.
  private mutating func close(to column: Int) throws(YAMLFailure) {
    closedColumn = -1
    while frames.count > 1 {
      let last = frames.count &- 1
      let frame = frames[last]
      if column > frame.indent { return }
      let isDash = column >= 0 && isIndicator(UInt8(ascii: "-"))
      if frame.kind == .sequence {
        if frame.state == .node {
          try emitEmpty(at: frame.keyStart)
          frames[last].state = .entry
        }
        if column == frame.indent, isDash { return }
        if column == frame.indent, frames[last &- 1].indent < column { return }
      } else {
        if column == frame.indent, isDash, frame.state != .entry, frame.state != .colon { return }
        if frame.state == .explicitKey {
          try emitEmpty(at: frame.keyStart)
          frames[last].state = .colon
        }
        if column == frame.indent, frames[last].state == .colon, isIndicator(UInt8(ascii: ":")) { return }
        if frames[last].state != .entry {
          try emitEmpty(at: frames[last].state == .colon ? Int(events[events.count &- 1].end) : frame.keyStart)
          frames[last].state = .entry
        }
        if column == frame.indent { return }
      }
      closedColumn = frame.indent
      try pop()
      nodeDone()
    }
  }

  /// Notes that the node the innermost collection waited for is complete.
  @inline(__always)
  mutating func nodeDone() {
    let last = frames.count &- 1
    switch frames[last].kind {
    case .document: frames[last].state = .end
    case .sequence: frames[last].state = .entry
    default: frames[last].state = frames[last].state == .explicitKey ? .colon : .entry
    }
  }

  /// Reads `?`, `:` or a key with its colon, in a mapping that is open.
  private mutating func parseEntry(_ frame: Frame) throws(YAMLFailure) {
    let last = frames.count &- 1
    if isIndicator(UInt8(ascii: "?")) {
      at &+= 1
      frames[last].state = .explicitKey
    } else if isIndicator(UInt8(ascii: ":")) {
      if frame.state == .entry { try emitEmpty(at: at) }
      at &+= 1
      frames[last].state = frame.state == .colon ? .explicitValue : .node
    } else {
      try parseKey()
    }
    frames[last].keyStart = at
  }

  /// Reads an implicit key of a mapping that is open, and its colon.
  private mutating func parseKey() throws(YAMLFailure) {
    let start = at
    let line = lineStart
    if isIndicator(UInt8(ascii: "-")) { throw YAMLFailure(.dashAmongKeys, at: at) }
    var its = YAMLProperties()
    try parseProperties(&its)
    if isSpace(bytes[at]), !isBlank(bytes[at]) { throw YAMLFailure(.missingColon, at: start) }
    if isIndicator(UInt8(ascii: ":")) {
      try emitEmpty(at: at, its)
    } else if bytes[at] == UInt8(ascii: "[") || bytes[at] == UInt8(ascii: "{") {
      try parseFlow(below: frames[frames.count &- 1].indent, its)
    } else {
      let event = try scanAtom(below: frames[frames.count &- 1].indent, .key)
      try emitAtom(event, its)
    }
    try passColon(start, line, fallback: .missingColon)
    frames[frames.count &- 1].state = .node
  }

  private mutating func parseProperties(_ its: inout YAMLProperties) throws(YAMLFailure) {
    while bytes[at] == UInt8(ascii: "&") || bytes[at] == UInt8(ascii: "!") {
      try parseProperty(&its, inFlow: false)
      passBlanks()
    }
    if isComment { throw YAMLFailure(.missingColon, at: its.start) }
  }

  /// Whether the colon of a key stands here, on this line.
  private mutating func passBlanksToColon() -> Bool {
    let end = at
    passBlanks()
    if isIndicator(UInt8(ascii: ":")) { return true }
    at = end
    return false
  }

  private mutating func passColon(_ start: Int, _ line: Int, fallback: YAMLError.Fault) throws(YAMLFailure) {
    let end = at
    guard passBlanksToColon() else {
      if bytes[at] == UInt8(ascii: ":") { throw YAMLFailure(.colonNeedsSpace, at: at) }
      throw missingColon(from: start, to: end, fallback)
    }
    try checkKey(start, line)
    at &+= 1
  }

  /// Keys without `?` lie on one line and have at most 1,024 characters (YAML 1.2.2, section 7.4).
  func checkKey(_ start: Int, _ line: Int) throws(YAMLFailure) {
    guard line == lineStart else { throw YAMLFailure(.keyOverLines, at: start) }
    guard at &- start > 1_024 else { return }
    guard at &- start <= 4_096 else { throw YAMLFailure(.keyTooLong, at: start) }
    let characters = bytes[start..<at].reduce(into: 0) { $0 &+= $1 & 0xC0 == 0x80 ? 0 : 1 }
    guard characters <= 1_024 else { throw YAMLFailure(.keyTooLong, at: start) }
  }

  /// What scalars may do at a place.
  enum Place { case key, keyOrValue, value, flow }

  /// Reads a scalar or an alias; emits nothing.
  mutating func scanAtom(below parent: Int, _ place: Place) throws(YAMLFailure) -> YAMLEvent {
    switch bytes[at] {
    case UInt8(ascii: "*"): return try scanAlias()
    case UInt8(ascii: "\""): return try scanDoubleQuoted(below: parent)
    case UInt8(ascii: "'"): return try scanSingleQuoted(below: parent)
    default: return try scanPlain(below: parent, place)
    }
  }

  /// Reads the node that the innermost collection waits for, or the beginning of it.
  ///
  /// - Parameter mayCollect: whether a block collection may begin here.
  private mutating func parseNode(below parent: Int, mayCollect: Bool) throws(YAMLFailure) {
    var mayCollect = mayCollect
    var before = YAMLProperties()
    var here = YAMLProperties()
    var start = at
    while bytes[at] == UInt8(ascii: "&") || bytes[at] == UInt8(ascii: "!") {
      try parseProperty(&here, inFlow: false)
      let end = at
      passBlanks()
      if bytes[at] == 0 || isBreak(bytes[at]) || isComment {
        before = try merged(before, here)
        here = YAMLProperties()
        let hasContent = skip()
        let isInnerSequence = indent == parent && isIndicator(UInt8(ascii: "-"))
        guard hasContent, indent > parent || isInnerSequence && frames[frames.count &- 1].kind == .mapping else {
          try emitEmpty(at: end, before)
          nodeDone()
          // The next round is to see the same content again, as the first of its line.
          if hasContent { at = lineStart }
          return
        }
        mayCollect = true
        start = at
      }
    }
    switch bytes[at] {
    case UInt8(ascii: "-") where isIndicator(UInt8(ascii: "-")):
      try checkCollection(mayCollect, here, start, isSequence: true)
      let event = emit(YAMLEvent(.sequenceStart, .block, from: at, to: at &+ 1), before)
      try push(.sequence, .node, indent: column, event: event)
      at &+= 1
      frames[frames.count &- 1].keyStart = at
    case UInt8(ascii: "?") where isIndicator(UInt8(ascii: "?")):
      try checkCollection(mayCollect, here, start, isSequence: false)
      let event = emit(YAMLEvent(.mappingStart, .block, from: at, to: at &+ 1), before)
      try push(.mapping, .explicitKey, indent: column, event: event)
      at &+= 1
      frames[frames.count &- 1].keyStart = at
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      let event = try scanBlockScalar(below: parent)
      try emitAtom(event, try merged(before, here))
      nodeDone()
    default:
      try parseKeyOrValue(below: parent, mayCollect, start, before, here)
    }
  }

  private func checkCollection(
    _ mayCollect: Bool, _ here: YAMLProperties, _ start: Int, isSequence: Bool
  ) throws(YAMLFailure) {
    guard here.isEmpty else { throw YAMLFailure(.propertiesBeforeDash, at: start) }
    guard mayCollect else {
      throw YAMLFailure(
        frames.count == 1 ? .collectionOnMarkerLine : isSequence ? .dashOnKeyLine : .keyOnKeyLine, at: at)
    }
    guard !hasTab else { throw YAMLFailure(.tab, at: tab(before: at)) }
  }

  /// The last tab before a place, on its line.
  func tab(before place: Int) -> Int {
    var index = place
    while index > lineStart, bytes[index &- 1] != 0x09 { index &-= 1 }
    return index > lineStart ? index &- 1 : place
  }

  /// Reads what may turn out to be the first key of a mapping.
  private mutating func parseKeyOrValue(
    below parent: Int, _ mayCollect: Bool, _ start: Int, _ before: YAMLProperties, _ here: YAMLProperties
  ) throws(YAMLFailure) {
    let line = lineStart
    let hadTab = hasTab
    var event: YAMLEvent?
    var isKey = true
    let slot = events.count
    let counted = frames[frames.count &- 1].expanded
    if isIndicator(UInt8(ascii: ":")) {
      var empty = YAMLEvent(.scalar, .plain, from: at, to: at)
      empty.text = empty.range
      event = empty
    } else if bytes[at] == UInt8(ascii: "[") || bytes[at] == UInt8(ascii: "{") {
      events.append(YAMLEvent(.none, .block, from: start, to: at))
      // Whether the properties of earlier lines are its own is known only behind it; `&a` must be known before.
      isKey = before.isEmpty || flowIsKey()
      try parseFlow(below: parent, isKey ? here : try merged(before, here))
    } else {
      event = try scanAtom(below: parent, mayCollect ? .keyOrValue : .value)
    }
    guard passBlanksToColon() else {
      if bytes[at] == UInt8(ascii: ":"), mayCollect { throw YAMLFailure(.colonNeedsSpace, at: at) }
      if let event { try emitAtom(event, try merged(before, here)) }
      nodeDone()
      return
    }
    guard mayCollect else {
      throw YAMLFailure(frames.count == 1 ? .collectionOnMarkerLine : .keyOnKeyLine, at: at)
    }
    try checkKey(start, line)
    guard !hadTab else { throw YAMLFailure(.tab, at: tab(before: start)) }
    let opening = YAMLEvent(.mappingStart, .block, from: start, to: start)
    if let event {
      let index = emit(opening, before)
      try push(.mapping, .node, indent: start &- line, event: index)
      try emitAtom(event, here)
    } else {
      events[slot] = opening
      if isKey, !before.isEmpty { attach(before, to: slot) }
      let inKey = frames[frames.count &- 1].expanded &- counted
      frames[frames.count &- 1].expanded = counted
      try push(.mapping, .node, indent: start &- line, event: slot)
      try add(inKey, height: 0)
    }
    at &+= 1
    frames[frames.count &- 1].keyStart = at
  }

  /// Whether the flow collection here is a key: looks at the rest of the line, and at what a key may hold.
  private func flowIsKey() -> Bool {
    var index = at
    var depth = 0
    let end = min(count, at &+ 4_096)
    var quote: UInt8 = 0
    while index < end, !isBreak(bytes[index]) {
      let byte = bytes[index]
      index &+= 1
      if quote != 0 {
        if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") { index &+= 1 } else if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        let last = bytes[index &- 2]
        if isBlank(last) || isFlowIndicator(last) || last == UInt8(ascii: ":") { quote = byte }
      } else if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
        depth &+= 1
      } else if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
        depth &-= 1
        if depth == 0 { break }
      }
    }
    while isBlank(bytes[min(index, count)]) { index &+= 1 }
    return depth == 0 && bytes[min(index, count)] == UInt8(ascii: ":")
  }
}

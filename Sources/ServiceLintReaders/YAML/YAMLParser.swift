import ServiceLintText

/// Turns a YAML text into events, in one pass, without recursion.
///
/// The text must be valid UTF-8 without zero bytes, followed by zero bytes: a zero ends every loop.
struct YAMLParser {
  let bytes: [UInt8]
  let count: Int
  let limits: ReadLimits
  /// Whether what stands in brackets or quotes may be indented in any way.
  let indentsFreely: Bool

  /// Where the parser stands, and where the line begins on which it stands.
  var at = 0
  var lineStart = 0

  var events: [YAMLEvent] = []
  /// The properties of nodes that have some, from index 1 on.
  var properties: [YAMLProperties] = [YAMLProperties()]
  var cooked = CookedTexts()
  var comments: [ByteRange] = []

  /// The collections that are open, outermost first; the first one stands for the document.
  var frames: [Frame] = []
  /// The anchors of the document so far, as indices of `properties`.
  var anchors: [ArraySlice<UInt8>: UInt32] = [:]
  /// What tag handles stand for: index 0 nothing, then `!` and `!!`, then those of `%TAG`.
  var prefixes: [[UInt8]] = [[], Array("!".utf8), Array("tag:yaml.org,2002:".utf8)]
  var handles: [ArraySlice<UInt8>: UInt32] = [:]
  /// Whether the document has `%TAG` directives.
  var hasOwnHandles = true

  /// What `skip` found before the next content: whether it is the first of its line, after how many spaces, and whether
  /// a tab stands before it.
  var isFresh = false
  var indent = 0
  var hasTab = false
  /// The column of the collection that this line closed last, or -1.
  var closedColumn = -1
  /// The `#` that ended the plain scalar read last, or -1.
  var cut = -1

  /// A collection that is open, or the document.
  struct Frame {
    enum Kind: UInt8 { case document, sequence, mapping, flowSequence, flowMapping, flowPair }
    enum State: UInt8 {
      /// A node is expected: the document's, an element, the value of an implicit key.
      case node
      /// The node of a `?`, and the value behind a `:` that belongs to one.
      case explicitKey, explicitValue
      /// A `-`, a key, or the next entry of a flow collection.
      case entry
      /// The `:` behind a key.
      case colon
      /// A comma or the closing bracket; the end of the document.
      case end
    }
    var kind: Kind
    var state: State
    /// The column of its entries; -1 for the document.
    var indent: Int
    /// The index of its event.
    var event: Int
    var expanded = 1
    var height = 0
    /// For keys in flow collections: where the key began, its line, and whether a value may stand close to the colon.
    var keyStart = 0
    var keyLine = 0
    var keyIsClosed = false
    var slot = -1
    var expandedBefore = 0
  }

  init(bytes: [UInt8], count: Int, limits: ReadLimits, indentsFreely: Bool = false) {
    self.indentsFreely = indentsFreely
    self.bytes = bytes
    self.count = count
    self.limits = limits
    events.reserveCapacity(count / 12)
  }

  // MARK: Characters

  @inline(__always) func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  @inline(__always) func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
  /// A blank, a line break or the end.
  @inline(__always) func isSpace(_ byte: UInt8) -> Bool {
    byte <= 0x20 && (byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0)
  }
  @inline(__always) func isFlowIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"): true
    default: false
    }
  }

  var column: Int { at &- lineStart }

  /// Whether `---` or `...` stands at an index that begins a line.
  @inline(__always)
  func isMarker(_ index: Int) -> Bool {
    let byte = bytes[index]
    guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") else { return false }
    return bytes[index &+ 1] == byte && bytes[index &+ 2] == byte && isSpace(bytes[index &+ 3])
  }

  /// Whether an indicator (`-`, `?`, `:`) stands here, with a space, a line break or the end behind it.
  @inline(__always)
  func isIndicator(_ byte: UInt8) -> Bool { bytes[at] == byte && isSpace(bytes[at &+ 1]) }

  // MARK: Lines

  /// Passes a line break, if one stands here.
  @inline(__always)
  mutating func passBreak() {
    if bytes[at] == 0x0D { at &+= bytes[at &+ 1] == 0x0A ? 2 : 1 } else if bytes[at] == 0x0A { at &+= 1 }
    lineStart = at
  }

  @inline(__always)
  mutating func passBlanks() {
    while isBlank(bytes[at]) { at &+= 1 }
  }

  /// Passes a comment; `at` stands on its `#`.
  mutating func passComment() {
    let start = at
    while bytes[at] != 0, !isBreak(bytes[at]) { at &+= 1 }
    comments.append(ByteRange(start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: at)))
  }

  /// Whether a `#` here begins a comment: it needs a space before it.
  @inline(__always)
  var isComment: Bool { bytes[at] == UInt8(ascii: "#") && (at == lineStart || isBlank(bytes[at &- 1])) }

  /// Passes spaces, comments and empty lines up to the next content.
  ///
  /// - Returns: whether there is some: neither the end of the text nor a marker of documents.
  mutating func skip() -> Bool {
    if at != lineStart {
      isFresh = false
      hasTab = false
    }
    while true {
      if at == lineStart {
        isFresh = true
        while bytes[at] == 0x20 { at &+= 1 }
        indent = at &- lineStart
        hasTab = false
      }
      while isBlank(bytes[at]) {
        if bytes[at] == 0x09 { hasTab = true }
        at &+= 1
      }
      if isComment { passComment() }
      if isBreak(bytes[at]) {
        passBreak()
      } else if bytes[at] == 0 {
        return false
      } else {
        return !(at == lineStart && isMarker(at))
      }
    }
  }

  /// Passes what may stand behind a marker, a directive or a block scalar's header: spaces and a comment.
  mutating func passRestOfLine(_ fault: YAMLError.Fault) throws(YAMLFailure) {
    passBlanks()
    if isComment { passComment() }
    guard bytes[at] == 0 || isBreak(bytes[at]) else {
      throw YAMLFailure(bytes[at] == UInt8(ascii: "#") ? .commentNeedsSpace : fault, at: at)
    }
    passBreak()
  }

  // MARK: Events

  /// Appends a node's event with its properties, and registers its anchor.
  @discardableResult
  mutating func emit(_ event: YAMLEvent, _ its: YAMLProperties) -> Int {
    events.append(event)
    if !its.isEmpty { attach(its, to: events.count &- 1) }
    return events.count &- 1
  }

  mutating func attach(_ its: YAMLProperties, to index: Int) {
    let number = UInt32(truncatingIfNeeded: properties.count)
    var record = its
    if events[index].kind == .scalar {
      record.isClosed = true
      record.expanded = 1
    }
    properties.append(record)
    events[index].properties = number
    if !its.anchor.isEmpty { anchors[bytes[its.anchor.indices]] = number }
  }

  /// An empty node at a place: what is not written is null.
  mutating func emitEmpty(at offset: Int, _ its: YAMLProperties = YAMLProperties()) throws(YAMLFailure) {
    var event = YAMLEvent(.scalar, .plain, from: offset, to: offset)
    event.text = event.range
    emit(event, its)
    try add(1, height: 0)
  }

  /// Counts nodes for the collection that is open.
  @inline(__always)
  mutating func add(_ nodes: Int, height: Int) throws(YAMLFailure) {
    let last = frames.count &- 1
    let (sum, overflow) = frames[last].expanded.addingReportingOverflow(nodes)
    frames[last].expanded = overflow ? .max : sum
    if height > frames[last].height { frames[last].height = height }
    guard frames[last].expanded <= limits.expandedNodes else {
      throw YAMLFailure(.tooManyNodes(limits.expandedNodes), at: min(at, count))
    }
  }

  /// Opens a collection whose event stands already.
  mutating func push(_ kind: Frame.Kind, _ state: Frame.State, indent: Int, event: Int) throws(YAMLFailure) {
    guard frames.count <= limits.depth else { throw YAMLFailure(.tooDeep(limits.depth), at: Int(events[event].start)) }
    frames.append(Frame(kind: kind, state: state, indent: indent, event: event))
  }

  /// Closes the innermost collection.
  ///
  /// - Parameter end: the offset behind it, if it has a closing bracket.
  mutating func pop(end: Int? = nil) throws(YAMLFailure) {
    guard let frame = frames.popLast() else { return }
    let last = events.count &- 1
    let behind = end ?? Int(max(events[last].end, events[frame.event].end))
    let start = events[frame.event]
    events.append(
      YAMLEvent(
        start.kind == .sequenceStart ? .sequenceEnd : .mappingEnd, start.style, from: end.map { $0 &- 1 } ?? behind,
        to: behind))
    events[frame.event].end = UInt32(truncatingIfNeeded: behind)
    events[frame.event].partner = UInt32(truncatingIfNeeded: events.count &- 1)
    let number = Int(start.properties)
    if number != 0 {
      properties[number].isClosed = true
      properties[number].expanded = frame.expanded
      properties[number].height = frame.height &+ 1
    }
    try add(frame.expanded, height: frame.height &+ 1)
  }
}

import ServiceLintText

/// Makes nodes of an XML document's bytes.
struct XMLParser {
  let bytes: [UInt8]
  let count: Int
  let depthLimit: Int

  var names: NameTable
  var nodes: [SourceNode] = []
  var roots: [UInt32] = []
  var comments: [ByteRange] = []
  var cooked = CookedTexts()
  var namespaces = Namespaces()

  var scope: XMLNamespaceScope
  var entities = XMLEntities()
  /// The elements around the place that is being read.
  var open: [OpenElement] = []
  var index = 0

  struct OpenElement {
    var node: Int
    /// The place of its name, with the prefix.
    var name: Range<Int>
  }

  /// - Parameter bytes: valid UTF-8, followed by zero bytes.
  init(bytes: [UInt8], count: Int, depthLimit: Int, names: NameTable) {
    self.bytes = bytes
    self.count = count
    self.depthLimit = depthLimit
    self.names = names
    scope = XMLNamespaceScope(xml: namespaces.number(of: XMLNamespaceScope.xml))
    nodes.reserveCapacity(count / 24)
  }

  mutating func parse() throws(XMLFailure) {
    if starts(with: Self.byteOrderMark) { index = 3 }
    try parseProlog()
    while index < count {
      if open.isEmpty { try parseOutside() } else { try parseContent() }
    }
    if let last = open.last {
      throw XMLFailure(.unclosed(text(last.name)), at: Int(nodes[last.node].start))
    }
    if roots.isEmpty { throw XMLFailure(nodes.isEmpty && comments.isEmpty ? .empty : .noRoot, at: count) }
  }

  // MARK: Outside of the root

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  static let commentStart = Array("<!--".utf8)
  static let dataStart = Array("<![CDATA[".utf8)
  private static let declarationStart = Array("<?xml".utf8)
  private static let doctypeStart = Array("<!DOCTYPE".utf8)

  private mutating func parseProlog() throws(XMLFailure) {
    if starts(with: Self.declarationStart), XMLCharacters.isWhite(bytes[index + 5]) { try passInstruction() }
  }

  private mutating func parseOutside() throws(XMLFailure) {
    skipWhite()
    guard index < count else { return }
    guard bytes[index] == UInt8(ascii: "<") else { throw XMLFailure(.textOutside(shownText(index)), at: index) }
    switch bytes[index + 1] {
    case UInt8(ascii: "?"):
      if starts(with: Self.declarationStart), XMLCharacters.isWhite(bytes[index + 5]) {
        throw XMLFailure(.lateDeclaration, at: index)
      }
      try passInstruction()
    case UInt8(ascii: "!"):
      if starts(with: Self.commentStart) { return try passComment() }
      guard starts(with: Self.doctypeStart), roots.isEmpty else { throw XMLFailure(.strayDeclaration, at: index) }
      try parseDoctype()
    case UInt8(ascii: "/"): try parseEndTag()
    default:
      if let root = roots.first {
        let name = text(nameEnd(index + 1))
        throw XMLFailure(.secondRoot(name, key(Int(root))), at: index)
      }
      roots.append(UInt32(truncatingIfNeeded: nodes.count))
      try parseStartTag()
    }
  }

  // MARK: Inside of the root

  private mutating func parseContent() throws(XMLFailure) {
    guard bytes[index] == UInt8(ascii: "<") else { return try parseText() }
    switch bytes[index + 1] {
    case UInt8(ascii: "/"): try parseEndTag()
    case UInt8(ascii: "?"), UInt8(ascii: "!"): try parseText()
    default: try parseStartTag()
    }
  }

  mutating func passComment() throws(XMLFailure) {
    let start = index
    index += 4
    while index < count {
      if bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == UInt8(ascii: "-") {
        guard bytes[index + 2] == UInt8(ascii: ">") else { throw XMLFailure(.hyphensInComment, at: index) }
        index += 3
        comments.append(ByteRange(start: UInt32(start), end: UInt32(index)))
        return
      }
      index += 1
    }
    throw XMLFailure(.openComment, at: start)
  }

  /// Passes over a processing instruction, or the XML declaration.
  mutating func passInstruction() throws(XMLFailure) {
    let start = index
    index += 2
    while index < count {
      if bytes[index] == UInt8(ascii: "?"), bytes[index + 1] == UInt8(ascii: ">") {
        index += 2
        return
      }
      index += 1
    }
    throw XMLFailure(.openInstruction, at: start)
  }

  // MARK: Small things

  func starts(with head: [UInt8]) -> Bool {
    index + head.count <= count && bytes[index..<index + head.count].elementsEqual(head)
  }

  mutating func skipWhite() {
    while XMLCharacters.isWhite(bytes[index]) { index += 1 }
  }

  /// The name that begins at an offset; an empty range if none does.
  func nameEnd(_ start: Int) -> Range<Int> {
    guard start < count, XMLCharacters.beginsName(bytes[start]) else { return start..<start }
    var end = start
    while end < count, XMLCharacters.isInName(bytes[end]) { end += 1 }
    return start..<end
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The beginning of what stands at an offset, for a message: up to 24 bytes, whole characters, one line.
  func shownText(_ start: Int) -> String {
    var end = start
    while end < count, end - start < 24 || bytes[end] & 0xC0 == 0x80, bytes[end] >= 0x20 { end += 1 }
    if end < count, bytes[end] >= 0x20 {
      return String(decoding: bytes[start..<end], as: UTF8.self) + "…"
    }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The name of an element's node as it is written.
  private func key(_ node: Int) -> String { text(nameEnd(Int(nodes[node].start) + 1)) }
}

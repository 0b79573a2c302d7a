import ServiceLintText

/// One pass over a Turtle text: its statements (sections 6.5 of RDF 1.1 Turtle).
struct TurtleParser {
  var tree: SourceTree
  var scan: TurtleScan
  private let deepest: Int
  private var prefixes: [(name: Range<Int>, address: Range<Int>)] = []
  private var known: Set<[UInt8]> = []

  init(_ tree: SourceTree, deepest: Int) {
    self.tree = tree
    self.deepest = deepest
    scan = TurtleScan(tree.bytes, count: tree.count)
  }

  mutating func parse() throws(ReadError) {
    tree.nodes.removeAll(keepingCapacity: true)
    tree.cooked.removeAll()
    tree.comments.removeAll(keepingCapacity: true)
    tree.roots = [0]
    let whole = 0..<max(tree.count, 1)
    let root = open(.object, whole)
    key("@graph", whole)
    let graph = open(.array, whole)
    scan.skip()
    while scan.index < scan.count { try statement() }
    close(graph)
    closeKey(graph - 1)
    context()
    close(root)
    tree.comments = scan.comments
  }

  // MARK: Nodes

  @discardableResult
  private mutating func open(_ kind: SourceKind, _ range: Range<Int>, _ flags: SourceNode.Flags = []) -> Int {
    tree.nodes.append(
      SourceNode(
        start: UInt32(range.lowerBound), end: UInt32(range.upperBound), next: UInt32(tree.nodes.count + 1), kind: kind,
        flags: flags))
    return tree.nodes.count - 1
  }

  private mutating func close(_ node: Int, at end: Int? = nil) {
    tree.nodes[node].next = UInt32(tree.nodes.count)
    if let end { tree.nodes[node].end = UInt32(end) }
  }

  /// A key, whose value is to be opened next; close it behind that.
  @discardableResult
  private mutating func key(_ name: String, _ range: Range<Int>) -> Int {
    let key = open(.key, range)
    tree.nodes[key].name = tree.names.intern(name)
    return key
  }

  private mutating func closeKey(_ key: Int) { tree.nodes[key].next = UInt32(tree.nodes.count) }

  /// A text in the source as it stands: an address in its brackets counts as quoted.
  private mutating func text(_ range: Range<Int>) {
    let isAddress = scan.bytes[range.lowerBound] == UInt8(ascii: "<")
    open(.string, range, isAddress ? .quoted : [])
  }

  private mutating func member(_ name: String, _ range: Range<Int>) {
    let key = key(name, range)
    text(range)
    closeKey(key)
  }

  /// The prefixes, at the end: they may be declared between statements.
  private mutating func context() {
    guard let first = prefixes.first, let last = prefixes.last else { return }
    let range = first.name.lowerBound..<last.address.upperBound
    let key = key("@context", range)
    let object = open(.object, range)
    for prefix in prefixes {
      let name = String(decoding: scan.bytes[prefix.name].dropLast(), as: UTF8.self)
      let inner = self.key(name, prefix.name)
      text(prefix.address)
      closeKey(inner)
    }
    close(object)
    closeKey(key)
  }

  // MARK: Statements

  private mutating func statement() throws(ReadError) {
    let start = scan.index
    if scan.take("@prefix") {
      try declaration(isPrefix: true)
      try stop()
    } else if scan.take("@base") {
      try declaration(isPrefix: false)
      try stop()
    } else if scan.takeWord("prefix") {
      try declaration(isPrefix: true)
    } else if scan.takeWord("base") {
      try declaration(isPrefix: false)
    } else {
      let thing = open(.object, start..<start + 1)
      var end = start + 1
      if scan.peek == UInt8(ascii: "[") {
        scan.index += 1
        try properties(until: UInt8(ascii: "]"), depth: 1)
        scan.index += 1
        end = scan.index
        scan.skip()
        if scan.peek != UInt8(ascii: ".") { end = try properties(until: UInt8(ascii: "."), depth: 1) }
      } else if scan.peek == UInt8(ascii: "(") {
        let key = key("@id", start..<start + 1)
        try list(depth: 1)
        closeKey(key)
        end = try properties(until: UInt8(ascii: "."), depth: 1)
      } else {
        guard let name = try resource() else { throw unexpected(.subject) }
        member("@id", name)
        end = try properties(until: UInt8(ascii: "."), depth: 1)
      }
      close(thing, at: end)
      try stop()
    }
    scan.skip()
  }

  private mutating func stop() throws(ReadError) {
    scan.skip()
    guard scan.peek == UInt8(ascii: ".") else { throw unexpected(.end) }
    scan.index += 1
  }

  private mutating func declaration(isPrefix: Bool) throws(ReadError) {
    scan.skip()
    var name = scan.index..<scan.index
    if isPrefix {
      guard let range = scan.prefixedName(), scan.bytes[range.upperBound - 1] == UInt8(ascii: ":") else {
        throw unexpected(.prefix)
      }
      name = range
      scan.skip()
    }
    guard scan.peek == UInt8(ascii: "<") else { throw unexpected(.iri) }
    let address = try scan.address()
    if isPrefix {
      prefixes.append((name, address))
      known.insert(Array(scan.bytes[name].dropLast()))
    }
  }

  private func unexpected(_ expected: TurtleError.Expectation) -> ReadError {
    TurtleError.unexpected(at: scan.index, scan.found, expected)
  }

  /// A thing's name: an address, a prefixed name or a blank node; `nil` if none begins here.
  private mutating func resource() throws(ReadError) -> Range<Int>? {
    if scan.peek == UInt8(ascii: "<") { return try scan.address() }
    let start = scan.index
    guard let range = scan.prefixedName() else { return nil }
    let name = scan.bytes[range]
    let prefix = Array(name.prefix { $0 != UInt8(ascii: ":") })
    if prefix != [UInt8(ascii: "_")], !known.contains(prefix) {
      throw TurtleError.unknownPrefix(at: start, String(decoding: prefix, as: UTF8.self))
    }
    return range
  }

  // MARK: Properties

  /// - Returns: the end of the last value.
  @discardableResult
  private mutating func properties(until end: UInt8, depth: Int) throws(ReadError) -> Int {
    var behind = scan.index
    scan.skip()
    while scan.peek != end {
      let start = scan.index
      let name: String
      let range: Range<Int>
      if let word = scan.lone("a") {
        (name, range) = ("@type", word)
      } else {
        guard let found = try resource() else { throw unexpected(.predicate) }
        range = found
        let isAddress = scan.bytes[start] == UInt8(ascii: "<")
        let text = String(
          decoding: scan.bytes[isAddress ? range.lowerBound + 1..<range.upperBound - 1 : range], as: UTF8.self)
        name = text.hasSuffix("22-rdf-syntax-ns#type") || text == "rdf:type" ? "@type" : text
      }
      let key = key(name, range)
      scan.skip()
      let array = open(.array, scan.index..<scan.index)
      while true {
        try object(isType: name == "@type", depth: depth)
        behind = scan.index
        scan.skip()
        guard scan.peek == UInt8(ascii: ",") else {
          close(array, at: behind)
          break
        }
        scan.index += 1
        scan.skip()
      }
      closeKey(key)
      guard scan.peek == UInt8(ascii: ";") else {
        if scan.peek == end { break }
        throw unexpected(.end)
      }
      while scan.peek == UInt8(ascii: ";") {
        scan.index += 1
        scan.skip()
      }
    }
    return behind
  }

  private mutating func object(isType: Bool, depth: Int) throws(ReadError) {
    guard depth < deepest else { throw TurtleError.tooDeep(at: scan.index, deepest) }
    let start = scan.index
    switch scan.peek {
    case UInt8(ascii: "["):
      let thing = open(.object, start..<start + 1)
      scan.index += 1
      try properties(until: UInt8(ascii: "]"), depth: depth + 1)
      scan.index += 1
      close(thing, at: scan.index)
    case UInt8(ascii: "("): try list(depth: depth)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): try literal()
    default:
      if let (range, kind, flags) = scan.scalar() {
        open(kind, range, flags)
      } else {
        guard let name = try resource() else { throw unexpected(.object) }
        if isType {
          text(name)
        } else {
          let thing = open(.object, name)
          member("@id", name)
          close(thing)
        }
      }
    }
  }

  private mutating func list(depth: Int) throws(ReadError) {
    let start = scan.index
    let thing = open(.object, start..<start + 1)
    let key = key("@list", start..<start + 1)
    let array = open(.array, start..<start + 1)
    scan.index += 1
    scan.skip()
    while scan.peek != UInt8(ascii: ")") {
      try object(isType: false, depth: depth + 1)
      scan.skip()
    }
    scan.index += 1
    close(array, at: scan.index)
    closeKey(key)
    close(thing, at: scan.index)
  }

  /// A text, plain or with its language or type.
  private mutating func literal() throws(ReadError) {
    let string = try scan.string()
    let language = scan.language()
    var type: Range<Int>?
    if language == nil, scan.take("^^") {
      scan.skip()
      guard let name = try resource() else { throw unexpected(.iri) }
      type = name
    }
    guard language != nil || type != nil else { return value(string) }
    let end = language?.upperBound ?? type?.upperBound ?? string.range.upperBound
    let thing = open(.object, string.range.lowerBound..<end)
    let key = key("@value", string.range)
    value(string)
    closeKey(key)
    if let language {
      let key = self.key("@language", language)
      // Without its @.
      open(.string, language.lowerBound + 1..<language.upperBound)
      closeKey(key)
    }
    if let type { member("@type", type) }
    close(thing)
  }

  private mutating func value(_ string: TurtleScan.Text) {
    let node = open(.string, string.range, string.cooked == nil ? .quoted : [.quoted, .cooked])
    guard let cooked = string.cooked else { return }
    let start = UInt32(tree.cooked.bytes.count)
    let firstRun = UInt32(tree.cooked.runs.count)
    tree.cooked.bytes += cooked.bytes
    for run in cooked.runs {
      tree.cooked.runs.append(.init(cooked: start + run.cooked, source: run.source))
    }
    tree.cooked.places[UInt32(node)] = .init(
      start: start, end: UInt32(tree.cooked.bytes.count), firstRun: firstRun, runCount: UInt32(cooked.runs.count))
  }
}

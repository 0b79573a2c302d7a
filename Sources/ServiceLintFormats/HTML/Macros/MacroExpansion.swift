import ServiceLintReaders
import ServiceLintText

/// A template with the elements that its macros draw in place of the calls, so that it reads like any other page: every
/// text and value lies where it stands in the call.
struct MacroExpansion {
  let source: SourceTree
  /// The tree with the elements.
  private(set) var tree: SourceTree
  /// For each node of the source the node that became of it.
  private(set) var places: [Int]
  private var scan: MacroScan
  /// The calls in each text, by node.
  private var calls: [Int: [MacroCall]] = [:]
  /// The blocks that an answer unfolds, by the name they are set under.
  private var wanted: Set<String> = []
  /// Blocks that were set and not yet drawn.
  private var blocks: [String: [Piece]] = [:]
  private var made = 0

  /// What stands in an element, in order.
  private enum Piece {
    case node(Int)
    case text(Int, Range<Int>)
    case call(MacroCall)
  }

  /// The tree with what its macros draw, and for each old node the new one; `nil` if it calls none that we know.
  static func expand(_ tree: SourceTree) -> (tree: SourceTree, places: [Int])? {
    guard tree.notation == .html, let root = tree.roots.first.map(Int.init), mayCall(tree) else { return nil }
    var expansion = MacroExpansion(tree)
    guard expansion.find() else { return nil }
    expansion.copy(root)
    return (expansion.tree, expansion.places)
  }

  /// Whether any bracket is followed by an object, as in a call with options.
  private static func mayCall(_ tree: SourceTree) -> Bool {
    var afterBracket = false
    for index in 0..<tree.count {
      let byte = tree.bytes[index]
      if byte == UInt8(ascii: "(") {
        afterBracket = true
      } else if byte > 0x20 {
        if afterBracket, byte == UInt8(ascii: "{") { return true }
        afterBracket = false
      }
    }
    return false
  }

  private init(_ source: SourceTree) {
    self.source = source
    tree = source
    tree.nodes.removeAll(keepingCapacity: true)
    tree.cooked.places.removeAll()
    places = Array(repeating: 0, count: source.nodes.count)
    scan = MacroScan(count: source.count)
  }

  // MARK: Finding

  /// - Returns: whether any call is drawn.
  private mutating func find() -> Bool {
    var draws = false
    var index = 0
    while index < source.nodes.count {
      let node = source.nodes[index]
      switch node.kind {
      case .key: index = Int(node.next)
      case .element where ["script", "style", "pre", "code"].contains(source.elementName(index)):
        index = Int(node.next)
      case .string:
        let found = find(in: node.range.indices)
        if !found.isEmpty { calls[index] = found }
        for call in found {
          if case .draw(_, let options) = call.kind {
            draws = true
            for item in options.answers { note(item) }
            note(options["hint"])
            note(options)
          }
          if case .open(.some) = call.kind { draws = true }
        }
        index += 1
      default: index += 1
      }
    }
    return draws
  }

  private mutating func find(in range: Range<Int>) -> [MacroCall] {
    var result: [MacroCall] = []
    var index = range.lowerBound
    while index + 4 < range.upperBound {
      guard source.bytes[index] == UInt8(ascii: "{"),
        let call = scan.call(source.bytes, at: index, range.upperBound)
      else {
        index += 1
        continue
      }
      result.append(call)
      index = call.range.upperBound
    }
    return result
  }

  private mutating func note(_ owner: MacroValue?) {
    for value in [owner?["html"], owner?["conditional"]?["html"], owner?["conditional"]] {
      if let name = blockName(value) { wanted.insert(name) }
    }
  }

  /// The name that an option says its contents were set under.
  private func blockName(_ value: MacroValue?) -> String? {
    guard case .expression(let range)? = value, range.count < 100 else { return nil }
    return String(decoding: source.bytes[range].prefix(while: MacroParser.isWord), as: UTF8.self)
  }

  // MARK: Copying

  private mutating func copy(_ node: Int) {
    let it = source.nodes[node]
    let start = append(it, from: node)
    guard it.kind == .element else { return }
    for (key, value) in source.attributes(of: node) {
      append(source.nodes[key], from: key)
      append(source.nodes[value], from: value)
    }
    pieces(of: node)
    end(start)
  }

  /// Appends a node of the source as it stands; `next` is right for one without contents.
  @discardableResult
  private mutating func append(_ node: SourceNode, from old: Int) -> Int {
    var node = node
    let index = tree.nodes.count
    node.next = UInt32(index + (node.kind == .key ? 2 : 1))
    tree.nodes.append(node)
    places[old] = index
    if node.flags.contains(.cooked) { tree.cooked.places[UInt32(index)] = source.cooked.places[UInt32(old)] }
    return index
  }

  /// Ends an element that was begun at an index.
  mutating func end(_ start: Int) { tree.nodes[start].next = UInt32(tree.nodes.count) }

  private mutating func pieces(of element: Int) {
    var pieces: [Piece] = []
    for content in source.contents(of: element) {
      guard let calls = calls[content] else {
        pieces.append(.node(content))
        continue
      }
      var start = Int(source.nodes[content].start)
      for call in calls {
        pieces.append(.text(content, start..<call.range.lowerBound))
        pieces.append(.call(call))
        start = call.range.upperBound
      }
      pieces.append(.text(content, start..<Int(source.nodes[content].end)))
    }
    draw(pieces)
  }

  private mutating func draw(_ pieces: [Piece]) {
    // The groups that are open; -1: a call that draws none.
    var open: [Int] = []
    var index = 0
    while index < pieces.count {
      defer { index += 1 }
      switch pieces[index] {
      case .node(let node): copy(node)
      case .text(let node, let range): text(node, range)
      case .call(let call):
        switch call.kind {
        case .draw(let name, let options): draw(name, options, call.range)
        case .open(let options?) where open.count < 50:
          open.append(begin("fieldset", call.range))
          legend(options, call.range)
        case .open: open.append(-1)
        case .close: if let group = open.popLast(), group >= 0 { end(group) }
        case .openBlock(let name):
          guard wanted.contains(name), blocks[name] == nil, let close = close(of: index, in: pieces) else { break }
          // It is drawn where an answer unfolds it.
          blocks[name] = Array(pieces[index + 1..<close])
          index = close
        case .closeBlock: break
        }
      }
    }
    for group in open.reversed() where group >= 0 { end(group) }
  }

  private func close(of open: Int, in pieces: [Piece]) -> Int? {
    for index in open + 1..<max(open + 1, pieces.count) {
      guard case .call(let call) = pieces[index] else { continue }
      if case .closeBlock = call.kind { return index }
      if case .openBlock = call.kind { return nil }
    }
    return nil
  }

  /// Draws a block that was set under a name, once.
  ///
  /// - Returns: whether there is one.
  mutating func drawBlock(_ value: MacroValue?) -> Bool {
    guard let name = blockName(value), let block = blocks.removeValue(forKey: name) else { return false }
    draw(block)
    return true
  }

  /// A part of a text of the source.
  private mutating func text(_ node: Int, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let index = append(source.nodes[node], from: node)
    tree.nodes[index].start = UInt32(range.lowerBound)
    tree.nodes[index].end = UInt32(range.upperBound)
    guard var place = tree.cooked.places[UInt32(index)] else { return }
    let end = cooked(range.upperBound, place)
    place.start = cooked(range.lowerBound, place)
    place.end = max(place.start, end)
    tree.cooked.places[UInt32(index)] = place
  }

  /// Where the byte at an offset lies among the texts that were put together.
  private func cooked(_ offset: Int, _ place: CookedTexts.Place) -> UInt32 {
    let runs = source.cooked.runs
    var low = Int(place.firstRun)
    let first = low
    var high = low + Int(place.runCount)
    while low < high {
      let middle = (low + high) / 2
      if Int(runs[middle].source) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > first else { return place.start }
    return min(runs[low - 1].cooked + UInt32(offset) - runs[low - 1].source, place.end)
  }

  // MARK: Elements

  /// Begins an element that lies at a range of the source.
  mutating func begin(_ name: String, _ range: Range<Int>) -> Int {
    tree.nodes.append(
      SourceNode(
        start: UInt32(range.lowerBound), end: UInt32(range.upperBound), next: UInt32(tree.nodes.count + 1),
        kind: .element, name: tree.names.intern(name)))
    return tree.nodes.count - 1
  }

  /// Gives the element that was begun last an attribute that stands in the source.
  mutating func attribute(_ name: String, _ range: Range<Int>) {
    key(name, range)
    string(range)
  }

  /// Gives the element that was begun last an attribute with a text that stands nowhere.
  mutating func attribute(_ name: String, made text: String, _ range: Range<Int>) {
    // A call is an expression; a made text is none.
    let range = tree.bytes[range.lowerBound] == UInt8(ascii: "{") ? range.lowerBound..<range.lowerBound + 1 : range
    key(name, range)
    string(range)
    let node = tree.nodes.count - 1
    let start = UInt32(tree.cooked.bytes.count)
    let run = UInt32(tree.cooked.runs.count)
    tree.cooked.bytes.append(contentsOf: text.utf8)
    tree.cooked.runs.append(.init(cooked: start, source: UInt32(range.lowerBound)))
    tree.cooked.places[UInt32(node)] = CookedTexts.Place(
      start: start, end: UInt32(tree.cooked.bytes.count), firstRun: run, runCount: 1)
    tree.nodes[node].flags.insert(.cooked)
  }

  private mutating func key(_ name: String, _ range: Range<Int>) {
    tree.nodes.append(
      SourceNode(
        start: UInt32(range.lowerBound), end: UInt32(range.lowerBound), next: UInt32(tree.nodes.count + 2), kind: .key,
        name: tree.names.intern(name)))
  }

  mutating func string(_ range: Range<Int>) {
    tree.nodes.append(
      SourceNode(
        start: UInt32(range.lowerBound), end: UInt32(range.upperBound), next: UInt32(tree.nodes.count + 1),
        kind: .string))
  }

  /// An identifier that no author writes.
  mutating func makeIdentifier() -> String {
    made += 1
    return "\u{B7}\(made)"
  }

  /// Whether an identifier is one that `makeIdentifier` made.
  static func isMade(_ identifier: String) -> Bool { identifier.hasPrefix("\u{B7}") }
}

extension MacroValue {
  /// The answers to choose from.
  var answers: [MacroValue] {
    for key in ["items", "radios", "checkboxes", "options"] {
      if case .list(let items)? = self[key] { return items }
    }
    return []
  }
}

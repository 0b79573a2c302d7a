import ServiceLintText

/// One pass over a page: tags become elements, what stands between them texts.
struct HTMLParser {
  let bytes: [UInt8]
  let count: Int
  let depth: Int
  var index = 0
  var template: TemplateScan
  /// The elements that are open, the outermost first.
  var open: [Open] = []
  /// How many elements of each tag are open.
  private var openCounts = [Int](repeating: 0, count: HTMLTag.allCases.count)
  /// The tag that each name means.
  private var tags: [NameTable.ID: HTMLTag] = [:]
  /// Elements beyond the depth that were not opened.
  private var tooDeep = 0
  var scratch: [UInt8] = []

  /// How deep elements may stand inside one another; deeper ones stand beside each other. Browsers stop at 512.
  static let deepest = 256

  struct Open {
    var node: Int
    var tag: HTMLTag
    var name: NameTable.ID
  }

  init(_ bytes: [UInt8], count: Int, depth: Int) {
    self.bytes = bytes
    self.count = count
    self.depth = depth
    template = TemplateScan(count: count)
  }

  mutating func parse(_ tree: inout SourceTree) {
    if count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { index = 3 }
    let root = tree.names.intern(HTMLReader.root)
    append(.element, 0, count, root, &tree)
    open.append(Open(node: 0, tag: .other, name: root))
    var text = index
    while index < count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<") {
        let start = index
        if let stop = markup(&tree, textFrom: text) {
          (index, text) = (stop, stop)
        } else {
          index = max(index, start + 1)
        }
      } else if byte == UInt8(ascii: "{"), let found = template.end(bytes, at: index, count) {
        if found.kind == .comment {
          appendText(text, index, &tree)
          comment(index, found.end, &tree)
          text = found.end
        }
        index = found.end
      } else {
        index += 1
      }
    }
    appendText(text, count, &tree)
    while let last = open.popLast() { finish(last, at: count, &tree) }
  }

  // MARK: Markup

  /// What begins with a `<`: appends the text before it and then itself.
  ///
  /// - Returns: the offset behind it; `nil`: it is text (`index` then stands behind what is surely text).
  private mutating func markup(_ tree: inout SourceTree, textFrom text: Int) -> Int? {
    guard index + 1 < count else { return nil }
    let start = index
    switch bytes[start + 1] {
    case UInt8(ascii: "!"):
      appendText(text, start, &tree)
      let stop = declarationEnd(start)
      comment(start, stop, &tree)
      return stop
    case UInt8(ascii: "?"), UInt8(ascii: "%"):
      if let found = template.end(bytes, at: start, count) {
        guard found.kind == .comment else {
          index = found.end
          return nil
        }
        appendText(text, start, &tree)
        comment(start, found.end, &tree)
        return found.end
      }
      guard bytes[start + 1] == UInt8(ascii: "?") else { return nil }
      appendText(text, start, &tree)
      return tagEnd(from: start + 1)
    case UInt8(ascii: "/"):
      guard start + 2 < count else { return nil }
      if bytes[start + 2] == UInt8(ascii: "{") { return nameless(start + 2, textFrom: text, &tree) }
      guard Self.isLetter(bytes[start + 2]) else { return nil }
      appendText(text, start, &tree)
      let nameEnd = nameEnd(from: start + 2)
      let stop = tagEnd(from: nameEnd)
      close(name(start + 2, nameEnd, &tree), from: start, to: stop, &tree)
      return stop
    case UInt8(ascii: "{"): return nameless(start + 1, textFrom: text, &tree)
    case let byte where Self.isLetter(byte):
      appendText(text, start, &tree)
      return startTag(start, &tree)
    default: return nil
    }
  }

  /// A tag whose name is an expression: its contents are as if it were not there.
  private mutating func nameless(_ start: Int, textFrom text: Int, _ tree: inout SourceTree) -> Int? {
    guard let found = template.end(bytes, at: start, count), found.kind == .expression else { return nil }
    appendText(text, index, &tree)
    return tagEnd(from: found.end)
  }

  private func declarationEnd(_ start: Int) -> Int {
    let isComment = start + 3 < count && bytes[start + 2] == UInt8(ascii: "-") && bytes[start + 3] == UInt8(ascii: "-")
    var index = isComment ? start + 4 : start + 2
    while index < count {
      if bytes[index] == UInt8(ascii: ">") {
        if !isComment { return index + 1 }
        if bytes[index - 1] == UInt8(ascii: "-"), bytes[index - 2] == UInt8(ascii: "-") { return index + 1 }
      }
      index += 1
    }
    return count
  }

  private mutating func startTag(_ start: Int, _ tree: inout SourceTree) -> Int {
    let nameEnd = nameEnd(from: start + 1)
    let name = name(start + 1, nameEnd, &tree)
    let tag = tag(of: name, tree)
    // A form in a form is not opened (13.2.6.4.7); a template often has one for each of two cases.
    let isIgnored = tag == .form && isOpen(.form) || tag == .html && isOpen(.html) || tag == .body && isOpen(.body)
    if !isIgnored { makeRoom(for: tag, at: start, &tree) }
    let node = tree.nodes.count
    append(.element, start, start, name, &tree)
    index = nameEnd
    let closesItself = attributes(&tree)
    let stop = index
    tree.nodes[node].end = UInt32(truncatingIfNeeded: stop)
    if isIgnored {
      tree.nodes.removeSubrange(node...)
      return stop
    }
    tree.nodes[node].next = UInt32(truncatingIfNeeded: tree.nodes.count)
    let standsAlone =
      closesItself && (isOpen(.svg) || isOpen(.math) || hasPrefix(node, tree) || tag == .svg || tag == .math)
    if tag.isVoid || standsAlone { return stop }
    if tag.isRaw, !isOpen(.svg) { return raw(node, tag, name, from: stop, &tree) }
    guard open.count < depth else {
      tooDeep += 1
      return stop
    }
    open.append(Open(node: node, tag: tag, name: name))
    openCounts[tag.number] += 1
    return stop
  }

  /// Whether a template engine honours `/>` there: Thymeleaf's elements and attributes have a prefix.
  private func hasPrefix(_ node: Int, _ tree: SourceTree) -> Bool {
    if tree.names.bytes(of: tree.nodes[node].name).contains(UInt8(ascii: ":")) { return true }
    return tree.attributes(of: node).contains { tree.names.bytes(of: tree.nodes[$0.key].name).starts(with: "th:".utf8) }
  }

  /// The content of an element that holds no markup, up to its end tag.
  private mutating func raw(
    _ node: Int, _ tag: HTMLTag, _ name: NameTable.ID, from start: Int, _ tree: inout SourceTree
  ) -> Int {
    let wanted = Array(tree.names.bytes(of: name))
    var stop = start
    while stop < count {
      if bytes[stop] == UInt8(ascii: "<"), stop + 1 + wanted.count < count, bytes[stop + 1] == UInt8(ascii: "/"),
        wanted.indices.allSatisfy({ bytes[stop + 2 + $0] | 0x20 == wanted[$0] }),
        stop + 2 + wanted.count >= count || Self.endsName(bytes[stop + 2 + wanted.count])
      {
        break
      }
      stop += 1
    }
    if stop > start { appendText(start, stop, isRaw: !tag.isEscapableRaw, &tree) }
    let end = stop < count ? tagEnd(from: stop + 2) : count
    tree.nodes[node].end = UInt32(truncatingIfNeeded: end)
    tree.nodes[node].next = UInt32(truncatingIfNeeded: tree.nodes.count)
    return end
  }

  // MARK: The elements that are open

  private func isOpen(_ tag: HTMLTag) -> Bool { openCounts[tag.number] > 0 }

  private mutating func tag(of name: NameTable.ID, _ tree: SourceTree) -> HTMLTag {
    if let known = tags[name] { return known }
    let tag = HTMLTag(rawValue: tree.names.string(of: name)) ?? .other
    tags[name] = tag
    return tag
  }

  /// Ends the elements that cannot go on when another begins.
  private mutating func makeRoom(for tag: HTMLTag, at start: Int, _ tree: inout SourceTree) {
    if isOpen(.head), !tag.belongsInHead { closeOpen([.head], stops: [], at: start, &tree) }
    if tag.endsParagraph, isOpen(.p) { closeOpen([.p], stops: [], at: start, &tree) }
    if tag.isHeading, let last = open.last, last.tag.isHeading { pop(to: open.count - 1, at: start, &tree) }
    let implied = tag.implies
    guard implied.ends.contains(where: isOpen) else { return }
    // More than one may end: a cell, its row and the section that the row is in.
    var goesOn = true
    while goesOn { goesOn = closeOpen(implied.ends, stops: implied.stops, at: start, &tree) }
  }

  /// - Returns: whether one was ended.
  @discardableResult
  private mutating func closeOpen(
    _ ends: Set<HTMLTag>, stops: Set<HTMLTag>, at offset: Int, _ tree: inout SourceTree
  ) -> Bool {
    var place = open.count - 1
    while place > 0 {
      let tag = open[place].tag
      if ends.contains(tag) {
        pop(to: place, at: offset, &tree)
        return true
      }
      if stops.contains(tag) || stops.isEmpty && tag.isBoundary { return false }
      place -= 1
    }
    return false
  }

  private mutating func close(_ name: NameTable.ID, from start: Int, to stop: Int, _ tree: inout SourceTree) {
    if tooDeep > 0 {
      tooDeep -= 1
      return
    }
    let tag = tag(of: name, tree)
    guard tag == .other || isOpen(tag) else { return }
    let crossesCells: Bool
    switch tag {
    case .table, .thead, .tbody, .tfoot, .tr, .td, .th, .caption, .body, .html, .form: crossesCells = true
    default: crossesCells = false
    }
    var place = open.count - 1
    while place > 0 {
      let last = open[place]
      if last.name == name {
        pop(to: place + 1, at: start, &tree)
        pop(to: place, at: stop, &tree)
        return
      }
      if !crossesCells, [.td, .th, .caption, .template].contains(last.tag) { return }
      place -= 1
    }
  }

  private mutating func pop(to size: Int, at offset: Int, _ tree: inout SourceTree) {
    while open.count > max(1, size), let last = open.popLast() {
      openCounts[last.tag.number] -= 1
      finish(last, at: offset, &tree)
    }
  }

  private func finish(_ element: Open, at offset: Int, _ tree: inout SourceTree) {
    tree.nodes[element.node].end = UInt32(truncatingIfNeeded: offset)
    tree.nodes[element.node].next = UInt32(truncatingIfNeeded: tree.nodes.count)
  }
}

extension HTMLTag {
  private static let numbers = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

  /// Its place among all.
  var number: Int { Self.numbers[self] ?? 0 }
}

import ServiceLintText

/// Tags and attributes (XML 1.0, section 3.1; Namespaces in XML 1.0).
extension XMLParser {
  private struct Attribute {
    var key: Int
    /// The place of its name, with the prefix, and of the prefix alone.
    var name: Range<Int>
    var prefix: Range<Int>
    var local: Range<Int>
    var namespace: UInt16 = 0
  }

  mutating func parseStartTag() throws(XMLFailure) {
    let start = index
    let name = nameEnd(start + 1)
    guard !name.isEmpty else { throw XMLFailure(start + 1 >= count ? .openTag("") : .strayLessThan, at: start) }
    guard open.count < depthLimit else { throw XMLFailure(.tooDeep(depthLimit), at: start) }
    index = name.upperBound
    let node = nodes.count
    append(start, .element)
    open.append(OpenElement(node: node, name: name))
    let attributes = try parseAttributes(of: name)
    try settle(attributes)
    let (prefix, local) = try split(name)
    guard let namespace = scope.number(prefix, in: bytes) else {
      throw XMLFailure(.undeclaredPrefix(text(prefix)), at: name.lowerBound)
    }
    namespaces.put(UInt32(node), in: namespace)
    nodes[node].name = intern(local)
    if bytes[index] == UInt8(ascii: "/") {
      index += 2
      close()
    } else {
      index += 1
    }
  }

  mutating func parseEndTag() throws(XMLFailure) {
    let start = index
    let name = nameEnd(start + 2)
    guard let last = open.last else { throw XMLFailure(.unopened(text(name)), at: start) }
    guard bytes[name].elementsEqual(bytes[last.name]), !name.isEmpty else {
      throw XMLFailure(
        .mismatch(found: text(name), open: text(last.name), openedAt: Int(nodes[last.node].start)), at: start)
    }
    index = name.upperBound
    skipWhite()
    guard bytes[index] == UInt8(ascii: ">") else { throw XMLFailure(.openTag("/" + text(name)), at: start) }
    index += 1
    close()
  }

  /// Ends the innermost element at `index`.
  private mutating func close() {
    guard let last = open.popLast() else { return }
    nodes[last.node].end = UInt32(truncatingIfNeeded: index)
    nodes[last.node].next = UInt32(truncatingIfNeeded: nodes.count)
    scope.close(depth: open.count)
  }

  mutating func append(_ start: Int, _ kind: SourceKind, flags: SourceNode.Flags = []) {
    nodes.append(
      SourceNode(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: index),
        next: UInt32(truncatingIfNeeded: nodes.count + 1), kind: kind, flags: flags))
  }

  // MARK: Attributes

  /// Reads all attributes; stops at `>` or `/>`.
  private mutating func parseAttributes(of element: Range<Int>) throws(XMLFailure) -> [Attribute] {
    var result: [Attribute] = []
    let start = element.lowerBound - 1
    while true {
      let hasSpace = XMLCharacters.isWhite(bytes[index])
      skipWhite()
      switch bytes[index] {
      case UInt8(ascii: ">"): return result
      case UInt8(ascii: "/") where bytes[index + 1] == UInt8(ascii: ">"): return result
      case UInt8(ascii: "<"): throw XMLFailure(.tagInTag(text(element)), at: index)
      default: break
      }
      guard index < count else { throw XMLFailure(.openTag(text(element)), at: start) }
      guard hasSpace else { throw XMLFailure(.missingSpace(shownText(index)), at: index) }
      try result.append(contentsOf: parseAttribute(of: element))
    }
  }

  /// Reads an attribute; gives none back for one that declares a namespace.
  private mutating func parseAttribute(of element: Range<Int>) throws(XMLFailure) -> [Attribute] {
    let name = nameEnd(index)
    guard !name.isEmpty else { throw XMLFailure(.strayInTag(shownText(index), text(element)), at: index) }
    index = name.upperBound
    skipWhite()
    guard bytes[index] == UInt8(ascii: "=") else { throw XMLFailure(.withoutValue(text(name)), at: name.lowerBound) }
    index += 1
    skipWhite()
    let quote = bytes[index]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw XMLFailure(.withoutQuotes(text(name), shownText(index)), at: index)
    }
    let (prefix, local) = try split(name)
    let isNamespace = bytes[prefix.isEmpty ? name : prefix].elementsEqual(Self.xmlns)
    let value = try passValue(of: name, quote)
    if isNamespace {
      try declare(prefix.isEmpty ? name.upperBound..<name.upperBound : local, value)
      return []
    }
    let key = nodes.count
    nodes.append(
      SourceNode(
        start: UInt32(name.lowerBound), end: UInt32(name.upperBound), next: UInt32(key + 2), kind: .key,
        name: intern(local)))
    append(value.lowerBound - 1, .string, flags: .quoted)
    if needsCooking(value, isAttribute: true) { try cook(value, key + 1, isAttribute: true) }
    return [Attribute(key: key, name: name, prefix: prefix, local: local)]
  }

  private static let xmlns = Array("xmlns".utf8)

  /// The place between the quotes; `index` is then behind the second one.
  private mutating func passValue(of name: Range<Int>, _ quote: UInt8) throws(XMLFailure) -> Range<Int> {
    let start = index
    index += 1
    while index < count, bytes[index] != quote {
      // An attribute may not hold a `<`: the quote before it is missing.
      if bytes[index] == UInt8(ascii: "<") { throw XMLFailure(.tagInValue(text(name)), at: index) }
      index += 1
    }
    guard index < count else { throw XMLFailure(.openValue(text(name)), at: start) }
    index += 1
    return start + 1..<index - 1
  }

  private mutating func declare(_ prefix: Range<Int>, _ value: Range<Int>) throws(XMLFailure) {
    var text = CookedTexts()
    try XMLText.decode(bytes, value, isAttribute: true, &entities, into: &text)
    let name = text.bytes
    // An empty name takes the default namespace back; for a prefix that is an error people see where they use it.
    let number: UInt16? =
      name.isEmpty && !prefix.isEmpty ? nil : namespaces.number(of: String(decoding: name, as: UTF8.self))
    scope.declare(prefix, in: bytes, number, depth: open.count - 1)
  }

  /// The prefix and the local name of a name.
  private func split(_ name: Range<Int>) throws(XMLFailure) -> (prefix: Range<Int>, local: Range<Int>) {
    guard let colon = bytes[name].firstIndex(of: UInt8(ascii: ":")) else {
      return (name.lowerBound..<name.lowerBound, name)
    }
    guard colon > name.lowerBound, colon + 1 < name.upperBound,
      !bytes[colon + 1..<name.upperBound].contains(UInt8(ascii: ":"))
    else { throw XMLFailure(.badName(text(name)), at: name.lowerBound) }
    return (name.lowerBound..<colon, colon + 1..<name.upperBound)
  }

  /// Puts attributes into their namespaces and looks for two of the same name.
  private mutating func settle(_ attributes: [Attribute]) throws(XMLFailure) {
    guard !attributes.isEmpty else { return }
    var settled = attributes
    for index in settled.indices where !settled[index].prefix.isEmpty {
      guard let number = scope.number(settled[index].prefix, in: bytes) else {
        throw XMLFailure(.undeclaredPrefix(text(settled[index].prefix)), at: settled[index].name.lowerBound)
      }
      settled[index].namespace = number
      namespaces.put(UInt32(settled[index].key), in: number)
    }
    guard settled.count > 1 else { return }
    if settled.count <= 12 {
      for second in settled.indices.dropFirst() {
        for first in settled[..<second] where isSame(first, settled[second]) {
          throw XMLFailure(.duplicateAttribute(text(settled[second].name)), at: settled[second].name.lowerBound)
        }
      }
      return
    }
    var seen: Set<[UInt8]> = []
    for it in settled {
      let number = [UInt8(it.namespace >> 8), UInt8(it.namespace & 0xFF)]
      guard seen.insert(number + bytes[it.local]).inserted else {
        throw XMLFailure(.duplicateAttribute(text(it.name)), at: it.name.lowerBound)
      }
    }
  }

  private mutating func intern(_ name: Range<Int>) -> NameTable.ID {
    let bytes = bytes
    return names.intern(bytes.span, from: name.lowerBound, to: name.upperBound)
  }

  private func isSame(_ first: Attribute, _ second: Attribute) -> Bool {
    nodes[first.key].name == nodes[second.key].name && first.namespace == second.namespace
      && bytes[first.local].elementsEqual(bytes[second.local])
  }
}

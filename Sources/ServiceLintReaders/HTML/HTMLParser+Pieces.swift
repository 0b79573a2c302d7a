import ServiceLintText

/// The pieces of markup: names, attributes, texts.
extension HTMLParser {
  static func isLetter(_ byte: UInt8) -> Bool {
    let folded = byte | 0x20
    return folded >= UInt8(ascii: "a") && folded <= UInt8(ascii: "z")
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  static func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  func nameEnd(from start: Int) -> Int {
    var index = start
    while index < count, !Self.endsName(bytes[index]), bytes[index] != UInt8(ascii: "<") { index += 1 }
    return index
  }

  /// The offset behind the `>` that ends a tag of which nothing else matters.
  func tagEnd(from start: Int) -> Int {
    var index = start
    while index < count, bytes[index] != UInt8(ascii: ">") { index += 1 }
    return min(index + 1, count)
  }

  /// A name in small letters.
  mutating func name(_ start: Int, _ end: Int, _ tree: inout SourceTree) -> NameTable.ID {
    // No name that means anything is as long; the table is not to be filled with texts.
    guard end - start <= 200 else { return NameTable.overflow }
    scratch.removeAll(keepingCapacity: true)
    for index in start..<end {
      let byte = bytes[index]
      scratch.append(byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte)
    }
    return tree.names.intern(scratch)
  }

  mutating func append(_ kind: SourceKind, _ start: Int, _ end: Int, _ name: NameTable.ID, _ tree: inout SourceTree) {
    tree.nodes.append(
      SourceNode(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
        next: UInt32(truncatingIfNeeded: tree.nodes.count + (kind == .key ? 2 : 1)), kind: kind, name: name))
  }

  mutating func comment(_ start: Int, _ end: Int, _ tree: inout SourceTree) {
    tree.comments.append(
      ByteRange(start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end)))
  }

  /// Appends the text of a range, unless it is empty.
  mutating func appendText(_ start: Int, _ end: Int, isRaw: Bool = false, _ tree: inout SourceTree) {
    guard end > start else { return }
    appendString(start, end, isQuoted: false, isRaw: isRaw, &tree)
  }

  private mutating func appendString(
    _ start: Int, _ end: Int, isQuoted: Bool, isRaw: Bool = false, _ tree: inout SourceTree
  ) {
    let node = tree.nodes.count
    append(.string, start, end, 0, &tree)
    if isQuoted { tree.nodes[node].flags.insert(.quoted) }
    if isRaw { return }
    let content = isQuoted ? start + 1..<end - 1 : start..<end
    cook(node, content, &tree)
  }

  /// Puts a text together whose bytes hold character references.
  private mutating func cook(_ node: Int, _ content: Range<Int>, _ tree: inout SourceTree) {
    var index = content.lowerBound
    var place: CookedTexts.Place?
    var copied = index
    while index < content.upperBound {
      guard bytes[index] == UInt8(ascii: "&"), let entity = HTMLEntity.read(bytes, at: index, end: content.upperBound)
      else {
        index += 1
        continue
      }
      if place == nil {
        place = CookedTexts.Place(
          start: UInt32(tree.cooked.bytes.count), end: 0, firstRun: UInt32(tree.cooked.runs.count), runCount: 0)
      }
      run(copied, index, &tree)
      run(index, index, &tree)
      if let encoded = UTF8.encode(entity.scalar) { tree.cooked.bytes.append(contentsOf: encoded) }
      index = entity.end
      copied = index
    }
    guard var place else { return }
    run(copied, content.upperBound, &tree)
    place.end = UInt32(tree.cooked.bytes.count)
    place.runCount = UInt32(tree.cooked.runs.count) - place.firstRun
    tree.cooked.places[UInt32(node)] = place
    tree.nodes[node].flags.insert(.cooked)
  }

  /// Copies bytes; none: only notes where what follows comes from.
  private func run(_ start: Int, _ end: Int, _ tree: inout SourceTree) {
    tree.cooked.runs.append(.init(cooked: UInt32(tree.cooked.bytes.count), source: UInt32(start)))
    tree.cooked.bytes.append(contentsOf: bytes[start..<end])
  }

  // MARK: Attributes

  /// Reads the attributes at `index` and goes behind the tag's end.
  ///
  /// - Returns: whether the tag ends with `/>`.
  mutating func attributes(_ tree: inout SourceTree) -> Bool {
    while index < count {
      while index < count, Self.isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "/") { index += 1 }
      guard index < count else { break }
      if bytes[index] == UInt8(ascii: ">") {
        index += 1
        return bytes[index - 2] == UInt8(ascii: "/")
      }
      if let found = template.end(bytes, at: index, count) {
        if found.kind == .comment {
          comment(index, found.end, &tree)
        } else {
          append(.key, index, found.end, tree.names.intern(found.kind == .statement ? "{%" : "{{"), &tree)
          appendString(index, found.end, isQuoted: false, isRaw: true, &tree)
        }
        index = found.end
        continue
      }
      // The tag was never closed.
      if bytes[index] == UInt8(ascii: "<") { return false }
      attribute(&tree)
    }
    return false
  }

  private mutating func attribute(_ tree: inout SourceTree) {
    let start = index
    index += 1
    while index < count, !Self.endsName(bytes[index]), bytes[index] != UInt8(ascii: "=") {
      index = template.end(bytes, at: index, count)?.end ?? index + 1
    }
    append(.key, start, index, name(start, index, &tree), &tree)
    let nameEnd = index
    while index < count, Self.isSpace(bytes[index]) { index += 1 }
    guard index < count, bytes[index] == UInt8(ascii: "=") else {
      index = nameEnd
      appendString(nameEnd, nameEnd, isQuoted: false, isRaw: true, &tree)
      return
    }
    index += 1
    while index < count, Self.isSpace(bytes[index]) { index += 1 }
    guard index < count else { return appendString(count, count, isQuoted: false, isRaw: true, &tree) }
    let value = index
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      while index < count, bytes[index] != quote { index = valueStep(quote) }
      let isClosed = index < count
      if isClosed { index += 1 }
      appendString(value, index, isQuoted: isClosed, &tree)
    } else {
      while index < count, !Self.isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">") { index = valueStep(0) }
      appendString(value, index, isQuoted: false, &tree)
    }
  }

  /// One byte of an attribute's value, or a template's expression as a whole.
  private mutating func valueStep(_ quote: UInt8) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "{"), UInt8(ascii: "$"), UInt8(ascii: "<"):
      guard let found = template.end(bytes, at: index, count) else { return index + 1 }
      return found.end
    default: return index + 1
    }
  }
}

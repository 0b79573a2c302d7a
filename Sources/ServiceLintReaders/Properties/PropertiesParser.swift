import ServiceLintText

/// One pass over the lines of a properties file.
struct PropertiesParser {
  private let bytes: [UInt8]
  private let count: Int
  private var index = 0
  private var first: [NameTable.ID: UInt32] = [:]

  init(_ bytes: [UInt8], count: Int) {
    self.bytes = bytes
    self.count = count
  }

  mutating func parse(_ tree: inout SourceTree) {
    if count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { index = 3 }
    tree.nodes.append(SourceNode(start: 0, end: UInt32(count), next: 1, kind: .object))
    while index < count {
      skipSpace()
      guard index < count else { break }
      switch bytes[index] {
      case 0x0A, 0x0D: index += 1
      case UInt8(ascii: "#"), UInt8(ascii: "!"):
        let start = index
        while index < count, !Self.endsLine(bytes[index]) { index += 1 }
        tree.comments.append(ByteRange(start: UInt32(start), end: UInt32(index)))
      default: entry(&tree)
      }
    }
    tree.nodes[0].next = UInt32(tree.nodes.count)
  }

  private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0C }

  private mutating func skipSpace() {
    while index < count {
      if Self.isSpace(bytes[index]) {
        index += 1
      } else if let behind = continuation(at: index) {
        index = behind
      } else {
        return
      }
    }
  }

  /// The offset where a line goes on that ends with the backslash at an offset: behind the white space of the next one.
  private func continuation(at start: Int) -> Int? {
    guard start + 1 < count, bytes[start] == UInt8(ascii: "\\"), Self.endsLine(bytes[start + 1]) else { return nil }
    var index = start + 2
    if bytes[start + 1] == 0x0D, index < count, bytes[index] == 0x0A { index += 1 }
    while index < count, Self.isSpace(bytes[index]) { index += 1 }
    return index
  }

  private mutating func entry(_ tree: inout SourceTree) {
    let key = tree.nodes.count
    text(isKey: true, &tree)
    skipSpace()
    if index < count, bytes[index] == UInt8(ascii: "=") || bytes[index] == UInt8(ascii: ":") {
      index += 1
      skipSpace()
    }
    text(isKey: false, &tree)
    tree.nodes[key].next = UInt32(tree.nodes.count)
    let name = tree.nodes[key].name
    guard name != NameTable.overflow else { return }
    if let earlier = first[name] { tree.duplicates.append((earlier, UInt32(key))) } else { first[name] = UInt32(key) }
  }

  /// Reads a key or a value and appends it.
  private mutating func text(isKey: Bool, _ tree: inout SourceTree) {
    let start = index
    var end = index
    let place = tree.cooked.bytes.count
    let firstRun = tree.cooked.runs.count
    var copied = start
    var isCooked = false
    func copy(to stop: Int, _ tree: inout SourceTree) {
      tree.cooked.runs.append(.init(cooked: UInt32(tree.cooked.bytes.count), source: UInt32(copied)))
      tree.cooked.bytes.append(contentsOf: bytes[copied..<stop])
    }
    while index < count, !Self.endsLine(bytes[index]) {
      let byte = bytes[index]
      if isKey, Self.isSpace(byte) || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ":") { break }
      guard byte == UInt8(ascii: "\\") else {
        index += 1
        end = index
        continue
      }
      isCooked = true
      copy(to: index, &tree)
      if let behind = continuation(at: index) {
        index = behind
      } else {
        tree.cooked.runs.append(.init(cooked: UInt32(tree.cooked.bytes.count), source: UInt32(index)))
        escape(&tree)
        end = index
      }
      copied = index
    }
    let node = tree.nodes.count
    if isCooked { copy(to: max(copied, end), &tree) }
    let cooked = place..<tree.cooked.bytes.count
    tree.nodes.append(
      SourceNode(
        start: UInt32(start), end: UInt32(end), next: UInt32(node + 1), kind: isKey ? .key : .string,
        flags: isCooked ? .cooked : []))
    if isCooked {
      tree.cooked.places[UInt32(node)] = .init(
        start: UInt32(cooked.lowerBound), end: UInt32(cooked.upperBound), firstRun: UInt32(firstRun),
        runCount: UInt32(tree.cooked.runs.count - firstRun))
    }
    guard isKey else { return }
    let name = isCooked ? Array(tree.cooked.bytes[cooked]) : Array(bytes[start..<end])
    tree.nodes[node].name = name.count <= 1_024 ? tree.names.intern(name) : NameTable.overflow
  }

  /// An escape: the backslash is dropped before what it does not change.
  private mutating func escape(_ tree: inout SourceTree) {
    index += 1
    guard index < count else { return }
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "t"): tree.cooked.bytes.append(0x09)
    case UInt8(ascii: "n"): tree.cooked.bytes.append(0x0A)
    case UInt8(ascii: "r"): tree.cooked.bytes.append(0x0D)
    case UInt8(ascii: "f"): tree.cooked.bytes.append(0x0C)
    case UInt8(ascii: "u"):
      if let unit = unit(at: index + 1) { return append(unit, &tree) }
      tree.cooked.bytes.append(byte)
    default:
      // The rest of a character beyond ASCII follows as it stands.
      tree.cooked.bytes.append(byte)
    }
    index += 1
  }

  private func unit(at start: Int) -> UInt32? {
    guard start + 4 <= count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[start..<start + 4] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte & 0x0F)
      case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
        value = value << 4 | UInt32((byte & 0x07) + 9)
      default: return nil
      }
    }
    return value
  }

  /// Appends the character of an escape, which may be half of a pair.
  private mutating func append(_ unit: UInt32, _ tree: inout SourceTree) {
    index += 5
    var scalar = Unicode.Scalar(unit) ?? "\u{FFFD}"
    if unit & 0xFC00 == 0xD800, index + 6 <= count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u"), let low = self.unit(at: index + 2), low & 0xFC00 == 0xDC00
    {
      scalar = Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF)) ?? "\u{FFFD}"
      index += 6
    }
    if let encoded = UTF8.encode(scalar) { tree.cooked.bytes.append(contentsOf: encoded) }
  }
}

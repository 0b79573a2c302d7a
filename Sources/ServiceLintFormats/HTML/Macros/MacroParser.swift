/// Reads the object literal that a Nunjucks or Jinja macro is called with: quoted or bare keys, texts, numbers, lists,
/// objects. What else it finds as a value is an expression of the template.
///
/// Reads each byte once, but for what stands deeper than `deepest`, and never beyond `end`.
struct MacroParser {
  let bytes: [UInt8]
  let end: Int
  private(set) var index: Int

  /// How deep objects may stand inside one another: GOV.UK's options need six.
  static let deepest = 24

  init(_ bytes: [UInt8], from start: Int, to end: Int) {
    self.bytes = bytes
    self.end = min(end, bytes.count)
    index = start
  }

  /// The object that begins at `index`; `nil` if it never ends.
  mutating func object(depth: Int = 0) -> MacroValue? {
    index += 1
    var members: [(key: String, value: MacroValue)] = []
    while true {
      skipSpace(orCommas: true)
      guard index < end else { return nil }
      if bytes[index] == UInt8(ascii: "}") {
        index += 1
        return .object(members)
      }
      guard let key = key() else { return nil }
      skipSpace()
      guard index < end else { return nil }
      guard bytes[index] == UInt8(ascii: ":") else {
        // A shorthand, a spread: nobody knows what it brings.
        let start = index
        guard skipRest() else { return nil }
        if !key.isEmpty { members.append((key, .expression(start..<max(start, index)))) }
        continue
      }
      index += 1
      guard let value = value(depth: depth + 1) else { return nil }
      members.append((key, value))
    }
  }

  private mutating func key() -> String? {
    let first = bytes[index]
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      return string().map { String(decoding: bytes[$0], as: UTF8.self) }
    }
    let start = index
    while index < end, Self.isWord(bytes[index]) { index += 1 }
    let name = String(decoding: bytes[start..<index], as: UTF8.self)
    if name.isEmpty { index += 1 }
    return name
  }

  private mutating func value(depth: Int) -> MacroValue? {
    skipSpace()
    guard index < end else { return nil }
    let start = index
    var found: MacroValue?
    switch bytes[index] {
    case UInt8(ascii: "{") where depth < Self.deepest:
      guard let object = object(depth: depth) else { return nil }
      // `{ … } if errors` is the object, when it is there.
      return skipRest() ? object : nil
    case UInt8(ascii: "[") where depth < Self.deepest:
      guard let list = list(depth: depth) else { return nil }
      let behind = index
      guard skipRest() else { return nil }
      return isBlank(behind..<index) ? list : .expression(start..<index)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard let range = string() else { return nil }
      found = .text(range)
    case let byte where byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"):
      while index < end, Self.isWord(bytes[index]) || bytes[index] == UInt8(ascii: ".") { index += 1 }
      found = .number(start..<index)
    case let byte where Self.isWord(byte):
      while index < end, Self.isWord(bytes[index]) { index += 1 }
      switch String(decoding: bytes[start..<index], as: UTF8.self).lowercased() {
      case "true": found = .flag(true, start..<index)
      case "false", "null", "none", "undefined": found = .flag(false, start..<index)
      default: break
      }
    default: break
    }
    let behind = index
    guard skipRest() else { return nil }
    if let found, isBlank(behind..<index) { return found }
    var stop = index
    while stop > start, bytes[stop - 1] <= 0x20 { stop -= 1 }
    return .expression(start..<stop)
  }

  private mutating func list(depth: Int) -> MacroValue? {
    index += 1
    var values: [MacroValue] = []
    while true {
      skipSpace(orCommas: true)
      guard index < end else { return nil }
      if bytes[index] == UInt8(ascii: "]") {
        index += 1
        return .list(values)
      }
      let start = index
      guard let value = value(depth: depth + 1) else { return nil }
      values.append(value)
      // A bracket of the wrong kind.
      if index == start { index += 1 }
    }
  }

  /// The bytes between quotes.
  private mutating func string() -> Range<Int>? {
    let quote = bytes[index]
    index += 1
    let start = index
    while index < end, bytes[index] != quote { index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1 }
    guard index < end else { return nil }
    index += 1
    return start..<index - 1
  }

  /// Goes to the comma or bracket that ends a value.
  private mutating func skipRest() -> Bool {
    var depth = 0
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard string() != nil else { return false }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: ")"), UInt8(ascii: "]"):
        if depth == 0 { return true }
        depth -= 1
      case UInt8(ascii: ","): if depth == 0 { return true }
      default: break
      }
      index += 1
    }
    return false
  }

  private mutating func skipSpace(orCommas: Bool = false) {
    while index < end {
      if bytes[index] <= 0x20 || orCommas && bytes[index] == UInt8(ascii: ",") {
        index += 1
      } else if bytes[index] == UInt8(ascii: "/"), index + 1 < end, bytes[index + 1] == UInt8(ascii: "/") {
        while index < end, bytes[index] != 0x0A { index += 1 }
      } else {
        return
      }
    }
  }

  private func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy { $0 <= 0x20 } }

  static func isWord(_ byte: UInt8) -> Bool {
    let folded = byte | 0x20
    return folded >= UInt8(ascii: "a") && folded <= UInt8(ascii: "z")
      || byte >= UInt8(ascii: "0")
        && byte <= UInt8(ascii: "9")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || byte >= 0x80
  }
}

import ServiceLintText

/// The words of a Turtle text (section 6.5 of RDF 1.1 Turtle, terminals).
struct TurtleScan {
  let bytes: [UInt8]
  let count: Int
  var index = 0
  private(set) var comments: [ByteRange] = []

  /// A text in quotes.
  struct Text {
    /// With one quotation mark on each side, whatever it is written with.
    var range: Range<Int>
    /// Its bytes and where they came from, if they are not those between the quotes.
    var cooked: (bytes: [UInt8], runs: [CookedTexts.Run])?
  }

  init(_ bytes: [UInt8], count: Int) {
    self.bytes = bytes
    self.count = count
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// The byte at hand; 0 at the end.
  var peek: UInt8 { index < count ? bytes[index] : 0 }

  /// What stands at hand, in a few characters, for people; empty at the end.
  var found: String {
    guard index < count else { return "" }
    let word = bytes[index..<count].prefix { $0 > 0x20 }.prefix(24)
    return String(decoding: word.isEmpty ? bytes[index..<index + 1] : word, as: UTF8.self)
  }

  /// Skips white space and comments.
  mutating func skip() {
    while index < count {
      if bytes[index] == UInt8(ascii: "#") {
        let start = index
        while index < count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
        comments.append(ByteRange(start: UInt32(start), end: UInt32(index)))
      } else if [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) {
        index += 1
      } else {
        return
      }
    }
  }

  /// Takes characters as they stand.
  mutating func take(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index + length <= count, text.withUTF8Buffer({ bytes[index..<index + length].elementsEqual($0) }) else {
      return false
    }
    index += length
    return true
  }

  /// Takes a word of SPARQL, in capitals or not, with white space behind it.
  mutating func takeWord(_ text: String) -> Bool {
    let end = index + text.utf8.count
    guard end < count, bytes[end] <= 0x20,
      String(decoding: bytes[index..<end], as: UTF8.self).lowercased() == text
    else { return false }
    index = end
    return true
  }

  /// Takes a word that stands alone: `a`.
  mutating func lone(_ text: StaticString) -> Range<Int>? {
    let start = index
    guard take(text) else { return nil }
    if index < count, isNameByte(bytes[index]) || bytes[index] == UInt8(ascii: ":") {
      index = start
      return nil
    }
    return start..<index
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...0xFF:
      true
    default: false
    }
  }

  /// An address with its brackets.
  mutating func address() throws(ReadError) -> Range<Int> {
    let start = index
    index += 1
    while index < count, bytes[index] != UInt8(ascii: ">") {
      guard bytes[index] > 0x20, bytes[index] != UInt8(ascii: "<") else { throw TurtleError.openAddress(at: start) }
      index += 1
    }
    guard index < count else { throw TurtleError.openAddress(at: start) }
    index += 1
    return start..<index
  }

  /// `prefix:name`, `prefix:`, `:name` or `_:name`; `nil` if none begins here.
  mutating func prefixedName() -> Range<Int>? {
    let start = index
    var end = index
    while end < count, isNameByte(bytes[end]) || bytes[end] == UInt8(ascii: ".") { end += 1 }
    guard end < count, bytes[end] == UInt8(ascii: ":") else { return nil }
    end += 1
    while end < count {
      if bytes[end] == UInt8(ascii: "\\") || bytes[end] == UInt8(ascii: "%") {
        end = min(end + 2, count)
      } else if isNameByte(bytes[end]) || bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ":") {
        end += 1
      } else {
        break
      }
    }
    // A full stop at the end ends the statement.
    while end > start, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    index = end
    return start..<end
  }

  /// A number or a boolean.
  mutating func scalar() -> (range: Range<Int>, kind: SourceKind, flags: SourceNode.Flags)? {
    if let range = lone("true") { return (range, .boolean, .isTrue) }
    if let range = lone("false") { return (range, .boolean, []) }
    var end = index
    if end < count, bytes[end] == UInt8(ascii: "+") || bytes[end] == UInt8(ascii: "-") { end += 1 }
    var digits = 0
    while end < count {
      switch bytes[end] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): break
      case UInt8(ascii: "+"), UInt8(ascii: "-"):
        guard bytes[end - 1] | 0x20 == UInt8(ascii: "e") else { return nil }
      default:
        return number(end, digits)
      }
      end += 1
    }
    return number(end, digits)
  }

  private mutating func number(
    _ end: Int, _ digits: Int
  ) -> (range: Range<Int>, kind: SourceKind, flags: SourceNode.Flags)? {
    var end = end
    guard digits > 0 else { return nil }
    if end < count, isNameByte(bytes[end]) || bytes[end] == UInt8(ascii: ":") { return nil }
    while end > index, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    let range = index..<end
    guard Double(String(decoding: bytes[range], as: UTF8.self)) != nil else { return nil }
    index = end
    return (range, .number, [])
  }

  /// `@fr`, with its sign.
  mutating func language() -> Range<Int>? {
    guard peek == UInt8(ascii: "@") else { return nil }
    var end = index + 1
    while end < count, bytes[end] < 0x80, isNameByte(bytes[end]), bytes[end] != UInt8(ascii: "_") { end += 1 }
    guard end > index + 1 else { return nil }
    defer { index = end }
    return index..<end
  }

  /// A text in one or three quotation marks of either kind.
  mutating func string() throws(ReadError) -> Text {
    let start = index
    let quote = bytes[index]
    let isLong = index + 2 < count && bytes[index + 1] == quote && bytes[index + 2] == quote
    let marks = isLong ? 3 : 1
    index += marks
    let content = index
    var cooked: (bytes: [UInt8], runs: [CookedTexts.Run])?
    var run = index
    while index < count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\") {
        var made = cooked ?? ([], [])
        append(run..<index, to: &made)
        let escape = index
        guard let scalar = escaped() else { throw TurtleError.escape(at: escape) }
        made.runs.append(.init(cooked: UInt32(made.bytes.count), source: UInt32(escape)))
        made.bytes += Array(String(scalar).utf8)
        cooked = made
        run = index
      } else if byte == quote, !isLong || (index + 2 < count && bytes[index + 1] == quote && bytes[index + 2] == quote)
      {
        // Up to two more marks may belong to a long text.
        if isLong { while index + 3 < count, bytes[index + 3] == quote { index += 1 } }
        if cooked != nil, var made = cooked {
          append(run..<index, to: &made)
          cooked = made
        }
        let end = index
        index += marks
        return Text(range: content - 1..<end + 1, cooked: cooked)
      } else if !isLong, byte == 0x0A || byte == 0x0D {
        throw TurtleError.openString(at: start)
      } else {
        index += 1
      }
    }
    throw TurtleError.openString(at: start)
  }

  private func append(_ range: Range<Int>, to made: inout (bytes: [UInt8], runs: [CookedTexts.Run])) {
    guard !range.isEmpty else { return }
    made.runs.append(.init(cooked: UInt32(made.bytes.count), source: UInt32(range.lowerBound)))
    made.bytes += bytes[range]
  }

  /// The character that an escape means; goes on behind it. `nil`: it means none.
  private mutating func escaped() -> Unicode.Scalar? {
    guard index + 1 < count else { return nil }
    let sign = bytes[index + 1]
    index += 2
    switch sign {
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "'"): return "'"
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      let length = sign == UInt8(ascii: "u") ? 4 : 8
      guard index + length <= count,
        let value = UInt32(String(decoding: bytes[index..<index + length], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(value)
      else { return nil }
      index += length
      return scalar
    default: return nil
    }
  }
}

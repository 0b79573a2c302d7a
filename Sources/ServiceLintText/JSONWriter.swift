/// Writes JSON (RFC 8259) into bytes, in the order in which it is told; commas and indents come by themselves.
///
///     var json = JSONWriter()
///     json.beginObject()
///     json.key("line")
///     json.int(3)
///     json.endObject()
///     json.bytes  // {"line":3}
///
/// The caller sees to it that containers are ended and that only objects have keys.
public struct JSONWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8]
  private let isPretty: Bool
  private var depth = 0
  /// Nothing stands in the innermost container yet.
  private var isFirst = true
  private var isAfterKey = false

  /// - Parameters:
  ///   - pretty: each member and element on a line of its own, indented by two spaces per level.
  ///   - bytes: what to write behind.
  public init(pretty: Bool = false, after bytes: [UInt8] = []) {
    isPretty = pretty
    self.bytes = bytes
  }

  /// Opens an object, as the next value.
  public mutating func beginObject() { begin(UInt8(ascii: "{")) }
  /// Closes the innermost object.
  public mutating func endObject() { end(UInt8(ascii: "}")) }
  /// Opens an array, as the next value.
  public mutating func beginArray() { begin(UInt8(ascii: "[")) }
  /// Closes the innermost array.
  public mutating func endArray() { end(UInt8(ascii: "]")) }

  /// Writes the key of a member; its value comes next.
  public mutating func key(_ name: String) {
    prepare()
    Self.append(quoted: name, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    if isPretty { bytes.append(UInt8(ascii: " ")) }
    isAfterKey = true
  }

  /// Writes a text.
  public mutating func string(_ value: String) {
    prepare()
    Self.append(quoted: value, to: &bytes)
  }

  /// Writes a text given as valid UTF-8.
  public mutating func string(utf8 value: ArraySlice<UInt8>) {
    prepare()
    Self.append(quoted: value.span, to: &bytes)
  }

  /// Writes a whole number.
  public mutating func int(_ value: Int) {
    prepare()
    guard value >= 0, value < 10 else { return bytes.append(contentsOf: String(value).utf8) }
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value))
  }

  /// Writes the shortest number that reads back as this one; NaN and infinities, which JSON lacks, as `null`.
  public mutating func double(_ value: Double) {
    guard value.isFinite else { return null() }
    prepare()
    bytes.append(contentsOf: value.description.utf8)
  }

  /// Writes `true` or `false`.
  public mutating func bool(_ value: Bool) {
    prepare()
    bytes.append(contentsOf: value ? "true".utf8 : "false".utf8)
  }

  /// Writes `null`.
  public mutating func null() {
    prepare()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Writes a value that is JSON already, such as what `quoted(_:)` gave.
  public mutating func raw(_ json: [UInt8]) {
    prepare()
    bytes.append(contentsOf: json)
  }

  /// Writes a line feed between two values: one value per line (NDJSON), or the end of the file.
  public mutating func endLine() {
    bytes.append(0x0A)
    isFirst = true
  }

  /// Forgets what was written and keeps the memory; containers that are open stay so.
  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// A text as a JSON string with its quotes, for texts that are written many times.
  public static func quoted(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    append(quoted: text, to: &result)
    return result
  }

  private mutating func begin(_ bracket: UInt8) {
    prepare()
    bytes.append(bracket)
    depth += 1
    isFirst = true
  }

  private mutating func end(_ bracket: UInt8) {
    depth = max(0, depth - 1)
    if isPretty, !isFirst { indent() }
    bytes.append(bracket)
    isFirst = false
    isAfterKey = false
  }

  /// Writes what belongs between the value before and the next one.
  @inline(__always)
  private mutating func prepare() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    if isPretty, depth > 0 { indent() }
  }

  private mutating func indent() {
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
  }
}

extension JSONWriter {
  private static func append(quoted text: String, to result: inout [UInt8]) {
    var text = text
    text.withUTF8 { append(quoted: $0.span, to: &result) }
  }

  /// Copies the runs between escapes as they are.
  private static func append(quoted text: Span<UInt8>, to result: inout [UInt8]) {
    result.append(UInt8(ascii: "\""))
    var start = 0
    var index = 0
    while index < text.count {
      if index &+ 8 <= text.count {
        let marks = Self.marks(text.word(at: index))
        guard marks != 0 else {
          index &+= 8
          continue
        }
        index &+= marks.trailingZeroBitCount &>> 3
      }
      let byte = text[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        append(text, start, index, to: &result)
        start = index &+ 1
        append(escaped: byte, to: &result)
      }
      index &+= 1
    }
    append(text, start, text.count, to: &result)
    result.append(UInt8(ascii: "\""))
  }

  /// Marks quotes, backslashes and control characters by their highest bit; only the lowest mark is exact.
  @inline(__always)
  private static func marks(_ word: UInt64) -> UInt64 {
    let quote = word ^ 0x2222_2222_2222_2222
    let backslash = word ^ 0x5C5C_5C5C_5C5C_5C5C
    let hits =
      (quote &- 0x0101_0101_0101_0101) & ~quote | (backslash &- 0x0101_0101_0101_0101) & ~backslash
      | (word &- 0x2020_2020_2020_2020) & ~word
    return hits & 0x8080_8080_8080_8080
  }

  private static func append(_ text: Span<UInt8>, _ start: Int, _ end: Int, to result: inout [UInt8]) {
    guard start < end else { return }
    if end &- start < 8 {
      for index in start..<end { result.append(text[index]) }
      return
    }
    text.extracting(start..<end).withUnsafeBufferPointer { result.append(contentsOf: $0) }
  }

  private static func append(escaped byte: UInt8, to result: inout [UInt8]) {
    result.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: result.append(UInt8(ascii: "b"))
    case 0x09: result.append(UInt8(ascii: "t"))
    case 0x0A: result.append(UInt8(ascii: "n"))
    case 0x0C: result.append(UInt8(ascii: "f"))
    case 0x0D: result.append(UInt8(ascii: "r"))
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): result.append(byte)
    default:
      let low = byte & 0xF
      result.append(contentsOf: "u00".utf8)
      result.append(UInt8(ascii: "0") + byte >> 4)
      result.append(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
    }
  }
}

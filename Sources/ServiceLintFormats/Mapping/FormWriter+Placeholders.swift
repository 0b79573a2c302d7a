import ServiceLintModel
import ServiceLintReaders
import ServiceLintValue

/// Texts with named places that only the platform can fill: `{first_name}` between other words.
extension FormWriter {
  /// Opens a text as `write` does; each `{name}` in it is an unknown word, which prose leaves out.
  ///
  /// - Returns: `nil` if there is no text or nothing but white space.
  @discardableResult
  mutating func writeTemplate(
    _ source: Int?, as role: String, of owner: UInt32, in language: Value? = nil
  ) -> WrittenText? {
    guard var written = write(source, as: role, of: owner, in: language) else { return nil }
    let range = written.prose.range
    let bytes = Array(builder.model.values.text[range])
    guard let bare = Self.withoutPlaceholders(bytes) else { return written }
    written.prose = builder.model.values.add(bare)
    builder.set(written.node, TextProperty.prose, written.prose, at: written.place)
    builder.setDefault(written.node, TextProperty.hasExpression, .bool(true))
    return written
  }

  /// The text without `{name}`, single spaces in their place; `nil`: there are none.
  private static func withoutPlaceholders(_ bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var found = false
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "{") {
        var end = index + 1
        while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
        if end > index + 1, end < bytes.count, bytes[end] == UInt8(ascii: "}") {
          found = true
          if let last = result.last, last > 0x20 { result.append(0x20) }
          index = end + 1
          // The spaces on both sides of what was left out become one.
          while index < bytes.count, bytes[index] == 0x20 { index += 1 }
          continue
        }
      }
      result.append(bytes[index])
      index += 1
    }
    guard found else { return nil }
    while let last = result.last, last <= 0x20 { result.removeLast() }
    return result
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

import ServiceLintModel
import ServiceLintReaders
import ServiceLintValue

/// Texts with named places that only the platform can fill: `{first_name}` between other words.
extension FormWriter {
  /// Opens a text as `write` does; each `{name}` in it is an unknown word, for which prose has “…”.
  ///
  /// - Returns: `nil` if there is no text or nothing but white space.
  @discardableResult
  mutating func writeTemplate(
    _ source: Int?, as role: String, of owner: UInt32, in language: Value? = nil
  ) -> WrittenText? {
    guard var written = write(source, as: role, of: owner, in: language) else { return nil }
    let range = written.prose.range
    let bytes = Array(builder.model.values.text[range])
    guard let shown = TemplateGaps.fill(bytes, with: Self.placeholderEnd) else { return written }
    written.prose = builder.model.values.add(shown)
    builder.set(written.node, TextProperty.prose, written.prose, at: written.place)
    builder.setDefault(written.node, TextProperty.hasExpression, .bool(true))
    return written
  }

  private static func placeholderEnd(_ bytes: [UInt8], at start: Int) -> Int? {
    guard bytes[start] == UInt8(ascii: "{") else { return nil }
    var end = start + 1
    while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
    return end > start + 1 && end < bytes.count && bytes[end] == UInt8(ascii: "}") ? end + 1 : nil
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

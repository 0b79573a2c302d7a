import ServiceLintModel
import ServiceLintValue

/// The bytes behind a text of the model.
public enum TextBytes {
  /// The bytes of a text; none for anything but a text.
  @inline(__always)
  public static func of(_ value: Value, in model: ServiceModel) -> ArraySlice<UInt8> {
    guard value.tag == .text else { return [] }
    if value.flags.contains(.constant) {
      let bytes = Vocabulary.standard.constants.bytes
      return value.range.upperBound <= bytes.count ? bytes[value.range] : []
    }
    return value.range.upperBound <= model.values.text.count ? model.values.text[value.range] : []
  }
}

import ServiceLintModel
import ServiceLintValue

/// How functions read their arguments.
extension RuleHost {
  /// The bytes of a text; none for anything else.
  func bytes(_ value: Value) -> ArraySlice<UInt8> {
    guard value.tag == .text else { return [] }
    if value.flags.contains(.constant) {
      let constants = rule?.rule.constants ?? Vocabulary.standard.constants.bytes
      return value.range.upperBound <= constants.count ? constants[value.range] : []
    }
    return model.values.text[value.range]
  }

  /// A text as a string; empty for anything else.
  func string(_ value: Value) -> String { String(decoding: bytes(value), as: UTF8.self) }
}

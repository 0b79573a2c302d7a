import ServiceLintModel

/// Form.io's `conditional {show, when, eq}`.
///
/// The platform (formio.js, `utils.checkCondition`) asks, in this order, and only the first of them that is there:
/// `customConditional` if it is not the empty text; `conditional.when` if it is not empty (or, since 5.0,
/// `conditional.conditions`); `conditional.json`. Without any of them the component is shown.
///
/// `when` is looked for in the row first, then in all answers, however deep (`utils.getValue`). Both sides compare as
/// texts, no answer as the empty one; of a multiple choice the option `eq` is asked (`checkSimpleConditional`).
/// Only a `show` of true, as boolean or text, shows: with null or the empty text the component shows when the answer
/// is another one.
public enum SimpleCondition {
  /// The condition that `conditional` says.
  ///
  /// - Parameters:
  ///   - show: the text of `show`: `true`, `false`, `null` or empty.
  ///   - when: the key, or the path of keys, of the component that is asked.
  ///   - eq: the value as text; `nil` if it is missing (the platform then compares with `undefined`).
  ///   - offset: where `when` stands, and its length, in the text that names shall count in.
  ///   - valueOffset: where `eq` stands, and its length, in that text.
  public static func parse(
    show: String, when: String, eq: String?, offset: UInt32 = 0, count: UInt32 = 0, valueOffset: UInt32 = 0,
    valueCount: UInt32 = 0
  ) -> Condition {
    let path = Self.path(when)
    guard !path.isEmpty else { return .always }
    var name = Condition.Name(path: path, inRow: true, anywhere: true, offset: offset, count: count)
    (name.valueOffset, name.valueCount) = (valueOffset, valueCount)
    let value = eq ?? "undefined"
    let asked: Condition = value.isEmpty ? .not(.answered(name)) : .equals(name, value)
    return show == "true" ? asked : asked.negated
  }

  /// The parts of a path of keys, empty ones left out.
  static func path(_ text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: ".")) else { return text.isEmpty ? [] : [text] }
    return text.utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)) }
  }
}

import ServiceLintAnalysis
import ServiceLintCEL
import ServiceLintModel
import ServiceLintText
import ServiceLintValue

/// A value in the words of a message.
enum MessageValue {
  /// The longest a value may become in a message; characters.
  static let most = 80
  /// The longest an expression with words of its own may become.
  static let mostOfSentence = 400

  static func text(
    of value: Value, in store: ValueStore, constants: [UInt8], language: MessageLanguage, most: Int = most
  ) -> String {
    switch value.tag {
    case .text: TextMeasure.shortened(Array(store.string(value, constants: constants).utf8)[...], to: most)
    case .int: String(value.intValue)
    case .uint: String(value.payload)
    case .double: String(value.doubleValue)
    case .bool: word(value.boolValue, language)
    case .list:
      joined(
        value.range.map { text(of: store.elements[$0], in: store, constants: constants, language: language) }, language)
    case .timestamp: CivilDate(daysSince1970: Int(value.intValue / 86_400)).description
    default: "…"
    }
  }

  private static func word(_ value: Bool, _ language: MessageLanguage) -> String {
    switch language {
    case .english: value ? "yes" : "no"
    case .japanese: value ? "はい" : "いいえ"
    }
  }

  private static func joined(_ words: [String], _ language: MessageLanguage) -> String {
    switch language {
    case .japanese: words.joined(separator: "、")
    case .english:
      words.count < 2
        ? words.joined() : words.dropLast().joined(separator: ", ") + " and " + (words.last ?? "")
    }
  }
}

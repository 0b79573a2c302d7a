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

  /// The longest a whole message may become.
  static let mostOfMessage = 2_000

  static func text(
    of value: Value, in store: ValueStore, constants: [UInt8], language: MessageLanguage, most: Int = most
  ) -> String {
    var room = mostOfSentence
    return text(of: value, store, constants, language, most, &room)
  }

  /// - Parameter room: how many characters may still come; lists may share their parts and be endless when written out.
  private static func text(
    of value: Value, _ store: ValueStore, _ constants: [UInt8], _ language: MessageLanguage, _ most: Int,
    _ room: inout Int
  ) -> String {
    room -= 1
    switch value.tag {
    case .text:
      let pool = value.flags.contains(.constant) ? constants : store.text
      guard value.range.upperBound <= pool.count else { return "…" }
      let text = TextMeasure.shortened(pool[value.range], to: most)
      room -= text.unicodeScalars.count
      return text
    case .int: return String(value.intValue)
    case .uint: return String(value.payload)
    case .double: return String(value.doubleValue)
    case .bool: return word(value.boolValue, language)
    case .list:
      var words: [String] = []
      for index in value.range where index < store.elements.count {
        if room <= 0 {
          words.append(more(Int(value.length) - words.count, language))
          break
        }
        words.append(text(of: store.elements[index], store, constants, language, Self.most, &room))
      }
      return joined(words, language)
    case .timestamp: return CivilDate(daysSince1970: Int(value.intValue / 86_400)).description
    default: return "…"
    }
  }

  private static func more(_ count: Int, _ language: MessageLanguage) -> String {
    switch language {
    case .english: "\(count) more"
    case .japanese: "ほか \(count) 件"
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

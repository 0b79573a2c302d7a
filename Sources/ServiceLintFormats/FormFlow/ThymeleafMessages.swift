import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// The words that keys of a Thymeleaf template stand for, in each language.
struct ThymeleafMessages {
  /// A language's words.
  struct Language {
    /// BCP 47.
    var tag: String
    var file: CompanionFile
    /// For each key the node of its text.
    var texts: [String: Int]
  }

  var languages: [Language]

  /// The key that an expression asks for: `#{key}` or `#{key(arguments)}`; `nil` if it does anything else.
  static func key(in expression: String) -> String? {
    let text = expression.trimmingEnds()
    guard text.hasPrefix("#{"), text.hasSuffix("}") else { return nil }
    let inner = text.dropFirst(2).dropLast()
    let key = inner.prefix { $0 != "(" }
    guard !key.isEmpty, key.allSatisfy({ $0.isLetter || $0.isNumber || ".-_".contains($0) }) else { return nil }
    return String(key)
  }

  /// Writes what a key stands for, in each language that has it.
  ///
  /// - Returns: the text in the first language; `nil` if none has the key.
  func write(_ key: String, as role: String, of owner: UInt32, in writer: inout FormWriter) -> WrittenText? {
    nil
  }
}

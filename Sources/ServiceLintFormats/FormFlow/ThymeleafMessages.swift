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

  /// The languages, the one first that the others are translated from.
  private(set) var languages: [Language] = []
  /// The keys that were written.
  private(set) var used: Set<String> = []

  init(_ files: [CompanionFile]) {
    for file in files where file.tree.notation == .properties {
      guard let root = file.tree.roots.first.map(Int.init) else { continue }
      var texts: [String: Int] = [:]
      for (key, value) in file.tree.members(of: root) { texts[file.tree.key(key)] = value }
      languages.append(Language(tag: Self.language(of: file.name), file: file, texts: texts))
    }
    // `messages.properties` is what Java takes where a language has no text.
    languages.sort { ($0.tag.isEmpty ? 0 : 1, $0.tag) < ($1.tag.isEmpty ? 0 : 1, $1.tag) }
    if let first = languages.indices.first, languages[first].tag.isEmpty {
      languages[first].tag = languages.contains { $0.tag == "en" } ? "" : "en"
    }
  }

  /// The language that a file's name says, in BCP 47; empty if it says none: `messages_zh_TW.properties` is `zh-TW`.
  private static func language(of name: String) -> String {
    let stem = name.dropLast(".properties".count)
    guard let start = stem.firstRange(of: "messages") else { return "" }
    return stem[start.upperBound...].split(separator: "_").joined(separator: "-")
  }

  /// The keys that any language has, in the order of the first that has them.
  var keys: [String] {
    var seen: Set<String> = []
    var result: [String] = []
    for language in languages {
      for (key, _) in language.texts.sorted(by: { $0.value < $1.value }) where seen.insert(key).inserted {
        result.append(key)
      }
    }
    return result
  }

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
  /// - Parameter tellsMissing: whether the other languages are to be missed.
  /// - Returns: the text in the first language that has it; `nil` if none does.
  mutating func write(
    _ key: String, as role: String, of owner: UInt32, in writer: inout FormWriter, tellsMissing: Bool = true
  ) -> WrittenText? {
    used.insert(key)
    var first: WrittenText?
    let missing = tellsMissing ? languages.filter { !$0.isFilled(key) && !$0.tag.isEmpty } : []
    for language in languages {
      guard let node = language.texts[key] else { continue }
      let tag = language.tag.isEmpty ? nil : writer.text(language.tag)
      let text = writer.reading(language.file) { $0.write(node, as: role, of: owner, in: tag) }
      guard let text else { continue }
      if first == nil {
        first = text
        if !missing.isEmpty {
          let tags = missing.map { writer.text($0.tag) }
          writer.builder.set(
            text.node, TextProperty.missingIn, writer.builder.model.values.addList(tags), at: text.place)
        }
      }
    }
    return first
  }
}

extension ThymeleafMessages.Language {
  /// Whether it has words for a key.
  func isFilled(_ key: String) -> Bool {
    guard let node = texts[key] else { return false }
    return file.tree.string(node).contains { !$0.isWhitespace }
  }
}

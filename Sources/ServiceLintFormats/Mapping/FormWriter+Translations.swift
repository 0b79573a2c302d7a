import ServiceLintModel
import ServiceLintText
import ServiceLintValue

/// A text in one of the languages of a definition.
struct TranslatedText {
  /// BCP 47, as a text of the model.
  var language: Value
  /// The scalar that says it; `nil`: there is none.
  var source: Int?
}

extension FormWriter {
  /// Opens a text for each language in which a string stands, and says in which it is missing.
  ///
  /// - Parameters:
  ///   - versions: the text in each language in which the form is offered, the first of them first.
  ///   - role: a word of `textRole`.
  ///   - isMarkdown: whether they are Markdown.
  /// - Returns: the first text that is there.
  @discardableResult
  mutating func write(
    _ versions: [TranslatedText], as role: String, of owner: UInt32, isMarkdown: Bool = false
  ) -> WrittenText? {
    var first: WrittenText?
    var missing: [Value] = []
    for version in versions {
      let written =
        isMarkdown
        ? write(markdown: version.source, as: role, of: owner, in: version.language)
        : write(version.source, as: role, of: owner, in: version.language)
      guard let written else {
        missing.append(version.language)
        continue
      }
      first = first ?? written
    }
    if let first, !missing.isEmpty {
      builder.set(first.node, TextProperty.missingIn, builder.model.values.addList(missing), at: first.place)
    }
    return first
  }
}

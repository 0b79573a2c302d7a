import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Texts in Markdown, and texts that stand as keys.
extension FormWriter {
  /// Whether it is a scalar or a key that holds anything but white space.
  func isWritten(_ node: Int?) -> Bool { written(node).utf8.contains { $0 > 0x20 } }

  /// The text of a scalar or key; empty for anything else.
  func written(_ node: Int?) -> String {
    guard let node, isScalar(node) || kind(of: node) == .key else { return "" }
    return tree.string(node)
  }

  /// A scalar or key as a text of the model.
  mutating func content(_ node: Int) -> Value {
    guard kind(of: node) == .key else { return text(node) }
    if tree.nodes[node].flags.isDisjoint(with: [.escaped, .cooked]) {
      let range = moved(tree.contentRange(of: node))
      return .text(start: Int(range.start), count: range.count)
    }
    return text(tree.string(node))
  }

  /// The range in the model of the text of a scalar or key, without quotes.
  func contentPlace(_ node: Int) -> ByteRange {
    kind(of: node) == .key ? moved(tree.contentRange(of: node)) : place(node)
  }

  /// Whether a text has a letter or digit in its prose: expressions leave only signs behind.
  func hasWords(_ text: WrittenText) -> Bool {
    let prose = builder.model.values.text[text.prose.range]
    return prose.indices.contains { index in
      let byte = prose[index]
      if byte >= 0x80 {
        let first = max(prose.startIndex, index - MarkupText.gap.count + 1)
        return !(first...index).contains { prose[$0...].starts(with: MarkupText.gap) }
      }
      return byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
        || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }
  }

  /// Opens a text in Markdown that people see, with the links, headings and other things in it, inside the node that
  /// is open; else like `write(_:as:of:in:)`.
  ///
  /// - Parameters:
  ///   - source: a scalar, or a key.
  ///   - role: a word of `textRole`.
  ///   - owner: whose text it is.
  ///   - dialect: what it holds beside Markdown.
  ///   - language: its language; `nil`: that of the writer.
  ///   - more: what else is to be said of the text while it is open.
  /// - Returns: `nil` if there is no text or nothing but white space.
  @discardableResult
  mutating func write(
    markdown source: Int?, as role: String, of owner: UInt32, _ dialect: MarkdownDialect = .plain,
    in language: Value? = nil, more: ((inout FormWriter, UInt32) -> Void)? = nil
  ) -> WrittenText? {
    guard let source, isWritten(source), let node = open(.text, at: source) else { return nil }
    let place = contentPlace(source)
    builder.model.nodes[Int(node)].origin = place
    let content = content(source)
    builder.set(node, TextProperty.content, content, at: place)
    builder.setDefault(node, TextProperty.role, word(.textRole, role))
    builder.setDefault(node, TextProperty.owner, builder.model.object(owner))
    if let language = language ?? self.language { builder.setDefault(node, TextProperty.language, language) }
    more?(&self, node)
    let range = content.range
    let markup = MarkdownReader.read(builder.model.values.text, range, dialect)
    let places = markup.hasParts ? TextPlaces(tree, source) : nil
    let base = base
    let prose = builder.put(markup, into: node) { part in
      places?.place(part, from: range.lowerBound).moved(by: base) ?? .none
    }
    builder.set(node, TextProperty.prose, prose, at: place)
    builder.close()
    return WrittenText(node: node, content: content, prose: prose, place: place)
  }
}

import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// A text of a questionnaire in one language, with its translations.
struct FHIRText {
  /// The scalar that is shown: the text in Markdown or XHTML, if there is one, else the plain one.
  let source: Int?
  /// The languages that the extension translation gives, with their scalars.
  var translations: [(language: Int, source: Int)]
  /// Whether it is in Markdown.
  let isMarkdown: Bool
  /// Whether an expression makes it (cqf-expression): its words are not here.
  let isComputed: Bool

  /// The text that a primitive holds.
  init(_ name: String, of node: Int, _ elements: FHIRElements) {
    let plain = elements.child(name, of: node)
    self.init(plain, elements.extensions(ofPrimitive: name, of: node), elements)
  }

  /// The text that is the value of an extension.
  init?(valueOf node: Int?, _ elements: FHIRElements) {
    guard let node, let value = elements.choice("value", of: node) else { return nil }
    self.init(value.value, elements.extensions(ofValueOf: node), elements, isMarkdown: value.type == "Markdown")
  }

  /// A text with the extensions that stand beside it.
  init(_ plain: Int?, _ extensions: [Int], _ elements: FHIRElements, isMarkdown: Bool = false) {
    var shown = plain
    var isMarkdown = isMarkdown
    var inner = extensions
    // rendering-xhtml goes before rendering-markdown (Structured Data Capture, “Text appearance”).
    let xhtml = elements.named("rendering-xhtml", in: extensions)
    if let it = xhtml ?? elements.named("rendering-markdown", in: extensions),
      let value = elements.choice("value", of: it)?.value
    {
      shown = value
      isMarkdown = xhtml == nil
      inner += elements.extensions(ofValueOf: it)
    }
    source = shown
    self.isMarkdown = isMarkdown
    isComputed = extensions.contains {
      ["cqf-expression", "cqf-calculatedValue"].contains(elements.name(of: $0))
    }
    translations = inner.filter { elements.name(of: $0) == "translation" }.compactMap { it in
      let parts = elements.extensions(of: it)
      guard let language = elements.choice("value", of: elements.named("lang", in: parts))?.value,
        let content = elements.choice("value", of: elements.named("content", in: parts))?.value
      else { return nil }
      return (language, content)
    }
  }
}

extension FHIRReader {
  /// Opens the nodes of a text of the form, one for each language.
  ///
  /// - Parameter find: the text in a questionnaire of one language.
  @discardableResult
  mutating func say(
    as role: String, of owner: UInt32, when condition: (Condition, at: Int)? = nil,
    _ find: (FHIRVersion, FHIRElements) -> FHIRText?
  ) -> WrittenText? {
    guard let text = find(main, elements) else { return nil }
    let more = { (writer: inout FormWriter, node: UInt32) in
      if let condition { writer.setCondition(node, condition.0, at: condition.at) }
    }
    let made =
      text.isMarkdown
      ? writer.write(markdown: text.source, as: role, of: owner, more: more)
      : writer.write(text.source, as: role, of: owner, more: more)
    guard let written = made else { return nil }
    if text.isComputed { writer.builder.setDefault(written.node, TextProperty.hasExpression, .bool(true)) }
    var known: Set<String> = []
    for translation in text.translations {
      say(translation.source, text.isMarkdown, in: elements.string(translation.language), as: role, of: owner, &known)
    }
    for other in others {
      guard let found = find(other, elements), let source = found.source else { continue }
      say(source, found.isMarkdown, in: other.language, as: role, of: owner, &known)
    }
    texts.append((written.node, known))
    return written
  }

  /// Opens the nodes of a text of an item.
  ///
  /// - Parameter find: the text of an item in one language.
  @discardableResult
  mutating func say(
    as role: String, of owner: UInt32, _ item: FHIRItem, when condition: (Condition, at: Int)? = nil,
    _ find: (Int, FHIRElements) -> FHIRText?
  ) -> WrittenText? {
    let id = elements.string(item.linkId)
    let main = main.node
    return say(as: role, of: owner, when: condition) { version, elements in
      version.node == main ? find(item.node, elements) : version.items[id].flatMap { find($0, elements) }
    }
  }

  private mutating func say(
    _ source: Int, _ isMarkdown: Bool, in language: String, as role: String, of owner: UInt32,
    _ known: inout Set<String>
  ) {
    guard !language.isEmpty, known.insert(language).inserted else { return }
    let value = writer.text(language)
    let written =
      isMarkdown
      ? writer.write(markdown: source, as: role, of: owner, in: value)
      : writer.write(source, as: role, of: owner, in: value)
    guard written != nil else {
      known.remove(language)
      return
    }
    if !languages.contains(language) { languages.append(language) }
  }

  /// Texts of the model as one, with something between them.
  mutating func joined(_ values: [Value], by separator: String) -> Value {
    var bytes: [UInt8] = []
    for value in values {
      if !bytes.isEmpty { bytes.append(contentsOf: separator.utf8) }
      bytes.append(contentsOf: writer.builder.model.values.text[value.range])
    }
    return writer.builder.model.values.add(bytes)
  }
}

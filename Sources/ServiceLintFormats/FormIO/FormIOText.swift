import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// A text that was put into the model.
struct FormIOText {
  var node: UInt32
  /// As it stands in the definition.
  var content: Value
  /// As people read it.
  var prose: Value
  var place: ByteRange
}

extension FormIOReader {
  /// Opens a text node for a string that people see, with the links and other things in it.
  ///
  /// - Returns: `nil` if there is no text or nothing but white space.
  @discardableResult
  mutating func write(_ source: Int, as role: Value, of owner: UInt32, condition: FormIOCondition? = nil) -> FormIOText?
  {
    guard isFilled(source), nodes[source].kind == .string else { return nil }
    guard !builder.isFull else {
      builder.model.unmapped.append(whole(source))
      return nil
    }
    let place = place(source)
    let node = builder.open(.text, at: place)
    let content = text(source)
    builder.set(node, TextProperty.content, content, at: place)
    builder.setDefault(node, TextProperty.role, role)
    builder.setDefault(node, TextProperty.owner, builder.model.object(owner))
    if let language { builder.setDefault(node, TextProperty.language, language) }
    if let condition { setCondition(node, condition) }
    // The bytes are those of the file, or stand behind them if they had escapes: both lie in the model's texts.
    let range = content.range
    let prose: Value
    if MarkupText.needsReading(builder.model.values.text, range) {
      let markup = MarkupReader.read(builder.model.values.text, range)
      let base = base
      let places = markup.hasParts ? TextPlaces(tree, source) : nil
      prose = builder.put(markup, into: node) { places?.place($0, from: range.lowerBound).moved(by: base) ?? .none }
    } else {
      let bare = trimmed(builder.model.values.text, range)
      prose = .text(start: bare.lowerBound, count: bare.count)
    }
    builder.set(node, TextProperty.prose, prose, at: place)
    builder.close()
    if translations != nil { translate(source, text: node, as: role, of: owner, condition: condition) }
    return FormIOText(node: node, content: content, prose: prose, place: place)
  }
}

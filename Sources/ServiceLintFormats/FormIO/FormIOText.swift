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
      builder.model.unmapped.append(nodes[source].range)
      return nil
    }
    let place = place(source)
    let node = builder.open(.text, at: place)
    let content = text(source)
    builder.set(node, TextProperty.content, content, at: place)
    builder.setDefault(node, TextProperty.role, role)
    builder.setDefault(node, TextProperty.owner, builder.model.object(owner))
    if let language = nav?.language { builder.setDefault(node, TextProperty.language, language) }
    if let condition { setCondition(node, condition) }
    // The bytes are those of the file, or stand behind them if they had escapes: both lie in the model's texts.
    let range = content.range
    let prose: Value
    if MarkupText.needsReading(builder.model.values.text, range) {
      let markup = MarkupReader.read(builder.model.values.text, range)
      prose = put(markup, of: source, text: range, into: node)
    } else {
      let bare = trimmed(builder.model.values.text, range)
      prose = .text(start: bare.lowerBound, count: bare.count)
    }
    builder.set(node, TextProperty.prose, prose, at: place)
    builder.close()
    return FormIOText(node: node, content: content, prose: prose, place: place)
  }

  /// Puts what was found in a text into the model.
  ///
  /// - Returns: its prose.
  private mutating func put(_ markup: MarkupText, of source: Int, text range: Range<Int>, into node: UInt32) -> Value {
    let buffer = builder.model.values.add(markup.buffer)
    let base = Int(buffer.payload)
    func inBuffer(_ part: Range<Int>) -> Value { .text(start: base + part.lowerBound, count: part.count) }
    if markup.hasExpression { builder.setDefault(node, TextProperty.hasExpression, .bool(true)) }
    guard !markup.items.isEmpty || !markup.colours.isEmpty else { return buffer }
    let map = FormIOPlaces(tree, source)
    for item in markup.items {
      switch item {
      case .link(let index):
        let it = markup.links[index]
        let whole = map.place(it.start..<it.end, from: range.lowerBound)
        let made = builder.open(.link, at: whole)
        builder.set(made, LinkProperty.text, inBuffer(it.text), at: whole)
        if let address = it.address {
          builder.set(made, LinkProperty.url, decoded(address), at: map.place(address, from: range.lowerBound))
        }
        if it.opensWindow { builder.setDefault(made, LinkProperty.opensWindow, .bool(true)) }
        if it.hasExpression { builder.setDefault(made, LinkProperty.hasExpression, .bool(true)) }
      case .image(let index):
        let it = markup.images[index]
        let whole = map.place(it.start..<it.end, from: range.lowerBound)
        let made = builder.open(.image, at: whole)
        if let alternative = it.alternative {
          builder.set(
            made, ImageProperty.alternative, decoded(alternative),
            at: map.place(alternative, from: range.lowerBound))
        }
        if let address = it.address {
          builder.set(made, ImageProperty.url, decoded(address), at: map.place(address, from: range.lowerBound))
        }
        if it.inLink { builder.setDefault(made, ImageProperty.inLink, .bool(true)) }
      case .heading(let index):
        let it = markup.headings[index]
        let whole = map.place(it.start..<it.end, from: range.lowerBound)
        let made = builder.open(.heading, at: whole)
        builder.set(made, HeadingProperty.text, inBuffer(it.text), at: whole)
        builder.setDefault(made, HeadingProperty.level, .int(Int64(it.level)))
      case .table(let index):
        let it = markup.tables[index]
        let whole = map.place(it.start..<it.end, from: range.lowerBound)
        let made = builder.open(.table, at: whole)
        builder.setDefault(made, TableProperty.rows, .int(Int64(it.rows)))
        builder.setDefault(made, TableProperty.columns, .int(Int64(it.columns)))
        builder.setDefault(made, TableProperty.headerCells, .int(Int64(it.headerCells)))
        if let caption = it.caption { builder.setDefault(made, TableProperty.caption, inBuffer(caption)) }
        if it.presentational { builder.setDefault(made, TableProperty.presentational, .bool(true)) }
      case .media(let index):
        let it = markup.media[index]
        let whole = map.place(it.start..<it.end, from: range.lowerBound)
        let made = builder.open(.media, at: whole)
        builder.setDefault(made, MediaProperty.kind, builder.model.values.add(it.kind))
        if let address = it.address {
          builder.set(made, MediaProperty.url, decoded(address), at: map.place(address, from: range.lowerBound))
        }
        if it.captions { builder.setDefault(made, MediaProperty.captions, .bool(true)) }
      }
      builder.close()
    }
    if !markup.colours.isEmpty {
      let colours = markup.colours.map { Value.text(start: $0.lowerBound, count: $0.count) }
      builder.set(
        node, TextProperty.colours, builder.model.values.addList(colours),
        at: map.place(markup.colours[0], from: range.lowerBound))
    }
    return buffer
  }

  /// A part of the model's texts, with its entities resolved.
  private mutating func decoded(_ range: Range<Int>) -> Value {
    guard builder.model.values.text[range].contains(UInt8(ascii: "&")) else {
      return .text(start: range.lowerBound, count: range.count)
    }
    let made = HTMLEntity.decode(builder.model.values.text, range)
    return builder.model.values.add(made)
  }
}

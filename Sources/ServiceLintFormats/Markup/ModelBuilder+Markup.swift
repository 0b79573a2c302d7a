import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

extension ModelBuilder {
  /// Puts what was found in a text into the model: its links, images and so on inside the node that is open.
  ///
  /// - Parameters:
  ///   - node: the text's node, which is open.
  ///   - place: the place in the source of a range of what was read; asked for parts only.
  /// - Returns: its prose.
  mutating func put(_ markup: MarkupText, into node: UInt32, at place: (Range<Int>) -> ByteRange) -> Value {
    let buffer = model.values.add(markup.buffer)
    let base = Int(buffer.payload)
    func inBuffer(_ part: Range<Int>) -> Value { .text(start: base + part.lowerBound, count: part.count) }
    if markup.hasExpression { setDefault(node, TextProperty.hasExpression, .bool(true)) }
    guard markup.hasParts else { return buffer }
    for item in markup.items {
      switch item {
      case .link(let index):
        let it = markup.links[index]
        let whole = place(it.start..<it.end)
        let made = open(.link, at: whole)
        set(made, LinkProperty.text, inBuffer(it.text), at: whole)
        if let address = it.address {
          set(made, LinkProperty.url, decoded(address), at: place(address))
        }
        switch it.opensWindow {
        case true?: setDefault(made, LinkProperty.opensWindow, .bool(true))
        case nil: set(made, LinkProperty.opensWindow, .unknown, at: .none)
        case false?: break
        }
        if it.hasExpression { setDefault(made, LinkProperty.hasExpression, .bool(true)) }
      case .image(let index):
        let it = markup.images[index]
        let whole = place(it.start..<it.end)
        let made = open(.image, at: whole)
        if let alternative = it.alternative {
          set(
            made, ImageProperty.alternative, decoded(alternative),
            at: place(alternative))
        }
        if let address = it.address {
          set(made, ImageProperty.url, decoded(address), at: place(address))
        }
        if it.inLink { setDefault(made, ImageProperty.inLink, .bool(true)) }
      case .heading(let index):
        let it = markup.headings[index]
        let whole = place(it.start..<it.end)
        let made = open(.heading, at: whole)
        set(made, HeadingProperty.text, inBuffer(it.text), at: whole)
        setDefault(made, HeadingProperty.level, .int(Int64(it.level)))
      case .table(let index):
        let it = markup.tables[index]
        let whole = place(it.start..<it.end)
        let made = open(.table, at: whole)
        setDefault(made, TableProperty.rows, .int(Int64(it.rows)))
        setDefault(made, TableProperty.columns, .int(Int64(it.columns)))
        setDefault(made, TableProperty.headerCells, .int(Int64(it.headerCells)))
        if let caption = it.caption { setDefault(made, TableProperty.caption, inBuffer(caption)) }
        if it.presentational { setDefault(made, TableProperty.presentational, .bool(true)) }
      case .media(let index):
        let it = markup.media[index]
        let whole = place(it.start..<it.end)
        let made = open(.media, at: whole)
        setDefault(made, MediaProperty.kind, model.values.add(it.kind))
        if let address = it.address {
          set(made, MediaProperty.url, decoded(address), at: place(address))
        }
        if it.captions { setDefault(made, MediaProperty.captions, .bool(true)) }
      }
      close()
    }
    if !markup.colours.isEmpty {
      let colours = markup.colours.map { Value.text(start: $0.lowerBound, count: $0.count) }
      set(
        node, TextProperty.colours, model.values.addList(colours),
        at: place(markup.colours[0]))
    }
    return buffer
  }

  /// A part of the model's texts, with its entities resolved.
  private mutating func decoded(_ range: Range<Int>) -> Value {
    guard model.values.text[range].contains(UInt8(ascii: "&")) else {
      return .text(start: range.lowerBound, count: range.count)
    }
    let made = HTMLEntity.decode(model.values.text, range)
    return model.values.add(made)
  }
}

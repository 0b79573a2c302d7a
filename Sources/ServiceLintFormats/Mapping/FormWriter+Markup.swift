import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Texts that are parts of a page, with their markup.
extension FormWriter {
  /// Opens a text for a range of the tree's bytes that holds markup, inside the node that is open.
  ///
  /// - Parameters:
  ///   - part: offsets in the tree.
  ///   - left: what of it is left out, in order and apart.
  ///   - role: a word of `textRole`.
  ///   - owner: whose text it is.
  ///   - language: its language; `nil`: that of the writer.
  @discardableResult
  mutating func write(
    markup part: Range<Int>, without left: [Range<Int>] = [], as role: String, of owner: UInt32,
    in language: Value? = nil
  ) -> WrittenText? {
    guard !builder.isFull, !part.isEmpty else { return nil }
    let bare = trimmed(tree.bytes, part)
    let place = moved(ByteRange(start: UInt32(bare.lowerBound), end: UInt32(bare.upperBound)))
    let node = builder.open(.text, at: place)
    let pieces = Self.pieces(of: bare, without: left)
    let content: Value
    let places: MarkupPlaces
    if pieces.count == 1 {
      content = .text(start: pieces[0].lowerBound + base, count: pieces[0].count)
      places = MarkupPlaces(pieces: pieces, start: content.range.lowerBound)
    } else {
      var bytes: [UInt8] = []
      for piece in pieces { bytes.append(contentsOf: tree.bytes[piece]) }
      content = builder.model.values.add(bytes)
      places = MarkupPlaces(pieces: pieces, start: content.range.lowerBound)
    }
    builder.set(node, TextProperty.content, content, at: place)
    describe(node, as: role, of: owner, in: language)
    let range = content.range
    let prose: Value
    if MarkupText.needsReading(builder.model.values.text, range) {
      let markup = MarkupReader.read(builder.model.values.text, range)
      let base = base
      prose = builder.put(markup, into: node) { places.place($0).moved(by: base) }
    } else {
      let rest = trimmed(builder.model.values.text, range)
      prose = .text(start: rest.lowerBound, count: rest.count)
    }
    builder.set(node, TextProperty.prose, prose, at: place)
    builder.close()
    return WrittenText(node: node, content: content, prose: prose, place: place)
  }

  /// Opens a text of which only the expression is known that makes it.
  @discardableResult
  mutating func write(expression source: Int, as role: String, of owner: UInt32) -> WrittenText? {
    guard isFilled(source), !builder.isFull else { return nil }
    let place = place(source)
    let node = builder.open(.text, at: place)
    let content = text(source)
    builder.set(node, TextProperty.content, content, at: place)
    describe(node, as: role, of: owner, in: nil)
    builder.setDefault(node, TextProperty.hasExpression, .bool(true))
    builder.set(node, TextProperty.prose, .emptyText, at: place)
    builder.close()
    return WrittenText(node: node, content: content, prose: .emptyText, place: place)
  }

  private mutating func describe(_ node: UInt32, as role: String, of owner: UInt32, in language: Value?) {
    builder.setDefault(node, TextProperty.role, word(.textRole, role))
    builder.setDefault(node, TextProperty.owner, builder.model.object(owner))
    if let language = language ?? self.language { builder.setDefault(node, TextProperty.language, language) }
  }

  private static func pieces(of part: Range<Int>, without left: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = part.lowerBound
    for gap in left where gap.lowerBound >= start && gap.upperBound <= part.upperBound {
      if gap.lowerBound > start { result.append(start..<gap.lowerBound) }
      start = gap.upperBound
    }
    if start < part.upperBound || result.isEmpty { result.append(start..<part.upperBound) }
    return result
  }
}

/// The way from the bytes of a text that was put together of pieces back to the source.
private struct MarkupPlaces {
  let pieces: [Range<Int>]
  /// Where the text begins among the model's texts.
  let start: Int

  func place(_ range: Range<Int>) -> ByteRange {
    ByteRange(start: offset(range.lowerBound - start), end: offset(range.upperBound - start))
  }

  private func offset(_ target: Int) -> UInt32 {
    var rest = max(0, target)
    for piece in pieces {
      if rest < piece.count { return UInt32(clamping: piece.lowerBound + rest) }
      rest -= piece.count
    }
    return UInt32(clamping: pieces.last?.upperBound ?? 0)
  }
}

/// Links, headings, images and tables that are not written in HTML.
extension MarkupReader {
  /// Begins a link; `closeLink` ends it.
  mutating func startLink(at start: Int, address: Range<Int>, hasExpression: Bool, opensWindow: Bool?) {
    closeLink(at: start)
    guard result.items.count < MarkupText.mostItems else { return }
    var made = MarkupText.Link(start: start, end: start)
    made.address = address
    made.hasExpression = hasExpression
    made.opensWindow = opensWindow
    made.text = result.buffer.count..<result.buffer.count
    link = result.links.count
    linkIsEmpty = true
    result.items.append(.link(result.links.count))
    result.links.append(made)
  }

  /// Begins a heading; `closeHeading` ends it.
  mutating func startHeading(at start: Int, level: Int) {
    breakLine()
    closeHeading(at: start)
    guard result.items.count < MarkupText.mostItems else { return }
    heading = result.headings.count
    headingIsEmpty = true
    result.items.append(.heading(result.headings.count))
    result.headings.append(
      .init(start: start, end: start, level: level, text: result.buffer.count..<result.buffer.count))
  }

  /// Adds an image; in a link its alternative is what people read.
  mutating func addImage(_ range: Range<Int>, alternative: Range<Int>?, address: Range<Int>?, _ bytes: [UInt8]) {
    guard result.items.count < MarkupText.mostItems else { return }
    var made = MarkupText.Image(start: range.lowerBound, end: range.upperBound, inLink: link != nil)
    made.alternative = alternative
    made.address = address
    result.items.append(.image(result.images.count))
    result.images.append(made)
    if link != nil, let alternative { text(bytes, alternative) }
  }

  /// Adds a film.
  mutating func addVideo(_ range: Range<Int>, address: Range<Int>) {
    guard result.items.count < MarkupText.mostItems else { return }
    var made = MarkupText.Media(start: range.lowerBound, end: range.upperBound)
    made.kind = "video"
    made.address = address
    result.items.append(.media(result.media.count))
    result.media.append(made)
  }

  /// Begins a table.
  ///
  /// - Returns: its number, to count rows and cells; `nil` if there are too many things already.
  mutating func addTable(at start: Int) -> Int? {
    guard result.items.count < MarkupText.mostItems else { return nil }
    result.items.append(.table(result.tables.count))
    result.tables.append(.init(start: start, end: start))
    return result.tables.count - 1
  }
}

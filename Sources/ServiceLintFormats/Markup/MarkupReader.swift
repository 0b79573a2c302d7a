import ServiceLintReaders

/// Reads the HTML of a text in one pass.
struct MarkupReader {
  var result = MarkupText()
  /// The link that is open.
  var link: Int?
  var heading: Int?
  /// Whether nothing of it was read yet.
  var linkIsEmpty = false
  var headingIsEmpty = false
  /// The tables that are open, the innermost last.
  private var openTables: [Int] = []
  private var cellsInRow = 0
  private var captionStart: Int?
  private var codeDepth = 0
  /// Whether small print in a heading has just ended: a line of its own, wherever the style puts it.
  private var isBehindSmall = false
  private var expressions = ExpressionScan()
  /// Whether white space or a line break is due before the next word.
  private var pending: Pending = .nothing

  private enum Pending { case nothing, space, line }

  /// Reads the bytes of a range. Takes time in proportion to them.
  static func read(_ bytes: [UInt8], _ range: Range<Int>) -> MarkupText {
    var reader = MarkupReader()
    reader.run(bytes, range)
    return reader.result
  }

  private mutating func run(_ bytes: [UInt8], _ range: Range<Int>) {
    result.isPlain = false
    result.buffer.reserveCapacity(range.count)
    var tokenizer = HTMLTokenizer(range)
    while let token = tokenizer.next(bytes) {
      switch token.kind {
      case .text: text(bytes, token.range)
      case .other:
        if ExpressionScan.isShown(bytes, at: token.start, token.end) { addExpression(isShown: true) }
      case .startTag:
        start(token, bytes)
        if token.element.hidesContent { tokenizer.skip(token.element, bytes) }
      case .endTag: end(token)
      }
    }
    closeLink(at: range.upperBound)
    closeHeading(at: range.upperBound)
    finish()
  }

  /// Ends all tables, and takes a text of nothing but template expressions for none.
  mutating func finish() {
    closeTables()
    guard result.hasExpression, isBare(0..<result.buffer.count) else { return }
    result.buffer.removeAll()
    for index in result.tables.indices where result.tables[index].caption != nil {
      result.tables[index].caption = 0..<0
    }
    for index in result.links.indices { result.links[index].text = 0..<0 }
    for index in result.headings.indices { result.headings[index].text = 0..<0 }
  }

  /// Ends all tables.
  mutating func closeTables() {
    while !openTables.isEmpty { closeTable() }
  }

  mutating func start(_ token: HTMLToken, _ bytes: [UInt8]) {
    if token.element.breaksLine { breakLine() }
    if token.element.headingLevel > 0 {
      closeHeading(at: token.start)
      startHeading(token)
    }
    switch token.element {
    case .a: startLink(token, bytes)
    case .img: image(token, bytes)
    case .table: startTable(token, bytes)
    case .tr: row()
    case .td, .th: cell(isHeader: token.element == .th)
    case .caption: captionStart = captionStart ?? result.buffer.count
    case .iframe, .video, .audio, .object, .embed: startMedia(token, bytes)
    case .track:
      let kind = HTMLTokenizer.attribute("kind", of: token, bytes)
      if !result.media.isEmpty, kind.map({ isAny(bytes, $0, ["captions", "subtitles"]) }) ?? true {
        result.media[result.media.count - 1].captions = true
      }
    case .source:
      if let last = result.media.indices.last, result.media[last].address == nil {
        result.media[last].address = HTMLTokenizer.attribute("src", of: token, bytes)
      }
    case .font:
      if let colour = HTMLTokenizer.attribute("color", of: token, bytes), !colour.isEmpty { add(colour: colour) }
    case .code, .kbd, .samp: codeDepth += 1
    default: break
    }
    if let style = HTMLTokenizer.attribute("style", of: token, bytes) { colours(in: style, bytes) }
  }

  mutating func end(_ token: HTMLToken) {
    if token.element.headingLevel > 0 { closeHeading(at: token.end) }
    switch token.element {
    case .a: closeLink(at: token.end)
    case .table: closeTable()
    case .caption:
      if let start = captionStart, let table = openTables.last {
        result.tables[table].caption = start..<result.buffer.count
      }
      captionStart = nil
    case .code, .kbd, .samp: codeDepth = max(0, codeDepth - 1)
    case .small: isBehindSmall = heading != nil
    default: break
    }
    if token.element.breaksLine { breakLine() }
  }

  // MARK: Things

  private var isFull: Bool { result.items.count >= MarkupText.mostItems }

  private mutating func startLink(_ token: HTMLToken, _ bytes: [UInt8]) {
    closeLink(at: token.start)
    guard !isFull else { return }
    var made = MarkupText.Link(start: token.start, end: token.end)
    made.address = HTMLTokenizer.attribute("href", of: token, bytes)
    if let target = HTMLTokenizer.attribute("target", of: token, bytes) {
      // Any name but these opens a window, `blank` too (HTML, “Valid navigable target name or keyword”).
      made.opensWindow = !target.isEmpty && !isAny(bytes, target, ["_self", "_parent", "_top"])
    }
    if let address = made.address { made.hasExpression = holdsExpression(bytes, address) }
    // An anchor that leads nowhere only marks a place.
    guard made.address != nil else { return }
    made.text = result.buffer.count..<result.buffer.count
    link = result.links.count
    linkIsEmpty = true
    result.items.append(.link(result.links.count))
    result.links.append(made)
  }

  mutating func closeLink(at end: Int) {
    guard let open = link else { return }
    result.links[open].end = end
    let first = linkIsEmpty ? result.buffer.count : result.links[open].text.lowerBound
    result.links[open].text = isBare(first..<result.buffer.count) ? first..<first : first..<result.buffer.count
    link = nil
    linkIsEmpty = false
  }

  private mutating func startHeading(_ token: HTMLToken) {
    guard !isFull else { return }
    heading = result.headings.count
    headingIsEmpty = true
    result.items.append(.heading(result.headings.count))
    result.headings.append(
      .init(
        start: token.start, end: token.end, level: token.element.headingLevel,
        text: result.buffer.count..<result.buffer.count))
  }

  mutating func closeHeading(at end: Int) {
    guard let open = heading else { return }
    result.headings[open].end = end
    let first = headingIsEmpty ? result.buffer.count : result.headings[open].text.lowerBound
    result.headings[open].text = isBare(first..<result.buffer.count) ? first..<first : first..<result.buffer.count
    heading = nil
    headingIsEmpty = false
  }

  private mutating func image(_ token: HTMLToken, _ bytes: [UInt8]) {
    guard !isFull else { return }
    var made = MarkupText.Image(start: token.start, end: token.end, inLink: link != nil)
    made.alternative = HTMLTokenizer.attribute("alt", of: token, bytes)
    made.address = HTMLTokenizer.attribute("src", of: token, bytes)
    result.items.append(.image(result.images.count))
    result.images.append(made)
    // What is read out in a link is the alternative; outside it is no prose of the text.
    if link != nil, let alternative = made.alternative { text(bytes, alternative) }
  }

  private mutating func startMedia(_ token: HTMLToken, _ bytes: [UInt8]) {
    guard !isFull else { return }
    var made = MarkupText.Media(start: token.start, end: token.end)
    switch token.element {
    case .video: made.kind = "video"
    case .audio: made.kind = "audio"
    default: made.kind = "frame"
    }
    made.address = HTMLTokenizer.attribute(token.element == .object ? "data" : "src", of: token, bytes)
    result.items.append(.media(result.media.count))
    result.media.append(made)
  }

  private mutating func startTable(_ token: HTMLToken, _ bytes: [UInt8]) {
    guard !isFull else { return }
    var made = MarkupText.Table(start: token.start, end: token.end)
    if let role = HTMLTokenizer.attribute("role", of: token, bytes) {
      made.presentational = isAny(bytes, role, ["presentation", "none"])
    }
    cellsInRow = 0
    openTables.append(result.tables.count)
    result.items.append(.table(result.tables.count))
    result.tables.append(made)
  }

  private mutating func row() {
    guard let table = openTables.last else { return }
    result.tables[table].rows += 1
    cellsInRow = 0
  }

  private mutating func cell(isHeader: Bool) {
    guard let table = openTables.last else { return }
    cellsInRow += 1
    result.tables[table].columns = max(result.tables[table].columns, cellsInRow)
    if isHeader { result.tables[table].headerCells += 1 }
  }

  mutating func closeTable() {
    guard openTables.popLast() != nil else { return }
    cellsInRow = 0
    captionStart = nil
  }

  private mutating func add(colour: Range<Int>) {
    if result.colours.count < MarkupText.mostItems { result.colours.append(colour) }
  }

  /// The values of `color`, `background` and `background-color` of a style.
  private mutating func colours(in style: Range<Int>, _ bytes: [UInt8]) {
    var index = style.lowerBound
    while index < style.upperBound {
      var stop = index
      while stop < style.upperBound, bytes[stop] != UInt8(ascii: ";") { stop += 1 }
      if let colon = bytes[index..<stop].firstIndex(of: UInt8(ascii: ":")) {
        let name = trimmed(bytes, index..<colon)
        let value = trimmed(bytes, colon + 1..<stop)
        if !value.isEmpty, isAny(bytes, name, ["color", "background", "background-color"]) { add(colour: value) }
      }
      index = stop + 1
    }
  }

  // MARK: Prose

  mutating func breakLine() {
    if !result.buffer.isEmpty { pending = .line }
  }

  /// Writes the white space that is due.
  private mutating func flush() {
    switch pending {
    case .nothing: break
    case .space: result.buffer.append(0x20)
    case .line: result.buffer.append(0x0A)
    }
    pending = .nothing
    // What stands in a link or heading begins with its first letter, not with the space before it.
    if linkIsEmpty, let link {
      result.links[link].text = result.buffer.count..<result.buffer.count
      linkIsEmpty = false
    }
    if headingIsEmpty, let heading {
      result.headings[heading].text = result.buffer.count..<result.buffer.count
      headingIsEmpty = false
    }
  }

  /// Whether nothing stands in a part of the prose but gaps and white space.
  private func isBare(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      if result.buffer[index] <= 0x20 {
        index += 1
      } else if result.buffer[index...].starts(with: MarkupText.gap) {
        index += MarkupText.gap.count
      } else {
        return false
      }
    }
    return true
  }

  /// Notes a template expression.
  ///
  /// - Parameter isShown: whether people see something in its place, which prose then shows by a gap (“…”).
  mutating func addExpression(isShown: Bool) {
    result.hasExpression = true
    if let link { result.links[link].hasExpression = true }
    guard isShown, codeDepth == 0 else { return space() }
    // Of several in a row one gap is enough.
    let isNew = pending == .line || linkIsEmpty && link != nil || headingIsEmpty && heading != nil
    if !isNew, result.buffer.suffix(MarkupText.gap.count).elementsEqual(MarkupText.gap) {
      pending = .nothing
      return
    }
    flush()
    result.buffer.append(contentsOf: MarkupText.gap)
  }

  private mutating func append(_ byte: UInt8) {
    flush()
    result.buffer.append(byte)
  }

  mutating func space() {
    if pending == .nothing, !result.buffer.isEmpty { pending = .space }
  }

  mutating func text(_ bytes: [UInt8], _ range: Range<Int>) {
    var index = range.lowerBound
    if isBehindSmall, index < range.upperBound {
      isBehindSmall = false
      // Japanese has no spaces between words.
      if bytes[index] < 0x80 { space() }
    }
    while index < range.upperBound {
      let byte = bytes[index]
      let plain = plainEnd(bytes, from: index, range.upperBound)
      if plain > index {
        if codeDepth == 0 {
          flush()
          result.buffer.append(contentsOf: bytes[index..<plain])
        } else {
          space()
        }
        index = plain
      } else if byte <= 0x20 {
        space()
        index += 1
      } else if let behind = expressions.end(bytes, at: index, range.upperBound) {
        addExpression(isShown: ExpressionScan.isShown(bytes, at: index, behind))
        index = behind
      } else if byte == UInt8(ascii: "&"), let entity = HTMLEntity.read(bytes, at: index, end: range.upperBound) {
        append(entity.scalar)
        index = entity.end
      } else if link == nil, let behind = addressEnd(bytes, at: index, range) {
        space()
        index = behind
      } else {
        if codeDepth == 0 { append(byte) } else { space() }
        index += 1
      }
    }
  }

  /// The end of the words from an index on that hold nothing to look at, with single spaces between them.
  private func plainEnd(_ bytes: [UInt8], from start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "{"), UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "<"):
        return behindWord(bytes, index, start)
      case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "w"), UInt8(ascii: "W"):
        // Perhaps an address.
        let next = index + 1 < end ? bytes[index + 1] | 0x20 : 0
        if link == nil, next == UInt8(ascii: "t") || next == UInt8(ascii: "w") {
          return behindWord(bytes, index, start)
        }
      case 0x20:
        guard index > start, index + 1 < end, bytes[index + 1] > 0x20 else { return index }
      case ..<0x20: return index
      default: break
      }
      index += 1
    }
    return index
  }

  /// Leaves the space before an index to whatever stands there.
  private func behindWord(_ bytes: [UInt8], _ index: Int, _ start: Int) -> Int {
    index > start && bytes[index - 1] == 0x20 ? index - 1 : index
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\u{A0}", " ", "\n", "\t": space()
    // Marks where a word may be broken: no letter.
    case "\u{AD}", "\u{0}": break
    default:
      if codeDepth == 0 {
        flush()
        UTF8.encode(scalar).map { result.buffer.append(contentsOf: $0) }
      }
    }
  }
}

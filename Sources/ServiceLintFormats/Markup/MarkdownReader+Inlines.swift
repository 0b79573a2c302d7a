import ServiceLintReaders

/// What stands within a line of Markdown.
extension MarkdownReader {
  /// Reads a part of a line.
  ///
  /// - Returns: the offset behind what began there and reaches beyond it (a tag, a template's block); 0: nothing does.
  mutating func inline(_ range: Range<Int>, depth: Int = 0) -> Int {
    var index = range.lowerBound
    var run = index
    while index < range.upperBound {
      guard let behind = special(at: index, range, &run, depth) else {
        index += 1
        continue
      }
      index = behind
      run = behind
    }
    if run < range.upperBound { plain(run..<range.upperBound) }
    return index > range.upperBound ? index : 0
  }

  private mutating func plain(_ range: Range<Int>) {
    if hidden == nil, !range.isEmpty { markup.text(bytes, range) }
  }

  /// Reads what is no plain text.
  ///
  /// - Parameter run: where the plain text before it begins, which is written first.
  /// - Returns: the offset behind it; `nil` if it is plain text.
  private mutating func special(at index: Int, _ range: Range<Int>, _ run: inout Int, _ depth: Int) -> Int? {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "$"), UInt8(ascii: "{"):
      if let behind = expressionEnd(at: index, end) {
        plain(run..<index)
        markup.addExpression(isShown: ExpressionScan.isShown(bytes, at: index, behind))
        return behind
      }
      return dialect.isDocassemble && byte == UInt8(ascii: "{") ? skip(1, at: index, run) : nil
    case UInt8(ascii: "}"): return dialect.isDocassemble ? skip(1, at: index, run) : nil
    case UInt8(ascii: "\\"):
      guard index + 1 < range.upperBound, isPunctuation(bytes[index + 1]) else { return nil }
      plain(run..<index)
      plain(index + 1..<index + 2)
      return index + 2
    case UInt8(ascii: "`"): return code(at: index, range, run)
    case UInt8(ascii: "!"):
      guard index + 1 < range.upperBound, bytes[index + 1] == UInt8(ascii: "[") else { return nil }
      return image(at: index, range, run)
    case UInt8(ascii: "["): return link(at: index, range, run, depth)
    case UInt8(ascii: "*"): return emphasis(at: index, range, run)
    case UInt8(ascii: "_"), UInt8(ascii: "~"): return emphasis(at: index, range, run)
    case UInt8(ascii: "<"): return tag(at: index, range, run)
    case UInt8(ascii: ":"): return icon(at: index, range, run)
    case UInt8(ascii: "h"), UInt8(ascii: "w"), UInt8(ascii: "H"), UInt8(ascii: "W"):
      guard markup.link == nil, let behind = addressEnd(bytes, at: index, range) else { return nil }
      plain(run..<index)
      markup.space()
      return behind
    default: return nil
    }
  }

  private mutating func skip(_ count: Int, at index: Int, _ run: Int) -> Int {
    plain(run..<index)
    return index + count
  }

  private func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !(byte >= 0x30 && byte <= 0x39) && !(byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  // MARK: Expressions

  /// The offset behind the template expression that begins at an offset.
  mutating func expressionEnd(at start: Int, _ limit: Int) -> Int? {
    guard dialect.isMako else { return expressions.end(bytes, at: start, limit) }
    guard bytes[start] == UInt8(ascii: "$"), start + 1 < limit, bytes[start + 1] == UInt8(ascii: "{") else {
      return nil
    }
    guard patience > 0 else { return nil }
    // Python with brackets and texts of its own, as long as a person writes.
    var index = start + 2
    var open = 1
    var quote: UInt8 = 0
    let last = min(limit, start + 5_000)
    while index < last {
      let byte = bytes[index]
      if quote != 0 {
        if byte == UInt8(ascii: "\\") { index += 1 } else if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if byte == UInt8(ascii: "{") {
        open += 1
      } else if byte == UInt8(ascii: "}") {
        open -= 1
        if open == 0 { return index + 1 }
      }
      index += 1
    }
    patience -= last - start
    return nil
  }

  /// `:icon:` of docassemble.
  private mutating func icon(at index: Int, _ range: Range<Int>, _ run: Int) -> Int? {
    guard dialect.isDocassemble else { return nil }
    var last = index + 1
    while last < range.upperBound, last - index < 60, isNameByte(bytes[last]) { last += 1 }
    guard last > index + 1, last < range.upperBound, bytes[last] == UInt8(ascii: ":") else { return nil }
    plain(run..<index)
    markup.space()
    return last + 1
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }

  // MARK: Marks

  private mutating func code(at start: Int, _ range: Range<Int>, _ run: Int) -> Int? {
    var index = start
    while index < range.upperBound, bytes[index] == UInt8(ascii: "`") { index += 1 }
    let count = index - start
    guard patience > 0 else { return nil }
    var length = 0
    while index <= range.upperBound {
      if index < range.upperBound, bytes[index] == UInt8(ascii: "`") {
        length += 1
      } else {
        if length == count {
          plain(run..<start)
          markup.space()
          return index
        }
        length = 0
      }
      index += 1
    }
    patience -= range.upperBound - start
    return nil
  }

  /// Drops the signs of emphasis: all that touch a word, but `_` within one.
  private mutating func emphasis(at start: Int, _ range: Range<Int>, _ run: Int) -> Int? {
    let byte = bytes[start]
    var index = start
    while index < range.upperBound, bytes[index] == byte { index += 1 }
    let before = start > range.lowerBound ? bytes[start - 1] : 0x20
    let after = index < range.upperBound ? bytes[index] : 0x20
    if before <= 0x20, after <= 0x20 { return nil }
    if byte == UInt8(ascii: "_"), isWord(before), isWord(after) { return nil }
    if byte == UInt8(ascii: "~"), index - start != 2 { return nil }
    return skip(index - start, at: start, run)
  }

  private func isWord(_ byte: UInt8) -> Bool { isNameByte(byte) || byte >= 0x80 }

  private mutating func tag(at start: Int, _ range: Range<Int>, _ run: Int) -> Int? {
    if dialect.isMako, start + 1 < end, bytes[start + 1] == UInt8(ascii: "%") { return makoBlock(at: start, run) }
    if let behind = autolink(at: start, range, run) { return behind }
    var tokenizer = HTMLTokenizer(start..<end)
    guard let token = tokenizer.next(bytes), token.kind != .text else { return nil }
    plain(run..<start)
    switch token.kind {
    case .startTag:
      if hidden == nil {
        markup.start(token, bytes)
        if token.element.hidesContent { hidden = token.element }
      }
    case .endTag:
      if hidden == token.element { hidden = nil } else if hidden == nil { markup.end(token) }
    default: break
    }
    return token.end
  }

  /// `<% … %>`, `<%doc> … </%doc>`, `<%def …>`.
  private mutating func makoBlock(at start: Int, _ run: Int) -> Int? {
    let isDoc = startsWith(bytes, start..<end, "<%doc>")
    let closer = Array((isDoc ? "</%doc>" : "%>").utf8)
    guard patience > 0 else { return nil }
    var index = start + 2
    while index + closer.count <= end {
      if bytes[index] == closer[0], bytes[index..<index + closer.count].elementsEqual(closer) {
        plain(run..<start)
        if isDoc { markup.space() } else { markup.addExpression(isShown: false) }
        return index + closer.count
      }
      index += 1
    }
    patience -= end - start
    return nil
  }

  private mutating func autolink(at start: Int, _ range: Range<Int>, _ run: Int) -> Int? {
    let inner = start + 1..<range.upperBound
    guard startsWith(bytes, inner, "http://") || startsWith(bytes, inner, "https://") else { return nil }
    var index = start + 1
    while index < range.upperBound, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">") { index += 1 }
    guard index < range.upperBound, bytes[index] == UInt8(ascii: ">") else { return nil }
    plain(run..<start)
    markup.space()
    return index + 1
  }

  // MARK: Links

  private mutating func image(at start: Int, _ range: Range<Int>, _ run: Int) -> Int? {
    guard let label = bracketEnd(at: start + 1, range), let target = target(at: label + 1, range) else { return nil }
    plain(run..<start)
    markup.addImage(start..<target.end, alternative: start + 2..<label, address: target.address, bytes)
    return target.end
  }

  private mutating func link(at start: Int, _ range: Range<Int>, _ run: Int, _ depth: Int) -> Int? {
    guard let label = bracketEnd(at: start, range) else { return nil }
    if let target = target(at: label + 1, range) {
      guard depth < 3 else { return nil }
      plain(run..<start)
      let isOutside =
        startsWith(bytes, target.address, "http://") || startsWith(bytes, target.address, "https://")
      markup.startLink(
        at: start, address: target.address, hasExpression: holdsExpression(bytes, target.address),
        opensWindow: target.opensWindow ? true : dialect.opensWindows && isOutside ? nil : false)
      _ = inline(start + 1..<label, depth: depth + 1)
      markup.closeLink(at: target.end)
      return target.end
    }
    guard dialect.isDocassemble else { return nil }
    return docassembleMark(start..<label + 1, run)
  }

  /// The offset of the `]` that belongs to a `[`, as far as a person writes.
  private mutating func bracketEnd(at start: Int, _ range: Range<Int>) -> Int? {
    guard patience > 0 else { return nil }
    var open = 0
    var index = start
    let last = min(range.upperBound, start + 1_000)
    while index < last {
      if bytes[index] == UInt8(ascii: "\\") { index += 1 } else if bytes[index] == UInt8(ascii: "[") { open += 1 }
      if index < last, bytes[index] == UInt8(ascii: "]") {
        open -= 1
        if open == 0 { return index }
      }
      index += 1
    }
    patience -= last - start
    return nil
  }

  /// `(address "title")` behind a label, and `{:target="_blank"}` behind that.
  private mutating func target(
    at start: Int, _ range: Range<Int>
  ) -> (address: Range<Int>, end: Int, opensWindow: Bool)? {
    guard start < range.upperBound, bytes[start] == UInt8(ascii: "(") else { return nil }
    var index = start + 1
    var open = 1
    let last = min(range.upperBound, start + 5_000)
    while index < last {
      if let behind = expressionEnd(at: index, last) {
        index = behind
        continue
      }
      if bytes[index] == UInt8(ascii: "(") { open += 1 }
      if bytes[index] == UInt8(ascii: ")") {
        open -= 1
        if open == 0 { break }
      }
      index += 1
    }
    guard index < last else {
      patience -= last - start
      return nil
    }
    var address = trimmed(bytes, start + 1..<index)
    // A title in quotes.
    if let byte = address.last.map({ bytes[$0] }), byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      var from = address.upperBound - 2
      while from > address.lowerBound, bytes[from] != byte { from -= 1 }
      if from > address.lowerBound, bytes[from - 1] <= 0x20 { address = trimmed(bytes, address.lowerBound..<from) }
    }
    var behind = index + 1
    var opensWindow = false
    if behind + 1 < range.upperBound, bytes[behind] == UInt8(ascii: "{"), bytes[behind + 1] == UInt8(ascii: ":"),
      let close = bytes[behind..<min(range.upperBound, behind + 200)].firstIndex(of: UInt8(ascii: "}"))
    {
      opensWindow = (behind..<close).contains { startsWith(bytes, $0..<close, "_blank") }
      behind = close + 1
    }
    return (address, behind, opensWindow)
  }

  /// `[FILE picture.png, 100%, what it shows]`, `[YOUTUBE id]`, `[BR]`: words in capitals.
  private mutating func docassembleMark(_ whole: Range<Int>, _ run: Int) -> Int? {
    let inner = whole.lowerBound + 1..<whole.upperBound - 1
    var word = inner.lowerBound
    while word < inner.upperBound, bytes[word] >= 0x41 && bytes[word] <= 0x5A || bytes[word] == UInt8(ascii: "_") {
      word += 1
    }
    guard word - inner.lowerBound >= 2, word == inner.upperBound || bytes[word] == 0x20 else { return nil }
    plain(run..<whole.lowerBound)
    let name = inner.lowerBound..<word
    let rest = trimmed(bytes, word..<inner.upperBound)
    if isAny(bytes, name, ["youtube", "vimeo"]), !rest.isEmpty { markup.addVideo(whole, address: rest) }
    if isAny(bytes, name, ["file"]) {
      let parts = bytes[rest].split(separator: UInt8(ascii: ","), maxSplits: 2)
      // Without words of its own a picture gets those of its file, which we do not see.
      if parts.count == 3 {
        markup.addImage(
          whole, alternative: trimmed(bytes, parts[2].startIndex..<parts[2].endIndex),
          address: parts[0].startIndex..<parts[0].endIndex, bytes)
      }
    }
    if isAny(bytes, name, ["br", "newline", "newpar", "pagebreak"]) { markup.breakLine() } else { markup.space() }
    return whole.upperBound
  }
}

import ServiceLintText

/// Texts and the values of attributes (XML 1.0, sections 2.4, 2.7, 2.11, 3.3.3).
extension XMLParser {
  /// Reads a text up to the next tag: characters, references, CDATA sections; comments and instructions are left out.
  mutating func parseText() throws(XMLFailure) {
    let start = index
    /// Whether the source and the text differ; then `text` is what was read up to `copied`.
    var differs = false
    var isWhite = true
    /// Pieces that stand in the source as they are.
    var pieces: [Range<Int>] = []
    var piece = index
    scan: while index < count {
      switch bytes[index] {
      case UInt8(ascii: "<"):
        guard bytes[index + 1] == UInt8(ascii: "!") || bytes[index + 1] == UInt8(ascii: "?") else { break scan }
        if piece < index { pieces.append(piece..<index) }
        if starts(with: Self.dataStart) {
          let data = try passData()
          pieces.append(data)
          isWhite = false
        } else if starts(with: Self.commentStart) {
          try passComment()
        } else if bytes[index + 1] == UInt8(ascii: "?") {
          try passInstruction()
        } else {
          throw XMLFailure(.strayDeclaration, at: index)
        }
        differs = true
        piece = index
      case UInt8(ascii: "]"):
        if bytes[index + 1] == UInt8(ascii: "]"), bytes[index + 2] == UInt8(ascii: ">") {
          throw XMLFailure(.closingData, at: index)
        }
        isWhite = false
        index += 1
      case UInt8(ascii: "&"):
        isWhite = false
        index += 1
      case let byte:
        if isWhite, !XMLCharacters.isWhite(byte) { isWhite = false }
        index += 1
      }
    }
    if piece < index { pieces.append(piece..<index) }
    guard !pieces.isEmpty else { return }
    let node = nodes.count
    append(start, .string)
    if isWhite, !differs { return }
    if !differs, !needsCooking(start..<index, isAttribute: false) { return }
    try cook(pieces, node)
  }

  /// The place of what a CDATA section holds; `index` is then behind it.
  private mutating func passData() throws(XMLFailure) -> Range<Int> {
    let start = index
    index += Self.dataStart.count
    let first = index
    while index < count {
      if bytes[index] == UInt8(ascii: "]"), bytes[index + 1] == UInt8(ascii: "]"),
        bytes[index + 2] == UInt8(ascii: ">")
      {
        index += 3
        return first..<index - 3
      }
      index += 1
    }
    throw XMLFailure(.openData, at: start)
  }

  // MARK: Texts that differ from their source

  func needsCooking(_ range: Range<Int>, isAttribute: Bool) -> Bool {
    bytes[range].contains {
      $0 == UInt8(ascii: "&") || $0 == 0x0D || isAttribute && ($0 == 0x0A || $0 == 0x09)
    }
  }

  mutating func cook(_ value: Range<Int>, _ node: Int, isAttribute: Bool) throws(XMLFailure) {
    let start = cooked.bytes.count
    let firstRun = cooked.runs.count
    try XMLText.decode(bytes, value, isAttribute: isAttribute, &entities, into: &cooked)
    settle(node, start, firstRun)
  }

  private mutating func cook(_ pieces: [Range<Int>], _ node: Int) throws(XMLFailure) {
    let start = cooked.bytes.count
    let firstRun = cooked.runs.count
    for piece in pieces {
      if isData(piece) {
        XMLText.copy(bytes, piece, into: &cooked)
      } else {
        try XMLText.decode(bytes, piece, isAttribute: false, &entities, into: &cooked)
      }
    }
    settle(node, start, firstRun)
  }

  private func isData(_ piece: Range<Int>) -> Bool {
    let start = piece.lowerBound - Self.dataStart.count
    return start >= 0 && bytes[start..<piece.lowerBound].elementsEqual(Self.dataStart)
  }

  private mutating func settle(_ node: Int, _ start: Int, _ firstRun: Int) {
    nodes[node].flags.insert(.cooked)
    cooked.places[UInt32(node)] = CookedTexts.Place(
      start: UInt32(start), end: UInt32(cooked.bytes.count), firstRun: UInt32(firstRun),
      runCount: UInt32(cooked.runs.count - firstRun))
  }
}

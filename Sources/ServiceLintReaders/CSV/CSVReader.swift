import ServiceLintText

/// Reads a CSV table (RFC 4180) into a source tree: an array of rows, which are arrays of strings.
///
/// As spreadsheets write it: cells in quotes may hold separators, line breaks and doubled quotes; lines end with CR, LF
/// or both; the first line tells whether commas, semicolons or tabs separate the cells. Empty lines are no rows. A table
/// in Shift_JIS is converted where the system can: its ranges are then those of the converted text.
public enum CSVReader {
  /// Fills the tree from its `bytes` and `count`, which the caller has set.
  ///
  /// - Throws: a cell whose quotes do not end, text behind the quotes, another encoding.
  public static func read(_ tree: inout SourceTree, limits: ReadLimits = .init()) throws(ReadError) {
    guard tree.count <= limits.bytes, tree.count < Int(UInt32.max) / 2 else {
      throw CSVError.tooLarge(limits.bytes)
    }
    if let error = SourceText.encodingError(tree.bytes, count: tree.count) {
      guard SourceText.convert(&tree, from: .shiftJIS) else { throw error }
    }
    var parser = CSVParser(tree.bytes, count: tree.count)
    try parser.parse(&tree)
  }
}

/// One pass over a table.
private struct CSVParser {
  private let bytes: [UInt8]
  private let count: Int
  private var index = 0
  private var separator = UInt8(ascii: ",")

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init(_ bytes: [UInt8], count: Int) {
    self.bytes = bytes
    self.count = count
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    separator = Self.separator(bytes, index..<count)
  }

  /// The most frequent of the usual separators in the first line.
  private static func separator(_ bytes: [UInt8], _ range: Range<Int>) -> UInt8 {
    var commas = 0, semicolons = 0, tabs = 0
    var isQuoted = false
    line: for byte in bytes[range] {
      switch byte {
      case quote: isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: commas += 1
      case UInt8(ascii: ";") where !isQuoted: semicolons += 1
      case UInt8(ascii: "\t") where !isQuoted: tabs += 1
      case lineFeed where !isQuoted, carriageReturn where !isQuoted: break line
      default: break
      }
    }
    if tabs > commas, tabs > semicolons { return UInt8(ascii: "\t") }
    return semicolons > commas ? UInt8(ascii: ";") : UInt8(ascii: ",")
  }

  mutating func parse(_ tree: inout SourceTree) throws(ReadError) {
    tree.nodes.removeAll(keepingCapacity: true)
    tree.roots = [0]
    tree.nodes.reserveCapacity(count / 8)
    tree.nodes.append(SourceNode(start: UInt32(index), end: UInt32(count), next: 0, kind: .array))
    while index < count {
      if isLineEnd(bytes[index]) {
        index += 1
        continue
      }
      try row(&tree)
    }
    tree.nodes[0].next = UInt32(tree.nodes.count)
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == Self.lineFeed || byte == Self.carriageReturn }

  private mutating func row(_ tree: inout SourceTree) throws(ReadError) {
    let row = tree.nodes.count
    tree.nodes.append(SourceNode(start: UInt32(index), end: 0, next: 0, kind: .array))
    while true {
      try cell(&tree)
      guard index < count, bytes[index] == separator else { break }
      index += 1
      // A separator at the very end has an empty cell behind it.
      if index == count {
        try cell(&tree)
        break
      }
    }
    tree.nodes[row].end = UInt32(index)
    tree.nodes[row].next = UInt32(tree.nodes.count)
  }

  private mutating func cell(_ tree: inout SourceTree) throws(ReadError) {
    let start = index
    let node = UInt32(tree.nodes.count)
    var flags: SourceNode.Flags = []
    if index < count, bytes[index] == Self.quote {
      flags.insert(.quoted)
      if try quoted(start) {
        cook(start + 1..<index - 1, node, &tree)
        flags.insert(.cooked)
      }
    } else {
      while index < count, bytes[index] != separator, !isLineEnd(bytes[index]) { index += 1 }
    }
    tree.nodes.append(
      SourceNode(start: UInt32(start), end: UInt32(index), next: node + 1, kind: .string, flags: flags))
  }

  /// Goes behind a cell in quotes.
  ///
  /// - Returns: whether there are doubled quotes in it.
  private mutating func quoted(_ start: Int) throws(ReadError) -> Bool {
    var isDoubled = false
    index += 1
    while index < count {
      guard bytes[index] == Self.quote else {
        index += 1
        continue
      }
      if index + 1 < count, bytes[index + 1] == Self.quote {
        isDoubled = true
        index += 2
        continue
      }
      index += 1
      guard index == count || bytes[index] == separator || isLineEnd(bytes[index]) else {
        throw CSVError.textBehindQuotes(at: UInt32(index))
      }
      return isDoubled
    }
    throw CSVError.quotesNotClosed(at: UInt32(start))
  }

  /// Puts the text of a cell together in which each quote stands twice.
  private func cook(_ range: Range<Int>, _ node: UInt32, _ tree: inout SourceTree) {
    var place = CookedTexts.Place(
      start: UInt32(tree.cooked.bytes.count), end: 0, firstRun: UInt32(tree.cooked.runs.count), runCount: 0)
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes[start..<range.upperBound].firstIndex(of: Self.quote).map { $0 + 1 } ?? range.upperBound
      tree.cooked.runs.append(CookedTexts.Run(cooked: UInt32(tree.cooked.bytes.count), source: UInt32(start)))
      tree.cooked.bytes.append(contentsOf: bytes[start..<end])
      place.runCount += 1
      start = end + 1
    }
    place.end = UInt32(tree.cooked.bytes.count)
    tree.cooked.places[node] = place
  }
}

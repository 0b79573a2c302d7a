import ServiceLintReaders

/// What a text in Markdown holds beside Markdown.
struct MarkdownDialect: Sendable {
  /// Mako: `${ … }`, lines that begin with `%`, `<% … %>`, `<%doc>`, `##` comments.
  var isMako = false
  /// docassemble: `[FILE …]`, `[BR]`, `[YOUTUBE …]`, `{term}`, `:icon:`.
  var isDocassemble = false
  /// Whether of `% if … % else` only the first branch is read: for titles and labels, of which people see one.
  var firstBranchOnly = false
  /// Whether the platform opens links to other sites in a window of their own, all alike: what to say of it, and where,
  /// is not the author's to decide.
  var opensWindows = false

  /// Markdown with whatever HTML and `{{ … }}` stands in it.
  static let plain = MarkdownDialect()
  /// The texts of docassemble. Its links to other sites open a tab (docassemble.org, “Markup”).
  static let docassemble = MarkdownDialect(isMako: true, isDocassemble: true, opensWindows: true)
  /// The titles and labels of docassemble.
  static let docassembleLabel = MarkdownDialect(
    isMako: true, isDocassemble: true, firstBranchOnly: true, opensWindows: true)
}

/// Reads the Markdown of a text in one pass: CommonMark's blocks and inlines as far as they matter for what people
/// read, tables, and the HTML between them.
///
/// Line by line: what a line begins with says what it is; indented code is taken for text, since definitions indent for
/// many reasons.
struct MarkdownReader {
  var markup = MarkupReader()
  let bytes: [UInt8]
  /// Where the first character stands that is no white space.
  private let start: Int
  let end: Int
  let dialect: MarkdownDialect
  var expressions = ExpressionScan()
  /// How many bytes may still be looked at in vain for the ends of things that were begun: a text of nothing but
  /// beginnings shall take no longer than another.
  var patience: Int
  private var fence: (byte: UInt8, count: Int)?
  private var table: Int?
  /// How many `% if` are open, and from which depth on another branch than the first is passed; 0: none is.
  private var branches = 0
  private var passed = 0
  /// An element whose content is hidden, until its end tag.
  var hidden: HTMLElement?

  /// Reads the bytes of a range. Takes time in proportion to them.
  static func read(_ bytes: [UInt8], _ range: Range<Int>, _ dialect: MarkdownDialect = .plain) -> MarkupText {
    var reader = MarkdownReader(bytes, range, dialect)
    reader.run(range)
    return reader.markup.result
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>, _ dialect: MarkdownDialect) {
    self.bytes = bytes
    self.dialect = dialect
    start = bytes[range].firstIndex { $0 > 0x20 } ?? range.upperBound
    end = range.upperBound
    patience = 20 * range.count + 50_000
  }

  private mutating func run(_ range: Range<Int>) {
    markup.result.isPlain = false
    markup.result.buffer.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < end {
      var stop = index
      while stop < end, bytes[stop] != 0x0A { stop += 1 }
      let behind = line(index..<stop)
      index = max(behind, stop + 1)
    }
    markup.closeLink(at: end)
    markup.closeHeading(at: end)
    closeTable(at: end)
    markup.finish()
  }

  // MARK: Lines

  /// Reads a line.
  ///
  /// - Returns: the offset to go on at, if something in it reached beyond its end.
  private mutating func line(_ range: Range<Int>) -> Int {
    var text =
      range.upperBound > range.lowerBound && bytes[range.upperBound - 1] == 0x0D
      ? range.lowerBound..<range.upperBound - 1 : range
    var start = text.lowerBound
    while start < text.upperBound, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    text = start..<text.upperBound
    if let open = fence {
      if marker(text, open.byte) >= open.count { fence = nil }
      return 0
    }
    guard !text.isEmpty else {
      closeTable(at: text.lowerBound)
      markup.breakLine()
      return 0
    }
    if dialect.isMako, isMakoLine(text) || passed > 0 { return 0 }
    for byte in [UInt8(ascii: "`"), UInt8(ascii: "~")] {
      let count = marker(text, byte)
      if count >= 3, !bytes[text.dropFirst(count)].contains(UInt8(ascii: "`")) {
        fence = (byte, count)
        markup.breakLine()
        return 0
      }
    }
    // The row under a table's header says how its columns stand.
    if table != nil, isDelimiterRow(text) { return 0 }
    if isRule(text) {
      closeTable(at: text.lowerBound)
      markup.breakLine()
      return 0
    }
    if let rest = quoteOrItem(text) { return block(rest) }
    return block(text)
  }

  private mutating func block(_ text: Range<Int>) -> Int {
    guard !text.isEmpty else { return 0 }
    let level = marker(text, UInt8(ascii: "#"))
    if level > 0, level <= 6, level < text.count, bytes[text.lowerBound + level] <= 0x20 {
      closeTable(at: text.lowerBound)
      return heading(text, content: text.lowerBound + level..<text.upperBound, level: level)
    }
    if let table {
      if hasPipe(text) { return row(text, of: table, isHeader: false) }
      closeTable(at: text.lowerBound)
    }
    if let next = nextLine(after: text) {
      if hasPipe(text), isDelimiterRow(next) {
        markup.breakLine()
        table = markup.addTable(at: text.lowerBound)
        if let table { return row(text, of: table, isHeader: true) }
      }
      if isUnderline(next) { return heading(text, content: text, level: bytes[next.lowerBound] == 0x3D ? 1 : 2) }
    }
    markup.space()
    return inline(text)
  }

  private mutating func heading(_ whole: Range<Int>, content: Range<Int>, level: Int) -> Int {
    var content = trimmed(bytes, content)
    var last = content.upperBound
    while last > content.lowerBound, bytes[last - 1] == UInt8(ascii: "#") { last -= 1 }
    if last < content.upperBound, last == content.lowerBound || bytes[last - 1] <= 0x20 {
      content = trimmed(bytes, content.lowerBound..<last)
    }
    markup.startHeading(at: whole.lowerBound, level: level)
    let behind = inline(content)
    markup.closeHeading(at: max(whole.upperBound, min(behind, end)))
    markup.breakLine()
    return behind
  }

  /// The number of equal bytes at the beginning.
  private func marker(_ text: Range<Int>, _ byte: UInt8) -> Int {
    var index = text.lowerBound
    while index < text.upperBound, bytes[index] == byte { index += 1 }
    return index - text.lowerBound
  }

  /// `***`, `---`, `___`, with spaces between them; also the line under a heading, which its text has looked at.
  private func isRule(_ text: Range<Int>) -> Bool {
    let first = bytes[text.lowerBound]
    if first == UInt8(ascii: "=") { return isUnderline(text) && text.count >= 3 }
    guard first == UInt8(ascii: "*") || first == UInt8(ascii: "-") || first == UInt8(ascii: "_") else { return false }
    return bytes[text].allSatisfy { $0 == first || $0 == 0x20 }
      && bytes[text].reduce(0) { $0 + ($1 == first ? 1 : 0) } >= 3
  }

  private func isUnderline(_ text: Range<Int>) -> Bool {
    let text = trimmed(bytes, text)
    guard text.count >= 3, let first = text.first.map({ bytes[$0] }), first == 0x3D || first == 0x2D else {
      return false
    }
    return bytes[text].allSatisfy { $0 == first }
  }

  /// A list item or a quotation: begins a new line of prose.
  ///
  /// - Returns: what follows the mark.
  private mutating func quoteOrItem(_ text: Range<Int>) -> Range<Int>? {
    var index = text.lowerBound
    let mark = bytes[index]
    if mark == UInt8(ascii: ">") {
      while index < text.upperBound, bytes[index] == UInt8(ascii: ">") || bytes[index] == 0x20 { index += 1 }
      return index..<text.upperBound
    }
    if mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") || mark == UInt8(ascii: "+") {
      index += 1
    } else {
      while index < text.upperBound, index - text.lowerBound < 9, bytes[index] &- 0x30 < 10 { index += 1 }
      guard index > text.lowerBound, index < text.upperBound,
        bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")")
      else { return nil }
      index += 1
      // “4. Where do you live?” is no list: people read its number.
      if text.lowerBound == start, !bytes[text.upperBound..<end].contains(where: { $0 > 0x20 }) {
        return nil
      }
    }
    guard index < text.upperBound, bytes[index] == 0x20 || bytes[index] == 0x09 else { return nil }
    closeTable(at: text.lowerBound)
    markup.breakLine()
    while index < text.upperBound, bytes[index] <= 0x20 { index += 1 }
    return index..<text.upperBound
  }

  /// A line of Mako: control lines, and comments. Headings with `###` are taken as headings.
  private mutating func isMakoLine(_ text: Range<Int>) -> Bool {
    let next = text.count > 1 ? bytes[text.lowerBound + 1] : 0
    guard bytes[text.lowerBound] == UInt8(ascii: "%"), next != UInt8(ascii: "%") else { return false }
    markup.result.hasExpression = true
    markup.breakLine()
    guard dialect.firstBranchOnly else { return true }
    let word = trimmed(bytes, text.dropFirst())
    if startsWith(bytes, word, "if") { branches += 1 }
    if startsWith(bytes, word, "endif") {
      if passed == branches { passed = 0 }
      branches = max(0, branches - 1)
    }
    if startsWith(bytes, word, "el"), passed == 0, branches > 0 { passed = branches }
    return true
  }

  // MARK: Tables

  private func nextLine(after text: Range<Int>) -> Range<Int>? {
    var start = text.upperBound
    if start < end, bytes[start] == 0x0D { start += 1 }
    guard start < end, bytes[start] == 0x0A else { return nil }
    start += 1
    // Only as far as a delimiter row can reach: a long line is none.
    var stop = start
    while stop < end, stop - start < 500, bytes[stop] != 0x0A { stop += 1 }
    guard stop == end || bytes[stop] == 0x0A else { return nil }
    let next = trimmed(bytes, start..<stop)
    return next.isEmpty ? nil : next
  }

  private func hasPipe(_ text: Range<Int>) -> Bool { bytes[text].contains(UInt8(ascii: "|")) }

  private func isDelimiterRow(_ text: Range<Int>) -> Bool {
    var dashes = 0
    var pipes = 0
    for byte in bytes[text] {
      switch byte {
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: ":"), 0x20, 0x09, 0x0D: break
      default: return false
      }
    }
    return dashes > 0 && pipes > 0
  }

  private mutating func row(_ text: Range<Int>, of table: Int, isHeader: Bool) -> Int {
    var start = text.lowerBound
    if bytes[start] == UInt8(ascii: "|") { start += 1 }
    var cells = 0
    var behind = 0
    markup.breakLine()
    while start < text.upperBound {
      var stop = start
      while stop < text.upperBound, bytes[stop] != UInt8(ascii: "|") || bytes[stop - 1] == UInt8(ascii: "\\") {
        stop = expressionEnd(at: stop, text.upperBound) ?? stop + 1
      }
      stop = min(stop, text.upperBound)
      cells += 1
      let cell = trimmed(bytes, start..<stop)
      if isHeader, !cell.isEmpty { markup.result.tables[table].headerCells += 1 }
      behind = max(behind, inline(cell))
      markup.breakLine()
      start = stop + 1
    }
    markup.result.tables[table].rows += 1
    markup.result.tables[table].columns = max(markup.result.tables[table].columns, cells)
    markup.result.tables[table].end = text.upperBound
    return behind
  }

  private mutating func closeTable(at place: Int) {
    if let table { markup.result.tables[table].end = place }
    table = nil
  }
}

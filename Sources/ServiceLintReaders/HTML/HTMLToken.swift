/// A piece of HTML as it stands in a text: offsets of bytes, nothing decoded.
public struct HTMLToken: Sendable {
  /// What a piece is.
  public enum Kind: UInt8, Sendable {
    /// Text between tags; entities are still in it.
    case text
    case startTag
    case endTag
    /// A comment, a doctype, a processing instruction: nothing that people see.
    case other
  }

  public var kind: Kind
  /// Offset of the first byte.
  public var start: Int
  /// Offset of the byte behind the last one.
  public var end: Int
  /// The element of a tag; `.other` for text and for elements without a meaning of their own.
  public var element: HTMLElement
  /// The offset behind a tag's name, where its attributes begin.
  public var attributes: Int

  public init(kind: Kind, start: Int, end: Int, element: HTMLElement = .other, attributes: Int = 0) {
    self.kind = kind
    self.start = start
    self.end = end
    self.element = element
    self.attributes = attributes
  }

  /// The bytes of the piece.
  @inlinable public var range: Range<Int> { start..<end }
}

/// The elements that mean something for what people read; all others are transparent.
public enum HTMLElement: String, CaseIterable, Sendable {
  case a, img, h1, h2, h3, h4, h5, h6, table, caption, tr, td, th, thead, tbody, tfoot
  case p, div, section, article, header, footer, main, nav, aside, blockquote, pre, address, figure, figcaption, form
  case fieldset, legend, details, summary, hr, br, ul, ol, li, dl, dt, dd
  case script, style, template, code, kbd, samp, font, small
  case iframe, video, audio, track, source, object, embed
  case input, select, textarea, button, option, label
  case other = ""

  /// The level of a heading, 1 to 6; 0 for all else.
  public var headingLevel: Int {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: 0
    }
  }

  /// Whether a browser starts a new line before and after it.
  public var breaksLine: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6, .table, .caption, .tr, .td, .th, .thead, .tbody, .tfoot, .p, .div, .section,
      .article, .header, .footer, .main, .nav, .aside, .blockquote, .pre, .address, .figure, .figcaption, .form,
      .fieldset, .legend, .details, .summary, .hr, .br, .ul, .ol, .li, .dl, .dt, .dd, .option:
      true
    default: false
    }
  }

  /// Whether what stands inside is no text for people: it is skipped as a whole.
  public var hidesContent: Bool {
    switch self {
    case .script, .style, .template: true
    default: false
    }
  }

  /// Whether what stands inside is code, not prose.
  public var holdsCode: Bool {
    switch self {
    case .code, .kbd, .samp: true
    default: false
    }
  }

  static func named(_ bytes: [UInt8], _ range: Range<Int>) -> HTMLElement {
    // The longest name of the list has 10 letters.
    guard range.count <= 10 else { return .other }
    var name = FoldedName()
    for index in range { name.add(bytes[index]) }
    var place = name.place
    while let entry = byName[place] {
      if entry.name == name { return entry.element }
      place = (place + 1) % tableSize
    }
    return .other
  }

  /// A name of up to 16 letters without regard to case, as two numbers.
  private struct FoldedName: Equatable {
    var first: UInt64 = 0
    var rest: UInt64 = 0

    mutating func add(_ byte: UInt8) {
      rest = rest << 8 | first >> 56
      first = first << 8 | UInt64(byte | 0x20)
    }

    var place: Int { Int(((first ^ rest) &* 0x9E37_79B9_7F4A_7C15) >> 56) % HTMLElement.tableSize }
  }

  private static let tableSize = 256

  /// The elements by their names: a hash table with open addressing.
  private static let byName: [(name: FoldedName, element: HTMLElement)?] = {
    var result: [(name: FoldedName, element: HTMLElement)?] = Array(repeating: nil, count: tableSize)
    for element in allCases where element != .other {
      var name = FoldedName()
      for byte in element.rawValue.utf8 { name.add(byte) }
      var place = name.place
      while result[place] != nil { place = (place + 1) % tableSize }
      result[place] = (name, element)
    }
    return result
  }()
}

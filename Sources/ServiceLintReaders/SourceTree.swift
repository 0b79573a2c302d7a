import ServiceLintText

/// What a node of a source tree is.
public enum SourceKind: UInt8, Sendable {
  case null
  case boolean
  case number
  case string
  case array
  case object
  /// A member's key; its value is the node behind it.
  case key
  /// A YAML alias; `SourceTree.target(of:)` is the node it stands for.
  case alias
  /// An element of XML or HTML, named by its local name: its attributes come first, as keys with strings, then what
  /// stands in it, elements and texts (`string`) in reading order.
  case element
}

/// One key or value of a source text. 16 bytes.
///
/// Nodes lie in document order: an object is followed by its first key, a key by its value, an array by its first
/// element; `next` jumps over a node with all that is in it (over the whole member for a key).
public struct SourceNode: Sendable {
  /// Offset of its first byte; quotes and brackets belong to it.
  public var start: UInt32
  /// Offset of the byte behind its last one.
  public var end: UInt32
  /// Index of the node behind it.
  public var next: UInt32
  /// What it is.
  public var kind: SourceKind
  /// Marks on it.
  public var flags: Flags
  /// For a key its interned name.
  public var name: NameTable.ID

  /// Marks on a node.
  public struct Flags: OptionSet, Sendable {
    public let rawValue: UInt8
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// The text is not the bytes between the quotes as they stand (JSON: it has escapes).
    @inlinable public static var escaped: Flags { Flags(rawValue: 1) }
    /// The text was made by the reader and lies in `SourceTree.cooked` (YAML: folded, block, several lines).
    @inlinable public static var cooked: Flags { Flags(rawValue: 2) }
    /// The string stands in quotes.
    @inlinable public static var quoted: Flags { Flags(rawValue: 4) }
    /// The boolean is true.
    @inlinable public static var isTrue: Flags { Flags(rawValue: 8) }
    /// The YAML node has a tag of its own (`SourceTree.tags`).
    @inlinable public static var tagged: Flags { Flags(rawValue: 16) }
  }

  @inlinable
  public init(
    start: UInt32, end: UInt32, next: UInt32, kind: SourceKind, flags: Flags = [], name: NameTable.ID = 0
  ) {
    self.start = start
    self.end = end
    self.next = next
    self.kind = kind
    self.flags = flags
    self.name = name
  }

  /// Its bytes in the source.
  @inlinable public var range: ByteRange { ByteRange(start: start, end: end) }
}

/// A text in a notation (JSON, YAML, XML, …) as a tree that knows the place of every key and value.
///
/// A CSV table is an array of rows, which are arrays of strings; Java properties are an object of strings.
public struct SourceTree: Sendable {
  /// What the text is written in.
  public var notation = Notation.json
  /// The source, followed by `padding` zero bytes: a zero ends every loop of a reader.
  public var bytes: [UInt8] = []
  /// The number of source bytes.
  public var count = 0
  /// All nodes in document order.
  public var nodes: [SourceNode] = []
  /// The root of each document: one for JSON, one for each document of a YAML stream.
  public var roots: [UInt32] = []
  /// The names of the keys.
  public var names = NameTable()
  /// Keys that stand twice in one object, as indices of key nodes, in document order of the second.
  public var duplicates: [(first: UInt32, second: UInt32)] = []
  /// Comments, without their line ends.
  public var comments: [ByteRange] = []
  /// Texts that do not stand in the source as they are.
  public var cooked = CookedTexts()
  /// YAML tags other than the core schema's own (`!field.required`), by node.
  public var tags: [UInt32: ByteRange] = [:]
  /// What a YAML alias stands for, by node.
  public var aliases: [UInt32: UInt32] = [:]
  /// The namespaces of an XML document.
  public var namespaces = Namespaces()

  /// The key of an object that silences rules for it, in notations without comments: no format gives it a meaning.
  public static let ignoreKey = "x-servicelint-ignore"

  /// How many zero bytes follow the source in `bytes`.
  public static let padding = 64

  /// A tree without a text.
  public init() {}

  /// Forgets the text and keeps the memory, and the names, for the next one.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    count = 0
    nodes.removeAll(keepingCapacity: true)
    roots.removeAll(keepingCapacity: true)
    duplicates.removeAll(keepingCapacity: true)
    comments.removeAll(keepingCapacity: true)
    cooked.removeAll()
    tags.removeAll(keepingCapacity: true)
    aliases.removeAll(keepingCapacity: true)
    namespaces = Namespaces()
    if names.count > 40_000 { names = NameTable() }
  }

  /// The node itself, or what it stands for if it is an alias.
  public func resolved(_ node: Int) -> Int {
    guard nodes[node].kind == .alias, let target = aliases[UInt32(node)] else { return node }
    return Int(target)
  }
}

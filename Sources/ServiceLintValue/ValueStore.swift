/// Where the values of one definition live: its texts, its lists and its nodes' properties.
///
/// An evaluation appends what it computes; `mark` and `release` give that memory back, unless a computed property
/// was kept in between (`pin`).
public struct ValueStore: Sendable {
  /// All bytes: first those of the definition's own files, then what was unescaped or computed.
  public var text: [UInt8] = []
  /// The elements of all lists and maps.
  public var elements: [Value] = []
  /// The properties of all nodes.
  public var slots: [Value] = []

  var pinnedText = 0
  var pinnedElements = 0

  public init() {}

  /// A place to go back to with `release`.
  public struct Mark: Sendable {
    var text: Int
    var elements: Int
  }

  /// Remembers how much is stored now.
  public func mark() -> Mark { Mark(text: text.count, elements: elements.count) }

  /// Forgets the texts and lists added since a mark, except what was pinned.
  public mutating func release(to mark: Mark) {
    let keptText = max(mark.text, pinnedText)
    if text.count > keptText { text.removeLast(text.count - keptText) }
    let keptElements = max(mark.elements, pinnedElements)
    if elements.count > keptElements { elements.removeLast(elements.count - keptElements) }
  }

  /// Keeps all that is stored now: a slot has come to refer to it.
  public mutating func pin() {
    pinnedText = text.count
    pinnedElements = elements.count
  }

  /// Empties the store and keeps its memory for the next definition.
  public mutating func removeAll() {
    text.removeAll(keepingCapacity: true)
    elements.removeAll(keepingCapacity: true)
    slots.removeAll(keepingCapacity: true)
    pinnedText = 0
    pinnedElements = 0
  }

  /// Adds a text.
  @inlinable
  public mutating func add(_ bytes: some Collection<UInt8>) -> Value {
    let start = text.count
    text.append(contentsOf: bytes)
    return .text(start: start, count: text.count - start)
  }

  /// Adds a text.
  public mutating func add(_ string: String) -> Value {
    let start = text.count
    var copy = string
    copy.withUTF8 { text.append(contentsOf: $0) }
    return .text(start: start, count: text.count - start)
  }

  /// Adds a list.
  @inlinable
  public mutating func addList(_ values: some Collection<Value>) -> Value {
    let start = elements.count
    elements.append(contentsOf: values)
    return .list(start: start, count: elements.count - start)
  }

  /// The text of a value as a string; empty for anything but a text.
  ///
  /// - Parameter constants: the bytes of constant texts (`ConstantPool.bytes`).
  public func string(_ value: Value, constants: [UInt8]) -> String {
    guard value.tag == .text else { return "" }
    let bytes = value.flags.contains(.constant) ? constants : text
    return String(decoding: bytes[value.range], as: UTF8.self)
  }
}

import ServiceLintText

/// Why a text could not be read, and where: what stands there and what was expected.
public struct ReadError: Error, Hashable, Sendable {
  /// The offset of the byte at which reading ended.
  public var offset: UInt32
  /// What is wrong, for people.
  public var message: LocalizedText
  /// What to do about it; empty if the message says all.
  public var advice: LocalizedText

  /// An error at a byte.
  public init(at offset: UInt32, _ message: LocalizedText, advice: LocalizedText = LocalizedText(en: "", ja: "")) {
    self.offset = offset
    self.message = message
    self.advice = advice
  }

  /// The same error; what is missing at the very end is said of the last line that holds a text, not of the empty
  /// lines below it.
  public func onText(of tree: SourceTree) -> ReadError {
    var copy = self
    guard Int(offset) >= tree.count else { return copy }
    var end = tree.count
    while end > 0, [0x0A, 0x0D, 0x20, 0x09].contains(tree.bytes[end - 1]) { end -= 1 }
    copy.offset = UInt32(truncatingIfNeeded: end)
    return copy
  }
}

/// How much of a text a reader takes on before it refuses, each with a message of its own.
public struct ReadLimits: Sendable {
  /// Bytes of one file.
  public var bytes = 64 << 20
  /// Objects and arrays inside one another.
  public var depth = 1_000
  /// Nodes that a document has once its aliases are replaced by what they stand for.
  public var expandedNodes = 10_000_000

  /// The usual limits.
  public init() {}
}

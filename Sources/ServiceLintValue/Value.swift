/// What a value is.
public enum ValueTag: UInt8, Sendable {
  case null
  case bool
  case int
  case uint
  case double
  case text
  case bytes
  case list
  case map
  case object
  case timestamp
  case duration
  case type
  case optional
  /// Not known: the definition says it in a way we cannot read, or its format has no place for it.
  case unknown
  /// An evaluation error; `payload` is the evaluator's own number for it.
  case error
  /// Not computed yet: whoever reads such a slot asks the host and writes the answer back.
  case lazy
}

/// The value that the model stores and that rules compute with: 16 bytes without a reference count.
///
/// Texts, lists and maps are ranges of a `ValueStore`, so values of one definition only make sense together with
/// its store. Lists hold `length` values from `elements[payload]` on; maps hold `length` pairs of key and value,
/// 2 × `length` values, in order of insertion.
public struct Value: Sendable {
  /// An integer's bits, a double's bits, the first index of a text, list or map, an object's node number (low 32
  /// bits) and first slot (high 32 bits), the seconds of a timestamp (since 1970-01-01T00:00:00Z) or duration.
  public var payload: UInt64
  /// The number of bytes of a text, elements of a list, pairs of a map; the nanoseconds (0 to 999,999,999, always
  /// added to the seconds) of a timestamp or duration.
  public var length: UInt32
  public var tag: ValueTag
  public var flags: Flags
  /// For a text of a closed list its number (0: none), for an object the number of its kind, for a type its number.
  public var symbol: UInt16

  /// Marks on a value.
  public struct Flags: OptionSet, Sendable {
    public let rawValue: UInt8
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// The definition states it (`has(x.p)` is true).
    @inlinable public static var stated: Flags { Flags(rawValue: 1) }
    /// The text lies in the constants (literals, names of closed lists), not in the definition's own texts.
    @inlinable public static var constant: Flags { Flags(rawValue: 2) }
    /// What is not known is a number or date that the definition could state and does not (`has(x.p)` is false).
    @inlinable public static var absent: Flags { Flags(rawValue: 4) }
  }

  @inlinable
  public init(
    tag: ValueTag, payload: UInt64 = 0, length: UInt32 = 0, symbol: UInt16 = 0, flags: Flags = []
  ) {
    self.payload = payload
    self.length = length
    self.tag = tag
    self.flags = flags
    self.symbol = symbol
  }

  @inlinable public static var null: Value { Value(tag: .null) }
  @inlinable public static var unknown: Value { Value(tag: .unknown) }
  /// A number or date that the definition could state and does not: nobody knows it, but that it is not stated is known.
  @inlinable public static var absent: Value { Value(tag: .unknown, flags: .absent) }
  @inlinable public static var lazy: Value { Value(tag: .lazy) }
  /// The empty text.
  @inlinable public static var emptyText: Value { Value(tag: .text, flags: .constant) }
  /// The empty list.
  @inlinable public static var emptyList: Value { Value(tag: .list) }
  @inlinable public static func bool(_ value: Bool) -> Value { Value(tag: .bool, payload: value ? 1 : 0) }
  @inlinable public static func int(_ value: Int64) -> Value {
    Value(tag: .int, payload: UInt64(bitPattern: value))
  }
  @inlinable public static func double(_ value: Double) -> Value {
    Value(tag: .double, payload: value.bitPattern)
  }
  /// The text of these bytes of the store's `text`.
  @inlinable public static func text(start: Int, count: Int) -> Value {
    Value(tag: .text, payload: UInt64(start), length: UInt32(count))
  }
  /// The list of `count` elements from `elements[start]` on.
  @inlinable public static func list(start: Int, count: Int) -> Value {
    Value(tag: .list, payload: UInt64(start), length: UInt32(count))
  }
  /// An object: a node of a kind whose properties begin at a slot.
  @inlinable public static func object(node: UInt32, slots: UInt32, kind: UInt16) -> Value {
    Value(tag: .object, payload: UInt64(slots) << 32 | UInt64(node), symbol: kind)
  }
  /// A moment, in seconds since 1970-01-01T00:00:00Z.
  @inlinable public static func timestamp(seconds: Int64, nanoseconds: UInt32 = 0) -> Value {
    Value(tag: .timestamp, payload: UInt64(bitPattern: seconds), length: nanoseconds)
  }

  @inlinable public var boolValue: Bool { payload != 0 }
  @inlinable public var intValue: Int64 { Int64(bitPattern: payload) }
  @inlinable public var doubleValue: Double { Double(bitPattern: payload) }
  /// An object's node number.
  @inlinable public var node: UInt32 { UInt32(truncatingIfNeeded: payload) }
  /// An object's first slot.
  @inlinable public var slots: Int { Int(payload >> 32) }
  /// The indices of a text's bytes or a list's elements.
  @inlinable public var range: Range<Int> { Int(payload)..<(Int(payload) + Int(length)) }
  /// Whether the definition states it.
  @inlinable public var isStated: Bool { flags.contains(.stated) }

  /// The same value, marked as stated by the definition.
  @inlinable public var stated: Value {
    var copy = self
    copy.flags.insert(.stated)
    return copy
  }
}

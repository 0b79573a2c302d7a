/// The type of a property, as rules see it.
public indirect enum PropertyType: Hashable, Sendable {
  case boolean
  /// A whole number; its unit stands in the property's name or sentence.
  case integer
  /// A day, as the timestamp of its midnight UTC.
  case date
  case text
  case enumeration(Enumeration)
  case node(NodeKind)
  case list(PropertyType)
}

/// One row of the vocabulary.
public struct PropertyDeclaration: Sendable {
  /// The name in rules and in `inspect`.
  public var name: String
  public var type: PropertyType
  /// Whether the engine works it out when it is first asked for; else the adapter sets it.
  public var computed: Bool
  /// What it is, in one sentence.
  public var summary: String

  public init(_ name: String, _ type: PropertyType, computed: Bool = false, _ summary: String) {
    self.name = name
    self.type = type
    self.computed = computed
    self.summary = summary
  }
}

/// The properties of one kind of node. A property's raw value is its slot, counted from the node's first.
public protocol PropertySet: RawRepresentable, CaseIterable, Sendable where RawValue == UInt16 {
  static var nodeKind: NodeKind { get }
  var declaration: PropertyDeclaration { get }
}

extension PropertySet {
  /// The slot, counted from the node's first.
  @inlinable public var slot: Int { Int(rawValue) }
}

import ServiceLintValue

/// THE table: every kind of node with its properties. The checker of rules, the documentation and the schemas are
/// derived from it.
public struct Vocabulary: Sendable {
  /// One kind of node.
  public struct Kind: Sendable {
    public var kind: NodeKind
    /// The properties in the order of their slots; the common ones first.
    public var properties: [PropertyDeclaration]

    /// The slot of a property; the kind's own before a common one of the same name.
    public func slot(_ name: String) -> Int? { properties.lastIndex { $0.name == name } }
  }

  /// All kinds; a kind's index is its raw value.
  public let kinds: [Kind]
  /// The texts of all closed lists, and whatever rules add to them.
  public let constants: ConstantPool
  /// For each closed list its values, from number 1 on.
  public let symbols: [[Value]]

  /// The table. It never changes.
  public static let standard = Vocabulary()

  private init() {
    var pool = ConstantPool()
    symbols = Enumeration.allCases.map { list in
      list.values.enumerated().map { pool.text($1, symbol: UInt16($0 + 1)) }
    }
    pool.seal()
    constants = pool
    kinds = NodeKind.allCases.map { kind in
      Kind(
        kind: kind,
        properties: Self.rows(CommonProperty.self) + (Self.own[kind.rawValue, default: []]))
    }
  }

  /// The value of a closed list; the empty text if the list has no such value.
  public func value(_ list: Enumeration, _ name: String) -> Value {
    guard let symbol = list.symbol(name) else { return .emptyText }
    return symbols[Int(list.rawValue)][Int(symbol) - 1]
  }

  /// For each kind what a node holds before anything is stated, every property having its place.
  public static let templates: [[Value]] = NodeKind.allCases.map { standard.emptySlots($0) }

  /// What a node of a kind holds before anything is stated.
  ///
  /// - Parameter unknown: the slots for which the format has no place.
  public func emptySlots(_ kind: NodeKind, unknown: Set<Int> = []) -> [Value] {
    kinds[Int(kind.rawValue)].properties.enumerated().map { slot, property in
      if property.computed { return .lazy }
      if unknown.contains(slot) { return .unknown }
      return Self.empty(property.type)
    }
  }

  private static func empty(_ type: PropertyType) -> Value {
    switch type {
    case .boolean: .bool(false)
    case .integer, .date: .absent
    case .text, .enumeration: .emptyText
    // The empty node of its kind is put in its place when the model is made.
    case .node(let kind): Value(tag: .object, symbol: kind.rawValue)
    case .list: .emptyList
    }
  }

  private static func rows<P: PropertySet>(_ set: P.Type) -> [PropertyDeclaration] { P.allCases.map(\.declaration) }

  private static let own: [UInt16: [PropertyDeclaration]] = {
    var result: [UInt16: [PropertyDeclaration]] = [:]
    func add<P: PropertySet>(_ set: P.Type) { result[P.nodeKind.rawValue] = rows(set) }
    add(ServiceProperty.self)
    add(ChannelProperty.self)
    add(StepProperty.self)
    add(FormProperty.self)
    add(PageProperty.self)
    add(GroupProperty.self)
    add(FieldProperty.self)
    add(OptionProperty.self)
    add(ConditionProperty.self)
    add(TextProperty.self)
    add(LinkProperty.self)
    add(ImageProperty.self)
    add(HeadingProperty.self)
    add(TableProperty.self)
    add(MediaProperty.self)
    add(DocumentProperty.self)
    add(TaskProperty.self)
    add(ResearchProperty.self)
    add(MeasureProperty.self)
    add(DeadlineProperty.self)
    add(FeeProperty.self)
    add(ProxyProperty.self)
    add(HoursProperty.self)
    add(NextStepProperty.self)
    add(NextPageProperty.self)
    add(NextTaskProperty.self)
    add(SignInProperty.self)
    add(OutputProperty.self)
    add(ButtonProperty.self)
    add(WayProperty.self)
    add(ReferenceProperty.self)
    add(SpanProperty.self)
    add(CardProperty.self)
    return result
  }()
}

import ServiceLintText
import ServiceLintValue

/// What a format keeps from one definition to the next: a box, because a stored `any Sendable` would make each copy
/// of what holds it slow.
public final class FormatMemory: Sendable {
  public let contents: any Sendable

  public init(_ contents: any Sendable) { self.contents = contents }
}

/// Makes a model, node by node in reading order. Formats use nothing else.
///
///     let field = builder.open(.field, at: range)
///     builder.set(field, FieldProperty.label, text, at: labelRange)
///     builder.close()
public struct ModelBuilder: Sendable {
  public var model = ServiceModel()
  /// What a format wants to find again when it reads the next definition.
  public var formatMemory: FormatMemory?
  /// The files that the next definition names (`Format.references`), by the text that names them.
  public var attached: [String: AttachedDefinition] = [:]
  /// From how many slots on a definition is too large: with their origins 400 MB.
  public var mostSlots = 1 << 24
  /// From how many nodes on a definition is too large.
  public var mostNodes = 2_000_000
  private var open: [UInt32] = []
  private let empty: EmptyNodes

  /// - Parameter unknown: for each kind the properties for which the format has no place.
  public init(unknown: [NodeKind: Set<Int>] = [:]) { empty = EmptyNodes(unknown: unknown) }

  /// Starts a definition: its file's bytes become the first of the model's texts.
  ///
  /// - Parameter count: how many of the bytes are the file; what follows is a reader's padding.
  public mutating func start(format: String, path: String, bytes: [UInt8], count: Int) {
    start(format: format, path: path, bytes: bytes, range: 0..<count)
  }

  /// Starts one of many definitions in a file: only its part of the file becomes the model's text, so each range of the
  /// file's tree must be moved back by the part's beginning.
  ///
  /// - Parameter range: the part of the bytes.
  public mutating func start(format: String, path: String, bytes: [UInt8], range: Range<Int>) {
    let count = range.count
    model.values.removeAll()
    model.nodes.removeAll(keepingCapacity: true)
    model.origins.removeAll(keepingCapacity: true)
    model.conditions = [.always]
    model.parts.removeAll(keepingCapacity: true)
    model.unmapped = []
    model.problems = []
    model.format = format
    model.identity = ""
    model.sources = [ModelSource(path: path, start: 0, end: UInt32(count))]
    model.sources[0].offset = UInt32(range.lowerBound)
    // Real forms make a slot of 13 bytes of text, and rules add some; growing step by step would touch the memory twice
    // over.
    let slots = min(count / 10, mostSlots)
    model.values.text.reserveCapacity(count + count / 8)
    model.values.slots.reserveCapacity(slots)
    model.origins.reserveCapacity(slots)
    model.nodes.reserveCapacity(min(count / 180, mostNodes))
    model.values.text.append(contentsOf: bytes[range])
    open = []
    model.nodes.append(contentsOf: empty.nodes)
    model.values.slots.append(contentsOf: empty.slots)
    model.origins.append(contentsOf: empty.origins)
  }

  /// Adds another file of the same definition.
  ///
  /// - Returns: what to add to the ranges of its tree.
  public mutating func addSource(path: String, bytes: [UInt8], count: Int) -> UInt32 {
    addSource(path: path, bytes: bytes, range: 0..<count)
  }

  /// Adds a part of another file of the same definition.
  ///
  /// - Returns: where the part begins in the model's text.
  public mutating func addSource(path: String, bytes: [UInt8], range: Range<Int>) -> UInt32 {
    // A byte between the files, so that the end of one is not the beginning of the next.
    model.values.text.append(0)
    let start = UInt32(model.values.text.count)
    model.values.text.append(contentsOf: bytes[range])
    model.sources.append(ModelSource(path: path, start: start, end: start + UInt32(range.count)))
    model.sources[model.sources.count - 1].offset = UInt32(range.lowerBound)
    return start
  }

  /// Begins a node inside the one that is open.
  @discardableResult
  public mutating func open(_ kind: NodeKind, at origin: ByteRange) -> UInt32 {
    let node = append(kind, at: origin)
    open.append(node)
    return node
  }

  /// Ends the node that is open.
  public mutating func close() {
    guard let node = open.popLast() else { return }
    model.nodes[Int(node)].end = UInt32(model.nodes.count)
  }

  /// Whether a definition has become too large to go on: formats then add no more nodes and put the rest among
  /// `ServiceModel.unmapped`. Real definitions have 75,000 slots per MB, so no file that a reader takes comes near;
  /// hostile ones would need a gigabyte and more.
  public var isFull: Bool { model.values.slots.count >= mostSlots || model.nodes.count >= mostNodes }

  /// The node that is open; 0 if there is none.
  public var current: UInt32 { open.last ?? 0 }

  /// States a property.
  @inlinable
  public mutating func set<P: PropertySet>(_ node: UInt32, _ property: P, _ value: Value, at origin: ByteRange) {
    let slot = Int(model.nodes[Int(node)].slots) + property.slot
    model.values.slots[slot] = value.tag == .unknown ? value : value.stated
    model.origins[slot] = origin
  }

  /// Sets what the platform does by itself: the value is there, and the definition does not state it.
  @inlinable
  public mutating func setDefault<P: PropertySet>(_ node: UInt32, _ property: P, _ value: Value) {
    model.values.slots[Int(model.nodes[Int(node)].slots) + property.slot] = value
  }

  /// Says where a property stands whose text is empty, so that a finding can point there; it stays not stated.
  @inlinable
  public mutating func point<P: PropertySet>(_ node: UInt32, _ property: P, at origin: ByteRange) {
    model.origins[Int(model.nodes[Int(node)].slots) + property.slot] = origin
  }

  /// States a property by its slot, counted from the node's first: for formats that follow the vocabulary.
  public mutating func set(_ node: UInt32, slot: Int, _ value: Value, at origin: ByteRange) {
    let slot = Int(model.nodes[Int(node)].slots) + slot
    model.values.slots[slot] = value.tag == .unknown ? value : value.stated
    model.origins[slot] = origin
  }

  /// Says where a property stands that is empty, by its slot.
  public mutating func point(_ node: UInt32, slot: Int, at origin: ByteRange) {
    model.origins[Int(model.nodes[Int(node)].slots) + slot] = origin
  }

  /// Makes all that a node could say of itself unknown: a node of which only a part is given.
  public mutating func setUnknown(_ node: UInt32) {
    let first = Int(model.nodes[Int(node)].slots)
    let count = Vocabulary.standard.kinds[Int(model.nodes[Int(node)].kind.rawValue)].properties.count
    for slot in CommonProperty.allCases.count..<max(count, CommonProperty.allCases.count) {
      model.values.slots[first + slot] = .unknown
    }
  }

  /// Sets the condition of a node: `shownWhen`, and what the analyses read.
  ///
  /// - Parameter text: the condition as written, as a text of the model.
  public mutating func setCondition(_ node: UInt32, _ condition: Condition, text: Value, at origin: ByteRange) {
    model.conditions.append(condition)
    model.nodes[Int(node)].condition = UInt32(model.conditions.count - 1)
    let owner = model.object(node)
    let made = append(.condition, at: origin)
    model.nodes[Int(made)].parent = node
    model.nodes[Int(made)].condition = UInt32(model.conditions.count - 1)
    set(made, ConditionProperty.text, text, at: origin)
    set(made, ConditionProperty.owner, owner, at: .none)
    if condition.isReadable { set(made, ConditionProperty.readable, .bool(true), at: .none) }
    let value = model.object(made)
    switch model.nodes[Int(node)].kind {
    case .page: set(node, PageProperty.shownWhen, value, at: origin)
    case .group: set(node, GroupProperty.shownWhen, value, at: origin)
    case .field: set(node, FieldProperty.shownWhen, value, at: origin)
    case .option: set(node, OptionProperty.shownWhen, value, at: origin)
    case .document: set(node, DocumentProperty.neededWhen, value, at: origin)
    case .nextPage: set(node, NextPageProperty.when, value, at: origin)
    default: break
    }
  }

  @discardableResult
  private mutating func append(_ kind: NodeKind, at origin: ByteRange) -> UInt32 {
    let node = UInt32(model.nodes.count)
    let slots = UInt32(model.values.slots.count)
    let empty = empty
    let range = empty.slots(of: kind)
    // Not by slices, which would be counted references.
    empty.slots.withUnsafeBufferPointer { model.values.slots.append(contentsOf: $0.extracting(range)) }
    empty.origins.withUnsafeBufferPointer { model.origins.append(contentsOf: $0.extracting(range)) }
    model.nodes.append(
      ModelNode(
        kind: kind, parent: open.last ?? 0, end: node + 1, slots: slots, origin: origin, condition: 0,
        key: .emptyText))
    return node
  }
}

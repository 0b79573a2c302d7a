import ServiceLintText
import ServiceLintValue

/// A node of the model.
public struct ModelNode: Sendable {
  public var kind: NodeKind
  /// The node around it; 0 for the outermost.
  public var parent: UInt32
  /// The number behind its last descendant: nodes lie in reading order, so a node's descendants are
  /// `number + 1 ..< end`.
  public var end: UInt32
  /// Its first slot.
  public var slots: UInt32
  /// The range of the definition that describes it.
  public var origin: ByteRange
  /// For a field, group or page: the number of its condition in `conditions`; 0: always.
  public var condition: UInt32
  /// The part of the fingerprint that its key gives; empty if its key names no stored answer.
  public var key: Value

  public init(
    kind: NodeKind, parent: UInt32, end: UInt32, slots: UInt32, origin: ByteRange, condition: UInt32 = 0,
    key: Value = .emptyText
  ) {
    self.kind = kind
    self.parent = parent
    self.end = end
    self.slots = slots
    self.origin = origin
    self.condition = condition
    self.key = key
  }
}

/// A file of a definition: its bytes lie in `ServiceModel.values.text` from `start` on.
public struct ModelSource: Sendable {
  public var path: String
  public var start: UInt32
  public var end: UInt32
  /// What its format calls unique in it, if it was taken in from another definition; `nil`: the definition's own file.
  public var identity: String?
  /// Where in the file the bytes begin: 0, unless the definition is one of many in a large file.
  public var offset: UInt32 = 0

  public init(path: String, start: UInt32, end: UInt32, identity: String? = nil) {
    self.path = path
    self.start = start
    self.end = end
    self.identity = identity
  }
}

/// One definition as rules see it: an arena of nodes, each property in one of three states, each with the range it
/// came from.
///
/// Nodes 0 to `NodeKind.allCases.count - 1` are the empty nodes of each kind. Ranges are of `values.text`; for a
/// definition of one file they are ranges of the file.
public struct ServiceModel: Sendable {
  public var values = ValueStore()
  public var nodes: [ModelNode] = []
  /// Where each slot's value came from; `.none` if nowhere.
  public var origins: [ByteRange] = []
  /// The conditions; number 0 is `always`.
  public var conditions: [Condition] = [.always]
  public var sources: [ModelSource] = []
  /// The format's identifier.
  public var format = ""
  /// The identifier that the format's table calls unique; empty if there is none.
  public var identity = ""
  /// The parts of composite fields (`identity.number`), by node: names that conditions may use below the field's own.
  public var parts: [UInt32: [String]] = [:]
  /// Stands in `parts` for any name: an answer that is whatever a server sends.
  public static let anyPart = "*"
  /// What of the definition was not mapped, as ranges.
  public var unmapped: [ByteRange] = []
  /// What is wrong with the definition as such; if there is anything, no rule speaks about it.
  public var problems: [DefinitionProblem] = []

  public init() {}

  /// The value through which rules see a node.
  public func object(_ node: UInt32) -> Value {
    let it = nodes[Int(node)]
    return .object(node: node, slots: it.slots, kind: it.kind.rawValue)
  }

  /// A property as it is stored; it may be `lazy`.
  @inlinable
  public func value<P: PropertySet>(_ node: UInt32, _ property: P) -> Value {
    values.slots[Int(nodes[Int(node)].slots) + property.slot]
  }

  /// Where a property came from.
  @inlinable
  public func origin<P: PropertySet>(_ node: UInt32, _ property: P) -> ByteRange {
    origins[Int(nodes[Int(node)].slots) + property.slot]
  }

  /// A text property as a string; empty if it is unknown or not computed.
  public func string<P: PropertySet>(_ node: UInt32, _ property: P) -> String {
    values.string(value(node, property), constants: Vocabulary.standard.constants.bytes)
  }

  /// The nearest node of a kind around a node, itself included.
  public func nearest(_ kind: NodeKind, around node: UInt32) -> UInt32? {
    var index = node
    while index >= Self.firstNode {
      if nodes[Int(index)].kind == kind { return index }
      index = nodes[Int(index)].parent
    }
    return nil
  }

  /// All nodes of a kind below a node, in reading order.
  public func descendants(_ kind: NodeKind, of node: UInt32) -> [UInt32] {
    guard node >= Self.firstNode else { return [] }
    return (node + 1..<max(node + 1, nodes[Int(node)].end)).filter { nodes[Int($0)].kind == kind }
  }

  /// The file in which a node lies; what was opened without a place lies in the definition's own.
  public func source(of node: UInt32) -> ModelSource? {
    guard sources.count > 1 else { return sources.first }
    var index = node
    while index >= Self.firstNode {
      let origin = nodes[Int(index)].origin
      if origin != .none { return sources.first { $0.start <= origin.start && origin.start <= $0.end } }
      index = nodes[Int(index)].parent
    }
    return sources.first
  }

  /// The number of the first node that is not an empty one.
  public static let firstNode = UInt32(NodeKind.allCases.count)
}

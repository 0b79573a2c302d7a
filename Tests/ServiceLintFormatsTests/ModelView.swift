import ServiceLintFormats
import ServiceLintModel
import ServiceLintReaders
import ServiceLintValue

/// A model as tests ask it.
struct ModelView {
  let model: ServiceModel

  init(model: ServiceModel) { self.model = model }

  init(_ tree: SourceTree, _ format: some Format = FormIO()) {
    var builder = format.makeBuilder()
    format.read(tree, path: "test.json", into: &builder)
    model = builder.model
  }

  /// The model of a definition with the files beside it.
  init(_ source: DefinitionSource, _ format: some Format) {
    var builder = format.makeBuilder()
    format.read(source, into: &builder)
    model = builder.model
  }

  /// The first node of a kind with an identifier.
  func node(_ kind: NodeKind, _ id: String) -> UInt32 {
    all(kind).first { string($0, "id") == id } ?? 0
  }

  func all(_ kind: NodeKind) -> [UInt32] {
    (ServiceModel.firstNode..<UInt32(model.nodes.count)).filter { model.nodes[Int($0)].kind == kind }
  }

  func value(_ node: UInt32, _ property: String) -> Value {
    let it = model.nodes[Int(node)]
    guard let slot = Vocabulary.standard.kinds[Int(it.kind.rawValue)].slot(property) else { return .null }
    return model.values.slots[Int(it.slots) + slot]
  }

  func string(_ node: UInt32, _ property: String) -> String { string(value(node, property)) }

  func string(_ value: Value) -> String {
    model.values.string(value, constants: Vocabulary.standard.constants.bytes)
  }

  func strings(_ node: UInt32, _ property: String) -> [String] {
    let list = value(node, property)
    return list.tag == .list ? model.values.elements[list.range].map(string) : []
  }

  func bool(_ node: UInt32, _ property: String) -> Bool? {
    let value = value(node, property)
    return value.tag == .bool ? value.boolValue : nil
  }

  /// stated, absent or unknown.
  func state(_ node: UInt32, _ property: String) -> String {
    let value = value(node, property)
    return value.tag == .unknown ? "unknown" : value.isStated ? "stated" : "absent"
  }

  /// The source under a property.
  func source(_ node: UInt32, _ property: String) -> String {
    let it = model.nodes[Int(node)]
    guard let slot = Vocabulary.standard.kinds[Int(it.kind.rawValue)].slot(property) else { return "?" }
    return text(model.origins[Int(it.slots) + slot].indices)
  }

  /// The source under a node.
  func source(_ node: UInt32) -> String { text(model.nodes[Int(node)].origin.indices) }

  func text(_ range: Range<Int>) -> String { String(decoding: model.values.text[range], as: UTF8.self) }

  /// The texts that belong to a node, as “role: prose”.
  func texts(of node: UInt32) -> [String] {
    all(.text).filter { value($0, "owner").node == node }.map { "\(string($0, "role")): \(string($0, "prose"))" }
  }

  /// The kinds of the nodes directly inside a node.
  func children(_ node: UInt32, _ kind: NodeKind) -> [UInt32] {
    all(kind).filter { model.nodes[Int($0)].parent == node }
  }
}

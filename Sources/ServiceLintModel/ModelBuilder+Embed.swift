import ServiceLintText
import ServiceLintValue

/// A file that a definition names, read by whoever may open files.
public enum AttachedDefinition: Sendable {
  /// What it defines.
  case model(ServiceModel)
  /// Why it can't be taken in, and what to do about it.
  case unusable(LocalizedText, advice: LocalizedText)
}

extension ModelBuilder {
  /// Puts the forms of another definition into the node that is open, with their files as further sources: ranges,
  /// texts and nodes move, nothing else changes.
  ///
  /// - Parameter other: a model that no rule has looked at yet.
  /// - Returns: the forms; none if the definition would become too large.
  public mutating func embed(_ other: ServiceModel) -> [UInt32] {
    let forms = other.descendants(.form, of: ServiceModel.firstNode - 1, until: other.nodes.count)
    // A byte between the files, so that the end of one is not the beginning of the next.
    let (text, slots) = (model.values.text.count + 1, model.values.slots.count)
    guard !forms.isEmpty, text + other.values.text.count < Int(UInt32.max) / 2,
      slots + other.values.slots.count < mostSlots, model.nodes.count + other.nodes.count < mostNodes
    else { return [] }
    var move = ModelMove(other, empty: Array(model.nodes.prefix(Int(ServiceModel.firstNode))))
    move.text = UInt32(text)
    move.elements = model.values.elements.count
    var node = UInt32(model.nodes.count)
    var slot = UInt32(slots)
    for form in forms { move.add(form, to: &node, &slot) }

    model.values.text.append(0)
    model.values.text.append(contentsOf: other.values.text)
    model.values.elements.append(contentsOf: other.values.elements.map { move.moved($0) })
    for source in other.sources {
      let identity = source.identity ?? other.identity
      model.sources.append(
        ModelSource(
          path: source.path, start: source.start + move.text, end: source.end + move.text, identity: identity))
    }
    let conditions = UInt32(model.conditions.count) - 1
    for condition in other.conditions.dropFirst() {
      model.conditions.append(
        condition.mapNames { name in
          var name = name
          name.offset += move.text
          if name.valueCount > 0 { name.valueOffset += move.text }
          return name
        })
    }
    for form in forms {
      for index in Int(form)..<Int(other.nodes[Int(form)].end) {
        let it = other.nodes[index]
        model.nodes.append(
          ModelNode(
            kind: it.kind, parent: UInt32(index) == form ? current : move.nodes[Int(it.parent)],
            end: move.nodes[Int(form)] + (it.end - form), slots: move.slots[index], origin: move.moved(it.origin),
            condition: it.condition == 0 ? 0 : it.condition + conditions, key: move.moved(it.key)))
        if let parts = other.parts[UInt32(index)] { model.parts[move.nodes[index]] = parts }
        let count = Vocabulary.standard.kinds[Int(it.kind.rawValue)].properties.count
        for slot in Int(it.slots)..<Int(it.slots) + count {
          model.values.slots.append(move.moved(other.values.slots[slot]))
          model.origins.append(move.moved(other.origins[slot]))
        }
      }
    }
    model.unmapped += other.unmapped.map { move.moved($0) }
    return forms.map { move.nodes[Int($0)] }
  }
}

extension ServiceModel {
  /// The nodes of a kind behind a node, up to a number: for a node that is still open.
  public func descendants(_ kind: NodeKind, of node: UInt32, until end: Int) -> [UInt32] {
    (node + 1..<max(node + 1, UInt32(end))).filter { nodes[Int($0)].kind == kind }
  }
}

/// Where the parts of one model go in another.
private struct ModelMove {
  var text: UInt32 = 0
  var elements = 0
  /// For each node of the old model its number in the new one; what does not move becomes the empty node of its kind.
  var nodes: [UInt32]
  /// For each node of the old model its first slot in the new one.
  var slots: [UInt32]
  private let old: [ModelNode]

  /// - Parameter empty: the empty nodes, which are the same in all models of one format.
  init(_ model: ServiceModel, empty: [ModelNode]) {
    old = model.nodes
    nodes = model.nodes.map { UInt32($0.kind.rawValue) }
    slots = nodes.map { empty[Int($0)].slots }
  }

  /// Gives a form and all that is in it their new numbers.
  mutating func add(_ form: UInt32, to node: inout UInt32, _ slot: inout UInt32) {
    for index in Int(form)..<Int(old[Int(form)].end) {
      nodes[index] = node
      slots[index] = slot
      node += 1
      slot += UInt32(Vocabulary.standard.kinds[Int(old[index].kind.rawValue)].properties.count)
    }
  }

  func moved(_ value: Value) -> Value {
    var value = value
    switch value.tag {
    case .text where !value.flags.contains(.constant): value.payload += UInt64(text)
    case .list where value.length > 0: value.payload += UInt64(elements)
    case .object:
      let index = Int(value.node)
      value.payload = UInt64(slots[index]) << 32 | UInt64(nodes[index])
    default: break
    }
    return value
  }

  func moved(_ range: ByteRange) -> ByteRange {
    range == .none ? range : ByteRange(start: range.start + text, end: range.end + text)
  }
}

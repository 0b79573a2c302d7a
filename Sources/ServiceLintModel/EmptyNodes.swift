import ServiceLintText
import ServiceLintValue

/// What nodes hold before anything is stated: an empty node of each kind, with which every model begins.
///
/// A class, so that whoever adds a node counts one reference and not three.
final class EmptyNodes: Sendable {
  let nodes: [ModelNode]
  /// The slots of all of them, one kind behind the other.
  let slots: [Value]
  /// `.none` for each slot.
  let origins: [ByteRange]

  /// - Parameter unknown: for each kind the properties for which a format has no place.
  init(unknown: [NodeKind: Set<Int>]) {
    var templates = NodeKind.allCases.map { kind in
      Vocabulary.standard.emptySlots(kind, unknown: unknown[kind, default: []])
    }
    // They come first, in the order of the kinds, so where their slots lie is known beforehand.
    var nodes: [ModelNode] = []
    var next: UInt32 = 0
    for kind in NodeKind.allCases {
      let node = UInt32(nodes.count)
      nodes.append(ModelNode(kind: kind, parent: 0, end: node + 1, slots: next, origin: .none))
      next += UInt32(templates[Int(kind.rawValue)].count)
    }
    for kind in templates.indices {
      for index in templates[kind].indices where templates[kind][index].tag == .object {
        let empty = nodes[Int(templates[kind][index].symbol)]
        templates[kind][index] = .object(
          node: empty.end - 1, slots: empty.slots, kind: empty.kind.rawValue)
      }
    }
    self.nodes = nodes
    slots = Array(templates.joined())
    origins = Array(repeating: .none, count: slots.count)
  }

  /// The indices of a kind's slots.
  func slots(of kind: NodeKind) -> Range<Int> {
    let node = Int(kind.rawValue)
    let start = Int(nodes[node].slots)
    return start..<(node + 1 < nodes.count ? Int(nodes[node + 1].slots) : slots.count)
  }
}

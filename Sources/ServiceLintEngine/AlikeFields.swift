import ServiceLintModel
import ServiceLintText
import ServiceLintValue

/// Fields by what their labels say, found out once for a definition: comparing each with each would be too slow.
struct AlikeFields {
  private var byLabel: [UInt64: [UInt32]] = [:]
  private var isReady = false

  mutating func removeAll() {
    byLabel.removeAll(keepingCapacity: true)
    isReady = false
  }

  /// The fields before a field whose label reads the same, but for case and outer spaces, in reading order.
  mutating func before(_ field: UInt32, in host: RuleHost) -> [UInt32] {
    if !isReady { fill(host) }
    let label = Self.label(of: field, host)
    guard !label.isEmpty else { return [] }
    return byLabel[Self.hash(label), default: []].filter { other in
      other < field && Self.folded(Self.label(of: other, host)).elementsEqual(Self.folded(label))
    }
  }

  private mutating func fill(_ host: RuleHost) {
    isReady = true
    for node in host.model.nodes.indices where host.model.nodes[node].kind == .field {
      let label = Self.label(of: UInt32(node), host)
      if !label.isEmpty { byLabel[Self.hash(label), default: []].append(UInt32(node)) }
    }
  }

  private static func label(of field: UInt32, _ host: RuleHost) -> ArraySlice<UInt8> {
    let slot = Int(host.model.nodes[Int(field)].slots) + FieldProperty.shownLabel.slot
    var label = host.bytes(host.model.values.slots[slot])
    while let first = label.first, first == 0x20 || first == 0x0A || first == 0x09 { label.removeFirst() }
    while let last = label.last, last == 0x20 || last == 0x0A || last == 0x09 { label.removeLast() }
    return label
  }

  private static func folded(_ label: ArraySlice<UInt8>) -> some Sequence<UInt8> {
    label.lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  private static func hash(_ label: ArraySlice<UInt8>) -> UInt64 {
    var hash = FNV1a64()
    for byte in label { hash.add(byte: (0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
    return hash.value
  }
}

import ServiceLintModel
import ServiceLintText
import ServiceLintValue

/// Fields by what their labels say, found out once for a definition: comparing each with each would be too slow.
struct AlikeFields {
  private struct Entry {
    var field: UInt32
    /// The entry before it whose label has the same hash; -1: none.
    var previous: Int32
  }

  /// The fields with labels, in reading order.
  private var entries: [Entry] = []
  private var last: [UInt64: Int32] = [:]
  private var isReady = false

  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    last.removeAll(keepingCapacity: true)
    isReady = false
  }

  /// The fields before a field whose label reads the same, but for case and outer spaces, in reading order.
  mutating func before(_ field: UInt32, in host: RuleHost) -> [UInt32] {
    if !isReady { fill(host) }
    var entry = previous(of: field)
    guard entry >= 0 else { return [] }
    let label = Self.label(of: field, host)
    var found: [UInt32] = []
    while entry >= 0 {
      let other = entries[Int(entry)]
      if Self.folded(Self.label(of: other.field, host)).elementsEqual(Self.folded(label)) { found.append(other.field) }
      entry = other.previous
    }
    return found.reversed()
  }

  private func previous(of field: UInt32) -> Int32 {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].field < field { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].field == field ? entries[low].previous : -1
  }

  private mutating func fill(_ host: RuleHost) {
    isReady = true
    for node in host.model.nodes.indices where host.model.nodes[node].kind == .field {
      let label = Self.label(of: UInt32(node), host)
      guard !label.isEmpty else { continue }
      let hash = Self.hash(label)
      entries.append(Entry(field: UInt32(node), previous: last[hash] ?? -1))
      last[hash] = Int32(entries.count - 1)
    }
  }

  private static func label(of field: UInt32, _ host: RuleHost) -> ArraySlice<UInt8> {
    let slot = Int(host.model.nodes[Int(field)].slots) + shownLabel
    var label = host.bytes(host.model.values.slots[slot])
    while let first = label.first, first == 0x20 || first == 0x0A || first == 0x09 { label.removeFirst() }
    while let last = label.last, last == 0x20 || last == 0x0A || last == 0x09 { label.removeLast() }
    return label
  }

  private static let shownLabel = FieldProperty.shownLabel.slot

  private static func folded(_ label: ArraySlice<UInt8>) -> some Sequence<UInt8> {
    label.lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  private static func hash(_ label: ArraySlice<UInt8>) -> UInt64 {
    var hash = FNV1a64()
    for byte in label { hash.add(byte: (0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
    return hash.value
  }
}

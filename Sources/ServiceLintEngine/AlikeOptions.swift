import ServiceLintModel
import ServiceLintValue

/// The options of one field by what they read and store; the field asked about last is remembered.
struct AlikeOptions {
  private struct Entry {
    var option: UInt32
    var label: ArraySlice<UInt8>
    var value: ArraySlice<UInt8>
  }

  private var field: UInt32 = 0
  private var entries: [Entry] = []

  mutating func removeAll() {
    field = 0
    entries = []
  }

  /// The options of an option's field that read or store the same, but for outer spaces; itself included.
  mutating func like(_ option: UInt32, in host: RuleHost) -> [UInt32] {
    guard option >= ServiceModel.firstNode else { return [] }
    let parent = host.model.nodes[Int(option)].parent
    if parent != field { fill(parent, host) }
    guard let own = entries.first(where: { $0.option == option }) else { return [] }
    var result: [UInt32] = []
    for entry in entries
    where !own.label.isEmpty && entry.label.count == own.label.count && entry.label == own.label
      || !own.value.isEmpty && entry.value.count == own.value.count && entry.value == own.value
    {
      result.append(entry.option)
    }
    return result
  }

  private mutating func fill(_ parent: UInt32, _ host: RuleHost) {
    field = parent
    entries = []
    var other = parent + 1
    let end = host.model.nodes[Int(parent)].end
    while other < end {
      let node = host.model.nodes[Int(other)]
      if node.kind == .option, node.parent == parent {
        let slots = Int(node.slots)
        entries.append(
          Entry(
            option: other,
            label: Self.trimmed(host.bytes(host.model.values.slots[slots + OptionProperty.label.slot])),
            value: Self.trimmed(host.bytes(host.model.values.slots[slots + OptionProperty.value.slot]))))
      }
      other = max(other + 1, node.end)
    }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = bytes
    while let first = text.first, first <= 0x20 { text.removeFirst() }
    while let last = text.last, last <= 0x20 { text.removeLast() }
    return text
  }
}

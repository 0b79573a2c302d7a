import ServiceLintModel
import ServiceLintText
import ServiceLintValue

/// The options of one field by what they read and store; the field asked about last is remembered.
struct AlikeOptions {
  private struct Entry {
    var option: UInt32
    // Values, not slices: a slice kept would make the store's next text copy all of it.
    var label: Value
    var value: Value
    var labelHash: UInt64
    var valueHash: UInt64
  }

  private var field: UInt32 = 0
  private var entries: [Entry] = []
  /// Whether two options may be alike: in most fields none are.
  private var mayRepeat = false

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
    if !mayRepeat { return own.label.length > 0 || own.value.length > 0 ? [option] : [] }
    var result: [UInt32] = []
    for entry in entries {
      let isAlike =
        entry.labelHash == own.labelHash && Self.same(entry.label, own.label, host)
        || entry.valueHash == own.valueHash && Self.same(entry.value, own.value, host)
      if isAlike { result.append(entry.option) }
    }
    return result
  }

  private static func same(_ one: Value, _ other: Value, _ host: RuleHost) -> Bool {
    one.length == other.length && one.length > 0 && host.bytes(one) == host.bytes(other)
  }

  private static func hash(_ text: Value, _ host: RuleHost) -> UInt64 {
    var hash = FNV1a64()
    for byte in host.bytes(text) { hash.add(byte: byte) }
    return hash.value
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
        let label = Self.trimmed(host.model.values.slots[slots + OptionProperty.label.slot], host)
        let value = Self.trimmed(host.model.values.slots[slots + OptionProperty.value.slot], host)
        entries.append(
          Entry(
            option: other, label: label, value: value, labelHash: Self.hash(label, host),
            valueHash: Self.hash(value, host)))
      }
      other = max(other + 1, node.end)
    }
    mayRepeat = Self.repeats(entries.map(\.labelHash)) || Self.repeats(entries.map(\.valueHash))
  }

  private static func repeats(_ hashes: [UInt64]) -> Bool {
    let sorted = hashes.sorted()
    return zip(sorted, sorted.dropFirst()).contains { $0 == $1 }
  }

  private static func trimmed(_ text: Value, _ host: RuleHost) -> Value {
    let bytes = host.bytes(text)
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 }) else {
      return .emptyText
    }
    var trimmed = text
    trimmed.payload = UInt64(first)
    trimmed.length = UInt32(last - first + 1)
    return trimmed
  }
}

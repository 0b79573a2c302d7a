/// Remembers what was read from labels and keys: real forms repeat them, and forms of one body repeat each other's.
struct ReadingCache: Sendable {
  private struct Entry {
    var hash: UInt64
    var text: Range<Int>
    var reading: LabelReading
  }

  private var slots: [Int32] = Array(repeating: -1, count: Self.places)
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []

  private static let places = 4_096
  /// Past so many bytes all is forgotten: a stranger may send many definitions.
  private static let mostBytes = 1 << 18

  /// Where a text is looked for.
  struct Slot {
    var hash: UInt64
    var place: Int
  }

  mutating func removeAll() {
    guard !entries.isEmpty else { return }
    for entry in entries { clear(entry.hash) }
    entries.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func clear(_ hash: UInt64) {
    slots[Self.place(hash)] = -1
  }

  private static func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 32) & (places - 1) }

  func slot(for text: ArraySlice<UInt8>, isKey: Bool) -> Slot {
    var hash: UInt64 = isKey ? 0x9E37_79B9_7F4A_7C15 : 0xCBF2_9CE4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash = (hash ^ hash >> 29) &* 0xBF58_476D_1CE4_E5B9
    return Slot(hash: hash, place: Self.place(hash))
  }

  /// What was read from the text; `nil`: nothing yet, or another text has taken its place.
  func reading(at slot: Slot, text: ArraySlice<UInt8>, isKey: Bool) -> LabelReading? {
    let number = slots[slot.place]
    guard number >= 0, entries[Int(number)].hash == slot.hash else { return nil }
    let entry = entries[Int(number)]
    return bytes[entry.text].elementsEqual(text) ? entry.reading : nil
  }

  mutating func keep(_ reading: LabelReading, at slot: Slot, text: ArraySlice<UInt8>, isKey: Bool) {
    if bytes.count > Self.mostBytes { removeAll() }
    let start = bytes.count
    bytes.append(contentsOf: text)
    entries.append(Entry(hash: slot.hash, text: start..<bytes.count, reading: reading))
    slots[slot.place] = Int32(truncatingIfNeeded: entries.count - 1)
  }
}

/// The scalars in as few classes as a pattern needs: two scalars of one class are in the same of its sets.
///
/// Tables then need a column per class, not per scalar.
struct ScalarPartition: Sendable {
  /// The class of every byte below 0x80.
  private(set) var ofASCII: [UInt16] = []
  /// Where a run of scalars of one class begins, ascending from 0.
  private(set) var starts: [UInt32] = []
  /// The class of each run.
  private(set) var classes: [UInt16] = []
  private(set) var count = 0
  /// The class of everything beyond ASCII, if it is but one.
  private(set) var beyondASCII: UInt16?
  /// Per set, one bit per class.
  private var members: [UInt64] = []
  private var wordsPerSet = 1

  init(_ sets: [ScalarSet]) {
    var edges: [(scalar: UInt32, set: Int32)] = []
    for (index, set) in sets.enumerated() {
      for run in set.runs {
        edges.append((run.first, Int32(index)))
        edges.append((run.last + 1, Int32(index)))
      }
    }
    edges.sort { $0.scalar < $1.scalar }
    var active = [UInt64](repeating: 0, count: (sets.count + 63) / 64)
    var classOf: [[UInt64]: UInt16] = [:]
    var signatures: [[UInt64]] = []
    var next = 0
    var start: UInt32 = 0
    while start <= 0x10FFFF {
      while next < edges.count, edges[next].scalar == start {
        // Runs of a set never touch, so that each edge switches it on or off.
        active[Int(edges[next].set) / 64] ^= 1 << UInt64(edges[next].set % 64)
        next += 1
      }
      let found: UInt16
      if let known = classOf[active] {
        found = known
      } else {
        found = UInt16(clamping: signatures.count)
        classOf[active] = found
        signatures.append(active)
      }
      if classes.last != found {
        starts.append(start)
        classes.append(found)
      }
      start = next < edges.count ? edges[next].scalar : 0x110000
    }
    count = signatures.count
    wordsPerSet = (count + 63) / 64
    members = [UInt64](repeating: 0, count: sets.count * wordsPerSet)
    for (index, signature) in signatures.enumerated() {
      for set in sets.indices where signature[set / 64] >> UInt64(set % 64) & 1 == 1 {
        members[set * wordsPerSet + index / 64] |= 1 << UInt64(index % 64)
      }
    }
    ofASCII = (0..<0x80).map { search($0) }
    if (starts.last ?? 0) <= 0x80 { beyondASCII = search(0x80) }
  }

  /// Whether a set holds the scalars of a class.
  func set(_ set: Int32, holds index: Int) -> Bool {
    members[Int(set) * wordsPerSet + index / 64] >> UInt64(index % 64) & 1 == 1
  }

  /// The class of a scalar.
  func of(_ scalar: UInt32) -> Int {
    if scalar < 0x80 { return Int(ofASCII[Int(scalar)]) }
    return Int(beyondASCII ?? search(scalar))
  }

  private func search(_ scalar: UInt32) -> UInt16 {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= scalar { low = middle } else { high = middle }
    }
    return classes[low]
  }
}

import ServiceLintModel

/// The conditions of scripts that a worker has read before: of the scripts in a body's forms, half stand there twice.
struct FormIOScripts: Sendable {
  private struct Entry {
    var script: [UInt8]
    /// With the places of its names counted from the script's first byte.
    var condition: Condition
  }

  private var entries: [Entry] = []
  private var byHash: [UInt64: Int] = [:]
  /// Two scripts of one hash would be read anew each time; nobody can foresee which ones they are.
  private let seed = UInt64.random(in: 0 ... .max)

  /// Longer scripts are rarely repeated, and each worker keeps no more than so many.
  private static let longest = 1_000, most = 2_000

  /// The condition of the script in a range, escapes and all.
  func condition(_ bytes: [UInt8], _ range: Range<Int>) -> Condition? {
    guard let found = byHash[hash(bytes, range)], entries[found].script.elementsEqual(bytes[range]) else { return nil }
    return entries[found].condition
  }

  mutating func keep(_ condition: Condition, of bytes: [UInt8], _ range: Range<Int>) {
    guard range.count <= Self.longest, entries.count < Self.most else { return }
    byHash[hash(bytes, range)] = entries.count
    entries.append(Entry(script: Array(bytes[range]), condition: condition))
  }

  private func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    let source = bytes.span
    var hash = seed ^ UInt64(range.count)
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      let product = (hash ^ source.word(at: index)).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      hash = product.high ^ product.low
      index += 8
    }
    while index < range.upperBound {
      hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3
      index += 1
    }
    return hash
  }
}

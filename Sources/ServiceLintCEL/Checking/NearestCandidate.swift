/// The name that somebody may have meant.
enum NearestCandidate {
  /// The candidate with the fewest single-letter changes; empty if none is near enough.
  static func find(_ name: String, among candidates: some Sequence<String>) -> String {
    let wanted = Array(name.utf8.prefix(64))
    var best = ""
    var least = max(1, wanted.count / 3) + 1
    for candidate in candidates.sorted() {
      let letters = Array(candidate.utf8.prefix(64))
      guard abs(letters.count - wanted.count) < least else { continue }
      let changes = distance(wanted, letters)
      if changes < least, changes < max(wanted.count, letters.count) {
        best = candidate
        least = changes
      }
    }
    return best
  }

  /// Insertions, deletions, replacements and swaps of neighbours.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var before: [Int] = []
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      before = last
      last = row
    }
    return last[b.count]
  }
}

/// “Did you mean …?”: the known name that a misspelt one is nearest to.
public enum NearestName {
  /// Longer names are left out: nobody misspells them, and a hostile file could make them long.
  private static let longest = 64

  /// The nearest of some names, the first of equals; `nil` if none is near enough to be meant.
  ///
  /// Counts letters to insert, remove, change or swap (Damerau–Levenshtein, optimal string alignment): one for each
  /// three letters of the name may differ. Case, hyphens, underscores and spaces don't count.
  ///
  ///     NearestName.nearest(to: "lable", among: ["kind", "label"])  // "label"
  public static func nearest(to name: String, among candidates: [String]) -> String? {
    let wanted = folded(name)
    guard !wanted.isEmpty, wanted.count <= longest else { return nil }
    var nearest: String?
    var least = max(1, wanted.count / 3) + 1
    for candidate in candidates where candidate.utf8.count <= longest * 4 {
      let other = folded(candidate)
      guard other.count <= longest, abs(other.count - wanted.count) < least else { continue }
      let distance = distance(wanted, other)
      // Two names without a common letter are not alike, however short they are.
      if distance < least, distance < max(wanted.count, other.count) {
        least = distance
        nearest = candidate
      }
    }
    return nearest
  }

  private static func folded(_ name: String) -> [UInt32] {
    var result: [UInt32] = []
    for scalar in name.unicodeScalars {
      if result.count > longest { break }
      switch scalar {
      case "-", "_", " ": continue
      case "A"..."Z": result.append(scalar.value + 32)
      default: result.append(scalar.value)
      }
    }
    return result
  }

  private static func distance(_ first: [UInt32], _ second: [UInt32]) -> Int {
    var before: [Int] = []
    var last = Array(0...second.count)
    for i in first.indices {
      var row = [i + 1]
      row.reserveCapacity(second.count + 1)
      for j in second.indices {
        var least = min(last[j + 1] + 1, row[j] + 1, last[j] + (first[i] == second[j] ? 0 : 1))
        if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] { least = min(least, before[j - 1] + 1) }
        row.append(least)
      }
      before = last
      last = row
    }
    return last[second.count]
  }
}

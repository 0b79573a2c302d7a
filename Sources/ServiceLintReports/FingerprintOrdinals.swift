import ServiceLintEngine

/// Tells findings apart that one file holds with the same fingerprint, as when it holds a definition twice.
struct FingerprintOrdinals {
  private var counts: [String: Int] = [:]

  /// The finding's number among those with its fingerprint in its file, from 1.
  mutating func next(_ finding: Finding) -> Int {
    let count = counts["\(finding.fingerprint)\u{1F}\(finding.location.file)", default: 0] + 1
    counts["\(finding.fingerprint)\u{1F}\(finding.location.file)"] = count
    return count
  }
}

/// A version as semver.org 2.0.0 orders them. Missing numbers are 0, and what follows `+` does not count.
struct SemanticVersion: Comparable, Sendable {
  /// Major, minor and patch.
  private var numbers: [UInt32] = []
  /// The words behind `-`; a version with some comes before the same one without.
  private var early: [Substring] = []

  /// - Returns: `nil` if the text is no version.
  init?(_ text: some StringProtocol) {
    let whole = text.prefix { $0 != "+" }
    let core = whole.prefix { $0 != "-" }
    for part in core.split(separator: ".", omittingEmptySubsequences: false) {
      guard (1...9).contains(part.utf8.count), part.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = UInt32(part)
      else { return nil }
      numbers.append(number)
    }
    guard (1...3).contains(numbers.count) else { return nil }
    numbers += Array(repeating: 0, count: 3 - numbers.count)
    guard core.endIndex < whole.endIndex else { return }
    early = Substring(whole[core.endIndex...].dropFirst()).split(separator: ".", omittingEmptySubsequences: false)
    guard early.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 64 }) else { return nil }
  }

  static func < (one: Self, other: Self) -> Bool {
    if one.numbers != other.numbers { return one.numbers.lexicographicallyPrecedes(other.numbers) }
    if one.early.isEmpty || other.early.isEmpty { return !one.early.isEmpty && other.early.isEmpty }
    return one.early.lexicographicallyPrecedes(other.early) { a, b in
      switch (UInt64(a), UInt64(b)) {
      case (let a?, let b?): a < b
      // Numbers come before words.
      case (.some, nil): true
      case (nil, .some): false
      case (nil, nil): a.utf8.lexicographicallyPrecedes(b.utf8)
      }
    }
  }
}

/// A set of Unicode scalars: sorted ranges that neither overlap nor touch.
struct ScalarSet: Hashable, Sendable {
  /// Scalars from `first` to `last`, both included.
  struct Run: Hashable, Sendable {
    var first: UInt32
    var last: UInt32
  }

  private(set) var runs: [Run] = []

  init() {}

  init(_ ranges: ClosedRange<UInt32>...) {
    for range in ranges { insert(range.lowerBound, range.upperBound) }
    normalise()
  }

  /// The scalars of a string: pairs of first and last.
  init(pairs: String) {
    var first: UInt32?
    for scalar in pairs.unicodeScalars {
      if let start = first {
        insert(start, scalar.value)
        first = nil
      } else {
        first = scalar.value
      }
    }
    normalise()
  }

  var isEmpty: Bool { runs.isEmpty }

  /// Adds a range; `normalise` must follow before the set is used. Surrogates are no scalars and left out.
  mutating func insert(_ first: UInt32, _ last: UInt32) {
    let low = first >= 0xD800 && first <= 0xDFFF ? 0xE000 : first
    let high = last >= 0xD800 && last <= 0xDFFF ? 0xD7FF : min(last, 0x10FFFF)
    if low <= high { runs.append(Run(first: low, last: high)) }
  }

  /// Adds another set; `normalise` must follow.
  mutating func insert(_ other: ScalarSet) {
    runs.append(contentsOf: other.runs)
  }

  /// Sorts the ranges and joins those that overlap or touch.
  mutating func normalise() {
    guard runs.count > 1 else { return }
    runs.sort { $0.first < $1.first }
    var joined: [Run] = []
    joined.reserveCapacity(runs.count)
    for run in runs {
      if let last = joined.last, run.first <= last.last &+ 1 {
        joined[joined.count - 1].last = max(last.last, run.last)
      } else {
        joined.append(run)
      }
    }
    runs = joined
  }

  /// All other scalars.
  func inverted() -> ScalarSet {
    var result = ScalarSet()
    var next: UInt32 = 0
    for run in runs {
      if run.first > next { result.insert(next, run.first - 1) }
      next = run.last &+ 1
    }
    if next <= 0x10FFFF { result.insert(next, 0x10FFFF) }
    return result
  }

  func union(_ other: ScalarSet) -> ScalarSet {
    var result = self
    result.insert(other)
    result.normalise()
    return result
  }

  func contains(_ scalar: UInt32) -> Bool {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].last < scalar { low = middle + 1 } else { high = middle }
    }
    return low < runs.count && runs[low].first <= scalar
  }
}

extension ScalarSet {
  static let all = ScalarSet(0...0x10FFFF)
  static let newline = ScalarSet(0x0A...0x0A)
  static let digits = ScalarSet(0x30...0x39)
  static let word = ScalarSet(0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A)
  /// RE2's `\s`: tab, line feed, form feed, carriage return and space.
  static let whitespaceRE2 = ScalarSet(0x09...0x0A, 0x0C...0x0D, 0x20...0x20)
  /// JavaScript's line terminators (ECMA-262, 12.3).
  static let newlineECMAScript = ScalarSet(0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029)
  /// JavaScript's `\s`: WhiteSpace and LineTerminator (ECMA-262, 12.2 and 12.3).
  static let whitespaceECMAScript = ScalarSet(
    0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
    0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF)
}

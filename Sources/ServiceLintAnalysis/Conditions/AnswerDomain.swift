import ServiceLintModel

/// The answers of one question, cut into what conditions can tell apart.
///
/// Bit 0: no answer. Bit 1: left blank. Bit 2: another answer than all that conditions name. Then one bit for each
/// value named; and if it is compared by size, the numbers between and at the values named.
struct AnswerDomain {
  /// A question, or a part of one.
  struct Key: Hashable {
    var node: UInt32
    /// The number of the part's name; 0: the whole answer.
    var part: UInt32
  }

  static let none: UInt64 = 1
  static let blank: UInt64 = 2
  static let firstText = 3

  /// The places of the values that conditions name, by the hashes of their bytes (to `String` composed and decomposed
  /// letters are one text).
  private var texts: [UInt64: Int] = [:]
  /// The values named that are numbers.
  private var numbers: [Double] = []
  private var limits: [Double] = []
  /// Whether it is compared by size.
  private var isMeasured = false
  /// Whether it is a box to tick: its answers are true and false.
  private(set) var isTick = false

  /// What there is before anybody answers: nothing, a blank, and for a box to tick also that it is not.
  var empty: UInt64 { Self.none | Self.blank | (isTick ? 1 << UInt64(Self.firstText + 1) : 0) }

  /// The bits that an answer can have at all; set by `close`.
  private(set) var initial: [UInt64] = []

  /// A box to tick.
  static var tick: AnswerDomain {
    var made = AnswerDomain()
    made.isTick = true
    made.add("true")
    made.add("false")
    return made
  }

  mutating func add(_ text: String) {
    let hash = KeyScopes.hash(text.utf8)
    guard !text.isEmpty, texts[hash] == nil else { return }
    texts[hash] = texts.count
    if let number = Self.number(text) { numbers.append(number) }
  }

  mutating func addLimit(_ text: String) {
    guard let number = Self.number(text) else { return }
    isMeasured = true
    limits.append(number)
  }

  /// The number of words of a set of answers.
  var words: Int { initial.count }

  /// Ends collecting: any answer is possible.
  mutating func close() {
    prepare()
    for bit in 2..<size { set(bit, in: &initial) }
  }

  /// Ends collecting.
  ///
  /// - Parameter options: all values that there are, by their hash; what is compared by size wants them as numbers,
  ///   too.
  mutating func close(options: [UInt64], number: (Int) -> Double?) {
    prepare()
    for (index, option) in options.enumerated() {
      if isMeasured, let number = number(index) {
        set(region(of: number), in: &initial)
      } else {
        set(texts[option].map { Self.firstText + $0 } ?? 2, in: &initial)
      }
    }
  }

  private mutating func prepare() {
    if isMeasured {
      limits += numbers
      limits.sort()
      var distinct: [Double] = []
      for limit in limits where distinct.last != limit { distinct.append(limit) }
      limits = distinct
    }
    initial = Array(repeating: 0, count: (size + 63) / 64)
    initial[0] = Self.none | Self.blank
  }

  private var size: Int { Self.firstText + texts.count + (isMeasured ? 2 * limits.count + 1 : 0) }

  private func set(_ bit: Int, in mask: inout [UInt64]) { mask[bit / 64] |= 1 << UInt64(bit % 64) }

  private func bit(of text: String) -> Int? {
    if text.isEmpty { return 1 }
    if isMeasured, let number = Self.number(text) { return region(of: number) }
    return texts[KeyScopes.hash(text.utf8)].map { Self.firstText + $0 }
  }

  /// Intervals have even, the limits odd places.
  private func region(of number: Double) -> Int {
    let first = Self.firstText + texts.count
    let index = limits.firstIndex { number <= $0 } ?? limits.count
    return first + (index < limits.count && limits[index] == number ? 2 * index + 1 : 2 * index)
  }

  // MARK: What tests let through

  /// Adds the answers that are a text.
  func appendEqual(to text: String, _ masks: inout [UInt64]) {
    let start = masks.count
    for _ in 0..<words { masks.append(0) }
    if let bit = bit(of: text) { masks[start + bit / 64] |= 1 << UInt64(bit % 64) }
  }

  /// Adds the answers that are one.
  func appendAnswered(_ masks: inout [UInt64]) {
    for (index, word) in initial.enumerated() { masks.append(index == 0 ? word & ~empty : word) }
  }

  /// Adds the answers of a size.
  ///
  /// - Returns: whether that can be said: the limit is a number or a date.
  func appendCompared(_ sign: Condition.Comparison, _ text: String, _ masks: inout [UInt64]) -> Bool {
    guard let limit = Self.number(text), !limits.isEmpty else { return false }
    var mask = Array(repeating: UInt64(0), count: words)
    // What is left blank may count as zero.
    if Self.meets(0, sign, limit) { set(1, in: &mask) }
    let first = Self.firstText + texts.count
    for place in 0...2 * limits.count {
      let index = place / 2
      let number: Double
      if place % 2 == 1 {
        number = limits[index]
      } else if index == 0 {
        number = limits[0] - 1
      } else if index == limits.count {
        number = limits[index - 1] + 1
      } else {
        number = limits[index - 1] + (limits[index] - limits[index - 1]) / 2
      }
      if Self.meets(number, sign, limit) { set(first + place, in: &mask) }
    }
    masks += mask
    return true
  }

  private static func meets(_ number: Double, _ sign: Condition.Comparison, _ limit: Double) -> Bool {
    switch sign {
    case .less: number < limit
    case .lessOrEqual: number <= limit
    case .greater: number > limit
    case .greaterOrEqual: number >= limit
    }
  }

  /// A number, or a date in ISO 8601 as days or so: all that counts is the order.
  static func number(_ text: String) -> Double? {
    // Most answers are words, and to find out that one is no number takes long.
    guard let first = text.utf8.first, first <= UInt8(ascii: "9") else { return nil }
    if let number = Double(text) { return number.isFinite ? number : nil }
    let parts = text.utf8.prefix(10).split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, let year = Double(String(Substring(parts[0]))),
      let month = Double(String(Substring(parts[1]))), let day = Double(String(Substring(parts[2])))
    else { return nil }
    return year * 10_000 + month * 100 + day
  }
}

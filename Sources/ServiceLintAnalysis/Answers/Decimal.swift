/// A decimal number as people and definitions write it: `12`, `-3.5`, `1 000,50`. Compared exactly, digit by digit.
struct Decimal: Comparable {
  private let isNegative: Bool
  /// The digits before the point, without zeros in front.
  private let whole: [UInt8]
  /// The digits behind the point, without zeros at the end.
  private let fraction: [UInt8]

  /// - Returns: `nil` if it is no number, or one of more than 100 digits.
  init?(_ text: ArraySlice<UInt8>) {
    var rest = text.filter { $0 != 0x20 }[...]
    let negative = rest.first == 0x2D
    if negative || rest.first == 0x2B { rest = rest.dropFirst() }
    guard rest.count <= 100 else { return nil }
    let parts = rest.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == 0x2E || $0 == 0x2C }
    guard let first = parts.first, !rest.isEmpty, rest.contains(where: { $0 &- 0x30 < 10 }) else { return nil }
    let second = parts.count > 1 ? parts[1] : []
    guard first.allSatisfy({ $0 &- 0x30 < 10 }), second.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    whole = Array(first.drop { $0 == 0x30 })
    var behind = Array(second)
    while behind.last == 0x30 { behind.removeLast() }
    fraction = behind
    isNegative = negative && !(whole.isEmpty && behind.isEmpty)
  }

  static func < (one: Decimal, other: Decimal) -> Bool {
    if one.isNegative != other.isNegative { return one.isNegative }
    return one.isNegative ? isSmaller(other, one) : isSmaller(one, other)
  }

  private static func isSmaller(_ one: Decimal, _ other: Decimal) -> Bool {
    if one.whole.count != other.whole.count { return one.whole.count < other.whole.count }
    if one.whole != other.whole { return one.whole.lexicographicallyPrecedes(other.whole) }
    return one.fraction.lexicographicallyPrecedes(other.fraction)
  }
}

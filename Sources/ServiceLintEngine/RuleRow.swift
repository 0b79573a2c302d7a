import ServiceLintCEL
import ServiceLintValue

/// The rules that run on one kind of node in one round, in their order, with all that they demand of a node at first
/// sight: a node to which a rule does not apply costs a look into a slot or two.
final class RuleRow: Sendable {
  /// The rules' numbers.
  let numbers: [Int]
  private let tests: [Prefilter.Test]
  /// For each rule the end of its tests.
  private let ends: [Int]

  init(_ numbers: [Int], of rules: RuleSet) {
    self.numbers = numbers
    let prefilters = numbers.map { rules.prefilter(of: $0) }
    tests = prefilters.flatMap(\.tests)
    var end = 0
    ends = prefilters.map { prefilter in
      end += prefilter.tests.count
      return end
    }
  }

  /// The next node that a rule may apply to; the number of nodes if there is none.
  ///
  /// - Parameters:
  ///   - place: the rule's place in the row.
  ///   - nodes: the nodes of the rules' kind.
  ///   - start: where among them to begin.
  func next(for place: Int, among nodes: borrowing [Value], from start: Int, slots: borrowing [Value]) -> Int {
    let first = place == 0 ? 0 : ends[place - 1]
    let end = ends[place]
    var index = start
    while index < nodes.count, !mayHold(first, end, slots, nodes[index].slots) { index += 1 }
    return index
  }

  @inline(__always)
  private func mayHold(_ start: Int, _ end: Int, _ slots: borrowing [Value], _ first: Int) -> Bool {
    let tests = tests
    var index = start
    while index < end {
      if Self.passes(tests[index], slots, first) {
        // The alternatives of what is passed stand behind it in a row.
        while tests[index].hasAlternative { index += 1 }
      } else if !tests[index].hasAlternative {
        return false
      }
      index += 1
    }
    return true
  }

  /// Whether a demand may be met. What is not computed yet may meet any.
  @inline(__always)
  private static func passes(_ test: Prefilter.Test, _ slots: borrowing [Value], _ first: Int) -> Bool {
    var first = first
    if test.through >= 0 {
      let object = slots[first + test.through]
      guard object.tag == .object else { return true }
      first = object.slots
    }
    let value = slots[first + test.slot]
    if value.tag == .lazy { return true }
    return switch test.kind {
    case .isTrue: value.tag == .bool && value.boolValue
    case .isFalse: value.tag == .bool && !value.boolValue
    case .isStated: value.tag != .unknown && value.isStated
    case .isNotStated: !value.isStated && (value.tag != .unknown || value.flags.contains(.absent))
    case .isFilled: value.tag == .text && value.length > 0
    case .isEmpty: value.tag == .text && value.length == 0
    // A text outside its list is compared by its letters.
    case .isOneOf: value.tag == .text && (isIn(test, value.symbol) || value.symbol == 0 && value.length > 0)
    case .isNoneOf: value.tag == .text && !isIn(test, value.symbol)
    // What is no list leaves the rule undecided, which is to be told.
    case .hasElements: value.tag != .list || value.length > 0
    }
  }

  @inline(__always)
  private static func isIn(_ test: Prefilter.Test, _ symbol: UInt16) -> Bool {
    let half = symbol < 64 ? test.symbols.low : symbol < 128 ? test.symbols.high : 0
    return half >> UInt64(symbol & 63) & 1 != 0
  }
}

import ServiceLintCEL
import ServiceLintValue

extension Prefilter {
  /// Whether an object may meet the demands. What is not computed yet may.
  @inline(__always)
  func mayHold(_ slots: [Value], first: Int) -> Bool {
    for test in tests {
      switch test {
      case .isTrue(let slot):
        let value = slots[first + slot]
        if value.tag != .lazy, value.tag != .bool || !value.boolValue { return false }
      case .isFalse(let slot):
        let value = slots[first + slot]
        if value.tag != .lazy, value.tag != .bool || value.boolValue { return false }
      case .isOneOf(let slot, let symbols):
        let value = slots[first + slot]
        if value.tag == .text, value.symbol != 0 || value.length == 0, !symbols.contains(value.symbol) { return false }
      case .isNoneOf(let slot, let symbols):
        let value = slots[first + slot]
        if value.tag == .text, value.symbol != 0, symbols.contains(value.symbol) { return false }
      case .isStated(let slot):
        let value = slots[first + slot]
        if value.tag != .lazy, value.tag != .unknown, !value.isStated { return false }
      }
    }
    return true
  }
}

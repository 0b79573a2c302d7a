import ServiceLintModel

extension FormWriter {
  /// States the pattern of a platform that looks for it anywhere in the answer, as one that the whole answer must match.
  mutating func statePattern(_ field: UInt32, anywhere node: Int?) {
    guard let node, isFilled(node) else { return }
    let pattern = string(node)
    let isBound = (starts: pattern.hasPrefix("^"), ends: pattern.hasSuffix("$") && !pattern.hasSuffix("\\$"))
    // Alternatives may be bound one by one.
    if isBound.starts, isBound.ends { return state(field, FieldProperty.pattern, node) }
    let whole = (isBound.starts ? "" : "[\\s\\S]*") + "(?:\(pattern))" + (isBound.ends ? "" : "[\\s\\S]*")
    state(field, FieldProperty.pattern, text(whole), from: node)
  }
}

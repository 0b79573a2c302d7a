import ServiceLintModel

extension FormWriter {
  /// Gives a node a condition that stands nowhere in the definition: analyses reckon with it, but there is no condition
  /// to speak of.
  mutating func setUnwritten(_ node: UInt32, _ condition: Condition) {
    builder.model.conditions.append(condition)
    builder.model.nodes[Int(node)].condition = UInt32(builder.model.conditions.count - 1)
  }
}

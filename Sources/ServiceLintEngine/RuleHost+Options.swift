import ServiceLintModel
import ServiceLintValue

/// Options that cannot be told apart.
extension RuleHost {
  /// The options of an option's field that read or store the same, but for outer spaces; itself included.
  func optionsLike(_ option: UInt32) -> [UInt32] {
    guard option >= ServiceModel.firstNode else { return [] }
    let parent = model.nodes[Int(option)].parent
    let label = trimmed(option, OptionProperty.label)
    let value = trimmed(option, OptionProperty.value)
    var result: [UInt32] = []
    var other = parent + 1
    let end = model.nodes[Int(parent)].end
    while other < end {
      if model.nodes[Int(other)].kind == .option, model.nodes[Int(other)].parent == parent,
        !label.isEmpty && trimmed(other, OptionProperty.label).elementsEqual(label)
          || !value.isEmpty && trimmed(other, OptionProperty.value).elementsEqual(value)
      {
        result.append(other)
      }
      other = max(other + 1, model.nodes[Int(other)].end)
    }
    return result
  }

  private func trimmed(_ option: UInt32, _ property: OptionProperty) -> ArraySlice<UInt8> {
    var text = bytes(model.values.slots[Int(model.nodes[Int(option)].slots) + property.slot])
    while let first = text.first, first <= 0x20 { text.removeFirst() }
    while let last = text.last, last <= 0x20 { text.removeLast() }
    return text
  }
}

import ServiceLintModel
import ServiceLintValue

/// How functions read their arguments.
extension RuleHost {
  /// The bytes of a text; none for anything else.
  func bytes(_ value: Value) -> ArraySlice<UInt8> {
    guard value.tag == .text else { return [] }
    if value.flags.contains(.constant) {
      let constants = rule?.rule.constants ?? Vocabulary.standard.constants.bytes
      return value.range.upperBound <= constants.count ? constants[value.range] : []
    }
    return model.values.text[value.range]
  }

  /// A property of a node as it is stored; it may be `lazy`. (`ServiceModel.value` would copy the model out of this.)
  func value<P: PropertySet>(of node: UInt32, _ property: P) -> Value {
    model.values.slots[Int(model.nodes[Int(node)].slots) + property.slot]
  }

  /// A text property of a node; empty if it is no text.
  func text<P: PropertySet>(of node: UInt32, _ property: P) -> String { string(value(of: node, property)) }

  /// A text as a string; empty for anything else.
  func string(_ value: Value) -> String { String(decoding: bytes(value), as: UTF8.self) }

  /// The words of a list of the rule's module; made once for each definition, whoever asks.
  func words(of list: Value) -> Value {
    guard let lists = rule?.rule.lists, let words = lists.words(bytes(list)) else { return .emptyList }
    let key = "\(lists.module)\u{1F}\(string(list))"
    if let known = wordValues[key] { return known }
    let values = words.map { model.values.add($0) }
    let made = model.values.addList(values)
    model.values.pin()
    wordValues[key] = made
    return made
  }
}

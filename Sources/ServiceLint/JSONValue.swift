import ServiceLintReaders
import ServiceLintValue

/// JSON as values of CEL: whole numbers as int, others as double.
enum JSONValue {
  static func value(of node: Int, in tree: SourceTree, store: inout ValueStore) -> Value {
    switch tree.nodes[node].kind {
    case .null, .key, .alias, .element: return .null
    case .boolean: return .bool(tree.nodes[node].flags.contains(.isTrue))
    case .number:
      let text = tree.string(node)
      if let whole = Int64(text) { return .int(whole) }
      return .double(Double(text) ?? .nan)
    case .string:
      let start = store.text.count
      tree.appendText(of: node, to: &store.text)
      return .text(start: start, count: store.text.count - start)
    case .array:
      var elements: [Value] = []
      for element in tree.elements(of: node) { elements.append(value(of: element, in: tree, store: &store)) }
      return store.addList(elements)
    case .object:
      var pairs: [Value] = []
      for (key, member) in tree.members(of: node) {
        pairs.append(store.add(tree.key(key)))
        pairs.append(value(of: member, in: tree, store: &store))
      }
      let start = store.elements.count
      store.elements += pairs
      return Value(tag: .map, payload: UInt64(start), length: UInt32(pairs.count / 2))
    }
  }
}

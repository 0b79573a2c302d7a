import ServiceLintModel
import ServiceLintText
import ServiceLintValue

extension FormWriter {
  /// Opens a field for what the platform knows without asking anybody, so that conditions which name it can be read:
  /// hidden, never asked, and its value may be anything. Close it.
  ///
  /// - Parameters:
  ///   - node: where the definition names it.
  ///   - id: what the definition calls it.
  ///   - key: what conditions call it.
  ///   - source: where the value comes from.
  mutating func openHiddenField(at node: Int, id: Value, key: Value, from source: String) -> UInt32? {
    guard let field = openField(at: node, key: nil, kind: "hidden", answeredBy: []) else { return nil }
    builder.set(field, FieldProperty.id, id, at: place(node))
    builder.model.nodes[Int(field)].key = key
    builder.setDefault(field, FieldProperty.asks, .bool(false))
    builder.set(field, FieldProperty.prefilledFrom, text(source), at: place(node))
    return field
  }
}

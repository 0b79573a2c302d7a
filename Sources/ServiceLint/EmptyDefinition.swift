import ServiceLintModel
import ServiceLintReaders
import ServiceLintText

/// A definition with a node of a kind of which nothing is stated: what is merely absent must not make a rule speak.
enum EmptyDefinition {
  /// Definitions as formats write them, where a format has the kind: a bare component of each usual type.
  static func texts(of kind: NodeKind) -> [String] {
    // Those that no format recognises are passed over.
    ["servicelint: 1\n\(kind.name): {}\n"] + components(of: kind).map { "display: form\ncomponents: [\($0)]\n" }
  }

  private static func components(of kind: NodeKind) -> [String] {
    switch kind {
    case .field:
      [
        "textfield", "textarea", "number", "currency", "email", "phoneNumber", "url", "datetime", "day", "time",
        "checkbox", "radio", "selectboxes", "select", "file", "signature", "address",
      ].map { "{type: \($0), key: a, input: true}" }
    case .group:
      ["panel", "fieldset", "well", "container", "datagrid", "table"].map {
        "{type: \($0), key: a, components: [{type: textfield, key: b, input: true}]}"
      }
    case .option: ["{type: radio, key: a, input: true, values: [{}]}"]
    case .form, .page: ["{type: textfield, key: a, input: true}"]
    default: []
    }
  }

  /// The node alone, as a format would make it that has a place for everything.
  static func model(of kind: NodeKind) -> ServiceModel {
    var builder = ModelBuilder()
    builder.start(format: "empty", path: "empty", bytes: [], count: 0)
    let node = builder.open(kind, at: .none)
    if kind == .field { builder.setDefault(node, FieldProperty.asks, .bool(true)) }
    builder.close()
    return builder.model
  }
}

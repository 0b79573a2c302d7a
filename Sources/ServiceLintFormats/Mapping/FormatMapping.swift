import ServiceLintModel
import ServiceLintText

/// A line of a format's table: what its definitions say, and what becomes of it.
public struct FormatMapping: Sendable {
  /// The key, or the place, as the platform writes it: `validate.required`.
  public let from: String
  /// The kind of node and the property it becomes: `field.required`.
  public let to: String
  /// What is to be known about it; empty: nothing.
  public let note: LocalizedText

  /// A key that becomes a property.
  public init<P: PropertySet>(_ from: String, _ property: P, _ note: LocalizedText = LocalizedText(en: "", ja: "")) {
    self.from = from
    to = "\(P.nodeKind.name).\(property.declaration.name)"
    self.note = note
  }

  /// A key that becomes a node.
  public init(_ from: String, _ kind: NodeKind, _ note: LocalizedText = LocalizedText(en: "", ja: "")) {
    self.from = from
    to = kind.name
    self.note = note
  }
}

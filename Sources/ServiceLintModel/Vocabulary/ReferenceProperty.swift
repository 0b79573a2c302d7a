/// The properties of a reference: a name that a condition uses.
public enum ReferenceProperty: UInt16, PropertySet {
  case name = 7
  case value
  case field
  case exists
  case valueExists
  case askedLater

  public static var nodeKind: NodeKind { .reference }

  public var declaration: PropertyDeclaration {
    switch self {
    case .name: .init("name", .text, "The name as written.")
    case .value: .init("value", .text, "The value it is compared with; empty if none.")
    case .field: .init("field", .node(.field), "The field it means; the empty field if there is none.")
    case .exists: .init("exists", .boolean, "Whether the name means a field, an option or a part of one.")
    case .valueExists: .init("valueExists", .boolean, "Whether the value is one that the field can have.")
    case .askedLater: .init("askedLater", .boolean, "Whether the field comes after the owner on every path.")
    }
  }
}

/// The properties of every node. They take the same slots in all kinds.
public enum CommonProperty: UInt16, PropertySet {
  case service = 0
  case form
  case page
  case group
  case field
  case place
  case reachable

  public static var nodeKind: NodeKind { .node }

  public var declaration: PropertyDeclaration {
    switch self {
    case .service: .init("service", .node(.service), computed: true, "The service it belongs to.")
    case .form: .init("form", .node(.form), computed: true, "The form it stands in.")
    case .page: .init("page", .node(.page), computed: true, "The page it stands on.")
    case .group: .init("group", .node(.group), computed: true, "The nearest group around it.")
    case .field: .init("field", .node(.field), computed: true, "The field it belongs to.")
    case .place: .init("place", .text, computed: true, "Where it is, in people’s words.")
    case .reachable: .init("reachable", .boolean, computed: true, "Whether a resident can get to it.")
    }
  }
}

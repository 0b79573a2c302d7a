/// The properties of a nextPage: a way on from a page.
public enum NextPageProperty: UInt16, PropertySet {
  case page = 7
  case when

  public static var nodeKind: NodeKind { .nextPage }

  public var declaration: PropertyDeclaration {
    switch self {
    case .page: .init("page", .text, "The page, by identifier.")
    case .when: .init("when", .node(.condition), "In which case.")
    }
  }
}

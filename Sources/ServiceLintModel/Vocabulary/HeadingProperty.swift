/// The properties of a heading: a heading in a text.
public enum HeadingProperty: UInt16, PropertySet {
  case text = 7
  case level

  public static var nodeKind: NodeKind { .heading }

  public var declaration: PropertyDeclaration {
    switch self {
    case .text: .init("text", .text, "What people read.")
    case .level: .init("level", .integer, "Its level, 1 to 6.")
    }
  }
}

/// The properties of a link: a link in a text.
public enum LinkProperty: UInt16, PropertySet {
  case text = 7
  case url
  case opensWindow
  case hasExpression

  public static var nodeKind: NodeKind { .link }

  public var declaration: PropertyDeclaration {
    switch self {
    case .text: .init("text", .text, "What people read, the alternative of an image in it included.")
    case .url: .init("url", .text, "The address.")
    case .opensWindow: .init("opensWindow", .boolean, "Whether it opens a new window or tab.")
    case .hasExpression:
      .init("hasExpression", .boolean, "Whether the address or the text holds a template expression.")
    }
  }
}

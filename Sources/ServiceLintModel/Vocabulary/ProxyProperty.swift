/// The properties of a proxy: who may act for another.
public enum ProxyProperty: UInt16, PropertySet {
  case kind = 7
  case lends
  case needs

  public static var nodeKind: NodeKind { .proxy }

  public var declaration: PropertyDeclaration {
    switch self {
    case .kind: .init("kind", .text, "Who may act: family, guardian, helper, professional and the like.")
    case .lends: .init("lends", .list(.text), "The capabilities that the proxy lends.")
    case .needs: .init("needs", .list(.text), "What the proxy must show.")
    }
  }
}

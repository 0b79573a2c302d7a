/// The properties of a signIn: how one signs in.
public enum SignInProperty: UInt16, PropertySet {
  case required = 7
  case methods
  case pasteAllowed

  public static var nodeKind: NodeKind { .signIn }

  public var declaration: PropertyDeclaration {
    switch self {
    case .required: .init("required", .boolean, "Whether one must.")
    case .methods: .init("methods", .list(.text), "The ways to.")
    case .pasteAllowed: .init("pasteAllowed", .boolean, "Whether a password can be pasted.")
    }
  }
}

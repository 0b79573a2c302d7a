/// The properties of a output: where answers go.
public enum OutputProperty: UInt16, PropertySet {
  case kind = 7
  case target
  case carriesAnswers

  public static var nodeKind: NodeKind { .output }

  public var declaration: PropertyDeclaration {
    switch self {
    case .kind: .init("kind", .enumeration(.outputKind), "What sort of place.")
    case .target: .init("target", .text, "The address.")
    case .carriesAnswers: .init("carriesAnswers", .boolean, "Whether the answers themselves are sent.")
    }
  }
}

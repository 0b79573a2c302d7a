/// The properties of a button: a button.
public enum ButtonProperty: UInt16, PropertySet {
  case label = 7
  case action

  public static var nodeKind: NodeKind { .button }

  public var declaration: PropertyDeclaration {
    switch self {
    case .label: .init("label", .text, "What it says.")
    case .action: .init("action", .enumeration(.buttonAction), "What it does.")
    }
  }
}

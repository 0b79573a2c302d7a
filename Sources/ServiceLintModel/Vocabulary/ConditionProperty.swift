/// The properties of a condition: when something is shown.
public enum ConditionProperty: UInt16, PropertySet {
  case text = 7
  case owner
  case readable

  public static var nodeKind: NodeKind { .condition }

  public var declaration: PropertyDeclaration {
    switch self {
    case .text: .init("text", .text, "The condition as the definition has it.")
    case .owner: .init("owner", .node(.node), "What it shows.")
    case .readable: .init("readable", .boolean, "Whether we can read it; else it is code.")
    }
  }
}

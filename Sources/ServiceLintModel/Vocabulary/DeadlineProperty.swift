/// The properties of a deadline: until when one must apply.
public enum DeadlineProperty: UInt16, PropertySet {
  case after = 7
  case withinDays
  case exceptions

  public static var nodeKind: NodeKind { .deadline }

  public var declaration: PropertyDeclaration {
    switch self {
    case .after: .init("after", .text, "The event from which the days count.")
    case .withinDays: .init("withinDays", .integer, "Days.")
    case .exceptions: .init("exceptions", .text, "For whom it does not hold.")
    }
  }
}

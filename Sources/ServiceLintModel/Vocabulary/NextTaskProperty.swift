/// The properties of a nextTask: a way on from a task.
public enum NextTaskProperty: UInt16, PropertySet {
  case task = 7
  case when

  public static var nodeKind: NodeKind { .nextTask }

  public var declaration: PropertyDeclaration {
    switch self {
    case .task: .init("task", .text, "The task, by identifier.")
    case .when: .init("when", .text, "In which case.")
    }
  }
}

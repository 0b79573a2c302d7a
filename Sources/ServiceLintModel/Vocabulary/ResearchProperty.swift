/// The properties of a research: what was learnt from users.
public enum ResearchProperty: UInt16, PropertySet {
  case method = 7
  case date
  case participants
  case withDisabledPeople
  case withStaff

  public static var nodeKind: NodeKind { .research }

  public var declaration: PropertyDeclaration {
    switch self {
    case .method: .init("method", .enumeration(.researchMethod), "How.")
    case .date: .init("date", .date, "When.")
    case .participants: .init("participants", .integer, "With how many people.")
    case .withDisabledPeople: .init("withDisabledPeople", .boolean, "Whether disabled people took part.")
    case .withStaff: .init("withStaff", .boolean, "Whether staff took part.")
    }
  }
}

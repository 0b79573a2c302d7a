/// The properties of a step: what one actor does on the way through a service.
public enum StepProperty: UInt16, PropertySet {
  case id = 7
  case title
  case kind
  case actor
  case channels
  case uses
  case documents
  case requires
  case legalBasis
  case next
  case outcome
  case personal
  case minutes
  case waitDays

  public static var nodeKind: NodeKind { .step }

  public var declaration: PropertyDeclaration {
    switch self {
    case .id: .init("id", .text, "Its identifier.")
    case .title: .init("title", .text, "What people call it.")
    case .kind: .init("kind", .enumeration(.stepKind), "What is done.")
    case .actor: .init("actor", .enumeration(.actor), "Who does it.")
    case .channels: .init("channels", .list(.text), "The channels on which it can be done, by identifier.")
    case .uses: .init("uses", .node(.form), "The form that is filled in.")
    case .documents: .init("documents", .list(.text), "The documents needed, by identifier.")
    case .requires: .init("requires", .list(.text), "What it demands of people; clauses of capabilities.")
    case .legalBasis: .init("legalBasis", .list(.text), "The law that demands it.")
    case .next: .init("next", .list(.node(.nextStep)), computed: true, "What follows.")
    case .outcome: .init("outcome", .enumeration(.outcome), "How the service ends here.")
    case .personal: .init("personal", .boolean, "Whether one must come oneself.")
    case .minutes: .init("minutes", .integer, "How long it takes; minutes.")
    case .waitDays: .init("waitDays", .integer, "How long one then waits; days.")
    }
  }
}

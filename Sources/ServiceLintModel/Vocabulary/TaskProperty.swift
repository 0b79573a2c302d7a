/// The properties of a task: what staff do in the back office.
public enum TaskProperty: UInt16, PropertySet {
  case id = 7
  case title
  case kind
  case actor
  case system
  case minutes
  case manual
  case from
  case input
  case against
  case requires
  case complexity
  case next

  public static var nodeKind: NodeKind { .task }

  public var declaration: PropertyDeclaration {
    switch self {
    case .id: .init("id", .text, "Its identifier.")
    case .title: .init("title", .text, "What it is called.")
    case .kind: .init("kind", .enumeration(.taskKind), "What is done.")
    case .actor: .init("actor", .text, "Who does it.")
    case .system: .init("system", .text, "In which system.")
    case .minutes: .init("minutes", .integer, "How long it takes with one case; minutes.")
    case .manual: .init("manual", .boolean, "Whether it is done by hand.")
    case .from: .init("from", .list(.text), "The channels and forms it takes in, by identifier.")
    case .input:
      .init(
        "input", .list(.text), "What it needs, by identifier or name: fields, what holds fields, documents, registries."
      )
    case .against: .init("against", .text, "The registry it compares with.")
    case .requires: .init("requires", .list(.text), "What it demands of staff.")
    case .complexity: .init("complexity", .enumeration(.complexity), "How hard it is.")
    case .next: .init("next", .list(.node(.nextTask)), computed: true, "What follows.")
    }
  }
}

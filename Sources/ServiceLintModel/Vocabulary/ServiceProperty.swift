/// The properties of a service: what a public body does for people, with all ways to it (CPSV-AP: PublicService).
public enum ServiceProperty: UInt16, PropertySet {
  case id = 7
  case title
  case summary
  case languages
  case audience
  case topics
  case owner
  case legalBasis
  case lifeEvents
  case effects
  case changes
  case need
  case research
  case measures
  case feedback
  case reviewBy
  case casesPerYear
  case deadline
  case fee
  case processingDays
  case outcome
  case proxies
  case retentionDays
  case reuses
  case channels
  case documents
  case steps
  case forms
  case tasks

  public static var nodeKind: NodeKind { .service }

  public var declaration: PropertyDeclaration {
    switch self {
    case .id: .init("id", .text, "The identifier by which others know the service.")
    case .title: .init("title", .text, "What people call it.")
    case .summary: .init("summary", .text, "What it does, in a sentence or two.")
    case .languages:
      .init("languages", .list(.text), "The languages it is offered in (BCP 47; `ja-simple` for やさしい日本語).")
    case .audience: .init("audience", .list(.enumeration(.audience)), "Whom it is for.")
    case .topics: .init("topics", .list(.enumeration(.topic)), "Hard matters that it touches.")
    case .owner: .init("owner", .text, "Who answers for it.")
    case .legalBasis: .init("legalBasis", .list(.text), "Laws and ordinances it rests on.")
    case .lifeEvents: .init("lifeEvents", .list(.text), "Events of life at which people need it.")
    case .effects: .init("effects", .list(.enumeration(.effect)), "What it does for whom it is granted.")
    case .changes: .init("changes", .list(.text), "The registries that it changes itself.")
    case .need: .init("need", .text, "The user need it answers.")
    case .research: .init("research", .list(.node(.research)), "What was learnt from users.")
    case .measures: .init("measures", .list(.node(.measure)), "How its success is measured.")
    case .feedback: .init("feedback", .text, "How people can say what they think of it.")
    case .reviewBy: .init("reviewBy", .date, "When it is to be looked at again.")
    case .casesPerYear: .init("casesPerYear", .integer, "Cases a year.")
    case .deadline: .init("deadline", .node(.deadline), "Until when one must apply.")
    case .fee: .init("fee", .node(.fee), "What it costs the resident.")
    case .processingDays: .init("processingDays", .integer, "Days until the outcome.")
    case .outcome: .init("outcome", .text, "What people get in the end.")
    case .proxies: .init("proxies", .list(.node(.proxy)), "Who may act for another.")
    case .retentionDays: .init("retentionDays", .integer, "Days for which the data is kept.")
    case .reuses: .init("reuses", .list(.text), "Shared foundations it builds on.")
    case .channels: .init("channels", .list(.node(.channel)), computed: true, "The ways to it.")
    case .documents: .init("documents", .list(.node(.document)), computed: true, "What people must bring.")
    case .steps: .init("steps", .list(.node(.step)), computed: true, "What people do, in order.")
    case .forms: .init("forms", .list(.node(.form)), computed: true, "What people fill in.")
    case .tasks: .init("tasks", .list(.node(.task)), computed: true, "What staff do.")
    }
  }
}

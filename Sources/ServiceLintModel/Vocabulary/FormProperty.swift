/// The properties of a form: what people fill in.
public enum FormProperty: UInt16, PropertySet {
  case id = 7
  case title
  case number
  case actor
  case language
  case languages
  case sends
  case signIn
  case pages
  case fields
  case groups
  case texts
  case documents
  case saveAndResume
  case minutes
  case timeLimitMinutes
  case timeLimitExtendable
  case marks
  case purpose
  case privacyNotice
  case retentionDays
  case outputs
  case parts
  case reviewed
  case suppressesAutofill

  public static var nodeKind: NodeKind { .form }

  public var declaration: PropertyDeclaration {
    switch self {
    case .id: .init("id", .text, "The identifier that its platform calls unique.")
    case .title: .init("title", .text, "Its title as people see it.")
    case .number: .init("number", .text, "Its official number.")
    case .actor: .init("actor", .enumeration(.actor), "Who fills it in.")
    case .language: .init("language", .text, "The language it is written in (BCP 47).")
    case .languages: .init("languages", .list(.text), "All languages it is offered in (BCP 47).")
    case .sends: .init("sends", .list(.enumeration(.channelKind)), "The ways to send it in.")
    case .signIn: .init("signIn", .node(.signIn), "How one signs in.")
    case .pages: .init("pages", .list(.node(.page)), computed: true, "Its pages in order.")
    case .fields: .init("fields", .list(.node(.field)), computed: true, "All its fields in reading order.")
    case .groups: .init("groups", .list(.node(.group)), computed: true, "All its groups in reading order.")
    case .texts: .init("texts", .list(.node(.text)), computed: true, "All its texts in reading order.")
    case .documents: .init("documents", .list(.node(.document)), computed: true, "The documents it asks for.")
    case .saveAndResume: .init("saveAndResume", .boolean, "Whether one can save and go on later.")
    case .minutes: .init("minutes", .integer, "The minutes it says it takes.")
    case .timeLimitMinutes: .init("timeLimitMinutes", .integer, "Minutes after which it forgets the answers.")
    case .timeLimitExtendable: .init("timeLimitExtendable", .boolean, "Whether one can get more time.")
    case .marks: .init("marks", .enumeration(.mark), "Which fields are marked.")
    case .purpose: .init("purpose", .text, "What the data is for.")
    case .privacyNotice: .init("privacyNotice", .text, "What it says on privacy.")
    case .retentionDays: .init("retentionDays", .integer, "Days for which the answers are kept.")
    case .outputs: .init("outputs", .list(.node(.output)), computed: true, "Where the answers go.")
    case .parts: .init("parts", .list(.enumeration(.formPart)), "What it builds for itself that could be shared.")
    case .reviewed: .init("reviewed", .boolean, "Whether there is a page to check and correct all answers.")
    case .suppressesAutofill: .init("suppressesAutofill", .boolean, "Whether it turns autofill off for everyone.")
    }
  }
}

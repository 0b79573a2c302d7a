/// The properties of a page: what people see at once.
public enum PageProperty: UInt16, PropertySet {
  case id = 7
  case title
  case kind
  case shownWhen
  case next
  case fields
  case groups
  case texts
  case buttons
  case editable
  case hasContent

  public static var nodeKind: NodeKind { .page }

  public var declaration: PropertyDeclaration {
    switch self {
    case .id: .init("id", .text, "Its identifier.")
    case .title: .init("title", .text, "Its title as people see it.")
    case .kind: .init("kind", .enumeration(.pageKind), "What it is for.")
    case .shownWhen: .init("shownWhen", .node(.condition), "When it is shown.")
    case .next: .init("next", .list(.node(.nextPage)), computed: true, "Where one goes from it.")
    case .fields: .init("fields", .list(.node(.field)), computed: true, "All fields on it in reading order.")
    case .groups: .init("groups", .list(.node(.group)), computed: true, "All groups on it in reading order.")
    case .texts: .init("texts", .list(.node(.text)), computed: true, "All texts on it in reading order.")
    case .buttons: .init("buttons", .list(.node(.button)), computed: true, "Its buttons.")
    case .editable:
      .init("editable", .boolean, "On a page that shows answers: whether one can change them from there.")
    case .hasContent:
      .init("hasContent", .boolean, "Whether anything stands on it that people see or that the platform fills in.")
    }
  }
}

/// The properties of a group: fields that belong together.
public enum GroupProperty: UInt16, PropertySet {
  case id = 7
  case title
  case drawnAs
  case repeats
  case least
  case most
  case fields
  case groups
  case texts
  case shownWhen
  case hasContent

  public static var nodeKind: NodeKind { .group }

  public var declaration: PropertyDeclaration {
    switch self {
    case .id: .init("id", .text, "Its identifier.")
    case .title: .init("title", .text, "Its title as people see it.")
    case .drawnAs: .init("drawnAs", .enumeration(.drawnAs), "How the platform draws it.")
    case .repeats: .init("repeats", .boolean, "Whether people can add more of it.")
    case .least: .init("least", .integer, "The least number of repeats.")
    case .most: .init("most", .integer, "The greatest number of repeats.")
    case .fields: .init("fields", .list(.node(.field)), computed: true, "All fields in it in reading order.")
    case .groups: .init("groups", .list(.node(.group)), computed: true, "All groups in it in reading order.")
    case .texts: .init("texts", .list(.node(.text)), computed: true, "All texts in it in reading order.")
    case .shownWhen: .init("shownWhen", .node(.condition), "When it is shown.")
    case .hasContent:
      .init("hasContent", .boolean, "Whether anything stands in it that people see or that the platform fills in.")
    }
  }
}

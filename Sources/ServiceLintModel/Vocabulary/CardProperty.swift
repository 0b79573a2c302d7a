/// The properties of a card: what is known of a part of another definition in the repository.
public enum CardProperty: UInt16, PropertySet {
  case file = 7
  case id
  case title
  case label
  case what
  case kind
  case concept
  case subject
  case required

  public static var nodeKind: NodeKind { .card }

  public var declaration: PropertyDeclaration {
    switch self {
    case .file: .init("file", .text, "The path of its file.")
    case .id: .init("id", .text, "The identifier that the other definition’s format calls unique.")
    case .title: .init("title", .text, "What the other definition calls itself.")
    case .label: .init("label", .text, "What the part itself is called there.")
    case .what: .init("what", .text, "What the part is: service, form, field or document.")
    case .kind: .init("kind", .enumeration(.fieldKind), "For a field, what sort of answer it takes.")
    case .concept: .init("concept", .enumeration(.concept), "For a field, what it asks for.")
    case .subject: .init("subject", .enumeration(.subject), "For a field, whom it is about.")
    case .required: .init("required", .boolean, "For a field or document, whether one must give it.")
    }
  }
}

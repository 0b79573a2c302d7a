/// The properties of a option: an answer to choose.
public enum OptionProperty: UInt16, PropertySet {
  case id = 7
  case label
  case value
  case hint
  case kind
  case shownWhen
  case labelUntied

  public static var nodeKind: NodeKind { .option }

  public var declaration: PropertyDeclaration {
    switch self {
    case .id: .init("id", .text, "Its identifier.")
    case .label: .init("label", .text, "What people read.")
    case .value: .init("value", .text, "What is stored.")
    case .hint: .init("hint", .text, "Help that stands beside it.")
    case .kind: .init("kind", .enumeration(.optionKind), "Whether it is “other”, “none” or “don’t know”.")
    case .shownWhen: .init("shownWhen", .node(.condition), "When it is offered.")
    case .labelUntied:
      .init(
        "labelUntied", .boolean,
        "Whether its words stand beside it and are not tied to it: people see them, and screen readers do not say them."
      )
    }
  }
}

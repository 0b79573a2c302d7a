/// The properties of a document: a paper or file that a person must hand in (CPSV-AP: Evidence).
public enum DocumentProperty: UInt16, PropertySet {
  case id = 7
  case title
  case hint
  case required
  case neededWhen
  case issuer
  case thirdParty
  case heldBy
  case obtainableBy
  case copy
  case maximumAgeDays
  case ways

  public static var nodeKind: NodeKind { .document }

  public var declaration: PropertyDeclaration {
    switch self {
    case .id: .init("id", .text, "Its identifier.")
    case .title: .init("title", .text, "What people call it.")
    case .hint: .init("hint", .text, "Help that stands beside it.")
    case .required: .init("required", .boolean, "Whether it is needed.")
    case .neededWhen: .init("neededWhen", .node(.condition), "When it is needed.")
    case .issuer: .init("issuer", .text, "Who issues it.")
    case .thirdParty: .init("thirdParty", .boolean, "Whether a third party must write or certify it.")
    case .heldBy: .init("heldBy", .list(.text), "Registries that hold what it says.")
    case .obtainableBy: .init("obtainableBy", .text, "Who could fetch it without the resident.")
    case .copy: .init("copy", .enumeration(.copyKind), "In what form it is demanded.")
    case .maximumAgeDays: .init("maximumAgeDays", .integer, "How old it may be; days.")
    case .ways: .init("ways", .list(.node(.way)), computed: true, "How it can be got.")
    }
  }
}

/// The properties of a channel: a way to a service (CPSV-AP: Channel).
public enum ChannelProperty: UInt16, PropertySet {
  case id = 7
  case kind
  case use
  case hours
  case requires
  case languages
  case accommodations
  case covers
  case location
  case share

  public static var nodeKind: NodeKind { .channel }

  public var declaration: PropertyDeclaration {
    switch self {
    case .id: .init("id", .text, "Its identifier.")
    case .kind: .init("kind", .enumeration(.channelKind), "What sort of way it is.")
    case .use: .init("use", .list(.enumeration(.channelUse)), "What it is for.")
    case .hours: .init("hours", .list(.node(.hours)), computed: true, "When it is open.")
    case .requires:
      .init("requires", .list(.text), "What it demands of people; clauses of capabilities, `a|b`: either will do.")
    case .languages: .init("languages", .list(.text), "Languages spoken there (BCP 47).")
    case .accommodations: .init("accommodations", .list(.text), "Help for people with disabilities.")
    case .covers: .init("covers", .list(.text), "The steps it serves, by identifier.")
    case .location: .init("location", .text, "Where it is, or what the place is called.")
    case .share: .init("share", .integer, "Its share of cases; %.")
    }
  }
}

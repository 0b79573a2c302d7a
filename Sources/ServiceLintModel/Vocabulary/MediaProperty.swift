/// The properties of a media: sound or film in a text.
public enum MediaProperty: UInt16, PropertySet {
  case kind = 7
  case url
  case captions
  case transcript

  public static var nodeKind: NodeKind { .media }

  public var declaration: PropertyDeclaration {
    switch self {
    case .kind: .init("kind", .text, "What it is: audio, video or frame.")
    case .url: .init("url", .text, "The address.")
    case .captions: .init("captions", .boolean, "Whether captions stand beside it.")
    case .transcript: .init("transcript", .boolean, "Whether a transcript stands beside it.")
    }
  }
}

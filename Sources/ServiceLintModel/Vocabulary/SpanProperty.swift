/// The properties of a span: a piece of a text.
public enum SpanProperty: UInt16, PropertySet {
  case text = 7
  case words
  case characters
  case advice

  public static var nodeKind: NodeKind { .span }

  public var declaration: PropertyDeclaration {
    switch self {
    case .text: .init("text", .text, "The piece as it stands.")
    case .words: .init("words", .integer, "Its words.")
    case .characters: .init("characters", .integer, "Its characters.")
    case .advice: .init("advice", .text, "What would be better.")
    }
  }
}

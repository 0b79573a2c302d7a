/// The properties of a text: a text that people read.
public enum TextProperty: UInt16, PropertySet {
  case content = 7
  case prose
  case language
  case role
  case owner
  case hasExpression
  case missingIn
  case links
  case images
  case headings
  case tables
  case media
  case colours

  public static var nodeKind: NodeKind { .text }

  public var declaration: PropertyDeclaration {
    switch self {
    case .content: .init("content", .text, "The text as the definition has it.")
    case .prose: .init("prose", .text, "The text without markup, addresses and code, “…” for a template expression.")
    case .language: .init("language", .text, "Its language (BCP 47).")
    case .role: .init("role", .enumeration(.textRole), "What it is for.")
    case .owner: .init("owner", .node(.node), "Whose text it is.")
    case .hasExpression:
      .init("hasExpression", .boolean, "Whether it holds a template expression that we cannot resolve.")
    case .missingIn: .init("missingIn", .list(.text), "Languages of the form in which it is missing (BCP 47).")
    case .links: .init("links", .list(.node(.link)), computed: true, "The links in it.")
    case .images: .init("images", .list(.node(.image)), computed: true, "The images in it.")
    case .headings: .init("headings", .list(.node(.heading)), computed: true, "The headings in it.")
    case .tables: .init("tables", .list(.node(.table)), computed: true, "The tables in it.")
    case .media: .init("media", .list(.node(.media)), computed: true, "Sound and film in it.")
    case .colours: .init("colours", .list(.text), "Colours that it sets itself.")
    }
  }
}

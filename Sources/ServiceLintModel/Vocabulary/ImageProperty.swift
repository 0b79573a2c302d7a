/// The properties of a image: an image in a text or as a part of its own.
public enum ImageProperty: UInt16, PropertySet {
  case alternative = 7
  case url
  case inLink

  public static var nodeKind: NodeKind { .image }

  public var declaration: PropertyDeclaration {
    switch self {
    case .alternative:
      .init("alternative", .text, "The text for those who do not see it; `has` tells an empty one from a missing one.")
    case .url: .init("url", .text, "The address.")
    case .inLink: .init("inLink", .boolean, "Whether it stands in a link.")
    }
  }
}

/// The properties of a way: a way to get a document, or the longest way through a form.
public enum WayProperty: UInt16, PropertySet {
  case channel = 7
  case minutes
  case elapsedDays
  case requires
  case fields
  case pages
  case documents

  public static var nodeKind: NodeKind { .way }

  public var declaration: PropertyDeclaration {
    switch self {
    case .channel: .init("channel", .text, "On which channel.")
    case .minutes: .init("minutes", .integer, "How long it takes; minutes.")
    case .elapsedDays: .init("elapsedDays", .integer, "How long one waits; days.")
    case .requires: .init("requires", .list(.text), "What it demands of people.")
    case .fields: .init("fields", .integer, "Fields on it.")
    case .pages: .init("pages", .integer, "Pages on it.")
    case .documents: .init("documents", .integer, "Documents on it.")
    }
  }
}

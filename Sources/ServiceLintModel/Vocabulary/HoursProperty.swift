/// The properties of a hours: when a channel is open.
public enum HoursProperty: UInt16, PropertySet {
  case days = 7
  case opens
  case closes

  public static var nodeKind: NodeKind { .hours }

  public var declaration: PropertyDeclaration {
    switch self {
    case .days: .init("days", .list(.text), "The days: mon, tue, wed, thu, fri, sat, sun.")
    case .opens: .init("opens", .text, "From; hh:mm.")
    case .closes: .init("closes", .text, "To; hh:mm.")
    }
  }
}

/// The properties of a table: a table in a text.
public enum TableProperty: UInt16, PropertySet {
  case rows = 7
  case columns
  case headerCells
  case caption
  case presentational

  public static var nodeKind: NodeKind { .table }

  public var declaration: PropertyDeclaration {
    switch self {
    case .rows: .init("rows", .integer, "The number of rows.")
    case .columns: .init("columns", .integer, "The greatest number of cells in a row.")
    case .headerCells: .init("headerCells", .integer, "The number of header cells.")
    case .caption: .init("caption", .text, "Its caption.")
    case .presentational:
      .init("presentational", .boolean, "Whether it only lays things out (`role` presentation or none).")
    }
  }
}

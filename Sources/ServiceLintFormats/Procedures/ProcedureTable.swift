import ServiceLintReaders

/// Where in a table the inventory's columns and procedures are.
struct ProcedureTable: Sendable {
  /// For each column its number.
  let columns: [ProcedureColumn: Int]
  /// How many cells a row has.
  let width: Int
  /// The first row that is no header.
  let firstRow: Int

  /// In how many rows the header may stand: there are one or two, and a title may stand above.
  private static let headerRows = 4

  /// `nil` if the table is no inventory: 手続ID, 所管府省庁 and 手続名 are the columns that every year has.
  init?(_ tree: SourceTree) {
    guard tree.notation == .csv, let root = tree.roots.first.map(Int.init), tree.nodes[root].kind == .array else {
      return nil
    }
    var columns: [ProcedureColumn: Int] = [:]
    var width = 0
    var row = root + 1
    let end = Int(tree.nodes[root].next)
    for _ in 0..<Self.headerRows where row < end {
      let cells = tree.elements(of: row)
      let hadID = columns[.id] != nil
      // The row below the names may name the parts of a column; a procedure has a number under 手続ID.
      if hadID, let id = columns[.id], cells.indices.contains(id), tree.string(cells[id]).contains(where: \.isNumber) {
        break
      }
      for (number, cell) in cells.enumerated() {
        guard let column = ProcedureColumn.byName[ProcedureColumn.normalised(tree.string(cell))] else { continue }
        if columns[column] == nil { columns[column] = number }
      }
      width = max(width, cells.count)
      row = Int(tree.nodes[row].next)
    }
    guard columns[.id] != nil, columns[.ministry] != nil, columns[.name] != nil else { return nil }
    self.columns = columns
    self.width = width
    firstRow = row
  }

  /// The cell of a row, `nil` if the row is cut off before it.
  func cell(_ column: ProcedureColumn, of row: Int, in tree: SourceTree) -> Int? {
    guard let number = columns[column] else { return nil }
    // Cells have nothing in them, so they lie one behind the other.
    let cell = row + 1 + number
    return cell < Int(tree.nodes[row].next) ? cell : nil
  }
}

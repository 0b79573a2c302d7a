import ServiceLintReaders

/// The order of an app's form.
struct KintoneLayout {
  enum Item {
    /// A field by its code.
    case field(String)
    /// A text, as a node of the layout's tree.
    case label(Int)
    /// The end of a row: what stands in the next one is a line below.
    case lineEnd
    case group(String, [Item])
    case rows(String, [String])
  }

  var items: [Item] = []
  /// The codes of all fields that have a place.
  var codes: Set<String> = []

  /// - Parameter rows: the node of the list of rows.
  init(_ rows: Int, _ tree: SourceTree) { items = read(rows, tree, depth: 0) }

  private mutating func read(_ rows: Int, _ tree: SourceTree, depth: Int) -> [Item] {
    guard depth < FormWriter.deepest else { return [] }
    var items: [Item] = []
    for row in tree.elements(of: rows) {
      let code = string("code", of: row, tree)
      let fields = tree.value(of: row, "fields").map { tree.elements(of: $0) } ?? []
      switch string("type", of: row, tree) {
      case "GROUP":
        codes.insert(code)
        items.append(.group(code, tree.value(of: row, "layout").map { read($0, tree, depth: depth + 1) } ?? []))
      case "SUBTABLE":
        let cells = fields.map { string("code", of: $0, tree) }.filter { !$0.isEmpty }
        codes.insert(code)
        codes.formUnion(cells)
        items.append(.rows(code, cells))
      default:
        for field in fields {
          let code = string("code", of: field, tree)
          if string("type", of: field, tree) == "LABEL", let label = tree.value(of: field, "label") {
            items.append(.label(label))
          } else if !code.isEmpty {
            codes.insert(code)
            items.append(.field(code))
          }
        }
      }
      items.append(.lineEnd)
    }
    return items
  }

  private func string(_ key: String, of node: Int, _ tree: SourceTree) -> String {
    guard let value = tree.value(of: node, key), tree.nodes[value].kind == .string else { return "" }
    return tree.string(value)
  }
}

import ServiceLintReaders

/// Goes through all elements of a survey, whatever they stand in, without a model.
enum SurveyElements {
  enum Sort { case page, element, column, item }

  /// Where elements stand inside one another.
  private static let lists: [(key: String, sort: Sort)] = [
    ("pages", .page), ("elements", .element), ("questions", .element), ("templateElements", .element),
    ("detailElements", .element), ("columns", .column), ("items", .item),
  ]

  /// Calls with every page, element, column and item in reading order.
  static func forEach(in root: Int, _ tree: SourceTree, _ body: (Int, Sort) -> Void) {
    // Explicit, so that depth costs no stack.
    var pending: [(node: Int, depth: Int)] = [(root, 0)]
    while let (node, depth) = pending.popLast() {
      guard depth < FormWriter.deepest else { continue }
      var found: [(node: Int, depth: Int)] = []
      for list in lists {
        guard let array = tree.value(of: node, list.key) else { continue }
        for element in tree.elements(of: array) where tree.nodes[element].kind == .object {
          body(element, list.sort)
          found.append((element, depth + 1))
        }
      }
      pending.append(contentsOf: found.reversed())
    }
  }

  /// Calls with the text of every expression that shows, enables or requires something.
  static func forEachExpression(in root: Int, _ tree: SourceTree, _ body: (String) -> Void) {
    forEach(in: root, tree) { element, _ in
      for key in ["visibleIf", "enableIf", "requiredIf", "choicesVisibleIf"] {
        let text = string(tree.value(of: element, key), tree)
        if !text.isEmpty { body(text) }
      }
    }
  }

  /// Calls with what stands between each pair of braces.
  static func forEachVariable(in text: String, _ body: (String) -> Void) {
    for part in text.utf8.split(separator: UInt8(ascii: "{")).dropFirst(text.utf8.first == UInt8(ascii: "{") ? 0 : 1) {
      guard let end = part.firstIndex(of: UInt8(ascii: "}")) else { continue }
      body(String(Substring(part[..<end])))
    }
  }

  static func string(_ node: Int?, _ tree: SourceTree) -> String {
    guard let node, [.string, .number, .boolean].contains(tree.nodes[node].kind) else { return "" }
    return tree.string(node)
  }
}

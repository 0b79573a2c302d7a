import ServiceLintModel

/// Which items of a list are offered: what stands in the square brackets of `instance('x')/root/item[column = /data/a]`.
struct ODKItemFilter {
  private let terms: [XPathTerm]
  private let reader: XPathCondition

  /// - Parameters:
  ///   - context: the way to the data of the question.
  ///   - text: the whole expression.
  init(_ terms: [XPathTerm], context: ODKForm.Path, in text: String) {
    self.terms = terms
    reader = XPathCondition(context: ODKForm.names(context), text)
  }

  var isEmpty: Bool { terms.isEmpty }

  /// When an item is offered.
  ///
  /// - Parameter value: what the item has in a column.
  func condition(_ value: (String) -> String) -> Condition { .all(terms.map { condition($0, value, depth: 0) }) }

  private func condition(_ term: XPathTerm, _ value: (String) -> String, depth: Int) -> Condition {
    guard depth < 60 else { return reader.truth(term) }
    switch term.kind {
    case .binary(.and, let left, let right):
      return .all([condition(left, value, depth: depth + 1), condition(right, value, depth: depth + 1)])
    case .binary(.or, let left, let right):
      return .any([condition(left, value, depth: depth + 1), condition(right, value, depth: depth + 1)])
    case .binary(.equal, let left, let right):
      if let column = Self.column(left) { return equals(right, value(column), term) }
      if let column = Self.column(right) { return equals(left, value(column), term) }
      return code(term)
    // `selected(/data/areas, area)`: one of those ticked.
    case .call("selected", let arguments) where arguments.count == 2:
      if let column = Self.column(arguments[1]) { return equals(arguments[0], value(column), term) }
      return code(term)
    case .call("true", let arguments) where arguments.isEmpty: return .always
    default: return code(term)
    }
  }

  private func equals(_ other: XPathTerm, _ value: String, _ term: XPathTerm) -> Condition {
    switch other.kind {
    case .text(let text), .number(let text): return text == value ? .always : .never
    case .path(let path):
      if case .context = path.root { return code(term) }
      return reader.name(other).map { value.isEmpty ? .not(.answered($0)) : .equals($0, value) } ?? code(term)
    default: return code(term)
    }
  }

  private func code(_ term: XPathTerm) -> Condition { reader.code(term, inPredicate: true) }

  /// The column of the item that a path of one name means.
  private static func column(_ term: XPathTerm) -> String? {
    guard case .path(let path) = term.kind, case .context = path.root, path.predicates.isEmpty, path.steps.count == 1,
      let step = path.steps.first, step != ".", step != "..", step != "*"
    else { return nil }
    return step
  }
}

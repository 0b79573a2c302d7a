import ServiceLintModel

/// What the terms of an expression mean as conditions.
extension PythonParser {
  func truth(_ term: PythonTerm) -> Condition {
    switch term {
    case .variable(let name, _, let option?): .includes(name, option)
    case .variable(let name, let kind, nil): PythonCondition.truth(of: name, kind)
    case .text(let text): text.isEmpty ? .never : .always
    case .number(let number): Double(number) == 0 ? .never : .always
    case .boolean(let value): value ? .always : .never
    case .none: .never
    case .list(let elements): elements.isEmpty ? .never : .always
    case .condition(let condition): condition
    }
  }

  /// - Returns: `nil` if the comparison cannot be read.
  func compare(_ left: PythonTerm, _ sign: Sign, _ right: PythonTerm) -> Condition? {
    switch sign {
    case .equal: return equal(left, right)
    case .unequal: return equal(left, right)?.negated
    case .inside: return contains(right, left)
    case .outside: return contains(right, left)?.negated
    default: break
    }
    let signs: [Sign: Condition.Comparison] = [
      .less: .less, .lessOrEqual: .lessOrEqual, .greater: .greater, .greaterOrEqual: .greaterOrEqual,
    ]
    let turned: [Sign: Condition.Comparison] = [
      .less: .greater, .lessOrEqual: .greaterOrEqual, .greater: .less, .greaterOrEqual: .lessOrEqual,
    ]
    switch (left, right) {
    case (.variable(let name, _, nil), .number(let number)): return signs[sign].map { .compares(name, $0, number) }
    case (.number(let number), .variable(let name, _, nil)): return turned[sign].map { .compares(name, $0, number) }
    default: return nil
    }
  }

  func equal(_ left: PythonTerm, _ right: PythonTerm) -> Condition? {
    switch (left, right) {
    case (.variable(let name, let kind, let option), let value), (let value, .variable(let name, let kind, let option)):
      guard let option else { return literal(value).map { PythonCondition.equals(name, kind, $0) } }
      guard case .boolean(let isTicked) = value else { return nil }
      return isTicked ? .includes(name, option) : .not(.includes(name, option))
    case (.condition(let condition), .boolean(let value)), (.boolean(let value), .condition(let condition)):
      return value ? condition : condition.negated
    default: return nil
    }
  }

  func contains(_ container: PythonTerm, _ element: PythonTerm) -> Condition? {
    switch (container, element) {
    case (.list(let values), .variable(let name, let kind, nil)):
      var parts: [Condition] = []
      for value in values {
        guard let value = literal(value) else { return nil }
        parts.append(PythonCondition.equals(name, kind, value))
      }
      return .any(parts)
    case (.variable(let name, .multiple, nil), .text(let option)): return .includes(name, option)
    default: return nil
    }
  }

  func literal(_ term: PythonTerm) -> String? {
    switch term {
    case .text(let text): text
    case .number(let number): number
    case .boolean(let value): value ? "True" : "False"
    case .none: ""
    default: nil
    }
  }
}

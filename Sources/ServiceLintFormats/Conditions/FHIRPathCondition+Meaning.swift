import ServiceLintModel

/// What parts of an expression mean where a yes or no is asked for, and how they compare.
extension FHIRPathCondition {
  /// A part where a yes or no is asked for (FHIRPath, 4.5: one element that is no boolean means yes).
  func truth(_ piece: Piece) -> Condition {
    switch piece.term {
    case .condition(let condition), .some(let condition): condition
    case .boolean(let value): value ? .always : .never
    case .nothing: .never
    case .answers(let name): booleans.contains(name.path.joined()) ? .equals(name, "true") : .answered(name)
    case .items(let name): .answered(name)
    case .text, .number: .always
    case .tree, .list, .count, .factory, .opaque: code(piece)
    }
  }

  func isYesOrNo(_ piece: Piece) -> Bool {
    switch piece.term {
    case .condition, .some, .boolean, .nothing: true
    case .answers(let name): booleans.contains(name.path.joined())
    default: false
    }
  }

  /// Whether there is any such element.
  func exists(_ term: Term) -> Condition? {
    switch term {
    case .answers(let name), .items(let name): .answered(name)
    case .some(let condition): condition
    case .nothing: .never
    case .text, .number, .boolean: .always
    // A yes or no is there if what it compares is; we take a no for a yes here if we say so.
    case .condition, .tree, .list, .count, .factory, .opaque: nil
    }
  }

  /// A part that cannot be read.
  func code(_ piece: Piece) -> Condition {
    let text = String(decoding: bytes[piece.start..<max(piece.start, min(piece.end, bytes.count))], as: UTF8.self)
    return .code(text, piece.mark < found.count ? Array(found[piece.mark...]) : [])
  }

  /// `left = right`; `nil` if we can't tell.
  func equality(_ left: Piece, _ right: Piece) -> Condition? {
    switch (left.term, right.term) {
    case (.answers(let name), let value), (let value, .answers(let name)):
      return Self.literal(value).map { .equals(name, $0) }
    case (.condition(let condition), .boolean(let value)), (.boolean(let value), .condition(let condition)),
      (.some(let condition), .boolean(let value)):
      return value ? condition : condition.negated
    case (.count(let condition), .number(let number)), (.number(let number), .count(let condition)):
      return Double(number) == 0 ? condition.negated : nil
    case (.text(let one), .text(let other)): return one == other ? .always : .never
    case (.number(let one), .number(let other)): return Double(one) == Double(other) ? .always : .never
    case (.boolean(let one), .boolean(let other)): return one == other ? .always : .never
    default: return nil
    }
  }

  /// The value that a literal stands for; `nil` if it is none.
  private static func literal(_ term: Term) -> String? {
    switch term {
    case .text(let text), .number(let text): text
    case .boolean(let value): value ? "true" : "false"
    default: nil
    }
  }

  /// Whether a list has an element; `nil` if we can't tell.
  func holds(_ list: Piece, _ item: Piece) -> Condition? {
    switch (list.term, item.term) {
    case (.list(let items), .answers(let name)):
      let values = items.compactMap(Self.literal)
      return values.count == items.count ? .any(values.map { .equals(name, $0) }) : nil
    case (.answers(let name), let value), (let value, .answers(let name)):
      return Self.literal(value).map { .equals(name, $0) }
    default: return nil
    }
  }

  /// `left < right` and the like; `nil` if we can't tell.
  func comparison(_ left: Piece, _ sign: Condition.Comparison, _ right: Piece) -> Condition? {
    switch (left.term, right.term) {
    case (.answers(let name), .number(let value)): return .compares(name, sign, value)
    case (.number(let value), .answers(let name)): return .compares(name, sign.flipped, value)
    case (.answers(let name), .text(let value)) where value.first?.isNumber == true:
      return .compares(name, sign, value)
    case (.text(let value), .answers(let name)) where value.first?.isNumber == true:
      return .compares(name, sign.flipped, value)
    case (.count(let condition), .number(let number)): return Self.isSome(condition, sign, number)
    case (.number(let number), .count(let condition)): return Self.isSome(condition, sign.flipped, number)
    default: return nil
    }
  }

  /// A count that is over 0 if the condition is met, compared.
  private static func isSome(_ condition: Condition, _ sign: Condition.Comparison, _ number: String) -> Condition? {
    switch (sign, Double(number)) {
    case (.greater, 0), (.greaterOrEqual, 1): condition
    case (.less, 1), (.lessOrEqual, 0): condition.negated
    case (.greaterOrEqual, 0): .always
    default: nil
    }
  }
}

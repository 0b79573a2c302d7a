import ServiceLintModel

/// Paths: where they begin, their steps, and the functions that we know.
extension FHIRPathCondition {
  mutating func path() -> Piece? {
    guard var piece = primary() else { return nil }
    while true {
      if take(".") {
        guard current.kind == .identifier else { return nil }
        let name = current.text
        advance()
        guard let next = isSign("(") ? call(piece, name) : Optional(member(piece, name)) else { return nil }
        piece = next
      } else if take("[") {
        // One of several answers: which one does not matter to whether there is such an answer.
        guard expression() != nil, take("]") else { return nil }
        piece.end = tokens[position - 1].end
      } else {
        return piece
      }
    }
  }

  mutating func primary() -> Piece? {
    let token = current, mark = found.count
    switch token.kind {
    case .end, .other: return nil
    case .text:
      advance()
      return piece(.text(token.text), token.start, mark)
    case .number:
      advance()
      // A quantity: `5 'kg'`, `3 years`.
      let units = ["year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours"]
      if current.kind == .text || current.kind == .identifier && units.contains(current.text) { advance() }
      return piece(.number(token.text), token.start, mark)
    case .date:
      advance()
      // `@T14:30` is a time.
      return piece(.text(token.text.hasPrefix("T") ? String(token.text.dropFirst()) : token.text), token.start, mark)
    case .variable: return variable(token)
    case .identifier: return word(token)
    case .sign:
      if take("(") {
        guard var inner = expression(), take(")") else { return nil }
        inner.start = token.start
        inner.end = tokens[position - 1].end
        return inner
      }
      if take("{") { return take("}") ? piece(.nothing, token.start, mark) : nil }
      return nil
    }
  }

  private mutating func variable(_ token: FHIRPathToken) -> Piece? {
    let mark = found.count
    advance()
    switch token.text {
    case "resource", "rootResource", "context", "questionnaire", "qitem":
      // The questionnaire itself has no answers, but its items are named alike.
      return piece(token.text == "questionnaire" || token.text == "qitem" ? .opaque : .tree, token.start, mark)
    case "factory": return piece(.factory, token.start, mark)
    default:
      guard let definition = variables[token.text], depth + 1 < Self.deepest else {
        return piece(.opaque, token.start, mark)
      }
      // Only what was defined before it, so that no variable stands in itself.
      var others = variables
      others[token.text] = nil
      var parser = FHIRPathCondition(Array(definition.utf8), others, booleans, depth: depth + 1, budget: budget)
      let inner = parser.expression()
      budget = parser.budget
      guard let inner, parser.current.kind == .end else { return piece(.opaque, token.start, mark) }
      let term = inner.term.mapNames { placed($0, token.start, token.end) }
      for name in parser.found.prefix(20) { found.append(placed(name, token.start, token.end)) }
      return piece(term, token.start, mark)
    }
  }

  private func placed(_ name: Condition.Name, _ start: Int, _ end: Int) -> Condition.Name {
    var name = name
    name.offset = UInt32(clamping: start)
    name.count = UInt32(clamping: end - start)
    return name
  }

  private mutating func word(_ token: FHIRPathToken) -> Piece? {
    let mark = found.count
    advance()
    switch token.text {
    case "true", "false": return piece(.boolean(token.text == "true"), token.start, mark)
    case "$this": return piece(context.last ?? .tree, token.start, mark)
    default: break
    }
    let base = piece(context.last ?? .tree, token.start, mark)
    if isSign("(") { return call(base, token.text) }
    // A type at the beginning of a path means the resource (FHIRPath, 5.1).
    if context.isEmpty, token.text == "QuestionnaireResponse" { return piece(.tree, token.start, mark) }
    if context.isEmpty, token.text.first?.isUppercase == true { return piece(.opaque, token.start, mark) }
    return member(base, token.text)
  }

  private mutating func member(_ base: Piece, _ name: String) -> Piece {
    func made(_ term: Term) -> Piece { piece(term, base.start, base.mark) }
    switch base.term {
    case .tree: return made(name == "item" || name == "answer" ? .tree : .opaque)
    case .items(let asked):
      switch name {
      case "answer": return made(.answers(asked))
      case "item": return made(.tree)
      default: return made(.opaque)
      }
    case .answers(let asked):
      switch name {
      case "value", "code", "coding", "reference": return made(.answers(asked))
      case "item": return made(.tree)
      default: return made(name.hasPrefix("value") ? .answers(asked) : .opaque)
      }
    default: return made(.opaque)
    }
  }

  // MARK: Functions

  /// A call, its bracket next.
  mutating func call(_ base: Piece, _ name: String) -> Piece? {
    guard take("(") else { return nil }
    if name == "where" || name == "exists" || name == "all", !isSign(")") { return filter(base, name) }
    var arguments: [Piece] = []
    while !isSign(")") {
      guard let argument = expression() else { return nil }
      arguments.append(argument)
      if !take(",") { break }
    }
    guard take(")") else { return nil }
    return piece(function(base, name, arguments) ?? .opaque, base.start, base.mark)
  }

  private mutating func function(_ base: Piece, _ name: String, _ arguments: [Piece]) -> Term? {
    switch (name, base.term) {
    case ("descendants", .tree), ("children", .tree), ("repeat", .tree), ("first", .tree), ("last", .tree),
      ("single", .tree), ("ofType", .tree), ("trace", .tree):
      return .tree
    case ("first", _), ("last", _), ("single", _), ("ofType", _), ("toString", _), ("toInteger", _), ("toDecimal", _),
      ("trim", _), ("distinct", _), ("as", _), ("trace", _), ("toQuantity", _), ("toBoolean", _), ("tail", _):
      return name == "tail" ? nil : base.term
    case ("exists", _), ("hasValue", _): return exists(base.term).map { .condition($0) }
    case ("empty", _): return exists(base.term).map { .condition($0.negated) }
    case ("count", _), ("length", .answers): return exists(base.term).map { .count($0) }
    case ("not", _): return .condition(truth(base).negated)
    case ("anyTrue", .answers(let asked)), ("allTrue", .answers(let asked)):
      return .condition(.equals(asked, "true"))
    case ("iif", _):
      guard arguments.count >= 2 else { return nil }
      let no = arguments.count > 2 ? arguments[2] : piece(.nothing, arguments[1].end, found.count)
      guard isYesOrNo(arguments[1]), isYesOrNo(no) else { return nil }
      let asked = truth(arguments[0])
      budget -= asked.size
      return .condition(.any([.all([asked, truth(arguments[1])]), .all([asked.negated, truth(no)])]))
    case ("intersect", .condition(let one)):
      // Two yeses or no’s have something in common if they are equal; it is written for “and”.
      return arguments.first.map { .condition(.all([one, truth($0)])) }
    case ("intersect", .answers):
      return arguments.first.flatMap { holds($0, base) }.map { .some($0) }
    case ("Coding", .factory): return arguments.count > 1 ? arguments[1].term : nil
    case ("code", .factory), ("string", .factory), ("uri", .factory): return arguments.first?.term
    default: return nil
    }
  }

  /// `where(…)`, and `exists(…)`, which asks whether there is any such element.
  private mutating func filter(_ base: Piece, _ name: String) -> Piece? {
    let isTree: Bool
    switch base.term {
    case .tree, .items: isTree = true
    default: isTree = false
    }
    if isTree, let asked = linkId() {
      guard name != "all" else { return piece(.opaque, base.start, base.mark) }
      found.append(asked)
      return piece(name == "exists" ? .condition(.answered(asked)) : .items(asked), base.start, base.mark)
    }
    context.append(isTree ? .opaque : base.term)
    let asked = expression()
    context.removeLast()
    guard let asked, take(")") else { return nil }
    guard case .answers = base.term, name != "all" else { return piece(.opaque, base.start, base.mark) }
    let condition = truth(asked)
    return piece(name == "exists" ? .condition(condition) : .some(condition), base.start, base.mark)
  }

  /// `linkId = 'a')`, read if it stands next.
  private mutating func linkId() -> Condition.Name? {
    guard position + 3 < tokens.count, isWord("linkId") else { return nil }
    let sign = tokens[position + 1], token = tokens[position + 2], end = tokens[position + 3]
    guard sign.kind == .sign, sign.text == "=" || sign.text == "~", token.kind == .text, end.kind == .sign,
      end.text == ")"
    else { return nil }
    position += 4
    return Condition.Name(
      path: [token.text], inRow: true, anywhere: true, offset: UInt32(token.start + 1),
      count: UInt32(max(token.end - token.start - 2, 0)))
  }
}

extension FHIRPathCondition.Term {
  /// The term with every name replaced.
  func mapNames(_ change: (Condition.Name) -> Condition.Name) -> Self {
    switch self {
    case .items(let name): .items(change(name))
    case .answers(let name): .answers(change(name))
    case .condition(let condition): .condition(condition.mapNames(change))
    case .some(let condition): .some(condition.mapNames(change))
    case .count(let condition): .count(condition.mapNames(change))
    case .list(let items): .list(items.map { $0.mapNames(change) })
    case .tree, .text, .number, .boolean, .factory, .nothing, .opaque: self
    }
  }
}

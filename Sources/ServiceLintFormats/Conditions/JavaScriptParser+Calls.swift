import ServiceLintModel

/// Functions and the calls of those that we know.
extension JavaScriptParser {
  /// `(row) => …`, `row => { … }`, `function (row) { … }`: its first parameter is a row.
  mutating func arrow() throws(JavaScriptUnreadable) -> JavaScriptPiece {
    let start = current.start, mark = found.count
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest else { throw JavaScriptUnreadable() }
    if isWord("function") {
      advance()
      if current.kind == .identifier { advance() }
    }
    let kept = (variables, definitionNames)
    defer { (variables, definitionNames) = kept }
    var isFirst = true
    if take("(") {
      while !isSign(")") {
        bind(try identifier(), isFirst: isFirst)
        isFirst = false
        if !take(",") { break }
      }
      try expect(")")
    } else {
      bind(try identifier(), isFirst: true)
    }
    _ = take("=>")
    let condition: Condition
    if isSign("{") {
      var outcome = Outcome()
      try block(&outcome)
      condition = outcome.joined(end: .never)
    } else {
      condition = truth(try expression())
    }
    // Names of a row mean nothing outside of it.
    found.removeLast(found.count - mark)
    return piece(.function(condition), start, mark)
  }

  private mutating func bind(_ name: String, isFirst: Bool) {
    definitionNames[name] = []
    variables[name] = JavaScriptPiece(
      term: isFirst ? .base(inRow: true) : .opaque, start: current.start, end: current.start, mark: found.count)
  }

  /// A call, its bracket next.
  mutating func call(_ callee: JavaScriptPiece) throws(JavaScriptUnreadable) -> JavaScriptPiece {
    try expect("(")
    var arguments: [JavaScriptPiece] = []
    while !isSign(")") {
      arguments.append(try expression())
      if !take(",") { break }
    }
    try expect(")")
    let term: JavaScriptTerm?
    switch callee.term {
    case .known(let path): term = known(path, arguments)
    case .method(let base, let name): term = method(base, name, arguments)
    default: term = nil
    }
    return piece(term ?? .opaque, callee.start, callee.mark)
  }

  private mutating func known(_ path: String, _ arguments: [JavaScriptPiece]) -> JavaScriptTerm? {
    if bareNames != nil, let term = helper(path, arguments) { return term }
    switch path {
    case "instance.isSubmissionDigital": return .condition(.channel("web"))
    case "instance.isSubmissionPaper": return .condition(.channel("post"))
    case "Number", "parseInt", "parseFloat", "String":
      guard let first = arguments.first else { return nil }
      return first.term
    case "Boolean": return arguments.first.map { .condition(truth($0)) }
    case "_.get": return get(arguments)
    case "_.isEqual":
      guard arguments.count == 2 else { return nil }
      return equality(arguments[0], arguments[1], strict: true).map { .condition($0) }
    case "_.isEmpty": return arguments.first.map { .condition(truth($0).negated) }
    case "_.isNil", "_.isUndefined":
      guard case .name(let name) = arguments.first?.term else { return nil }
      return .condition(Self.isMissing(name))
    default:
      guard path.hasPrefix("_."), let first = arguments.first else { return nil }
      return method(first, String(path.dropFirst(2)), Array(arguments.dropFirst()))
    }
  }

  private mutating func method(_ base: JavaScriptPiece, _ name: String, _ arguments: [JavaScriptPiece])
    -> JavaScriptTerm?
  {
    switch name {
    case "toString", "trim", "valueOf", "toFixed": return arguments.isEmpty ? base.term : nil
    case "includes", "contains": return holds(base, arguments).map { .condition($0) }
    case "hasOwnProperty":
      guard let term = get([base] + arguments), case .name(let name) = term else { return nil }
      return .condition(.answered(name))
    case "indexOf", "findIndex":
      return (holds(base, arguments) ?? rows(base, arguments)).map { .index($0) }
    case "some", "any": return rows(base, arguments).map { .condition($0) }
    case "find": return rows(base, arguments).map { .condition($0) }
    case "filter": return rows(base, arguments).map { .count($0) }
    case "every", "all":
      guard case .name(let group) = base.term, let inner = inRow(arguments) else { return nil }
      return .condition(.not(.anyRow(group, inner.negated)))
    default: return nil
    }
  }

  /// `["x", "y"].includes(data.a)`, `data.a.includes("x")`.
  private mutating func holds(_ base: JavaScriptPiece, _ arguments: [JavaScriptPiece]) -> Condition? {
    guard arguments.count == 1 else { return nil }
    switch (base.term, arguments[0].term) {
    case (.list(let items), _):
      var parts: [Condition] = []
      for item in items {
        guard let part = equality(item, arguments[0], strict: true) else { return nil }
        parts.append(part)
      }
      return .any(parts)
    case (.name(let name), .text(let value)), (.name(let name), .number(let value)): return .includes(name, value)
    default: return nil
    }
  }

  private mutating func rows(_ base: JavaScriptPiece, _ arguments: [JavaScriptPiece]) -> Condition? {
    guard case .name(let group) = base.term, let inner = inRow(arguments) else { return nil }
    return .anyRow(group, inner)
  }

  /// What `_.some` takes to ask of a row: a function, `{a: 'x'}`, `['a', 'x']` or `'a'`.
  private mutating func inRow(_ arguments: [JavaScriptPiece]) -> Condition? {
    guard let first = arguments.first else { return nil }
    func name(_ key: String, _ piece: JavaScriptPiece) -> JavaScriptPiece {
      let path = key.utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)) }
      let name = Condition.Name(
        path: path, inRow: true, offset: UInt32(piece.start), count: UInt32(piece.end - piece.start))
      return JavaScriptPiece(term: .name(name), start: piece.start, end: piece.end, mark: piece.mark)
    }
    switch first.term {
    case .function(let condition): return condition
    case .text(let key): return truth(name(key, first))
    case .record(let items):
      var parts: [Condition] = []
      for item in items {
        guard let part = equality(name(item.key, item.value), item.value, strict: true) else { return nil }
        parts.append(part)
      }
      return .all(parts)
    case .list(let items):
      guard items.count == 2, case .text(let key) = items[0].term else { return nil }
      return equality(name(key, items[0]), items[1], strict: true)
    default: return nil
    }
  }

  /// `_.get(data, 'a.b')`.
  private mutating func get(_ arguments: [JavaScriptPiece]) -> JavaScriptTerm? {
    guard arguments.count >= 2, case .text(let path) = arguments[1].term else { return nil }
    let parts = path.utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)) }
    // A fallback other than nothing is an answer that nobody gave.
    if arguments.count > 2 {
      switch arguments[2].term {
      case .undefined, .null: break
      case .text(let text) where text.isEmpty: break
      default: return nil
      }
    }
    var name: Condition.Name
    switch arguments[0].term {
    case .base(let inRow):
      name = Condition.Name(path: parts, inRow: inRow)
    case .name(let base):
      name = base
      name.path += parts
    default: return nil
    }
    name.offset = UInt32(arguments[1].start + 1)
    name.count = UInt32(max(arguments[1].end - arguments[1].start - 2, 0))
    if found.count > arguments[0].mark { found.removeLast(found.count - arguments[0].mark) }
    found.append(name)
    return .name(name)
  }
}

import ServiceLintModel

/// Expressions, from the loosest operator to the tightest (ECMA-262, clause 13).
extension JavaScriptParser {
  mutating func expression() throws(JavaScriptUnreadable) -> JavaScriptPiece {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest else { throw JavaScriptUnreadable() }
    try grow()
    let asked = try either()
    guard take("?") else { return asked }
    let yes = try expression()
    try expect(":")
    let no = try expression()
    let condition = truth(asked), left = truth(yes), right = truth(no)
    try grow(condition.size * 2 + left.size + right.size)
    return joined(asked, no, .condition(.any([.all([condition, left]), .all([condition.negated, right])])))
  }

  private mutating func either() throws(JavaScriptUnreadable) -> JavaScriptPiece {
    var left = try both()
    while isSign("||") || isSign("??") {
      advance()
      let right = try both()
      let one = truth(left), other = truth(right)
      try grow(one.size + other.size)
      left = joined(left, right, .condition(.any([one, other])))
    }
    return left
  }

  private mutating func both() throws(JavaScriptUnreadable) -> JavaScriptPiece {
    var left = try equal()
    while take("&&") {
      let right = try equal()
      let one = truth(left), other = truth(right)
      try grow(one.size + other.size)
      left = joined(left, right, .condition(.all([one, other])))
    }
    return left
  }

  private mutating func equal() throws(JavaScriptUnreadable) -> JavaScriptPiece {
    var left = try relation()
    while true {
      let strict = isSign("===") || isSign("!=="), differs = isSign("!==") || isSign("!=")
      guard strict || differs || isSign("==") else { return left }
      advance()
      let right = try relation()
      let same = equality(left, right, strict: strict)
      left = joined(left, right, same.map { .condition(differs ? $0.negated : $0) } ?? .opaque)
    }
  }

  private mutating func relation() throws(JavaScriptUnreadable) -> JavaScriptPiece {
    var left = try sum()
    while true {
      let sign: Condition.Comparison
      if isSign("<") {
        sign = .less
      } else if isSign("<=") {
        sign = .lessOrEqual
      } else if isSign(">") {
        sign = .greater
      } else if isSign(">=") {
        sign = .greaterOrEqual
      } else if isWord("in") || isWord("instanceof") {
        advance()
        left = joined(left, try sum(), .opaque)
        continue
      } else {
        return left
      }
      advance()
      let right = try sum()
      left = joined(left, right, comparison(left, sign, right).map { .condition($0) } ?? .opaque)
    }
  }

  /// Sums and products: read to find their end, never computed.
  private mutating func sum() throws(JavaScriptUnreadable) -> JavaScriptPiece {
    var left = try unary()
    while isSign("+") || isSign("-") || isSign("*") || isSign("/") || isSign("%") || isSign("**") || isSign("&")
      || isSign("|")
    {
      advance()
      left = joined(left, try unary(), .opaque)
    }
    return left
  }

  private mutating func unary() throws(JavaScriptUnreadable) -> JavaScriptPiece {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest else { throw JavaScriptUnreadable() }
    let start = current.start, mark = found.count
    if take("!") {
      let inner = try unary()
      return JavaScriptPiece(term: .condition(truth(inner).negated), start: start, end: inner.end, mark: mark)
    }
    if take("-") {
      let inner = try unary()
      guard case .number(let number) = inner.term else { return piece(.opaque, start, mark) }
      return JavaScriptPiece(term: .number("-" + number), start: start, end: inner.end, mark: mark)
    }
    if take("+") {
      var inner = try unary()
      inner.start = start
      return inner
    }
    if isWord("typeof") || isWord("void") || isWord("await") || isWord("delete") {
      advance()
      let inner = try unary()
      return JavaScriptPiece(term: .opaque, start: start, end: inner.end, mark: mark)
    }
    return try postfix()
  }

  // MARK: Members and calls

  private mutating func postfix() throws(JavaScriptUnreadable) -> JavaScriptPiece {
    var piece = try primary()
    while true {
      if isSign(".") || isSign("?.") {
        let isChain = isSign("?.")
        advance()
        if isChain, isSign("(") || isSign("[") { continue }
        piece = member(piece, try identifier())
      } else if take("[") {
        let key = try expression()
        try expect("]")
        switch key.term {
        case .text(let text): piece = member(piece, text)
        default: piece = self.piece(.opaque, piece.start, piece.mark)
        }
      } else if isSign("(") {
        piece = try call(piece)
      } else {
        return piece
      }
    }
  }

  /// `a.b`, the words up to here read.
  private mutating func member(_ base: JavaScriptPiece, _ key: String) -> JavaScriptPiece {
    let end = tokens[position - 1].end
    func made(_ term: JavaScriptTerm) -> JavaScriptPiece {
      JavaScriptPiece(term: term, start: base.start, end: end, mark: base.mark)
    }
    switch base.term {
    case .base(let inRow):
      // `data.hasOwnProperty('a')` asks whether there is an answer.
      if key == "hasOwnProperty", isSign("(") { return made(.method(base, key)) }
      let name = Condition.Name(
        path: [key], inRow: inRow, offset: UInt32(base.start), count: UInt32(end - base.start))
      return found(name, from: base)
    case .name(var name):
      if isSign("(") || isSign("?.") && isSign("(", at: position + 1) { return made(.method(base, key)) }
      if key == "length" { return made(.count(.answered(name))) }
      name.path.append(key)
      name.count = UInt32(end) - name.offset
      return found(name, from: base)
    case .known(let path): return made(.known("\(path).\(key)"))
    case .count(let condition) where key == "length": return made(.count(condition))
    default: return isSign("(") ? made(.method(base, key)) : made(.opaque)
    }
  }

  /// A name; a longer one takes the place of the one that it begins with.
  private mutating func found(_ name: Condition.Name, from base: JavaScriptPiece) -> JavaScriptPiece {
    if name.path.count > 1, let last = found.last, last.offset == name.offset { found.removeLast() }
    found.append(name)
    return JavaScriptPiece(
      term: .name(name), start: base.start, end: Int(name.offset + name.count), mark: base.mark)
  }

  private mutating func primary() throws(JavaScriptUnreadable) -> JavaScriptPiece {
    let token = current, mark = found.count
    switch token.kind {
    case .end, .other: throw JavaScriptUnreadable()
    case .text:
      advance()
      return piece(.text(text(of: token)), token.start, mark)
    case .number:
      advance()
      return piece(.number(String(decoding: bytes[token.start..<token.end], as: UTF8.self)), token.start, mark)
    case .identifier: return try word(token)
    case .sign:
      if isSign("(") {
        if isSign("=>", at: behindMatch(position)) { return try arrow() }
        advance()
        var inner = try expression()
        while take(",") { inner = try expression() }
        try expect(")")
        inner.start = token.start
        inner.end = tokens[position - 1].end
        return inner
      }
      if take("[") { return try list(token) }
      if take("{") { return try record(token) }
      throw JavaScriptUnreadable()
    }
  }

  private mutating func word(_ token: JavaScriptToken) throws(JavaScriptUnreadable) -> JavaScriptPiece {
    let mark = found.count
    if isSign("=>", at: position + 1) { return try arrow() }
    if isWord("function") { return try arrow() }
    let name = try identifier()
    let term: JavaScriptTerm
    switch name {
    case "true": term = .boolean(true)
    case "false": term = .boolean(false)
    case "undefined": term = .undefined
    case "null": term = .null
    case "new":
      let made = try postfix()
      return JavaScriptPiece(term: .opaque, start: token.start, end: made.end, mark: mark)
    default:
      if let known = variables[name] {
        let names = definitionNames[name] ?? []
        try grow(known.conditionSize + names.count)
        found += names
        return JavaScriptPiece(term: known.term, start: token.start, end: token.end, mark: mark)
      }
      if let answer = bareName(name, token) {
        found.append(answer)
        return piece(.name(answer), token.start, mark)
      }
      term = name == "data" ? .base(inRow: false) : name == "row" ? .base(inRow: true) : .known(name)
    }
    return piece(term, token.start, mark)
  }

  private mutating func list(_ open: JavaScriptToken) throws(JavaScriptUnreadable) -> JavaScriptPiece {
    let mark = found.count
    var items: [JavaScriptPiece] = []
    while !isSign("]") {
      items.append(try expression())
      if !take(",") { break }
    }
    try expect("]")
    return piece(.list(items), open.start, mark)
  }

  private mutating func record(_ open: JavaScriptToken) throws(JavaScriptUnreadable) -> JavaScriptPiece {
    let mark = found.count
    var items: [(key: String, value: JavaScriptPiece)] = []
    while !isSign("}") {
      let key: String
      if current.kind == .text {
        key = text(of: current)
        advance()
      } else {
        key = try identifier()
      }
      try expect(":")
      items.append((key, try expression()))
      if !take(",") { break }
    }
    try expect("}")
    return piece(.record(items), open.start, mark)
  }

  // MARK: Pieces

  /// A piece that ends with the word before the current one.
  mutating func piece(_ term: JavaScriptTerm, _ start: Int, _ mark: Int) -> JavaScriptPiece {
    JavaScriptPiece(term: term, start: start, end: position > 0 ? tokens[position - 1].end : start, mark: mark)
  }

  private mutating func joined(
    _ left: JavaScriptPiece, _ right: JavaScriptPiece, _ term: JavaScriptTerm
  ) -> JavaScriptPiece {
    JavaScriptPiece(term: term, start: left.start, end: right.end, mark: left.mark)
  }

  /// The index of the word behind the bracket that closes the one at an index.
  mutating func behindMatch(_ open: Int) -> Int {
    var level = 0
    var index = open
    while tokens[index].kind != .end {
      if isSign("(", at: index) || isSign("[", at: index) || isSign("{", at: index) { level += 1 }
      if isSign(")", at: index) || isSign("]", at: index) || isSign("}", at: index) {
        level -= 1
        if level == 0 { return index + 1 }
      }
      index += 1
    }
    return index
  }

  /// A text without quotes and escapes.
  private mutating func text(of token: JavaScriptToken) -> String {
    var result: [UInt8] = []
    var index = token.start + 1
    while index < token.end - 1 {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < token.end - 1 {
        index += 1
        switch bytes[index] {
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "r"): result.append(0x0D)
        case let other: result.append(other)
        }
      } else {
        result.append(bytes[index])
      }
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension JavaScriptPiece {
  fileprivate var conditionSize: Int {
    switch term {
    case .condition(let condition), .count(let condition), .index(let condition): condition.size
    case .list(let items): items.count
    default: 1
    }
  }
}

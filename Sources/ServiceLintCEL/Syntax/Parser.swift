/// Reads an expression into a tree (cel-spec, “Syntax”); stops at the first mistake.
struct Parser {
  /// How deep expressions may be nested.
  static let nestingLimit = 200
  /// How many bytes an expression may have.
  static let sizeLimit = 100_000

  let bytes: [UInt8]
  let tokens: [Token]
  var tree = SyntaxTree()
  var next = 0
  private var depth = 0

  private init(_ bytes: [UInt8], _ tokens: [Token]) {
    self.bytes = bytes
    self.tokens = tokens
  }

  /// The tree of an expression.
  static func parse(_ source: String) throws(CELErrors) -> SyntaxTree {
    let bytes = Array(source.utf8)
    guard bytes.count <= sizeLimit else {
      throw CELErrors(errors: [.tooLong(0..<bytes.count, limit: sizeLimit)])
    }
    let lexer = Lexer(bytes)
    guard lexer.errors.isEmpty else { throw CELErrors(errors: lexer.errors) }
    var parser = Parser(bytes, lexer.tokens)
    do throws(CELError) {
      parser.tree.root = try parser.expression()
      guard parser.token.kind == .end else { throw parser.unexpected("the end or an operator", "式の終わりか演算子") }
      return parser.tree
    } catch {
      throw CELErrors(errors: [error])
    }
  }

  // MARK: words

  var token: Token { tokens[min(next, tokens.count - 1)] }

  func text(_ token: Token) -> String { String(decoding: bytes[token.range], as: UTF8.self) }

  func unexpected(_ en: String, _ ja: String) -> CELError {
    .unexpected(token.range, text(token), expected: (en, ja))
  }

  mutating func take(_ kind: Token.Kind) -> Bool {
    guard token.kind == kind else { return false }
    next += 1
    return true
  }

  mutating func expect(_ kind: Token.Kind, _ sign: String) throws(CELError) {
    guard take(kind) else { throw unexpected("`\(sign)`", "「\(sign)」") }
  }

  private var lastEnd: Int32 { next > 0 ? tokens[next - 1].end : 0 }

  func node(_ kind: SyntaxNode.Kind, from start: Int32) -> SyntaxNode {
    SyntaxNode(kind: kind, start: start, end: lastEnd)
  }

  // MARK: operators

  // Every level of nesting goes through these five functions: nodes are made in functions of their own, which
  // keeps the recursive ones' frames small.

  mutating func expression() throws(CELError) -> Int32 {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.nestingLimit else { throw .tooDeep(token.range, limit: Self.nestingLimit) }
    let start = token.start
    let condition = try operators(0)
    guard take(.question) else { return condition }
    let yes = try operators(0)
    try expect(.colon, ":")
    let no = try expression()
    return add(.conditional, from: start, [condition, yes, no])
  }

  /// Adds a node that ends with the word read last.
  @inline(never)
  mutating func add(
    _ kind: SyntaxNode.Kind, from start: Int32, _ children: [Int32], detail: UInt8 = 0, flag: Bool = false,
    name: String = "", nameStart: Int32 = 0
  ) -> Int32 {
    var it = node(kind, from: start)
    it.detail = detail
    it.flag = flag
    it.name = name
    it.nameStart = nameStart
    return tree.add(it, children)
  }

  /// The operator at this place and how strongly it binds.
  private func operatorAndLevel() -> (sign: Operator?, level: Int)? {
    switch token.kind {
    case .or: (nil, 0)
    case .and: (nil, 1)
    case .less: (.less, 2)
    case .lessOrEqual: (.lessOrEqual, 2)
    case .greater: (.greater, 2)
    case .greaterOrEqual: (.greaterOrEqual, 2)
    case .equal: (.equal, 2)
    case .notEqual: (.notEqual, 2)
    case .identifier where isIn: (.isIn, 2)
    case .plus: (.add, 3)
    case .minus: (.subtract, 3)
    case .star: (.multiply, 4)
    case .slash: (.divide, 4)
    case .percent: (.modulo, 4)
    default: nil
    }
  }

  private var isIn: Bool {
    let at = Int(token.start)
    return token.end - token.start == 2 && bytes[at] == UInt8(ascii: "i") && bytes[at + 1] == UInt8(ascii: "n")
  }

  /// Operands and the operators between them that bind at least so strongly.
  private mutating func operators(_ least: Int) throws(CELError) -> Int32 {
    let start = token.start
    var left = try unary()
    var links = 0
    while let (sign, level) = operatorAndLevel(), level >= least {
      guard let sign else {
        // `a || b || c` is one node, so long ones are not deep.
        let kind = token.kind
        var operands = [left]
        while take(kind) { operands.append(try operators(level + 1)) }
        left = add(kind == .or ? .or : .and, from: start, operands)
        continue
      }
      next += 1
      links += 1
      guard links < Self.nestingLimit else { throw .tooDeep(token.range, limit: Self.nestingLimit) }
      let right = try operators(level + 1)
      left = add(.binary, from: start, [left, right], detail: sign.rawValue)
    }
    return left
  }

  private mutating func unary() throws(CELError) -> Int32 {
    let start = token.start
    var count = 0
    if token.kind == .not {
      while take(.not) { count += 1 }
      return wrap(try member(negative: false), .not, count, start)
    }
    while take(.minus) { count += 1 }
    // The sign belongs to the number: the smallest int has no positive twin.
    let negative = count > 0 && (token.kind == .int || token.kind == .double)
    let operand = try member(negative: negative)
    return count == 0 ? operand : wrap(operand, .negate, negative ? count - 1 : count, start)
  }

  @inline(never)
  private mutating func wrap(_ operand: Int32, _ sign: Operator, _ count: Int, _ start: Int32) -> Int32 {
    var result = operand
    for _ in 0..<(count > 2 ? 2 - count % 2 : count) {
      result = add(.unary, from: start, [result], detail: sign.rawValue)
    }
    return result
  }

  // MARK: members

  private mutating func member(negative: Bool) throws(CELError) -> Int32 {
    let start = token.start
    var value = try primary(negative: negative)
    var links = 0
    while true {
      links += 1
      guard links < Self.nestingLimit else { throw .tooDeep(token.range, limit: Self.nestingLimit) }
      if take(.dot) {
        let optional = take(.question)
        let word = token
        guard take(.identifier) || take(.quotedIdentifier) else { throw unexpected("a name", "名前") }
        let name = word.kind == .quotedIdentifier ? String(text(word).dropFirst().dropLast()) : text(word)
        if word.kind == .identifier, !optional, token.kind == .leftParenthesis {
          let arguments = try arguments()
          value = try call(name, at: word, receiver: value, arguments, from: start)
        } else {
          value = add(.select, from: start, [value], flag: optional, name: name, nameStart: word.start)
        }
      } else if take(.leftBracket) {
        let optional = take(.question)
        let index = try expression()
        try expect(.rightBracket, "]")
        value = add(.index, from: start, [value, index], flag: optional)
      } else if token.kind == .leftBrace, let name = qualifiedName(value) {
        try fields()
        value = add(.message, from: start, [], name: name)
      } else {
        return value
      }
    }
  }

  /// `a.b.c` of a chain of names; `nil` for anything else.
  func qualifiedName(_ index: Int32) -> String? {
    let it = tree.nodes[Int(index)]
    switch it.kind {
    case .identifier: return it.name
    case .select where !it.flag: return qualifiedName(tree.child(it, 0)).map { "\($0).\(it.name)" }
    default: return nil
    }
  }

  /// Message literals are read and then refused by the checker: there are no message types.
  private mutating func fields() throws(CELError) {
    try expect(.leftBrace, "{")
    while token.kind != .rightBrace {
      _ = take(.question)
      guard take(.identifier) || take(.quotedIdentifier) else { throw unexpected("a name", "名前") }
      try expect(.colon, ":")
      _ = try expression()
      guard take(.comma) else { break }
    }
    try expect(.rightBrace, "}")
  }

  private mutating func arguments() throws(CELError) -> [Int32] {
    try expect(.leftParenthesis, "(")
    var result: [Int32] = []
    if !take(.rightParenthesis) {
      repeat { result.append(try expression()) } while take(.comma)
      try expect(.rightParenthesis, ")")
    }
    return result
  }

  private static let reserved: Set<String> = [
    "as", "break", "const", "continue", "else", "for", "function", "if", "import", "in", "let", "loop", "package",
    "namespace", "return", "var", "void", "while",
  ]

  private mutating func primary(negative: Bool) throws(CELError) -> Int32 {
    let word = token
    next += 1
    switch word.kind {
    case .int, .uint, .double: return try number(word, negative: negative)
    case .string, .bytes: return try text(literal: word)
    case .leftParenthesis:
      let inner = try expression()
      try expect(.rightParenthesis, ")")
      return inner
    case .leftBracket: return try list(word.start)
    case .leftBrace: return try map(word.start)
    case .dot:
      let name = token
      guard take(.identifier) else { throw unexpected("a name", "名前") }
      return try identifier(name, leadingDot: true)
    case .identifier: return try identifier(word, leadingDot: false)
    default:
      next -= 1
      throw unexpected("a value", "値")
    }
  }

  @inline(never)
  private mutating func text(literal word: Token) throws(CELError) -> Int32 {
    var it = node(word.kind == .bytes ? .bytes : .string, from: word.start)
    it.bits = UInt64(tree.texts.count)
    tree.texts.append(try TextLiteral.decode(bytes, word))
    return tree.add(it)
  }

  private mutating func identifier(_ word: Token, leadingDot: Bool) throws(CELError) -> Int32 {
    let name = text(word)
    guard !Self.reserved.contains(name) else { throw .reserved(word.range, name) }
    let start = leadingDot ? word.start - 1 : word.start
    if token.kind == .leftParenthesis {
      let arguments = try arguments()
      return try call(leadingDot ? ".\(name)" : name, at: word, receiver: nil, arguments, from: start)
    }
    return named(name, leadingDot: leadingDot, start)
  }

  @inline(never)
  private mutating func named(_ name: String, leadingDot: Bool, _ start: Int32) -> Int32 {
    if leadingDot { return add(.identifier, from: start, [], name: ".\(name)") }
    switch name {
    case "true", "false":
      var it = node(.bool, from: start)
      it.bits = name == "true" ? 1 : 0
      return tree.add(it)
    case "null": return add(.null, from: start, [])
    default: return add(.identifier, from: start, [], name: name)
    }
  }

  private mutating func list(_ start: Int32) throws(CELError) -> Int32 {
    var elements: [Int32] = []
    while token.kind != .rightBracket {
      elements.append(try element())
      guard take(.comma) else { break }
    }
    try expect(.rightBracket, "]")
    return add(.list, from: start, elements)
  }

  private mutating func map(_ start: Int32) throws(CELError) -> Int32 {
    var entries: [Int32] = []
    while token.kind != .rightBrace {
      entries.append(try element())
      try expect(.colon, ":")
      entries.append(try expression())
      guard take(.comma) else { break }
    }
    try expect(.rightBrace, "}")
    return add(.map, from: start, entries)
  }

  private mutating func element() throws(CELError) -> Int32 {
    let start = token.start
    guard take(.question) else { return try expression() }
    let value = try expression()
    return add(.optionalElement, from: start, [value])
  }

  @inline(never)
  private mutating func number(_ word: Token, negative: Bool) throws(CELError) -> Int32 {
    let text = text(word)
    let signed = negative ? "-\(text)" : text
    var it = node(.int, from: word.start)
    var bits: UInt64?
    switch word.kind {
    case .double:
      it.kind = .double
      bits = Double(signed).flatMap { $0.isFinite ? $0.bitPattern : nil }
    case .uint:
      it.kind = .uint
      bits = Self.digits(text.dropLast(), as: UInt64.self)
    default: bits = Self.digits(Substring(signed), as: Int64.self).map { UInt64(bitPattern: $0) }
    }
    guard let bits else { throw .badNumber(word.range, signed) }
    it.bits = bits
    return tree.add(it)
  }

  private static func digits<I: FixedWidthInteger>(_ text: Substring, as type: I.Type) -> I? {
    let negative = text.hasPrefix("-")
    let digits = negative ? text.dropFirst() : text
    guard digits.hasPrefix("0x") || digits.hasPrefix("0X") else { return I(text) }
    return I((negative ? "-" : "") + digits.dropFirst(2), radix: 16)
  }
}

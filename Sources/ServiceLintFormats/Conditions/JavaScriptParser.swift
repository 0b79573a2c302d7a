import ServiceLintModel

/// Reads a script's statements: what `show` is in the end.
///
/// Its methods are `mutating` even where they change nothing, so that no call makes a copy of the parser.
struct JavaScriptParser {
  let bytes: [UInt8]
  let tokens: [JavaScriptToken]
  var position = 0
  /// All names found so far, in the order in which they stand.
  var found: [Condition.Name] = []
  var variables: [String: JavaScriptPiece] = [:]
  /// The names in the definitions of variables: names of whatever a variable stands in.
  var definitionNames: [String: [Condition.Name]] = [:]
  /// How deep expressions and statements stand in one another.
  var depth = 0
  /// How much was made so far: definitions that are put in many times over can grow without end.
  var size = 0
  /// How a platform's expressions name answers, if not by `data` and `row`.
  var bareNames: JavaScriptNames?

  init(bytes: [UInt8], tokens: [JavaScriptToken]) {
    self.bytes = bytes
    self.tokens = tokens
  }

  static let deepest = 60
  static let largest = 4_000

  /// What a list of statements has led to.
  struct Outcome {
    /// What was returned under which condition, in order.
    var returned: [(when: Condition, value: Condition)] = []
    /// Whether the end of the list is never reached.
    var isOver = false

    /// All of it in one, if the end gives a value.
    func joined(end: Condition) -> Condition {
      returned.reversed().reduce(end) { rest, step in
        if step.when == .always { return step.value }
        return .any([.all([step.when, step.value]), .all([step.when.negated, rest])])
      }
    }
  }

  /// The whole script.
  ///
  /// - Parameters:
  ///   - variable: the one that decides.
  ///   - initially: what it is before.
  mutating func script(
    deciding variable: String = "show", initially: Bool = true
  ) throws(JavaScriptUnreadable) -> Condition {
    variables[variable] = JavaScriptPiece(term: .boolean(initially), start: 0, end: 0, mark: 0)
    var outcome = Outcome()
    while current.kind != .end, !outcome.isOver { try statement(&outcome) }
    guard let show = variables[variable] else { throw JavaScriptUnreadable() }
    return outcome.joined(end: truth(show))
  }

  // MARK: Words

  var current: JavaScriptToken { tokens[position] }

  @inline(__always)
  mutating func isSign(_ sign: StaticString, at index: Int) -> Bool {
    tokens[min(index, tokens.count - 1)].sign == JavaScriptTokens.pack(sign)
  }

  @inline(__always)
  mutating func isSign(_ sign: StaticString) -> Bool { isSign(sign, at: position) }

  mutating func isWord(_ word: StaticString, at index: Int) -> Bool {
    let token = tokens[min(index, tokens.count - 1)]
    guard token.kind == .identifier, token.end - token.start == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { bytes[token.start..<token.end].elementsEqual($0) }
  }

  mutating func isWord(_ word: StaticString) -> Bool { isWord(word, at: position) }

  mutating func advance() { position = min(position + 1, tokens.count - 1) }

  /// Takes a sign if it is there.
  mutating func take(_ sign: StaticString) -> Bool {
    guard isSign(sign) else { return false }
    advance()
    return true
  }

  mutating func expect(_ sign: StaticString) throws(JavaScriptUnreadable) {
    guard take(sign) else { throw JavaScriptUnreadable() }
  }

  mutating func identifier() throws(JavaScriptUnreadable) -> String {
    guard current.kind == .identifier else { throw JavaScriptUnreadable() }
    let text = String(decoding: bytes[current.start..<current.end], as: UTF8.self)
    advance()
    return text
  }

  /// Counts what is made, and refuses what grows out of proportion.
  mutating func grow(_ amount: Int = 1) throws(JavaScriptUnreadable) {
    size += amount
    if size > Self.largest { throw JavaScriptUnreadable() }
  }

  // MARK: Statements

  mutating func statement(_ outcome: inout Outcome) throws(JavaScriptUnreadable) {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest else { throw JavaScriptUnreadable() }
    if take(";") { return }
    if isSign("{") { return try block(&outcome) }
    if isWord("var") || isWord("let") || isWord("const"), tokens[position + 1].kind == .identifier {
      advance()
      repeat { try definition() } while take(",")
      return endStatement()
    }
    if isWord("if"), isSign("(", at: position + 1) { return try choice(&outcome) }
    if isWord("return") {
      advance()
      let value: Condition = isSign(";") || isSign("}") || current.kind == .end ? .never : truth(try expression())
      outcome.returned.append((.always, value))
      outcome.isOver = true
      return endStatement()
    }
    if current.kind == .identifier, isSign("=", at: position + 1) {
      let name = try identifier()
      advance()
      try set(name, try expression())
      return endStatement()
    }
    for word in ["for", "while", "do", "switch", "try", "throw", "function", "class"] as [StaticString]
    where isWord(word) {
      throw JavaScriptUnreadable()
    }
    // A call for its own sake (`console.log`): it sets nothing that we know of.
    let piece = try expression()
    guard !isSign("+="), !isSign("-="), !isSign("++"), !isSign("--"), !isSign("=") else { throw JavaScriptUnreadable() }
    // `data.a === 'x'` without `show =`: read and thrown away by the platform too.
    _ = piece
    endStatement()
  }

  private mutating func endStatement() { _ = take(";") }

  private mutating func definition() throws(JavaScriptUnreadable) {
    let start = current.start
    let name = try identifier()
    guard take("=") else {
      variables[name] = JavaScriptPiece(term: .undefined, start: start, end: start, mark: found.count)
      return
    }
    try set(name, try expression())
  }

  private mutating func set(_ name: String, _ piece: JavaScriptPiece) throws(JavaScriptUnreadable) {
    try checkDepth(piece)
    variables[name] = piece
    // Each once: definitions that are put in many times over would grow without end.
    var names: [Condition.Name] = []
    for it in found[min(piece.mark, found.count)...] where !names.contains(it) && names.count < 100 { names.append(it) }
    definitionNames[name] = names
  }

  mutating func block(_ outcome: inout Outcome) throws(JavaScriptUnreadable) {
    try expect("{")
    while !isSign("}") {
      guard current.kind != .end else { throw JavaScriptUnreadable() }
      if outcome.isOver {
        // Never reached, but it has to be read to find the end.
        var rest = Outcome()
        let kept = variables
        try statement(&rest)
        variables = kept
      } else {
        try statement(&outcome)
      }
    }
    advance()
  }

  /// `if (…) … else …`: each variable becomes what either side makes of it.
  private mutating func choice(_ outcome: inout Outcome) throws(JavaScriptUnreadable) {
    advance()
    try expect("(")
    let asked = try expression()
    try expect(")")
    let condition = truth(asked)
    let before = variables
    var yes = Outcome(), no = Outcome()
    try statement(&yes)
    let afterYes = variables
    variables = before
    if isWord("else") {
      advance()
      try statement(&no)
    }
    let afterNo = variables
    if yes.isOver || no.isOver || !yes.returned.isEmpty || !no.returned.isEmpty {
      try leave(condition, yes, no, &outcome)
      variables = yes.isOver ? afterNo : afterYes
      if !yes.isOver, !no.isOver { throw JavaScriptUnreadable() }
      return
    }
    try join(condition, afterYes, afterNo)
  }

  /// Returns from within a choice; only whole sides that return are followed.
  private mutating func leave(
    _ condition: Condition, _ yes: Outcome, _ no: Outcome, _ outcome: inout Outcome
  ) throws(JavaScriptUnreadable) {
    try grow(10)
    if yes.isOver { outcome.returned.append((condition, yes.joined(end: .never))) }
    if no.isOver {
      outcome.returned.append((yes.isOver ? .always : condition.negated, no.joined(end: .never)))
    }
    if !yes.isOver && !yes.returned.isEmpty || !no.isOver && !no.returned.isEmpty { throw JavaScriptUnreadable() }
    outcome.isOver = yes.isOver && no.isOver
  }

  private mutating func join(
    _ condition: Condition, _ yes: [String: JavaScriptPiece], _ no: [String: JavaScriptPiece]
  ) throws(JavaScriptUnreadable) {
    for name in Set(yes.keys).union(no.keys).sorted() {
      let missing = JavaScriptPiece(term: .undefined, start: 0, end: 0, mark: found.count)
      let one = yes[name] ?? missing, other = no[name] ?? missing
      if one.start == other.start, one.end == other.end, one.mark == other.mark {
        variables[name] = one
        continue
      }
      let left = truth(one), right = truth(other)
      try grow(left.size + right.size)
      var made = one
      made.term = .condition(
        left == right ? left : .any([.all([condition, left]), .all([condition.negated, right])]))
      try checkDepth(made)
      variables[name] = made
    }
  }

  /// Definitions that are put into one another may not become deeper than what others can follow.
  private func checkDepth(_ piece: JavaScriptPiece) throws(JavaScriptUnreadable) {
    if case .condition(let condition) = piece.term, condition.depth > Self.deepest { throw JavaScriptUnreadable() }
  }
}

extension Condition {
  /// How many parts stand in one another.
  var depth: Int {
    switch self {
    case .and(let parts), .or(let parts): 1 + (parts.lazy.map(\.depth).max() ?? 0)
    case .not(let inner), .anyRow(_, let inner): 1 + inner.depth
    default: 1
    }
  }

  /// The number of its parts.
  var size: Int {
    switch self {
    case .and(let parts), .or(let parts): parts.reduce(1) { $0 + $1.size }
    case .not(let inner), .anyRow(_, let inner): 1 + inner.size
    default: 1
    }
  }
}

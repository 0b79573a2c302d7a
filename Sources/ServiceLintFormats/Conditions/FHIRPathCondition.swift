import ServiceLintModel

/// FHIRPath expressions that say when an item is shown (sdc-questionnaire-enableWhenExpression), as far as they ask for
/// answers of the form.
///
/// Readable: the answers of an item, however the path comes to it (`%resource.item.where(linkId='a').answer.value`,
/// `descendants()`, `repeat(item)`, variables of the questionnaire), compared by `= != ~ !~ < <= > >= in contains`;
/// `exists empty count where first not iif intersect anyTrue allTrue`; `and or xor implies`, brackets. Of anything else
/// only the operand that cannot be read becomes code: what is known of the patient, sums, dates of today.
public struct FHIRPathCondition {
  /// The condition that an expression says. Names carry their place in it, counted in bytes.
  ///
  /// - Parameters:
  ///   - variables: the expressions behind the names that it may use after a `%`.
  ///   - booleans: the linkIds of questions that are answered with yes or no.
  public static func parse(
    _ source: String, variables: [String: String] = [:], booleans: Set<String> = []
  ) -> Condition {
    let bytes = Array(source.utf8)
    guard bytes.count <= longest else { return .code(source, []) }
    var parser = FHIRPathCondition(bytes, variables, booleans, depth: 0, budget: mostSteps)
    guard let piece = parser.expression(), parser.current.kind == .end else { return .code(source, parser.found) }
    return parser.truth(piece)
  }

  static let longest = 50_000
  static let deepest = 40
  /// How many operands are read: variables that stand in one another many times over could grow without end.
  static let mostSteps = 5_000

  /// What a part of an expression was found to be.
  indirect enum Term {
    /// Somewhere in the answers of the whole form: what items are looked for in.
    case tree
    /// The items with a linkId, before `answer`.
    case items(Condition.Name)
    /// The answers of an item, or the values or codes in them.
    case answers(Condition.Name)
    case text(String)
    case number(String)
    case boolean(Bool)
    /// `('a' | 'b')`
    case list([Term])
    case condition(Condition)
    /// A list of which we only know when it has anything in it, and the count of such a list.
    case some(Condition)
    case count(Condition)
    /// `%factory`
    case factory
    case nothing
    case opaque
  }

  /// A part: what it is, where it stands, how many names had been found before it.
  struct Piece {
    var term: Term
    var start: Int
    var end: Int
    var mark: Int
  }

  let bytes: [UInt8]
  let tokens: [FHIRPathToken]
  let variables: [String: String]
  let booleans: Set<String>
  var position = 0
  /// All names found so far.
  var found: [Condition.Name] = []
  /// What a path without a beginning begins with: in a `where` the answers that are looked through.
  var context: [Term] = []
  var depth: Int
  var budget: Int

  init(_ bytes: [UInt8], _ variables: [String: String], _ booleans: Set<String>, depth: Int, budget: Int) {
    self.bytes = bytes
    tokens = FHIRPathTokens.read(bytes)
    self.variables = variables
    self.booleans = booleans
    self.depth = depth
    self.budget = budget
  }

  // MARK: Words

  var current: FHIRPathToken { tokens[position] }

  func isSign(_ sign: String) -> Bool { current.kind == .sign && current.text == sign }

  func isWord(_ word: String) -> Bool { current.kind == .identifier && current.text == word }

  mutating func advance() { position = min(position + 1, tokens.count - 1) }

  mutating func take(_ sign: String) -> Bool {
    guard isSign(sign) else { return false }
    advance()
    return true
  }

  mutating func take(word: String) -> Bool {
    guard isWord(word) else { return false }
    advance()
    return true
  }

  /// A piece that ends with the word before the current one.
  func piece(_ term: Term, _ start: Int, _ mark: Int) -> Piece {
    Piece(term: term, start: start, end: position > 0 ? tokens[position - 1].end : start, mark: mark)
  }

  // MARK: Operators, from the loosest to the tightest

  mutating func expression() -> Piece? {
    depth += 1
    budget -= 1
    defer { depth -= 1 }
    guard depth < Self.deepest, budget > 0, var left = either() else { return nil }
    while take(word: "implies") {
      guard let right = either() else { return nil }
      left = joined(left, right, .condition(.any([truth(left).negated, truth(right)])))
    }
    return left
  }

  private mutating func either() -> Piece? {
    guard var left = both() else { return nil }
    while isWord("or") || isWord("xor") {
      let isExclusive = isWord("xor")
      advance()
      guard let right = both() else { return nil }
      let one = truth(left), other = truth(right)
      budget -= one.size + other.size
      guard budget > 0 else { return nil }
      let made: Condition =
        isExclusive ? .any([.all([one, other.negated]), .all([one.negated, other])]) : .any([one, other])
      left = joined(left, right, .condition(made))
    }
    return left
  }

  private mutating func both() -> Piece? {
    guard var left = member() else { return nil }
    while take(word: "and") {
      guard let right = member() else { return nil }
      left = joined(left, right, .condition(.all([truth(left), truth(right)])))
    }
    return left
  }

  private mutating func member() -> Piece? {
    guard var left = equal() else { return nil }
    while isWord("in") || isWord("contains") {
      let isIn = isWord("in")
      advance()
      guard let right = equal() else { return nil }
      let held = isIn ? holds(right, left) : holds(left, right)
      left = joined(left, right, held.map { .condition($0) } ?? .opaque)
    }
    return left
  }

  private mutating func equal() -> Piece? {
    guard var left = relation() else { return nil }
    while isSign("=") || isSign("!=") || isSign("~") || isSign("!~") {
      let differs = current.text.hasPrefix("!")
      advance()
      guard let right = relation() else { return nil }
      let same = equality(left, right)
      left = joined(left, right, same.map { .condition(differs ? $0.negated : $0) } ?? .opaque)
    }
    return left
  }

  private mutating func relation() -> Piece? {
    guard var left = union() else { return nil }
    while true {
      let sign: Condition.Comparison
      switch current.kind == .sign ? current.text : "" {
      case "<": sign = .less
      case "<=": sign = .lessOrEqual
      case ">": sign = .greater
      case ">=": sign = .greaterOrEqual
      default: return left
      }
      advance()
      guard let right = union() else { return nil }
      left = joined(left, right, comparison(left, sign, right).map { .condition($0) } ?? .opaque)
    }
  }

  private mutating func union() -> Piece? {
    guard var left = type() else { return nil }
    while take("|") {
      guard let right = type() else { return nil }
      var items: [Term] = []
      for term in [left.term, right.term] {
        if case .list(let inner) = term { items += inner } else { items.append(term) }
      }
      left = joined(left, right, .list(items))
    }
    return left
  }

  private mutating func type() -> Piece? {
    guard var left = sum() else { return nil }
    while isWord("is") || isWord("as") {
      let isCast = isWord("as")
      advance()
      guard let right = primary() else { return nil }
      left = joined(left, right, isCast ? left.term : .opaque)
    }
    return left
  }

  /// Sums and products: read to find their end, never computed.
  private mutating func sum() -> Piece? {
    guard var left = unary() else { return nil }
    while ["+", "-", "*", "/", "&"].contains(where: isSign) || isWord("div") || isWord("mod") {
      advance()
      guard let right = unary() else { return nil }
      left = joined(left, right, .opaque)
    }
    return left
  }

  private mutating func unary() -> Piece? {
    let start = current.start, mark = found.count
    if isSign("-") || isSign("+") {
      let isNegative = isSign("-")
      advance()
      depth += 1
      defer { depth -= 1 }
      guard depth < Self.deepest, let inner = unary() else { return nil }
      guard case .number(let number) = inner.term else { return piece(.opaque, start, mark) }
      return piece(.number(isNegative ? "-" + number : number), start, mark)
    }
    return path()
  }

  func joined(_ left: Piece, _ right: Piece, _ term: Term) -> Piece {
    Piece(term: term, start: left.start, end: right.end, mark: left.mark)
  }
}

import ServiceLintModel

/// An expression of SurveyJS (`visibleIf` and its kin) as a condition: by survey-core's own grammar
/// (`expressions/grammar.pegjs`), in which keywords are known in any case, the last bracket may be missing, and `!`
/// belongs to what stands right behind it.
///
///     {name} = 'x' and ({list} contains 'y' or {other} notempty) and not …
///
/// What calls functions, calculates or compares two answers becomes code, with the names in it; the rest stays
/// readable. Offsets of names count in the text.
struct SurveyExpression<Variables: SurveyVariables> {
  /// The condition that a text says. Takes time in proportion to it.
  static func parse(_ text: [UInt8], _ variables: Variables) -> Condition {
    var parser = SurveyExpression(text, variables)
    guard text.count <= 20_000 else { return .code(String(decoding: text.prefix(200), as: UTF8.self), []) }
    parser.skipSpaces()
    guard parser.index < text.count else { return .always }
    guard let term = parser.either(depth: 0) else { return parser.unread() }
    parser.skipSpaces()
    return parser.index == text.count ? parser.condition(term) : parser.unread()
  }

  /// A part of an expression.
  indirect enum Term {
    case constant(String)
    case nothing
    case list([Term])
    case variable(SurveyVariable)
    case condition(Condition)
    /// What we cannot read, from one byte to another, with the names in it.
    case code(Range<Int>, [Condition.Name])
  }

  private static var deepest: Int { 60 }

  let bytes: [UInt8]
  let variables: Variables
  var index = 0
  var names: [Condition.Name] = []

  private init(_ bytes: [UInt8], _ variables: Variables) {
    self.bytes = bytes
    self.variables = variables
  }

  /// An expression that breaks the grammar, with the names that stand in it.
  private mutating func unread() -> Condition {
    index = 0
    names = []
    while index < bytes.count {
      if bytes[index] != UInt8(ascii: "{") || variable() == nil { index += 1 }
    }
    return .code(String(decoding: bytes, as: UTF8.self), names)
  }

  // MARK: Grammar, from loose to tight

  private mutating func either(depth: Int) -> Term? {
    guard depth < Self.deepest, let first = both(depth: depth) else { return nil }
    var parts = [first]
    while sign("||") || word("or") {
      guard let next = both(depth: depth) else { return nil }
      parts.append(next)
    }
    return parts.count == 1 ? first : .condition(.any(parts.map(condition)))
  }

  private mutating func both(depth: Int) -> Term? {
    guard let first = comparison(depth: depth) else { return nil }
    var parts = [first]
    while sign("&&") || word("and") {
      guard let next = comparison(depth: depth) else { return nil }
      parts.append(next)
    }
    return parts.count == 1 ? first : .condition(.all(parts.map(condition)))
  }

  private mutating func comparison(depth: Int) -> Term? {
    let start = index
    let before = names.count
    guard var left = calculation(depth: depth) else { return nil }
    while let sign = comparisonSign() {
      guard let right = calculation(depth: depth) else { return nil }
      left = compared(left, sign, right) ?? .code(start..<index, Array(names[before...]))
    }
    return left
  }

  /// Sums, products and powers: code, unless there is only one part.
  private mutating func calculation(depth: Int) -> Term? {
    let start = index
    let before = names.count
    guard let first = membership(depth: depth) else { return nil }
    var isCode = false
    while standsCalculation() {
      index += 1
      guard membership(depth: depth) != nil else { return nil }
      isCode = true
    }
    return isCode ? .code(start..<index, Array(names[before...])) : first
  }

  private mutating func standsCalculation() -> Bool {
    skipSpaces()
    guard index < bytes.count, [0x2B, 0x2D, 0x2F, 0x25, 0x5E, 0x2A].contains(bytes[index]) else { return false }
    // `*=` is “contains”.
    return !(bytes[index] == 0x2A && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "="))
  }

  private mutating func membership(depth: Int) -> Term? {
    let start = index
    let before = names.count
    guard var left = factor(depth: depth + 1) else { return nil }
    while let test = membershipWord() {
      guard let right = factor(depth: depth + 1) else { return nil }
      left = tested(left, test, right) ?? .code(start..<index, Array(names[before...]))
    }
    return left
  }

  private mutating func factor(depth: Int) -> Term? {
    guard depth < Self.deepest else { return nil }
    skipSpaces()
    guard index < bytes.count else { return nil }
    let before = names.count
    let start = index
    if standsNegation() {
      index += 1
      guard let inner = factor(depth: depth + 1) else { return nil }
      return .condition(condition(inner).negated)
    }
    if word("negate") || word("not") {
      guard let inner = factor(depth: depth + 1) else { return nil }
      return .condition(condition(inner).negated)
    }
    switch bytes[index] {
    case UInt8(ascii: "("):
      index += 1
      guard let inner = either(depth: depth + 1) else { return nil }
      skipSpaces()
      if index < bytes.count, bytes[index] == UInt8(ascii: ")") { index += 1 }
      return emptiness(of: inner)
    case UInt8(ascii: "["):
      index += 1
      guard let parts = sequence(endsWith: UInt8(ascii: "]"), depth: depth) else { return nil }
      return .list(parts)
    case UInt8(ascii: "{"):
      guard let variable = variable() else { return nil }
      return emptiness(of: .variable(variable))
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return quoted().map { emptiness(of: .constant($0)) }
    default: break
    }
    if let number = number() { return .constant(number) }
    guard let name = bareWord() else { return nil }
    if index < bytes.count, bytes[index] == UInt8(ascii: "(") {
      index += 1
      guard let arguments = sequence(endsWith: UInt8(ascii: ")"), depth: depth) else { return nil }
      return called(name, arguments) ?? emptiness(of: .code(start..<index, Array(names[before...])))
    }
    switch name.lowercased() {
    case "undefined", "null": return .nothing
    case "true": return .constant("true")
    case "false": return .constant("false")
    default: return .constant(name)
    }
  }

  private mutating func sequence(endsWith end: UInt8, depth: Int) -> [Term]? {
    var parts: [Term] = []
    skipSpaces()
    while index < bytes.count, bytes[index] != end {
      guard let part = either(depth: depth + 1) else { return nil }
      parts.append(part)
      skipSpaces()
      guard index < bytes.count, bytes[index] == UInt8(ascii: ",") else { break }
      index += 1
      skipSpaces()
    }
    if index < bytes.count {
      guard bytes[index] == end else { return nil }
      index += 1
    }
    return parts
  }

  /// `empty` or `notempty` behind a value.
  private mutating func emptiness(of term: Term) -> Term {
    if word("notempty") { return .condition(answered(term)) }
    if word("empty") { return .condition(answered(term).negated) }
    return term
  }

  // MARK: Words

  private mutating func standsNegation() -> Bool {
    bytes[index] == UInt8(ascii: "!") && !(index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "="))
  }

  enum Sign { case equal, unequal, less, lessOrEqual, greater, greaterOrEqual }

  private mutating func comparisonSign() -> Sign? {
    skipSpaces()
    if sign("<=") || word("lessorequal") { return .lessOrEqual }
    if sign(">=") || word("greaterorequal") { return .greaterOrEqual }
    if sign("==") || sign("=") || word("equal") { return .equal }
    if sign("!=") || sign("<>") || word("notequal") { return .unequal }
    if sign("<") || word("less") { return .less }
    if sign(">") || word("greater") { return .greater }
    return nil
  }

  enum Membership { case contains, containsNot, anyOf, allOf, noneOf }

  private mutating func membershipWord() -> Membership? {
    skipSpaces()
    if sign("*=") || word("contains") || word("contain") { return .contains }
    if word("notcontains") || word("notcontain") { return .containsNot }
    if word("anyof") { return .anyOf }
    if word("allof") { return .allOf }
    if word("noneof") { return .noneOf }
    return nil
  }

  private mutating func variable() -> SurveyVariable? {
    let start = index + 1
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "}"), bytes[end] != UInt8(ascii: "{") { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "}"), end > start else { return nil }
    let variable = variables.variable(
      String(decoding: bytes[start..<end], as: UTF8.self), offset: start, count: end - start)
    names.append(variable.name)
    index = end + 1
    return variable
  }

  private mutating func quoted() -> String? {
    let quote = bytes[index]
    var text: [UInt8] = []
    var end = index + 1
    while end < bytes.count, bytes[end] != quote {
      if bytes[end] == UInt8(ascii: "\\"), end + 1 < bytes.count { end += 1 }
      text.append(bytes[end])
      end += 1
    }
    guard end < bytes.count else { return nil }
    index = end + 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func number() -> String? {
    var end = index
    if bytes[end] == UInt8(ascii: "-") { end += 1 }
    let start = end
    while end < bytes.count, bytes[end] >= 0x30 && bytes[end] <= 0x39 || bytes[end] == UInt8(ascii: ".") { end += 1 }
    guard end > start, bytes[start] != UInt8(ascii: ".") else { return nil }
    // `2nd` is a word.
    guard end == bytes.count || !isLetter(bytes[end]) else { return nil }
    defer { index = end }
    return String(decoding: bytes[index..<end], as: UTF8.self)
  }

  private mutating func bareWord() -> String? {
    var end = index
    while end < bytes.count, isLetter(bytes[end]) || end > index && bytes[end] >= 0x30 && bytes[end] <= 0x39 {
      end += 1
    }
    guard end > index else { return nil }
    defer { index = end }
    return String(decoding: bytes[index..<end], as: UTF8.self)
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  /// A keyword, in any case; no letter may follow.
  private mutating func word(_ text: StaticString) -> Bool {
    skipSpaces()
    let end = index + text.utf8CodeUnitCount
    guard end <= bytes.count, startsWith(bytes, index..<bytes.count, text), end == bytes.count || !isLetter(bytes[end])
    else { return false }
    index = end
    return true
  }

  private mutating func sign(_ text: StaticString) -> Bool {
    skipSpaces()
    guard startsWith(bytes, index..<bytes.count, text) else { return false }
    index += text.utf8CodeUnitCount
    return true
  }

  private mutating func skipSpaces() {
    while index < bytes.count, bytes[index] <= 0x20 || bytes[index] == 0xC2 && isHardSpace { index += 1 }
  }

  private var isHardSpace: Bool { index + 1 < bytes.count && bytes[index + 1] == 0xA0 }
}

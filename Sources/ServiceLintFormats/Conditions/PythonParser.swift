import ServiceLintModel

/// What an operand of an expression is.
enum PythonTerm {
  /// A variable, and the option of it that is asked for.
  case variable(Condition.Name, PythonCondition.Variable?, option: String?)
  case text(String)
  case number(String)
  case boolean(Bool)
  case none
  case list([PythonTerm])
  case condition(Condition)
}

/// Reads an expression by recursive descent; `nil` from a method: it cannot be read at all.
struct PythonParser {
  let bytes: [UInt8]
  let tokens: [PythonToken]
  let known: (String) -> (key: String, kind: PythonCondition.Variable)?
  private var position = 0
  private var depth = 0

  init(
    bytes: [UInt8], tokens: [PythonToken], known: @escaping (String) -> (key: String, kind: PythonCondition.Variable)?
  ) {
    self.bytes = bytes
    self.tokens = tokens
    self.known = known
  }

  private static let deepest = 50

  /// All of the text.
  mutating func all() -> Condition? {
    guard let condition = expression().map(truth) else { return nil }
    _ = take(";")
    return tokens[position].kind == .end ? condition : nil
  }

  // MARK: Words

  func text(_ token: PythonToken) -> String { String(decoding: bytes[token.start..<token.end], as: UTF8.self) }

  private func stands(_ word: StaticString, at index: Int) -> Bool {
    let token = tokens[min(index, tokens.count - 1)]
    guard token.kind == .name || token.kind == .sign, token.end - token.start == word.utf8CodeUnitCount else {
      return false
    }
    return word.withUTF8Buffer { bytes[token.start..<token.end].elementsEqual($0) }
  }

  private func stands(_ word: StaticString) -> Bool { stands(word, at: position) }

  private mutating func take(_ word: StaticString) -> Bool {
    guard stands(word) else { return false }
    position += 1
    return true
  }

  private mutating func take(any words: [StaticString]) -> Bool {
    for word in words where take(word) { return true }
    return false
  }

  /// The value of a string in quotes.
  private func string(_ token: PythonToken) -> String {
    var content = bytes[token.start..<token.end]
    let isLong = content.count >= 6 && content.prefix(3).allSatisfy { $0 == content[token.start] }
    content = content.dropFirst(isLong ? 3 : 1).dropLast(isLong ? 3 : 1)
    guard content.contains(UInt8(ascii: "\\")) else { return String(decoding: content, as: UTF8.self) }
    var result: [UInt8] = []
    var isEscaped = false
    for byte in content {
      if !isEscaped, byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        result.append(isEscaped && byte == UInt8(ascii: "n") ? 0x0A : byte)
        isEscaped = false
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  // MARK: Grammar

  private mutating func expression() -> PythonTerm? {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest else { return nil }
    let start = position
    guard let term = either() else { return nil }
    // `a if b else c`, `a ? b : c`.
    if take("if") {
      guard either() != nil, take("else"), expression() != nil else { return nil }
      return code(from: start)
    }
    if take("?") {
      guard expression() != nil, take(":"), expression() != nil else { return nil }
      return code(from: start)
    }
    return term
  }

  private mutating func either() -> PythonTerm? {
    guard let first = both() else { return nil }
    guard stands("or") || stands("||") else { return first }
    var parts = [truth(first)]
    while take(any: ["or", "||"]) {
      guard let next = both() else { return nil }
      parts.append(truth(next))
    }
    return .condition(.any(parts))
  }

  private mutating func both() -> PythonTerm? {
    guard let first = denied() else { return nil }
    guard stands("and") || stands("&&") else { return first }
    var parts = [truth(first)]
    while take(any: ["and", "&&"]) {
      guard let next = denied() else { return nil }
      parts.append(truth(next))
    }
    return .condition(.all(parts))
  }

  private mutating func denied() -> PythonTerm? {
    guard stands("not") || stands("!") else { return comparison() }
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest else { return nil }
    // JavaScript's `!` takes one operand, Python's `not` a comparison.
    if take("!") { return denied().map { .condition(truth($0).negated) } }
    _ = take("not")
    return denied().map { .condition(truth($0).negated) }
  }

  private mutating func comparison() -> PythonTerm? {
    let start = position
    guard var left = sum() else { return nil }
    var parts: [Condition] = []
    while let sign = comparisonSign() {
      let rightStart = position
      guard let right = sum() else { return nil }
      parts.append(compare(left, sign, right) ?? codeCondition(from: parts.isEmpty ? start : rightStart))
      left = right
    }
    return parts.isEmpty ? left : .condition(.all(parts))
  }

  enum Sign { case equal, unequal, inside, outside, less, lessOrEqual, greater, greaterOrEqual }

  private mutating func comparisonSign() -> Sign? {
    if take(any: ["==", "==="]) { return .equal }
    if take(any: ["!=", "!=="]) { return .unequal }
    if take("<=") { return .lessOrEqual }
    if take(">=") { return .greaterOrEqual }
    if take("<") { return .less }
    if take(">") { return .greater }
    if take("is") { return take("not") ? .unequal : .equal }
    if take("in") { return .inside }
    if stands("not"), stands("in", at: position + 1) {
      position += 2
      return .outside
    }
    return nil
  }

  /// What is calculated is code.
  private mutating func sum() -> PythonTerm? {
    let start = position
    guard let first = operand() else { return nil }
    var isAlone = true
    while take(any: ["+", "-", "*", "/", "//", "%", "**", "|", "&", "^"]) {
      isAlone = false
      guard operand() != nil else { return nil }
    }
    return isAlone ? first : code(from: start)
  }

  private mutating func operand() -> PythonTerm? {
    let start = position
    if take("-") {
      if tokens[position].kind == .number {
        position += 1
        return .number("-" + text(tokens[position - 1]))
      }
      while take("-") {}
      return operand() == nil ? nil : code(from: start)
    }
    let token = tokens[position]
    switch token.kind {
    case .number:
      position += 1
      return .number(text(token))
    case .string:
      position += 1
      guard !stands("."), !stands("["), tokens[position].kind != .string else {
        return trailers() ? code(from: start) : nil
      }
      return .text(string(token))
    case .name: return word(token)
    case .sign:
      if take("(") { return bracketed(until: ")", start) }
      if take("[") { return bracketed(until: "]", start) }
      if take("{") { return bracketed(until: "}", start) }
      return nil
    case .end: return nil
    }
  }

  /// What stands in brackets: one expression, or a list.
  private mutating func bracketed(until closer: StaticString, _ start: Int) -> PythonTerm? {
    var elements: [PythonTerm] = []
    var hasComma = false
    while !take(closer) {
      guard let element = expression() else { return nil }
      elements.append(element)
      if take(closer) { break }
      guard take(",") else { return nil }
      hasComma = true
    }
    let isGroup = bytes[tokens[start].start] == UInt8(ascii: "(") && !hasComma && elements.count == 1
    if stands(".") || stands("[") || stands("(") { return trailers() ? code(from: start) : nil }
    return isGroup ? elements[0] : .list(elements)
  }

  // MARK: Names

  private mutating func word(_ token: PythonToken) -> PythonTerm? {
    let start = position
    switch text(token) {
    case "True", "true": return single(.boolean(true))
    case "False", "false": return single(.boolean(false))
    case "None", "null", "undefined": return single(.none)
    case "lambda", "for", "if", "else", "in", "is", "and", "or", "await", "yield", "function", "new": return nil
    case "defined", "showifdef", "value", "val", "getField": if let term = asked(token) { return term }
    default: break
    }
    position += 1
    var written = text(token)
    while true {
      if stands("."), tokens[position + 1].kind == .name {
        let name = text(tokens[position + 1])
        if stands("(", at: position + 2) {
          let method = position + 1
          position += 2
          if let term = call(name, of: written, start, method) { return term }
          return trailers() ? code(from: start) : nil
        }
        written += "." + name
        position += 2
      } else if stands("["), let subscript_ = simpleSubscript() {
        written += subscript_
      } else {
        break
      }
    }
    if stands("(") || stands("[") || stands(".") { return trailers() ? code(from: start) : nil }
    return variable(written, from: tokens[start].start, to: tokens[position - 1].end)
  }

  private mutating func single(_ term: PythonTerm) -> PythonTerm {
    position += 1
    return term
  }

  /// `['food']`, `[0]`, `[i]`, `[i + 1]` is none; passed if it is one.
  private mutating func simpleSubscript() -> String? {
    guard stands("]", at: position + 2) else { return nil }
    let token = tokens[position + 1]
    guard token.kind != .sign else { return nil }
    position += 3
    return token.kind == .string ? "['\(string(token))']" : "[\(text(token))]"
  }

  /// `defined('x')` and its kin.
  private mutating func asked(_ function: PythonToken) -> PythonTerm? {
    guard stands("(", at: position + 1), tokens[position + 2].kind == .string, stands(")", at: position + 3) else {
      return nil
    }
    let token = tokens[position + 2]
    position += 4
    if stands(".") || stands("[") {
      position -= 4
      return nil
    }
    let written = Self.normalised(string(token))
    let term = variable(written, from: token.start + 1, to: token.end - 1)
    if text(function) == "defined", case .variable(let name, _, let option) = term, option == nil {
      return .condition(.answered(name))
    }
    return term
  }

  /// A call of a method whose meaning we know.
  private mutating func call(_ name: String, of written: String, _ start: Int, _ method: Int) -> PythonTerm? {
    guard stands(")", at: position + 1), name == "any_true" || name == "all_false", known(written)?.kind == .multiple
    else { return nil }
    position += 2
    guard case .variable(let it, _, _) = variable(written, from: tokens[start].start, to: tokens[method - 2].end) else {
      return nil
    }
    return .condition(name == "any_true" ? .answered(it) : .not(.answered(it)))
  }

  func variable(_ written: String, from start: Int, to end: Int) -> PythonTerm {
    var name = Condition.Name(
      path: [written], inRow: true, anywhere: true, offset: UInt32(start), count: UInt32(max(0, end - start)))
    if let found = known(written) {
      name.path = [found.key]
      return .variable(name, found.kind, option: nil)
    }
    if written.hasSuffix("']"), let open = written.lastIndex(of: "["), let found = known(String(written[..<open])),
      found.kind == .multiple
    {
      name.path = [found.key]
      return .variable(name, .multiple, option: String(written[open...].dropFirst(2).dropLast(2)))
    }
    // It may be defined in code or in another file: not missing, and its answer can be anything.
    name.isAmbiguous = true
    return .variable(name, nil, option: nil)
  }

  /// A variable without spaces, with single quotes: `x["a"]` and `x['a']` are one.
  static func normalised(_ written: String) -> String {
    guard written.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == 0x20 }) else { return written }
    var result: [UInt8] = []
    var quote: UInt8 = 0
    for byte in written.utf8 {
      if quote == 0, byte <= 0x20 { continue }
      let isQuote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      if isQuote, quote == 0 || quote == byte {
        quote = quote == 0 ? byte : 0
        result.append(UInt8(ascii: "'"))
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  // MARK: Code

  /// Passes calls, subscripts and attributes of something that cannot be read.
  private mutating func trailers() -> Bool {
    while true {
      if stands("("), !passBrackets() { return false }
      if stands("["), !passBrackets() { return false }
      if stands("."), tokens[position + 1].kind == .name {
        position += 2
      } else if !stands("("), !stands("[") {
        return true
      }
    }
  }

  private mutating func passBrackets() -> Bool {
    var open = 0
    while tokens[position].kind != .end {
      if stands("(") || stands("[") || stands("{") { open += 1 }
      if stands(")") || stands("]") || stands("}") { open -= 1 }
      position += 1
      if open == 0 { return true }
    }
    return false
  }

  private func code(from start: Int) -> PythonTerm { .condition(codeCondition(from: start)) }

  private func codeCondition(from start: Int) -> Condition {
    let end = max(start, position - 1)
    return .code(
      String(decoding: bytes[tokens[start].start..<max(tokens[start].start, tokens[end].end)], as: UTF8.self),
      names(start..<end + 1))
  }

  /// The names in some tokens, of which nothing else is known.
  func names(_ range: Range<Int>) -> [Condition.Name] {
    var result: [Condition.Name] = []
    var index = range.lowerBound
    while index < range.upperBound, result.count < 100 {
      let start = index
      index += 1
      guard tokens[start].kind == .name, start == 0 || !stands(".", at: start - 1) else { continue }
      var written = text(tokens[start])
      while index + 1 < range.upperBound, stands(".", at: index), tokens[index + 1].kind == .name,
        !stands("(", at: index + 2)
      {
        written += "." + text(tokens[index + 1])
        index += 2
      }
      // Only what is a field here: any other word may be a function, a module or a word of Python.
      guard known(written) != nil,
        case .variable(let name, _, _) = variable(written, from: tokens[start].start, to: tokens[index - 1].end)
      else { continue }
      result.append(name)
    }
    return result
  }
}

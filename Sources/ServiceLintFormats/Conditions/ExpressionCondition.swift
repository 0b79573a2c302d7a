import ServiceLintModel

/// The expressions of expr-eval (github.com/silentmatt/expr-eval), as the Digital Form Builder writes them:
/// `section.name == 'value'`, `!= < <= > >=`, `'value' in list`, `and or not`, brackets, `length(name)`.
///
/// Of anything else only the comparison that cannot be read becomes code.
public struct ExpressionCondition {
  private enum Token: Equatable {
    case word(String), text(String), sign(String), end
  }

  private enum Operand {
    case name(Condition.Name)
    case value(String)
    /// A call or sum, with the names in it.
    case other([Condition.Name])
    case condition(Condition)
  }

  private var tokens: [(token: Token, start: Int, end: Int)] = []
  private var index = 0
  private var depth = 0
  private let source: String
  private let named: (String) -> Condition?

  private static let deepest = 60
  private static let mostTokens = 2_000

  /// The condition that a text says.
  ///
  /// - Parameters:
  ///   - text: the expression; names count their place in its UTF-8.
  ///   - named: the condition that has a name of its own, if it has.
  public static func parse(_ text: String, named: (String) -> Condition? = { _ in nil }) -> Condition {
    withoutActuallyEscaping(named) { named in
      var parser = ExpressionCondition(source: text, named: named)
      guard parser.scan(), let condition = parser.disjunction(), parser.token == .end else {
        return .code(text, parser.names)
      }
      return condition
    }
  }

  private init(source: String, named: @escaping (String) -> Condition?) {
    self.source = source
    self.named = named
  }

  // MARK: Tokens

  private var token: Token { index < tokens.count ? tokens[index].token : .end }

  private mutating func scan() -> Bool {
    let bytes = Array(source.utf8)
    var at = 0
    while at < bytes.count {
      let start = at
      switch bytes[at] {
      case 0x09, 0x0A, 0x0D, 0x20:
        at += 1
        continue
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        let quote = bytes[at]
        var content: [UInt8] = []
        at += 1
        while at < bytes.count, bytes[at] != quote {
          if bytes[at] == UInt8(ascii: "\\"), at + 1 < bytes.count { at += 1 }
          content.append(bytes[at])
          at += 1
        }
        guard at < bytes.count else { return false }
        at += 1
        tokens.append((.text(String(decoding: content, as: UTF8.self)), start, at))
      case let byte where Self.isWord(byte):
        while at < bytes.count, Self.isWord(bytes[at]) { at += 1 }
        tokens.append((.word(String(decoding: bytes[start..<at], as: UTF8.self)), start, at))
      case let byte:
        let pair = at + 1 < bytes.count ? bytes[at + 1] : 0
        let isPair =
          [UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: ">")].contains(byte)
          && pair == UInt8(ascii: "=")
        at += isPair ? 2 : 1
        // `===` of those who are used to JavaScript.
        if isPair, at < bytes.count, bytes[at] == UInt8(ascii: "=") { at += 1 }
        tokens.append((.sign(String(decoding: bytes[start..<start + (isPair ? 2 : 1)], as: UTF8.self)), start, at))
      }
      guard tokens.count < Self.mostTokens else { return false }
    }
    return true
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "$"):
      true
    default: byte >= 0x80
    }
  }

  private mutating func take(_ words: String...) -> Bool {
    switch token {
    case .word(let word) where words.contains(word): break
    case .sign(let sign) where words.contains(sign): break
    default: return false
    }
    index += 1
    return true
  }

  // MARK: Grammar

  private mutating func disjunction() -> Condition? {
    guard depth < Self.deepest else { return nil }
    depth += 1
    defer { depth -= 1 }
    var parts: [Condition] = []
    repeat {
      guard let part = conjunction() else { return nil }
      parts.append(part)
    } while take("or")
    return .any(parts)
  }

  private mutating func conjunction() -> Condition? {
    var parts: [Condition] = []
    repeat {
      guard let part = negation() else { return nil }
      parts.append(part)
    } while take("and")
    return .all(parts)
  }

  private mutating func negation() -> Condition? {
    var isNegated = false
    while take("not") || take("!") { isNegated.toggle() }
    guard let found = comparison() else { return nil }
    return isNegated ? found.negated : found
  }

  private mutating func comparison() -> Condition? {
    let start = index
    guard let left = operand() else { return nil }
    guard let sign = comparator() else {
      switch left {
      case .condition(let condition): return condition
      case .name(let name): return .answered(name)
      case .value(let value): return value.isEmpty || value == "false" || value == "0" ? .never : .always
      case .other(let names): return .code(written(from: start), names)
      }
    }
    guard let right = operand() else { return nil }
    return compare(left, sign, right) ?? .code(written(from: start), Self.names(in: left) + Self.names(in: right))
  }

  private mutating func comparator() -> String? {
    for sign in ["==", "!=", "<=", ">=", "<", ">", "in"] where take(sign) { return sign }
    return nil
  }

  private func compare(_ left: Operand, _ sign: String, _ right: Operand) -> Condition? {
    switch (left, sign, right) {
    case (.value(let value), "in", .name(let name)): return .includes(name, value)
    case (.name(let name), _, .value(let value)): return compare(name, sign, value)
    case (.value(let value), _, .name(let name)): return compare(name, Self.flipped[sign] ?? sign, value)
    case (.condition(let condition), "==", .value(let value)) where value == "true" || value == "false":
      return value == "true" ? condition : condition.negated
    case (.condition(let condition), "!=", .value(let value)) where value == "true" || value == "false":
      return value == "true" ? condition.negated : condition
    default: return nil
    }
  }

  private func compare(_ name: Condition.Name, _ sign: String, _ value: String) -> Condition? {
    switch sign {
    case "==": value.isEmpty ? .not(.answered(name)) : .equals(name, value)
    case "!=": value.isEmpty ? .answered(name) : .not(.equals(name, value))
    case "<": .compares(name, .less, value)
    case "<=": .compares(name, .lessOrEqual, value)
    case ">": .compares(name, .greater, value)
    case ">=": .compares(name, .greaterOrEqual, value)
    default: nil
    }
  }

  private static let flipped = ["<": ">", "<=": ">=", ">": "<", ">=": "<="]

  private mutating func operand() -> Operand? {
    let start = index
    switch token {
    case .text(let text):
      index += 1
      return .value(text)
    case .sign("("):
      index += 1
      guard let inner = disjunction(), take(")") else { return nil }
      // A name in brackets is the name.
      if case .answered(let name) = inner { return .name(name) }
      return .condition(inner)
    case .sign("-"):
      index += 1
      guard case .word(let word) = token, Double(word) != nil else { return nil }
      index += 1
      return .value("-" + word)
    case .word(let word):
      let place = tokens[index]
      index += 1
      if word == "true" || word == "false" || Double(word) != nil { return .value(word) }
      if token == .sign("(") { return call(from: start) }
      if let condition = named(word) { return .condition(condition) }
      return .name(Self.name(word, place.start, place.end))
    default: return nil
    }
  }

  /// A function: what it makes of the answers in it we do not know.
  private mutating func call(from start: Int) -> Operand? {
    var open = 0
    var found: [Condition.Name] = []
    while index < tokens.count {
      let place = tokens[index]
      index += 1
      switch place.token {
      case .sign("("): open += 1
      case .sign(")"):
        open -= 1
        if open == 0 { return .other(found) }
      case .word(let word)
      where word != "true" && word != "false" && Double(word) == nil && token != .sign("("):
        found.append(Self.name(word, place.start, place.end))
      default: break
      }
    }
    return nil
  }

  private static func name(_ word: String, _ start: Int, _ end: Int) -> Condition.Name {
    Condition.Name(
      path: word.utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)) }, inRow: true, anywhere: true,
      offset: UInt32(clamping: start), count: UInt32(clamping: end - start))
  }

  // MARK: Code

  private static func names(in operand: Operand) -> [Condition.Name] {
    switch operand {
    case .name(let name): return [name]
    case .value: return []
    case .other(let names): return names
    case .condition(let condition):
      var names: [Condition.Name] = []
      _ = condition.mapNames {
        names.append($0)
        return $0
      }
      return names
    }
  }

  private func written(from start: Int) -> String {
    guard start < index, index <= tokens.count else { return source }
    return String(decoding: Array(source.utf8)[tokens[start].start..<tokens[index - 1].end], as: UTF8.self)
  }

  /// All words of an expression that cannot be read.
  private var names: [Condition.Name] {
    tokens.indices.compactMap { at in
      guard case .word(let word) = tokens[at].token, Double(word) == nil,
        !["and", "or", "not", "in", "true", "false"].contains(word),
        at + 1 >= tokens.count || tokens[at + 1].token != .sign("(")
      else { return nil }
      return Self.name(word, tokens[at].start, tokens[at].end)
    }
  }
}

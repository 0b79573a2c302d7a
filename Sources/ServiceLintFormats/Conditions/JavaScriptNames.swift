import ServiceLintModel

/// How expressions name answers where each answer is a variable of its own (OpenMRS): every word that is neither
/// called nor one of the platform's own.
public struct JavaScriptNames: Sendable {
  /// The words that the platform gives a meaning.
  let reserved: Set<String>
  /// The words that mean the answer of the question that the expression stands in.
  let own: String

  public init(reserved: Set<String>, own: String = "myValue") {
    self.reserved = reserved
    self.own = own
  }
}

extension JavaScriptCondition {
  /// The condition that an expression says, its value taken as yes or no.
  ///
  /// - Parameters:
  ///   - names: how it names answers.
  ///   - question: the key of the question that it stands in; empty: none.
  public static func parse(expression source: String, names: JavaScriptNames, question: String = "") -> Condition {
    let bytes = Array(source.utf8)
    guard bytes.count <= longest else { return .code(source, []) }
    let tokens = JavaScriptTokens.read(bytes)
    guard tokens.count > 1 else { return .always }
    var parser = JavaScriptParser(bytes: bytes, tokens: tokens)
    parser.bareNames = names
    if !question.isEmpty {
      let own = Condition.Name(path: [question], inRow: true, anywhere: true)
      parser.variables[names.own] = JavaScriptPiece(term: .name(own), start: 0, end: 0, mark: 0)
    }
    do {
      let piece = try parser.expression()
      while parser.take(";") {}
      guard parser.current.kind == .end else { return .code(source, parser.found) }
      return parser.truth(piece)
    } catch {
      return .code(source, parser.found)
    }
  }
}

extension JavaScriptParser {
  /// The answer that a word means; `nil`: something else.
  mutating func bareName(_ name: String, _ token: JavaScriptToken) -> Condition.Name? {
    guard let bareNames, !bareNames.reserved.contains(name), name != bareNames.own, !isSign("(") else { return nil }
    return Condition.Name(
      path: [name], inRow: true, anywhere: true, offset: UInt32(token.start), count: UInt32(token.end - token.start))
  }

  /// What OpenMRS' own functions mean (openmrs-esm-form-engine-lib, `CommonExpressionHelpers`).
  mutating func helper(_ path: String, _ arguments: [JavaScriptPiece]) -> JavaScriptTerm? {
    switch path {
    case "isEmpty": return arguments.first.map { .condition(truth($0).negated) }
    case "includes", "arrayContains", "arrayContainsAny":
      guard arguments.count == 2 else { return nil }
      return contains(arguments[0], arguments[1], all: path == "arrayContains").map { .condition($0) }
    case "isDateBefore":
      guard arguments.count >= 2 else { return nil }
      return comparison(arguments[0], .less, arguments[1]).map { .condition($0) }
    case "useFieldValue":
      guard case .text(let key) = arguments.first?.term else { return nil }
      let start = arguments[0].start + 1
      let name = Condition.Name(
        path: [key], inRow: true, anywhere: true, offset: UInt32(start),
        count: UInt32(max(arguments[0].end - arguments[0].start - 2, 0)))
      found.append(name)
      return .name(name)
    case "parseDate", "resolve": return arguments.first?.term
    default: return nil
    }
  }

  /// Whether an answer is one of some, or holds one or all of some.
  private mutating func contains(_ list: JavaScriptPiece, _ item: JavaScriptPiece, all: Bool) -> Condition? {
    switch (list.term, item.term) {
    case (.list(let items), .name), (.list(let items), .text):
      var parts: [Condition] = []
      for one in items {
        guard let part = equality(one, item, strict: true) else { return nil }
        parts.append(part)
      }
      return .any(parts)
    case (.name(let name), .text(let value)), (.name(let name), .number(let value)): return .includes(name, value)
    case (.name(let name), .list(let items)):
      var parts: [Condition] = []
      for one in items {
        guard case .text(let value) = one.term else { return nil }
        parts.append(.includes(name, value))
      }
      return all ? .all(parts) : .any(parts)
    default: return nil
    }
  }
}

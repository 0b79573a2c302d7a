import ServiceLintModel

/// What an XPath expression of ODK XForms (`relevant`) says of when something is shown.
///
/// Readable: `and`, `or`, `not()`, `true()`, `false()`, comparisons of an answer with a value, `selected()`, an answer
/// alone (it is there), `string-length()` and `count-selected()` of one compared with 0, and `if()` of these. Of
/// anything else only the part that cannot be read becomes code.
struct XPathCondition {
  /// The way from the form's data to the node whose expression it is, its own name last.
  let context: [String]
  private let bytes: [UInt8]

  /// The condition that a text says.
  ///
  /// - Parameter context: the names from below the root of the form's data to the node, whose own is the last.
  static func parse(_ text: String, context: [String]) -> Condition {
    guard let term = XPathParser.parse(text) else { return .code(text, []) }
    return XPathCondition(context: context, text).truth(term)
  }

  init(context: [String], _ text: String) {
    self.context = context
    bytes = Array(text.utf8)
  }

  // MARK: Yes or no

  func truth(_ term: XPathTerm) -> Condition {
    switch term.kind {
    case .number(let text): return Double(text) == 0 ? .never : .always
    case .text(let text): return text.isEmpty ? .never : .always
    case .path: return name(term).map { .answered($0) } ?? code(term)
    case .call(let function, let arguments): return call(function, arguments, term)
    case .negative: return code(term)
    case .binary(.or, _, _): return .any(parts(term, of: .or).map(truth))
    case .binary(.and, _, _): return .all(parts(term, of: .and).map(truth))
    case .binary(let sign, let left, let right): return comparison(sign, left, right) ?? code(term)
    }
  }

  /// The operands of a chain of one operator, however long it is.
  private func parts(_ term: XPathTerm, of sign: XPathTerm.Operator) -> [XPathTerm] {
    var result: [XPathTerm] = []
    var rest = term
    while case .binary(let found, let left, let right) = rest.kind, found == sign {
      result.append(right)
      rest = left
    }
    result.append(rest)
    return result.reversed()
  }

  private func call(_ function: String, _ arguments: [XPathTerm], _ term: XPathTerm) -> Condition {
    switch (function, arguments.count) {
    case ("true", 0): return .always
    case ("false", 0): return .never
    case ("not", 1): return truth(arguments[0]).negated
    case ("boolean", 1), ("string", 1): return truth(arguments[0])
    case ("boolean-from-string", 1):
      // Section "XPath functions": true for 1 and true, false for all else.
      guard let name = name(arguments[0]) else { return code(term) }
      return .any([.equals(name, "1"), .equals(name, "true")])
    case ("selected", 2):
      guard let name = name(arguments[0]), case .text(let value) = arguments[1].kind else { return code(term) }
      return .equals(name, value)
    case ("if", 3):
      let asked = truth(arguments[0])
      return .any([
        .all([asked, truth(arguments[1])]), .all([asked.negated, truth(arguments[2])]),
      ])
    case ("string-length", 1), ("count-selected", 1), ("count-non-empty", 1):
      return name(arguments[0]).map { .answered($0) } ?? code(term)
    case ("count", 1): return name(arguments[0]).map { .anyRow($0, .always) } ?? code(term)
    default: return code(term)
    }
  }

  // MARK: Comparisons

  private enum Operand {
    case name(Condition.Name)
    case value(String)
    case truth(Condition)
    /// A number that is 0 unless the condition is met.
    case count(Condition)
    case other
  }

  private func operand(_ term: XPathTerm) -> Operand {
    switch term.kind {
    case .number(let text): return .value(text)
    case .text(let text): return .value(text)
    case .negative(let inner):
      if case .number(let text) = inner.kind { return .value("-" + text) }
      return .other
    case .path: return name(term).map { .name($0) } ?? .other
    case .call(let function, let arguments):
      switch (function, arguments.count) {
      case ("true", 0), ("false", 0), ("not", 1), ("selected", 2), ("boolean", 1): return .truth(truth(term))
      case ("number", 1), ("int", 1), ("string", 1), ("date", 1), ("date-time", 1), ("normalize-space", 1),
        ("boolean-from-string", 1):
        return operand(arguments[0])
      case ("string-length", 1), ("count-selected", 1), ("count", 1), ("count-non-empty", 1):
        let condition = truth(term)
        return condition.isReadable ? .count(condition) : .other
      case ("current", 0): return name(term).map { .name($0) } ?? .other
      default: return .other
      }
    case .binary: return .other
    }
  }

  private func comparison(_ sign: XPathTerm.Operator, _ left: XPathTerm, _ right: XPathTerm) -> Condition? {
    switch sign {
    case .equal: return equality(operand(left), operand(right))
    case .unequal: return equality(operand(left), operand(right))?.negated
    case .less: return order(operand(left), .less, operand(right))
    case .lessOrEqual: return order(operand(left), .lessOrEqual, operand(right))
    case .greater: return order(operand(left), .greater, operand(right))
    case .greaterOrEqual: return order(operand(left), .greaterOrEqual, operand(right))
    default: return nil
    }
  }

  private func equality(_ left: Operand, _ right: Operand) -> Condition? {
    switch (left, right) {
    case (.name(let name), .value("")), (.value(""), .name(let name)): .not(.answered(name))
    case (.name(let name), .value(let value)), (.value(let value), .name(let name)): .equals(name, value)
    case (.value(let one), .value(let other)): one == other ? .always : .never
    case (.truth(let condition), .truth(.always)), (.truth(.always), .truth(let condition)): condition
    case (.truth(let condition), .truth(.never)), (.truth(.never), .truth(let condition)): condition.negated
    // A yes or no against an answer compares whether it is there.
    case (.name(let name), .truth(.always)), (.truth(.always), .name(let name)): .answered(name)
    case (.name(let name), .truth(.never)), (.truth(.never), .name(let name)): .not(.answered(name))
    case (.count(let condition), .value(let value)) where Double(value) == 0,
      (.value(let value), .count(let condition)) where Double(value) == 0:
      condition.negated
    default: nil
    }
  }

  private func order(_ left: Operand, _ sign: Condition.Comparison, _ right: Operand) -> Condition? {
    switch (left, right) {
    case (.name(let name), .value(let value)) where Self.isOrdered(value): .compares(name, sign, value)
    case (.value(let value), .name(let name)) where Self.isOrdered(value): .compares(name, sign.flipped, value)
    case (.count(let condition), .value(let value)): Self.some(condition, sign, value)
    case (.value(let value), .count(let condition)): Self.some(condition, sign.flipped, value)
    case (.value(let one), .value(let other)): Self.order(one, sign, other)
    default: nil
    }
  }

  private static func order(_ one: String, _ sign: Condition.Comparison, _ other: String) -> Condition? {
    guard let one = Double(one), let other = Double(other) else { return nil }
    let holds =
      switch sign {
      case .less: one < other
      case .lessOrEqual: one <= other
      case .greater: one > other
      case .greaterOrEqual: one >= other
      }
    return holds ? .always : .never
  }

  /// A number that is 0 unless the condition is met, compared.
  private static func some(_ condition: Condition, _ sign: Condition.Comparison, _ value: String) -> Condition? {
    guard let number = Double(value) else { return nil }
    switch sign {
    case .greater where number == 0, .greaterOrEqual where number == 1: return condition
    case .less where number == 1, .lessOrEqual where number == 0: return condition.negated
    case .greaterOrEqual where number <= 0: return .always
    default: return nil
    }
  }

  /// Numbers and dates.
  static func isOrdered(_ value: String) -> Bool {
    if Double(value) != nil { return true }
    let bytes = Array(value.utf8)
    return bytes.count >= 10 && bytes.prefix(4).allSatisfy { (0x30...0x39).contains($0) }
      && bytes[4] == UInt8(ascii: "-")
  }

  // MARK: Names

  /// The answer that a path leads to; `nil`: none that we can tell.
  func name(_ term: XPathTerm) -> Condition.Name? {
    switch term.kind {
    case .path(let path):
      guard path.predicates.isEmpty, let names = resolved(path), !names.isEmpty else { return nil }
      return name(names, term)
    case .call("string", let arguments) where arguments.count == 1: return name(arguments[0])
    default: return nil
    }
  }

  private func name(_ names: [String], _ term: XPathTerm) -> Condition.Name {
    Condition.Name(path: names, offset: UInt32(clamping: term.start), count: UInt32(clamping: term.end - term.start))
  }

  /// The names from below the root of the form's data on.
  private func resolved(_ path: XPathPath) -> [String]? {
    var names: [String]
    var steps = path.steps[...]
    switch path.root {
    case .form:
      names = []
      guard !steps.contains("..") else { return nil }
      steps = steps.dropFirst()
    case .context, .current: names = context
    case .elsewhere: return nil
    }
    for step in steps {
      switch step {
      case ".": break
      case "*": return nil
      case "..":
        guard !names.isEmpty else { return nil }
        names.removeLast()
      default: names.append(step)
      }
    }
    return names
  }

  /// What cannot be read, with the names in it.
  func code(_ term: XPathTerm, inPredicate: Bool = false) -> Condition {
    var names: [Condition.Name] = []
    collect(term, inPredicate: inPredicate, &names)
    return .code(String(decoding: bytes[term.start..<max(term.start, term.end)], as: UTF8.self), names)
  }

  private func collect(_ term: XPathTerm, inPredicate: Bool, _ names: inout [Condition.Name]) {
    switch term.kind {
    case .number, .text: break
    case .negative(let inner): collect(inner, inPredicate: inPredicate, &names)
    case .call(_, let arguments): for it in arguments { collect(it, inPredicate: inPredicate, &names) }
    case .binary(_, let left, let right):
      var rest = left
      collect(right, inPredicate: inPredicate, &names)
      while case .binary(_, let next, let last) = rest.kind {
        collect(last, inPredicate: inPredicate, &names)
        rest = next
      }
      collect(rest, inPredicate: inPredicate, &names)
    case .path(let path):
      for it in path.predicates { collect(it, inPredicate: true, &names) }
      if case .call(let source)? = path.source { collect(source, inPredicate: inPredicate, &names) }
      // In a predicate, a name alone is one of the row that is asked.
      if case .context = path.root, inPredicate { return }
      if let found = resolved(path), !found.isEmpty { names.append(name(found, term)) }
    }
  }
}

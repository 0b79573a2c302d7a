/// What a `constraint` of an XForm asks of an answer, as far as it can be said in numbers.
struct ODKLimits {
  var least: String?
  var most: String?
  var minLength: Int64?
  var maxLength: Int64?
  var pattern: String?
  /// Whether there is more to it.
  var isCode = false
  /// Whether a limit depends on the day or on other answers.
  var hasOpenLeast = false
  var hasOpenMost = false

  /// - Parameter isWhole: whether answers are whole numbers.
  init(_ text: String, isWhole: Bool) {
    guard let term = XPathParser.parse(text) else {
      isCode = true
      return
    }
    var rest = [term]
    while let next = rest.popLast() {
      if case .binary(.and, let left, let right) = next.kind {
        rest += [right, left]
      } else {
        add(next, isWhole: isWhole)
      }
    }
  }

  private mutating func add(_ term: XPathTerm, isWhole: Bool) {
    switch term.kind {
    case .call("regex", let arguments) where arguments.count == 2 && Self.isOwn(arguments[0]):
      if case .text(let text) = arguments[1].kind, pattern == nil { pattern = text } else { isCode = true }
    case .call("true", _): break
    // Nothing is checked while the answer is blank: `. = '' or …` says no more than the rest.
    case .binary(.or, let left, let right) where Self.isBlank(left): add(right, isWhole: isWhole)
    case .binary(.or, let left, let right) where Self.isBlank(right): add(left, isWhole: isWhole)
    case .binary(let sign, let left, let right):
      if Self.isOwn(left) {
        bound(sign, right, isWhole: isWhole)
      } else if Self.isOwn(right) {
        bound(Self.flipped(sign), left, isWhole: isWhole)
      } else if Self.isLength(left), let number = Self.whole(right) {
        length(sign, number)
      } else if Self.isLength(right), let number = Self.whole(left) {
        length(Self.flipped(sign), number)
      } else {
        isCode = true
      }
    default: isCode = true
    }
  }

  private mutating func bound(_ sign: XPathTerm.Operator, _ term: XPathTerm, isWhole: Bool) {
    guard let value = Self.value(term) else {
      switch sign {
      case .greater, .greaterOrEqual: hasOpenLeast = true
      case .less, .lessOrEqual: hasOpenMost = true
      default: break
      }
      isCode = true
      return
    }
    let whole = isWhole ? Int64(value) : nil
    switch sign {
    case .greaterOrEqual: least = value
    case .greater: least = whole.map { String($0 &+ 1) } ?? value
    case .lessOrEqual: most = value
    case .less: most = whole.map { String($0 &- 1) } ?? value
    case .equal:
      least = value
      most = value
    default: isCode = true
    }
  }

  private mutating func length(_ sign: XPathTerm.Operator, _ number: Int64) {
    switch sign {
    case .greaterOrEqual: minLength = number
    case .greater: minLength = number &+ 1
    case .lessOrEqual: maxLength = number
    case .less: maxLength = number &- 1
    case .equal:
      minLength = number
      maxLength = number
    default: isCode = true
    }
  }

  // MARK: What terms are

  private static func isOwn(_ term: XPathTerm) -> Bool {
    switch term.kind {
    case .path(let path):
      if case .context = path.root { return path.steps == ["."] && path.predicates.isEmpty }
      return false
    case .call(let name, let arguments):
      return ["number", "int", "string", "date"].contains(name) && arguments.count == 1 && isOwn(arguments[0])
    default: return false
    }
  }

  private static func isBlank(_ term: XPathTerm) -> Bool {
    guard case .binary(.equal, let left, let right) = term.kind, isOwn(left), case .text("") = right.kind else {
      return false
    }
    return true
  }

  private static func isLength(_ term: XPathTerm) -> Bool {
    if case .call("string-length", let arguments) = term.kind, arguments.count == 1 { return isOwn(arguments[0]) }
    return false
  }

  private static func whole(_ term: XPathTerm) -> Int64? { value(term).flatMap { Int64($0) } }

  /// A number, or a date in ISO 8601.
  private static func value(_ term: XPathTerm) -> String? {
    switch term.kind {
    case .number(let text): return text
    case .text(let text): return XPathCondition.isOrdered(text) ? text : nil
    case .negative(let inner): return value(inner).map { "-" + $0 }
    case .call(let name, let arguments)
    where ["date", "date-time", "number", "int"].contains(name) && arguments.count == 1:
      return value(arguments[0])
    default: return nil
    }
  }

  private static func flipped(_ sign: XPathTerm.Operator) -> XPathTerm.Operator {
    switch sign {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: sign
    }
  }
}

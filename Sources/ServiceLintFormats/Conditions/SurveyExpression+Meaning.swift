import ServiceLintModel

/// What the parts of a SurveyJS expression mean as conditions (survey-core, `conditionsParser` and `OperandMaker`).
extension SurveyExpression {
  /// Whether a part is true, as JavaScript takes it.
  func condition(_ term: Term) -> Condition {
    switch term {
    case .condition(let condition): condition
    case .constant(let text): text.isEmpty || text == "false" || text == "0" ? .never : .always
    case .nothing: .never
    case .list(let parts): parts.isEmpty ? .never : .always
    case .code(let range, let names): .code(String(decoding: bytes[range], as: UTF8.self), names)
    case .variable(let variable):
      switch variable.sort {
      case .boolean(let yes): .equals(variable.name, yes)
      case .plain, .multiple, .open: .answered(variable.name)
      }
    }
  }

  func answered(_ term: Term) -> Condition {
    switch term {
    case .variable(let variable): return .answered(variable.name)
    case .code(let range, let names): return .code(String(decoding: bytes[range], as: UTF8.self), names)
    case .constant(let text): return text.isEmpty ? .never : .always
    case .nothing: return .never
    case .list(let parts): return parts.isEmpty ? .never : .always
    case .condition: return .always
    }
  }

  /// - Returns: `nil` if it can't be said in conditions.
  func compared(_ left: Term, _ sign: Sign, _ right: Term) -> Term? {
    // An answer goes before the value that it is compared with.
    if case .variable = right, !isVariable(left) { return compared(right, mirrored(sign), left) }
    if case .condition(let inner) = right, case .constant = left {
      return compared(.condition(inner), mirrored(sign), left)
    }
    switch (left, right) {
    case (.variable(let it), .constant(let value)): return compared(it, sign, value)
    case (.variable(let it), .nothing):
      switch sign {
      case .equal: return .condition(.not(.answered(it.name)))
      case .unequal: return .condition(.answered(it.name))
      default: return nil
      }
    case (.condition(let inner), .constant("true")), (.condition(let inner), .constant("1")):
      return sign == .equal ? .condition(inner) : sign == .unequal ? .condition(inner.negated) : nil
    case (.condition(let inner), .constant("false")), (.condition(let inner), .constant("0")):
      return sign == .equal ? .condition(inner.negated) : sign == .unequal ? .condition(inner) : nil
    case (.constant(let a), .constant(let b)):
      guard sign == .equal || sign == .unequal else { return nil }
      return .condition((a == b) == (sign == .equal) ? .always : .never)
    default: return nil
    }
  }

  private func compared(_ it: SurveyVariable, _ sign: Sign, _ value: String) -> Term? {
    if value.isEmpty {
      // No answer compares with the empty text as with nothing (`OperandMaker.isSpaceString`).
      return sign == .equal
        ? .condition(.not(.answered(it.name))) : sign == .unequal ? .condition(.answered(it.name)) : nil
    }
    // A list never equals one of its values (`Helpers.isTwoValueEquals`).
    if case .multiple = it.sort { return nil }
    var value = it.stored(value)
    if case .boolean(let yes) = it.sort, value == "true" { value = yes }
    switch sign {
    case .equal: return .condition(.equals(it.name, value))
    case .unequal: return .condition(.not(.equals(it.name, value)))
    case .less: return ordered(it, .less, value)
    case .lessOrEqual: return ordered(it, .lessOrEqual, value)
    case .greater: return ordered(it, .greater, value)
    case .greaterOrEqual: return ordered(it, .greaterOrEqual, value)
    }
  }

  private func ordered(_ it: SurveyVariable, _ comparison: Condition.Comparison, _ value: String) -> Term? {
    guard let first = value.utf8.first(where: { $0 != UInt8(ascii: "-") }), first >= 0x30, first <= 0x39 else {
      return nil
    }
    return .condition(.compares(it.name, comparison, value))
  }

  private func isVariable(_ term: Term) -> Bool {
    if case .variable = term { return true }
    return false
  }

  private func mirrored(_ sign: Sign) -> Sign {
    switch sign {
    case .equal, .unequal: sign
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }

  /// - Returns: `nil` if it can't be said in conditions.
  func tested(_ left: Term, _ test: Membership, _ right: Term) -> Term? {
    guard case .variable(let it) = left, let values = constants(right), !values.isEmpty else { return nil }
    let isMultiple: Bool
    switch it.sort {
    case .multiple: isMultiple = true
    // Of something around the survey we do not know what it is; as it is ambiguous, nothing follows from it.
    case .open: isMultiple = test == .contains || test == .containsNot
    case .plain, .boolean: isMultiple = false
    }
    let parts = values.map { it.stored($0) }.map { isMultiple ? Condition.includes(it.name, $0) : .equals(it.name, $0) }
    switch test {
    case .contains:
      // In a text it looks for letters.
      return isMultiple ? .condition(.all(parts)) : nil
    case .containsNot: return isMultiple ? .condition(Condition.all(parts).negated) : nil
    case .anyOf: return .condition(.any(parts))
    case .noneOf: return .condition(Condition.any(parts).negated)
    case .allOf: return isMultiple || parts.count == 1 ? .condition(.all(parts)) : nil
    }
  }

  private func constants(_ term: Term) -> [String]? {
    switch term {
    case .constant(let text): return [text]
    case .list(let parts):
      var texts: [String] = []
      for part in parts {
        guard case .constant(let text) = part else { return nil }
        texts.append(text)
      }
      return texts
    default: return nil
    }
  }

  /// Functions that only choose.
  func called(_ name: String, _ arguments: [Term]) -> Term? {
    guard name.lowercased() == "iif", arguments.count == 3 else { return nil }
    guard case .constant(let yes) = arguments[1], case .constant(let no) = arguments[2] else { return nil }
    switch (yes, no) {
    case ("true", "false"), ("1", "0"): return .condition(condition(arguments[0]))
    case ("false", "true"), ("0", "1"): return .condition(condition(arguments[0]).negated)
    default: return nil
    }
  }
}

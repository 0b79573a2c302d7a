import ServiceLintModel
import ServiceLintReaders

/// Conditions of ONS eQ, in both styles (`eq-questionnaire-runner`, `when_rules.py` and `rules/operations.py`).
///
/// The old one is a list of all that must hold, `[{id, condition, value}]`; the new one is an object with one operator,
/// `{"==": [{source, identifier}, value]}`. Answers and metadata are names, and so is a list that people make; what
/// the runner keeps for itself (progress, totals, data sent ahead) is code.
struct EQCondition {
  private let tree: SourceTree
  /// The lists that people make on one page, which a name can mean.
  private let lists: Set<String>

  /// The condition that a `when` says.
  ///
  /// - Parameter lists: the names of the lists that have a group of their own.
  static func parse(_ tree: SourceTree, _ when: Int, lists: Set<String>) -> Condition {
    let it = EQCondition(tree: tree, lists: lists)
    if tree.nodes[when].kind == .array { return .all(tree.elements(of: when).map { it.old($0) }) }
    // Between the two styles: one rule of the old style without its list.
    if tree.value(of: when, "condition") != nil { return it.old(when) }
    return it.condition(when, depth: 0)
  }

  private static let deepest = 60

  // MARK: The old style

  private func old(_ rule: Int) -> Condition {
    guard let sign = tree.value(of: rule, "condition"), tree.nodes[sign].kind == .string else { return code(rule) }
    let asked = tree.value(of: rule, "id") ?? tree.value(of: rule, "meta")
    let list = tree.value(of: rule, "list")
    guard let asked = asked ?? list, tree.nodes[asked].kind == .string else { return code(rule) }
    if tree.value(of: rule, "comparison") != nil { return code(rule) }
    let name = name(asked)
    if list == asked {
      guard let made = count(tree.string(asked), name, tree.string(sign), tree.value(of: rule, "value")) else {
        return code(rule)
      }
      return made
    }
    var values: [String] = []
    if let date = tree.value(of: rule, "date_comparison") {
      guard let value = tree.value(of: date, "value"), tree.value(of: date, "offset_by") == nil,
        tree.string(value) != "now"
      else { return code(rule) }
      values = [tree.string(value)]
    } else if let value = tree.value(of: rule, "values") ?? tree.value(of: rule, "value") {
      values = texts(value)
    }
    let any = Condition.any(values.map { .equals(name, $0) })
    let one = values.first ?? ""
    switch tree.string(sign) {
    case "equals", "equals any": return any
    case "not equals", "not equals any": return any.negated
    case "contains", "contains any": return .any(values.map { .includes(name, $0) })
    case "contains all": return .all(values.map { .includes(name, $0) })
    case "not contains": return .all([.answered(name), Condition.includes(name, one).negated])
    case "set": return .answered(name)
    case "not set": return .not(.answered(name))
    case "greater than": return .compares(name, .greater, one)
    case "greater than or equal to": return .compares(name, .greaterOrEqual, one)
    case "less than": return .compares(name, .less, one)
    case "less than or equal to": return .compares(name, .lessOrEqual, one)
    default: return code(rule)
    }
  }

  /// How many entries a list has.
  private func count(_ list: String, _ name: Condition.Name, _ sign: String, _ value: Int?) -> Condition? {
    guard lists.contains(list), let value, let number = Int(tree.string(value)) else { return nil }
    return count(name, sign, number)
  }

  private func count(_ name: Condition.Name, _ sign: String, _ number: Int) -> Condition {
    switch (sign, number) {
    case ("greater than", 0), (">", 0), (">=", 1), ("greater than or equal to", 1), ("!=", 0), ("not equals", 0):
      .answered(name)
    case ("less than", 1), ("<", 1), ("<=", 0), ("less than or equal to", 0), ("==", 0), ("equals", 0):
      .not(.answered(name))
    case ("greater than", _), (">", _): .compares(name, .greater, "\(number)")
    case ("greater than or equal to", _), (">=", _): .compares(name, .greaterOrEqual, "\(number)")
    case ("less than", _), ("<", _): .compares(name, .less, "\(number)")
    case ("less than or equal to", _), ("<=", _): .compares(name, .lessOrEqual, "\(number)")
    case ("!=", _), ("not equals", _): .not(.equals(name, "\(number)"))
    default: .equals(name, "\(number)")
    }
  }

  // MARK: The new style

  private enum Operand {
    case name(Condition.Name)
    /// The number of entries of a list that people make, or of answers ticked.
    case count(Condition.Name)
    case value(String)
    case values([String])
    /// Some values, or no answer.
    case valuesOrNothing([String])
    case nothing
    case other
  }

  private func condition(_ node: Int, depth: Int) -> Condition {
    if tree.nodes[node].kind == .boolean { return tree.nodes[node].flags.contains(.isTrue) ? .always : .never }
    let members = tree.members(of: node)
    guard depth < Self.deepest, members.count == 1, let only = members.first else { return code(node) }
    let list = tree.elements(of: only.value)
    let sign = tree.key(only.key)
    switch sign {
    case "and": return .all(list.map { condition($0, depth: depth + 1) })
    case "or": return .any(list.map { condition($0, depth: depth + 1) })
    case "not": return list.count == 1 ? condition(list[0], depth: depth + 1).negated : code(node)
    default: return list.count == 2 ? call(sign, list[0], list[1]) ?? code(node) : code(node)
    }
  }

  private func call(_ sign: String, _ left: Int, _ right: Int) -> Condition? {
    let (one, other) = (operand(left), operand(right))
    switch sign {
    case "==": return equal(one, other) ?? counted(one, other, sign)
    case "!=": return equal(one, other)?.negated ?? counted(one, other, sign)
    case "<": return order(one, other, .less) ?? counted(one, other, sign)
    case "<=": return order(one, other, .lessOrEqual) ?? counted(one, other, sign)
    case ">": return order(one, other, .greater) ?? counted(one, other, sign)
    case ">=": return order(one, other, .greaterOrEqual) ?? counted(one, other, sign)
    case "in":
      switch (one, other) {
      case (.value(let value), .name(let name)): return .includes(name, value)
      case (.name(let name), .values(let values)): return .any(values.map { .equals(name, $0) })
      case (.name(let name), .valuesOrNothing(let values)):
        return .any([.not(.answered(name))] + values.map { .equals(name, $0) })
      default: return nil
      }
    case "any-in", "all-in":
      switch (one, other) {
      case (.values(let values), .name(let name)):
        let parts = values.map { Condition.includes(name, $0) }
        return sign == "any-in" ? .any(parts) : .all(parts)
      case (.name(let name), .values(let values)) where sign == "any-in":
        return .any(values.map { .includes(name, $0) })
      default: return nil
      }
    default: return nil
    }
  }

  private func equal(_ one: Operand, _ other: Operand) -> Condition? {
    switch (one, other) {
    case (.name(let name), .value(let value)), (.value(let value), .name(let name)): .equals(name, value)
    case (.name(let name), .nothing), (.nothing, .name(let name)): .not(.answered(name))
    case (.value(let value), .value(let same)): value == same ? .always : .never
    default: nil
    }
  }

  private func order(_ one: Operand, _ other: Operand, _ sign: Condition.Comparison) -> Condition? {
    switch (one, other) {
    case (.name(let name), .value(let value)): .compares(name, sign, value)
    case (.value(let value), .name(let name)): .compares(name, sign.flipped, value)
    default: nil
    }
  }

  private func counted(_ one: Operand, _ other: Operand, _ sign: String) -> Condition? {
    let flipped = ["<": ">", ">": "<", "<=": ">=", ">=": "<="]
    switch (one, other) {
    case (.count(let name), .value(let value)): return Int(value).map { count(name, sign, $0) }
    case (.value(let value), .count(let name)): return Int(value).map { count(name, flipped[sign] ?? sign, $0) }
    default: return nil
    }
  }

  private func operand(_ node: Int) -> Operand {
    switch tree.nodes[node].kind {
    case .string, .number, .boolean: return .value(tree.string(node))
    case .null: return .nothing
    case .array:
      let items = tree.elements(of: node)
      let values = items.filter { [.string, .number, .boolean].contains(tree.nodes[$0].kind) }.map { tree.string($0) }
      if values.count == items.count { return .values(values) }
      let nothing = items.filter { tree.nodes[$0].kind == .null }
      return values.count + nothing.count == items.count ? .valuesOrNothing(values) : .other
    case .object: break
    case .key, .alias, .element: return .other
    }
    if let source = tree.value(of: node, "source") { return value(of: node, tree.string(source)) }
    let members = tree.members(of: node)
    guard members.count == 1, let only = members.first else { return .other }
    let list = tree.elements(of: only.value)
    switch tree.key(only.key) {
    // A date moved by some days is another one.
    case "date" where list.count == 1:
      guard let first = list.first else { return .other }
      if tree.nodes[first].kind == .string, tree.string(first) == "now" { return .other }
      return tree.nodes[first].kind == .object && tree.value(of: first, "source") == nil ? .other : operand(first)
    case "count" where list.count == 1:
      guard let first = list.first, tree.nodes[first].kind == .object else { return .other }
      if let name = answer(first) { return .count(name) }
      guard let source = tree.value(of: first, "source"), tree.string(source) == "list",
        let identifier = tree.value(of: first, "identifier"), lists.contains(tree.string(identifier))
      else { return .other }
      return .count(name(identifier))
    default: return .other
    }
  }

  private func value(of node: Int, _ source: String) -> Operand {
    guard let identifier = tree.value(of: node, "identifier"), tree.nodes[identifier].kind == .string else {
      return .other
    }
    switch source {
    case "answers": return answer(node).map { .name($0) } ?? .other
    case "metadata": return .name(name(identifier))
    case "list":
      guard let selector = tree.value(of: node, "selector"), tree.string(selector) == "count",
        lists.contains(tree.string(identifier))
      else { return .other }
      return .count(name(identifier))
    default: return .other
    }
  }

  private func answer(_ node: Int) -> Condition.Name? {
    guard let source = tree.value(of: node, "source"), tree.string(source) == "answers",
      let identifier = tree.value(of: node, "identifier"), tree.nodes[identifier].kind == .string
    else { return nil }
    guard let selector = tree.value(of: node, "selector"), tree.nodes[selector].kind == .string else {
      return name(identifier)
    }
    return name(identifier, part: tree.string(selector))
  }

  // MARK: Parts

  private func name(_ node: Int, part: String? = nil) -> Condition.Name {
    let range = tree.contentRange(of: node)
    return Condition.Name(
      path: [tree.string(node)] + (part.map { [$0] } ?? []), inRow: true, anywhere: true, offset: range.start,
      count: UInt32(max(range.count, 0)))
  }

  private func texts(_ value: Int) -> [String] {
    tree.nodes[value].kind == .array
      ? tree.elements(of: value).filter { tree.nodes[$0].kind != .object }.map { tree.string($0) }
      : [tree.string(value)]
  }

  /// What cannot be read, with the answers named in it.
  private func code(_ node: Int) -> Condition {
    var names: [Condition.Name] = []
    for index in node..<max(node + 1, Int(tree.nodes[node].next)) where tree.nodes[index].kind == .object {
      if let name = answer(index) { names.append(name) }
    }
    return .code(String(decoding: tree.bytes[tree.nodes[node].range.indices], as: UTF8.self), names)
  }
}

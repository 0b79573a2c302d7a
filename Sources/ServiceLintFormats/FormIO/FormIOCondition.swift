import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// When a component is shown, with the place where that is said.
struct FormIOCondition {
  var condition: Condition
  /// The node of the tree that says it.
  var source: Int
}

/// What shows and hides a component (formio.js, `utils.checkCondition`): the script of `customConditional` alone if
/// there is one, else `conditional` by `when`, or by its list of `conditions` (since 5.0), else its JSON logic.
extension FormIOReader {
  /// - Returns: `nil` if it is always shown.
  mutating func condition(of component: FormIOMembers) -> FormIOCondition? {
    let stated = statedCondition(of: component)
    // `logic` may show what is hidden and hide what is shown: which of both, only the script knows.
    if hasElements(component.logic), mentionsHidden(component.logic) {
      return FormIOCondition(condition: .code(scalar(component.logic), []), source: component.logic)
    }
    // `Component.conditionallyVisible`: what has a condition ignores `hidden`.
    if stated == nil, isTrue(component.hidden) { return FormIOCondition(condition: .never, source: component.hidden) }
    return stated
  }

  private mutating func statedCondition(of component: FormIOMembers) -> FormIOCondition? {
    if isFilled(component.customConditional) {
      return FormIOCondition(condition: script(component.customConditional), source: component.customConditional)
    }
    let simple = component.conditional
    guard simple > 0, nodes[simple].kind == .object else { return nil }
    let show = member(.show, of: simple)
    let when = member(.when, of: simple)
    if isFilled(when) {
      let value = member(.eq, of: simple)
      let range = contentRange(of: when)
      let condition = SimpleCondition.parse(
        show: show > 0 ? scalar(show) : "", when: string(when), eq: value > 0 ? scalar(value) : nil,
        offset: range.start, count: UInt32(range.count))
      return FormIOCondition(condition: condition, source: simple)
    }
    let list = member(.conditions, of: simple)
    if hasElements(list) {
      let parts = elements(of: list).compactMap { part($0) }
      guard !parts.isEmpty else { return nil }
      let joined = equals(member(.conjunction, of: simple), "any") ? Condition.any(parts) : .all(parts)
      return FormIOCondition(condition: isFalse(show) ? .not(joined) : joined, source: simple)
    }
    let logic = member(.json, of: simple)
    if hasElements(logic) || isFilled(logic) {
      return FormIOCondition(condition: JSONLogicCondition.parse(tree, logic), source: logic)
    }
    return nil
  }

  /// A script's condition, with the names' places in the definition.
  private mutating func script(_ node: Int) -> Condition {
    let content = contentRange(of: node)
    let isCooked = nodes[node].flags.contains(.cooked)
    if !isCooked, var known = memory.scripts.condition(bytes, content.indices) {
      known.relocate { content.start &+ UInt32(clamping: $0) }
      return known
    }
    scratch.removeAll(keepingCapacity: true)
    appendText(of: node)
    var condition = JavaScriptCondition.parse(scratch)
    let places = TextPlaces(tree, node)
    condition.relocate { places.offset($0) }
    if !isCooked {
      var kept = condition
      kept.relocate { UInt32(clamping: $0 - Int(content.start)) }
      memory.scripts.keep(kept, of: bytes, content.indices)
    }
    return condition
  }

  /// One of the conditions of a list (formio.js 5, `utils/conditionOperators`).
  private mutating func part(_ node: Int) -> Condition? {
    guard nodes[node].kind == .object else { return nil }
    let component = member(.component, of: node)
    guard isFilled(component) else { return nil }
    let asked = name(component)
    let value = member(.value, of: node)
    let sign = member(.operator, of: node)
    switch sign > 0 ? scalar(sign) : "" {
    case "isNotEqual": return .not(.equals(asked, scalar(value)))
    case "isEmpty": return .not(.answered(asked))
    case "isNotEmpty": return .answered(asked)
    case "lessThan", "isDateBefore": return .compares(asked, .less, scalar(value))
    case "lessThanOrEqual": return .compares(asked, .lessOrEqual, scalar(value))
    case "greaterThan", "isDateAfter": return .compares(asked, .greater, scalar(value))
    case "greaterThanOrEqual": return .compares(asked, .greaterOrEqual, scalar(value))
    case "includes": return .includes(asked, scalar(value))
    case "notIncludes": return .not(.includes(asked, scalar(value)))
    case "isEqual", "": return .equals(asked, scalar(value))
    default: return .code(scalar(sign), [asked])
    }
  }

  private mutating func name(_ component: Int) -> Condition.Name {
    let range = contentRange(of: component)
    return Condition.Name(
      path: SimpleCondition.path(string(component)),
      inRow: true, anywhere: true, offset: range.start, count: UInt32(range.count))
  }

  private mutating func scalar(_ node: Int) -> String {
    guard node > 0 else { return "" }
    switch nodes[node].kind {
    case .string, .number, .boolean: return string(node)
    default: return String(decoding: bytes[nodes[node].range.indices], as: UTF8.self)
    }
  }

  private mutating func mentionsHidden(_ logic: Int) -> Bool {
    bytes[nodes[logic].range.indices].elementsContain("\"hidden\"")
  }

  /// Gives the open node its condition.
  mutating func setCondition(_ node: UInt32, _ it: FormIOCondition) {
    let range = place(it.source)
    let written: Value =
      nodes[it.source].kind == .string ? text(it.source) : .text(start: Int(range.start), count: range.count)
    builder.setCondition(node, it.condition, text: written, at: range)
  }
}

extension Sequence where Element == UInt8 {
  /// Whether ASCII bytes stand in a row somewhere.
  func elementsContain(_ text: StaticString) -> Bool {
    let bytes = Array(self)
    let count = text.utf8CodeUnitCount
    guard bytes.count >= count else { return false }
    return text.withUTF8Buffer { wanted in
      (0...bytes.count - count).contains { start in
        bytes[start] == wanted[0] && bytes[start..<start + count].elementsEqual(wanted)
      }
    }
  }
}

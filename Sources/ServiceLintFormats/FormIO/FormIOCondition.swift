import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// When a component is shown, with the place where that is said.
struct FormIOCondition {
  var condition: Condition
  /// The node of the tree that says it.
  var source: Int
  /// What says it if it is no node of the tree at hand.
  var elsewhere: (text: Value, place: ByteRange)?
}

/// What shows and hides a component (formio.js, `utils.checkCondition`): the script of `customConditional` alone if
/// there is one, else `conditional` by `when`, or by its list of `conditions` (since 5.0), else its JSON logic.
extension FormIOReader {
  /// - Returns: `nil` if it is always shown.
  mutating func condition(of component: FormIOMembers) -> FormIOCondition? {
    let stated = statedCondition(of: component)
    if let found = open?.changes(of: component.key > 0 ? string(component.key) : "") {
      // Open Forms, `formio/visibility.py`: what has a condition of its own ignores `hidden`, so what sets it too.
      if stated == nil { return found.applied(to: isTrue(component.hidden) ? .never : .always) }
    } else if hasElements(component.logic), let found = logic(of: component, stated) {
      return found
    }
    // `Component.conditionallyVisible`: what has a condition ignores `hidden`.
    if stated == nil, isTrue(component.hidden) { return FormIOCondition(condition: .never, source: component.hidden) }
    return stated
  }

  private mutating func statedCondition(of component: FormIOMembers) -> FormIOCondition? {
    if isFilled(component.customConditional) {
      return FormIOCondition(condition: script(component.customConditional), source: component.customConditional)
    }
    return simple(component.conditional)
  }

  /// What `conditional` says, or a trigger of `logic` in the same words.
  mutating func simple(_ simple: Int) -> FormIOCondition? {
    guard simple > 0, nodes[simple].kind == .object else { return nil }
    let show = member(.show, of: simple)
    let when = member(.when, of: simple)
    if isFilled(when) {
      let value = member(.eq, of: simple)
      let range = contentRange(of: when).moved(by: base)
      let answer = place(ofValue: value)
      let condition = SimpleCondition.parse(
        show: show > 0 ? scalar(show) : "", when: string(when), eq: value > 0 ? scalar(value) : nil,
        offset: range.start, count: UInt32(range.count), valueOffset: answer.start, valueCount: UInt32(answer.count))
      return FormIOCondition(condition: condition, source: simple)
    }
    let list = member(.conditions, of: simple)
    if hasElements(list) {
      let parts = elements(of: list).compactMap { part($0) }
      guard !parts.isEmpty else { return nil }
      let joined = equals(member(.conjunction, of: simple), "any") ? Condition.any(parts) : .all(parts)
      return FormIOCondition(condition: isFalse(show) ? .not(joined) : joined, source: simple)
    }
    // Camunda's form-js, whose components look the same: an expression in FEEL.
    let hides = member(.hide, of: simple)
    if isFilled(hides) { return FormIOCondition(condition: .not(.code(scalar(hides), [])), source: hides) }
    let logic = member(.json, of: simple)
    if hasElements(logic) || isFilled(logic) {
      return FormIOCondition(condition: jsonLogic(logic), source: logic)
    }
    return nil
  }

  /// JSON logic, with the names' places in the definition.
  mutating func jsonLogic(_ node: Int) -> Condition {
    var condition = JSONLogicCondition.parse(tree, node)
    let base = base
    if base != 0 { condition.relocate { UInt32(clamping: $0 + base) } }
    return condition
  }

  /// A script's condition, with the names' places in the definition.
  private mutating func script(_ node: Int) -> Condition {
    let content = contentRange(of: node)
    let base = base
    let isCooked = nodes[node].flags.contains(.cooked)
    if !isCooked, var known = memory.scripts.condition(bytes, content.indices) {
      known.relocate { UInt32(clamping: Int(content.start) + base + $0) }
      return known
    }
    let condition = script(node, deciding: "show", initially: true)
    if !isCooked {
      var kept = condition
      kept.relocate { UInt32(clamping: $0 - Int(content.start) - base) }
      memory.scripts.keep(kept, of: bytes, content.indices)
    }
    return condition
  }

  /// The condition of a script that sets a variable.
  mutating func script(_ node: Int, deciding variable: String, initially: Bool) -> Condition {
    scratch.removeAll(keepingCapacity: true)
    appendText(of: node)
    var condition = JavaScriptCondition.parse(scratch, deciding: variable, initially: initially)
    let places = TextPlaces(tree, node)
    let base = base
    condition.relocate { UInt32(clamping: Int(places.offset($0)) + base) }
    return condition
  }

  /// One of the conditions of a list (formio.js 5, `utils/conditionOperators`).
  private mutating func part(_ node: Int) -> Condition? {
    guard nodes[node].kind == .object else { return nil }
    let component = member(.component, of: node)
    guard isFilled(component) else { return nil }
    let value = member(.value, of: node)
    let asked = name(component, value: value)
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

  private mutating func name(_ component: Int, value: Int) -> Condition.Name {
    let range = contentRange(of: component).moved(by: base)
    var name = Condition.Name(
      path: SimpleCondition.path(string(component)),
      inRow: true, anywhere: true, offset: range.start, count: UInt32(range.count))
    let answer = place(ofValue: value)
    (name.valueOffset, name.valueCount) = (answer.start, UInt32(answer.count))
    return name
  }

  private mutating func place(ofValue value: Int) -> ByteRange {
    guard value > 0 else { return ByteRange(start: 0, end: 0) }
    return (nodes[value].kind == .string ? contentRange(of: value) : nodes[value].range).moved(by: base)
  }

  mutating func scalar(_ node: Int) -> String {
    guard node > 0 else { return "" }
    switch nodes[node].kind {
    case .string, .number, .boolean: return string(node)
    default: return String(decoding: bytes[nodes[node].range.indices], as: UTF8.self)
    }
  }

  /// Gives the open node its condition.
  mutating func setCondition(_ node: UInt32, _ it: FormIOCondition) {
    if let other = it.elsewhere { return builder.setCondition(node, it.condition, text: other.text, at: other.place) }
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

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
      return FormIOCondition(condition: .code(tree.string(component.logic), []), source: component.logic)
    }
    // `Component.conditionallyVisible`: what has a condition ignores `hidden`.
    if stated == nil, isTrue(component.hidden) { return FormIOCondition(condition: .never, source: component.hidden) }
    return stated
  }

  private func statedCondition(of component: FormIOMembers) -> FormIOCondition? {
    if isFilled(component.customConditional) {
      return FormIOCondition(condition: script(component.customConditional), source: component.customConditional)
    }
    let simple = component.conditional
    guard simple > 0, tree.nodes[simple].kind == .object else { return nil }
    let when = member(.when, of: simple)
    if isFilled(when) {
      let show = member(.show, of: simple), value = member(.eq, of: simple), range = place(when)
      let condition = SimpleCondition.parse(
        show: show > 0 ? scalar(show) : "", when: tree.string(when), eq: value > 0 ? scalar(value) : nil,
        offset: range.start, count: UInt32(range.count))
      return FormIOCondition(condition: condition, source: simple)
    }
    let shows = !isFalse(member(.show, of: simple))
    let list = member(.conditions, of: simple)
    if hasElements(list) {
      let parts = tree.elements(of: list).compactMap(part)
      guard !parts.isEmpty else { return nil }
      let joined: Condition = equals(member(.conjunction, of: simple), "any") ? .or(parts) : .and(parts)
      return FormIOCondition(condition: shows ? joined : .not(joined), source: simple)
    }
    let logic = member(.json, of: simple)
    if hasElements(logic) || isFilled(logic) {
      return FormIOCondition(condition: .code(scalar(logic), []), source: logic)
    }
    return nil
  }

  private func part(_ node: Int) -> Condition? {
    let component = member(.component, of: node)
    guard isFilled(component) else { return nil }
    let asked = name(component)
    let value = member(.value, of: node)
    switch tree.string(max(member(.operator, of: node), 0)) {
    case "isNotEqual": return .not(.equals(asked, scalar(value)))
    case "isEmpty": return .not(.answered(asked))
    case "isNotEmpty": return .answered(asked)
    case "lessThan", "isDateBefore": return .compares(asked, .less, scalar(value))
    case "lessThanOrEqual": return .compares(asked, .lessOrEqual, scalar(value))
    case "greaterThan", "isDateAfter": return .compares(asked, .greater, scalar(value))
    case "greaterThanOrEqual": return .compares(asked, .greaterOrEqual, scalar(value))
    case "includes": return .includes(asked, scalar(value))
    case "notIncludes": return .not(.includes(asked, scalar(value)))
    default: return .equals(asked, scalar(value))
    }
  }

  private func scalar(_ node: Int) -> String {
    guard node > 0 else { return "" }
    switch tree.nodes[node].kind {
    case .string, .number, .boolean: return tree.string(node)
    default: return String(decoding: tree.bytes[tree.nodes[node].range.indices], as: UTF8.self)
    }
  }

  private func name(_ component: Int) -> Condition.Name {
    let path = tree.string(component).utf8.split(separator: UInt8(ascii: ".")).map { String($0) ?? "" }
    let range = place(component)
    return Condition.Name(
      path: path, inRow: true, anywhere: true, offset: range.start, count: UInt32(range.count))
  }

  private func mentionsHidden(_ logic: Int) -> Bool {
    String(decoding: tree.bytes[tree.nodes[logic].range.indices], as: UTF8.self).utf8.elementsContain("\"hidden\"")
  }

  /// A script, its names where they stand in the file.
  private func script(_ node: Int) -> Condition {
    var condition = JavaScriptCondition.parse(tree.string(node))
    let content = tree.contentRange(of: node)
    // With escapes each place is counted from the start: too many of them in one script stay at its beginning.
    let isLong = content.count > 20_000
    condition.relocate { isLong ? content.start : tree.sourceOffset(in: node, ofTextByte: $0) }
    return condition
  }

  /// Gives the open node its condition.
  mutating func setCondition(_ node: UInt32, _ it: FormIOCondition) {
    let range = place(it.source)
    let written: Value =
      tree.nodes[it.source].kind == .string ? text(it.source) : .text(start: Int(range.start), count: range.count)
    builder.setCondition(node, it.condition, text: written, at: range)
  }
}

extension Sequence where Element == UInt8 {
  /// Whether ASCII bytes stand in a row somewhere.
  fileprivate func elementsContain(_ text: StaticString) -> Bool {
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

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
      let code = tree.string(component.customConditional)
      return FormIOCondition(condition: Self.script(code), source: component.customConditional)
    }
    let simple = component.conditional
    guard simple > 0, tree.nodes[simple].kind == .object else { return nil }
    let shows = !isFalse(member(.show, of: simple))
    let when = member(.when, of: simple)
    if isFilled(when) {
      let value = member(.eq, of: simple)
      let asked = Condition.equals(name(tree.string(when)), value > 0 ? scalar(value) : "")
      return FormIOCondition(condition: shows ? asked : .not(asked), source: simple)
    }
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
    let asked = name(tree.string(component))
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

  private func name(_ path: String) -> Condition.Name {
    Condition.Name(path: path.utf8.split(separator: UInt8(ascii: ".")).map { String($0) ?? "" })
  }

  private func mentionsHidden(_ logic: Int) -> Bool {
    String(decoding: tree.bytes[tree.nodes[logic].range.indices], as: UTF8.self).utf8.elementsContain("\"hidden\"")
  }

  static func script(_ code: String) -> Condition {
    let bare = code.utf8.filter { $0 > 0x20 }
    if bare.elementsEqual("show=false".utf8) || bare.elementsEqual("show=false;".utf8) { return .never }
    return .code(code, [])
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

import ServiceLintModel
import ServiceLintReaders

/// A component's `logic`, as far as it shows and hides (formio.js, `Component.fieldLogic`): rules are asked in order,
/// and each whose trigger says yes sets a property; those whose triggers say no leave it as the definition has it.
extension FormIOReader {
  /// Each wraps the ones before; more of them nobody wrote by hand.
  private static let mostRules = 50

  /// - Parameter stated: what `conditional` or its script say.
  /// - Returns: `nil` if no rule touches `hidden`.
  mutating func logic(of component: FormIOMembers, _ stated: FormIOCondition?) -> FormIOCondition? {
    var shown: Condition = isTrue(component.hidden) ? .never : .always
    var count = 0
    for rule in elements(of: component.logic) {
      for action in elements(of: member(.actions, of: rule)) {
        guard equals(member(.value, of: member(.property, of: action)), "hidden") else { continue }
        count += 1
        guard count <= Self.mostRules else { continue }
        let asked = trigger(member(.trigger, of: rule))
        shown = isTrue(member(.state, of: action)) ? .all([shown, asked.negated]) : .any([shown, asked])
      }
    }
    guard count > 0 else { return nil }
    // Which of both wins hangs on the version of the renderer.
    if stated != nil || count > Self.mostRules { shown = .code(scalar(component.logic), []) }
    return FormIOCondition(condition: shown, source: component.logic)
  }

  /// When a rule applies (formio.js, `utils.checkTrigger`).
  private mutating func trigger(_ trigger: Int) -> Condition {
    guard trigger > 0 else { return .never }
    let kind = member(.type, of: trigger)
    switch kind > 0 ? string(kind) : "" {
    case "simple": return simple(member(.simple, of: trigger))?.condition ?? .never
    case "javascript":
      let code = member(.javascript, of: trigger)
      return isFilled(code) ? script(code, deciding: "result", initially: false) : .never
    case "json":
      let logic = member(.json, of: trigger)
      return hasElements(logic) || isFilled(logic) ? jsonLogic(logic) : .never
    // An event that other code sends.
    default: return .code(scalar(trigger), [])
    }
  }
}

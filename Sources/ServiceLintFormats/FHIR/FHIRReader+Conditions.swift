import ServiceLintModel
import ServiceLintReaders

/// When items are shown.
extension FHIRReader {
  /// Gives the open node the condition of an item.
  mutating func setCondition(_ node: UInt32, of item: FHIRItem) {
    guard let (condition, source) = condition(of: item) else { return }
    writer.setCondition(node, condition, at: source)
  }

  /// When an item is shown, and the node that says so; `nil`: always.
  func condition(of item: FHIRItem) -> (Condition, at: Int)? {
    if let hidden = item.first("questionnaire-hidden"), let value = elements.choice("value", of: hidden)?.value,
      elements.string(value) == "true"
    {
      return (.never, value)
    }
    let asked = enableWhen(of: item)
    guard let it = item.first("sdc-questionnaire-enableWhenExpression"),
      let source = elements.child("expression", of: elements.child("valueExpression", of: it))
    else { return asked }
    guard let asked else { return (expression(source), source) }
    // Both: names of the expression are then counted in the file, as those of the others are.
    var other = expression(source)
    let places = TextPlaces(elements.tree, source)
    other.relocate { places.offset($0) }
    return (.all([asked.0, other]), asked.at)
  }

  /// The condition that a FHIRPath expression says.
  func expression(_ source: Int) -> Condition {
    FHIRPathCondition.parse(elements.string(source), variables: variables, booleans: booleans)
  }

  /// `enableWhen`, joined as `enableBehavior` says. It is required if there are several; where it is left out all the
  /// same, the renderers that we know ask for any of them, as the standard did before R4 (refero, `isEnableWhenEnabled`).
  private func enableWhen(of item: FHIRItem) -> (Condition, at: Int)? {
    let parts = elements.children("enableWhen", of: item.node)
    guard !parts.isEmpty, let list = elements.list("enableWhen", of: item.node) else { return nil }
    let conditions = parts.map(part)
    return (elements.string("enableBehavior", of: item.node) == "all" ? .all(conditions) : .any(conditions), list)
  }

  private func part(_ node: Int) -> Condition {
    guard let question = elements.child("question", of: node), writer.isFilled(question) else {
      return .code("", [])
    }
    let name = writer.name(question)
    let answer = elements.choice("answer", of: node)
    let value = answer.map { self.value($0.value) } ?? ""
    switch elements.string("operator", of: node) {
    case "exists": return value == "false" ? .not(.answered(name)) : .answered(name)
    case "=", "": return answer == nil ? .answered(name) : .equals(name, value)
    case "!=": return .not(.equals(name, value))
    case ">": return .compares(name, .greater, value)
    case "<": return .compares(name, .less, value)
    case ">=": return .compares(name, .greaterOrEqual, value)
    case "<=": return .compares(name, .lessOrEqual, value)
    default: return .code(elements.string("operator", of: node), [name])
    }
  }

  /// The text that an answer compares by: of a coding its code, of a quantity its number, of a reference its address.
  func value(_ node: Int) -> String {
    let plain = elements.string(node)
    if !plain.isEmpty { return plain }
    return valueNode(node).map { elements.string($0) } ?? ""
  }

  /// The scalar that an answer is stored by.
  func valueNode(_ node: Int) -> Int? {
    if writer.isScalar(node) { return node }
    for name in ["code", "reference", "value", "display"] {
      if let value = elements.child(name, of: node), writer.isScalar(value) { return value }
    }
    return nil
  }
}

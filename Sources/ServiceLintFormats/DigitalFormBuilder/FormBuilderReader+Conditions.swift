import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Conditions: an expression, a model of the designer, or comparisons by `id`.
extension FormBuilderReader {
  /// Conditions that hold more comparisons become code.
  private static let mostTerms = 100

  /// The condition that a scalar names; one that is not there is a name that nothing has.
  mutating func condition(_ reference: Int?) -> Condition? {
    guard writer.isFilled(reference), let reference else { return nil }
    let name = writer.string(reference)
    guard conditionNodes[name] != nil else { return .answered(writer.name(reference)) }
    return condition(named: name, depth: 0)
  }

  private mutating func condition(named name: String, depth: Int) -> Condition {
    if let known = conditions[name] { return known }
    guard depth < 20, let node = conditionNodes[name] else { return .code(name, []) }
    // One that asks for itself is code.
    conditions[name] = .code(name, [])
    let made = condition(at: node, depth: depth + 1)
    let short = PageFlow.terms(made) > Self.mostTerms ? .code(name, []) : made
    conditions[name] = short
    return short
  }

  private mutating func condition(at node: Int, depth: Int) -> Condition {
    if let items = member("items", of: node) {
      let parts = writer.elements(of: items).prefix(Self.mostTerms).map { part(byID: $0, depth: depth) }
      return writer.string(member("coordinator", of: node)) == "or" ? .any(parts) : .all(parts)
    }
    let value = member("value", of: node)
    switch writer.kind(of: value) {
    case .string: return expression(value ?? node, depth: depth)
    case .object: return group(value ?? node, depth: depth)
    default: return .code("", [])
    }
  }

  // MARK: Expressions

  private mutating func expression(_ node: Int, depth: Int) -> Condition {
    let places = TextPlaces(writer.tree, node)
    // The parser asks for conditions by name while it reads; they are made beforehand.
    let text = writer.string(node)
    var others: [String: Condition] = [:]
    for word in text.split(whereSeparator: { " ()!=<>\t\n".contains($0) }).prefix(200) {
      let word = String(word)
      guard conditionNodes[word] != nil, names.resolve([word]) == nil else { continue }
      others[word] = condition(named: word, depth: depth)
    }
    var marker: Set<Condition.Name> = []
    for other in others.values {
      _ = other.mapNames {
        marker.insert($0)
        return $0
      }
    }
    let parsed = ExpressionCondition.parse(text) { others[$0] }
    return parsed.mapNames { name in
      // What came with another condition has its place already.
      if marker.contains(name) { return name }
      var name = name
      let start = places.offset(Int(name.offset))
      let end = places.offset(Int(name.offset) + Int(name.count))
      name.offset = start
      name.count = end > start ? end - start : 0
      return resolved(name)
    }
  }

  private func resolved(_ name: Condition.Name) -> Condition.Name {
    var name = name
    if let found = names.resolve(name.path) { name.path = found.path }
    return name
  }

  // MARK: The designer's model

  /// `and` binds before `or`, as in the expression that the runner makes of it.
  private mutating func group(_ node: Int, depth: Int) -> Condition {
    var alternatives: [[Condition]] = [[]]
    for part in writer.elements(of: member("conditions", of: node)).prefix(Self.mostTerms) {
      let condition = self.part(of: part, depth: depth)
      if writer.string(member("coordinator", of: part)) == "or" {
        alternatives.append([condition])
      } else {
        alternatives[alternatives.count - 1].append(condition)
      }
    }
    return .any(alternatives.map { .all($0) })
  }

  private mutating func part(of node: Int, depth: Int) -> Condition {
    guard depth < 20 else { return .code("", []) }
    if let reference = member("conditionName", of: node) {
      return condition(reference, depth: depth)
    }
    if member("conditions", of: node) != nil { return group(node, depth: depth + 1) }
    guard let field = writer.member(["field", "name"], of: node) else { return .code("", []) }
    var name = writer.name(field)
    name.path = writer.string(field).split(separator: ".").map(String.init)
    name = resolved(name)
    let component = names.resolve(writer.string(field).split(separator: ".").map(String.init))?.component
    let value = member("value", of: node)
    let isRelative = writer.string(member("type", of: value)).hasPrefix("Relative")
    return comparison(
      name, writer.string(member("operator", of: node)),
      isRelative ? nil : writer.string(writer.kind(of: value) == .object ? member("value", of: value) : value),
      component)
  }

  private mutating func condition(_ reference: Int, depth: Int) -> Condition {
    let name = writer.string(reference)
    guard conditionNodes[name] != nil else { return .answered(writer.name(reference)) }
    return condition(named: name, depth: depth)
  }

  // MARK: By id

  private mutating func part(byID node: Int, depth: Int) -> Condition {
    if let reference = member("conditionId", of: node) { return condition(reference, depth: depth) }
    guard let id = member("componentId", of: node) else { return .code("", []) }
    var name = writer.name(id)
    let found = names.component(id: writer.string(id))
    if let found { name.path = [found.key] }
    let value = member("value", of: node)
    var text: String?
    switch writer.string(member("type", of: node)) {
    case "ListItemRef":
      let item = member("itemId", of: value)
      text = values[writer.string(item)] ?? writer.string(item)
    case "RelativeDate": break
    default: text = writer.isScalar(value) ? writer.string(value) : nil
    }
    return comparison(name, writer.string(member("operator", of: node)), text, found?.component)
  }

  /// - Parameter value: `nil`: a date that is counted from today.
  private func comparison(
    _ name: Condition.Name, _ sign: String, _ value: String?, _ component: FormBuilderNames.Component?
  ) -> Condition {
    guard let value else { return .code(sign, [name]) }
    let isMultiple = component?.type.multiple ?? false
    switch sign {
    case "is": return isMultiple ? .includes(name, value) : .equals(name, value)
    case "is not": return .not(isMultiple ? .includes(name, value) : .equals(name, value))
    case "contains", "in": return .includes(name, value)
    case "does not contain", "not in": return .not(.includes(name, value))
    case "is at least": return .compares(name, .greaterOrEqual, value)
    case "is at most": return .compares(name, .lessOrEqual, value)
    case "is less than", "is before": return .compares(name, .less, value)
    case "is more than", "is after": return .compares(name, .greater, value)
    default: return .code("\(sign) \(value)", [name])
    }
  }

  // MARK: In the model

  /// Sets the condition of a node.
  mutating func state(_ condition: Condition, of node: UInt32, at source: Int) {
    let base = writer.base
    let moved = condition.mapNames { name in
      var name = name
      name.offset = UInt32(clamping: Int(name.offset) + base)
      return name
    }
    writer.builder.setCondition(node, moved, text: writer.text(source), at: writer.place(source))
  }

  /// The condition without what is wrong in it, which is told where it stands: names and values that are not there
  /// become code.
  func sure(_ condition: Condition) -> Condition {
    switch condition {
    case .answered(let name), .compares(let name, _, _): return known(name) == nil ? .code("", []) : condition
    case .equals(let name, let value), .includes(let name, let value):
      guard let component = known(name) else { return .code("", []) }
      guard name.path.count == 1, let values = component.values, !values.isEmpty else { return condition }
      return values.contains(value) ? condition : .code("", [])
    case .and(let parts): return .and(parts.map(sure))
    case .or(let parts): return .or(parts.map(sure))
    case .not(let inner): return .not(sure(inner))
    case .code(let text, let found): return .code(text, found.filter { known($0) != nil })
    case .always, .never, .channel, .anyRow: return condition
    }
  }

  private func known(_ name: Condition.Name) -> FormBuilderNames.Component? {
    guard let key = name.path.first else { return nil }
    return names.resolve(key.contains(".") ? key.split(separator: ".").map(String.init) : [key])?.component
  }
}

import ServiceLintModel
import ServiceLintValue

/// Finds out what the names in a definition's conditions mean.
///
/// A name of a row is looked for from the row outwards, any other one in the form (and, failing that, from the row
/// outwards too). The rest of its path is a field in a container, an option of a multiple choice, or a part of a
/// composite type (`ServiceModel.parts`). If several fields at one distance have the name, what is asked becomes
/// code: it cannot be read, but it is not missing.
///
///     ConditionResolver.resolve(&model)     // once, after a format has made the model
public struct ConditionResolver {
  private let model: ServiceModel
  private var scopes: KeyScopes

  private init(_ model: ServiceModel) {
    self.model = model
    scopes = KeyScopes(model)
  }

  /// Resolves all names of `model.conditions`.
  public static func resolve(_ model: inout ServiceModel) {
    guard model.conditions.contains(where: { $0 != .always && $0 != .never }) else { return }
    var resolver = ConditionResolver(model)
    var resolved = model.conditions
    for index in Int(ServiceModel.firstNode)..<max(model.nodes.count, Int(ServiceModel.firstNode)) {
      let node = model.nodes[index]
      guard node.condition > 0, Int(node.condition) < resolved.count, node.kind != .condition else { continue }
      // A container's own condition is asked outside of it.
      resolved[Int(node.condition)] = resolver.resolved(
        model.conditions[Int(node.condition)], in: Int(resolver.scopes.outer[index]))
    }
    model.conditions = resolved
  }

  private mutating func resolved(_ condition: Condition, in scope: Int) -> Condition {
    switch condition {
    case .always, .never, .channel: return condition
    case .and(let parts): return .and(all(parts, in: scope))
    case .or(let parts): return .or(all(parts, in: scope))
    case .not(let inner): return .not(resolved(inner, in: scope))
    case .code(let text, let names):
      var found: [Condition.Name] = []
      for name in names { found.append(resolved(name, in: scope)) }
      return .code(text, found)
    case .answered(let name):
      let name = resolved(name, in: scope)
      return name.isAmbiguous ? code(name) : .answered(name)
    case .compares(let name, let sign, let value):
      let name = resolved(name, in: scope)
      return name.isAmbiguous || isMultiple(name)
        ? code(name, "\(sign.rawValue) \(value)") : .compares(name, sign, value)
    case .equals(let name, let value):
      let name = resolved(name, in: scope)
      if name.isAmbiguous { return code(name, "is \(value)") }
      // The platform asks a multiple choice whether the option is ticked (`checkSimpleConditional`).
      if isMultiple(name), !value.isEmpty { return .includes(name, value) }
      if isParked(name, value) { return .never }
      return .equals(name, value)
    case .includes(let name, let value):
      let name = resolved(name, in: scope)
      // `"abc".includes("b")` is about letters.
      if name.isAmbiguous || name.node != nil && !isMultiple(name) { return code(name, "has \(value)") }
      return .includes(name, value)
    case .anyRow(let name, let inner): return rows(name, inner, in: scope)
    }
  }

  private mutating func all(_ parts: [Condition], in scope: Int) -> [Condition] {
    var found: [Condition] = []
    found.reserveCapacity(parts.count)
    for part in parts { found.append(resolved(part, in: scope)) }
    return found
  }

  private mutating func rows(_ name: Condition.Name, _ inner: Condition, in scope: Int) -> Condition {
    let name = resolved(name, in: scope)
    guard let node = name.node else {
      // Whether the names of a row exist cannot be said without the row.
      let unknown = inner.mapNames { it in
        var it = it
        it.isAmbiguous = true
        return it
      }
      return name.isAmbiguous ? code(name) : .anyRow(name, unknown)
    }
    guard name.part == nil, model.nodes[Int(node)].kind == .group else { return code(name) }
    return .anyRow(name, resolved(inner, in: Int(scopes.inner[Int(node)])))
  }

  /// What cannot be read of a name.
  ///
  /// - Parameter question: what is asked of it; two questions of one name have two answers.
  private func code(_ name: Condition.Name, _ question: String = "") -> Condition {
    let path = name.path.joined(separator: ".")
    return .code(question.isEmpty ? path : "\(path) \(question)", [name])
  }

  /// A multiple choice as a whole.
  private func isMultiple(_ name: Condition.Name) -> Bool {
    guard let node = name.node, name.part == nil, model.nodes[Int(node)].kind == .field else { return false }
    return model.value(node, FieldProperty.multiple).boolValue
  }

  /// Whether a choice is to be answered with “xxx”, which it does not offer: so authors park what they may need again.
  private func isParked(_ name: Condition.Name, _ value: String) -> Bool {
    guard value.utf8.count >= 3, value.utf8.allSatisfy({ $0 | 0x20 == UInt8(ascii: "x") }), let node = name.node,
      name.part == nil
    else { return false }
    let options = model.descendants(.option, of: node)
    return !options.isEmpty && !options.contains { isValue(value, of: $0) }
  }

  // MARK: Names

  private mutating func resolved(_ name: Condition.Name, in scope: Int) -> Condition.Name {
    var result = name
    // Its format says already that nobody can tell what it means.
    guard !name.path.isEmpty, !name.isAmbiguous else { return result }
    var place = scope
    let form = scopes.scopes[scope].form
    if !name.inRow, settle(&result, in: form) { return result }
    while true {
      if settle(&result, in: place) { return result }
      let around = scopes.scopes[place].parent
      if around == place { break }
      place = around
    }
    if name.anywhere, !result.isAmbiguous { settleAnywhere(&result, of: form) }
    return result
  }

  /// - Returns: whether the search is over: the name begins with something that this scope has.
  private func settle(_ name: inout Condition.Name, in scope: Int) -> Bool {
    var scope = scope
    var index = 0
    while index < name.path.count {
      let (match, next) = step(name.path, index, scope)
      switch match {
      case .missing: return index > 0
      case .ambiguous:
        name.isAmbiguous = true
        return true
      case .found(let node):
        if next == name.path.count {
          name.node = node
          return true
        }
        guard model.nodes[Int(node)].kind == .group else {
          settlePart(&name, of: node, from: next)
          return true
        }
        scope = Int(scopes.inner[Int(node)])
        index = next
      }
    }
    return true
  }

  /// One step down a path; a key may have dots of its own.
  private func step(_ path: [String], _ index: Int, _ scope: Int) -> (KeyScopes.Match, Int) {
    let match = scopes.find(path[index].utf8, in: scope, model)
    if match != .missing { return (match, index + 1) }
    var joined = path[index]
    var end = index + 1
    while end < path.count, end - index < 8 {
      joined += "." + path[end]
      end += 1
      let match = scopes.find(joined.utf8, in: scope, model)
      if match != .missing { return (match, end) }
    }
    return (.missing, index + 1)
  }

  private func settlePart(_ name: inout Condition.Name, of node: UInt32, from index: Int) {
    let rest = index + 1 == name.path.count ? name.path[index] : name.path[index...].joined(separator: ".")
    if model.value(node, FieldProperty.multiple).boolValue {
      let options = model.descendants(.option, of: node)
      let from = model.value(node, FieldProperty.optionsFrom)
      // Options that come from elsewhere may have any name.
      let isOpen = options.isEmpty || from.length > 0 && model.string(node, FieldProperty.optionsFrom) != "here"
      if isOpen || options.contains(where: { isValue(rest, of: $0) }) {
        name.node = node
        name.part = rest
        return
      }
    }
    guard let parts = model.parts[node] else { return }
    // Below a known part there may be more: `period.from`.
    if parts.contains(where: {
      $0 == ServiceModel.anyPart || $0 == rest || rest.utf8.starts(with: ($0 + ".").utf8)
        || $0.utf8.starts(with: (rest + ".").utf8)
    }) {
      name.node = node
      name.part = rest
    }
  }

  private func isValue(_ text: String, of option: UInt32) -> Bool {
    let value = model.value(option, OptionProperty.value)
    guard value.tag == .text, !value.flags.contains(.constant) else { return false }
    return model.values.text[value.range].elementsEqual(text.utf8)
  }

  /// Form.io's `getValue`: the first part of the answers that has the path, however deep.
  private mutating func settleAnywhere(_ name: inout Condition.Name, of form: Int) {
    var found = scopes.findAnywhere(name.path[0].utf8, model)
    // What stands outside of all forms, such as a document, may ask any of them.
    if form > 0 { found.removeAll { scopes.scopes[Int(scopes.outer[Int($0)])].form != form } }
    guard found.count == 1 else {
      name.isAmbiguous = found.count > 1
      return
    }
    _ = settle(&name, in: Int(scopes.outer[Int(found[0])]))
  }
}

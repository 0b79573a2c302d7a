import ServiceLintText
import ServiceLintValue

/// Names and properties (cel-spec, “Name resolution”).
extension Compiler {
  mutating func checkName(_ index: Int32, _ node: SyntaxNode) -> Part {
    // Nearly all names are a variable and its properties; the others need the names put together.
    if node.kind == .select, unit.environment.container.isEmpty, let root = rootName(index),
      !unit.namespaces.contains(root[...]), unit.variables[root] != nil || isLocal(root)
    {
      return select(check(tree.child(node, 0)), node)
    }
    if let name = qualifiedName(index), !isLocal(name), let found = global(name, node) { return found }
    if node.kind == .identifier {
      if !node.name.hasPrefix("."), let local = locals.last(where: { $0.name == node.name }) {
        return Part(type: local.type, at: emit(Instruction(operation: .variable, a: local.frame), node))
      }
      return unknownName(node, node.name)
    }
    // A chain of names of which no beginning is known is one unknown name, not a property of an unknown one.
    if let name = qualifiedName(index), !isLocal(name), !isAnyPrefixKnown(name) { return unknownName(node, name) }
    return select(check(tree.child(node, 0)), node)
  }

  /// `a` of `a.b.c`; `nil` if the chain does not begin with a name.
  func rootName(_ index: Int32) -> String? {
    var node = tree.nodes[Int(index)]
    while node.kind == .select { node = tree.nodes[Int(tree.child(node, 0))] }
    return node.kind == .identifier ? node.name : nil
  }

  /// `a.b.c` of a chain of names.
  private func qualifiedName(_ index: Int32) -> String? {
    var parts: [String] = []
    var index = index
    while true {
      let it = tree.nodes[Int(index)]
      if it.kind == .identifier {
        if parts.isEmpty { return it.name }
        return it.name + "." + parts.reversed().joined(separator: ".")
      }
      guard it.kind == .select, !it.flag else { return nil }
      parts.append(it.name)
      index = tree.child(it, 0)
    }
  }

  private func first(_ name: String) -> Substring {
    name.hasPrefix(".") ? name.dropFirst().prefix { $0 != "." } : name.prefix { $0 != "." }
  }

  private func isLocal(_ name: String) -> Bool {
    guard !locals.isEmpty, !name.hasPrefix(".") else { return false }
    let first = first(name)
    return locals.contains { $0.name == first }
  }

  /// The names that a name may stand for, the innermost namespace first.
  func candidates(_ name: String) -> [String] {
    if name.hasPrefix(".") { return [String(name.dropFirst())] }
    if unit.environment.container.isEmpty { return [name] }
    var result: [String] = []
    var parts = unit.environment.container.split(separator: ".")
    while !parts.isEmpty {
      result.append(parts.joined(separator: ".") + "." + name)
      parts.removeLast()
    }
    return result + [name]
  }

  private func isAnyPrefixKnown(_ name: String) -> Bool {
    var parts = name.split(separator: ".")
    let dot = name.hasPrefix(".") ? "." : ""
    while !parts.isEmpty {
      for candidate in candidates(dot + parts.joined(separator: ".")) {
        if unit.variables[candidate] != nil || Self.typeNumber(candidate) != nil { return true }
      }
      parts.removeLast()
    }
    return false
  }

  static func typeNumber(_ name: String) -> UInt16? {
    guard !name.isEmpty else { return nil }
    if let number = TypeNumber.names.firstIndex(of: name) { return UInt16(number) }
    return NetworkAddress.names.firstIndex(of: name).map {
      TypeNumber.firstObject + NetworkAddress.addressKind + UInt16($0)
    }
  }

  private mutating func global(_ name: String, _ node: SyntaxNode) -> Part? {
    for candidate in candidates(name) {
      if let variable = unit.variables[candidate] {
        deepest = max(deepest, depth + variable.depth)
        if depth + variable.depth > Self.depthLimit {
          errors.append(.tooDeep(node.range, limit: Self.depthLimit))
        }
        let operation: Operation = variable.root < 0 ? .variable : .binding
        return Part(
          type: variable.type,
          at: emit(Instruction(operation: operation, a: variable.frame, b: variable.root), node))
      }
    }
    for candidate in candidates(name) {
      if let number = Self.typeNumber(candidate) {
        let at = literal(Value(tag: .type, symbol: number))
        return Part(type: .type, at: emit(Instruction(operation: .literal, a: at), node))
      }
    }
    return nil
  }

  private mutating func unknownName(_ node: SyntaxNode, _ name: String) -> Part {
    guard unit.environment.checks else {
      return fail(.unknownName(node.range, name, suggestion: ""), .noSuchName(name), node)
    }
    let dotted = nearest(name, among: unit.variables.keys.filter { $0.contains(".") })
    if name.contains("."), !dotted.isEmpty {
      return fail(.unknownName(node.range, name, suggestion: dotted), .noSuchName(name), node)
    }
    // Of `feild.label` it is the first part that nobody knows.
    let first = String(first(name))
    var place = node
    place.end = min(place.end, place.start + Int32(first.utf8.count))
    let suggestion = nearest(first, among: Array(unit.variables.keys) + locals.map(\.name))
    return fail(.unknownName(place.range, first, suggestion: suggestion), .noSuchName(first), place)
  }

  // MARK: properties

  mutating func select(_ object: Part, _ node: SyntaxNode) -> Part {
    let optional = node.flag
    switch types.shallow(object.type) {
    case .object(let kind) where !optional:
      guard let property = unit.environment.objects[kind]?.properties[node.name] else {
        return unknownProperty(kind, node)
      }
      let slot = Int32(clamping: property.slot)
      let reader = unit.code[Int(object.at)]
      if reader.operation == .variable, object.at == unit.code.count - 1 {
        unit.code.removeLast()
        unit.places.removeLast()
        return Part(
          type: property.type,
          at: emit(Instruction(operation: .variableProperty, a: reader.a, b: slot), node))
      }
      return Part(
        type: property.type, at: emit(Instruction(operation: .property, a: object.at, b: slot), node))
    case .optional(let inner):
      guard let type = selected(inner, node) else { return notSelectable(object.type, node) }
      if case .optional = types.shallow(type) { return dynamicSelect(object, node, type) }
      return dynamicSelect(object, node, .optional(type))
    default:
      guard let type = selected(object.type, node) else { return notSelectable(object.type, node) }
      return dynamicSelect(object, node, optional ? .optional(type) : type)
    }
  }

  /// The type of a property of a value of a type; `nil` if it has none.
  private mutating func selected(_ type: CELType, _ node: SyntaxNode) -> CELType? {
    switch types.shallow(type) {
    case .map(let key, let value): return types.accepts(key, .string) ? value : nil
    case .dyn: return .dyn
    case .parameter:
      _ = types.accepts(type, .dyn)
      return .dyn
    case .object(let kind):
      if let property = unit.environment.objects[kind]?.properties[node.name] { return property.type }
      _ = unknownProperty(kind, node)
      return .dyn
    default: return nil
    }
  }

  private mutating func dynamicSelect(_ object: Part, _ node: SyntaxNode, _ type: CELType) -> Part {
    let key = literal(unit.environment.constants.text(node.name))
    return Part(
      type: type,
      at: emit(Instruction(operation: .select, flag: node.flag ? 1 : 0, a: object.at, b: key), node))
  }

  private mutating func unknownProperty(_ kind: UInt16, _ node: SyntaxNode) -> Part {
    let declaration = unit.environment.objects[kind]
    let suggestion = nearest(node.name, among: declaration.map { Array($0.properties.keys) } ?? [])
    return fail(
      .unknownProperty(
        nameRange(node), node.name, of: declaration?.name ?? "object", suggestion: suggestion),
      .noSuchName(node.name), node)
  }

  private mutating func notSelectable(_ type: CELType, _ node: SyntaxNode) -> Part {
    fail(.notSelectable(nameRange(node), node.name, type: name(type)), .noSuchOverload(".\(node.name)"), node)
  }

  private func nameRange(_ node: SyntaxNode) -> Range<Int> {
    Int(node.nameStart)..<max(Int(node.nameStart), Int(node.end))
  }

  // MARK: has()

  mutating func checkHas(_ node: SyntaxNode) -> Part {
    let object = check(tree.child(node, 0))
    switch types.shallow(object.type) {
    case .object(let kind):
      guard let property = unit.environment.objects[kind]?.properties[node.name] else {
        return unknownProperty(kind, node)
      }
      return Part(
        type: .bool,
        at: emit(
          Instruction(operation: .hasProperty, a: object.at, b: Int32(clamping: property.slot)), node))
    case .optional(let inner):
      guard selected(inner, node) != nil else { return notSelectable(object.type, node) }
    default:
      guard selected(object.type, node) != nil else { return notSelectable(object.type, node) }
    }
    let key = literal(unit.environment.constants.text(node.name))
    return Part(type: .bool, at: emit(Instruction(operation: .hasKey, a: object.at, b: key), node))
  }

  /// The name that somebody may have meant; empty if none is near enough. Sorted first: names come from dictionaries,
  /// and of two that are equally near the same is to be told in every run.
  func nearest(_ name: String, among candidates: some Sequence<String>) -> String {
    NearestName.nearest(to: name, among: candidates.sorted()) ?? ""
  }
}

import ServiceLintModel
import ServiceLintReaders

/// A schema that is a test (`if`, or `rule.condition.schema` of JSON Forms) as a condition. Places of names are offsets
/// in the tree.
enum JSONSchemaCondition {
  private static let deepest = 30

  /// The condition that an object meets a schema.
  static func parse(_ schema: Int, _ tree: SourceTree, path: [String] = [], depth: Int = 0) -> Condition {
    guard depth < deepest, tree.nodes[schema].kind == .object else { return .code("", []) }
    var parts: [Condition] = []
    for member in tree.members(of: schema) {
      switch tree.key(member.key) {
      case "properties":
        for property in tree.members(of: member.value) {
          let name = name(property.key, tree, path: path + [tree.key(property.key)])
          if tree.value(of: property.value, "properties") != nil {
            parts.append(parse(property.value, tree, path: name.path, depth: depth + 1))
          } else {
            parts.append(value(of: name, property.value, tree, depth: depth + 1))
          }
        }
      case "required":
        for name in tree.elements(of: member.value) where tree.nodes[name].kind == .string {
          let range = tree.contentRange(of: name)
          parts.append(
            .answered(
              Condition.Name(
                path: path + [tree.string(name)], inRow: true, offset: range.start, count: UInt32(range.count))))
        }
      case "allOf":
        parts.append(.all(tree.elements(of: member.value).map { parse($0, tree, path: path, depth: depth + 1) }))
      case "anyOf", "oneOf":
        parts.append(.any(tree.elements(of: member.value).map { parse($0, tree, path: path, depth: depth + 1) }))
      case "not": parts.append(parse(member.value, tree, path: path, depth: depth + 1).negated)
      case "type", "title", "description", "$comment": break
      default: parts.append(.code(tree.key(member.key), []))
      }
    }
    return .all(withoutDoubles(parts))
  }

  /// The condition that an answer meets a schema.
  static func value(of name: Condition.Name, _ schema: Int, _ tree: SourceTree, depth: Int = 0) -> Condition {
    guard depth < deepest, tree.nodes[schema].kind == .object else { return .code("", [name]) }
    var parts: [Condition] = []
    for member in tree.members(of: schema) {
      switch tree.key(member.key) {
      case "const": parts.append(equals(name, member.value, tree))
      case "enum": parts.append(.any(tree.elements(of: member.value).map { equals(name, $0, tree) }))
      case "not": parts.append(value(of: name, member.value, tree, depth: depth + 1).negated)
      case "minimum": parts.append(.compares(name, .greaterOrEqual, scalar(member.value, tree)))
      case "maximum": parts.append(.compares(name, .lessOrEqual, scalar(member.value, tree)))
      case "exclusiveMinimum": parts.append(.compares(name, .greater, scalar(member.value, tree)))
      case "exclusiveMaximum": parts.append(.compares(name, .less, scalar(member.value, tree)))
      case "contains":
        let values = tree.value(of: member.value, "enum").map { tree.elements(of: $0) } ?? []
        if let one = tree.value(of: member.value, "const") {
          parts.append(.includes(name, scalar(one, tree)))
        } else if !values.isEmpty {
          parts.append(.any(values.map { .includes(name, scalar($0, tree)) }))
        } else {
          parts.append(.code("contains", [name]))
        }
      case "minLength", "minItems": parts.append(.answered(name))
      case "anyOf", "oneOf":
        parts.append(.any(tree.elements(of: member.value).map { value(of: name, $0, tree, depth: depth + 1) }))
      case "type", "title", "description", "default": break
      default: parts.append(.code(tree.key(member.key), [name]))
      }
    }
    return .all(parts)
  }

  /// A name that a key says.
  static func name(_ key: Int, _ tree: SourceTree, path: [String]? = nil) -> Condition.Name {
    let range = tree.contentRange(of: key)
    return Condition.Name(
      path: path ?? [tree.key(key)], inRow: true, offset: range.start, count: UInt32(range.count))
  }

  static func equals(_ name: Condition.Name, _ value: Int, _ tree: SourceTree) -> Condition {
    if tree.nodes[value].kind == .null { return .not(.answered(name)) }
    let text = scalar(value, tree)
    return text.isEmpty ? .not(.answered(name)) : .equals(name, text)
  }

  private static func scalar(_ node: Int, _ tree: SourceTree) -> String {
    switch tree.nodes[node].kind {
    case .string, .number, .boolean: tree.string(node)
    default: ""
    }
  }

  /// “Is there” says nothing more beside “is this value”.
  private static func withoutDoubles(_ parts: [Condition]) -> [Condition] {
    var compared: Set<[String]> = []
    for part in parts {
      _ = part.mapNames { name in
        if case .answered = part { return name }
        compared.insert(name.path)
        return name
      }
    }
    return parts.filter { part in
      if case .answered(let name) = part { return !compared.contains(name.path) }
      return true
    }
  }
}

import ServiceLintModel
import ServiceLintReaders

/// A property of an object, with the condition under which it is asked.
struct JSONSchemaProperty {
  var key: Int
  var name: String
  var schema: Int
  var condition: (condition: Condition, source: Int)?
  /// Whether an answer is demanded; `nil`: only under a condition.
  var isRequired: Bool?

  private static let mostChoices = 200

  /// The properties of an object in the order in which they stand: its own first, then those that only a condition
  /// brings (`if` and `then`, `dependencies`, the variants of `oneOf`).
  static func all(of schema: JSONSchemaNode, _ tree: SourceTree) -> [JSONSchemaProperty] {
    var found: [JSONSchemaProperty] = []
    var places: [String: Int] = [:]
    var required: Set<String> = []
    var sometimesRequired: Set<String> = []
    func add(_ part: Int, under condition: (condition: Condition, source: Int)?, on asked: String? = nil) {
      for member in tree.value(of: part, "properties").map({ tree.members(of: $0) }) ?? [] {
        let name = tree.key(member.key)
        // What a dependency hangs on stands in its variants to tell them apart, and is asked elsewhere or nowhere.
        guard places[name] == nil, name != asked, tree.nodes[member.value].kind == .object else { continue }
        places[name] = found.count
        found.append(
          JSONSchemaProperty(key: member.key, name: name, schema: member.value, condition: condition, isRequired: false)
        )
      }
      for name in tree.value(of: part, "required").map({ tree.elements(of: $0) }) ?? []
      where tree.nodes[name].kind == .string {
        if condition == nil {
          required.insert(tree.string(name))
        } else {
          sometimesRequired.insert(tree.string(name))
        }
      }
    }
    for part in schema.parts { add(part, under: nil) }
    for part in schema.parts {
      branches(of: part, tree) { branch, condition, asked in
        for inner in JSONSchemaNode(branch, tree).parts { add(inner, under: condition, on: asked) }
      }
    }
    return found.map { property in
      var property = property
      // What a branch demands is demanded whenever it is asked, if only that branch asks it.
      let isConditional = property.condition != nil
      if required.contains(property.name) || isConditional && sometimesRequired.contains(property.name) {
        property.isRequired = true
      } else if sometimesRequired.contains(property.name) {
        property.isRequired = nil
      }
      return property
    }
  }

  private static func branches(
    of part: Int, _ tree: SourceTree, _ body: (Int, (condition: Condition, source: Int), _ asked: String?) -> Void
  ) {
    if let test = tree.value(of: part, "if") {
      let condition = JSONSchemaCondition.parse(test, tree)
      if let then = tree.value(of: part, "then") { body(then, (condition, test), nil) }
      if let other = tree.value(of: part, "else") { body(other, (condition.negated, test), nil) }
    }
    for key in ["dependencies", "dependentSchemas"] {
      for member in tree.value(of: part, key).map({ tree.members(of: $0) }) ?? []
      where tree.nodes[member.value].kind == .object {
        let name = JSONSchemaCondition.name(member.key, tree)
        let variants = ["oneOf", "anyOf"].flatMap { list in
          tree.value(of: member.value, list).map { tree.elements(of: $0) } ?? []
        }
        let asked = tree.key(member.key)
        body(member.value, (.answered(name), member.key), asked)
        for variant in variants.prefix(mostChoices) {
          // A variant names the answers for which it holds, under the key itself.
          let answer = JSONSchemaNode(variant, tree).member("properties", tree).flatMap {
            tree.value(of: $0, asked)
          }
          let condition = answer.map { JSONSchemaCondition.value(of: name, $0, tree) }
          body(variant, (condition ?? .code("", [name]), answer ?? variant), asked)
        }
      }
    }
    for key in ["oneOf", "anyOf"] {
      for variant in (tree.value(of: part, key).map { tree.elements(of: $0) } ?? []).prefix(mostChoices)
      where tree.nodes[variant].kind == .object {
        // By an answer that the variants differ in; else the form offers them to choose from.
        body(variant, (choice(of: variant, beside: part, tree) ?? .code(key, []), variant), nil)
      }
    }
  }

  /// The answers to the object's own questions for which a variant holds; `nil`: it names none.
  private static func choice(of variant: Int, beside part: Int, _ tree: SourceTree) -> Condition? {
    guard let own = tree.value(of: part, "properties"), let answers = tree.value(of: variant, "properties") else {
      return nil
    }
    let parts = tree.members(of: answers).compactMap { member -> Condition? in
      guard tree.value(of: own, tree.key(member.key)) != nil,
        tree.value(of: member.value, "const") != nil || tree.value(of: member.value, "enum") != nil
      else { return nil }
      return JSONSchemaCondition.value(of: JSONSchemaCondition.name(member.key, tree), member.value, tree)
    }
    return parts.isEmpty ? nil : .all(parts)
  }
}

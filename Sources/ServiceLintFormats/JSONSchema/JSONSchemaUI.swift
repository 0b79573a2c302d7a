import ServiceLintReaders

/// A part of a UI schema: it may lie in another file than the schema.
struct JSONSchemaUI {
  /// Whose UI schema it is.
  enum Sort {
    /// react-jsonschema-form: the tree of the properties, with `ui:*` keys.
    case rjsf
    /// JSON Forms: layouts with controls that name properties.
    case jsonForms

    /// What a node is; `nil`: no UI schema.
    static func of(_ node: Int, _ tree: SourceTree) -> Sort? {
      guard tree.nodes[node].kind == .object else { return nil }
      if let type = tree.value(of: node, "type"), tree.nodes[type].kind == .string {
        let name = tree.string(type)
        if name == "Control", tree.value(of: node, "scope") != nil { return .jsonForms }
        guard JSONSchemaUI.layouts.contains(name) || name == "Category",
          let elements = tree.value(of: node, "elements")
        else { return nil }
        let all = tree.elements(of: elements)
        return all.allSatisfy({ isElement($0, tree) }) && !all.isEmpty ? .jsonForms : nil
      }
      return holdsUI(node, tree) ? .rjsf : nil
    }

    /// Elements have a type of their own; those of other formats have a name or an identifier.
    private static func isElement(_ node: Int, _ tree: SourceTree) -> Bool {
      guard let type = tree.value(of: node, "type"), tree.nodes[type].kind == .string else { return false }
      let name = tree.string(type)
      return JSONSchemaUI.layouts.contains(name) || ["Control", "Label", "Category", "ListWithDetail"].contains(name)
    }

    private static func holdsUI(_ node: Int, _ tree: SourceTree) -> Bool {
      var pending = [(node: node, depth: 0)]
      var left = 2_000
      while let (node, depth) = pending.popLast(), left > 0 {
        left -= 1
        for member in tree.members(of: node) {
          if tree.key(member.key).hasPrefix("ui:") { return true }
          if depth < 4, tree.nodes[member.value].kind == .object { pending.append((member.value, depth + 1)) }
        }
      }
      return false
    }
  }

  static let layouts: Set<String> = ["VerticalLayout", "HorizontalLayout", "Group", "Categorization"]

  var node: Int
  /// The file in which it lies; `nil`: that of the schema.
  var file: CompanionFile?
  var sort: Sort

  /// The UI schema of a schema that has none of its own, among the files beside it.
  static func first(in companions: [CompanionFile]) -> JSONSchemaUI? {
    for file in companions {
      guard let root = file.tree.roots.first.map(Int.init) else { continue }
      if let inner = file.tree.value(of: root, "uiSchema") ?? file.tree.value(of: root, "uischema"),
        let sort = Sort.of(inner, file.tree)
      {
        return JSONSchemaUI(node: inner, file: file, sort: sort)
      }
      if let sort = Sort.of(root, file.tree) { return JSONSchemaUI(node: root, file: file, sort: sort) }
    }
    return nil
  }

  /// Whether it says of at least one of these properties how it is shown; it must lie in a file of its own.
  func speaks(of names: Set<String>) -> Bool {
    guard let tree = file?.tree else { return false }
    if sort == .rjsf {
      let order = option("order", tree)?.elements(tree).map { $0.string(tree) } ?? []
      return tree.members(of: node).contains { names.contains(tree.key($0.key)) }
        || order.contains(where: names.contains)
    }
    var pending = [(node, 0)]
    while let (next, depth) = pending.popLast() {
      if let scope = tree.value(of: next, "scope"), tree.nodes[scope].kind == .string {
        let path = tree.string(scope).split(separator: "/")
        if path.count > 2, path[1] == "properties", names.contains(String(path[2])) { return true }
      }
      guard depth < FormWriter.deepest, let elements = tree.value(of: next, "elements") else { continue }
      pending += tree.elements(of: elements).map { ($0, depth + 1) }
    }
    return false
  }

  /// The tree in which it lies.
  func tree(_ own: SourceTree) -> SourceTree { file?.tree ?? own }

  /// A member, wherever rjsf takes it from: `ui:key`, or `key` of `ui:options`.
  func option(_ key: String, _ own: SourceTree) -> JSONSchemaUI? {
    let tree = tree(own)
    if let found = tree.value(of: node, "ui:" + key) { return with(found) }
    return tree.value(of: node, "ui:options").flatMap { tree.value(of: $0, key) }.map { with($0) }
  }

  func member(_ key: String, _ own: SourceTree) -> JSONSchemaUI? {
    tree(own).value(of: node, key).map { with($0) }
  }

  func elements(_ own: SourceTree) -> [JSONSchemaUI] { tree(own).elements(of: node).map { with($0) } }

  /// The text of a scalar; empty for anything else.
  func string(_ own: SourceTree) -> String {
    let tree = tree(own)
    switch tree.nodes[node].kind {
    case .string, .number, .boolean: return tree.string(node)
    default: return ""
    }
  }

  private func with(_ node: Int) -> JSONSchemaUI { JSONSchemaUI(node: node, file: file, sort: sort) }
}

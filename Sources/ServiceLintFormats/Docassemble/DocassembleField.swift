import ServiceLintReaders

/// An entry of `fields`: a field, or what stands between fields.
struct DocassembleField {
  let node: Int
  /// The key node that is the label, or the value of `label`; `nil`: there is none.
  var label: Int?
  /// Whether it says `no label`.
  var hidesLabel = false
  /// The scalar that names the variable; `nil`: it is no field.
  var variable: Int?
  /// What is said of it.
  var members: [String: Int] = [:]

  subscript(key: String) -> Int? { members[key] }

  /// Reads an entry (`docassemble.base.parse`: whatever key is none of the language is the label).
  init(_ node: Int, _ tree: SourceTree) {
    self.node = node
    for member in tree.members(of: node) {
      let key = tree.key(member.key)
      let kind = tree.nodes[member.value].kind
      if key == "no label" {
        hidesLabel = true
        if kind == .string { variable = member.value }
      } else if DocassembleKeys.field.contains(key) {
        if kind != .null { members[key] = member.value }
      } else if variable == nil {
        if kind == .string { (label, variable) = (member.key, member.value) }
      }
    }
    if let field = members["field"], variable == nil {
      variable = field
      label = members["label"]
      if let label, tree.string(label) == "no label" { (self.label, hidesLabel) = (nil, true) }
    }
  }
}

extension SourceTree {
  /// The entries of a block's `fields`, which may be one field without a list.
  func docassembleFields(of block: DocassembleBlock) -> [DocassembleField] {
    guard let fields = block["fields"] else { return [] }
    switch nodes[fields].kind {
    case .array:
      return elements(of: fields).filter { nodes[$0].kind == .object }.map { DocassembleField($0, self) }
    case .object: return [DocassembleField(fields, self)]
    default: return []
    }
  }
}

import ServiceLintReaders

/// A schema with all that belongs to it: itself, what its `$ref` leads to, and the parts of its `allOf`.
struct JSONSchemaNode {
  /// The nodes that say something of it, the nearest first.
  let parts: [Int]
  /// What it means: the last target of its references, to know it again.
  let target: Int
  /// References that lead out of the file.
  let isElsewhere: Bool

  private static let mostParts = 60

  init(_ node: Int, _ tree: SourceTree) {
    var parts: [Int] = []
    var seen: Set<Int> = []
    var pending = [node]
    var target = node
    var isElsewhere = false
    while let next = pending.popLast(), parts.count < Self.mostParts {
      guard tree.nodes[next].kind == .object, seen.insert(next).inserted else { continue }
      parts.append(next)
      if let all = tree.value(of: next, "allOf") { pending += tree.elements(of: all).reversed() }
      if let reference = tree.value(of: next, "$ref"), tree.nodes[reference].kind == .string {
        if let found = Self.find(tree.string(reference), tree, from: next) {
          pending.append(found)
          if next == target { target = found }
        } else {
          isElsewhere = true
        }
      }
    }
    self.parts = parts
    self.target = target
    self.isElsewhere = isElsewhere
  }

  /// The member of the nearest part that has it.
  func member(_ key: String, _ tree: SourceTree) -> Int? {
    for part in parts { if let found = tree.value(of: part, key) { return found } }
    return nil
  }

  /// All members of that name.
  func members(_ key: String, _ tree: SourceTree) -> [Int] { parts.compactMap { tree.value(of: $0, key) } }

  /// Its type, "null" left out; what stands in it says it if nothing else does.
  func type(_ tree: SourceTree) -> String {
    for part in parts {
      guard let type = tree.value(of: part, "type") else { continue }
      let names =
        tree.nodes[type].kind == .array ? tree.elements(of: type).map { tree.string($0) } : [string(type, tree)]
      if let name = names.first(where: { $0 != "null" && !$0.isEmpty }) { return name }
    }
    if member("properties", tree) != nil { return "object" }
    if member("items", tree) != nil { return "array" }
    if member("enum", tree) != nil { return "string" }
    for key in ["anyOf", "oneOf"] {
      for choice in member(key, tree).map({ tree.elements(of: $0) }) ?? [] {
        let inner = JSONSchemaNode.shallowType(choice, tree)
        if !inner.isEmpty, inner != "null" { return inner }
      }
    }
    return ""
  }

  /// Whether `null` is all that it takes.
  func isNull(_ tree: SourceTree) -> Bool {
    guard let type = member("type", tree), tree.nodes[type].kind == .string else { return false }
    return tree.string(type) == "null"
  }

  private func string(_ node: Int, _ tree: SourceTree) -> String {
    tree.nodes[node].kind == .string ? tree.string(node) : ""
  }

  private static func shallowType(_ node: Int, _ tree: SourceTree) -> String {
    guard tree.nodes[node].kind == .object else { return "" }
    if let type = tree.value(of: node, "type"), tree.nodes[type].kind == .string { return tree.string(type) }
    if tree.value(of: node, "properties") != nil { return "object" }
    if let reference = tree.value(of: node, "$ref"), tree.nodes[reference].kind == .string,
      let found = find(tree.string(reference), tree, from: node), let type = tree.value(of: found, "type"),
      tree.nodes[type].kind == .string
    {
      return tree.string(type)
    }
    return ""
  }

  /// Where a reference leads (RFC 6901); `nil`: out of the file, or nowhere.
  static func find(_ reference: String, _ tree: SourceTree, from origin: Int) -> Int? {
    guard reference.hasPrefix("#"), let root = root(of: origin, tree) else { return nil }
    var node = root
    for step in reference.dropFirst().split(separator: "/", omittingEmptySubsequences: true).prefix(50) {
      let key = decoded(step)
      if tree.nodes[node].kind == .array {
        let elements = tree.elements(of: node)
        guard let index = Int(key), elements.indices.contains(index) else { return nil }
        node = elements[index]
      } else {
        guard let next = tree.value(of: node, key) else { return nil }
        node = next
      }
    }
    return node
  }

  /// The schema that a reference starts from: the file's root, or the member that holds the schema.
  private static func root(of node: Int, _ tree: SourceTree) -> Int? {
    guard let root = tree.roots.first.map(Int.init) else { return nil }
    return JSONSchemaForm.parts(of: root, tree)?.schema ?? root
  }

  private static func decoded(_ step: Substring) -> String {
    var bytes: [UInt8] = []
    var index = step.utf8.startIndex
    let utf8 = step.utf8
    while index < utf8.endIndex {
      let byte = utf8[index]
      let next = utf8.index(after: index)
      if byte == UInt8(ascii: "%"), let end = utf8.index(index, offsetBy: 3, limitedBy: utf8.endIndex),
        let value = UInt8(String(Substring(utf8[next..<end])), radix: 16)
      {
        bytes.append(value)
        index = end
      } else {
        bytes.append(byte)
        index = next
      }
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "~1", omittingEmptySubsequences: false)
      .joined(separator: "/").split(separator: "~0", omittingEmptySubsequences: false).joined(separator: "~")
  }
}

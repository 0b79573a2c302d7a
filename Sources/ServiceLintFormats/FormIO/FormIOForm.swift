import ServiceLintReaders

/// Where in a tree a form stands.
enum FormIOForm {
  /// The keys that tell.
  static let keys: [(key: FormIOKey, name: String)] = [
    FormIOKey.components, .submission, .form, .versions, .version, .schema, .display, .type, .key,
  ].map { ($0, $0.stringValue) }

  /// The forms in a file of several: a list as Form.io's server answers; a project's template, which has them by name
  /// in `forms` and `resources`; an export of formsflow.ai. Empty: it is no such file.
  static func list(in tree: SourceTree) -> [Int] {
    guard let root = tree.roots.first.map(Int.init) else { return [] }
    var found: [Int] = []
    if tree.nodes[root].kind == .array {
      found = tree.elements(of: root)
      guard let first = found.first, isForm(first, tree) else { return [] }
    } else {
      for key in ["resources", "forms"] {
        guard let forms = tree.value(of: root, key) else { continue }
        found += tree.members(of: forms).map(\.value)
        // formsflow.ai exports a list, whose parts are forms or have them in `content`.
        found += tree.elements(of: forms).map { tree.value(of: $0, "content") ?? $0 }
      }
    }
    return found.filter { isForm($0, tree) }
  }

  private static func isForm(_ node: Int, _ tree: SourceTree) -> Bool {
    guard tree.nodes[node].kind == .object, let list = tree.value(of: node, "components") else { return false }
    return tree.nodes[list].kind == .array && tree.value(of: node, "type") != nil
      && (tree.value(of: node, "path") != nil || tree.value(of: node, "display") != nil)
  }

  /// The form's node; `nil` if there is none.
  ///
  /// - Parameter key: what the name with a number means.
  static func find(in root: Int, _ tree: SourceTree, _ key: (NameTable.ID) -> FormIOKey) -> Int? {
    guard tree.nodes[root].kind == .object else { return nil }
    var candidate = root
    var isWrapped = false
    var components: Int?
    for member in tree.members(of: root) {
      switch key(tree.nodes[member.key].name) {
      case .components: components = member.value
      // A filled-in case that quotes its form.
      case .submission: return nil
      case .form where tree.nodes[member.value].kind == .object: (candidate, isWrapped) = (member.value, true)
      case .versions:
        if let first = tree.elements(of: member.value).first, let schema = schema(in: first, tree, key) {
          (candidate, isWrapped) = (schema, true)
        }
      case .version:
        if let schema = schema(in: member.value, tree, key) { (candidate, isWrapped) = (schema, true) }
      default: break
      }
    }
    if let components, isList(components, tree, key, of: root) { return root }
    guard isWrapped else { return nil }
    for member in tree.members(of: candidate) where key(tree.nodes[member.key].name) == .components {
      if isList(member.value, tree, key, of: candidate) { return candidate }
    }
    return nil
  }

  private static func schema(in version: Int, _ tree: SourceTree, _ key: (NameTable.ID) -> FormIOKey) -> Int? {
    for member in tree.members(of: version) where key(tree.nodes[member.key].name) == .schema { return member.value }
    return nil
  }

  /// Whether an array holds components: its first element is an object with `type` and `key`. An empty one tells by
  /// the `display` beside it.
  private static func isList(
    _ array: Int, _ tree: SourceTree, _ key: (NameTable.ID) -> FormIOKey, of form: Int
  ) -> Bool {
    guard tree.nodes[array].kind == .array else { return false }
    guard array + 1 < Int(tree.nodes[array].next) else {
      return tree.members(of: form).contains { key(tree.nodes[$0.key].name) == .display }
    }
    let first = tree.resolved(array + 1)
    var hasType = false
    var hasKey = false
    for member in tree.members(of: first) {
      switch key(tree.nodes[member.key].name) {
      case .type: hasType = tree.nodes[member.value].kind == .string
      case .key: hasKey = true
      default: break
      }
    }
    return hasType && hasKey
  }
}

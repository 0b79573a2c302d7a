import ServiceLintReaders

/// Titles that are only keys of a table of translations, which lies with whoever shows the form: then the texts that
/// people read are unknown.
struct JSONSchemaTranslationKeys {
  /// Whether the texts of a form are keys.
  let areKeys: Bool

  private static let most = 20_000

  init(schema: Int, _ tree: SourceTree, ui: JSONSchemaUI?) {
    var (all, keys, paths) = (0, 0, 0)
    func add(_ title: String) {
      all += 1
      guard Self.isKey(title) else { return }
      keys += 1
      if title.utf8.contains(UInt8(ascii: ".")) { paths += 1 }
    }
    Self.forEachTitle("title", in: schema, tree, add)
    if let ui { Self.forEachTitle("ui:title", in: ui.node, ui.tree(tree), add) }
    // One code name is a slip, and people get to see it; a path on nearly every text is how the form is made.
    areKeys = paths >= 3 && keys * 10 >= all * 8 && paths * 2 >= keys
  }

  /// Whether a text is a key and no word: parts with points or lines between them, as `applicant.name.title`.
  static func isKey(_ text: String) -> Bool {
    var hasLine = false
    var wasLine = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "_"):
        if wasLine { return false }
        (hasLine, wasLine) = (true, true)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        wasLine = false
      default: return false
      }
    }
    return hasLine && !wasLine
  }

  private static func forEachTitle(_ key: String, in node: Int, _ tree: SourceTree, _ body: (String) -> Void) {
    var pending = [node]
    var left = most
    while let next = pending.popLast(), left > 0 {
      left -= 1
      switch tree.nodes[next].kind {
      case .object:
        for member in tree.members(of: next) {
          if tree.nodes[member.value].kind == .string {
            if tree.key(member.key) == key { body(tree.string(member.value)) }
          } else {
            pending.append(member.value)
          }
        }
      case .array: pending += tree.elements(of: next)
      default: break
      }
    }
  }
}

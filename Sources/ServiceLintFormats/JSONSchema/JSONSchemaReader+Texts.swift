import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Texts, and the properties that are nothing else.
extension JSONSchemaReader {
  /// Writes a text of the schema; where it is only the key of a translation, its words are unknown.
  @discardableResult
  mutating func write(_ text: Int?, as role: String, of owner: UInt32) -> WrittenText? {
    guard let text, !isKey(text, tree) else { return text.map { unknown(of: owner, at: writer.place($0)) } }
    return writer.write(text, as: role, of: owner)
  }

  /// Writes a text of the UI schema, wherever that lies.
  @discardableResult
  mutating func writeUI(_ text: JSONSchemaUI?, as role: String, of owner: UInt32) -> WrittenText? {
    guard let text else { return nil }
    let isKey = isKey(text.node, text.tree(tree))
    guard let file = text.file else {
      return isKey ? unknown(of: owner, at: writer.place(text.node)) : writer.write(text.node, as: role, of: owner)
    }
    return writer.reading(file) { writer in
      isKey
        ? WrittenText(node: owner, content: .unknown, prose: .unknown, place: writer.place(text.node))
        : writer.write(text.node, as: role, of: owner)
    }
  }

  private func isKey(_ node: Int, _ tree: SourceTree) -> Bool {
    keys.areKeys && tree.nodes[node].kind == .string && JSONSchemaTranslationKeys.isKey(tree.string(node))
  }

  private func unknown(of owner: UInt32, at place: ByteRange) -> WrittenText {
    WrittenText(node: owner, content: .unknown, prose: .unknown, place: place)
  }

  // MARK: Properties that ask nothing

  /// Whether a property can have no answer: forms write texts so (rjsf, `NullField`).
  func asksNothing(_ it: JSONSchemaNode) -> Bool {
    if it.isNull(tree) { return true }
    guard it.type(tree) == "array", let items = it.member("items", tree) else { return false }
    let all = tree.nodes[items].kind == .array ? tree.elements(of: items) : [items]
    return !all.isEmpty && all.allSatisfy { JSONSchemaNode($0, tree).isNull(tree) }
  }

  /// Writes a property that asks nothing as the texts that it is.
  mutating func texts(_ property: JSONSchemaProperty, _ it: JSONSchemaNode, ui: JSONSchemaUI?) -> PageContents {
    guard self.ui != nil else { return PageContents() }
    // A text has no condition of its own.
    let group = property.condition == nil ? nil : writer.open(.group, at: property.schema)
    if let group {
      name(group, property)
      shown(group, property)
      writer.builder.setDefault(group, GroupProperty.drawnAs, writer.word(.drawnAs, "nothing"))
    }
    let owner = writer.builder.current
    var contents = PageContents()
    func add(_ text: WrittenText?) { if text != nil { contents.hasContent = true } }
    let title = writeUI(ui?.option("title", tree), as: "body", of: owner)
    add(title ?? write(it.member("title", tree), as: "body", of: owner))
    let description = writeUI(ui?.option("description", tree), as: "body", of: owner)
    add(description ?? write(it.member("description", tree), as: "body", of: owner))
    add(writeUI(ui?.option("help", tree), as: "body", of: owner))
    if let items = it.member("items", tree) {
      for item in tree.nodes[items].kind == .array ? tree.elements(of: items) : [items] {
        for key in ["title", "description"] { add(write(tree.value(of: item, key), as: "body", of: owner)) }
      }
    }
    if let group {
      writer.builder.setDefault(group, GroupProperty.hasContent, .bool(contents.hasContent))
      writer.close()
    }
    return contents
  }
}

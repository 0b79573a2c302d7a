import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// A UI schema of JSON Forms: layouts, and controls that name properties by `scope`.
extension JSONSchemaReader {
  mutating func jsonForms(_ root: JSONSchemaNode, _ form: UInt32) {
    writer.builder.setDefault(form, FormProperty.marks, writer.word(.mark, "required"))
    writer.builder.setDefault(form, FormProperty.reviewed, .bool(false))
    writer.builder.setDefault(form, FormProperty.sends, writer.words(.channelKind, ["web"]))
    // JSON Forms shows no title of the schema: the page around it does.
    writer.builder.set(form, FormProperty.title, .unknown, at: .none)
    guard let ui else { return }
    if ui.member("type", tree)?.string(tree) == "Categorization" {
      for category in ui.member("elements", tree)?.elements(tree) ?? [] { page(category, root) }
    } else if let page = writer.open(.page, at: schema) {
      finish(page, element(ui, root, depth: 0))
    }
  }

  private mutating func page(_ category: JSONSchemaUI, _ root: JSONSchemaNode) {
    guard let page = writer.open(.page, at: nil) else { return }
    rule(page, category)
    let title = writeUI(category.member("label", tree), as: "title", of: page)
    writer.state(page, PageProperty.title, title)
    if let title { writer.builder.set(page, PageProperty.id, title.content, at: title.place) }
    var contents = PageContents()
    for inner in category.member("elements", tree)?.elements(tree) ?? [] {
      contents.add(element(inner, root, depth: 1))
    }
    finish(page, contents)
  }

  private mutating func element(_ it: JSONSchemaUI, _ root: JSONSchemaNode, depth: Int) -> PageContents {
    guard depth < FormWriter.deepest, !writer.builder.isFull else { return PageContents() }
    switch it.member("type", tree)?.string(tree) {
    case "Control", "ListWithDetail": return control(it, root, depth: depth)
    case "Label":
      let text = it.member("text", tree)
      let written = writeUI(text, as: "body", of: writer.builder.current)
      return PageContents(hasContent: written != nil)
    default: return layout(it, root, depth: depth)
    }
  }

  private mutating func layout(_ it: JSONSchemaUI, _ root: JSONSchemaNode, depth: Int) -> PageContents {
    guard let group = writer.open(.group, at: nil) else { return PageContents() }
    rule(group, it)
    let title = writeUI(it.member("label", tree), as: "title", of: group)
    writer.state(group, GroupProperty.title, title)
    let isBox = it.member("type", tree)?.string(tree) == "Group"
    writer.builder.setDefault(group, GroupProperty.drawnAs, writer.word(.drawnAs, isBox ? "fieldset" : "nothing"))
    var contents = PageContents()
    for inner in it.member("elements", tree)?.elements(tree) ?? [] {
      contents.add(element(inner, root, depth: depth + 1))
    }
    writer.builder.setDefault(group, GroupProperty.hasContent, .bool(contents.hasContent))
    writer.close()
    return contents
  }

  /// A property, drawn by its schema; an object with all that is in it, in the order of the schema.
  private mutating func control(_ it: JSONSchemaUI, _ root: JSONSchemaNode, depth: Int) -> PageContents {
    let path = Self.path(it.member("scope", tree)?.string(tree) ?? "")
    var properties = JSONSchemaProperty.all(of: root, tree)
    var found: JSONSchemaProperty?
    for name in path {
      found = properties.first { $0.name == name }
      guard let found else { break }
      properties = JSONSchemaProperty.all(of: JSONSchemaNode(found.schema, tree), tree)
    }
    guard let found, !path.isEmpty else {
      if it.file == nil { writer.leave(it.node) }
      return PageContents()
    }
    let inner = JSONSchemaNode(found.schema, tree)
    let items = inner.member("items", tree).map { JSONSchemaNode($0, tree) }
    let isGroup =
      inner.type(tree) == "object" && !properties.isEmpty
      || items.map { $0.type(tree) == "object" && $0.member("properties", tree) != nil } ?? false
    if isGroup {
      guard let group = writer.open(.group, at: nil) else { return PageContents() }
      rule(group, it)
      writer.builder.setDefault(group, GroupProperty.drawnAs, writer.word(.drawnAs, "nothing"))
      let contents = property(found, ui: nil, depth: depth + 1)
      writer.builder.setDefault(group, GroupProperty.hasContent, .bool(contents.hasContent))
      writer.close()
      return contents
    }
    // What the UI schema says goes before what the schema asks.
    var asked = found
    let stated = condition(of: it)
    if stated != nil { asked.condition = nil }
    ruleOfNextField = stated == nil ? nil : it
    return field(asked, inner, ui: nil, isHidden: false, control: it)
  }

  // MARK: Rules

  /// Gives a node the condition of an element's `rule`. What is disabled is still shown.
  mutating func rule(_ node: UInt32, _ it: JSONSchemaUI) {
    guard let stated = condition(of: it) else { return }
    guard let file = it.file else { return writer.setCondition(node, stated.condition, at: stated.source) }
    writer.reading(file) { $0.setCondition(node, stated.condition, at: stated.source) }
  }

  private func condition(of it: JSONSchemaUI) -> (condition: Condition, source: Int)? {
    guard let rule = it.member("rule", tree), let test = rule.member("condition", tree) else { return nil }
    let effect = rule.member("effect", tree)?.string(tree)
    guard effect == "SHOW" || effect == "HIDE" else { return nil }
    let condition = parse(test, depth: 0)
    return (effect == "HIDE" ? condition.negated : condition, test.node)
  }

  private func parse(_ test: JSONSchemaUI, depth: Int) -> Condition {
    let tree = test.tree(self.tree)
    guard depth < 30 else { return .code("", []) }
    switch test.member("type", self.tree)?.string(self.tree) {
    case "AND": return .all(parts(test).map { parse($0, depth: depth + 1) })
    case "OR": return .any(parts(test).map { parse($0, depth: depth + 1) })
    default: break
    }
    guard let scope = test.member("scope", self.tree) else { return .code("", []) }
    let range = tree.contentRange(of: scope.node)
    let path = Self.path(scope.string(self.tree))
    // `#` is all of the data.
    guard !path.isEmpty else { return .code(scope.string(self.tree), []) }
    // Controls lie in layouts, not in the objects whose properties they are.
    var name = Condition.Name(
      path: path.suffix(1), inRow: true, anywhere: true, offset: range.start, count: UInt32(range.count))
    // Data that no control asks for comes from around the form.
    if !isAsked(path), exists(path) { name.isAmbiguous = true }
    if let value = test.member("expectedValue", self.tree) {
      return JSONSchemaCondition.equals(name, value.node, tree)
    }
    guard let schema = test.member("schema", self.tree) else { return .answered(name) }
    return JSONSchemaCondition.value(of: name, schema.node, tree)
  }

  /// Whether a control asks for a property, or for the object that it is in.
  private func isAsked(_ path: [String]) -> Bool {
    var pending = ui.map { [($0, 0)] } ?? []
    while let (it, depth) = pending.popLast() {
      let scope = it.member("scope", tree).map { Self.path($0.string(tree)) } ?? []
      if !scope.isEmpty, path.starts(with: scope) { return true }
      guard depth < FormWriter.deepest else { continue }
      pending += (it.member("elements", tree)?.elements(tree) ?? []).map { ($0, depth + 1) }
    }
    return false
  }

  private func exists(_ path: [String]) -> Bool {
    var properties = JSONSchemaProperty.all(of: JSONSchemaNode(schema, tree), tree)
    for name in path {
      guard let found = properties.first(where: { $0.name == name }) else { return false }
      properties = JSONSchemaProperty.all(of: JSONSchemaNode(found.schema, tree), tree)
    }
    return !path.isEmpty
  }

  private func parts(_ test: JSONSchemaUI) -> [JSONSchemaUI] {
    test.member("conditions", tree)?.elements(tree) ?? []
  }

  /// The names on the way of a scope: `#/properties/address/properties/street`.
  private static func path(_ scope: String) -> [String] {
    var path: [String] = []
    var isName = false
    for step in scope.split(separator: "/").dropFirst(scope.hasPrefix("#") ? 1 : 0) {
      if isName {
        path.append(String(step))
        isName = false
      } else {
        isName = step == "properties"
      }
    }
    return path
  }
}

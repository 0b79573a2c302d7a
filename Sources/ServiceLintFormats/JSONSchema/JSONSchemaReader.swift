import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// One reading of one schema, with its UI schema if there is one.
struct JSONSchemaReader {
  var writer: FormWriter
  /// The schema's tree; the writer's may for a while be the UI schema's.
  let tree: SourceTree
  let schema: Int
  let ui: JSONSchemaUI?
  let keys: JSONSchemaTranslationKeys
  /// Schemas that are being walked: one that holds itself is walked once.
  var active: Set<Int> = []
  /// How many more schemas are walked: references multiply.
  private var left = 50_000
  /// The element whose rule says when the next field is shown.
  var ruleOfNextField: JSONSchemaUI?

  init(_ source: DefinitionSource, format: JSONSchemaForm, builder: inout ModelBuilder) {
    tree = source.tree
    let parts = JSONSchemaForm.parts(of: source.node, tree)
    schema = parts?.schema ?? source.node
    let own = parts?.ui.map { JSONSchemaUI(node: $0, sort: JSONSchemaUI.Sort.of($0, source.tree) ?? .rjsf) }
    ui = own ?? JSONSchemaUI.first(in: source.companions)
    keys = JSONSchemaTranslationKeys(schema: schema, tree, ui: ui)
    writer = FormWriter(source, format: format, builder: &builder)
  }

  // MARK: The form

  mutating func form() {
    let root = JSONSchemaNode(schema, tree)
    let (_, form) = writer.openForm(at: schema)
    if let id = root.member("$id", tree) ?? root.member("id", tree), tree.nodes[id].kind == .string {
      writer.state(form, FormProperty.id, id)
      writer.builder.model.identity = writer.string(id)
    }
    switch ui?.sort {
    case .rjsf: rjsf(root, form)
    case .jsonForms: jsonForms(root, form)
    case nil:
      // How it is asked, and in which order and on which pages, nobody knows.
      for property in [FormProperty.title, .sends] { writer.builder.set(form, property, .unknown, at: .none) }
      _ = object(root, ui: nil, depth: 0)
    }
    writer.close()
    writer.close()
  }

  private mutating func rjsf(_ root: JSONSchemaNode, _ form: UInt32) {
    writer.builder.setDefault(form, FormProperty.marks, writer.word(.mark, "required"))
    writer.builder.setDefault(form, FormProperty.reviewed, .bool(false))
    writer.builder.setDefault(form, FormProperty.sends, writer.words(.channelKind, ["web"]))
    let title = writeUI(ui?.option("title", tree), as: "title", of: form)
    writer.state(
      form, FormProperty.title, title ?? write(root.member("title", tree), as: "title", of: form))
    guard let page = writer.open(.page, at: schema) else { return }
    if writeUI(ui?.option("description", tree), as: "body", of: page) == nil {
      write(root.member("description", tree), as: "body", of: page)
    }
    let contents = object(root, ui: ui, depth: 0)
    let button = ui?.option("submitButtonOptions", tree)?.member("submitText", tree)
    if let button, let made = writer.open(.button, at: nil) {
      writer.builder.setDefault(made, ButtonProperty.action, writer.word(.buttonAction, "submit"))
      let label = writeUI(button, as: "button", of: made)
      writer.state(made, ButtonProperty.label, label)
      writer.close()
    }
    finish(page, contents)
  }

  mutating func finish(_ page: UInt32, _ contents: PageContents) {
    writer.builder.setDefault(
      page, PageProperty.kind, writer.word(.pageKind, contents.asks ? "question" : "content"))
    writer.builder.setDefault(page, PageProperty.hasContent, .bool(contents.hasContent))
    writer.close()
  }

  // MARK: Objects

  /// The properties of an object.
  mutating func object(_ it: JSONSchemaNode, ui: JSONSchemaUI?, depth: Int) -> PageContents {
    var contents = PageContents()
    for property in ordered(JSONSchemaProperty.all(of: it, tree), ui) {
      contents.add(self.property(property, ui: ui?.member(property.name, tree), depth: depth))
    }
    return contents
  }

  /// By `ui:order`, in which `*` stands for all that is not named.
  private func ordered(_ all: [JSONSchemaProperty], _ ui: JSONSchemaUI?) -> [JSONSchemaProperty] {
    guard let order = ui?.option("order", tree)?.elements(tree).map({ $0.string(tree) }), !order.isEmpty else {
      return all
    }
    let places = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let rest = places["*"] ?? Int.max
    return all.enumerated().sorted {
      (places[$0.element.name] ?? rest, $0.offset) < (places[$1.element.name] ?? rest, $1.offset)
    }.map(\.element)
  }

  /// A property: a field, a group, or a group that repeats.
  mutating func property(_ property: JSONSchemaProperty, ui: JSONSchemaUI?, depth: Int) -> PageContents {
    let it = JSONSchemaNode(property.schema, tree)
    left -= 1
    guard depth < FormWriter.deepest, left > 0, !writer.builder.isFull, !active.contains(it.target) else {
      writer.leave(property.schema)
      return PageContents()
    }
    let isHidden = ui?.option("widget", tree)?.string(tree) == "hidden"
    if asksNothing(it) { return isHidden ? PageContents() : texts(property, it, ui: ui) }
    let properties = it.type(tree) == "object" ? JSONSchemaProperty.all(of: it, tree) : []
    if !properties.isEmpty, !isHidden, ui?.option("field", tree) == nil || self.ui == nil {
      return group(property, it, ui: ui, repeats: false, inner: it, depth: depth)
    }
    if it.type(tree) == "array", let items = it.member("items", tree), tree.nodes[items].kind == .object {
      let inner = JSONSchemaNode(items, tree)
      guard !active.contains(inner.target) else {
        writer.leave(property.schema)
        return PageContents()
      }
      if inner.type(tree) == "object", inner.member("properties", tree) != nil, !isHidden {
        return group(property, it, ui: ui, repeats: true, inner: inner, depth: depth)
      }
    }
    return field(property, it, ui: ui, isHidden: isHidden)
  }

  private mutating func group(
    _ property: JSONSchemaProperty, _ it: JSONSchemaNode, ui: JSONSchemaUI?, repeats: Bool, inner: JSONSchemaNode,
    depth: Int
  ) -> PageContents {
    guard let group = writer.open(.group, at: property.schema) else { return PageContents() }
    name(group, property)
    shown(group, property)
    if self.ui == nil {
      writer.builder.set(group, GroupProperty.title, .unknown, at: .none)
      writer.builder.set(group, GroupProperty.drawnAs, .unknown, at: .none)
    } else {
      // An object is a fieldset with its title, or its name (rjsf, `ObjectField` and `TitleField`).
      writer.builder.setDefault(group, GroupProperty.drawnAs, writer.word(.drawnAs, "fieldset"))
      let stated = ui?.option("title", tree)
      let title = writeUI(stated, as: "title", of: group)
      let other = title ?? write(it.member("title", tree), as: "title", of: group)
      if let other {
        writer.state(group, GroupProperty.title, other)
      } else if stated == nil {
        writer.builder.set(group, GroupProperty.title, writer.text(property.name), at: writer.whole(property.key))
      }
      if writeUI(ui?.option("description", tree), as: "hint", of: group) == nil {
        write(it.member("description", tree), as: "hint", of: group)
      }
      writeUI(ui?.option("help", tree), as: "hint", of: group)
    }
    if repeats {
      writer.builder.setDefault(group, GroupProperty.repeats, .bool(true))
      writer.state(group, GroupProperty.least, integer: it.member("minItems", tree))
      writer.state(group, GroupProperty.most, integer: it.member("maxItems", tree))
    }
    active.insert(inner.target)
    let contents = object(inner, ui: repeats ? ui?.member("items", tree) : ui, depth: depth + 1)
    active.remove(inner.target)
    writer.builder.setDefault(group, GroupProperty.hasContent, .bool(contents.hasContent))
    writer.close()
    return contents
  }

  mutating func name(_ group: UInt32, _ property: JSONSchemaProperty) {
    let key = writer.text(property.name)
    writer.builder.set(group, GroupProperty.id, key, at: writer.whole(property.key))
    writer.builder.model.nodes[Int(group)].key = key
  }

  /// A variant that no answer tells from the others: whoever shows the form lets people choose, and the schema has no
  /// condition.
  private mutating func offered(_ node: UInt32, _ choice: Condition) {
    writer.builder.model.conditions.append(choice)
    writer.builder.model.nodes[Int(node)].condition = UInt32(writer.builder.model.conditions.count - 1)
    if writer.builder.model.nodes[Int(node)].kind == .field {
      writer.builder.set(node, FieldProperty.shownWhen, .unknown, at: .none)
    } else {
      writer.builder.set(node, GroupProperty.shownWhen, .unknown, at: .none)
    }
  }

  /// Sets the condition under which a property is asked.
  mutating func shown(_ node: UInt32, _ property: JSONSchemaProperty) {
    if let ruled = ruleOfNextField {
      ruleOfNextField = nil
      return rule(node, ruled)
    }
    guard let condition = property.condition, condition.condition != .always else { return }
    if case .code(_, let names) = condition.condition, names.isEmpty, writer.kind(of: condition.source) == .object {
      return offered(node, condition.condition)
    }
    writer.setCondition(node, condition.condition, at: condition.source)
  }
}

import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// One reading of one app.
struct KintoneReader {
  var writer: FormWriter
  private let root: Int
  /// Fields by code, in the order of the file; those of a table stand in it.
  private var fields: [(code: String, node: Int)] = []
  private var nodes: [String: Int] = [:]
  private var layout: KintoneLayout?
  /// The file of the layout, if it is another one.
  private var layoutFile: CompanionFile?
  private var settings: CompanionFile?
  /// Codes that a lookup fills in, with the app that it takes the values from.
  private var lookedUp: [String: Int] = [:]
  private var done: Set<String> = []

  init(_ source: DefinitionSource, format: Kintone, builder: inout ModelBuilder) {
    let tree = source.tree
    root = source.node
    if let properties = Kintone.fields(of: root, tree) {
      if tree.nodes[properties].kind == .array {
        fields = tree.elements(of: properties).map { (Self.string("code", of: $0, tree), $0) }
      } else {
        fields = tree.members(of: properties).map { (tree.key($0.key), $0.value) }
      }
    }
    let known = Dictionary(fields.map { ($0.code, $0.node) }, uniquingKeysWith: { _, last in last })
    nodes = known
    if let own = Kintone.layout(of: root, tree) {
      layout = KintoneLayout(own, tree)
    } else {
      for file in source.companions {
        guard let top = file.tree.roots.first.map(Int.init) else { continue }
        if let rows = Kintone.layout(of: top, file.tree) {
          let found = KintoneLayout(rows, file.tree)
          // A layout of another app knows other fields.
          guard found.codes.filter({ known[$0] != nil }).count * 4 > known.count else { continue }
          layout = found
          layoutFile = file
        } else if Kintone.isSettings(top, file.tree) {
          settings = file
        }
      }
    }
    writer = FormWriter(source, format: format, builder: &builder)
    findLookups(fields.map(\.node))
  }

  private static func string(_ key: String, of node: Int, _ tree: SourceTree) -> String {
    guard let value = tree.value(of: node, key), tree.nodes[value].kind == .string else { return "" }
    return tree.string(value)
  }

  private mutating func findLookups(_ nodes: [Int]) {
    for node in nodes {
      if let lookup = writer.member("lookup", of: node) {
        for mapping in writer.elements(of: writer.member("fieldMappings", of: lookup)) {
          lookedUp[writer.string(writer.member("field", of: mapping))] = writer.member("relatedApp", of: lookup)
        }
      }
      if let inner = writer.member("fields", of: node) {
        for member in writer.members(of: inner) {
          guard let lookup = writer.member("lookup", of: member.value) else { continue }
          for mapping in writer.elements(of: writer.member("fieldMappings", of: lookup)) {
            lookedUp[writer.string(writer.member("field", of: mapping))] = writer.member("relatedApp", of: lookup)
          }
        }
      }
    }
  }

  // MARK: The app

  mutating func app() {
    let (_, form) = writer.openForm(at: root)
    if let settings, let top = settings.tree.roots.first.map(Int.init) {
      writer.reading(settings) { writer in
        writer.state(form, FormProperty.title, writer.write(writer.member("name", of: top), as: "title", of: form))
        writer.write(writer.member("description", of: top), as: "body", of: form)
      }
    } else {
      // The name of an app stands in its settings.
      writer.builder.set(form, FormProperty.title, .unknown, at: .none)
    }
    if let page = writer.open(.page, at: root) {
      var contents = PageContents()
      if let layout { contents.add(items(layout.items)) }
      for (code, node) in fields where !done.contains(code) { contents.add(part(node, code)) }
      writer.builder.setDefault(
        page, PageProperty.kind, writer.word(.pageKind, contents.asks ? "question" : "content"))
      writer.builder.setDefault(page, PageProperty.hasContent, .bool(contents.hasContent))
      writer.close()
    }
    writer.close()
    writer.close()
  }

  private mutating func items(_ items: [KintoneLayout.Item]) -> PageContents {
    var contents = PageContents()
    // A text right before a field, in its row or alone in the row above, names it.
    var label: WrittenText?
    var lines = 0
    for item in items {
      switch item {
      case .lineEnd: lines += 1
      case .label(let node):
        label = text(node)
        lines = 0
        if label != nil { contents.hasContent = true }
      case .field(let code):
        guard let node = nodes[code], done.insert(code).inserted else { continue }
        contents.add(part(node, code, before: lines < 2 ? label : nil))
        label = nil
      case .group(let code, let inner):
        done.insert(code)
        contents.add(group(code, inner))
      case .rows(let code, let cells):
        guard let node = nodes[code], done.insert(code).inserted else { continue }
        contents.add(rows(node, cells))
      }
    }
    return contents
  }

  private mutating func text(_ node: Int) -> WrittenText? {
    let owner = writer.builder.current
    guard let layoutFile else { return writer.write(node, as: "body", of: owner) }
    return writer.reading(layoutFile) { $0.write(node, as: "body", of: owner) }
  }

  private mutating func part(_ node: Int, _ code: String, before label: WrittenText? = nil) -> PageContents {
    guard writer.kind(of: node) == .object, let type = KintoneType.named(writer.string(writer.member("type", of: node)))
    else {
      writer.leave(node)
      return PageContents()
    }
    switch type.role {
    case .field: return field(node, type, before: label)
    case .system: return system(node, type)
    case .rows: return rows(node, [])
    case .records: return records(node)
    // Without a layout nobody knows what stands in it.
    case .group: return PageContents()
    }
  }

  // MARK: Groups

  private mutating func title(_ group: UInt32, _ node: Int?) {
    writer.state(group, GroupProperty.id, writer.member("code", of: node))
    guard !writer.isTrue(writer.member("noLabel", of: node)) else { return }
    writer.state(group, GroupProperty.title, writer.write(writer.member("label", of: node), as: "title", of: group))
  }

  private mutating func group(_ code: String, _ inner: [KintoneLayout.Item]) -> PageContents {
    guard let group = writer.open(.group, at: nodes[code] ?? root) else { return PageContents() }
    title(group, nodes[code])
    writer.builder.setDefault(group, GroupProperty.drawnAs, writer.word(.drawnAs, "panel"))
    let contents = items(inner)
    writer.builder.setDefault(group, GroupProperty.hasContent, .bool(contents.hasContent))
    writer.close()
    return contents
  }

  /// A table whose rows one adds.
  private mutating func rows(_ node: Int, _ order: [String]) -> PageContents {
    guard let group = writer.open(.group, at: node) else { return PageContents() }
    title(group, node)
    let code = writer.member("code", of: node)
    if writer.isFilled(code) { writer.builder.model.nodes[Int(group)].key = writer.text(code) }
    writer.builder.setDefault(group, GroupProperty.drawnAs, writer.word(.drawnAs, "table"))
    writer.builder.setDefault(group, GroupProperty.repeats, .bool(true))
    var contents = PageContents()
    let inner = writer.members(of: writer.member("fields", of: node))
    let all = inner.map { (code: writer.tree.key($0.key), node: $0.value) }
    let places = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let sorted = all.enumerated().sorted {
      (places[$0.element.code] ?? Int.max, $0.offset) < (places[$1.element.code] ?? Int.max, $1.offset)
    }
    for (_, cell) in sorted { contents.add(part(cell.node, cell.code)) }
    writer.builder.setDefault(group, GroupProperty.hasContent, .bool(contents.hasContent))
    writer.close()
    return contents
  }

  /// A list of records of another app: it only shows.
  private mutating func records(_ node: Int) -> PageContents {
    guard let group = writer.open(.group, at: node) else { return PageContents() }
    title(group, node)
    writer.builder.setDefault(group, GroupProperty.drawnAs, writer.word(.drawnAs, "table"))
    writer.builder.setDefault(group, GroupProperty.hasContent, .bool(true))
    writer.close()
    return PageContents(hasContent: true)
  }

  // MARK: Fields

  /// What the system fills in and nobody is asked for.
  private mutating func system(_ node: Int, _ type: KintoneType) -> PageContents {
    // Process management or categories that are switched off.
    if writer.isFalse(writer.member("enabled", of: node)) { return PageContents() }
    guard
      let field = writer.openField(
        at: node, key: writer.member("code", of: node), kind: type.kind, answeredBy: [])
    else { return PageContents() }
    name(field, node, before: nil)
    writer.builder.setDefault(field, FieldProperty.asks, .bool(false))
    writer.close()
    return PageContents(hasContent: true)
  }

  private mutating func field(_ node: Int, _ type: KintoneType, before label: WrittenText?) -> PageContents {
    var kind = type.kind
    var ways = type.answeredBy
    if kind == "url" { kind = KintoneType.kind(ofProtocol: writer.string(writer.member("protocol", of: node))) }
    let lookup = writer.member("lookup", of: node)
    let isLookup = writer.kind(of: lookup) == .object
    if isLookup { (kind, ways) = ("select", ["type", "choose"]) }
    guard
      let field = writer.openField(at: node, key: writer.member("code", of: node), kind: kind, answeredBy: ways)
    else { return PageContents() }
    writer.state(field, FieldProperty.kind, writer.word(.fieldKind, kind), from: writer.member("type", of: node))
    name(field, node, before: label)
    writer.state(field, FieldProperty.unit, writer.member("unit", of: node))
    writer.state(field, FieldProperty.required, flag: writer.member("required", of: node))
    if kind == "date" || kind == "datetime" { writer.builder.setDefault(field, FieldProperty.typedDate, .bool(true)) }
    if type.isMultiple { writer.builder.setDefault(field, FieldProperty.multiple, .bool(true)) }
    if isLookup || type.choosesPeople {
      writer.builder.setDefault(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "list"))
      writer.builder.setDefault(field, FieldProperty.searchable, .bool(true))
    } else {
      options(field, writer.member("options", of: node))
    }
    limits(field, node)
    asks(field, node)
    if kind == "file" { document(field, node) }
    writer.close()
    return PageContents(hasContent: true, asks: true)
  }

  /// The label; where it is hidden, the text before it in the layout stands for it.
  private mutating func name(_ field: UInt32, _ node: Int, before text: WrittenText?) {
    let label = writer.member("label", of: node)
    guard writer.isTrue(writer.member("noLabel", of: node)) else {
      writer.label(field, label)
      return
    }
    writer.state(field, FieldProperty.label, label)
    if let text {
      writer.builder.set(field, FieldProperty.shownLabel, text.prose, at: writer.place(label))
    } else if layout == nil {
      writer.builder.set(field, FieldProperty.shownLabel, .unknown, at: .none)
    }
  }

  /// Options in the order of their `index`.
  private mutating func options(_ field: UInt32, _ list: Int?) {
    guard let list else { return }
    var all: [(index: Int64, node: Int, name: Int)] = []
    if writer.kind(of: list) == .array {
      all = writer.elements(of: list).enumerated().map { (Int64($0), $1, $1) }
    } else {
      for (place, member) in writer.members(of: list).enumerated() {
        let index = writer.integer(writer.member("index", of: member.value)) ?? Int64(place)
        all.append((index, member.value, writer.member("label", of: member.value) ?? member.value))
      }
    }
    guard !all.isEmpty else { return }
    writer.builder.setDefault(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "here"))
    let sorted = all.enumerated().sorted { ($0.element.index, $0.offset) < ($1.element.index, $1.offset) }
    for (_, option) in sorted {
      // What is stored is what people read.
      guard writer.openOption(at: option.node, value: option.name, label: option.name) != nil else { return }
      writer.close()
    }
  }

  private mutating func limits(_ field: UInt32, _ node: Int) {
    writer.state(field, FieldProperty.minLength, integer: writer.member("minLength", of: node))
    writer.state(field, FieldProperty.maxLength, integer: writer.member("maxLength", of: node))
    writer.state(field, FieldProperty.least, writer.member("minValue", of: node))
    writer.state(field, FieldProperty.most, writer.member("maxValue", of: node))
    if let value = writer.member("defaultValue", of: node) {
      let first = writer.elements(of: value).first
      writer.state(
        field, FieldProperty.default,
        writer.kind(of: first) == .object ? writer.member("code", of: first) : first ?? value)
    }
    if writer.isTrue(writer.member("defaultNowValue", of: node)) {
      writer.builder.set(field, FieldProperty.default, .unknown, at: .none)
    }
  }

  private mutating func asks(_ field: UInt32, _ node: Int) {
    // `expression` on a text fills it in (automatic calculation).
    if writer.isFilled(writer.member("expression", of: node)) {
      writer.builder.setDefault(field, FieldProperty.asks, .bool(false))
    }
    if let app = lookedUp[writer.string(writer.member("code", of: node))] {
      // What a lookup copies cannot be changed here.
      writer.builder.setDefault(field, FieldProperty.asks, .bool(false))
      let name = writer.isFilled(writer.member("code", of: app)) ? "code" : "app"
      writer.state(field, FieldProperty.prefilledFrom, writer.member(name, of: app))
    }
  }

  private mutating func document(_ field: UInt32, _ node: Int) {
    guard let document = writer.open(.document, at: node) else { return }
    writer.state(document, DocumentProperty.id, writer.member("code", of: node))
    let label = writer.builder.model.value(field, FieldProperty.shownLabel)
    if label.isStated {
      writer.builder.set(
        document, DocumentProperty.title, label, at: writer.builder.model.origin(field, FieldProperty.shownLabel))
    }
    writer.state(document, DocumentProperty.required, flag: writer.member("required", of: node))
    writer.close()
  }
}

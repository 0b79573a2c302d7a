import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Panels, panels that repeat, and questions that are several fields.
extension SurveyReader {
  private mutating func open(_ node: Int, drawnAs drawn: String, storesUnder key: Int? = nil) -> UInt32? {
    guard let group = writer.open(.group, at: node) else { return nil }
    writer.state(group, GroupProperty.id, member("name", of: node))
    if writer.isFilled(key) { writer.builder.model.nodes[Int(group)].key = writer.text(key) }
    if let shown = condition(of: node) { writer.setCondition(group, shown.condition, at: shown.source) }
    writer.builder.setDefault(group, GroupProperty.drawnAs, writer.word(.drawnAs, drawn))
    return group
  }

  private mutating func close(_ group: UInt32, _ contents: PageContents) {
    writer.builder.setDefault(group, GroupProperty.hasContent, .bool(contents.hasContent))
    writer.close()
  }

  /// The title of a question that is a group; without one the library shows its name.
  private mutating func title(_ group: UInt32, _ node: Int) {
    guard string("titleLocation", of: node) != "hidden" else { return }
    if let written = write(member("title", of: node), as: "title", of: group) {
      writer.state(group, GroupProperty.title, written)
    } else {
      writer.state(group, GroupProperty.title, member("name", of: node))
    }
  }

  private func key(of node: Int) -> Int? { member(["valueName", "name"], of: node) }

  /// A panel only lays out: what stands in it is stored as if it stood beside it.
  mutating func group(_ node: Int, drawnAs drawn: String, depth: Int) -> PageContents {
    let hasTitle = writer.isFilled(member("title", of: node)) || writer.kind(of: member("title", of: node)) == .object
    guard let group = open(node, drawnAs: hasTitle ? drawn : "nothing") else { return PageContents() }
    var contents = PageContents()
    writer.state(group, GroupProperty.title, write(member("title", of: node), as: "title", of: group))
    write(member("description", of: node), as: "hint", of: group)
    contents.add(walk(elements(of: node), depth: depth + 1))
    close(group, contents)
    if hasTitle { contents.hasContent = true }
    return contents
  }

  mutating func rows(_ node: Int, depth: Int) -> PageContents {
    guard let group = open(node, drawnAs: "fieldset", storesUnder: key(of: node)) else { return PageContents() }
    title(group, node)
    write(member("description", of: node), as: "hint", of: group)
    repeats(
      group, node, add: ["allowAddPanel"], least: ["minPanelCount"], most: ["maxPanelCount"], count: ["panelCount"])
    write(member("templateTitle", of: node), as: "title", of: group)
    write(member("templateDescription", of: node), as: "hint", of: group)
    let contents = walk(writer.elements(of: member("templateElements", of: node)), depth: depth + 1)
    write(member(["addPanelText", "panelAddText"], of: node), as: "button", of: group)
    write(member(["removePanelText", "panelRemoveText"], of: node), as: "button", of: group)
    write(member(["noEntriesText"], of: node), as: "body", of: group)
    close(group, contents)
    return contents
  }

  private mutating func repeats(
    _ group: UInt32, _ node: Int, add: [String], least: [String], most: [String], count: [String]
  ) {
    let adds = member(add, of: node)
    if writer.isFalse(adds) {
      // Code, or another question's answers, make the rows.
      writer.state(group, GroupProperty.repeats, .bool(false), from: adds)
    } else {
      writer.builder.setDefault(group, GroupProperty.repeats, .bool(true))
    }
    writer.state(group, GroupProperty.least, integer: member(least, of: node))
    writer.state(group, GroupProperty.most, integer: member(most, of: node))
  }

  // MARK: Matrices

  /// A choice for each row, from the same answers.
  mutating func matrix(_ node: Int) -> PageContents {
    guard let group = open(node, drawnAs: "matrix", storesUnder: key(of: node)) else { return PageContents() }
    title(group, node)
    write(member("description", of: node), as: "hint", of: group)
    let isMultiple = string("cellType", of: node) == "checkbox"
    let required = member(["eachRowRequired", "isAllRowRequired"], of: node)
    let rows = writer.elements(of: member("rows", of: node))
    let columns = member("columns", of: node)
    // Without rows there is one, the question itself.
    for row in rows.isEmpty ? [node] : rows {
      let item = rows.isEmpty ? (value: key(of: node), text: member("title", of: node)) : self.item(row)
      guard
        let field = writer.openField(
          at: row, key: item.value, kind: isMultiple ? "checkboxes" : "radio", answeredBy: ["choose"])
      else { break }
      label(field, item.text, orName: item.value)
      if let shown = parse(writer.member("visibleIf", of: row)) {
        writer.setCondition(field, shown.condition, at: shown.source)
      }
      writer.state(field, FieldProperty.required, flag: required)
      if rows.isEmpty { writer.state(field, FieldProperty.required, flag: member("isRequired", of: node)) }
      asks(field, node)
      if isMultiple { writer.builder.setDefault(field, FieldProperty.multiple, .bool(true)) }
      options(of: field, in: columns)
      writer.close()
    }
    let contents = PageContents(hasContent: true, asks: true)
    close(group, contents)
    return contents
  }

  /// A field for each column in each row.
  mutating func matrixDropdown(_ node: Int) -> PageContents {
    guard let group = open(node, drawnAs: "matrix", storesUnder: key(of: node)) else { return PageContents() }
    title(group, node)
    write(member("description", of: node), as: "hint", of: group)
    var contents = PageContents()
    for row in writer.elements(of: member("rows", of: node)) {
      let item = self.item(row)
      guard let line = writer.open(.group, at: row) else { break }
      writer.state(line, GroupProperty.id, item.value)
      if let value = item.value, writer.isFilled(value) {
        writer.builder.model.nodes[Int(line)].key = writer.text(value)
      }
      writer.builder.setDefault(line, GroupProperty.drawnAs, writer.word(.drawnAs, "nothing"))
      let written = write(item.text ?? item.value, as: "title", of: line)
      writer.state(line, GroupProperty.title, written)
      let made = columns(of: node)
      close(line, made)
      contents.add(made)
    }
    close(group, contents)
    return contents
  }

  mutating func matrixDynamic(_ node: Int, depth: Int) -> PageContents {
    guard let group = open(node, drawnAs: "table", storesUnder: key(of: node)) else { return PageContents() }
    title(group, node)
    write(member("description", of: node), as: "hint", of: group)
    repeats(
      group, node, add: ["allowAddRows"], least: ["minRowCount"], most: ["maxRowCount"], count: ["rowCount"])
    var contents = columns(of: node)
    contents.add(walk(writer.elements(of: member("detailElements", of: node)), depth: depth + 1))
    write(member("addRowText", of: node), as: "button", of: group)
    write(member("removeRowText", of: node), as: "button", of: group)
    write(member(["noRowsText", "emptyRowsText"], of: node), as: "body", of: group)
    close(group, contents)
    return contents
  }

  /// A field for each column. A cell is a drop-down unless the column, or the question, says otherwise (survey-core,
  /// `settings.matrix.defaultCellType`).
  private mutating func columns(of node: Int) -> PageContents {
    let usual = string("cellType", of: node)
    var contents = PageContents()
    for column in writer.elements(of: member("columns", of: node)) {
      guard writer.kind(of: column) == .object else { continue }
      var cell = string("cellType", of: column)
      if cell.isEmpty || cell == "default" { cell = usual.isEmpty || usual == "default" ? "dropdown" : usual }
      let type = SurveyType.named(cell) ?? SurveyType(kind: "custom", isOwn: true)
      if type.role == .expression {
        contents.add(expression(column))
      } else {
        contents.add(
          field(column, type, cell: cell, choices: member("choices", of: column) ?? member("choices", of: node)))
      }
    }
    return contents
  }

  mutating func multipleText(_ node: Int) -> PageContents {
    guard let group = open(node, drawnAs: "fieldset", storesUnder: key(of: node)) else { return PageContents() }
    title(group, node)
    write(member("description", of: node), as: "hint", of: group)
    var contents = PageContents()
    for item in writer.elements(of: member("items", of: node)) where writer.kind(of: item) == .object {
      contents.add(field(item, SurveyType.named("text") ?? SurveyType(), cell: "text"))
    }
    close(group, contents)
    return contents
  }
}

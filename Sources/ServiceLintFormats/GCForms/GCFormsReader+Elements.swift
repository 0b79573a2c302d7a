import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

extension GCFormsReader {
  mutating func element(_ node: Int, depth: Int) -> Contents {
    guard depth < 8, writer.kind(of: node) == .object else {
      writer.leave(node)
      return Contents()
    }
    let name = writer.string(member("type", of: node))
    let known = GCFormsType.named(name)
    switch (known ?? GCFormsType(role: .field, kind: "text", answeredBy: ["type"])).role {
    case .text: return text(node)
    case .rows: return rows(node, depth: depth)
    case .field:
      if name == "customJson" {
        writer.leave(node)
        return Contents()
      }
      return field(node, known)
    }
  }

  /// Any of the answers shows it.
  private mutating func condition(of element: Int) -> (condition: Condition, source: Int)? {
    guard let rules = property("conditionalRules", of: element) else { return nil }
    let choices = writer.elements(of: rules).compactMap { member("choiceId", of: $0) }
    guard let first = choices.first else { return nil }
    var alternatives: [Condition] = []
    for choice in choices.prefix(200) { alternatives.append(condition(choice: choice)) }
    return (.any(alternatives), choices.count == 1 ? first : rules)
  }

  private mutating func text(_ node: Int) -> Contents {
    let condition = self.condition(of: node)
    var group: UInt32?
    if let condition {
      group = writer.open(.group, at: node)
      if let group {
        writer.builder.setDefault(group, GroupProperty.drawnAs, writer.word(.drawnAs, "nothing"))
        writer.builder.setDefault(group, GroupProperty.hasContent, .bool(true))
        state(condition.condition, of: group, at: condition.source)
      }
    }
    let owner = writer.builder.current
    let properties = member("properties", of: node)
    say("title", of: properties, as: "title", owner: owner)
    let body = say("description", of: properties, as: "body", owner: owner, isMarkdown: true)
    if group != nil { writer.close() }
    return Contents(hasContent: body != nil, asks: false)
  }

  private mutating func rows(_ node: Int, depth: Int) -> Contents {
    guard let group = writer.open(.group, at: node) else { return Contents() }
    let id = member("id", of: node)
    writer.state(group, GroupProperty.id, id)
    if writer.isFilled(id) { writer.builder.model.nodes[Int(group)].key = writer.text(id) }
    if let condition = condition(of: node) { state(condition.condition, of: group, at: condition.source) }
    // Each row is a fieldset whose legend is the row's title and number (`DynamicGroup`).
    writer.builder.setDefault(group, GroupProperty.drawnAs, writer.word(.drawnAs, "fieldset"))
    writer.builder.setDefault(group, GroupProperty.repeats, .bool(true))
    let properties = member("properties", of: node)
    let row = member("dynamicRow", of: properties)
    var title = say("title", of: properties, as: "title", owner: group)
    let rowTitle = say("rowTitle", of: row, as: "title", owner: group)
    title = title ?? rowTitle
    // In older forms the placeholder is the row's title.
    if rowTitle == nil, let older = say("placeholder", of: properties, as: "title", owner: group) {
      title = title ?? older
    }
    if title == nil { writer.builder.setDefault(group, GroupProperty.title, writer.text("Item").stated) }
    writer.state(group, GroupProperty.title, title)
    say("description", of: properties, as: "hint", owner: group)
    let most =
      member("maxNumberOfRows", of: properties)
      ?? property("validation", of: node).flatMap {
        member("maxNumberOfRows", of: $0)
      }
    writer.state(group, GroupProperty.most, integer: most)
    var contents = Contents()
    for child in writer.elements(of: member("subElements", of: properties)) {
      contents.add(element(child, depth: depth + 1))
    }
    for key in ["addButtonText", "removeButtonText"] { say(key, of: row, as: "button", owner: group) }
    writer.builder.setDefault(group, GroupProperty.hasContent, .bool(contents.hasContent))
    writer.close()
    return contents
  }

  // MARK: Questions

  private mutating func field(_ node: Int, _ known: GCFormsType?) -> Contents {
    var type = known ?? GCFormsType(role: .field, kind: "text", answeredBy: ["type"])
    let properties = member("properties", of: node)
    let validation = member("validation", of: properties)
    let token = member("autoComplete", of: properties)
    if type.kind == "text",
      let kind = GCFormsType.kind(
        validation: writer.string(member("type", of: validation)), autofill: writer.string(token))
    {
      type.kind = kind
    }
    guard
      let field = writer.openField(at: node, key: member("id", of: node), kind: type.kind, answeredBy: type.answeredBy)
    else { return Contents() }
    if known == nil { writer.builder.set(field, FieldProperty.inaccessible, .unknown, at: .none) }
    if !type.parts.isEmpty { writer.builder.model.parts[field] = type.parts }
    if type.isComposite { writer.builder.setDefault(field, FieldProperty.platformMade, .bool(true)) }
    if type.multiple { writer.builder.setDefault(field, FieldProperty.multiple, .bool(true)) }
    if type.searchable { writer.builder.setDefault(field, FieldProperty.searchable, .bool(true)) }
    if type.kind == "date" { writer.builder.setDefault(field, FieldProperty.typedDate, .bool(true)) }
    if let condition = condition(of: node) { state(condition.condition, of: field, at: condition.source) }
    label(field, properties)
    writer.state(field, FieldProperty.hint, say("description", of: properties, as: "hint", owner: field))
    writer.state(field, FieldProperty.placeholder, say("placeholder", of: properties, as: "placeholder", owner: field))
    writer.state(field, FieldProperty.required, flag: member("required", of: validation))
    writer.state(field, FieldProperty.pattern, member("regex", of: validation))
    limits(field, type, properties, validation)
    autofill(field, type, token)
    if type.chooses { answers(field, node, properties) }
    if type.kind == "file" { document(field, node, properties, validation) }
    writer.close()
    return Contents(hasContent: true, asks: true)
  }

  private mutating func label(_ field: UInt32, _ properties: Int?) {
    guard let written = say("title", of: properties, as: "label", owner: field) else {
      let title = member("titleEn", of: properties)
      if writer.kind(of: title) == .string {
        writer.builder.point(field, FieldProperty.label, at: writer.place(title))
      }
      return
    }
    writer.builder.set(field, FieldProperty.label, written.content, at: written.place)
    writer.state(field, FieldProperty.shownLabel, written)
  }

  private mutating func limits(_ field: UInt32, _ type: GCFormsType, _ properties: Int?, _ validation: Int?) {
    let most = member("maxLength", of: validation)
    writer.state(field, FieldProperty.maxLength, integer: most)
    // `TextInput` and `TextArea` count down from 25 % on.
    if writer.integer(most) != nil { writer.builder.setDefault(field, FieldProperty.counter, .bool(true)) }
    // The platform has words for what is missing, too long, no address of e-mail; for an expression it has none.
    let explained = say("description", of: validation, as: "error", owner: field) ?? upper(validation, field)
    let hasPattern = writer.isFilled(member("regex", of: validation))
    writer.builder.setDefault(field, FieldProperty.explainsErrors, .bool(!hasPattern || explained != nil))
    let types = member("fileType", of: properties)
    let accepted =
      writer.isFilled(types)
      ? writer.string(types).split(separator: ",").map { String($0.drop { $0 == " " }) }
      : writer.elements(of: types).map { writer.string($0) }
    if !accepted.isEmpty {
      let values = accepted.map { writer.text($0) }
      writer.state(field, FieldProperty.accept, writer.builder.model.values.addList(values), from: types)
    }
    if writer.isFilled(member("currencyCode", of: properties)) {
      writer.state(field, FieldProperty.unit, member("currencyCode", of: properties))
    }
  }

  /// The schema spells these two `descriptionEN` and `descriptionFR`.
  private mutating func upper(_ validation: Int?, _ field: UInt32) -> WrittenText? {
    say(
      member("descriptionEN", of: validation), member("descriptionFR", of: validation), as: "error", owner: field)
  }

  private mutating func autofill(_ field: UInt32, _ type: GCFormsType, _ token: Int?) {
    if writer.isFilled(token) {
      writer.state(field, FieldProperty.autocomplete, token)
      writer.state(field, FieldProperty.autofill, token)
    } else if !type.autofill.isEmpty {
      writer.builder.setDefault(field, FieldProperty.autofill, writer.text(type.autofill))
    }
  }

  private mutating func answers(_ field: UInt32, _ node: Int, _ properties: Int?) {
    let managed = member("managedChoices", of: properties)
    if writer.isFilled(managed) {
      writer.state(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "list"), from: managed)
      writer.state(field, FieldProperty.optionsAddress, managed)
      return
    }
    if writer.string(member("type", of: node)) == "departments" {
      writer.builder.setDefault(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "list"))
      return
    }
    let choices = writer.elements(of: member("choices", of: properties))
    guard !choices.isEmpty else { return }
    let id = writer.string(member("id", of: node))
    writer.builder.setDefault(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "here"))
    for (number, choice) in choices.enumerated() {
      guard let option = writer.open(.option, at: choice) else { return }
      let versions = [member("en", of: choice), member("fr", of: choice)]
      let words = versions.compactMap { $0 }.first { writer.isFilled($0) }
      let name = writer.text("\(id).\(number)").stated
      writer.builder.setDefault(option, OptionProperty.id, name)
      if let words {
        writer.state(option, OptionProperty.value, words)
      } else if number > 0 || writer.string(member("type", of: node)) != "dropdown" {
        // The empty first line of a drop-down is no answer.
        writer.builder.setDefault(option, OptionProperty.value, name)
      }
      let label = say(member("en", of: choice), member("fr", of: choice), as: "option", owner: option)
      writer.state(option, OptionProperty.label, label)
      if label == nil, let empty = member("en", of: choice) {
        writer.builder.point(option, OptionProperty.label, at: writer.place(empty))
      }
      writer.close()
    }
  }

  private mutating func document(_ field: UInt32, _ node: Int, _ properties: Int?, _ validation: Int?) {
    guard let document = writer.open(.document, at: node) else { return }
    writer.state(document, DocumentProperty.id, member("id", of: node))
    for (from, to) in [(FieldProperty.shownLabel, DocumentProperty.title), (.hint, .hint)] {
      let value = writer.builder.model.value(field, from)
      let place = writer.builder.model.origin(field, from)
      if value.isStated { writer.builder.set(document, to, value, at: place) }
    }
    writer.state(document, DocumentProperty.required, flag: member("required", of: validation))
    writer.builder.set(document, DocumentProperty.ways, .unknown, at: .none)
    writer.close()
  }
}

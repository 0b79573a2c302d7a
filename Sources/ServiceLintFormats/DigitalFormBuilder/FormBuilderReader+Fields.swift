import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

extension FormBuilderReader {
  /// What was found among components.
  struct Contents {
    var hasContent = false
    var asks = false

    mutating func add(_ other: Contents) {
      hasContent = hasContent || other.hasContent
      asks = asks || other.asks
    }
  }

  func type(of component: Int) -> FormBuilderType {
    FormBuilderType.named(writer.string(member("type", of: component)))
  }

  func isQuestion(_ component: Int) -> Bool {
    switch type(of: component).role {
    case .content, .list, .unknown: false
    default: true
    }
  }

  /// Maps a component.
  ///
  /// - Parameter heading: the page's title, if it is what asks the question.
  mutating func component(_ node: Int, heading: WrittenText?, depth: Int) -> Contents {
    guard depth < 8, writer.kind(of: node) == .object else {
      writer.leave(node)
      return Contents()
    }
    let type = type(of: node)
    switch type.role {
    case .content, .list: return content(node, depth: depth)
    case .unknown:
      guard member("content", of: node) != nil else {
        writer.leave(node)
        return Contents()
      }
      return content(node, depth: depth)
    case .rows: return rows(node, heading: heading, depth: depth)
    case .field, .yesNo, .declaration, .payment, .hidden:
      return field(node, type, heading: heading, depth: depth)
    }
  }

  // MARK: Texts

  /// A component that only says something; `options.condition` is asked of these alone.
  mutating func content(_ node: Int, depth: Int) -> Contents {
    let reference = option("condition", of: node)
    var group: UInt32?
    if let condition = condition(reference), let reference {
      group = writer.open(.group, at: node)
      if let group {
        writer.builder.setDefault(group, GroupProperty.drawnAs, writer.word(.drawnAs, "nothing"))
        writer.builder.setDefault(group, GroupProperty.hasContent, .bool(true))
        state(condition, of: group, at: reference)
      }
    }
    let owner = writer.builder.current
    var contents = Contents()
    let kind = writer.string(member("type", of: node))
    if kind == "Details" || kind == "NotificationBanner" { say(member("title", of: node), as: "title", of: owner) }
    let isMarkdown = kind == "Markdown"
    if say(member("content", of: node), as: "body", of: owner, isMarkdown: isMarkdown) != nil {
      contents.hasContent = true
    }
    // Older forms hold several texts in one component.
    for part in writer.elements(of: member("content", of: node)) {
      if say(member("text", of: part), as: "body", of: owner) != nil { contents.hasContent = true }
    }
    if case .list = type(of: node).role {
      for item in items(of: node) {
        let written = entry(item)
        if written != nil { contents.hasContent = true }
        say(member("description", of: item), as: "body", of: owner)
      }
    }
    if group != nil { writer.close() }
    return contents
  }

  private mutating func entry(_ item: Int) -> WrittenText? {
    let text = member("text", of: item) ?? member("label", of: item)
    return say(text, as: "body", of: writer.builder.current)
  }

  // MARK: Questions

  private mutating func rows(_ node: Int, heading: WrittenText?, depth: Int) -> Contents {
    guard let group = writer.open(.group, at: node) else { return Contents() }
    let name = member("name", of: node)
    writer.state(group, GroupProperty.id, name)
    if writer.isFilled(name) { writer.builder.model.nodes[Int(group)].key = writer.text(name) }
    writer.builder.setDefault(group, GroupProperty.drawnAs, writer.word(.drawnAs, "fieldset"))
    writer.builder.setDefault(group, GroupProperty.repeats, .bool(true))
    // As for a question, the page's title is the legend of what stands alone on it.
    let isHidden = writer.isTrue(option("hideTitle", of: node))
    let title = heading ?? (isHidden ? nil : say(member("title", of: node), as: "title", of: group))
    writer.state(group, GroupProperty.title, title)
    say(member("hint", of: node), as: "hint", of: group)
    var contents = Contents()
    for child in writer.elements(of: member("children", of: node)) {
      contents.add(component(child, heading: nil, depth: depth + 1))
    }
    writer.builder.setDefault(group, GroupProperty.hasContent, .bool(contents.hasContent))
    writer.close()
    return contents
  }

  private mutating func field(_ node: Int, _ type: FormBuilderType, heading: WrittenText?, depth: Int) -> Contents {
    let kind = type.kind.isEmpty ? "text" : type.kind
    let ways = type.answeredBy.isEmpty && type.role == .field ? ["type"] : type.answeredBy
    let name = member("name", of: node)
    guard let field = writer.openField(at: node, key: name, kind: kind, answeredBy: ways) else { return Contents() }
    let key = names.key(of: node)
    if key != writer.string(name), !key.isEmpty { writer.builder.model.nodes[Int(field)].key = writer.text(key) }
    if type.kind.isEmpty { writer.builder.set(field, FieldProperty.inaccessible, .unknown, at: .none) }
    if !type.parts.isEmpty { writer.builder.model.parts[field] = type.parts }
    if type.isComposite { writer.builder.setDefault(field, FieldProperty.platformMade, .bool(true)) }
    if type.multiple { writer.builder.setDefault(field, FieldProperty.multiple, .bool(true)) }
    if type.searchable { writer.builder.setDefault(field, FieldProperty.searchable, .bool(true)) }
    if ["date", "datetime", "month"].contains(kind) {
      writer.builder.setDefault(field, FieldProperty.typedDate, .bool(true))
    }
    label(field, node, type, heading)
    writer.state(field, FieldProperty.hint, say(member("hint", of: node), as: "hint", of: field))
    let required = option("required", of: node)
    writer.builder.setDefault(field, FieldProperty.required, .bool(true))
    writer.state(field, FieldProperty.required, flag: required)
    special(field, node, type)
    let shown = answers(field, node, type)
    limits(field, node, type)
    messages(field, node)
    autofill(field, node, type)
    if kind == "file" { document(field, node) }
    writer.close()
    var contents = Contents(hasContent: type.role != .hidden, asks: type.role != .hidden && type.role != .payment)
    for (item, children) in shown {
      for child in children { contents.add(revealed(child, by: item, of: node, type, depth: depth + 1)) }
    }
    return contents
  }

  private mutating func label(_ field: UInt32, _ node: Int, _ type: FormBuilderType, _ heading: WrittenText?) {
    let title = member("title", of: node)
    if let heading {
      // The page's title is the label; the component's own is not shown.
      writer.state(field, FieldProperty.label, scalar(title))
      writer.state(field, FieldProperty.shownLabel, heading)
      return
    }
    let isHidden = writer.isTrue(option("hideTitle", of: node))
    // DEFRA's runner hides the title of an address alone, and from sight only.
    if isHidden, !isDEFRA || type.isComposite {
      writer.state(field, FieldProperty.label, scalar(title))
      if isDEFRA { writer.state(field, FieldProperty.shownLabel, scalar(title)) }
      return
    }
    guard let written = say(title, as: "label", of: field) else {
      if writer.kind(of: title) == .string {
        writer.builder.point(field, FieldProperty.label, at: writer.place(title))
      }
      return
    }
    writer.builder.set(field, FieldProperty.label, written.content, at: written.place)
    writer.state(field, FieldProperty.shownLabel, written)
  }

  private mutating func special(_ field: UInt32, _ node: Int, _ type: FormBuilderType) {
    switch type.role {
    case .hidden:
      writer.builder.setDefault(field, FieldProperty.asks, .bool(false))
      // `prefillStateFromQueryParameters`: the address of the page fills it in.
      let address = writer.text("query parameter")
      writer.builder.setDefault(field, FieldProperty.prefilledFrom, address.stated)
    case .payment:
      // One pays on GOV.UK Pay, and types nothing here.
      writer.builder.setDefault(field, FieldProperty.asks, .bool(false))
      say(option("description", of: node), as: "body", of: field)
    case .declaration:
      writer.builder.setDefault(field, FieldProperty.concept, writer.word(.concept, "consent"))
      say(member("content", of: node), as: "body", of: field, isMarkdown: true)
      say(option("declarationConfirmationLabel", of: node), as: "option", of: field)
    default: break
    }
    say(option("instructionText", of: node), as: "body", of: field)
  }

  // MARK: Answers to choose from

  /// - Returns: the answers below which more is asked, with what.
  private mutating func answers(
    _ field: UInt32, _ node: Int, _ type: FormBuilderType
  ) -> [(item: Int, children: [Int])] {
    if type.role == .yesNo {
      writer.builder.setDefault(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "here"))
      for (value, label) in [("true", "Yes"), ("false", "No")] {
        guard let option = writer.open(.option, at: member("type", of: node)) else { continue }
        let stored = writer.text(value).stated
        writer.builder.setDefault(option, OptionProperty.id, stored)
        writer.builder.setDefault(option, OptionProperty.value, stored)
        writer.builder.setDefault(option, OptionProperty.label, writer.text(label).stated)
        writer.close()
      }
    }
    guard type.chooses else { return [] }
    let items = items(of: node)
    guard !items.isEmpty else { return [] }
    writer.builder.setDefault(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "here"))
    var more: [(item: Int, children: [Int])] = []
    for item in items where writer.kind(of: item) == .object {
      guard let option = writer.open(.option, at: item) else { break }
      let value = member("value", of: item)
      writer.state(option, OptionProperty.id, value)
      writer.state(option, OptionProperty.value, value)
      let text = member("text", of: item) ?? member("label", of: item)
      writer.state(option, OptionProperty.label, once(text, as: "option", of: option))
      if writer.kind(of: text) == .string, !writer.isFilled(text) {
        writer.builder.point(option, OptionProperty.label, at: writer.place(text))
      }
      let hint =
        writer.member(["hint", "text"], of: item) ?? member("description", of: item) ?? member("hint", of: item)
      writer.state(option, OptionProperty.hint, once(hint, as: "hint", of: option))
      let reference = member("condition", of: item)
      if let condition = condition(reference), let reference { state(condition, of: option, at: reference) }
      writer.close()
      let children = children(of: item)
      if !children.isEmpty { more.append((item, children)) }
    }
    return more
  }

  /// Writes a text of a list that several questions may offer: it is one text.
  private mutating func once(_ text: Int?, as role: String, of owner: UInt32) -> WrittenText? {
    guard let text else { return nil }
    if let known = writtenItems[text] { return known }
    let written = say(text, as: role, of: owner)
    writtenItems[text] = .some(written)
    return written
  }

  /// A question below an answer, which shows when it is chosen.
  private mutating func revealed(
    _ child: Int, by item: Int, of parent: Int, _ type: FormBuilderType, depth: Int
  ) -> Contents {
    guard let value = member("value", of: item), let group = writer.open(.group, at: child) else { return Contents() }
    writer.builder.setDefault(group, GroupProperty.drawnAs, writer.word(.drawnAs, "nothing"))
    var name = writer.name(value)
    name.path = [names.key(of: parent)]
    let chosen = writer.string(value)
    state(type.multiple ? .includes(name, chosen) : .equals(name, chosen), of: group, at: value)
    let contents = component(child, heading: nil, depth: depth)
    writer.builder.setDefault(group, GroupProperty.hasContent, .bool(contents.hasContent))
    writer.close()
    return contents
  }
}

import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Pages: the blocks that have a question.
extension DocassembleReader {
  /// The ways to ask for one answer without `fields`.
  static let lone: [(key: String, type: DocassembleFieldType)] = [
    "yesno", "noyes", "yesnomaybe", "noyesmaybe",
  ].map { key in
    let datatype = key.hasSuffix("maybe") ? key : key + "radio"
    return (key, DocassembleFieldType.of(datatype, input: "", hasChoices: false))
  }

  /// What a block lets people choose from.
  func choices(of block: DocassembleBlock) -> Int? {
    block["choices"] ?? block["buttons"] ?? block["dropdown"] ?? block["combobox"]
  }

  func choiceType(of block: DocassembleBlock) -> DocassembleFieldType {
    let isList = block["dropdown"] != nil || block["combobox"] != nil
    var type = DocassembleFieldType(kind: isList ? "select" : "radio", answeredBy: ["choose"])
    type.searchable = block["combobox"] != nil
    let values = choiceNodes(choices(of: block)).map { writer.string($0.value) }
    // Boolean answers are stored as such.
    if !values.isEmpty, values.allSatisfy({ ["True", "False", "true", "false", "None"].contains($0) }) {
      type.truth = .yesNo
    }
    return type
  }

  mutating func read(_ block: DocassembleBlock) {
    guard let page = writer.open(.page, at: block.node) else { return }
    self.page = page
    pageIsChecked = block["validation code"] != nil
    let kept = beginLanguage(of: block)
    writer.state(page, PageProperty.id, block["id"])
    let title = self.title(block)
    condition(of: block)
    texts(block)
    let first = writer.builder.model.nodes.count
    let fields = tree.docassembleFields(of: block)
    question = title
    repeated(fields, block) { reader in
      reader.read(fields)
      reader.loneFields(block)
    }
    if writer.kind(of: block["fields"]) == .string { writer.leave(block["fields"]) }
    if let review = block["review"] { self.review(review) }
    buttons(block)
    for key in ["under", "right", "post"] { writer.write(markdown: block[key], as: "body", of: page, .docassemble) }
    kind(of: block, from: first)
    translate(block, from: page)
    writer.builder.setDefault(page, PageProperty.hasContent, .bool(true))
    writer.language = kept
    writer.close()
  }

  /// What decides on a page. Only what is mandatory is shown to everybody; all else is shown when code needs it.
  private mutating func condition(of block: DocassembleBlock) {
    var parts: [Condition] = []
    let isMandatory = isYes(block["mandatory"])
    if !isMandatory {
      parts.append(.code("page \(pageNumber)", []))
      writer.builder.set(page, PageProperty.shownWhen, .unknown, at: .none)
    }
    let asked = block["if"]
    let first = writer.builder.model.conditions.count
    if let asked { setCondition(page, condition(of: asked), at: asked) }
    let read = writer.builder.model.conditions.count > first ? writer.builder.model.conditions[first] : .always
    let whole = Condition.all(parts + [read])
    guard whole != .always else { return }
    if writer.builder.model.conditions.count > first {
      writer.builder.model.conditions[first] = whole
    } else {
      writer.builder.model.conditions.append(whole)
      writer.builder.model.nodes[Int(page)].condition = UInt32(first)
    }
  }

  /// `if`: an expression, or a list of them.
  private func condition(of asked: Int) -> Condition {
    guard writer.kind(of: asked) == .array else { return python(asked, inObject: false) }
    return .all(writer.elements(of: asked).map { python($0, inObject: true) })
  }

  private mutating func texts(_ block: DocassembleBlock) {
    for key in ["pre", "subquestion"] { writer.write(markdown: block[key], as: "body", of: page, .docassemble) }
    if let help = block["help"] {
      if writer.kind(of: help) == .object {
        writer.write(markdown: writer.member("label", of: help), as: "button", of: page, .docassembleLabel)
        writer.write(markdown: writer.member("content", of: help), as: "hint", of: page, .docassemble)
      } else {
        writer.write(markdown: help, as: "hint", of: page, .docassemble)
      }
    }
    for key in ["terms", "auto terms"] { terms(block[key], of: page) }
  }

  /// Puts fields that are asked for each row of a list, or for several people, into a group that repeats.
  private mutating func repeated(
    _ fields: [DocassembleField], _ block: DocassembleBlock, _ body: (inout DocassembleReader) -> Void
  ) {
    let list = block["list collect"].flatMap { isNo($0) ? nil : $0 }
    var names = fields.compactMap { $0.variable.map(writer.string) }
    for key in ["yesno", "noyes", "yesnomaybe", "noyesmaybe", "field", "signature"] {
      if let variable = block[key] { names.append(writer.string(variable)) }
    }
    guard list != nil || names.contains(where: Self.isRepeated), let group = writer.open(.group, at: block.node) else {
      return body(&self)
    }
    let label = writer.member("label", of: list)
    if let written = writer.write(markdown: label, as: "title", of: group, .docassembleLabel) {
      writer.state(group, GroupProperty.title, written)
    }
    writer.builder.setDefault(group, GroupProperty.drawnAs, writer.word(.drawnAs, "nothing"))
    writer.builder.set(group, GroupProperty.repeats, .bool(true), at: writer.whole(list))
    writer.builder.setDefault(group, GroupProperty.hasContent, .bool(true))
    body(&self)
    writer.close()
  }

  /// `x.name`, `children[i].age`: the question stands for many.
  static func isRepeated(_ variable: String) -> Bool {
    let text = variable.utf8
    if text.starts(with: "x.".utf8) || text.starts(with: "x[".utf8) { return true }
    var before: UInt8 = 0
    var open = false
    for byte in text {
      if open, byte == UInt8(ascii: "]"), before >= UInt8(ascii: "i"), before <= UInt8(ascii: "n") { return true }
      open = open ? false : before == UInt8(ascii: "[")
      if before == UInt8(ascii: "["), byte >= UInt8(ascii: "i"), byte <= UInt8(ascii: "n") { open = true }
      before = byte
    }
    return false
  }

  /// The question. A picture in place of words is called by its alternative; what only code knows is unknown.
  private mutating func title(_ block: DocassembleBlock) -> WrittenText? {
    guard var title = writer.write(markdown: block["question"], as: "title", of: page, .docassembleLabel) else {
      return nil
    }
    if !writer.hasWords(title) {
      let images = writer.builder.model.descendants(.image, of: title.node)
      if let image = images.first(where: { writer.builder.model.value($0, ImageProperty.alternative).length > 0 }) {
        title.prose = writer.builder.model.value(image, ImageProperty.alternative)
      } else if isMade(writer.string(block["question"])) {
        writer.builder.set(page, PageProperty.title, .unknown, at: title.place)
        return title
      }
    }
    writer.state(page, PageProperty.title, title)
    return title
  }

  private mutating func kind(of block: DocassembleBlock, from first: Int) {
    let asks = writer.builder.model.nodes[first...].contains { $0.kind == .field } || block["fields"] != nil
    let hands = block["attachment"] != nil || block["attachments"] != nil || block["attachment code"] != nil
    let kind =
      block["review"] != nil
      ? "review" : asks ? "question" : hands || block["event"] != nil ? "end" : "content"
    writer.builder.setDefault(page, PageProperty.kind, writer.word(.pageKind, kind))
  }

  // MARK: Review

  /// `review`: what was answered, each with a link to change it.
  private mutating func review(_ node: Int) {
    var isEditable = false
    for item in writer.elements(of: node) {
      for member in writer.members(of: item) {
        switch tree.key(member.key) {
        case "button", "help", "note", "html", "subtext":
          writer.write(markdown: member.value, as: "body", of: page, .docassemble)
        case "label": writer.write(markdown: member.value, as: "link", of: page, .docassembleLabel)
        case "field", "fields", "action": isEditable = true
        case "show if", "hide if", "css class", "color", "icon", "raw html", "js show if": break
        default:
          isEditable = true
          writer.write(markdown: member.key, as: "link", of: page, .docassembleLabel)
        }
      }
    }
    writer.builder.set(page, PageProperty.editable, .bool(isEditable), at: writer.whole(node))
  }

  // MARK: Buttons

  /// A single button is no choice: it goes on.
  func isLoneButton(_ block: DocassembleBlock) -> Bool {
    guard let buttons = block["buttons"] else { return false }
    let choices = choiceNodes(buttons)
    return choices.count == 1 && choices[0].members["code"] == nil
  }

  private mutating func buttons(_ block: DocassembleBlock) {
    for (key, action) in [("continue button label", "next"), ("back button label", "back"), ("resume button label", "next")] {
      guard let label = block[key], let button = writer.open(.button, at: label) else { continue }
      writer.state(
        button, ButtonProperty.label, writer.write(markdown: label, as: "button", of: button, .docassembleLabel))
      writer.builder.setDefault(button, ButtonProperty.action, writer.word(.buttonAction, action))
      writer.close()
    }
    // With `field` they are the answers to it.
    guard block["field"] == nil || isLoneButton(block), let buttons = block["buttons"] else { return }
    for choice in choiceNodes(buttons) {
      guard let button = writer.open(.button, at: choice.node) else { continue }
      writer.state(
        button, ButtonProperty.label, writer.write(markdown: choice.label, as: "button", of: button, .docassembleLabel))
      let action =
        switch writer.string(choice.value) {
        case "continue": "next"
        case "restart", "new_session": "reset"
        case "exit", "leave", "logout", "exit_logout": "cancel"
        case "signin", "register": "link"
        default: "event"
        }
      writer.builder.setDefault(button, ButtonProperty.action, writer.word(.buttonAction, action))
      writer.close()
    }
  }
}

import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// The answers to choose from.
extension HTMLWalker {
  mutating func options(_ field: UInt32, _ question: HTMLQuestion) {
    switch question.type {
    case "radio", "checkboxes":
      var isCode = false
      for control in question.controls {
        if option(control, of: field) { isCode = true }
      }
      if page.name(question.controls[0]).contains("-") {
        writer.builder.set(field, FieldProperty.optionsFrom, .unknown, at: .none)
      } else {
        writer.builder.setDefault(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, isCode ? "code" : "here"))
      }
    case "select" where page.name(question.controls[0]) == "select": selectOptions(field, question.controls[0])
    case "select": writer.builder.set(field, FieldProperty.optionsFrom, .unknown, at: .none)
    default:
      guard let list = page.text(of: question.controls[0], "list"), let datalist = page.ids[list] else { return }
      selectOptions(field, datalist)
    }
  }

  /// - Returns: whether a template makes more of it than stands here.
  private mutating func option(_ control: Int, of field: UInt32) -> Bool {
    let labels = plan.labels(naming: control)
    let named = plan.elements(named: page.text(of: control, "aria-labelledby"))
    guard let option = writer.open(.option, at: control) else { return false }
    let value = tree.attribute(of: control, "value") ?? tree.attribute(of: control, "th:value")
    writer.state(option, OptionProperty.id, value)
    writer.state(option, OptionProperty.value, value)
    var text: WrittenText?
    if let element = labels.first ?? named.first {
      text = label(element, without: help(in: element), as: "option", of: option)
      for hint in help(in: element) where HTMLWords.isHint(page.classes(of: hint)) {
        writer.state(option, OptionProperty.hint, written(hint, as: "hint", of: option))
      }
    } else if page.name(control) != "input", page.text(of: control, "role") != nil {
      text = label(control, without: [], as: "option", of: option)
      if text == nil { text = writer.write(tree.attribute(of: control, "aria-label"), as: "option", of: option) }
    } else if let attribute = tree.attribute(of: control, "aria-label") ?? tree.attribute(of: control, "title") {
      text = writer.write(attribute, as: "option", of: option)
    } else if let words = plan.untied[control] {
      text = label(words, without: help(in: words), as: "option", of: option)
      if text != nil { writer.builder.setDefault(option, OptionProperty.labelUntied, .bool(true)) }
    }
    let isCode = text.map { $0.prose.range.isEmpty } ?? page.hasOpenAttributes(control)
    if isCode {
      writer.builder.set(option, OptionProperty.label, .unknown, at: text?.place ?? .none)
    } else {
      writer.state(option, OptionProperty.label, text)
    }
    for hint in plan.elements(named: page.text(of: control, "aria-describedby")) + hints(beside: control)
    where !written.contains(hint) && HTMLWords.isHint(page.classes(of: hint)) && !page.isInside(control, hint) {
      writer.state(option, OptionProperty.hint, written(hint, as: "hint", of: option))
      written.insert(hint)
    }
    writer.close()
    if tree.attribute(of: control, "checked") != nil, !page.isOpenEnded(control, "checked") {
      writer.state(field, FieldProperty.default, value)
    }
    return isCode || value.map { holdsExpression(tree.bytes, tree.contentRange(of: $0).indices) } ?? false
  }

  /// The help in the box of one answer.
  private func hints(beside control: Int) -> [Int] {
    guard let box = page.parent(of: control), page.count(page.controls, in: box) == 1 else { return [] }
    return tree.children(of: box).filter { HTMLWords.isHint(page.classes(of: $0)) }
  }

  private mutating func selectOptions(_ field: UInt32, _ select: Int) {
    var isCode = page.bound(select) || tree.attribute(of: select, "th:each") != nil
    var found = 0
    var index = select + 1
    let end = Int(tree.nodes[select].next)
    var group: (label: String, end: Int) = ("", 0)
    while index < end {
      let node = tree.nodes[index]
      if node.kind == .element, page.name(index) == "optgroup" {
        group = (page.text(of: index, "label") ?? "", Int(node.next))
      }
      switch node.kind {
      case .key: index = Int(node.next)
      case .string:
        if tree.string(index).contains("{") || tree.string(index).contains("<") { isCode = true }
        index += 1
      case .element where page.name(index) == "option":
        if isMade(index) {
          isCode = true
        } else if selectOption(index, field, isFirst: found == 0, in: index < group.end ? group.label : "") {
          found += 1
        }
        index = Int(node.next)
      default:
        if tree.attribute(of: index, "th:each") != nil || tree.attribute(of: index, "v-for") != nil { isCode = true }
        index += 1
      }
    }
    let from = isCode ? "code" : found > 0 ? "here" : nil
    if let from {
      writer.builder.setDefault(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, from))
    } else if page.html == nil || tree.attribute(of: select, "id") != nil {
      // Scripts fill empty lists.
      writer.builder.setDefault(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "code"))
    }
  }

  /// Whether a template makes an option, or many of it.
  private func isMade(_ option: Int) -> Bool {
    if ["th:each", "v-for", "ng-repeat", "x-for", "*ngfor"].contains(where: { tree.attribute(of: option, $0) != nil }) {
      return true
    }
    if page.bound(option), messages == nil { return true }
    return !page.says(option + 1..<Int(tree.nodes[option].next))
      && page.says(option + 1..<Int(tree.nodes[option].next), orExpression: true)
  }

  /// - Parameter group: what stands above it and others of its kind, and is read out with it.
  /// - Returns: whether it is an answer, not the words in the closed box.
  private mutating func selectOption(_ element: Int, _ field: UInt32, isFirst: Bool, in group: String) -> Bool {
    let value = tree.attribute(of: element, "value")
    // HTML Living Standard 4.10.7: the placeholder label option.
    let isEmpty = value.map { tree.string($0).trimmingEnds().isEmpty } ?? !page.hasText(element)
    if isFirst, isEmpty || tree.attribute(of: element, "disabled") != nil {
      writer.state(field, FieldProperty.placeholder, label(element, without: [], as: "placeholder", of: field))
      return false
    }
    guard let option = writer.open(.option, at: element) else { return true }
    let text = label(element, without: [], as: "option", of: option)
    if let value {
      writer.state(option, OptionProperty.id, value)
      writer.state(option, OptionProperty.value, value)
    } else {
      writer.state(option, OptionProperty.id, text)
      writer.state(option, OptionProperty.value, text)
    }
    if let text, !group.isEmpty {
      let label = writer.builder.model.values.string(text.prose, constants: [])
      writer.builder.set(option, OptionProperty.label, writer.text("\(group) › \(label)"), at: text.place)
    } else if let text {
      writer.state(option, OptionProperty.label, text)
    } else if let attribute = tree.attribute(of: element, "label") {
      writer.state(option, OptionProperty.label, writer.write(attribute, as: "option", of: option))
    }
    writer.close()
    if tree.attribute(of: element, "selected") != nil, !page.isOpenEnded(element, "selected") {
      writer.state(field, FieldProperty.default, value)
    }
    return true
  }
}

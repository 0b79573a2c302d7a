import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Calls of form-flow's fragments.
extension HTMLWalker {
  /// The call that an element makes.
  func call(_ element: Int) -> FragmentCall? { callAttribute(element).flatMap { FragmentCall(tree, $0) } }

  private func callAttribute(_ element: Int) -> Int? {
    for name in HTMLPage.fragmentCalls {
      if let attribute = tree.attribute(of: element, name) { return attribute }
    }
    return nil
  }

  /// Writes what a fragment draws.
  ///
  /// - Returns: whether all of the element is written.
  mutating func fragment(_ element: Int, depth: Int) -> Bool {
    let inside = element + 1..<max(element + 1, Int(tree.nodes[element].next))
    guard let call = call(element) else { return false }
    if FormFlowFragment.options.contains(call.name) { return true }
    if FormFlowFragment.headers.contains(call.name) { header(call) }
    if let (kind, ways) = FormFlowFragment.field(call.name) {
      field(element, call, kind: kind, answeredBy: ways)
    } else if call["inputName"] != nil, !FormFlowFragment.headers.contains(call.name) {
      // A project's own input: what it asks for is in its template.
      field(element, call, kind: "text", answeredBy: ["type"], isKnown: false)
    } else if call.name == "submitButton" || call.name == "continue" || call.name == "submitButtonSecondary" {
      fragmentButton(element, label: call["text"])
    } else if !FormFlowFragment.headers.contains(call.name), !FormFlowFragment.silent.contains(call.name),
      isScreen(element)
    {
      writer.leave(element)
      hasUnknownParts = true
    }
    walk(inside, depth: depth + 1)
    if let label = call["buttonLabel"] { fragmentButton(element, label: label) }
    return true
  }

  private func isScreen(_ element: Int) -> Bool {
    HTMLPage.fragmentCalls.contains { name in
      let text = page.text(of: element, name) ?? ""
      return text.contains("/screens/") || text.contains("/inputs/")
    }
  }

  private mutating func header(_ call: FragmentCall) {
    guard let argument = call["header"] ?? call["title"], headerText == nil else { return }
    headerText = text(argument, as: "title", of: sheet)
    if let headerText, !headerText.prose.range.isEmpty {
      writer.state(sheet, PageProperty.title, headerText)
    } else if let headerText {
      writer.builder.set(sheet, PageProperty.title, .unknown, at: headerText.place)
    }
    if let subtext = call["subtext"] { text(subtext, as: "body", of: sheet) }
  }

  /// Writes the text of an argument.
  @discardableResult
  mutating func text(_ argument: FragmentCall.Argument, as role: String, of owner: UInt32) -> WrittenText? {
    if let key = ThymeleafMessages.key(in: argument.value), var messages {
      self.messages = nil
      let text = messages.write(key, as: role, of: owner, in: &writer)
      self.messages = messages
      if let text { return text }
    }
    if let literal = argument.literal, literal.trimmingEnds().isEmpty { return nil }
    if ["null", "''", "false"].contains(argument.value) { return nil }
    return writer.write(markup: argument.place, as: role, of: owner)
  }

  private mutating func field(
    _ element: Int, _ call: FragmentCall, kind: String, answeredBy ways: [String], isKnown: Bool = true
  ) {
    guard let field = writer.openField(at: element, key: nil, kind: kind, answeredBy: ways) else { return }
    let name = call["inputName"] ?? call["groupName"]
    if let name {
      let place = writer.moved(ByteRange(start: UInt32(name.place.lowerBound), end: UInt32(name.place.upperBound)))
      let key = Value.text(start: Int(place.start), count: place.count)
      writer.builder.set(field, FieldProperty.id, key, at: place)
      if name.literal != nil { writer.builder.model.nodes[Int(field)].key = key }
    }
    let key = name?.literal ?? ""
    if kind == "date" { writer.builder.model.parts[field] = FormFlowFragment.dateParts.map { key + $0 } }
    if kind == "date" { writer.builder.setDefault(field, FieldProperty.typedDate, .bool(true)) }
    if kind == "address" {
      writer.builder.model.parts[field] = FormFlowFragment.addressParts.map { key + $0 }
      writer.builder.setDefault(field, FieldProperty.platformMade, .bool(true))
    }
    if !isKnown { writer.builder.set(field, FieldProperty.kind, .unknown, at: .none) }
    label(field, call)
    for name in ["helpText", "fieldsetHelpText", "checkboxHelpText"] {
      guard let argument = call[name], let hint = text(argument, as: "hint", of: field) else { continue }
      if hint.prose.range.isEmpty {
        writer.builder.set(field, FieldProperty.hint, .unknown, at: hint.place)
      } else {
        writer.state(field, FieldProperty.hint, hint)
      }
    }
    if let placeholder = call["placeholder"] ?? call["placeholderText"] {
      writer.state(field, FieldProperty.placeholder, text(placeholder, as: "placeholder", of: field))
    }
    if call["required"]?.literal == "true" || call["required"]?.value == "true", let argument = call["required"] {
      writer.builder.set(
        field, FieldProperty.required, .bool(true),
        at: writer.moved(
          ByteRange(start: UInt32(argument.place.lowerBound), end: UInt32(argument.place.upperBound))))
    } else {
      // Annotations of the flow's Java class say it.
      writer.builder.set(field, FieldProperty.required, .unknown, at: .none)
    }
    if let argument = call["autoComplete"] ?? call["autocomplete"], argument.literal != nil {
      let place = writer.moved(
        ByteRange(start: UInt32(argument.place.lowerBound), end: UInt32(argument.place.upperBound)))
      let token = Value.text(start: Int(place.start), count: place.count)
      writer.builder.set(field, FieldProperty.autocomplete, token, at: place)
      writer.builder.set(field, FieldProperty.autofill, token, at: place)
    } else if kind == "date", let month = call["autoCompleteMonth"]?.literal, month.hasPrefix("bday") {
      writer.builder.setDefault(field, FieldProperty.autofill, writer.text("bday"))
    }
    if kind == "checkboxes" { writer.builder.setDefault(field, FieldProperty.multiple, .bool(true)) }
    options(field, element, call, kind: kind)
    if kind == "file", let document = writer.open(.document, at: element) {
      for (from, to) in [(FieldProperty.shownLabel, DocumentProperty.title), (.required, .required)] {
        let value = writer.builder.model.value(field, from)
        if value.isStated || value.tag == .unknown {
          writer.builder.set(document, to, value, at: writer.builder.model.origin(field, from))
        }
      }
      writer.close()
    }
    writer.close()
  }

  private mutating func label(_ field: UInt32, _ call: FragmentCall) {
    if let argument = call["label"], let label = text(argument, as: "label", of: field) {
      writer.builder.set(
        field, FieldProperty.label, label.prose.range.isEmpty ? label.content : label.prose, at: label.place)
      if label.prose.range.isEmpty {
        writer.builder.set(field, FieldProperty.shownLabel, .unknown, at: label.place)
      } else {
        writer.state(field, FieldProperty.shownLabel, label)
      }
    } else if call["ariaLabel"] != nil || FormFlowFragment.headers.contains(call.name) {
      // The page's header names its lone question (`ariaLabel='header'`).
      if let headerText, !headerText.prose.range.isEmpty {
        writer.state(field, FieldProperty.shownLabel, headerText)
      } else {
        writer.builder.set(field, FieldProperty.shownLabel, .unknown, at: .none)
      }
    } else {
      writer.builder.set(field, FieldProperty.shownLabel, .unknown, at: .none)
    }
  }

  // MARK: Options

  private mutating func options(_ field: UInt32, _ element: Int, _ call: FragmentCall, kind: String) {
    guard ["radio", "checkboxes", "select"].contains(kind) else { return }
    var isCode = call["options"] != nil
    var found = 0
    var index = element + 1
    let end = Int(tree.nodes[element].next)
    while index < end {
      let node = tree.nodes[index]
      guard node.kind == .element else {
        index = node.kind == .key ? Int(node.next) : index + 1
        continue
      }
      if tree.attribute(of: index, "th:each") != nil { isCode = true }
      if let inner = self.call(index) {
        if FormFlowFragment.options.contains(inner.name) {
          if isRepeated(index, in: element) {
            isCode = true
          } else {
            option(index, inner, of: field, call["inputName"]?.literal, kind: kind)
            found += 1
          }
        } else if FormFlowFragment.field(inner.name) != nil {
          // What an answer unfolds has answers of its own.
          index = Int(node.next)
          continue
        }
      }
      index += 1
    }
    if call.name == "state" || call.name == "timeSelect" {
      writer.builder.setDefault(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "list"))
    } else if found == 0, ["yesOrNo", "yesNoRadios", "screenWithYesAndNoButtons"].contains(call.name) {
      yesAndNo(field, element, call)
    } else {
      writer.builder.setDefault(
        field, FieldProperty.optionsFrom, writer.word(.optionsFrom, isCode || found == 0 ? "code" : "here"))
    }
  }

  private func isRepeated(_ element: Int, in field: Int) -> Bool {
    var place: Int? = element
    while let around = place, around != field {
      if tree.attribute(of: around, "th:each") != nil { return true }
      place = page.parent(of: around)
    }
    return false
  }

  private mutating func option(
    _ element: Int, _ call: FragmentCall, of field: UInt32, _ name: String?, kind: String
  ) {
    let value = call["value"]
    if call.name == "selectOptionPlaceholder" || call.name == "selectOption" && value?.literal == "" {
      if let argument = call["optionText"] {
        writer.state(field, FieldProperty.placeholder, text(argument, as: "placeholder", of: field))
      }
      return
    }
    guard let option = writer.open(.option, at: element) else { return }
    if let value {
      let place = writer.moved(ByteRange(start: UInt32(value.place.lowerBound), end: UInt32(value.place.upperBound)))
      let text = Value.text(start: Int(place.start), count: place.count)
      writer.builder.set(option, OptionProperty.id, text, at: place)
      writer.builder.set(option, OptionProperty.value, text, at: place)
    }
    if let argument = call["label"] ?? call["optionText"], let label = text(argument, as: "option", of: option) {
      if label.prose.range.isEmpty {
        writer.builder.set(option, OptionProperty.label, .unknown, at: label.place)
      } else {
        writer.state(option, OptionProperty.label, label)
      }
    }
    if let argument = call["radioHelpText"] ?? call["checkboxHelpText"] {
      writer.state(option, OptionProperty.hint, text(argument, as: "hint", of: option))
    }
    writer.close()
    if let target = call["followUpId"]?.literal?.drop(while: { $0 == "#" }), let name, let answer = value?.literal,
      let shown = page.ids[String(target)], let source = callAttribute(element)
    {
      let asked = Condition.Name(path: [name], inRow: true, anywhere: true)
      followUps[shown] = (kind == "checkboxes" ? .includes(asked, answer) : .equals(asked, answer), source)
    }
  }

  /// The library's own two answers (`general.inputs.yes`, `general.inputs.no`).
  private mutating func yesAndNo(_ field: UInt32, _ element: Int, _ call: FragmentCall) {
    for (value, key, words) in [("true", "general.inputs.yes", "Yes"), ("false", "general.inputs.no", "No")] {
      guard let option = writer.open(.option, at: element) else { return }
      let stored = writer.text(value)
      writer.builder.setDefault(option, OptionProperty.value, stored)
      writer.builder.setDefault(option, OptionProperty.id, stored)
      if var messages, !messages.languages.isEmpty {
        self.messages = nil
        let label = messages.write(key, as: "option", of: option, in: &writer)
        self.messages = messages
        if let label {
          writer.state(option, OptionProperty.label, label)
        } else {
          writer.builder.setDefault(option, OptionProperty.label, writer.text(words).stated)
        }
      }
      writer.close()
    }
    writer.builder.setDefault(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "here"))
  }

  private mutating func fragmentButton(_ element: Int, label argument: FragmentCall.Argument?) {
    guard let button = writer.open(.button, at: element) else { return }
    writer.builder.setDefault(button, ButtonProperty.action, writer.word(.buttonAction, "next"))
    if let argument {
      let label = text(argument, as: "button", of: button)
      if let label, label.prose.range.isEmpty {
        writer.builder.set(button, ButtonProperty.label, .unknown, at: label.place)
      } else {
        writer.state(button, ButtonProperty.label, label)
      }
    } else {
      writer.builder.set(button, ButtonProperty.label, .unknown, at: .none)
    }
    writer.close()
  }

  // MARK: Texts

  /// Writes the words that expressions in an element stand for, as far as they are known.
  mutating func boundTexts(in element: Int) {
    guard messages != nil else { return }
    var index = element
    let end = Int(tree.nodes[element].next)
    while index < end {
      switch tree.nodes[index].kind {
      case .element:
        if let expression = bound(index) {
          _ = resolved(expression, as: "body", of: sheet)
          index = Int(tree.nodes[index].next)
        } else {
          index += 1
        }
      case .string:
        inlineTexts(index)
        index += 1
      default: index = Int(tree.nodes[index].next)
      }
    }
  }

  /// Writes the words of `[[#{key}]]` and `[(#{key})]` in a text.
  mutating func inlineTexts(_ node: Int) {
    guard messages != nil else { return }
    let text = tree.string(node)
    guard text.contains("[[#{") || text.contains("[(#{") else { return }
    var rest = text[...]
    while let start = rest.firstRange(of: "#{") {
      guard let end = rest[start.upperBound...].firstIndex(of: "}") else { return }
      if let key = ThymeleafMessages.key(in: String(rest[start.lowerBound...end])), var messages {
        self.messages = nil
        _ = messages.write(key, as: "body", of: sheet, in: &writer)
        self.messages = messages
      }
      rest = rest[rest.index(after: end)...]
    }
  }
}

import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Fields of a page.
extension HTMLWalker {
  mutating func field(_ index: Int) {
    let question = plan.questions[index]
    let control = question.controls[0]
    let (kind, ways) = Self.kind(question.type, isSelect: page.name(control) == "select")
    guard written.insert(control).inserted,
      let field = writer.openField(at: question.place, key: page.key(of: control), kind: kind, answeredBy: ways)
    else { return }
    if question.type.isEmpty { writer.builder.set(field, FieldProperty.kind, .unknown, at: .none) }
    if question.type == "checkboxes" || question.type == "select",
      question.type == "checkboxes"
        || tree.attribute(of: control, "multiple") != nil
    {
      writer.builder.setDefault(field, FieldProperty.multiple, .bool(true))
    }
    if ["date", "month", "datetime-local", "week"].contains(question.type) {
      // Browsers let a date be typed part by part (HTML Living Standard 4.10.5.1.7).
      writer.builder.setDefault(field, FieldProperty.typedDate, .bool(true))
    }
    label(field, question)
    help(field, question)
    required(field, question)
    attributes(field, control, question)
    options(field, question)
    if question.type == "file" { document(field, question) }
    writer.close()
  }

  /// What a type is in the model, and how it is answered.
  private static func kind(_ type: String, isSelect: Bool) -> (kind: String, ways: [String]) {
    switch type {
    case "email", "number", "password", "url", "textarea": (type, ["type"])
    case "tel": ("phone", ["type"])
    case "date", "week": ("date", ["type", "pick"])
    case "month", "time": (type, ["type", "pick"])
    case "datetime-local": ("datetime", ["type", "pick"])
    case "range": ("range", ["drag", "choose"])
    case "color": ("custom", ["pick"])
    case "file": ("file", ["upload"])
    case "radio", "checkboxes", "checkbox", "select": (type, ["choose"])
    default: ("text", ["type"])
    }
  }

  // MARK: Label and help

  private mutating func label(_ field: UInt32, _ question: HTMLQuestion) {
    var text: WrittenText?
    var isTied = true
    if let first = question.labels.first {
      text = label(first, without: help(in: first), as: "label", of: field)
      for more in question.labels.dropFirst() where text == nil {
        text = label(more, without: help(in: more), as: "label", of: field)
      }
    } else if let attribute = question.labelAttribute {
      text = writer.write(attribute, as: "label", of: field)
    } else if let seen = question.seen {
      let first = seen.lowerBound
      text = label(first, without: help(in: first), as: "label", of: field)
      // Options have names of their own; a box that nothing names is silent when it is read out.
      // So are the answers of a question in the row of a table, whose heading is read with its cells.
      isTied =
        question.isChoice
        && (page.parent(of: first) == page.parent(of: question.place)
          || ["th", "td", "dt"].contains { tree.isElement(first, $0) })
    }
    if let text {
      // Markup and the spaces around it are no part of a label.
      writer.builder.set(
        field, FieldProperty.label, text.prose.range.isEmpty ? text.content : text.prose, at: text.place)
      if !isTied {
        writer.builder.point(field, FieldProperty.shownLabel, at: text.place)
        writer.builder.setDefault(field, FieldProperty.labelUntied, .bool(true))
      } else if text.prose.range.isEmpty {
        writer.builder.set(field, FieldProperty.shownLabel, .unknown, at: text.place)
      } else {
        writer.state(field, FieldProperty.shownLabel, text)
      }
    } else if let spoken = question.spoken.first,
      let text = label(spoken, without: help(in: spoken), as: "label", of: field)
    {
      writer.state(field, FieldProperty.label, text)
      writer.state(field, FieldProperty.shownLabel, text)
    } else if page.hasOpenAttributes(question.controls[0])
      || tree.attribute(of: question.controls[0], "th:aria-label") != nil
      || tree.attribute(of: question.controls[0], ":aria-label") != nil
    {
      writer.builder.set(field, FieldProperty.label, .unknown, at: .none)
      writer.builder.set(field, FieldProperty.shownLabel, .unknown, at: .none)
    }
  }

  private mutating func help(_ field: UInt32, _ question: HTMLQuestion) {
    var parts: [WrittenText] = []
    for hint in question.hints {
      if let text = written(hint, as: "hint", of: field) { parts.append(text) }
      written.insert(hint)
    }
    if let first = parts.first {
      writer.builder.set(field, FieldProperty.hint, joined(parts), at: first.place)
    }
    for error in question.errors {
      written(error, as: "error", of: field)
      written.insert(error)
    }
    let control = question.controls[0]
    if !question.isChoice {
      for (name, role, property) in [
        ("placeholder", "placeholder", FieldProperty.placeholder), ("title", "tooltip", .tooltip),
      ] {
        guard let attribute = tree.attribute(of: control, name), attribute != question.labelAttribute else { continue }
        writer.state(field, property, writer.write(attribute, as: role, of: field))
      }
      if page.name(control).contains("-") {
        writer.state(
          field, FieldProperty.hint, writer.write(tree.attribute(of: control, "hint"), as: "hint", of: field))
      }
    }
    for (key, value) in tree.attributes(of: control) {
      let name = tree.key(key)
      guard name.hasPrefix("data-msg") || name.hasPrefix("data-error-message") || name.hasPrefix("data-val-"),
        tree.string(value).contains(" ") || tree.string(value).utf8.contains(where: { $0 >= 0x80 })
      else { continue }
      writer.write(value, as: "error", of: field)
    }
    if let unit = question.units.first { writer.state(field, FieldProperty.unit, tree.loneText(of: unit)) }
    if let counter = question.counter {
      writer.state(field, FieldProperty.counter, .bool(true), from: counter)
    }
  }

  private mutating func joined(_ parts: [WrittenText]) -> Value {
    guard parts.count > 1 else { return parts[0].prose }
    var bytes: [UInt8] = []
    for part in parts where !part.prose.range.isEmpty {
      if !bytes.isEmpty { bytes.append(0x0A) }
      bytes.append(contentsOf: writer.builder.model.values.text[part.prose.range])
    }
    return writer.builder.model.values.add(bytes)
  }

  // MARK: Required

  private mutating func required(_ field: UInt32, _ question: HTMLQuestion) {
    var marked = question.marked
    if marked == nil, let first = question.labels.first ?? question.seen?.lowerBound {
      let label = tree.innerText(of: first)
      marked =
        HTMLWords.markAtEnd(label) ?? (page.marksWithReferenceMark && label.trimmingEnds().hasSuffix("※") ? true : nil)
    }
    if let marked {
      if marked { marks.required += 1 } else { marks.optional += 1 }
    }
    var isUnknown = question.controls.contains(where: page.hasOpenAttributes)
    for control in question.controls + [question.owner].compactMap({ $0 }) {
      for name in ["required", "aria-required"] {
        if page.isOpenEnded(control, name) {
          isUnknown = true
        } else if let attribute = tree.attribute(of: control, name) {
          let says = tree.string(attribute)
          writer.state(field, FieldProperty.required, .bool(says != "false"), from: attribute)
          return
        }
      }
    }
    if let marked, let place = question.marks.first ?? question.labels.first ?? question.seen?.lowerBound {
      writer.state(field, FieldProperty.required, .bool(marked), from: place)
    } else if isUnknown || !statesRequired {
      // The server may demand it: many pages leave `required` out so that browsers do not speak instead of them.
      writer.builder.set(field, FieldProperty.required, .unknown, at: .none)
    }
  }

  /// Whether the page says of any question whether one must answer it.
  private var statesRequired: Bool {
    if page.nearest("form", around: plan.questions[0].controls[0]).map({ tree.attribute(of: $0, "novalidate") != nil })
      ?? false
    {
      return false
    }
    return plan.statesRequired
  }

  // MARK: Answers

  private mutating func attributes(_ field: UInt32, _ control: Int, _ question: HTMLQuestion) {
    if let autocomplete = tree.attribute(of: control, "autocomplete"), writer.isFilled(autocomplete) {
      if holdsExpression(tree.bytes, tree.contentRange(of: autocomplete).indices)
        || page.isOpenEnded(control, "autocomplete")
      {
        writer.builder.set(field, FieldProperty.autocomplete, .unknown, at: writer.place(autocomplete))
        writer.builder.set(field, FieldProperty.autofill, .unknown, at: writer.place(autocomplete))
      } else {
        writer.state(field, FieldProperty.autocomplete, autocomplete)
        writer.state(field, FieldProperty.autofill, autocomplete)
      }
    } else if page.hasOpenAttributes(control) || page.isOpenEnded(control, "autocomplete") {
      writer.builder.set(field, FieldProperty.autocomplete, .unknown, at: .none)
      writer.builder.set(field, FieldProperty.autofill, .unknown, at: .none)
    }
    let isFixed = question.controls.allSatisfy { control in
      ["disabled", "readonly"].contains { name in
        tree.attribute(of: control, name) != nil && !page.isOpenEnded(control, name)
          && !(name == "readonly" && question.isChoice)
      }
    }
    let isOff = isFixed || isInDisabledGroup(control)
    if isOff { writer.builder.setDefault(field, FieldProperty.asks, .bool(false)) }
    let isText = !["radio", "checkboxes", "checkbox", "select", "file"].contains(question.type)
    if isText {
      state(field, FieldProperty.least, control, "min")
      state(field, FieldProperty.most, control, "max")
      number(field, FieldProperty.minLength, control, "minlength")
      number(field, FieldProperty.maxLength, control, "maxlength")
      state(field, FieldProperty.pattern, control, "pattern")
      if page.name(control) == "input" { state(field, FieldProperty.default, control, "value") }
      if page.name(control) == "textarea" { writer.state(field, FieldProperty.default, plainText(control)) }
      if tree.attribute(of: control, "list") != nil {
        writer.builder.setDefault(field, FieldProperty.searchable, .bool(true))
      }
    }
    if question.type == "file" {
      if let accept = tree.attribute(of: control, "accept"), writer.isFilled(accept) {
        let types = tree.string(accept).split(separator: ",").map { String($0).trimmingEnds() }
        let values = types.map { writer.text($0) }
        writer.state(field, FieldProperty.accept, writer.builder.model.values.addList(values), from: accept)
      }
      if let multiple = tree.attribute(of: control, "multiple") {
        writer.state(field, FieldProperty.multiple, .bool(true), from: multiple)
      }
    }
    for control in question.controls {
      guard let script = tree.attribute(of: control, "onchange") ?? tree.attribute(of: control, "onclick") else {
        continue
      }
      let text = tree.string(script)
      if ["submit(", ".submit", "location", "navigate", "postback"].contains(where: text.lowercased().contains) {
        writer.state(field, FieldProperty.actsOnChange, .bool(true), from: script)
        break
      }
    }
  }

  private func isInDisabledGroup(_ control: Int) -> Bool {
    page.nearest("fieldset", around: control).map {
      tree.attribute(of: $0, "disabled") != nil && !page.isOpenEnded($0, "disabled")
    } ?? false
  }

  private func plain(_ element: Int, _ name: String) -> Int? {
    guard let attribute = tree.attribute(of: element, name), !page.isOpenEnded(element, name),
      !holdsExpression(tree.bytes, tree.contentRange(of: attribute).indices)
    else { return nil }
    return attribute
  }

  private func plainText(_ element: Int) -> Int? {
    tree.loneText(of: element).flatMap {
      holdsExpression(tree.bytes, tree.nodes[$0].range.indices) || page.bound(element) ? nil : $0
    }
  }

  private mutating func state(_ field: UInt32, _ property: FieldProperty, _ control: Int, _ name: String) {
    writer.state(field, property, plain(control, name))
  }

  private mutating func number(_ field: UInt32, _ property: FieldProperty, _ control: Int, _ name: String) {
    writer.state(field, property, integer: plain(control, name))
  }

  // MARK: Others

  private mutating func document(_ field: UInt32, _ question: HTMLQuestion) {
    guard let document = writer.open(.document, at: question.place) else { return }
    let model = writer.builder.model
    writer.state(document, DocumentProperty.id, page.key(of: question.controls[0]))
    for (from, to) in [(FieldProperty.shownLabel, DocumentProperty.title), (.hint, .hint), (.required, .required)] {
      let value = model.value(field, from)
      if value.isStated || value.tag == .unknown {
        writer.builder.set(document, to, value, at: model.origin(field, from))
      }
    }
    writer.close()
  }

  mutating func captcha(_ element: Int) {
    guard
      let field = writer.openField(
        at: element, key: tree.attribute(of: element, "id"), kind: "captcha", answeredBy: ["choose"])
    else { return }
    writer.builder.setDefault(field, FieldProperty.platformMade, .bool(true))
    writer.builder.set(field, FieldProperty.inaccessible, .unknown, at: .none)
    writer.builder.set(field, FieldProperty.shownLabel, .unknown, at: .none)
    writer.close()
  }
}

extension HTMLPage {
  /// Whether an expression makes what stands in an element.
  func bound(_ element: Int) -> Bool {
    ["th:text", "th:utext", "data-th-text", "data-th-utext", "v-text", "x-text", "ng-bind", "th:value"].contains {
      tree.attribute(of: element, $0) != nil
    }
  }
}

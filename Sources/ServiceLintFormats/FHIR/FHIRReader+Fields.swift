import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Items that ask something.
extension FHIRReader {
  /// A question with the questions that hang under it. They stand behind it, in a group without a name that has its
  /// condition: an item that is not shown takes with it all that is in it (Questionnaire.item.enableWhen).
  mutating func question(_ item: FHIRItem, depth: Int) -> PageContents {
    let children = elements.children("item", of: item.node).map { FHIRItem($0, elements) }
    let below = children.filter { if case .help = $0.role { false } else { true } }
    let condition = condition(of: item)
    let isRepeated = elements.isTrue("repeats", of: item.node) && !takesSeveral(item)
    let isWrapped = isRepeated || condition != nil && !below.isEmpty
    if isWrapped {
      guard let group = writer.open(.group, at: item.node) else { return PageContents() }
      writer.builder.setDefault(group, GroupProperty.drawnAs, writer.word(.drawnAs, "nothing"))
      if isRepeated { repeats(group, item) }
      if let condition, !below.isEmpty { writer.setCondition(group, condition.0, at: condition.at) }
      writer.builder.setDefault(group, GroupProperty.hasContent, .bool(condition?.0 != .never))
    }
    let isHidden = condition?.0 == .never
    // Where nothing hangs under it, the question itself has the condition: it can be named.
    var contents = field(item, children, condition: below.isEmpty ? condition : nil, isHidden: isHidden)
    for child in below { contents.add(walk(child, depth: depth + 1)) }
    if isWrapped { writer.close() }
    return isHidden ? PageContents() : contents
  }

  private mutating func field(
    _ item: FHIRItem, _ children: [FHIRItem], condition: (Condition, at: Int)?, isHidden: Bool
  ) -> PageContents {
    let kind = kind(of: item)
    guard
      let field = writer.openField(
        at: item.node, key: item.linkId, kind: kind.name, answeredBy: kind.answeredBy)
    else { return PageContents() }
    let type = elements.child("type", of: item.node)
    if type != nil { writer.state(field, FieldProperty.kind, writer.word(.fieldKind, kind.name), from: type) }
    if let condition { writer.setCondition(field, condition.0, at: condition.at) }
    let definition = elements.child("definition", of: item.node)
    if let concept = FHIRDefinition.concept(elements.string(definition)) {
      writer.builder.setDefault(field, FieldProperty.concept, writer.word(.concept, concept))
    }
    label(field, item)
    hints(field, item, children)
    media(of: item.extensions)
    let asks = asks(field, item, isHidden: isHidden)
    if item.isChoice || kind.name == "radio" { answers(field, item, kind.name) }
    limits(field, item)
    messages(field, item)
    if item.type == "attachment" { attachment(field, item) }
    if kind.name == "date" || kind.name == "datetime" {
      // refero, formcomponents/date: a date is typed or picked.
      if isNorwegian { writer.builder.setDefault(field, FieldProperty.typedDate, .bool(true)) }
    }
    writer.close()
    return PageContents(hasContent: !isHidden, asks: asks)
  }

  /// Whether the renderer takes several answers in one field, rather than the field several times.
  func takesSeveral(_ item: FHIRItem) -> Bool {
    if item.type == "attachment" { return true }
    // refero, RepeatButton: all but boxes get a button that adds one more.
    return item.isChoice && (!isNorwegian || item.has("check-box"))
  }

  // MARK: Words

  private mutating func label(_ field: UInt32, _ item: FHIRItem) {
    let text = FHIRText("text", of: item.node, elements)
    let plain = elements.child("text", of: item.node)
    let written = say(as: "label", of: field, item) { FHIRText("text", of: $0, $1) }
    if writer.isFilled(plain) {
      writer.state(field, FieldProperty.label, plain)
    } else if let written {
      writer.builder.set(field, FieldProperty.label, written.content, at: written.place)
    } else if let plain {
      writer.builder.point(field, FieldProperty.label, at: writer.place(plain))
    }
    // A page's number of the question before its text.
    let prefix = elements.child("prefix", of: item.node)
    if let written {
      var shown = written.prose
      if writer.isFilled(prefix) {
        shown = joined([writer.text(prefix), written.prose], by: " ")
      }
      writer.builder.set(field, FieldProperty.shownLabel, shown, at: written.place)
    } else if writer.isFilled(prefix) {
      writer.state(field, FieldProperty.shownLabel, prefix)
    }
    if text.isComputed { writer.builder.set(field, FieldProperty.shownLabel, .unknown, at: .none) }
  }

  private mutating func hints(_ field: UInt32, _ item: FHIRItem, _ children: [FHIRItem]) {
    var hints: [WrittenText] = []
    if let first = sublabel(item, of: field) { hints.append(first) }
    for child in children {
      guard case .help(let role) = child.role, let written = help(child, as: role, of: field) else { continue }
      switch role {
      case "unit": writer.state(field, FieldProperty.unit, written)
      case "tooltip": writer.state(field, FieldProperty.tooltip, written)
      default: hints.append(written)
      }
    }
    if let first = hints.first {
      let joined = hints.count == 1 ? first.prose : joined(hints.map(\.prose), by: "\n")
      writer.builder.set(field, FieldProperty.hint, joined, at: first.place)
    }
    let format = say(as: "placeholder", of: field, item) { node, elements in
      FHIRText(valueOf: elements.named("entryFormat", in: elements.extensions(of: node)), elements)
    }
    writer.state(field, FieldProperty.placeholder, format)
    if let unit = elements.choice("value", of: item.first("questionnaire-unit"))?.value {
      let display = elements.child("display", of: unit)
      writer.state(field, FieldProperty.unit, writer.isFilled(display) ? display : elements.child("code", of: unit))
    }
  }

  // MARK: Who answers

  private static let computed = ["sdc-questionnaire-calculatedExpression", "sdf-calculatedExpression"]
  private static let prefilled = [
    "sdc-questionnaire-initialExpression", "sdf-fhirpath", "cqf-expression", "sdc-questionnaire-observationLinkPeriod",
  ]

  /// Whether people are to answer, and what the answer is beforehand.
  private mutating func asks(_ field: UInt32, _ item: FHIRItem, isHidden: Bool) -> Bool {
    let required = elements.child("required", of: item.node)
    writer.state(field, FieldProperty.required, flag: required)
    let prefill = item.extensions.last { Self.prefilled.contains($0.name) }?.node
    if let value = elements.choice("value", of: prefill)?.value {
      let from = elements.child("expression", of: value) ?? value
      writer.state(
        field, FieldProperty.prefilledFrom, writer.isScalar(from) ? writer.text(from) : writer.text("Observation"),
        from: from)
    }
    let isComputed = item.extensions.contains { Self.computed.contains($0.name) }
    let isFixed = elements.isTrue("readOnly", of: item.node) || item.has(anyOf: ["data-receiver", "context-display"])
    let asks = !isHidden && !isComputed && !isFixed && prefill == nil
    writer.builder.setDefault(field, FieldProperty.asks, .bool(asks))
    // STU3 and R4 write `initial` differently.
    if let initial = elements.choice("value", of: elements.child("initial", of: item.node)),
      let value = valueNode(initial.value), !elements.string(value).isEmpty, elements.string(value) != "false"
    {
      writer.builder.set(field, FieldProperty.default, writer.text(value), at: writer.place(value))
    }
    return asks
  }

  // MARK: Files

  private mutating func attachment(_ field: UInt32, _ item: FHIRItem) {
    if elements.isTrue("repeats", of: item.node) {
      writer.state(field, FieldProperty.multiple, .bool(true), from: elements.child("repeats", of: item.node))
    }
    let types = item.extensions.filter { $0.name == "mimeType" }.compactMap {
      elements.choice("value", of: $0.node)?.value
    }
    if let first = types.first {
      var values: [Value] = []
      for type in types { values.append(writer.text(type)) }
      writer.state(field, FieldProperty.accept, writer.builder.model.values.addList(values), from: first)
    } else if isNorwegian {
      // refero, constants: VALID_FILE_TYPES and MAX_FILE_SIZE.
      var values: [Value] = []
      for type in ["image/jpeg", "image/png", "application/pdf"] { values.append(writer.text(type)) }
      writer.builder.setDefault(field, FieldProperty.accept, writer.builder.model.values.addList(values))
    }
    if let size = elements.choice("value", of: item.first("maxSize"))?.value,
      let number = Double(elements.string(size)),
      number > 0, number < 1e9
    {
      // In megabytes (extension maxSize).
      writer.state(field, FieldProperty.maxBytes, .int(Int64(number * 1_000_000)), from: size)
    } else if isNorwegian {
      writer.builder.setDefault(field, FieldProperty.maxBytes, .int(25_000_000))
    }
    document(field, item)
  }

  /// The paper or file that is asked for.
  private mutating func document(_ field: UInt32, _ item: FHIRItem) {
    guard let document = writer.open(.document, at: item.node) else { return }
    writer.state(document, DocumentProperty.id, item.linkId)
    let label = writer.builder.model.value(field, FieldProperty.shownLabel)
    if label.isStated {
      let place = writer.builder.model.origin(field, FieldProperty.shownLabel)
      writer.builder.set(document, DocumentProperty.title, label, at: place)
    }
    let hint = writer.builder.model.value(field, FieldProperty.hint)
    if hint.isStated {
      writer.builder.set(
        document, DocumentProperty.hint, hint, at: writer.builder.model.origin(field, FieldProperty.hint))
    }
    writer.state(document, DocumentProperty.required, flag: elements.child("required", of: item.node))
    let condition = writer.builder.model.value(field, FieldProperty.shownWhen)
    if condition.isStated {
      writer.builder.set(
        document, DocumentProperty.neededWhen, condition,
        at: writer.builder.model.origin(field, FieldProperty.shownWhen))
    }
    writer.builder.set(document, DocumentProperty.ways, .unknown, at: .none)
    writer.close()
  }
}

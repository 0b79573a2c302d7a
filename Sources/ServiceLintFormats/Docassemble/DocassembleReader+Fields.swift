import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Fields.
extension DocassembleReader {
  /// A field.
  ///
  /// - Parameter asked: what asks for it if it has no label: the note before it, or the page's question.
  mutating func read(_ field: DocassembleField, variable: Int, asked question: WrittenText?) {
    let type = type(of: field)
    guard
      let node = writer.openField(at: field.node, key: variable, kind: type.kind, answeredBy: type.answeredBy)
    else { return }
    if let shown = condition(of: field) { setCondition(node, shown.condition, at: shown.source) }
    label(node, field, question)
    hints(node, field)
    asked(node, field, type)
    limits(node, field)
    // The choices of objects are names of variables.
    let isObject = writer.string(field["datatype"]).hasPrefix("object")
    options(
      of: node, list: isObject ? nil : field["choices"], code: field["code"] ?? (isObject ? field["choices"] : nil), type)
    if type.kind == "file" { document(field, node) }
    writer.close()
  }

  private mutating func label(_ node: UInt32, _ field: DocassembleField, _ question: WrittenText?) {
    guard let label = field.label else {
      guard let question else { return }
      if writer.hasWords(question) {
        writer.builder.setDefault(node, FieldProperty.shownLabel, question.prose.stated)
      } else {
        writer.builder.set(node, FieldProperty.shownLabel, .unknown, at: .none)
      }
      return
    }
    guard let written = writer.write(markdown: label, as: "label", of: node, .docassembleLabel) else {
      writer.builder.point(node, FieldProperty.label, at: writer.whole(label))
      return
    }
    writer.builder.set(node, FieldProperty.label, written.content, at: written.place)
    writer.state(node, FieldProperty.shownLabel, written)
    // Words that only code knows are words nevertheless.
    if !writer.hasWords(written), isMade(writer.written(label)) {
      writer.builder.set(node, FieldProperty.shownLabel, .unknown, at: written.place)
    }
  }

  private mutating func hints(_ node: UInt32, _ field: DocassembleField) {
    var hint: WrittenText?
    for key in ["under text", "help"] {
      guard let text = field[key] else { continue }
      if let written = writer.write(markdown: text, as: "hint", of: node, .docassemble) { hint = hint ?? written }
    }
    writer.state(node, FieldProperty.hint, hint)
    writer.state(
      node, FieldProperty.placeholder,
      writer.write(markdown: field["hint"], as: "placeholder", of: node, .docassemble))
  }

  private mutating func asked(_ node: UInt32, _ field: DocassembleField, _ type: DocassembleFieldType) {
    if !type.asks { writer.builder.setDefault(node, FieldProperty.asks, .bool(false)) }
    if isYes(field["disabled"]) { writer.state(node, FieldProperty.asks, .bool(false), from: field["disabled"]) }
    // A box that is not ticked says no.
    writer.builder.setDefault(node, FieldProperty.required, .bool(type.kind != "checkbox" && type.asks))
    if let required = field["required"] {
      if isYes(required) || isNo(required) {
        writer.builder.set(node, FieldProperty.required, .bool(isYes(required)), at: writer.place(required))
      } else {
        writer.builder.set(node, FieldProperty.required, .unknown, at: writer.place(required))
      }
    } else if isSwitched(field) {
      writer.builder.set(node, FieldProperty.required, .unknown, at: .none)
    }
    if type.truth == .multiple { writer.builder.setDefault(node, FieldProperty.multiple, .bool(true)) }
    if type.searchable { writer.builder.setDefault(node, FieldProperty.searchable, .bool(true)) }
    if type.kind == "date" { writer.builder.setDefault(node, FieldProperty.typedDate, .bool(true)) }
    writer.state(node, FieldProperty.autocomplete, field["autocomplete"])
    writer.state(node, FieldProperty.autofill, field["autocomplete"])
    guard let preset = field["default"] else { return }
    let text = writer.string(preset)
    if writer.kind(of: preset) == .object || isMade(text) || writer.string(field["datatype"]).hasPrefix("object") {
      writer.builder.set(
        node, FieldProperty.prefilledFrom, writer.isScalar(preset) ? writer.text(preset) : writer.text("code"),
        at: writer.place(preset))
    } else {
      writer.state(node, FieldProperty.default, preset)
    }
  }

  private mutating func limits(_ node: UInt32, _ field: DocassembleField) {
    limit(node, .least, field["min"])
    limit(node, .most, field["max"])
    for (key, property) in [("minlength", FieldProperty.minLength), ("maxlength", .maxLength)] {
      guard let length = field[key] else { continue }
      // Of checkboxes it counts ticks.
      if type(of: field).truth == .multiple { continue }
      if writer.integer(length) == nil {
        writer.builder.set(node, property, .unknown, at: writer.place(length))
      } else {
        writer.state(node, property, integer: length)
      }
    }
    if let accept = field["accept"] {
      let types = Self.quoted(writer.string(accept))
      if types.isEmpty {
        writer.builder.set(node, FieldProperty.accept, .unknown, at: writer.place(accept))
      } else {
        let values = types.map { writer.text($0) }
        writer.builder.set(
          node, FieldProperty.accept, writer.builder.model.values.addList(values), at: writer.place(accept))
      }
    }
    for message in writer.members(of: field["validation messages"]) {
      writer.write(markdown: message.value, as: "error", of: node, .docassemble)
    }
    if let check = field["validate"] {
      writer.builder.set(node, FieldProperty.checkedByCode, .bool(true), at: writer.place(check))
      // What it says stands in the code.
      writer.builder.set(node, FieldProperty.explainsErrors, .unknown, at: .none)
    } else if pageIsChecked {
      writer.builder.set(node, FieldProperty.checkedByCode, .unknown, at: .none)
      writer.builder.set(node, FieldProperty.explainsErrors, .unknown, at: .none)
    }
  }

  /// A limit that is written as a number or a date; one that is worked out is not known.
  private mutating func limit(_ node: UInt32, _ property: FieldProperty, _ limit: Int?) {
    guard let limit else { return }
    let first = writer.string(limit).utf8.first ?? 0
    if first == UInt8(ascii: "-") || first >= 0x30 && first <= 0x39 {
      writer.state(node, property, limit)
    } else {
      writer.builder.set(node, property, .unknown, at: writer.place(limit))
    }
  }

  /// The parts of a Python text in quotes, at its commas; none of anything else.
  private static func quoted(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let range = trimmed(bytes, 0..<bytes.count)
    guard range.count > 2, let quote = range.first.map({ bytes[$0] }), quote == 0x27 || quote == 0x22,
      bytes[range.upperBound - 1] == quote
    else { return [] }
    let inner = bytes[range].dropFirst().dropLast()
    guard !inner.contains(quote) else { return [] }
    return inner.split(separator: UInt8(ascii: ",")).map { part in
      String(decoding: bytes[trimmed(bytes, part.startIndex..<part.endIndex)], as: UTF8.self)
    }
  }

  private mutating func document(_ field: DocassembleField, _ node: UInt32) {
    guard let document = writer.open(.document, at: field.node) else { return }
    writer.state(document, DocumentProperty.id, field.variable)
    let label = writer.builder.model.value(node, FieldProperty.shownLabel)
    if label.isStated {
      writer.builder.set(document, DocumentProperty.title, label, at: field.label.map(writer.contentPlace) ?? .none)
    }
    let required = writer.builder.model.value(node, FieldProperty.required)
    writer.builder.set(document, DocumentProperty.required, required, at: writer.place(field["required"]))
    let condition = writer.builder.model.value(node, FieldProperty.shownWhen)
    if condition.isStated {
      writer.builder.set(
        document, DocumentProperty.neededWhen, condition,
        at: writer.builder.model.origin(node, FieldProperty.shownWhen))
    }
    writer.builder.set(document, DocumentProperty.ways, .unknown, at: .none)
    writer.close()
  }

  // MARK: One answer

  /// The fields of a block that asks without `fields`.
  mutating func loneFields(_ block: DocassembleBlock) {
    for (key, type) in Self.lone { loneField(block, block[key], type) }
    if let list = choices(of: block), !isLoneButton(block) { loneField(block, block["field"], choiceType(of: block), list: list) }
    loneField(block, block["signature"], DocassembleFieldType(kind: "signature", answeredBy: ["draw"]))
  }

  private mutating func loneField(
    _ block: DocassembleBlock, _ variable: Int?, _ type: DocassembleFieldType, list: Int? = nil
  ) {
    guard let variable, writer.isFilled(variable),
      let node = writer.openField(at: variable, key: variable, kind: type.kind, answeredBy: type.answeredBy)
    else { return }
    writer.builder.setDefault(node, FieldProperty.required, .bool(true))
    if let required = block["required"] {
      writer.builder.set(node, FieldProperty.required, .unknown, at: writer.place(required))
    }
    if type.kind == "signature" { writer.builder.setDefault(node, FieldProperty.inaccessible, .bool(true)) }
    if type.searchable { writer.builder.setDefault(node, FieldProperty.searchable, .bool(true)) }
    if writer.isFilled(block["default"]) {
      let preset = block["default"]
      writer.state(node, isMade(writer.string(preset)) ? FieldProperty.prefilledFrom : .default, preset)
    }
    if pageIsChecked {
      writer.builder.set(node, FieldProperty.checkedByCode, .unknown, at: .none)
      writer.builder.set(node, FieldProperty.explainsErrors, .unknown, at: .none)
    }
    if let question, writer.hasWords(question) {
      writer.builder.setDefault(node, FieldProperty.shownLabel, question.prose.stated)
    } else {
      writer.builder.set(node, FieldProperty.shownLabel, .unknown, at: .none)
    }
    options(of: node, list: list, code: nil, type)
    writer.close()
  }
}

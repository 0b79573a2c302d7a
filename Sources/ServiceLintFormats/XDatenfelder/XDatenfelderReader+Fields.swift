import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Data fields.
extension XDatenfelderReader {
  mutating func field(_ element: Int, _ place: Place) -> Contents {
    let kind = code(in: element, "feldart")
    if kind?.word == "label" { return note(element) }
    let type = code(in: element, "datentyp")
    var (shown, ways) = Self.kind(kind?.word ?? "", type?.word ?? "")
    // How a choice looks is for whoever makes the form; nobody has several answers chosen in a drop-down by need.
    let isMultiple = kind?.word == "select" && number(place).map { $0.most.map { $0 > 1 } ?? true } ?? false
    if isMultiple { shown = "checkboxes" }
    guard let field = w.openField(at: element, key: nil, kind: shown, answeredBy: ways) else { return Contents() }
    identify(field, FieldProperty.id, element)
    if let source = type?.source ?? kind?.source {
      w.builder.set(field, FieldProperty.kind, w.word(.fieldKind, shown), at: w.place(source))
    }
    let label = w.label(field, text(in: element, "bezeichnungEingabe"))
    w.state(field, FieldProperty.hint, w.write(text(in: element, "hilfetextEingabe"), as: "hint", of: field))
    state(field, FieldProperty.legalBasis, texts(of: [element] + (place.structure.map { [$0] } ?? []), "bezug"))
    let asks = kind?.word != "hidden" && kind?.word != "locked"
    w.builder.setDefault(field, FieldProperty.asks, .bool(asks))
    required(field, place, isMultiple: isMultiple)
    limits(field, element)
    w.state(field, FieldProperty.default, text(in: element, "inhalt"))
    if let prefill = code(in: element, "vorbefuellung"), prefill.word != "keine" {
      w.state(field, FieldProperty.prefilledFrom, prefill.source)
    }
    if let rule = w.tree.child(of: element, "regel") {
      w.builder.set(field, FieldProperty.checkedByCode, .bool(true), at: w.whole(rule))
    }
    if kind?.word == "select" { options(field, element) }
    if shown == "file" {
      let types = texts(of: [element], "mediaType")
      state(field, FieldProperty.accept, types)
      // The unit of `maxSize` is not said where it stands.
      if let size = text(in: element, "maxSize") {
        w.builder.set(field, FieldProperty.maxBytes, .unknown, at: w.place(size))
      }
      if asks { document(element, field, label) }
    }
    w.close()
    return Contents(hasContent: true, asks: asks)
  }

  /// What a field is by its `feldart` and `datentyp`.
  private static func kind(_ kind: String, _ type: String) -> (kind: String, ways: [String]) {
    switch kind {
    case "select": return ("select", ["choose"])
    case "hidden": return ("hidden", [])
    default: break
    }
    switch type {
    case "date": return ("date", ["type"])
    case "time": return ("time", ["type"])
    case "datetime": return ("datetime", ["type"])
    case "bool": return ("checkbox", ["choose"])
    case "num", "num_int": return ("number", ["type"])
    case "num_currency": return ("currency", ["type"])
    case "file", "obj": return ("file", ["upload"])
    default: return ("text", ["type"])
    }
  }

  /// A field that only says something.
  private mutating func note(_ element: Int) -> Contents {
    let owner = w.builder.current
    let source = text(in: element, "inhalt") ?? text(in: element, "bezeichnungEingabe")
    let written = w.write(source, as: "body", of: owner)
    w.write(text(in: element, "hilfetextEingabe"), as: "hint", of: owner)
    return Contents(hasContent: written != nil)
  }

  private mutating func required(_ field: UInt32, _ place: Place, isMultiple: Bool) {
    guard let number = number(place), let source = number.source else { return }
    if number.least > 0, !place.isNeeded {
      // Whoever leaves out the group leaves out the field.
      w.builder.set(field, FieldProperty.required, .unknown, at: w.place(source))
    } else {
      w.builder.set(field, FieldProperty.required, .bool(number.least > 0), at: w.place(source))
    }
    if isMultiple {
      w.builder.set(field, FieldProperty.multiple, .bool(true), at: w.place(source))
    }
  }

  // MARK: What is accepted

  /// `praezisierung`: attributes in version 3, a text of JSON in version 2.
  private mutating func limits(_ field: UInt32, _ element: Int) {
    guard let limits = w.tree.child(of: element, "praezisierung") else { return }
    let attributes = w.tree.attributes(of: limits)
    for it in attributes { limit(field, w.tree.key(it.key), w.string(it.value), at: w.place(it.value)) }
    guard attributes.isEmpty, let text = w.tree.loneText(of: limits), w.isFilled(text) else { return }
    guard let members = Self.members(w.string(text)) else { return w.leave(text) }
    for (name, value) in members { limit(field, name, value, at: w.place(text)) }
  }

  /// The members of an object in JSON; `nil` if the text is none.
  private static func members(_ text: String) -> [(name: String, value: String)]? {
    var tree = SourceTree()
    tree.bytes = Array(text.utf8)
    tree.count = tree.bytes.count
    guard (try? JSONReader.read(&tree)) != nil, tree.nodes.first?.kind == .object else { return nil }
    return tree.members(of: 0).compactMap {
      [.string, .number].contains(tree.nodes[$0.value].kind) ? (tree.key($0.key), tree.string($0.value)) : nil
    }
  }

  private mutating func limit(_ field: UInt32, _ name: String, _ value: String, at place: ByteRange) {
    guard value.utf8.contains(where: { $0 > 0x20 }) else { return }
    switch name {
    case "minLength":
      if let number = Int64(value) { w.builder.set(field, FieldProperty.minLength, .int(number), at: place) }
    case "maxLength":
      if let number = Int64(value) { w.builder.set(field, FieldProperty.maxLength, .int(number), at: place) }
    case "minValue": w.builder.set(field, FieldProperty.least, w.text(value), at: place)
    case "maxValue": w.builder.set(field, FieldProperty.most, w.text(value), at: place)
    case "pattern": w.builder.set(field, FieldProperty.pattern, w.text(value), at: place)
    default: break
    }
  }

  // MARK: Answers to choose

  private mutating func options(_ field: UInt32, _ element: Int) {
    let values = w.tree.children(of: element, "werte").flatMap { w.tree.children(of: $0, "wert") }
    if !values.isEmpty {
      w.builder.setDefault(field, FieldProperty.optionsFrom, w.word(.optionsFrom, "here"))
      for value in values {
        guard let option = w.openOption(at: value, value: text(in: value, "code"), label: text(in: value, "name"))
        else { return }
        w.state(option, OptionProperty.hint, w.write(text(in: value, "hilfe"), as: "hint", of: option))
        w.close()
      }
      return
    }
    w.builder.setDefault(field, FieldProperty.optionsFrom, w.word(.optionsFrom, "list"))
    guard let reference = w.tree.child(of: element, "codelisteReferenz") else { return }
    let code = w.tree.child(of: reference, "genericodeIdentification") ?? reference
    let address = ["canonicalVersionUri", "canonicalIdentification"].lazy.compactMap { [self] in text(in: code, $0) }
      .first
    w.state(field, FieldProperty.optionsAddress, address)
  }

  // MARK: Documents

  private mutating func document(_ element: Int, _ field: UInt32, _ label: WrittenText?) {
    guard let document = w.open(.document, at: element) else { return }
    for (property, other) in [
      (FieldProperty.id, DocumentProperty.id), (.hint, .hint), (.required, .required),
    ] {
      let value = w.builder.model.value(field, property)
      guard value.isStated || value.tag == .unknown else { continue }
      w.builder.set(document, other, value, at: w.builder.model.origin(field, property))
    }
    w.state(document, DocumentProperty.title, label)
    w.close()
  }
}

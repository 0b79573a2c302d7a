import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Properties that are one field.
extension JSONSchemaReader {
  /// What of a field nobody knows without a UI schema: how it is worded, drawn and checked.
  private static let unseen: [FieldProperty] = [
    .label, .shownLabel, .hint, .placeholder, .tooltip, .unit, .answeredBy, .searchable, .autocomplete, .autofill,
    .mask,
    .counter, .explainsErrors, .actsOnChange, .inaccessible, .typedDate, .strips, .characterSet, .offersEarlier,
    .confirms,
  ]

  mutating func field(
    _ property: JSONSchemaProperty, _ it: JSONSchemaNode, ui: JSONSchemaUI?, isHidden: Bool,
    control: JSONSchemaUI? = nil
  ) -> PageContents {
    let items = it.member("items", tree).map { JSONSchemaNode($0, tree) }
    let widget = ui?.option("widget", tree)?.string(tree) ?? control.flatMap { drawn($0) } ?? ""
    var shape = JSONSchemaShape(it, items: items, widget: widget, name: property.name, tree)
    if isHidden { shape.kind = "hidden" }
    guard
      let field = writer.openField(at: property.schema, key: nil, kind: shape.kind, answeredBy: shape.answeredBy)
    else { return PageContents() }
    let key = writer.text(property.name)
    writer.builder.set(field, FieldProperty.id, key, at: writer.whole(property.key))
    writer.builder.model.nodes[Int(field)].key = key
    shown(field, property)
    if let isRequired = property.isRequired {
      writer.builder.set(field, FieldProperty.required, .bool(isRequired), at: writer.whole(property.key))
    } else {
      writer.builder.set(field, FieldProperty.required, .unknown, at: .none)
    }
    if self.ui == nil {
      for unseen in Self.unseen { writer.builder.set(field, unseen, .unknown, at: .none) }
    } else {
      describe(field, property, it, ui, control)
      writer.builder.setDefault(field, FieldProperty.explainsErrors, .bool(true))
      writer.builder.setDefault(field, FieldProperty.typedDate, .bool(shape.isDate))
    }
    if shape.isMultiple { writer.builder.setDefault(field, FieldProperty.multiple, .bool(true)) }
    options(of: field, it, items, shape, ui)
    limits(field, it, items, shape)
    asks(field, it, ui, control, isHidden: isHidden)
    if shape.kind == "file" { document(field, property) }
    writer.close()
    return PageContents(hasContent: !isHidden, asks: !isHidden)
  }

  /// How a control of JSON Forms draws, in rjsf's words.
  private func drawn(_ control: JSONSchemaUI) -> String? {
    let options = control.member("options", tree)
    if options?.member("multi", tree)?.string(tree) == "true" { return "textarea" }
    let format = options?.member("format", tree)?.string(tree)
    return format == "radio" || format == "password" ? format : nil
  }

  private mutating func describe(
    _ field: UInt32, _ property: JSONSchemaProperty, _ it: JSONSchemaNode, _ ui: JSONSchemaUI?,
    _ control: JSONSchemaUI?
  ) {
    label(field, property, it, ui?.option("title", tree) ?? control?.member("label", tree), isJSONForms: control != nil)
    let description = writeUI(ui?.option("description", tree), as: "hint", of: field)
    let hint = description ?? write(it.member("description", tree), as: "hint", of: field)
    let help = writeUI(ui?.option("help", tree), as: "hint", of: field)
    writer.state(field, FieldProperty.hint, hint ?? help)
    let placeholder =
      ui?.option("placeholder", tree) ?? control?.member("options", tree)?.member("placeholder", tree)
    let written = writeUI(placeholder, as: "placeholder", of: field)
    writer.state(field, FieldProperty.placeholder, written)
    if let token = ui?.option("autocomplete", tree), let file = token.file ?? nil {
      writer.reading(file) { writer in
        writer.state(field, FieldProperty.autocomplete, token.node)
        writer.state(field, FieldProperty.autofill, token.node)
      }
    } else if let token = ui?.option("autocomplete", tree) {
      writer.state(field, FieldProperty.autocomplete, token.node)
      writer.state(field, FieldProperty.autofill, token.node)
    }
  }

  /// The label; without one the form shows the property's name (rjsf as it is, JSON Forms in words).
  private mutating func label(
    _ field: UInt32, _ property: JSONSchemaProperty, _ it: JSONSchemaNode, _ stated: JSONSchemaUI?,
    isJSONForms: Bool
  ) {
    var written = writeUI(stated, as: "label", of: field)
    // `label: false` of JSON Forms hides it.
    if let stated, written == nil || stated.string(tree) == "false" {
      if stated.tree(tree).nodes[stated.node].kind == .boolean { return }
    }
    written = written ?? write(it.member("title", tree), as: "label", of: field)
    if let written {
      writer.builder.set(field, FieldProperty.label, written.content, at: written.place)
      writer.state(field, FieldProperty.shownLabel, written)
    } else {
      let name = isJSONForms ? JSONSchemaShape.inWords(property.name) : property.name
      writer.builder.set(field, FieldProperty.shownLabel, writer.text(name), at: writer.whole(property.key))
    }
  }

  private mutating func asks(
    _ field: UInt32, _ it: JSONSchemaNode, _ ui: JSONSchemaUI?, _ control: JSONSchemaUI?, isHidden: Bool
  ) {
    var isFixed = isHidden || writer.isTrue(it.member("readOnly", tree)) || it.member("const", tree) != nil
    for key in ["readonly", "disabled"] where ui?.option(key, tree)?.string(tree) == "true" { isFixed = true }
    for key in ["readonly", "readOnly"]
    where control?.member("options", tree)?.member(key, tree)?.string(tree) == "true" {
      isFixed = true
    }
    if isFixed { writer.builder.setDefault(field, FieldProperty.asks, .bool(false)) }
    let value = it.member("default", tree)
    if writer.isFilled(value) { writer.state(field, FieldProperty.default, writer.text(value), from: value) }
  }

  // MARK: Answers and limits

  private mutating func options(
    of field: UInt32, _ it: JSONSchemaNode, _ items: JSONSchemaNode?, _ shape: JSONSchemaShape, _ ui: JSONSchemaUI?
  ) {
    guard let source = shape.isMultiple ? items ?? it : it as JSONSchemaNode? else { return }
    let names = ui?.option("enumNames", tree)?.elements(tree) ?? []
    if let list = source.member("enum", tree) {
      let old = source.member("enumNames", tree).map { tree.elements(of: $0) } ?? []
      for (index, value) in tree.elements(of: list).enumerated() where writer.isScalar(value) {
        guard let option = writer.open(.option, at: value) else { return }
        writer.state(option, OptionProperty.id, writer.text(value), from: value)
        writer.state(option, OptionProperty.value, writer.text(value), from: value)
        if self.ui == nil {
          writer.builder.set(option, OptionProperty.label, .unknown, at: .none)
        } else if index < names.count {
          let written = writeUI(names[index], as: "option", of: option)
          writer.state(option, OptionProperty.label, written)
        } else {
          writer.state(
            option, OptionProperty.label,
            write(index < old.count ? old[index] : value, as: "option", of: option))
        }
        writer.close()
      }
      return writer.builder.setDefault(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "here"))
    }
    for key in ["oneOf", "anyOf"] {
      let variants = source.member(key, tree).map { tree.elements(of: $0) } ?? []
      guard !variants.isEmpty, variants.allSatisfy({ JSONSchemaShape.constant($0, tree) != nil }) else { continue }
      for variant in variants {
        guard let value = JSONSchemaShape.constant(variant, tree), let option = writer.open(.option, at: variant)
        else { return }
        writer.state(option, OptionProperty.id, writer.text(value), from: value)
        writer.state(option, OptionProperty.value, writer.text(value), from: value)
        if self.ui == nil {
          writer.builder.set(option, OptionProperty.label, .unknown, at: .none)
        } else {
          writer.state(
            option, OptionProperty.label,
            write(tree.value(of: variant, "title") ?? value, as: "option", of: option))
        }
        writer.close()
      }
      return writer.builder.setDefault(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "here"))
    }
    if ["select", "radio", "checkboxes"].contains(shape.kind), self.ui == nil {
      writer.builder.set(field, FieldProperty.optionsFrom, .unknown, at: .none)
    } else if ["radio", "select"].contains(shape.kind), it.type(tree) == "boolean" {
      for (value, label) in [("true", "Yes"), ("false", "No")] {
        guard let option = writer.open(.option, at: nil) else { return }
        let made = writer.text(value).stated
        writer.builder.setDefault(option, OptionProperty.id, made)
        writer.builder.setDefault(option, OptionProperty.value, made)
        writer.builder.setDefault(option, OptionProperty.label, writer.text(label).stated)
        writer.close()
      }
      writer.builder.setDefault(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "here"))
    }
  }

  private mutating func limits(
    _ field: UInt32, _ it: JSONSchemaNode, _ items: JSONSchemaNode?, _ shape: JSONSchemaShape
  ) {
    let one = shape.isMultiple ? items ?? it : it
    if let least = one.member("minLength", tree), let number = writer.integer(least), number > 0 {
      writer.state(field, FieldProperty.minLength, .int(number), from: least)
    }
    writer.state(field, FieldProperty.maxLength, integer: one.member("maxLength", tree))
    for (key, property) in [("minimum", FieldProperty.least), ("maximum", .most)] {
      guard let limit = one.member(key, tree), writer.isScalar(limit) else { continue }
      writer.state(field, property, writer.text(limit), from: limit)
    }
    guard let pattern = one.member("pattern", tree) else { return }
    if shape.isStoredOtherwise || self.ui == nil && shape.kind != "text" && shape.kind != "textarea" {
      // What is stored must look so; what people type is made into it.
      writer.builder.set(field, FieldProperty.pattern, .unknown, at: writer.place(pattern))
    } else {
      writer.statePattern(field, anywhere: pattern)
      // ajv: “must match pattern …”.
      if self.ui != nil { writer.builder.setDefault(field, FieldProperty.explainsErrors, .bool(false)) }
    }
    if let errors = it.member("errorMessage", tree) {
      var isWorded = writer.write(errors, as: "error", of: field) != nil
      for member in writer.members(of: errors) where writer.write(member.value, as: "error", of: field) != nil {
        if tree.key(member.key) == "pattern" { isWorded = true }
      }
      if isWorded { writer.builder.setDefault(field, FieldProperty.explainsErrors, .bool(true)) }
    }
  }

  private mutating func document(_ field: UInt32, _ property: JSONSchemaProperty) {
    guard let document = writer.open(.document, at: property.schema) else { return }
    writer.builder.set(document, DocumentProperty.id, writer.text(property.name), at: writer.whole(property.key))
    let label = writer.builder.model.value(field, FieldProperty.shownLabel)
    if label.isStated || label.tag == .unknown {
      writer.builder.set(document, DocumentProperty.title, label, at: .none)
    }
    if let isRequired = property.isRequired {
      writer.builder.set(document, DocumentProperty.required, .bool(isRequired), at: writer.whole(property.key))
    } else {
      writer.builder.set(document, DocumentProperty.required, .unknown, at: .none)
    }
    writer.close()
  }
}

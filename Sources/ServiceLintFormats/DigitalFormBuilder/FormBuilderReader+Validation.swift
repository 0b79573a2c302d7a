import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// What answers are accepted, and what people are told when theirs is not.
extension FormBuilderReader {
  private func rule(_ key: String, of component: Int) -> Int? { writer.member(["schema", key], of: component) }

  mutating func limits(_ field: UInt32, _ node: Int, _ type: FormBuilderType) {
    switch type.kind {
    case "number":
      bound(field, FieldProperty.least, rule("min", of: node))
      bound(field, FieldProperty.most, rule("max", of: node))
      let unit = [option("prefix", of: node), option("suffix", of: node)].first { writer.isFilled($0) }
      writer.state(field, FieldProperty.unit, unit ?? nil)
    case "date", "datetime", "month":
      // Counted from today.
      if writer.isFilled(option("maxDaysInPast", of: node)) {
        writer.builder.set(field, FieldProperty.least, .unknown, at: writer.place(option("maxDaysInPast", of: node)))
      }
      if writer.isFilled(option("maxDaysInFuture", of: node)) {
        writer.builder.set(field, FieldProperty.most, .unknown, at: writer.place(option("maxDaysInFuture", of: node)))
      }
    case "file": files(field, node)
    case "radio", "checkboxes", "select", "checkbox", "hidden", "custom", "location", "address": break
    default:
      let length = rule("length", of: node)
      writer.state(field, FieldProperty.minLength, integer: writer.isFilled(length) ? length : rule("min", of: node))
      let most = writer.isFilled(length) ? length : rule("max", of: node)
      writer.state(field, FieldProperty.maxLength, integer: most)
      writer.state(field, FieldProperty.pattern, rule("regex", of: node))
      // `MultilineTextField`: a limit brings the counter of the design system.
      if type.kind == "textarea", writer.isFilled(most) || writer.isFilled(option("maxWords", of: node)) {
        writer.builder.setDefault(field, FieldProperty.counter, .bool(true))
      }
      if isDEFRA {
        // joi's `trim`.
        let space = writer.text(" ")
        writer.builder.setDefault(field, FieldProperty.strips, writer.builder.model.values.addList([space]))
      }
    }
  }

  private mutating func bound(_ field: UInt32, _ property: FieldProperty, _ node: Int?) {
    writer.state(field, property, node)
  }

  private mutating func files(_ field: UInt32, _ node: Int) {
    // The upload box of the housing department says it to Dropzone.
    let zone = option("dropzoneConfig", of: node)
    let most = rule("max", of: node) ?? member("maxFiles", of: zone)
    if writer.isTrue(option("multiple", of: node)) || (writer.integer(most) ?? 1) > 1 {
      writer.builder.setDefault(field, FieldProperty.multiple, .bool(true))
    }
    let size = member("maxFilesize", of: zone)
    if let megabytes = writer.integer(size), megabytes > 0, megabytes < 1_000_000 {
      writer.state(field, FieldProperty.maxBytes, .int(megabytes * 1_048_576), from: size)
    }
    let accept = option("accept", of: node) ?? member("acceptedFiles", of: zone)
    guard writer.isFilled(accept) else { return }
    let types = writer.string(accept).split(separator: ",").map { part in
      writer.text(String(part.drop { $0 == " " }))
    }
    writer.state(field, FieldProperty.accept, writer.builder.model.values.addList(types), from: accept)
  }

  mutating func messages(_ field: UInt32, _ node: Int) {
    let one = option("customValidationMessage", of: node)
    let several = option("customValidationMessages", of: node)
    var explainsPattern = writer.write(one, as: "error", of: field) != nil
    for message in writer.members(of: several) {
      guard say(message.value, as: "error", of: field) != nil else { continue }
      let key = writer.tree.key(message.key)
      if key.contains("pattern") || key.contains("regex") || key == "string.format" { explainsPattern = true }
    }
    // The runner has words of its own for everything else; for a pattern only “Enter a valid …”.
    let hasPattern = writer.isFilled(rule("regex", of: node))
    writer.builder.setDefault(field, FieldProperty.explainsErrors, .bool(!hasPattern || explainsPattern))
  }

  mutating func autofill(_ field: UInt32, _ node: Int, _ type: FormBuilderType) {
    let token = option("autocomplete", of: node)
    if writer.isFilled(token) {
      writer.state(field, FieldProperty.autocomplete, token)
      writer.state(field, FieldProperty.autofill, token)
    } else if !type.autofill.isEmpty {
      writer.builder.setDefault(field, FieldProperty.autofill, writer.text(type.autofill))
    } else if type.isComposite, isDEFRA {
      // DEFRA's address sets a token for each of its boxes.
      writer.builder.setDefault(field, FieldProperty.autofill, writer.text("street-address"))
    } else if !type.parts.isEmpty {
      // The boxes are the runner's, and take no token from the form.
      for property in [FieldProperty.autocomplete, .autofill] {
        writer.builder.set(field, property, .unknown, at: .none)
      }
    }
  }

  /// The file that a field asks for.
  mutating func document(_ field: UInt32, _ node: Int) {
    guard let document = writer.open(.document, at: node) else { return }
    writer.state(document, DocumentProperty.id, member("name", of: node))
    for (from, to) in [(FieldProperty.shownLabel, DocumentProperty.title), (.hint, .hint)] {
      let value = writer.builder.model.value(field, from)
      let place = writer.builder.model.origin(field, from)
      if value.isStated { writer.builder.set(document, to, value, at: place) }
    }
    writer.builder.setDefault(document, DocumentProperty.required, .bool(true))
    writer.state(document, DocumentProperty.required, flag: option("required", of: node))
    writer.builder.set(document, DocumentProperty.ways, .unknown, at: .none)
    writer.close()
  }
}

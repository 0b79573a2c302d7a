import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Answers: what eQ calls a field.
extension ONSEQReader {
  mutating func answer(_ node: Int, _ asked: Asked, under condition: (condition: Condition, at: Int)? = nil) {
    let type = writer.string(writer.member("type", of: node))
    let options = writer.elements(of: writer.member("options", of: node))
    let isSingle = asked.isExclusive && options.count == 1
    let (kind, ways) = isSingle ? ("checkbox", ["choose"]) : Self.kind(type)
    guard
      let field = writer.openField(at: node, key: writer.member("id", of: node), kind: kind, answeredBy: ways)
    else { return }
    if kind == "custom" { writer.builder.set(field, FieldProperty.inaccessible, .unknown, at: .none) }
    if let condition = condition ?? childCondition(node) {
      writer.setCondition(field, condition.condition, at: condition.at)
    }
    label(field, node, asked, option: isSingle ? options.first : nil)
    hint(field, node, asked)
    required(field, node, asked)
    limits(field, node, type.lowercased())
    if kind == "checkboxes" || isSingle { writer.builder.setDefault(field, FieldProperty.multiple, .bool(true)) }
    choices(field, node, options, isSingle: isSingle)
    if let preset = writer.member("default", of: node) { writer.state(field, FieldProperty.default, preset) }
    messages(writer.member(["validation", "messages"], of: node), of: field)
    if ["date", "month", "year"].contains(kind) {
      // Boxes for day, month and year.
      writer.builder.setDefault(field, FieldProperty.typedDate, .bool(true))
    }
    switch type.lowercased() {
    case "address": writer.builder.model.parts[field] = ["line1", "line2", "town", "postcode", "uprn"]
    case "duration":
      writer.builder.model.parts[field] = ["years", "months"]
    default: break
    }
    writer.close()
    details(node, options)
  }

  private static func kind(_ type: String) -> (String, [String]) {
    switch type.lowercased() {
    case "textfield", "string": ("text", ["type"])
    case "textarea": ("textarea", ["type"])
    case "number", "integer", "positiveinteger", "percentage", "unit", "duration", "decimal": ("number", ["type"])
    case "currency": ("currency", ["type"])
    case "date": ("date", ["type"])
    case "monthyeardate": ("month", ["type"])
    case "yeardate": ("year", ["type"])
    case "radio", "relationship": ("radio", ["choose"])
    case "checkbox", "mutuallyexclusivecheckbox": ("checkboxes", ["choose"])
    case "dropdown": ("select", ["choose"])
    case "address": ("address", ["type"])
    case "mobilenumber": ("phone", ["type"])
    case "email": ("email", ["type"])
    default: ("custom", ["type"])
    }
  }

  // MARK: Texts

  private mutating func label(_ field: UInt32, _ node: Int, _ asked: Asked, option: Int?) {
    let own = writer.member("label", of: node)
    if plain(own) != nil, let written = content(own, as: "label", of: field) {
      writer.builder.set(field, FieldProperty.label, written.content, at: written.place)
      state(field, FieldProperty.shownLabel, written)
      return
    }
    if writer.kind(of: own) == .string { writer.builder.point(field, FieldProperty.label, at: writer.place(own)) }
    // The one box that rules out all other answers is called what it says.
    if let option, let label = plain(writer.member("label", of: option)) {
      writer.builder.set(field, FieldProperty.shownLabel, writer.text(label), at: writer.place(label))
    } else if let title = asked.title {
      state(field, FieldProperty.shownLabel, title)
    }
  }

  private mutating func hint(_ field: UInt32, _ node: Int, _ asked: Asked) {
    let description = content(writer.member("description", of: node), as: "hint", of: field)
    let instruction = content(writer.member("instruction", of: node), as: "hint", of: field)
    let guidance = content(writer.member("guidance", of: node), as: "hint", of: field)
    let own = description ?? guidance ?? instruction
    if let hint = own ?? (asked.isLone ? asked.hint : nil) { state(field, FieldProperty.hint, hint) }
    for text in writer.elements(of: writer.member("playback", of: node)) { content(text, as: "body", of: field) }
  }

  private mutating func required(_ field: UInt32, _ node: Int, _ asked: Asked) {
    if let mandatory = asked.mandatory, writer.isTrue(mandatory) {
      writer.state(field, FieldProperty.required, flag: mandatory)
    } else {
      writer.state(
        field, FieldProperty.required, flag: writer.member("mandatory", of: node) ?? writer.member("required", of: node)
      )
    }
  }

  // MARK: Limits

  private mutating func limits(_ field: UInt32, _ node: Int, _ type: String) {
    limit(field, FieldProperty.least, writer.member("minimum", of: node) ?? writer.member("min_value", of: node), by: 1)
    limit(field, FieldProperty.most, writer.member("maximum", of: node) ?? writer.member("max_value", of: node), by: -1)
    writer.state(field, FieldProperty.maxLength, integer: writer.member("max_length", of: node))
    if type == "textarea" {
      if writer.member("max_length", of: node) == nil {
        // `TextAreaHandler.MAX_LENGTH`.
        writer.builder.setDefault(field, FieldProperty.maxLength, .int(2_000))
      }
      writer.builder.setDefault(field, FieldProperty.counter, .bool(true))
    }
    for key in ["currency", "unit"] { writer.state(field, FieldProperty.unit, writer.member(key, of: node)) }
    if type == "percentage" { writer.builder.setDefault(field, FieldProperty.unit, writer.text("%")) }
  }

  /// A limit that is a number or a day; one that comes from another answer is unknown.
  private mutating func limit(_ field: UInt32, _ property: FieldProperty, _ limit: Int?, by step: Int64) {
    guard let limit else { return }
    let value = writer.member("value", of: limit)
    let isMoved = writer.member("offset_by", of: limit) != nil
    guard let value, writer.isScalar(value), !isMoved, writer.string(value) != "now" else {
      return writer.builder.set(field, property, .unknown, at: writer.place(limit))
    }
    if writer.isTrue(writer.member("exclusive", of: limit)), let number = Int64(writer.string(value)),
      number.magnitude < 1 << 60
    {
      return writer.builder.set(field, property, writer.text("\(number + step)"), at: writer.place(value))
    }
    writer.state(field, property, value)
  }

  // MARK: Choices

  private mutating func choices(_ field: UInt32, _ node: Int, _ options: [Int], isSingle: Bool) {
    if let source = writer.member(["suggestions", "url"], of: node) ?? writer.member("url", of: node) {
      writer.state(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "address"), from: source)
      writer.state(field, FieldProperty.optionsAddress, source)
      writer.builder.setDefault(field, FieldProperty.searchable, .bool(true))
    } else if let source = writer.member("dynamic_options", of: node) {
      writer.state(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "code"), from: source)
    } else if !options.isEmpty, !isSingle {
      writer.builder.setDefault(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "here"))
    }
    for item in options where writer.kind(of: item) == .object {
      guard let option = writer.open(.option, at: item) else { return }
      let value = writer.member("value", of: item)
      writer.state(option, OptionProperty.id, value)
      writer.state(option, OptionProperty.value, value)
      let label = writer.member("label", of: item)
      if plain(label) != nil, let written = content(label, as: "option", of: option) {
        state(option, OptionProperty.label, written)
      } else if writer.kind(of: label) == .string {
        writer.builder.point(option, OptionProperty.label, at: writer.place(label))
      }
      if let hint = content(writer.member("description", of: item), as: "hint", of: option) {
        state(option, OptionProperty.hint, hint)
      }
      if writer.member("detail_answer", of: item) != nil || writer.member("child_answer_id", of: item) != nil {
        writer.builder.setDefault(option, OptionProperty.kind, writer.word(.optionKind, "other"))
      }
      // How a relationship is told back.
      for key in ["title", "playback"] { content(writer.member(key, of: item), as: "body", of: option) }
      writer.close()
    }
  }

  /// The boxes that open with an option.
  private mutating func details(_ node: Int, _ options: [Int]) {
    for option in options {
      guard let detail = writer.member("detail_answer", of: option), writer.kind(of: detail) == .object else {
        continue
      }
      let isAlways = writer.isTrue(writer.member("visible", of: detail))
      answer(detail, Asked(isLone: false), under: isAlways ? nil : chosen(option, of: node))
    }
  }

  private func chosen(_ option: Int, of answer: Int) -> (condition: Condition, at: Int)? {
    guard let id = writer.member("id", of: answer), let value = writer.member("value", of: option) else { return nil }
    let name = writer.name(id)
    let isTick = writer.string(writer.member("type", of: answer)).lowercased() == "checkbox"
    let text = writer.string(value)
    return (isTick ? .includes(name, text) : .equals(name, text), option)
  }

  /// An older answer that belongs to an option of another one: `parent_answer_id` here, `child_answer_id` there.
  private func childCondition(_ node: Int) -> (condition: Condition, at: Int)? {
    guard writer.member("parent_answer_id", of: node) != nil,
      let owner = optionsByChild[writer.string(writer.member("id", of: node))]
    else { return nil }
    return chosen(owner.option, of: owner.answer)
  }
}

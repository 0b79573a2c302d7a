import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// What answers are accepted, and what people are told when theirs is not.
extension SurveyReader {
  mutating func limits(_ field: UInt32, _ node: Int, kind: String) {
    if let required = member("isRequired", of: node), writer.isTrue(required) || writer.isFalse(required) {
      writer.state(field, FieldProperty.required, flag: required)
    }
    if let needed = parse(member(["requiredIf"], of: node)), needed.condition != .never {
      writer.builder.set(
        field, FieldProperty.required, needed.condition == .always ? .bool(true) : .unknown,
        at: writer.place(needed.source))
    }
    write(member("requiredErrorText", of: node), as: "error", of: field)
    bounds(field, node, least: ["min"], most: ["max"])
    if writer.isFilled(member("minValueExpression", of: node)) {
      writer.builder.set(field, FieldProperty.least, .unknown, at: .none)
    }
    if writer.isFilled(member("maxValueExpression", of: node)) {
      writer.builder.set(field, FieldProperty.most, .unknown, at: .none)
    }
    if let most = member("maxLength", of: node), let number = writer.integer(most), number >= 0 {
      writer.state(field, FieldProperty.maxLength, .int(number), from: most)
      // survey-core, `QuestionTextBase.getMaxLength` and `CharacterCounter`: the letters left are counted.
      writer.builder.setDefault(field, FieldProperty.counter, .bool(true))
    }
    if let settings = member("maskSettings", of: node), writer.isFilled(writer.member("pattern", of: settings)) {
      writer.state(field, FieldProperty.mask, writer.member("pattern", of: settings))
    }
    files(field, node)
    var explains = true
    for validator in writer.elements(of: member("validators", of: node)) {
      explains = self.validator(validator, field) && explains
    }
    if !explains { writer.builder.setDefault(field, FieldProperty.explainsErrors, .bool(false)) }
  }

  private mutating func bounds(_ field: UInt32, _ node: Int, least: [String], most: [String]) {
    for (keys, property) in [(least, FieldProperty.least), (most, .most)] {
      guard let limit = writer.isScalar(member(keys, of: node)) ? member(keys, of: node) : nil else { continue }
      let text = writer.string(limit)
      // “today()” and its like say nothing that compares.
      let first = text.utf8.first { $0 != UInt8(ascii: "-") } ?? 0
      if first >= 0x30, first <= 0x39 {
        writer.state(field, property, writer.text(limit), from: limit)
      } else if !text.isEmpty {
        writer.builder.set(field, property, .unknown, at: .none)
      }
    }
  }

  /// - Returns: whether people are told in words what is wrong.
  private mutating func validator(_ node: Int, _ field: UInt32) -> Bool {
    guard writer.kind(of: node) == .object else { return true }
    let isWorded = write(writer.member("text", of: node), as: "error", of: field) != nil
    switch writer.string(writer.member("type", of: node)) {
    case "numeric", "numericvalidator":
      bounds(field, node, least: ["minValue"], most: ["maxValue"])
    case "text", "textvalidator":
      if let least = writer.member("minLength", of: node), let number = writer.integer(least), number > 0 {
        writer.state(field, FieldProperty.minLength, .int(number), from: least)
      }
      if let most = writer.member("maxLength", of: node), let number = writer.integer(most), number > 0 {
        writer.state(field, FieldProperty.maxLength, .int(number), from: most)
      }
    case "regex", "regexvalidator":
      pattern(
        field, writer.member("regex", of: node), anyCase: writer.isTrue(writer.member("caseInsensitive", of: node)))
      // The library's own words only say that the value is not right.
      return isWorded
    case "expression", "expressionvalidator":
      let expression = writer.member("expression", of: node)
      // One that only asks whether something is there is a second way to say “required”.
      writer.builder.set(field, FieldProperty.checkedByCode, .bool(true), at: writer.place(expression))
      return isWorded
    case "email", "emailvalidator":
      writer.builder.set(field, FieldProperty.checkedByCode, .bool(true), at: writer.place(node))
    case "answercount", "answercountvalidator", "": break
    default:
      writer.builder.set(field, FieldProperty.checkedByCode, .bool(true), at: writer.place(node))
      return isWorded
    }
    return true
  }

  /// A regular expression, which the library looks for anywhere in the answer (survey-core, `RegexValidator`).
  private mutating func pattern(_ field: UInt32, _ node: Int?, anyCase: Bool) {
    guard let node, writer.isFilled(node) else { return }
    if anyCase { return writer.builder.set(field, FieldProperty.pattern, .unknown, at: writer.place(node)) }
    writer.statePattern(field, anywhere: node)
  }

  private mutating func files(_ field: UInt32, _ node: Int) {
    if let types = member("acceptedTypes", of: node), writer.isFilled(types) {
      let list = writer.string(types).split(whereSeparator: { $0 == "," || $0 == " " }).map { writer.text(String($0)) }
      writer.state(field, FieldProperty.accept, writer.builder.model.values.addList(list), from: types)
    }
    // 0 is no limit (survey-core, `QuestionFileModel.maxSize`).
    if let size = member("maxSize", of: node), let bytes = writer.integer(size), bytes > 0 {
      writer.state(field, FieldProperty.maxBytes, .int(bytes), from: size)
    }
  }
}

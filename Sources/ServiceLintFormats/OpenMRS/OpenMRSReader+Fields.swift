import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Questions that take an answer.
extension OpenMRSReader {
  /// - Returns: whether staff are to answer it.
  mutating func field(
    _ node: Int, _ options: Int?, _ rendering: String, _ condition: (Condition, at: Int)?, title: WrittenText?,
    isFixed: Bool
  ) -> Bool {
    let type = writer.string(writer.member("type", of: node))
    let kind = OpenMRSRendering.of(rendering, type: type)
    guard
      let field = writer.openField(
        at: node, key: writer.member("id", of: node), kind: kind.kind, answeredBy: kind.answeredBy)
    else { return false }
    let drawn = writer.member("rendering", of: options)
    if drawn != nil { writer.state(field, FieldProperty.kind, writer.word(.fieldKind, kind.kind), from: drawn) }
    if let condition { writer.setCondition(field, condition.0, at: condition.at) }
    if kind.kind == "date" || kind.kind == "datetime" {
      // OpenmrsDatePicker: a date is typed or picked.
      writer.builder.setDefault(field, FieldProperty.typedDate, .bool(true))
    }
    if kind.kind == "custom" { writer.builder.set(field, FieldProperty.inaccessible, .unknown, at: .none) }
    label(field, node, title)
    required(field, node)
    let asks = asks(field, node, options, kind, isFixed: isFixed, isHidden: condition?.0 == .never)
    answers(field, node, options, kind)
    limits(field, options, kind)
    checks(field, node)
    writer.close()
    platformFields(node, options)
    return asks
  }

  private mutating func label(_ field: UInt32, _ node: Int, _ title: WrittenText?) {
    let label = writer.member("label", of: node)
    if let written = say(label, as: "label", of: field) {
      writer.builder.set(field, FieldProperty.label, written.content, at: written.place)
      writer.state(field, FieldProperty.shownLabel, written)
    } else {
      if writer.kind(of: label) == .string { writer.builder.point(field, FieldProperty.label, at: writer.place(label)) }
      writer.state(field, FieldProperty.shownLabel, title)
    }
    writer.state(field, FieldProperty.tooltip, say(writer.member("questionInfo", of: node), as: "tooltip", of: field))
  }

  private mutating func required(_ field: UInt32, _ node: Int) {
    let required = writer.member("required", of: node)
    guard writer.kind(of: required) == .object else {
      return writer.state(field, FieldProperty.required, flag: required)
    }
    // `conditionalRequired`: only with some answers to another question.
    writer.builder.set(field, FieldProperty.required, .unknown, at: writer.whole(required))
    say(writer.member("message", of: required), as: "error", of: field)
  }

  private mutating func asks(
    _ field: UInt32, _ node: Int, _ options: Int?, _ kind: OpenMRSRendering, isFixed: Bool, isHidden: Bool
  ) -> Bool {
    let computed = writer.member(["calculate", "calculateExpression"], of: options)
    let isComputed = writer.isFilled(computed)
    // A read-only that is an expression depends on answers.
    let isReadOnly =
      isFixed || writer.isTrue(writer.member("readonly", of: node))
      || writer.isTrue(writer.member("disabled", of: node))
    if isComputed { writer.state(field, FieldProperty.prefilledFrom, computed) }
    let asks = !isHidden && !isComputed && !isReadOnly && kind.kind != "hidden"
    writer.builder.setDefault(field, FieldProperty.asks, .bool(asks))
    let previous = writer.member("historicalExpression", of: node)
    if writer.isFilled(previous) || writer.isTrue(writer.member("enablePreviousValue", of: options)) {
      writer.builder.setDefault(field, FieldProperty.offersEarlier, .bool(true))
    }
    writer.state(field, FieldProperty.default, writer.member("defaultValue", of: options))
    return asks
  }

  // MARK: Answers to choose from

  private mutating func answers(_ field: UInt32, _ node: Int, _ options: Int?, _ kind: OpenMRSRendering) {
    if kind.isMultiple { writer.builder.setDefault(field, FieldProperty.multiple, .bool(true)) }
    let search = writer.member("isSearchable", of: options)
    if kind.isSearchable {
      writer.builder.setDefault(field, FieldProperty.searchable, .bool(!writer.isFalse(search)))
    } else if writer.isTrue(search) || writer.isTrue(writer.member("isCheckboxSearchable", of: options)) {
      writer.builder.setDefault(field, FieldProperty.searchable, .bool(true))
    }
    guard kind.isChoice else { return }
    let given = writer.elements(of: writer.member("answers", of: options))
    let list = given.isEmpty ? writer.elements(of: writer.member("selectableOrders", of: options)) : given
    guard !list.isEmpty else {
      // Whatever the concept in the dictionary has, or a source of data.
      let hasSource =
        kind.isFetched || writer.isFilled(writer.member("concept", of: options))
        || writer.member("datasource", of: options) != nil
      if hasSource {
        writer.builder.setDefault(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "list"))
      }
      return
    }
    writer.builder.setDefault(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "here"))
    for answer in list { option(answer) }
  }

  private mutating func option(_ node: Int) {
    let concept = writer.member("concept", of: node)
    let value = writer.isFilled(concept) ? concept : writer.member("value", of: node)
    guard let option = writer.open(.option, at: node) else { return }
    writer.state(option, OptionProperty.id, value)
    writer.state(option, OptionProperty.value, value)
    if let (condition, source) = offered(node) { writer.setCondition(option, condition, at: source) }
    let label = writer.member("label", of: node)
    let written = say(label, as: "option", of: option)
    writer.state(option, OptionProperty.label, written)
    if written == nil, writer.kind(of: label) == .string {
      writer.builder.point(option, OptionProperty.label, at: writer.place(label))
    }
    writer.close()
  }

  /// When an answer is offered: it is neither hidden nor greyed out.
  private mutating func offered(_ node: Int) -> (Condition, at: Int)? {
    if let hidden = condition(of: node) { return hidden }
    guard let source = writer.member(["disable", "disableWhenExpression"], of: node), writer.isFilled(source) else {
      return nil
    }
    let asked = expression(source)
    return asked == .never ? nil : (asked.negated, source)
  }

  // MARK: Limits and checks

  private mutating func limits(_ field: UInt32, _ options: Int?, _ kind: OpenMRSRendering) {
    writer.state(field, FieldProperty.least, writer.member("min", of: options))
    writer.state(field, FieldProperty.most, writer.member("max", of: options))
    writer.state(field, FieldProperty.minLength, integer: writer.member("minLength", of: options))
    writer.state(field, FieldProperty.maxLength, integer: writer.member("maxLength", of: options))
    guard kind.kind == "file" else { return }
    let types = writer.elements(of: writer.member("allowedFileTypes", of: options))
    if let first = types.first {
      var values: [Value] = []
      for type in types { values.append(writer.text(type)) }
      writer.state(field, FieldProperty.accept, writer.builder.model.values.addList(values), from: first)
    }
    if writer.isTrue(writer.member("allowMultiple", of: options)) {
      writer.builder.setDefault(field, FieldProperty.multiple, .bool(true))
    }
  }

  private mutating func checks(_ field: UInt32, _ node: Int) {
    var isSilent = false
    for validator in writer.elements(of: writer.member("validators", of: node)) {
      let message = say(writer.member("message", of: validator), as: "error", of: field)
      switch writer.string(writer.member("type", of: validator)) {
      case "js_expression":
        writer.state(field, FieldProperty.checkedByCode, .bool(true), from: validator)
        if message == nil { isSilent = true }
      case "date" where writer.isFalse(writer.member("allowFutureDates", of: validator)):
        // Today, whenever that is.
        writer.builder.set(field, FieldProperty.most, .unknown, at: writer.whole(validator))
      default: break
      }
    }
    if isSilent { writer.builder.setDefault(field, FieldProperty.explainsErrors, .bool(false)) }
  }

  // MARK: Fields of the platform's own

  /// The date and the comment that the engine asks for beside an answer (`handleQuestionsWithDateOptions`).
  private mutating func platformFields(_ node: Int, _ options: Int?) {
    let more = [("showDate", "_inline_date", "date"), ("showComment", "_obs_comment", "text")]
    for (name, ending, kind) in more {
      let switched = writer.member(name, of: options)
      guard let switched, writer.isTrue(switched),
        let field = writer.openField(
          at: switched, key: nil, kind: kind, answeredBy: kind == "date" ? ["type", "pick"] : ["type"])
      else { continue }
      let id = writer.string(writer.member("id", of: node))
      if !id.isEmpty {
        let key = writer.text(id + ending)
        writer.builder.model.nodes[Int(field)].key = key
        writer.builder.setDefault(field, FieldProperty.id, key)
      }
      writer.builder.setDefault(field, FieldProperty.platformMade, .bool(true))
      writer.builder.setDefault(field, FieldProperty.typedDate, .bool(kind == "date"))
      writer.builder.set(field, FieldProperty.shownLabel, .unknown, at: .none)
      writer.close()
    }
  }
}

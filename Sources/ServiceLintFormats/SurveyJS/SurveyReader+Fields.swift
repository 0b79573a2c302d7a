import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Questions that are one field.
extension SurveyReader {
  /// - Parameters:
  ///   - cell: the type of a cell; a question says its own.
  ///   - choices: where the answers to choose from stand, if not in the question's own `choices`.
  mutating func field(_ node: Int, _ type: SurveyType, cell: String? = nil, choices: Int? = nil) -> PageContents {
    var (kind, ways) = (type.kind, type.answeredBy)
    let input = member("inputType", of: node)
    if type.kind == "text" {
      (kind, ways) = SurveyType.kind(ofInput: writer.string(input))
      switch string("maskType", of: node) {
      case "currency": kind = "currency"
      case "numeric": kind = "number"
      case "datetime": kind = "date"
      default: break
      }
    } else if string("type", of: node) == "imagepicker", writer.isTrue(member("multiSelect", of: node)) {
      kind = "checkboxes"
    } else if string("type", of: node) == "boolean", string("renderAs", of: node) == "checkbox" {
      kind = "checkbox"
    }
    guard
      let field = writer.openField(
        at: node, key: member(["valueName", "name"], of: node), kind: kind, answeredBy: ways)
    else { return PageContents() }
    if let stated = input ?? member("type", of: node) {
      writer.state(field, FieldProperty.kind, writer.word(.fieldKind, kind), from: stated)
    }
    if !type.parts.isEmpty {
      writer.builder.model.parts[field] = type.parts
    } else if SurveyType.named(cell ?? string("type", of: node)) == nil {
      // What a widget of the organisation's own stores stands in its code.
      writer.builder.model.parts[field] = [ServiceModel.anyPart]
    }
    let shown = condition(of: node)
    if let shown { writer.setCondition(field, shown.condition, at: shown.source) }
    describe(field, node, type)
    asks(field, node)
    if ["date", "datetime", "month"].contains(kind) {
      if type.isOwn {
        writer.builder.set(field, FieldProperty.typedDate, .unknown, at: .none)
      } else {
        writer.builder.setDefault(field, FieldProperty.typedDate, .bool(true))
      }
    }
    answers(
      field, node, kind, type, named: cell ?? string("type", of: node), choices: choices ?? member("choices", of: node))
    limits(field, node, kind: kind)
    if kind == "file" { document(node, field) }
    if kind == "signature" { writer.builder.setDefault(field, FieldProperty.inaccessible, .bool(true)) }
    writer.close()
    let isShown = shown?.condition != .never
    return PageContents(hasContent: isShown, asks: isShown)
  }

  private mutating func describe(_ field: UInt32, _ node: Int, _ type: SurveyType) {
    if type.isOwn {
      writer.builder.set(field, FieldProperty.inaccessible, .unknown, at: .none)
      if !type.parts.isEmpty { writer.builder.setDefault(field, FieldProperty.platformMade, .bool(true)) }
    }
    let isHidden =
      string("titleLocation", of: node) == "hidden" || hidesTitles && member("titleLocation", of: node) == nil
    if type.isOwn, isHidden, !isText(member("title", of: node)) {
      // The widget's own code words its boxes; the court calls the whole `referLabel` elsewhere.
      let other = member(["bodyText", "referLabel"], of: node)
      if let written = write(other, as: "label", of: field) {
        writer.state(field, FieldProperty.shownLabel, written)
      } else {
        writer.builder.set(field, FieldProperty.shownLabel, .unknown, at: .none)
        writer.builder.set(field, FieldProperty.label, .unknown, at: .none)
      }
    } else {
      label(field, member("title", of: node) ?? member("label", of: node), orName: member("name", of: node))
    }
    if let hint = write(member("description", of: node), as: "hint", of: field) {
      writer.state(field, FieldProperty.hint, hint)
    } else if type.isOwn, !type.parts.isEmpty {
      writer.builder.set(field, FieldProperty.hint, .unknown, at: .none)
    }
    for key in ["descFirstName", "descMiddleName", "descLastName"] {
      write(member(key, of: node), as: "hint", of: field)
    }
    for key in ["labelEmail", "labelFax", "labelPhone"] { write(member(key, of: node), as: "label", of: field) }
    writer.state(
      field, FieldProperty.placeholder,
      write(member(["placeholder", "placeHolder", "optionsCaption"], of: node), as: "placeholder", of: field))
    write(member(["commentText"], of: node), as: "label", of: field)
  }

  func isText(_ node: Int?) -> Bool { writer.isFilled(node) || writer.kind(of: node) == .object }

  /// The label, which is read out where it is hidden from sight (survey-core, `Question.ariaLabel`), or else the
  /// name, which the library shows instead.
  mutating func label(_ field: UInt32, _ title: Int?, orName name: Int?) {
    if let written = write(title, as: "label", of: field) {
      writer.builder.set(field, FieldProperty.label, written.content, at: written.place)
      writer.state(field, FieldProperty.shownLabel, written)
      return
    }
    if let title, writer.kind(of: title) == .string {
      writer.builder.point(field, FieldProperty.label, at: writer.place(title))
    }
    writer.state(field, FieldProperty.shownLabel, name)
  }

  /// Whether people are to answer.
  mutating func asks(_ field: UInt32, _ node: Int) {
    let isFixed = isReadOnly || writer.isTrue(member("readOnly", of: node))
    let isComputed = writer.isFilled(member("setValueExpression", of: node)) && member("setValueIf", of: node) == nil
    let isNever = condition(of: node)?.condition == .never
    if isFixed || isComputed || isNever { writer.builder.setDefault(field, FieldProperty.asks, .bool(false)) }
    if isNever { writer.builder.setDefault(field, FieldProperty.switchedOff, .bool(true)) }
    let kind = string("type", of: node)
    if movesOn, ["radiogroup", "dropdown", "boolean", "rating", "imagepicker", "matrix"].contains(kind) {
      writer.builder.setDefault(field, FieldProperty.actsOnChange, .bool(true))
    }
  }

  /// A value that the library works out and shows.
  mutating func expression(_ node: Int) -> PageContents {
    guard
      let field = writer.openField(
        at: node, key: member(["valueName", "name"], of: node), kind: "text", answeredBy: [])
    else { return PageContents() }
    let shown = condition(of: node)
    if let shown { writer.setCondition(field, shown.condition, at: shown.source) }
    label(field, member("title", of: node), orName: member("name", of: node))
    writer.state(field, FieldProperty.hint, write(member("description", of: node), as: "hint", of: field))
    writer.builder.setDefault(field, FieldProperty.asks, .bool(false))
    writer.close()
    return PageContents(hasContent: shown?.condition != .never)
  }

  private mutating func document(_ node: Int, _ field: UInt32) {
    guard let document = writer.open(.document, at: node) else { return }
    writer.state(document, DocumentProperty.id, member("name", of: node))
    for (from, to) in [
      (FieldProperty.shownLabel, DocumentProperty.title), (.hint, .hint), (.required, .required),
      (.shownWhen, .neededWhen),
    ] {
      let value = writer.builder.model.value(field, from)
      if value.isStated || value.tag == .unknown {
        writer.builder.set(document, to, value, at: writer.builder.model.origin(field, from))
      }
    }
    writer.close()
  }
}

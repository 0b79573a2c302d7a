import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Answers to choose from, and the answer that is there beforehand.
extension SurveyReader {
  /// A choice, row or column: a value, or an object of value and text.
  func item(_ node: Int) -> (value: Int?, text: Int?) {
    guard writer.kind(of: node) == .object else { return (node, nil) }
    return (writer.member("value", of: node), writer.member("text", of: node))
  }

  mutating func answers(
    _ field: UInt32, _ node: Int, _ kind: String, _ type: SurveyType, named name: String, choices: Int?
  ) {
    if type.isMultiple || kind == "checkboxes" || writer.isTrue(member("allowMultiple", of: node)) {
      writer.builder.setDefault(field, FieldProperty.multiple, .bool(true))
    }
    switch name {
    // A single box has no answers to choose from.
    case "boolean" where kind == "checkbox": break
    case "boolean": yesNo(field, node, labels: ("labelTrue", "labelFalse"), values: ("true", "false"))
    case "yesno": yesNo(field, node, labels: ("labelTrue", "labelFalse"), values: ("y", "n"))
    case "rating": options(of: field, in: member("rateValues", of: node))
    default:
      if type.answeredBy == ["choose"] || type.answeredBy.first == "drag", kind != "range" {
        chosen(field, node, type, choices: choices)
      }
    }
    if kind == "select" {
      let isPlain = writer.isFalse(member("searchEnabled", of: node)) || string("renderAs", of: node) == "select"
      writer.builder.setDefault(field, FieldProperty.searchable, .bool(!isPlain && !type.isOwn))
    }
    if let value = member("defaultValue", of: node) {
      if writer.isScalar(value) {
        // “indeterminate” is the library's word for no answer yet.
        let isNone = name == "boolean" && writer.string(value) == "indeterminate"
        if writer.isFilled(value), !isNone {
          writer.state(field, FieldProperty.default, writer.text(value), from: value)
        }
      } else if let first = writer.elements(of: value).first {
        writer.state(field, FieldProperty.default, first)
      }
    } else if writer.isFilled(member("defaultValueExpression", of: node)) {
      writer.builder.set(field, FieldProperty.default, .unknown, at: .none)
    }
    writer.state(field, FieldProperty.autocomplete, member("autocomplete", of: node))
    writer.state(field, FieldProperty.autofill, member("autocomplete", of: node))
    if type.isOwn, !type.parts.isEmpty, member("autocomplete", of: node) == nil {
      for property in [FieldProperty.autocomplete, .autofill] {
        writer.builder.set(field, property, .unknown, at: .none)
      }
    }
  }

  private mutating func chosen(_ field: UInt32, _ node: Int, _ type: SurveyType, choices: Int?) {
    let address = member("choicesByUrl", of: node)
    if let address, writer.kind(of: address) == .object, !writer.members(of: address).isEmpty {
      writer.state(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "address"), from: address)
      writer.state(field, FieldProperty.optionsAddress, writer.member("url", of: address))
    } else if let other = member("choicesFromQuestion", of: node), writer.isFilled(other) {
      writer.state(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "code"), from: other)
    } else if let most = member("choicesMax", of: node) {
      writer.state(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "list"), from: most)
    } else if let lazy = member("choicesLazyLoadEnabled", of: node), writer.isTrue(lazy) {
      writer.state(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "code"), from: lazy)
    } else if !writer.elements(of: choices).isEmpty {
      options(of: field, in: choices, with: node)
    } else if type.isOwn || names.isOpen {
      // Code around the survey puts the answers in.
      writer.builder.setDefault(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "code"))
    }
    special(field, node)
  }

  /// Opens the options of a list.
  ///
  /// - Parameter question: whose `choicesVisibleIf` holds for all of them.
  mutating func options(of field: UInt32, in list: Int?, with question: Int? = nil) {
    let items = writer.elements(of: list)
    guard !items.isEmpty else { return }
    writer.builder.setDefault(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "here"))
    for node in items {
      let item = item(node)
      guard let value = item.value ?? item.text, let option = writer.open(.option, at: node) else { continue }
      writer.state(option, OptionProperty.id, value)
      writer.state(option, OptionProperty.value, value)
      if let shown = parse(writer.member("visibleIf", of: node)) {
        writer.setCondition(option, shown.condition, at: shown.source)
      }
      // Without a text, or with an empty one, the value is shown.
      let written =
        write(item.text, as: "option", of: option) ?? write(value, as: "option", of: option)
      writer.state(option, OptionProperty.label, written)
      writer.state(
        option, OptionProperty.hint, write(writer.member("description", of: node), as: "hint", of: option))
      writer.close()
    }
  }

  private mutating func yesNo(
    _ field: UInt32, _ node: Int, labels: (yes: String, no: String), values: (yes: String, no: String)
  ) {
    writer.builder.setDefault(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "here"))
    for (label, key, value, word) in [
      (labels.yes, "valueTrue", values.yes, SurveyWords.yes), (labels.no, "valueFalse", values.no, SurveyWords.no),
    ] {
      guard let option = writer.open(.option, at: member(label, of: node) ?? node) else { return }
      if let stated = member(key, of: node), writer.isFilled(stated) {
        writer.state(option, OptionProperty.id, stated)
        writer.state(option, OptionProperty.value, stated)
      } else {
        let made = writer.text(value).stated
        writer.builder.setDefault(option, OptionProperty.id, made)
        writer.builder.setDefault(option, OptionProperty.value, made)
      }
      optionLabel(option, member(label, of: node), else: word)
      writer.close()
    }
  }

  /// The answers that the library adds: all, none, other and so on.
  private mutating func special(_ field: UInt32, _ node: Int) {
    for answer in SurveyWords.special {
      guard let stated = member(answer.keys, of: node), writer.isTrue(stated) else { continue }
      guard let option = writer.open(.option, at: stated) else { return }
      let value = writer.text(answer.value).stated
      writer.builder.setDefault(option, OptionProperty.id, value)
      writer.builder.setDefault(option, OptionProperty.value, value)
      writer.builder.setDefault(option, OptionProperty.kind, writer.word(.optionKind, answer.kind))
      optionLabel(option, member(answer.text, of: node), else: answer.words)
      writer.close()
    }
    if writer.isTrue(member(["showOtherItem", "hasOther"], of: node)) {
      write(member(["otherPlaceholder", "otherPlaceHolder"], of: node), as: "placeholder", of: field)
      write(member("otherErrorText", of: node), as: "error", of: field)
    }
  }

  private mutating func optionLabel(_ option: UInt32, _ text: Int?, else words: [String: String]) {
    if let written = write(text, as: "option", of: option) {
      writer.state(option, OptionProperty.label, written)
    } else if let word = words[locale.isEmpty ? "en" : locale] {
      writer.builder.setDefault(option, OptionProperty.label, writer.text(word).stated)
    } else {
      writer.builder.set(option, OptionProperty.label, .unknown, at: .none)
    }
  }
}

/// Words that survey-core brings along (`localization/english.ts` and its kin); of other languages we do not say.
enum SurveyWords {
  static let yes = ["en": "Yes", "ja": "はい"]
  static let no = ["en": "No", "ja": "いいえ"]

  struct Special: Sendable {
    var keys: [String]
    var text: String
    var value: String
    var kind: String
    var words: [String: String]
  }

  static let special = [
    Special(
      keys: ["showNoneItem", "hasNone"], text: "noneText", value: "none", kind: "none",
      words: ["en": "None", "ja": "なし"]),
    Special(
      keys: ["showRefuseItem"], text: "refuseText", value: "refused", kind: "none",
      words: ["en": "Refuse to answer"]),
    Special(
      keys: ["showDontKnowItem"], text: "dontKnowText", value: "dontknow", kind: "dont-know",
      words: ["en": "Don't know"]),
    Special(
      keys: ["showOtherItem", "hasOther"], text: "otherText", value: "other", kind: "other",
      words: ["en": "Other (describe)", "ja": "その他（説明）"]),
  ]
}

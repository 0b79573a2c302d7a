import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Answers to choose from.
extension DocassembleReader {
  /// An answer: its node, the scalar or key that is its label, its value, and what is said of it.
  struct Choice {
    var node: Int
    var label: Int
    var value: Int
    var members: [String: Int] = [:]
  }

  /// The answers that a node lists: scalars, `Label: value`, `{label, value}`, or one mapping of all. Those that code
  /// makes are none.
  func choiceNodes(_ node: Int?) -> [Choice] {
    guard let node else { return [] }
    if writer.kind(of: node) == .object {
      return writer.members(of: node).filter { tree.key($0.key) != "code" }
        .map { Choice(node: $0.key, label: $0.key, value: $0.value) }
    }
    return writer.elements(of: node).compactMap { item in
      if writer.isScalar(item) { return Choice(node: item, label: item, value: item) }
      var made: Choice?
      var members: [String: Int] = [:]
      for member in writer.members(of: item) {
        let key = tree.key(member.key)
        members[key] = member.value
        if !DocassembleKeys.choice.contains(key), made == nil {
          made = Choice(node: item, label: member.key, value: member.value)
        }
      }
      if let label = members["label"], let value = members["value"] {
        made = Choice(node: item, label: label, value: value)
      }
      made?.members = members
      return made
    }
  }

  /// Whether code makes some of the answers that a node lists.
  func holdsCode(_ node: Int?) -> Bool {
    writer.member("code", of: node) != nil
      || writer.elements(of: node).contains {
        writer.member("code", of: $0) != nil && writer.members(of: $0).count == 1
      }
  }

  /// Opens the options of the field that is open.
  ///
  /// - Parameters:
  ///   - list: what lists them; `nil`: nothing does.
  ///   - code: what makes them.
  mutating func options(of field: UInt32, list: Int?, code: Int?, _ type: DocassembleFieldType) {
    let choices = choiceNodes(list)
    if code != nil || holdsCode(list) {
      writer.state(
        field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "code"),
        from: code ?? list)
    } else if !choices.isEmpty || !type.options.isEmpty {
      writer.builder.setDefault(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "here"))
    } else if type.answeredBy == ["choose"], type.kind != "checkbox", type.kind != "hidden" {
      writer.builder.setDefault(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "code"))
    }
    var stored: Set<String> = []
    for choice in choices {
      let isFirst = stored.insert(writer.string(choice.value)).inserted
      // Of ticks that store one value the last one wins; of other choices, two labels for one value are meant.
      option(choice, isSynonym: !isFirst && type.truth != .multiple && choice.label != choice.value)
    }
    if choices.isEmpty, list == nil { platformOptions(type) }
  }

  /// - Parameter isSynonym: whether an earlier answer stores the same, on purpose.
  private mutating func option(_ choice: Choice, isSynonym: Bool) {
    guard let option = writer.open(.option, at: choice.node) else { return }
    let value = stored(choice.value)
    let place = writer.contentPlace(choice.value)
    writer.builder.set(option, OptionProperty.id, value, at: place)
    writer.builder.set(option, OptionProperty.value, isSynonym ? .unknown : value, at: place)
    if let written = writer.write(markdown: choice.label, as: "option", of: option, .docassembleLabel) {
      if !writer.hasWords(written), isMade(writer.written(choice.label)) {
        writer.builder.set(option, OptionProperty.label, .unknown, at: written.place)
      } else {
        writer.state(option, OptionProperty.label, written)
      }
    } else {
      writer.builder.point(option, OptionProperty.label, at: writer.whole(choice.label))
    }
    writer.state(
      option, OptionProperty.hint,
      writer.write(markdown: choice.members["help"], as: "hint", of: option, .docassemble))
    if let shown = choice.members["show if"] { setCondition(option, shows(shown), at: shown) }
    writer.close()
  }

  /// Booleans are stored as Python writes them.
  private mutating func stored(_ node: Int) -> Value {
    guard writer.kind(of: node) == .boolean else { return writer.content(node) }
    return writer.text(writer.isTrue(node) ? "True" : "False")
  }

  private mutating func platformOptions(_ type: DocassembleFieldType) {
    for it in type.options {
      let option = writer.builder.open(.option, at: .none)
      let value = writer.text(it.value)
      writer.builder.setDefault(option, OptionProperty.id, value.stated)
      writer.builder.setDefault(option, OptionProperty.value, value.stated)
      writer.builder.setDefault(option, OptionProperty.label, writer.text(it.label).stated)
      if it.value == "None" {
        writer.builder.setDefault(option, OptionProperty.kind, writer.word(.optionKind, "dont-know"))
      }
      writer.close()
    }
  }
}

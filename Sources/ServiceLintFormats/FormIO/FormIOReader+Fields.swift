import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Components that ask something.
extension FormIOReader {
  mutating func field(_ component: Int, _ it: FormIOMembers, _ type: FormIOComponentType) -> FormIOContents {
    let field = builder.open(.field, at: whole(component))
    state(field, FieldProperty.id, it.key)
    if isFilled(it.key) { builder.model.nodes[Int(field)].key = text(it.key) }
    let parts = isWholeItem(component, it, type) ? [ServiceModel.anyPart] : type.parts
    if !parts.isEmpty { builder.model.parts[field] = parts }
    let condition = condition(of: it)
    if let condition { setCondition(field, condition) }
    describe(field, it, type)
    label(field, it, type)
    let rules = validation(of: it)
    let isHidden = condition?.condition == .never
    asks(component, field, it, type, isHidden: isHidden)
    answers(field, it, type)
    limits(component, field, it, type, rules)
    messages(field, it, type, rules)
    if type.role == .attachment || kind(of: field) == kinds.file {
      document(component, field, it, rules)
    }
    builder.close()
    let isSilent = isHidden || kind(of: field) == kinds.hidden
    return FormIOContents(hasContent: !isHidden, asks: !isSilent)
  }

  /// Whether the answer is the whole item that was chosen from a server's or a script's list: so it is unless the
  /// component says which of its properties to keep (formio.js, `Select`, `valueProperty`). The agency's lists all hold
  /// labels and values.
  private mutating func isWholeItem(_ component: Int, _ it: FormIOMembers, _ type: FormIOComponentType) -> Bool {
    guard nav == nil, type.kind.symbol == kinds.select, it.dataSrc > 0, !equals(it.dataSrc, "values") else {
      return false
    }
    return !isFilled(member(.valueProperty, of: component))
  }

  /// The number of a field's kind.
  mutating func kind(of field: UInt32) -> UInt16 { builder.model.value(field, FieldProperty.kind).symbol }

  private mutating func describe(_ field: UInt32, _ it: FormIOMembers, _ type: FormIOComponentType) {
    var kind = type.kind
    // A text area or field that is drawn as another (formio.js, `Select` and `widget`) stays what it is.
    if type.isUnknown {
      builder.set(field, FieldProperty.inaccessible, .unknown, at: .none)
    } else if kind.symbol == kinds.signature || kind.symbol == kinds.captcha
      || open != nil && kind.symbol == kinds.location
    {
      builder.setDefault(field, FieldProperty.inaccessible, .bool(true))
    }
    if !type.isUnknown, equals(it.senderRole, "organization") {
      kind = Vocabulary.standard.value(.fieldKind, "organisation-number")
    }
    if type === FormIOComponentType.unknownField, hasElements(ownValues(it)) {
      // A choice, but nobody knows how it is drawn.
      builder.set(field, FieldProperty.kind, .unknown, at: place(it.type))
      builder.setDefault(field, FieldProperty.answeredBy, builder.model.values.addList([words.choose]))
    } else {
      builder.set(field, FieldProperty.kind, kind, at: place(it.type))
      builder.setDefault(field, FieldProperty.answeredBy, builder.model.values.addList(type.answeredBy))
    }
    if let concept = type.concept {
      let isOrganisation = equals(it.senderRole, "organization")
      builder.setDefault(
        field, FieldProperty.concept,
        isOrganisation ? words.organisation : concept)
    }
    if type.isComposite { builder.setDefault(field, FieldProperty.platformMade, .bool(true)) }
    if kind.symbol == kinds.date || kind.symbol == kinds.datetime || kind.symbol == kinds.month {
      // `allowInput` is true unless it says otherwise (formio.js, `DateTime.schema`); the component's own goes before
      // the calendar widget's, which it overwrites.
      let allows = it.allowInput > 0 ? it.allowInput : it.widget > 0 ? member(.allowInput, of: it.widget) : 0
      if isFalse(allows) {
        builder.set(field, FieldProperty.typedDate, .bool(false), at: place(allows))
      } else {
        builder.setDefault(field, FieldProperty.typedDate, .bool(true))
      }
    }
  }

  private mutating func label(_ field: UInt32, _ it: FormIOMembers, _ type: FormIOComponentType) {
    if isTrue(it.hideLabel), !type.isComposite {
      // Aksel, the agency's design system, hides a label from sight only; formio.js leaves it out.
      state(field, FieldProperty.label, it.label)
      if nav != nil, let value = prose(of: it.label) {
        builder.set(field, FieldProperty.shownLabel, value, at: place(it.label))
      }
    } else if type.isComposite {
      state(field, FieldProperty.label, it.label)
      compositeLabels(field, it)
    } else if let written = write(it.label, as: words.label, of: field) {
      builder.set(field, FieldProperty.label, written.content, at: written.place)
      state(field, FieldProperty.shownLabel, written)
    } else if it.label > 0 {
      builder.point(field, FieldProperty.label, at: place(it.label))
    }
    let hints = hints(it, of: field)
    if let first = hints.first {
      builder.set(field, FieldProperty.hint, joined(first, hints.more), at: first.place)
    }
    state(field, FieldProperty.placeholder, write(it.placeholder, as: words.placeholder, of: field))
    state(field, FieldProperty.tooltip, write(it.tooltip, as: words.tooltip, of: field))
    if isFilled(it.suffix) {
      state(field, FieldProperty.unit, it.suffix)
    } else if isFilled(it.prefix) {
      state(field, FieldProperty.unit, it.prefix)
    } else if isFilled(it.currency) {
      state(field, FieldProperty.unit, it.currency)
    }
  }

  /// The questions of a composite type are the platform's; `customLabels` words some of them.
  private mutating func compositeLabels(_ field: UInt32, _ it: FormIOMembers) {
    var first: FormIOText?
    if it.customLabels > 0 {
      for member in tree.members(of: it.customLabels) {
        let written = write(member.value, as: words.label, of: field)
        first = first ?? written
      }
    }
    if let first {
      state(field, FieldProperty.shownLabel, first)
    } else if let value = prose(of: it.label) {
      builder.set(field, FieldProperty.shownLabel, value, at: place(it.label))
    }
  }

  /// A text without the white space at its ends; `nil` if there is none.
  private mutating func prose(of node: Int) -> Value? {
    guard isFilled(node) else { return nil }
    let value = text(node)
    let range = trimmed(builder.model.values.text, value.range)
    return .text(start: range.lowerBound, count: range.count)
  }

  private mutating func joined(_ first: FormIOText, _ more: FormIOText?) -> Value {
    guard let more else { return first.prose }
    var bytes = Array(builder.model.values.text[first.prose.range])
    if !bytes.isEmpty { bytes.append(0x0A) }
    bytes.append(contentsOf: builder.model.values.text[more.prose.range])
    return builder.model.values.add(bytes)
  }

  /// Whether people are to answer, and what the platform fills in.
  private mutating func asks(
    _ component: Int, _ field: UInt32, _ it: FormIOMembers, _ type: FormIOComponentType, isHidden: Bool
  ) {
    let isComputed = isFilled(it.calculateValue) && !isTrue(it.allowCalculateOverride)
    let isFixed = isTrue(it.readOnly) || isTrue(it.disabled)
    var isPrefilled = false
    if nav != nil, isFilled(it.prefillKey) || hasElements(it.prefillKey) {
      let from: Value =
        isFilled(it.prefillKey)
        ? text(it.prefillKey) : .text(start: Int(place(it.prefillKey).start), count: place(it.prefillKey).count)
      builder.set(field, FieldProperty.prefilledFrom, from, at: place(it.prefillKey))
      builder.setDefault(field, FieldProperty.subject, words.applicant)
      // `BaseComponent.hasPrefill`: only for those who signed in; on paper they type it.
      isPrefilled = nav?.isOnlyDigital ?? false
    }
    if open != nil { openPrefill(field, it) }
    if kind(of: field) == kinds.hidden { filledBehind(field, component, it) }
    let isOff = isHidden || kind(of: field) == kinds.hidden
    builder.setDefault(
      field, FieldProperty.asks, .bool(!isComputed && !isFixed && !isPrefilled && !isOff))
    // What is computed or filled in behind the scenes is hidden for a reason.
    if isHidden, !isFilled(it.calculateValue), !isFilled(it.prefillKey) {
      builder.setDefault(field, FieldProperty.switchedOff, .bool(true))
    }
    if isFilled(it.autocomplete) {
      state(field, FieldProperty.autocomplete, it.autocomplete)
      state(field, FieldProperty.autofill, it.autocomplete)
    } else if let token = nav?.autofill(it, type, kind: kind(of: field)) {
      builder.setDefault(field, FieldProperty.autofill, builder.model.values.add(token))
    } else if nav?.takesNoToken(kind(of: field)) ?? drawsParts(type, kind(of: field)) {
      for property in [FieldProperty.autocomplete, .autofill] { builder.set(field, property, .unknown, at: .none) }
    }
  }

  /// What code puts into a value that is only stored.
  private mutating func filledBehind(_ field: UInt32, _ component: Int, _ it: FormIOMembers) {
    let byDefault = member(.customDefaultValue, of: component)
    var code = isFilled(it.calculateValue) ? it.calculateValue : isFilled(byDefault) ? byDefault : 0
    if code == 0, it.logic > 0 {
      for rule in elements(of: it.logic) {
        for action in elements(of: member(.actions, of: rule)) where equals(member(.type, of: action), "value") {
          code = it.logic
        }
      }
    }
    guard code > 0 else { return }
    builder.set(field, FieldProperty.prefilledFrom, builder.model.values.add("code"), at: place(code))
  }

  /// Whether the platform draws boxes of its own for one answer, which it gives no autofill token (formio.js, `Day`; of
  /// `Address` the one that looks addresses up).
  private func drawsParts(_ type: FormIOComponentType, _ kind: UInt16) -> Bool {
    let isChosen = type.answeredBy.contains { $0.symbol == words.choose.symbol }
    return open == nil && (kind == kinds.address || kind == kinds.date && isChosen)
  }

  // MARK: Answers to choose from

  private mutating func answers(_ field: UInt32, _ it: FormIOMembers, _ type: FormIOComponentType) {
    let kind = kind(of: field)
    if isTrue(it.multiple) {
      builder.set(field, FieldProperty.multiple, .bool(true), at: place(it.multiple))
    } else if kind == kinds.checkboxes {
      builder.setDefault(field, FieldProperty.multiple, .bool(true))
    }
    let source = it.openForms > 0 ? member(.dataSrc, of: it.openForms) : 0
    if type.role == .attachment {
      attachmentOptions(field, it)
    } else if type.fetchesOptions {
      builder.setDefault(field, FieldProperty.optionsFrom, words.list)
      if type.alwaysSearchable { builder.setDefault(field, FieldProperty.searchable, .bool(true)) }
    } else if isFilled(source), !equals(source, "manual") {
      // Open Forms: the answers come from a variable or a reference list; `values` holds an empty row then.
      builder.set(
        field, FieldProperty.optionsFrom, equals(source, "variable") ? words.code : words.list, at: place(source))
    } else if kind == kinds.radio || kind == kinds.checkboxes {
      options(of: field, in: it.values)
      if hasElements(it.values) { builder.setDefault(field, FieldProperty.optionsFrom, words.here) }
    } else if kind == kinds.select {
      selectOptions(field, it, type)
    } else if type === FormIOComponentType.unknownField, hasElements(ownValues(it)) {
      options(of: field, in: ownValues(it))
      builder.setDefault(field, FieldProperty.optionsFrom, words.here)
    }
    defaultAnswer(field, it)
  }

  /// The answers that a component lists, in either of the two places.
  private mutating func ownValues(_ it: FormIOMembers) -> Int {
    let values = it.data > 0 ? member(.values, of: it.data) : 0
    return hasElements(values) ? values : it.values
  }

  private mutating func selectOptions(_ field: UInt32, _ it: FormIOMembers, _ type: FormIOComponentType) {
    // `Select.schema`: the widget is Choices.js and searches, unless `html5` is chosen.
    let isPlain = equals(it.widget, "html5") || isFalse(it.searchEnabled)
    builder.setDefault(field, FieldProperty.searchable, .bool(type.alwaysSearchable || !isPlain))
    let values = it.data > 0 ? member(.values, of: it.data) : 0
    let url = it.data > 0 ? member(.url, of: it.data) : 0
    switch it.dataSrc > 0 ? string(it.dataSrc) : hasElements(values) ? "values" : "" {
    case "values", "":
      options(of: field, in: hasElements(values) ? values : it.values)
      if hasElements(values) || hasElements(it.values) {
        builder.setDefault(field, FieldProperty.optionsFrom, words.here)
      }
    case "url":
      builder.set(field, FieldProperty.optionsFrom, words.address, at: place(it.dataSrc))
      state(field, FieldProperty.optionsAddress, url)
    case "resource", "referentielijsten", "indexeddb":
      builder.set(field, FieldProperty.optionsFrom, words.list, at: place(it.dataSrc))
      if it.data > 0 { state(field, FieldProperty.optionsAddress, member(.resource, of: it.data)) }
    default: builder.set(field, FieldProperty.optionsFrom, words.code, at: place(it.dataSrc))
    }
  }

  mutating func options(of field: UInt32, in list: Int) {
    guard list > 0 else { return }
    var (element, end) = bounds(of: list)
    while element < end {
      let item = next(&element)
      guard nodes[item].kind == .object else { continue }
      guard !builder.isFull else { return builder.model.unmapped.append(whole(list)) }
      let option = builder.open(.option, at: whole(item))
      let value = member(.value, of: item)
      if value > 0, nodes[value].kind == .boolean {
        // `true` and `"true"` are one answer to conditions.
        for property in [OptionProperty.id, .value] { builder.set(option, property, text(value), at: place(value)) }
      } else {
        state(option, OptionProperty.id, value)
        state(option, OptionProperty.value, value)
      }
      let label = member(.label, of: item)
      let outer = translations?.holder ?? 0
      if open != nil { hold(member(.openForms, of: item)) }
      state(option, OptionProperty.label, write(label, as: words.option, of: option))
      if label > 0, !isFilled(label) { builder.point(option, OptionProperty.label, at: place(label)) }
      state(option, OptionProperty.hint, write(member(.description, of: item), as: words.hint, of: option))
      if open != nil { translations?.holder = outer }
      builder.close()
    }
  }

  /// The ways to give an attachment that the form offers, in the platform's words (`TEXTS.statiske.attachment`).
  private mutating func attachmentOptions(_ field: UInt32, _ it: FormIOMembers) {
    guard hasElements(it.attachmentValues) else {
      options(of: field, in: it.values)
      return
    }
    builder.setDefault(field, FieldProperty.optionsFrom, words.here)
    for entry in tree.members(of: it.attachmentValues) where isTrue(member(.enabled, of: entry.value)) {
      guard !builder.isFull else { return builder.model.unmapped.append(whole(it.attachmentValues)) }
      let key = tree.key(entry.key)
      let range = contentRange(of: entry.key).moved(by: base)
      let option = builder.open(.option, at: range)
      let value = Value.text(start: Int(range.start), count: range.count)
      builder.set(option, OptionProperty.id, value, at: range)
      builder.set(option, OptionProperty.value, value, at: range)
      if let label = FormIONAV.attachmentLabels[key] {
        builder.setDefault(option, OptionProperty.label, builder.model.values.add(label).stated)
      }
      if key == "nei" || key == "harIkke" {
        builder.setDefault(option, OptionProperty.kind, Vocabulary.standard.value(.optionKind, "none"))
      }
      let more = member(.additionalDocumentation, of: entry.value)
      if isTrue(member(.enabled, of: more)) {
        write(member(.label, of: more), as: words.label, of: option)
        state(option, OptionProperty.hint, write(member(.description, of: more), as: words.hint, of: option))
      }
      builder.close()
    }
  }

  private mutating func defaultAnswer(_ field: UInt32, _ it: FormIOMembers) {
    guard it.defaultValue > 0 else { return }
    switch nodes[it.defaultValue].kind {
    case .string, .number: state(field, FieldProperty.default, it.defaultValue)
    case .boolean where isTrue(it.defaultValue) || kind(of: field) == kinds.hidden:
      builder.set(field, FieldProperty.default, text(it.defaultValue), at: place(it.defaultValue))
    case .object:
      let value = member(.value, of: it.defaultValue)
      if isFilled(value) {
        state(field, FieldProperty.default, value)
      } else if let ticked = tree.members(of: it.defaultValue).first(where: { isTrue($0.value) }) {
        let range = contentRange(of: ticked.key).moved(by: base)
        builder.set(field, FieldProperty.default, .text(start: Int(range.start), count: range.count), at: range)
      }
    default: break
    }
  }

  /// One question of a survey.
  mutating func surveyQuestion(_ question: Int, _ survey: FormIOMembers) {
    guard nodes[question].kind == .object else { return }
    guard !builder.isFull else { return builder.model.unmapped.append(whole(question)) }
    let it = FormIOMembers(of: question, nodes, keys)
    let field = builder.open(.field, at: whole(question))
    let value = member(.value, of: question)
    state(field, FieldProperty.id, value)
    if isFilled(value) { builder.model.nodes[Int(field)].key = text(value) }
    builder.setDefault(field, FieldProperty.kind, Vocabulary.standard.value(.fieldKind, "radio"))
    builder.setDefault(
      field, FieldProperty.answeredBy,
      builder.model.values.addList([words.choose]))
    if let written = write(it.label, as: words.label, of: field) {
      builder.set(field, FieldProperty.label, written.content, at: written.place)
      state(field, FieldProperty.shownLabel, written)
    }
    state(field, FieldProperty.tooltip, write(it.tooltip, as: words.tooltip, of: field))
    let rules = validation(of: survey)
    builder.setDefault(field, FieldProperty.required, .bool(isTrue(rules.required)))
    builder.setDefault(field, FieldProperty.asks, .bool(!isTrue(survey.hidden) && !isTrue(survey.disabled)))
    builder.setDefault(field, FieldProperty.explainsErrors, .bool(true))
    builder.setDefault(field, FieldProperty.optionsFrom, words.here)
    options(of: field, in: survey.values)
    builder.close()
  }
}

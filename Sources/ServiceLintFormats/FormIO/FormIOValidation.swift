import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Where the parts of a component's `validate` stand; 0: not there.
struct FormIOValidation {
  var required = 0, pattern = 0, custom = 0, customMessage = 0, json = 0, minLength = 0, maxLength = 0, min = 0, max = 0
  var digitsOnly = 0
}

/// What answers are accepted, and what people are told when theirs is not.
extension FormIOReader {
  mutating func validation(of it: FormIOMembers) -> FormIOValidation {
    var made = FormIOValidation()
    guard it.validate > 0, nodes[it.validate].kind == .object else { return made }
    var index = it.validate + 1
    let end = Int(nodes[it.validate].next)
    while index < end {
      let value = value(at: index)
      switch keys[nodes[index].name] {
      case .required: made.required = value
      case .pattern: made.pattern = value
      case .custom: made.custom = value
      case .customMessage: made.customMessage = value
      case .json: made.json = value
      case .minLength: made.minLength = value
      case .maxLength: made.maxLength = value
      case .min, .minYear: if isFilled(value) { made.min = value }
      case .max, .maxYear: if isFilled(value) { made.max = value }
      case .digitsOnly: made.digitsOnly = value
      default: break
      }
      index = Int(nodes[index].next)
    }
    return made
  }

  mutating func limits(
    _ component: Int, _ field: UInt32, _ it: FormIOMembers, _ type: FormIOComponentType, _ rules: FormIOValidation
  ) {
    if rules.required > 0 {
      builder.set(field, FieldProperty.required, .bool(isTrue(rules.required)), at: place(rules.required))
    }
    state(field, FieldProperty.pattern, rules.pattern)
    if isFilled(rules.min) { state(field, FieldProperty.least, rules.min) }
    if isFilled(rules.max) { state(field, FieldProperty.most, rules.max) }
    state(field, FieldProperty.least, it.specificEarliestAllowedDate)
    state(field, FieldProperty.most, it.specificLatestAllowedDate)
    if it.datePicker > 0 {
      state(field, FieldProperty.least, isoDate(member(.minDate, of: it.datePicker)))
      state(field, FieldProperty.most, isoDate(member(.maxDate, of: it.datePicker)))
      if isScript(member(.minDate, of: it.datePicker)) { builder.set(field, FieldProperty.least, .unknown, at: .none) }
    }
    // The agency's dates name the field whose date must come before (`beforeDateInputKey`).
    if isFilled(it.beforeDateInputKey) {
      builder.set(field, FieldProperty.least, .unknown, at: place(it.beforeDateInputKey))
    }
    if let number = integer(rules.minLength) {
      builder.set(field, FieldProperty.minLength, .int(number), at: place(rules.minLength))
    }
    if let number = integer(rules.maxLength) {
      builder.set(field, FieldProperty.maxLength, .int(number), at: place(rules.maxLength))
      // Aksel's `Textarea` counts down whenever it has a maximum.
      if nav != nil, kind(of: field) == kinds.textarea {
        builder.setDefault(field, FieldProperty.counter, .bool(true))
      }
    }
    if isTrue(it.showCharCount) {
      builder.set(field, FieldProperty.counter, .bool(true), at: place(it.showCharCount))
    }
    if !isTrue(member(.allowMultipleMasks, of: component)) { state(field, FieldProperty.mask, it.inputMask) }
    if isTrue(rules.digitsOnly) {
      let digits = Vocabulary.standard.value(.characterSet, "digits")
      builder.set(
        field, FieldProperty.characterSet, builder.model.values.addList([digits]), at: place(rules.digitsOnly))
    }
    if nav?.stripsSpaces(kind(of: field)) ?? false {
      let space = builder.model.values.add(" ")
      builder.setDefault(field, FieldProperty.strips, builder.model.values.addList([space]))
    }
    files(field, it)
    if open != nil { openLimits(field, it) }
  }

  /// A date that is written as one; a script or “today” says nothing that we can compare.
  private mutating func isoDate(_ node: Int) -> Int {
    guard isFilled(node), nodes[node].kind == .string else { return 0 }
    let bytes = bytes[contentRange(of: node).indices]
    return bytes.count >= 10 && bytes.prefix(4).allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? node : 0
  }

  /// Whether a limit is there that is no date.
  private mutating func isScript(_ node: Int) -> Bool { isFilled(node) && isoDate(node) == 0 }

  private mutating func files(_ field: UInt32, _ it: FormIOMembers) {
    if isFilled(it.filePattern), !equals(it.filePattern, "*") {
      let whole = text(it.filePattern)
      var types: [Value] = []
      var start = whole.range.lowerBound
      let bytes = builder.model.values.text
      for index in whole.range.lowerBound...whole.range.upperBound
      where index == whole.range.upperBound || bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: ";") {
        let part = trimmed(bytes, start..<index)
        if !part.isEmpty { types.append(.text(start: part.lowerBound, count: part.count)) }
        start = index + 1
      }
      builder.set(field, FieldProperty.accept, builder.model.values.addList(types), at: place(it.filePattern))
    }
    if isFilled(it.fileMaxSize), let size = Self.bytes(string(it.fileMaxSize)) {
      builder.set(field, FieldProperty.maxBytes, .int(size), at: place(it.fileMaxSize))
    }
  }

  /// The bytes that a size such as “1GB” or “500 KB” means (formio.js, `File.translateScalars`: units of 1,024).
  static func bytes(_ size: String) -> Int64? {
    let digits = size.prefix { $0.isNumber || $0 == "." }
    guard let number = Double(digits), number >= 0 else { return nil }
    let unit = size.dropFirst(digits.count).uppercased().filter { $0 != " " }
    let factor: Double
    switch unit {
    case "", "B": factor = 1
    case "KB": factor = 1_024
    case "MB": factor = 1_048_576
    case "GB": factor = 1_073_741_824
    default: return nil
    }
    let product = number * factor
    return product < 9e18 ? Int64(product) : nil
  }

  // MARK: Error messages

  mutating func messages(
    _ field: UInt32, _ it: FormIOMembers, _ type: FormIOComponentType, _ rules: FormIOValidation
  ) {
    let isOwn = write(rules.customMessage, as: words.error, of: field) != nil
    var patternIsExplained = isOwn
    if it.errors > 0, nodes[it.errors].kind == .object {
      for entry in tree.members(of: it.errors) {
        if write(entry.value, as: words.error, of: field) != nil, tree.key(entry.key) == "pattern" {
          patternIsExplained = true
        }
      }
    }
    if open != nil, openMessages(field, it) { patternIsExplained = true }
    var scriptIsExplained = true
    if isFilled(rules.custom) {
      let code = string(rules.custom)
      if !code.utf8.elementsContain("valid") {
        // What a script leaves in `valid` decides (formio.js, `rules/Custom`): one that never sets it refuses nothing.
        if type.checksItself { builder.setDefault(field, FieldProperty.checkedByCode, .bool(true)) }
      } else if FormIONAV.isPlatformCheck(code) {
        // `validateDatePicker` is a leftover that accepts everything; the others check numbers.
        builder.set(
          field, FieldProperty.checkedByCode, .bool(!code.utf8.starts(with: "valid = instance.validateDate".utf8)),
          at: place(rules.custom))
      } else {
        builder.set(field, FieldProperty.checkedByCode, .bool(true), at: place(rules.custom))
        scriptIsExplained = isOwn || Self.holdsMessage(code)
      }
    } else if isFilled(rules.json) || hasElements(rules.json) {
      builder.set(field, FieldProperty.checkedByCode, .bool(true), at: place(rules.json))
      scriptIsExplained = isOwn || Self.holdsMessage(string(rules.json))
    } else if type.checksItself {
      builder.setDefault(field, FieldProperty.checkedByCode, .bool(true))
    }
    // The platform's own words for a pattern only repeat the expression (formio.js `en.js`, the agency's
    // `validering.pattern`); for all other limits they say what is wanted.
    let explains = (!isFilled(rules.pattern) || patternIsExplained) && scriptIsExplained
    builder.setDefault(field, FieldProperty.explainsErrors, .bool(explains))
  }

  /// Whether a script has a text in quotes that is long enough to be a message.
  static func holdsMessage(_ code: String) -> Bool {
    var quote: UInt8 = 0
    var length = 0
    var hasSpace = false
    for byte in code.utf8 {
      if quote != 0 {
        if byte == quote {
          if length >= 8, hasSpace { return true }
          quote = 0
        } else {
          length += 1
          hasSpace = hasSpace || byte == 0x20 || byte >= 0x80
        }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "`") {
        quote = byte
        length = 0
        hasSpace = false
      }
    }
    return false
  }

  // MARK: Documents

  /// The paper or file that a field asks for.
  mutating func document(_ component: Int, _ field: UInt32, _ it: FormIOMembers, _ rules: FormIOValidation) {
    let document = builder.open(.document, at: whole(component))
    state(document, DocumentProperty.id, it.key)
    let label = builder.model.value(field, FieldProperty.shownLabel)
    if label.isStated { builder.set(document, DocumentProperty.title, label, at: place(it.label)) }
    let hint = builder.model.value(field, FieldProperty.hint)
    if hint.isStated { builder.set(document, DocumentProperty.hint, hint, at: place(it.description)) }
    // “Other documentation” offers to add something; nothing of it is wanted.
    if equals(it.attachmentType, "other") {
      builder.set(document, DocumentProperty.required, .bool(false), at: place(it.attachmentType))
    } else if rules.required > 0 {
      builder.set(document, DocumentProperty.required, .bool(isTrue(rules.required)), at: place(rules.required))
    }
    let condition = builder.model.value(field, FieldProperty.shownWhen)
    if condition.isStated {
      builder.set(
        document, DocumentProperty.neededWhen, condition, at: builder.model.origin(field, FieldProperty.shownWhen))
    }
    builder.set(document, DocumentProperty.ways, .unknown, at: .none)
    builder.close()
  }
}

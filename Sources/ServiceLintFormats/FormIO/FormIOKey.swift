import ServiceLintReaders

/// The keys of Form.io's JSON that mean something for the model; all others are passed over.
///
/// A `CodingKey`, whose names the compiler writes down: to ask the runtime for each took 3 % of a run over one form.
enum FormIOKey: Int, CaseIterable, CodingKey {
  /// Any key that means nothing to us.
  case nothing
  // Of components: the order of the properties of `FormIOMembers`.
  case type, key, label, input, hidden, hideLabel, legend, title, description, tooltip, placeholder, defaultValue
  case autocomplete, multiple, disabled, readOnly, validate, errors, conditional, customConditional, logic, values
  case data, dataSrc, widget, searchEnabled, components, columns, rows, content, html, inputMask, displayMask
  case filePattern, fileMaxSize, suffix, prefix, showCharCount, calculateValue, allowCalculateOverride
  case attachmentType, attachmentValues, properties, additionalDescriptionText, additionalDescriptionLabel
  case prefillKey, customLabels, textDisplay, image, altText, action, questions, currency, isAttachmentPanel
  case rowTitle, specificEarliestAllowedDate, specificLatestAllowedDate, senderRole, datePicker, addAnother
  case accordionValues, openForms, beforeDateInputKey, prefill, translatedErrors
  case groupLabel, allowInput
  // Inside `validate`, `data`, `values`, `conditional`, `widget`, `attachmentValues` and the form itself.
  case required, pattern, custom, customMessage, minLength, maxLength, min, max, json, value, url, resource, eq, show
  case when, enabled, additionalDocumentation, minDate, maxDate, display, name, path, skjemanummer, tema
  case submissionTypes, publishedLanguages, introPage, language, form, versions, version, schema, submission
  case conditions, conjunction, component, `operator`, minYear, maxYear, digitsOnly, i18n
  // Inside `logic`, `openForms`, `prefill`, `file` and `properties`.
  case trigger, actions, simple, javascript, property, state, translations, plugin, attribute, identifierRole, mode
  case signatures, hide
  // Looked for in single components.
  case valueProperty, valueComponent, customDefaultValue, allowMultipleMasks

  /// The key with a name.
  static func named(_ name: ArraySlice<UInt8>) -> FormIOKey {
    guard let found = byHash[fnv(name)], found.name.elementsEqual(name) else { return .nothing }
    return found.key
  }

  private static let byHash: [UInt64: (key: FormIOKey, name: [UInt8])] = {
    var result: [UInt64: (key: FormIOKey, name: [UInt8])] = [:]
    for key in allCases where key != .nothing {
      let name = Array(key.stringValue.utf8)
      result[fnv(name)] = (key, name)
    }
    return result
  }()
}

/// The numbers of the keys in a tree: a member's key becomes a `FormIOKey` by one look into an array.
///
/// A worker's trees share their names, so only those names are looked up that the trees before did not have.
struct FormIOKeys: Sendable {
  private var byName: [FormIOKey] = []
  private var fingerprint: UInt64?

  init() {}

  /// Looks up the names that are new.
  mutating func update(_ names: NameTable) {
    if byName.count > names.count || fingerprint != names.fingerprint(ofFirst: byName.count) { byName = [] }
    byName.reserveCapacity(names.count)
    for id in byName.count..<names.count { byName.append(.named(names.bytes(of: NameTable.ID(id)))) }
    fingerprint = names.fingerprint(ofFirst: byName.count)
  }

  /// The key with a name's number.
  subscript(_ name: NameTable.ID) -> FormIOKey {
    let index = Int(name)
    return index < byName.count ? byName[index] : .nothing
  }
}

/// FNV-1a over bytes (64 bits).
func fnv(_ bytes: some Sequence<UInt8>) -> UInt64 {
  var result: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in bytes { result = (result ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
  return result
}

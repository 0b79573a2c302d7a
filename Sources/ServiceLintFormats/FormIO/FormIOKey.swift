import ServiceLintReaders

/// The keys of Form.io's JSON that mean something for the model; all others are passed over.
enum FormIOKey: String, CaseIterable {
  case type, key, label, input, hidden, hideLabel, legend, title, description, tooltip, placeholder, defaultValue
  case autocomplete, multiple, disabled, readOnly, validate, errors, conditional, customConditional, logic, values, data
  case dataSrc, widget, searchEnabled, components, columns, rows, content, html, inputMask, displayMask, filePattern
  case fileMaxSize, suffix, prefix, showCharCount, calculateValue, allowCalculateOverride, attachmentType
  case attachmentValues, properties, additionalDescriptionText, additionalDescriptionLabel, prefill, prefillKey
  case customLabels, textDisplay, image, altText, action, questions, currency, isAttachmentPanel, rowTitle
  case specificEarliestAllowedDate, specificLatestAllowedDate, senderRole, datePicker, addAnother, isNavDataGrid
  // Inside `validate`, `data`, `values`, `conditional`, `widget`, `attachmentValues` and the form itself.
  case required, pattern, custom, customMessage, minLength, maxLength, min, max, json, value, url, resource, eq, show
  case when, allowInput, enabled, additionalDocumentation, minDate, maxDate, display, name, path, skjemanummer, tema
  case submissionTypes, publishedLanguages, introPage, language, form, versions, version, schema, submission
  case conditions, conjunction, component, `operator`, maxWords, minWords, accordionValues, minYear, maxYear,
    digitsOnly, openForms
}

/// The numbers of the keys in one tree: a member's key becomes a `FormIOKey` by one look into an array.
struct FormIOKeys {
  private var byName: [FormIOKey?]

  init(_ names: NameTable) {
    byName = Array(repeating: nil, count: names.count)
    for key in FormIOKey.allCases {
      if let id = names.id(of: key.rawValue) { byName[Int(id)] = key }
    }
  }

  /// The key with a name's number; `nil` if it means nothing to us.
  subscript(_ name: NameTable.ID) -> FormIOKey? {
    let index = Int(name)
    return index < byName.count ? byName[index] : nil
  }
}

/// FNV-1a over bytes (64 bits).
func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
  var result: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in bytes { result = (result ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
  return result
}

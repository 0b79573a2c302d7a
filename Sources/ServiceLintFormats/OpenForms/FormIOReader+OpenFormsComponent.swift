import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// What Open Forms says in a component beside Form.io's own keys (@open-formulieren/types).
extension FormIOReader {
  /// Texts that follow have their translations in an `openForms` object.
  mutating func hold(_ openForms: Int) {
    guard translations != nil else { return }
    let texts = member(.translations, of: openForms)
    translations?.holder = texts
  }

  /// `prefill`: which register fills the answer in; people can change it unless it is `disabled`.
  mutating func openPrefill(_ field: UInt32, _ it: FormIOMembers) {
    let plugin = member(.plugin, of: it.prefill)
    guard isFilled(plugin) else { return }
    let attribute = member(.attribute, of: it.prefill)
    let from = isFilled(attribute) ? "\(string(plugin)): \(string(attribute))" : string(plugin)
    builder.set(field, FieldProperty.prefilledFrom, builder.model.values.add(from), at: place(it.prefill))
    let role = member(.identifierRole, of: it.prefill)
    // `authorizee` acts for somebody else.
    if !isFilled(role) || equals(role, "main") { builder.setDefault(field, FieldProperty.subject, words.applicant) }
  }

  /// Limits that rules or the day of filling in decide.
  mutating func openLimits(_ field: UInt32, _ it: FormIOMembers) {
    if it.key > 0, let rules = open?.required, !rules.isEmpty, rules.contains(string(it.key)) {
      builder.set(field, FieldProperty.required, .unknown, at: place(it.validate))
    }
    guard it.openForms > 0 else { return }
    for (key, property) in [(FormIOKey.minDate, FieldProperty.least), (.maxDate, .most)] {
      let mode = member(.mode, of: member(key, of: it.openForms))
      // `fixedValue` is the date in `datePicker`.
      if isFilled(mode), !equals(mode, "fixedValue") { builder.set(field, property, .unknown, at: place(mode)) }
    }
  }

  /// `translatedErrors {language: {limit: message}}`.
  ///
  /// - Returns: whether there is one for the pattern.
  mutating func openMessages(_ field: UInt32, _ it: FormIOMembers) -> Bool {
    guard it.translatedErrors > 0, nodes[it.translatedErrors].kind == .object else { return false }
    let own = open?.language ?? ""
    let kept = (language, translations)
    var explainsPattern = false
    for entry in tree.members(of: it.translatedErrors) where nodes[entry.value].kind == .object {
      let name = tree.key(entry.key)
      if own.isEmpty {
        // Without its form nobody knows what it is written in.
        language = builder.model.values.add(name)
      } else if name != own {
        continue
      }
      translations?.holder = it.translatedErrors
      for message in tree.members(of: entry.value) {
        if write(message.value, as: words.error, of: field) != nil, tree.key(message.key) == "pattern" {
          explainsPattern = true
        }
      }
    }
    (language, translations) = kept
    return explainsPattern
  }
}

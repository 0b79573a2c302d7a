import ServiceLintReaders

/// Where the values of one component stand in the tree; 0: it has no such member (node 0 is the root).
///
/// Its properties are those keys of `FormIOKey` that come first, in the same order, and nothing else: they are filled
/// in by number.
struct FormIOMembers {
  /// Whatever means nothing here; written without a question asked.
  var nothing = 0
  var type = 0, key = 0, label = 0, input = 0, hidden = 0, hideLabel = 0, legend = 0, title = 0, description = 0
  var tooltip = 0, placeholder = 0, defaultValue = 0, autocomplete = 0, multiple = 0, disabled = 0, readOnly = 0
  var validate = 0, errors = 0, conditional = 0, customConditional = 0, logic = 0, values = 0, data = 0, dataSrc = 0
  var widget = 0, searchEnabled = 0, components = 0, columns = 0, rows = 0, content = 0, html = 0, inputMask = 0
  var displayMask = 0, filePattern = 0, fileMaxSize = 0, suffix = 0, prefix = 0, showCharCount = 0, calculateValue = 0
  var allowCalculateOverride = 0, attachmentType = 0, attachmentValues = 0, properties = 0
  var additionalDescriptionText = 0, additionalDescriptionLabel = 0, prefillKey = 0, customLabels = 0, textDisplay = 0
  var image = 0, altText = 0, action = 0, questions = 0, currency = 0, isAttachmentPanel = 0, rowTitle = 0
  var specificEarliestAllowedDate = 0, specificLatestAllowedDate = 0, senderRole = 0, datePicker = 0, addAnother = 0
  var accordionValues = 0, openForms = 0, beforeDateInputKey = 0, prefill = 0, translatedErrors = 0
  var groupLabel = 0, allowInput = 0

  /// Gathers the members of a component in one pass.
  init(of component: Int, _ nodes: [SourceNode], _ keys: FormIOKeys) {
    guard nodes[component].kind == .object else { return }
    let count = FormIOKey.allowInput.rawValue + 1
    withUnsafeMutableBytes(of: &self) { bytes in
      let places = bytes.assumingMemoryBound(to: Int.self)
      guard places.count == count else { return }
      var index = component + 1
      let end = Int(nodes[component].next)
      while index < end {
        let member = nodes[index]
        let place = keys[member.name].rawValue
        places[place < count ? place : 0] = index + 1
        index = Int(member.next)
      }
    }
  }
}

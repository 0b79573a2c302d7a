/// What sort of answer an item takes, and how it is given.
extension FHIRReader {
  func kind(of item: FHIRItem) -> (name: String, answeredBy: [String]) {
    // Controls of Android's library.
    if item.has("phone-number") { return ("phone", ["type"]) }
    if item.has(anyOf: ["bar-code", "barcode"]) { return ("barcode", ["type", "pick"]) }
    if item.has(anyOf: ["location-widget", "gps-coordinate"]) { return ("location", ["pick"]) }
    if item.isChoice, item.type != "reference" { return choiceKind(item) }
    switch item.type {
    case "boolean":
      // refero draws a box to tick; others a choice of yes and no unless the form asks for a box.
      return isNorwegian || item.has("check-box") ? ("checkbox", ["choose"]) : ("radio", ["choose"])
    case "decimal", "integer", "quantity":
      return item.has("slider") ? ("range", ["choose"]) : ("number", ["type"])
    case "date":
      if item.has("year") { return ("year", ["type"]) }
      return item.has("yearMonth") ? ("month", ["type"]) : ("date", isNorwegian ? ["type", "pick"] : ["type"])
    case "dateTime": return ("datetime", isNorwegian ? ["type", "pick"] : ["type"])
    case "time": return ("time", ["type"])
    case "string":
      // Which keys a telephone shows says what is wanted (sdc-questionnaire-keyboard).
      if let value = elements.choice("value", of: item.first("sdc-questionnaire-keyboard"))?.value,
        ["phone", "email", "url"].contains(self.value(value))
      {
        return (self.value(value), ["type"])
      }
      return ("text", ["type"])
    case "text": return ("textarea", ["type"])
    case "url": return ("url", ["type"])
    case "attachment": return ("file", ["upload"])
    case "reference": return ("select", ["choose"])
    default: return ("custom", [])
    }
  }

  private func choiceKind(_ item: FHIRItem) -> (name: String, answeredBy: [String]) {
    if item.has("check-box") { return ("checkboxes", ["choose"]) }
    if item.has("radio-button") || item.has("pill-choice") { return ("radio", ["choose"]) }
    if item.has("slider") { return ("range", ["choose"]) }
    if item.has(anyOf: ["drop-down", "receiver-component"]) { return ("select", ["choose"]) }
    if item.has(anyOf: ["autocomplete", "lookup"]) { return ("select", ["type", "choose"]) }
    if elements.isTrue("repeats", of: item.node), !isNorwegian { return ("checkboxes", ["choose"]) }
    // refero, constants: CHOICE_DROPDOWN_TRESHOLD.
    return optionCount(item) > 6 || !hasOptionsHere(item) ? ("select", ["choose"]) : ("radio", ["choose"])
  }
}

/// A call of a design system's macro (`{{ govukInput({ … }) }}`), or a statement of a template that matters to it.
struct MacroCall {
  enum Kind {
    /// What a macro of this name draws; the name is without the design system's prefix: `Input`.
    case draw(String, MacroValue)
    /// `{% call govukFieldset({ … }) %}`, with options if it is a group of fields.
    case open(MacroValue?)
    /// `{% endcall %}`.
    case close
    /// `{% set details %}`.
    case openBlock(String)
    /// `{% endset %}`.
    case closeBlock
  }

  var kind: Kind
  var range: Range<Int>

  /// The macros that are read, by their names without the prefix; Design Systems of GOV.UK, the NHS, the Ministry of
  /// Justice, HMRC, the DWP and the ONS share them.
  static let asking: Set<String> = [
    "Input", "Textarea", "CharacterCount", "PasswordInput", "Select", "FileUpload", "MultiFileUpload", "DatePicker",
    "CurrencyInput", "Radios", "Checkboxes", "DateInput", "Autocomplete", "Upload",
  ]
  static let others: Set<String> = [
    "Fieldset", "Button", "WarningText", "InsetText", "Details", "Panel", "NotificationBanner",
    "WarningCallout", "CareCard", "Hint", "Label",
  ]
  /// The site's own parts, which ask nothing and tell nothing of the form.
  static let furniture: Set<String> = [
    "BackLink", "Breadcrumbs", "CookieBanner", "Footer", "Header", "Pagination", "PhaseBanner", "ServiceNavigation",
    "SkipLink", "ErrorSummary",
  ]
  static let all = asking.union(others).union(furniture)
}

/// Finds the calls in a template's texts.
struct MacroScan {
  /// How many bytes may still be read twice: a text of nothing but openings takes no longer than another.
  private var budget: Int

  init(count: Int) { budget = count * 4 + 1_000 }

  /// The call that begins at an offset; `nil` if none does.
  mutating func call(_ bytes: [UInt8], at start: Int, _ end: Int) -> MacroCall? {
    guard start + 4 < end, bytes[start] == UInt8(ascii: "{"), budget > 0 else { return nil }
    let isStatement = bytes[start + 1] == UInt8(ascii: "%")
    guard isStatement || bytes[start + 1] == UInt8(ascii: "{") else { return nil }
    var index = start + 2
    if bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") { index += 1 }
    var name = word(bytes, &index, end)
    defer { budget -= max(0, index - start) }
    if isStatement {
      switch name {
      case "endcall": return finish(.close, bytes, start, &index, end)
      case "endset": return finish(.closeBlock, bytes, start, &index, end)
      case "set":
        let target = word(bytes, &index, end)
        skip(bytes, &index, end)
        // With a value it is no block.
        guard index < end, [UInt8(ascii: "%"), UInt8(ascii: "-")].contains(bytes[index]) else { return nil }
        return finish(.openBlock(target), bytes, start, &index, end)
      case "call":
        skip(bytes, &index, end)
        if index < end, bytes[index] == UInt8(ascii: "(") {
          while index < end, bytes[index] != UInt8(ascii: ")") { index += 1 }
          index += 1
        }
        name = word(bytes, &index, end)
      default: return nil
      }
    }
    // `forms.govukInput`
    while index < end, bytes[index] == UInt8(ascii: ".") {
      index += 1
      name = word(bytes, &index, end)
    }
    let drawn = String(name.drop { $0.isLowercase || $0 == "_" || $0.isNumber })
    let options = drawn == name || drawn.isEmpty ? nil : options(bytes, &index, end)
    if isStatement {
      return finish(.open(drawn == "Fieldset" ? options : nil), bytes, start, &index, end)
    }
    guard let options, MacroCall.all.contains(drawn) else { return nil }
    return finish(.draw(drawn, options), bytes, start, &index, end)
  }

  private func options(_ bytes: [UInt8], _ index: inout Int, _ end: Int) -> MacroValue? {
    var place = index
    skip(bytes, &place, end)
    guard place < end, bytes[place] == UInt8(ascii: "(") else { return nil }
    place += 1
    skip(bytes, &place, end)
    guard place < end, bytes[place] == UInt8(ascii: "{") else { return nil }
    var parser = MacroParser(bytes, from: place, to: end)
    let value = parser.object()
    index = parser.index
    return value
  }

  /// The call up to its closing braces.
  private func finish(
    _ kind: MacroCall.Kind, _ bytes: [UInt8], _ start: Int, _ index: inout Int, _ end: Int
  ) -> MacroCall? {
    let last = bytes[start + 1] == UInt8(ascii: "%") ? UInt8(ascii: "%") : UInt8(ascii: "}")
    while index + 1 < end {
      if bytes[index] == last, bytes[index + 1] == UInt8(ascii: "}") {
        index += 2
        return MacroCall(kind: kind, range: start..<index)
      }
      index += 1
    }
    return nil
  }

  private func skip(_ bytes: [UInt8], _ index: inout Int, _ end: Int) {
    while index < end, bytes[index] <= 0x20 { index += 1 }
  }

  private func word(_ bytes: [UInt8], _ index: inout Int, _ end: Int) -> String {
    skip(bytes, &index, end)
    let start = index
    while index < end, MacroParser.isWord(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<min(index, start + 100)], as: UTF8.self)
  }
}

/// What the macros draw, after the options of the GOV.UK Design System and its relatives.
extension MacroExpansion {
  mutating func draw(_ name: String, _ options: MacroValue, _ range: Range<Int>) {
    switch name {
    case "Button": button(options, range)
    case "Fieldset":
      let group = begin("fieldset", range)
      legend(options, range)
      _ = drawBlock(options["html"])
      end(group)
    case _ where MacroCall.furniture.contains(name): break
    case _ where MacroCall.others.contains(name): words(options, range)
    // A component around the macro: whoever calls it says what it asks.
    case _ where !options.isPlain: break
    case "Radios", "Checkboxes": choices(options, isRadio: name == "Radios", range)
    case "DateInput": date(options, range)
    case "Select": select(options, range)
    default: box(name, options, range)
    }
  }

  // MARK: Texts

  /// An element with the text of an option: `text`, `html`, or the value itself.
  ///
  /// - Returns: whether there is one.
  @discardableResult
  private mutating func element(
    _ name: String, _ owner: MacroValue?, class names: String? = nil, for target: MacroValue? = nil,
    made: String? = nil
  ) -> Bool {
    guard let owner, !owner.isNo else { return false }
    var value = owner
    if case .object = owner {
      guard let found = owner["text"] ?? owner["html"], !found.isNo else { return false }
      value = found
    }
    let range = value.range
    guard !range.isEmpty else { return false }
    let start = begin(name, range)
    if let made { attribute("for", made: made, range) }
    if made == nil, case .text(let id)? = target { attribute("for", id) }
    if let names { attribute("class", made: names, range) }
    switch value {
    case .text: characters(range)
    case .number: string(range)
    default: if owner["text"] != nil || !drawBlock(value) { bind(start, range) }
    }
    end(start)
    return true
  }

  /// Says that an expression makes an element's text.
  private mutating func bind(_ element: Int, _ range: Range<Int>) { attribute("v-text", range) }

  /// The characters of a quoted text; a backslash before a quotation mark is none of them.
  private mutating func characters(_ range: Range<Int>) {
    var start = range.lowerBound
    var index = start
    while index + 1 < range.upperBound {
      let next = tree.bytes[index + 1]
      if tree.bytes[index] == UInt8(ascii: "\\"), [UInt8(ascii: "\""), UInt8(ascii: "'"), 0x5C].contains(next) {
        if index > start { string(start..<index) }
        end(begin("template", index..<index + 1))
        start = index + 1
        index += 1
      }
      index += 1
    }
    if start < range.upperBound { string(start..<range.upperBound) }
  }

  private mutating func help(_ options: MacroValue) {
    element("div", options["hint"] ?? options["description"], class: "govuk-hint")
    if let error = options["errorMessage"] ?? options["error"] {
      element("p", error, class: "govuk-error-message")
    }
  }

  mutating func legend(_ options: MacroValue, _ range: Range<Int>) {
    let legend = options["legend"]
    guard let legend, !legend.isNo else { return }
    let start = begin("legend", legend.words)
    headed(legend) { $0.element("span", legend) }
    end(start)
  }

  /// Draws within a heading if the text is the page's title.
  private mutating func headed(_ owner: MacroValue?, _ draw: (inout MacroExpansion) -> Void) {
    guard let owner, case .flag(true, _)? = owner["isPageHeading"] else { return draw(&self) }
    let heading = begin("h1", owner.words)
    draw(&self)
    end(heading)
  }

  private mutating func words(_ options: MacroValue, _ range: Range<Int>) {
    if options["summaryText"] != nil { element("p", options["summaryText"]) }
    if options["titleText"] != nil { element("h2", options["titleText"]) }
    if options["heading"] != nil { element("h3", options["heading"]) }
    element("p", options)
  }

  private mutating func button(_ options: MacroValue, _ range: Range<Int>) {
    let isLink = options["href"] != nil
    let start = begin(isLink ? "a" : "button", range)
    if isLink { attribute("role", made: "button", range) }
    attribute("type", options["type"])
    switch options["text"] ?? options["html"] {
    case .text(let text)?: characters(text)
    case let value?: bind(start, value.range)
    case nil: bind(start, range)
    }
    end(start)
  }

  // MARK: Attributes

  /// Gives the element that was begun last an attribute; what an expression makes is bound to it.
  private mutating func attribute(_ name: String, _ value: MacroValue?) {
    switch value {
    case .text(let range)?, .number(let range)?: attribute(name, range)
    case .flag(true, let range)?: attribute(name, range)
    case .expression(let range)?: attribute(":" + name, range)
    default: break
    }
  }

  private mutating func attributes(_ options: MacroValue, _ names: [String]) {
    for name in names { attribute(name.lowercased(), options[name]) }
    switch options["attributes"] {
    case .object(let members)?: for (key, value) in members where key != "class" { attribute(key.lowercased(), value) }
    case .expression(let range)?: attribute("v-bind", range)
    default: break
    }
  }

  /// Gives a control the identifier that its label names.
  ///
  /// - Returns: one that was made, if the call says none.
  private mutating func identifier(_ options: MacroValue, _ range: Range<Int>) -> String {
    let made = makeIdentifier()
    attribute("id", made: made, range)
    return made
  }

  // MARK: Controls

  private mutating func box(_ name: String, _ options: MacroValue, _ range: Range<Int>) {
    let around = begin("div", range)
    let isLong = name == "Textarea" || name == "CharacterCount"
    let made = options["id"]?.isText ?? false ? nil : makeIdentifier()
    headed(options["label"]) { $0.element("label", options["label"], for: options["id"], made: made) }
    help(options)
    let control = begin(isLong ? "textarea" : "input", range)
    if let made { attribute("id", made: made, range) } else { attribute("id", options["id"]) }
    let type: String? =
      switch name {
      case "PasswordInput": "password"
      case "FileUpload", "MultiFileUpload", "Upload": "file"
      case "DatePicker": "date"
      default: nil
      }
    if let type, options["type"] == nil { attribute("type", made: type, range) }
    if name == "PasswordInput", options["autocomplete"] == nil {
      attribute("autocomplete", made: "current-password", range)
    }
    if case .flag(true, let place)? = options["javascript"], name == "FileUpload" { attribute("data-drop", place) }
    attributes(
      options,
      [
        "name", "type", "value", "autocomplete", "inputmode", "pattern", "maxlength", "minlength", "min", "max",
        "disabled", "readonly", "multiple", "accept", "placeholder", "required",
      ])
    if isLong, case .text(let value)? = options["value"] { string(value) }
    end(control)
    if name == "CharacterCount" {
      let counter = begin("div", range)
      attribute("class", made: "govuk-character-count__message", range)
      end(counter)
    }
    for unit in ["prefix", "suffix"] { element("div", options[unit], class: "govuk-input__\(unit)") }
    end(around)
  }

  private mutating func select(_ options: MacroValue, _ range: Range<Int>) {
    let around = begin("div", range)
    let made = options["id"]?.isText ?? false ? nil : makeIdentifier()
    headed(options["label"]) { $0.element("label", options["label"], for: options["id"], made: made) }
    help(options)
    let control = begin("select", range)
    if let made { attribute("id", made: made, range) } else { attribute("id", options["id"]) }
    attributes(options, ["name", "autocomplete", "disabled", "required"])
    for item in options.answers where !item.isNo {
      let option = begin("option", item.range)
      if let value = item["value"] { attribute("value", value) }
      attributes(item, ["selected", "disabled"])
      switch item["text"] {
      case .text(let text)?: characters(text)
      case .number(let text)?: string(text)
      case let other: bind(option, other?.range ?? item.range)
      }
      end(option)
    }
    if case .expression(let items)? = options["items"] { end(beginBound("option", items)) }
    end(control)
    end(around)
  }

  private mutating func beginBound(_ name: String, _ range: Range<Int>) -> Int {
    let start = begin(name, range)
    bind(start, range)
    return start
  }

  private mutating func choices(_ options: MacroValue, isRadio: Bool, _ range: Range<Int>) {
    let group = begin("fieldset", range)
    legend(options["fieldset"] ?? options, range)
    help(options)
    for item in options.answers where !item.isNo {
      guard item["divider"] == nil else {
        element("p", item["divider"])
        continue
      }
      choice(item, of: options, isRadio: isRadio, range)
    }
    if case .expression(let items)? = options["items"] {
      choice(
        .object([("text", .expression(items)), ("value", .expression(items))]), of: options, isRadio: isRadio, range)
    }
    end(group)
  }

  private mutating func choice(_ item: MacroValue, of options: MacroValue, isRadio: Bool, _ range: Range<Int>) {
    let place = item.range.isEmpty ? range : item.range
    if case .expression(let code) = item {
      return choice(.object([("text", item), ("value", .expression(code))]), of: options, isRadio: isRadio, range)
    }
    let around = begin("div", place)
    let control = begin("input", place)
    let made = identifier(item, place)
    attribute("type", made: isRadio ? "radio" : "checkbox", place)
    let name = isRadio ? options["name"] ?? options["idPrefix"] : item["name"] ?? options["name"] ?? options["idPrefix"]
    attribute("name", name)
    attributes(item, ["value", "checked", "disabled"])
    let unfolded = item["conditional"]
    let isUnfolding = unfolded.map { !$0.isNo } ?? false
    if isUnfolding { attribute("data-aria-controls", made: made + "-unfolds", place) }
    end(control)
    element("label", item["text"] != nil || item["html"] != nil ? item : item["label"], made: made)
    element("div", item["hint"], class: "govuk-hint")
    end(around)
    guard isUnfolding, let unfolded else { return }
    let shown = begin("div", place)
    attribute("id", made: made + "-unfolds", place)
    attribute("class", made: "govuk-radios__conditional", place)
    let contents = unfolded["html"] ?? unfolded
    if case .text = contents { element("p", unfolded) } else { _ = drawBlock(contents) }
    end(shown)
  }

  /// A date in three boxes, which are named after the whole.
  private mutating func date(_ options: MacroValue, _ range: Range<Int>) {
    let group = begin("fieldset", range)
    attribute("role", made: "group", range)
    legend(options["fieldset"] ?? options, range)
    help(options)
    var items = options.answers
    if case .expression? = options["items"] { items = [] }
    var prefix = ""
    if case .text(let text)? = options["namePrefix"] {
      prefix = String(decoding: tree.bytes[text], as: UTF8.self) + "-"
    }
    if items.isEmpty {
      for name in ["day", "month", "year"] { part(name, prefix, nil, range, title: nil) }
    }
    for item in items where !item.isNo {
      var name = ""
      if case .text(let text)? = item["name"] { name = String(decoding: tree.bytes[text], as: UTF8.self) }
      part(name, prefix, item, item.range, title: item["label"])
    }
    end(group)
  }

  private mutating func part(
    _ name: String, _ prefix: String, _ item: MacroValue?, _ range: Range<Int>, title: MacroValue?
  ) {
    let around = begin("div", range)
    let made = makeIdentifier()
    if let title { element("label", title, made: made) }
    end(begin("input", range))
    let control = tree.nodes.count - 1
    attribute("id", made: made, range)
    attribute("type", made: "text", range)
    attribute("inputmode", made: "numeric", range)
    if name.isEmpty { attribute("name", item?["name"]) } else { attribute("name", made: prefix + name, range) }
    if title == nil {
      // GOV.UK Design System, date input, items.label: the name with a capital letter.
      attribute("aria-label", made: name.prefix(1).uppercased() + name.dropFirst(), range)
    }
    if let item { attributes(item, ["autocomplete", "value", "pattern"]) }
    end(control)
    end(around)
  }
}

extension MacroValue {
  /// The bytes that it stands in; an object's are those of its members.
  var range: Range<Int> {
    switch self {
    case .text(let range), .number(let range), .flag(_, let range), .expression(let range): range
    case .list(let values): Self.around(values)
    case .object(let members): Self.around(members.map(\.value))
    }
  }

  /// The bytes of the text that people read.
  var words: Range<Int> { (self["text"] ?? self["html"] ?? self).range }

  private static func around(_ values: [MacroValue]) -> Range<Int> {
    let ranges = values.map(\.range).filter { !$0.isEmpty }
    guard let start = ranges.map(\.lowerBound).min(), let end = ranges.map(\.upperBound).max() else { return 0..<0 }
    return start..<end
  }

  /// Whether a call says itself what it asks: the template of a component says nothing.
  var isPlain: Bool {
    for key in ["name", "id", "idPrefix", "namePrefix"] where self[key]?.isText ?? false { return true }
    for owner in [self["label"], self["legend"], self["fieldset"]?["legend"]] {
      if owner?["text"]?.isText ?? owner?["html"]?.isText ?? false { return true }
    }
    return false
  }
}

import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Answers to choose from.
extension FHIRReader {
  /// Where an item's answers stand.
  private enum Source {
    case options([Int])
    /// Helsenorge's answers that are references (sdf-optionReference).
    case references([Int])
    case concepts([Int])
    case address(Int)
    case nothing
  }

  private func source(of item: FHIRItem, in version: FHIRVersion) -> Source {
    let options = elements.children("answerOption", of: item.node)
    if !options.isEmpty { return .options(options) }
    let references = item.extensions.filter { $0.name == "sdf-optionReference" }.map(\.node)
    if !references.isEmpty { return .references(references) }
    guard let address = elements.child("answerValueSet", of: item.node) else { return .nothing }
    let text = elements.string(address)
    // `#id` of one in the form, or an address, perhaps with a version behind it.
    let name = text.hasPrefix("#") ? String(text.dropFirst()) : String(text.prefix { $0 != "|" })
    guard let set = version.valueSets[name] ?? valueSets[name] else {
      // One that is said to stand in the form itself is nowhere else.
      return text.hasPrefix("#") ? .concepts([]) : .address(address)
    }
    let concepts = concepts(of: set)
    return concepts.isEmpty ? .address(address) : .concepts(concepts)
  }

  /// Where the answers to a question stand in the other languages: for each of them by their values.
  private func translated(_ item: FHIRItem) -> [Int: [String: Int]] {
    var result: [Int: [String: Int]] = [:]
    let id = elements.string(item.linkId)
    for version in others {
      guard let node = version.items[id] else { continue }
      var byValue: [String: Int] = [:]
      switch source(of: FHIRItem(node, elements), in: version) {
      case .options(let list), .references(let list):
        for it in list {
          if let value = elements.choice("value", of: it)?.value { byValue[self.value(value)] = it }
        }
      case .concepts(let list): for it in list { byValue[elements.string("code", of: it)] = it }
      case .address, .nothing: break
      }
      result[version.node] = byValue
    }
    return result
  }

  /// The concepts that a value set lists: its expansion, else what it is composed of.
  private func concepts(of set: Int) -> [Int] {
    let expanded = elements.children("contains", of: elements.child("expansion", of: set))
    if !expanded.isEmpty { return expanded }
    var result: [Int] = []
    for include in elements.children("include", of: elements.child("compose", of: set)) {
      let concepts = elements.children("concept", of: include)
      // A part that lists nothing stands for a whole code system, or another set: then we don't know all.
      if concepts.isEmpty { return [] }
      result += concepts
    }
    return result
  }

  func optionCount(_ item: FHIRItem) -> Int {
    switch source(of: item, in: main) {
    case .options(let list), .references(let list), .concepts(let list): list.count
    case .address, .nothing: 0
    }
  }

  func hasOptionsHere(_ item: FHIRItem) -> Bool { optionCount(item) > 0 }

  /// Opens the answers of the field that is open.
  mutating func answers(_ field: UInt32, _ item: FHIRItem, _ kind: String) {
    let repeats = elements.child("repeats", of: item.node)
    if elements.isTrue("repeats", of: item.node), takesSeveral(item) {
      writer.state(field, FieldProperty.multiple, .bool(true), from: repeats)
    } else if isNorwegian, item.has("check-box") {
      // refero, choice.tsx: boxes take several answers, whatever `repeats` says.
      writer.builder.setDefault(field, FieldProperty.multiple, .bool(true))
    }
    searchable(field, item)
    guard item.type != "boolean" else {
      // Yes and no, in the renderer's words.
      return writer.builder.setDefault(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "list"))
    }
    let toggles = toggles(of: item)
    let translated = translated(item)
    switch source(of: item, in: main) {
    case .options(let list):
      writer.builder.setDefault(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "here"))
      for node in list { option(node, field, toggles, translated) }
    case .references(let list):
      writer.builder.setDefault(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "here"))
      for node in list { option(node, field, [:], translated) }
    case .concepts(let list):
      writer.builder.setDefault(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "here"))
      for node in list { concept(node, toggles, translated) }
    case .address(let address):
      writer.state(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "address"), from: address)
      writer.state(field, FieldProperty.optionsAddress, address)
    case .nothing:
      let isMade = item.extensions.contains {
        $0.name.hasSuffix("answerExpression") || $0.name.hasSuffix("candidateExpression")
      }
      if isMade || item.type == "reference" || item.has("receiver-component") {
        writer.builder.setDefault(
          field, FieldProperty.optionsFrom, writer.word(.optionsFrom, isMade ? "code" : "list"))
      }
    }
    other(field, item)
  }

  private mutating func searchable(_ field: UInt32, _ item: FHIRItem) {
    if item.has(anyOf: ["autocomplete", "lookup"]) {
      writer.builder.setDefault(field, FieldProperty.searchable, .bool(true))
    } else if !isNorwegian {
      writer.builder.set(field, FieldProperty.searchable, .unknown, at: .none)
    }
  }

  // MARK: One answer

  private mutating func option(
    _ node: Int, _ field: UInt32, _ toggles: [String: Int], _ translated: [Int: [String: Int]]
  ) {
    guard let choice = elements.choice("value", of: node) else { return writer.leave(node) }
    let value = valueNode(choice.value)
    guard let option = open(node, value, toggles) else { return }
    let wanted = elements.string(value)
    let main = main.node
    let label = say(as: "option", of: option) { version, elements in
      (version.node == main ? node : translated[version.node]?[wanted]).flatMap { Self.label(of: $0, elements) }
    }
    finish(option, label)
    let extensions = elements.extensions(of: node)
    media(of: extensions.map { (elements.name(of: $0), $0) })
    if let only = elements.choice("value", of: elements.named("questionnaire-optionExclusive", in: extensions))?.value,
      elements.string(only) == "true"
    {
      writer.state(option, OptionProperty.kind, writer.word(.optionKind, "none"), from: only)
    }
    writer.close()
    if elements.isTrue("initialSelected", of: node), let value {
      writer.builder.set(field, FieldProperty.default, writer.text(value), at: writer.place(value))
    }
  }

  /// What people read of an answer: of a coding its display, else the value itself.
  private static func label(of option: Int, _ elements: FHIRElements) -> FHIRText? {
    guard let choice = elements.choice("value", of: option) else { return nil }
    switch choice.type {
    case "Coding", "Reference":
      if elements.child("display", of: choice.value) != nil {
        return FHIRText("display", of: choice.value, elements)
      }
      return FHIRText(elements.child("code", of: choice.value), [], elements)
    case "Quantity": return FHIRText(elements.child("value", of: choice.value), [], elements)
    default: return FHIRText(valueOf: option, elements)
    }
  }

  private mutating func concept(_ node: Int, _ toggles: [String: Int], _ translated: [Int: [String: Int]]) {
    let code = elements.child("code", of: node)
    guard let option = open(node, code, toggles) else { return }
    let wanted = elements.string(code)
    let main = main.node
    let label = say(as: "option", of: option) { version, elements in
      (version.node == main ? node : translated[version.node]?[wanted]).map { Self.label(ofConcept: $0, elements) }
    }
    finish(option, label)
    writer.close()
  }

  private static func label(ofConcept node: Int, _ elements: FHIRElements) -> FHIRText {
    guard elements.child("display", of: node) != nil else {
      return FHIRText(elements.child("code", of: node), [], elements)
    }
    var text = FHIRText("display", of: node, elements)
    // Value sets have a place of their own for other languages.
    for it in elements.children("designation", of: node) {
      if let language = elements.child("language", of: it), let value = elements.child("value", of: it) {
        text.translations.append((language, value))
      }
    }
    return text
  }

  private mutating func open(_ node: Int, _ value: Int?, _ toggles: [String: Int]) -> UInt32? {
    guard let option = writer.open(.option, at: node) else { return nil }
    writer.state(option, OptionProperty.id, value)
    writer.state(option, OptionProperty.value, value)
    if let source = toggles[elements.string(value)] {
      writer.setCondition(option, expression(source), at: source)
    }
    return option
  }

  private mutating func finish(_ option: UInt32, _ label: WrittenText?) {
    writer.state(option, OptionProperty.label, label)
  }

  /// A way to give an answer of one’s own: `open-choice`, or `answerConstraint` in R5.
  private mutating func other(_ field: UInt32, _ item: FHIRItem) {
    let constraint = elements.string("answerConstraint", of: item.node)
    guard item.type == "open-choice" || constraint.hasPrefix("optionsOr"),
      let option = writer.open(.option, at: item.node)
    else { return }
    writer.builder.setDefault(option, OptionProperty.kind, writer.word(.optionKind, "other"))
    let label = say(as: "option", of: option, item) { node, elements in
      FHIRText(valueOf: elements.named("sdc-questionnaire-openLabel", in: elements.extensions(of: node)), elements)
    }
    finish(option, label)
    // Else the renderer says it in its own words.
    if label == nil { writer.builder.set(option, OptionProperty.label, .unknown, at: .none) }
    writer.builder.set(option, OptionProperty.value, .unknown, at: .none)
    writer.close()
  }

  /// Which answers are offered only sometimes (answerOptionsToggleExpression): by their values the expressions.
  private func toggles(of item: FHIRItem) -> [String: Int] {
    var result: [String: Int] = [:]
    for it in item.extensions where it.name.hasSuffix("answerOptionsToggleExpression") {
      let parts = elements.extensions(of: it.node)
      guard let expression = elements.choice("value", of: elements.named("expression", in: parts))?.value,
        let source = elements.child("expression", of: expression)
      else { continue }
      for part in parts where elements.name(of: part) == "option" {
        if let value = elements.choice("value", of: part)?.value { result[self.value(value)] = source }
      }
    }
    return result
  }
}

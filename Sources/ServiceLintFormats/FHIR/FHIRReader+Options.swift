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
    guard text.hasPrefix("#"), let set = version.valueSets[String(text.dropFirst())] else { return .address(address) }
    let concepts = concepts(of: set)
    return concepts.isEmpty ? .address(address) : .concepts(concepts)
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
    switch source(of: item, in: main) {
    case .options(let list):
      writer.builder.setDefault(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "here"))
      for (index, node) in list.enumerated() { option(node, index, of: item, field, toggles) }
    case .references(let list):
      writer.builder.setDefault(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "here"))
      for node in list { reference(node) }
    case .concepts(let list):
      writer.builder.setDefault(field, FieldProperty.optionsFrom, writer.word(.optionsFrom, "here"))
      let set = String(elements.string("answerValueSet", of: item.node).dropFirst())
      for (index, node) in list.enumerated() { concept(node, index, of: set, toggles) }
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
    _ node: Int, _ index: Int, of item: FHIRItem, _ field: UInt32, _ toggles: [String: Int]
  ) {
    guard let choice = elements.choice("value", of: node) else { return writer.leave(node) }
    let value = valueNode(choice.value)
    guard let option = open(node, value, toggles) else { return }
    let id = elements.string(item.linkId)
    let main = main.node
    let label = say(as: "option", of: option) { version, elements in
      guard let own = version.node == main ? item.node : version.items[id] else { return nil }
      let list = elements.children("answerOption", of: own)
      guard index < list.count else { return nil }
      return Self.label(of: list[index], elements)
    }
    finish(option, label)
    let extensions = elements.extensions(of: node)
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

  private mutating func reference(_ node: Int) {
    guard let value = elements.choice("value", of: node)?.value,
      let option = open(node, elements.child("reference", of: value), [:])
    else { return }
    finish(option, say(as: "option", of: option) { _, elements in FHIRText("display", of: value, elements) })
    writer.close()
  }

  private mutating func concept(_ node: Int, _ index: Int, of set: String, _ toggles: [String: Int]) {
    let code = elements.child("code", of: node)
    guard let option = open(node, code, toggles) else { return }
    let main = main.node
    let lists = others.map { version in version.valueSets[set].map { concepts(of: $0) } ?? [] }
    let places = Dictionary(zip(others.map(\.node), lists)) { first, _ in first }
    let wanted = elements.string(code)
    let label = say(as: "option", of: option) { version, elements in
      if version.node == main { return Self.label(ofConcept: node, elements) }
      let list = places[version.node] ?? []
      // Mostly at the same place.
      let same = index < list.count && elements.string("code", of: list[index]) == wanted ? list[index] : nil
      return (same ?? list.first { elements.string("code", of: $0) == wanted })
        .map { Self.label(ofConcept: $0, elements) }
    }
    finish(option, label)
    writer.close()
  }

  private static func label(ofConcept node: Int, _ elements: FHIRElements) -> FHIRText {
    elements.child("display", of: node) == nil
      ? FHIRText(elements.child("code", of: node), [], elements) : FHIRText("display", of: node, elements)
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

import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// What follows from what a definition states: defaults, never “stated”.
extension ServiceReader {
  /// Takes a node's identifier for its key, and refuses one that stands twice.
  mutating func identify(_ node: UInt32, _ kind: NodeKind) {
    guard let slot = ServiceShape.of(kind).keys["id"]?.slot else { return }
    let first = Int(builder.model.nodes[Int(node)].slots)
    let id = builder.model.values.slots[first + slot]
    guard id.isStated, id.length > 0 else { return }
    if kind != .service, kind != .option { builder.model.nodes[Int(node)].key = id }
    guard kind != .option else { return }
    let text = builder.model.values.string(id, constants: Vocabulary.standard.constants.bytes)
    let identifier = ServiceIdentifier(kind: kind, scope: scope(of: node, kind), id: text)
    if !given.insert(identifier).inserted {
      let range = builder.model.origins[first + slot]
      problem(at: range, .repeatedID(text, kind))
    }
  }

  /// Where an identifier must stand alone: a form's pages, groups and fields in the form (in a group with an
  /// identifier there), all else in the service.
  private func scope(of node: UInt32, _ kind: NodeKind) -> UInt32 {
    guard kind == .page || kind == .group || kind == .field else { return 0 }
    var around = builder.model.nodes[Int(node)].parent
    while around >= ServiceModel.firstNode {
      let it = builder.model.nodes[Int(around)]
      if it.kind == .form || it.kind == .group && it.key.length > 0 { return around }
      around = it.parent
    }
    return 0
  }

  mutating func finish(_ node: UInt32, _ kind: NodeKind, _ members: [Member], _ source: Int) {
    switch kind {
    case .service: attachForms(of: node)
    case .field: field(node, members, source)
    case .option: option(node)
    case .page: page(node)
    case .group: group(node)
    case .document:
      // What is listed is needed, unless it says otherwise.
      byDefault(node, DocumentProperty.required, .bool(true))
      nameByTitle(node, DocumentProperty.id, DocumentProperty.title)
    case .step: nameByTitle(node, StepProperty.id, StepProperty.title)
    case .task: nameByTitle(node, TaskProperty.id, TaskProperty.title)
    case .channel: nameByTitle(node, ChannelProperty.id, ChannelProperty.kind)
    default: break
    }
  }

  /// Sets what is not stated.
  private mutating func byDefault<P: PropertySet>(_ node: UInt32, _ property: P, _ value: Value) {
    guard !builder.model.value(node, property).isStated else { return }
    builder.setDefault(node, property, value)
  }

  /// What has no identifier is named by its title.
  private mutating func nameByTitle<P: PropertySet>(_ node: UInt32, _ id: P, _ title: P) {
    var name = builder.model.value(node, title)
    guard name.length > 0 else { return }
    // A word of a closed list lies in the constants; identifiers are texts of the definition.
    if name.symbol > 0 { name = builder.model.values.add(builder.model.string(node, title)) }
    name.flags.remove(.stated)
    byDefault(node, id, name)
  }

  // MARK: Forms

  private mutating func page(_ node: UInt32) {
    let asks = hasQuestion(in: node)
    byDefault(node, PageProperty.kind, Vocabulary.standard.value(.pageKind, asks ? "question" : "content"))
    byDefault(node, PageProperty.hasContent, .bool(hasContent(in: node)))
  }

  private mutating func group(_ node: UInt32) {
    let hasTitle = builder.model.value(node, GroupProperty.title).isStated
    byDefault(node, GroupProperty.drawnAs, Vocabulary.standard.value(.drawnAs, hasTitle ? "fieldset" : "nothing"))
    byDefault(node, GroupProperty.hasContent, .bool(hasContent(in: node)))
  }

  private func hasQuestion(in node: UInt32) -> Bool {
    inside(node).contains {
      builder.model.nodes[$0].kind == .field && builder.model.value(UInt32($0), FieldProperty.asks).boolValue
    }
  }

  /// Whether there is anything that people see beside a title: a field, a text, an image, a button.
  private func hasContent(in node: UInt32) -> Bool {
    let body = Enumeration.textRole.symbol("body") ?? 0
    return inside(node).contains {
      switch builder.model.nodes[$0].kind {
      case .field, .image, .button: true
      case .text: builder.model.value(UInt32($0), TextProperty.role).symbol == body
      default: false
      }
    }
  }

  private func inside(_ node: UInt32) -> Range<Int> { Int(node) + 1..<max(Int(node) + 1, builder.model.nodes.count) }

  private mutating func option(_ node: UInt32) {
    // A text alone is what people read and what is stored.
    var value = builder.model.value(node, OptionProperty.value)
    if !value.isStated {
      let id = builder.model.value(node, OptionProperty.id)
      value = id.isStated ? id : builder.model.value(node, OptionProperty.label)
      value.flags.remove(.stated)
      if value.length > 0 { builder.setDefault(node, OptionProperty.value, value) }
    }
    value.flags.remove(.stated)
    if value.length > 0 { byDefault(node, OptionProperty.id, value) }
  }

  private mutating func field(_ node: UInt32, _ members: [Member], _ source: Int) {
    let options = builder.model.descendants(.option, of: node, until: builder.model.nodes.count)
    let isMultiple = builder.model.value(node, FieldProperty.multiple).boolValue
    if !builder.model.value(node, FieldProperty.kind).isStated {
      let kind = options.isEmpty ? "text" : isMultiple ? "checkboxes" : "radio"
      builder.setDefault(node, FieldProperty.kind, Vocabulary.standard.value(.fieldKind, kind))
    }
    let kind = builder.model.string(node, FieldProperty.kind)
    let ways = Self.ways(to: kind).map { Vocabulary.standard.value(.answeredBy, $0) }
    byDefault(node, FieldProperty.answeredBy, builder.model.values.addList(ways))
    if kind == "checkboxes" { byDefault(node, FieldProperty.multiple, .bool(true)) }
    if !options.isEmpty { byDefault(node, FieldProperty.optionsFrom, Vocabulary.standard.value(.optionsFrom, "here")) }
    let autocomplete = builder.model.value(node, FieldProperty.autocomplete)
    if autocomplete.isStated, !builder.model.value(node, FieldProperty.autofill).isStated {
      builder.set(
        node, FieldProperty.autofill, autocomplete, at: builder.model.origin(node, FieldProperty.autocomplete))
    }
    let isOff = builder.model.conditions[Int(builder.model.nodes[Int(node)].condition)] == .never
    if isOff { byDefault(node, FieldProperty.switchedOff, .bool(true)) }
    let isFilledIn = builder.model.value(node, FieldProperty.prefilledFrom).isStated
    byDefault(node, FieldProperty.asks, .bool(!isOff && !isFilledIn && kind != "hidden"))
    // No platform is named whose widgets or messages would be bad.
    byDefault(node, FieldProperty.typedDate, .bool(["date", "month", "datetime"].contains(kind)))
    explain(node)
    if kind == "file" || kind == "document" { document(of: node, source) }
  }

  /// A pattern or a script only explains itself by a message; other limits say what is wanted.
  private mutating func explain(_ node: UInt32) {
    let error = Enumeration.textRole.symbol("error") ?? 0
    let hasMessage = inside(node).contains {
      builder.model.nodes[$0].kind == .text && builder.model.value(UInt32($0), TextProperty.role).symbol == error
    }
    let hasPattern = builder.model.value(node, FieldProperty.pattern).isStated
    let hasScript = builder.model.value(node, FieldProperty.checkedByCode).boolValue
    byDefault(node, FieldProperty.explainsErrors, .bool(hasMessage || !hasPattern && !hasScript))
  }

  static func ways(to kind: String) -> [String] {
    switch kind {
    case "hidden", "captcha", "custom": []
    case "select", "radio", "checkboxes", "checkbox", "rating": ["choose"]
    case "date", "month", "datetime": ["type", "pick"]
    case "file", "document": ["upload"]
    case "signature": ["draw"]
    case "range": ["drag", "type"]
    case "location": ["pick"]
    default: ["type"]
    }
  }

  /// The paper that a field asks for: the field says what it is called and when it is needed, and nothing else of it.
  private mutating func document(of field: UInt32, _ source: Int) {
    let document = builder.open(.document, at: tree.nodes[source].range)
    let known: [(DocumentProperty, FieldProperty)] = [
      (.id, .id), (.title, .shownLabel), (.hint, .hint), (.required, .required), (.neededWhen, .shownWhen),
    ]
    builder.setUnknown(document)
    for (property, from) in known {
      let value = builder.model.value(field, from)
      if value.isStated {
        builder.set(document, property, value, at: builder.model.origin(field, from))
      } else {
        builder.setDefault(document, property, value)
      }
    }
    builder.close()
  }
}

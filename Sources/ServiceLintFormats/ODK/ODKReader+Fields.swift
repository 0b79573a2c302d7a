import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Controls that ask something.
extension ODKReader {
  mutating func field(_ element: Int, _ name: String) -> ODKContents {
    let path = path(of: element)
    let bind = form.binds[path]
    let appearance = appearance(of: element)
    let type = bind.flatMap { tree.attribute(of: $0, "type") }.map { tree.string($0) } ?? "string"
    let mediatype = w.string(tree.attribute(of: element, "mediatype"))
    let control = ODKControl(
      name, appearance: appearance, type: type.split(separator: ":").last.map(String.init) ?? type,
      mediatype: mediatype)
    guard let field = w.openField(at: element, key: nil, kind: control.kind, answeredBy: control.answeredBy) else {
      return ODKContents()
    }
    identify(field, FieldProperty.id, reference(of: element))
    self.name(field, path)
    let found = condition(of: path)
    if let found { w.setCondition(field, found.condition, at: found.source) }
    let isNever = found?.condition == .never
    describe(field, control)
    let label = labels(of: field, element)
    let asks = asks(field, element, bind, path) && !isNever && !appearance.contains("label")
    w.builder.setDefault(field, FieldProperty.asks, .bool(asks))
    if isNever { w.builder.setDefault(field, FieldProperty.switchedOff, .bool(true)) }
    if let bind { rules(field, bind, isWhole: type.hasSuffix("int") || type.hasSuffix("integer")) }
    if name == "range" {
      w.state(field, FieldProperty.least, tree.attribute(of: element, "start"))
      w.state(field, FieldProperty.most, tree.attribute(of: element, "end"))
    }
    if ["select", "select1", "rank"].contains(name) { options(of: field, element) }
    if name == "upload", !mediatype.isEmpty, let node = tree.attribute(of: element, "mediatype") {
      let types = mediatype.split(separator: ",").map { w.text(String($0.filter { $0 != " " })) }
      w.builder.set(field, FieldProperty.accept, w.builder.model.values.addList(types), at: w.place(node))
    }
    if control.kind == "file", asks { document(element, field, label) }
    w.close()
    return ODKContents(hasContent: !isNever, asks: asks)
  }

  private mutating func describe(_ field: UInt32, _ control: ODKControl) {
    if control.multiple { w.builder.setDefault(field, FieldProperty.multiple, .bool(true)) }
    if control.searchable { w.builder.setDefault(field, FieldProperty.searchable, .bool(true)) }
    if control.isInaccessible { w.builder.setDefault(field, FieldProperty.inaccessible, .bool(true)) }
    if control.movesOn { w.builder.setDefault(field, FieldProperty.actsOnChange, .bool(true)) }
  }

  private mutating func labels(of field: UInt32, _ element: Int) -> WrittenText? {
    let label = tree.child(of: element, "label")
    let written = text(label, as: "label", of: field)
    if let written {
      w.builder.set(field, FieldProperty.label, written.content, at: written.place)
      if w.builder.model.value(written.node, TextProperty.hasExpression).boolValue, written.prose.length == 0 {
        // The label is what another answer makes of it.
        w.builder.set(field, FieldProperty.shownLabel, .unknown, at: written.place)
      } else {
        w.state(field, FieldProperty.shownLabel, written)
      }
    } else if let label {
      w.builder.point(field, FieldProperty.label, at: w.whole(label))
    }
    w.state(field, FieldProperty.hint, text(tree.child(of: element, "hint"), as: "hint", of: field))
    return written
  }

  /// Whether people are to answer, and what is there beforehand.
  private mutating func asks(_ field: UInt32, _ element: Int, _ bind: Int?, _ path: ODKForm.Path) -> Bool {
    if let data = form.elements[path], let text = tree.loneText(of: data), w.isFilled(text) {
      w.state(field, FieldProperty.default, text)
    } else if form.filledIn.contains(path) {
      w.builder.set(field, FieldProperty.default, .unknown, at: .none)
    }
    guard let bind else { return true }
    if let preload = tree.attribute(of: bind, "preload"), w.isFilled(preload) {
      w.state(field, FieldProperty.prefilledFrom, preload)
      return false
    }
    if w.isFilled(tree.attribute(of: bind, "calculate")) { return false }
    guard let readonly = tree.attribute(of: bind, "readonly") else { return true }
    switch XPathCondition.parse(tree.string(readonly), context: ODKForm.names(path)) {
    case .always: return false
    default: return true
    }
  }

  // MARK: What is accepted

  private mutating func rules(_ field: UInt32, _ bind: Int, isWhole: Bool) {
    if let required = tree.attribute(of: bind, "required"), w.isFilled(required) {
      switch XPathCondition.parse(tree.string(required), context: []) {
      case .always: w.builder.set(field, FieldProperty.required, .bool(true), at: w.place(required))
      case .never: w.builder.set(field, FieldProperty.required, .bool(false), at: w.place(required))
      default: w.builder.set(field, FieldProperty.required, .unknown, at: w.place(required))
      }
    }
    text(attribute: tree.attribute(of: bind, "requiredMsg"), as: "error", of: field)
    guard let constraint = tree.attribute(of: bind, "constraint"), w.isFilled(constraint) else { return }
    let own = text(attribute: tree.attribute(of: bind, "constraintMsg"), as: "error", of: field)
    // Collect's own words for a constraint only say that the answer is invalid.
    w.builder.setDefault(field, FieldProperty.explainsErrors, .bool(own != nil))
    let limits = ODKLimits(tree.string(constraint), isWhole: isWhole)
    let place = w.place(constraint)
    if let least = limits.least {
      w.builder.set(field, FieldProperty.least, w.text(least), at: place)
    } else if limits.hasOpenLeast {
      w.builder.set(field, FieldProperty.least, .unknown, at: place)
    }
    if let most = limits.most {
      w.builder.set(field, FieldProperty.most, w.text(most), at: place)
    } else if limits.hasOpenMost {
      w.builder.set(field, FieldProperty.most, .unknown, at: place)
    }
    if let length = limits.minLength { w.builder.set(field, FieldProperty.minLength, .int(length), at: place) }
    if let length = limits.maxLength { w.builder.set(field, FieldProperty.maxLength, .int(length), at: place) }
    if let pattern = limits.pattern { w.builder.set(field, FieldProperty.pattern, w.text(pattern), at: place) }
    if limits.isCode { w.builder.set(field, FieldProperty.checkedByCode, .bool(true), at: place) }
  }

  // MARK: Answers to choose

  private mutating func options(of field: UInt32, _ element: Int) {
    for item in tree.children(of: element, "item") {
      let value = tree.child(of: item, "value").flatMap { tree.loneText(of: $0) }
      option(item, value: value) { reader, option in
        reader.text(reader.tree.child(of: item, "label"), as: "option", of: option)
      }
    }
    w.builder.setDefault(field, FieldProperty.optionsFrom, w.word(.optionsFrom, "here"))
    guard let itemset = tree.child(of: element, "itemset"), let nodeset = tree.attribute(of: itemset, "nodeset") else {
      // `appearance="search('file')"` of older forms takes its answers from a file beside the form.
      return
    }
    guard let (instance, filter) = source(tree.string(nodeset)), let list = form.instances[instance] else {
      // Answers given elsewhere in the form, or a file that the form does not name.
      w.builder.set(field, FieldProperty.optionsFrom, w.word(.optionsFrom, "code"), at: w.place(nodeset))
      return
    }
    guard tree.attribute(of: list, "src") == nil, let root = tree.children(of: list).first else {
      w.builder.set(field, FieldProperty.optionsFrom, w.word(.optionsFrom, "list"), at: w.place(nodeset))
      w.state(field, FieldProperty.optionsAddress, tree.attribute(of: list, "src"))
      return
    }
    items(in: root, itemset, ODKItemFilter(filter, context: path(of: element), in: tree.string(nodeset)))
  }

  /// The options that a secondary instance in the form lists.
  private mutating func items(in root: Int, _ itemset: Int, _ filter: ODKItemFilter) {
    let nodeset = filter.isEmpty ? nil : tree.attribute(of: itemset, "nodeset")
    let value = tree.child(of: itemset, "value").flatMap { tree.attribute(of: $0, "ref") }.map { tree.string($0) }
    let label = tree.child(of: itemset, "label").flatMap { tree.attribute(of: $0, "ref") }.map { tree.string($0) }
    // `jr:itext(itextId)`: the item says by which identifier its text goes.
    var labelColumn = label ?? "label"
    var isText = false
    if let label, let term = XPathParser.parse(label), case .call("jr:itext", let arguments) = term.kind,
      case .path(let path)? = arguments.first?.kind, let column = path.steps.last
    {
      labelColumn = column
      isText = true
    }
    var unread: UInt32?
    for item in tree.children(of: root) {
      guard !w.builder.isFull else { return w.leave(itemset) }
      let stored = tree.child(of: item, value ?? "name").flatMap { tree.loneText(of: $0) }
      let shown = tree.child(of: item, labelColumn)
      option(item, value: stored) { reader, option in
        if let nodeset {
          let columns = reader.tree
          let condition = filter.condition { column in
            columns.child(of: item, column).map { columns.innerText(of: $0) } ?? ""
          }
          reader.offer(option, when: condition, nodeset, &unread)
        }
        guard let shown else { return nil }
        guard isText else {
          return reader.w.write(element: shown, replaced: "output", as: "option", of: option)
        }
        return reader.text(reader.tree.innerText(of: shown), as: "option", of: option)
      }
    }
  }

  /// Sets the condition of an option; what cannot be read is the same for all of them.
  private mutating func offer(_ option: UInt32, when condition: Condition, _ nodeset: Int, _ unread: inout UInt32?) {
    if condition.isReadable { return w.setCondition(option, condition, at: nodeset) }
    guard let first = unread else {
      w.setCondition(option, condition, at: nodeset)
      unread = option
      return
    }
    w.builder.model.nodes[Int(option)].condition = w.builder.model.nodes[Int(first)].condition
    w.builder.set(
      option, OptionProperty.shownWhen, w.builder.model.value(first, OptionProperty.shownWhen), at: w.place(nodeset))
  }

  private mutating func option(
    _ item: Int, value: Int?, _ label: (inout ODKReader, UInt32) -> WrittenText?
  ) {
    guard let option = w.open(.option, at: item) else { return }
    w.state(option, OptionProperty.id, value)
    w.state(option, OptionProperty.value, value)
    w.state(option, OptionProperty.label, label(&self, option))
    w.close()
  }

  /// The secondary instance that an itemset's `nodeset` names, and what it leaves out of it.
  private func source(_ nodeset: String) -> (instance: String, filter: [XPathTerm])? {
    guard var term = XPathParser.parse(nodeset) else { return nil }
    while case .call("randomize", let arguments) = term.kind, let first = arguments.first { term = first }
    guard case .path(let path) = term.kind, case .instance(let id)? = path.source else { return nil }
    return (id, path.predicates)
  }

  // MARK: Documents

  /// The file that an upload asks for.
  private mutating func document(_ element: Int, _ field: UInt32, _ label: WrittenText?) {
    guard let document = w.open(.document, at: element) else { return }
    copy(FieldProperty.id, of: field, to: document, DocumentProperty.id)
    w.state(document, DocumentProperty.title, label)
    copy(FieldProperty.hint, of: field, to: document, DocumentProperty.hint)
    copy(FieldProperty.required, of: field, to: document, DocumentProperty.required)
    copy(FieldProperty.shownWhen, of: field, to: document, DocumentProperty.neededWhen)
    w.close()
  }

  private mutating func copy(
    _ property: FieldProperty, of field: UInt32, to document: UInt32, _ other: DocumentProperty
  ) {
    let value = w.builder.model.value(field, property)
    guard value.isStated || value.tag == .unknown else { return }
    w.builder.set(document, other, value, at: w.builder.model.origin(field, property))
  }
}

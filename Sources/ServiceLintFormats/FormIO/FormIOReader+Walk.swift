import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// What was found among components: what a page or group needs to know of what stands in it.
struct FormIOContents {
  /// Whether there is anything that people see or that the platform fills in.
  var hasContent = false
  /// Whether there is a question.
  var asks = false

  mutating func add(_ other: FormIOContents) {
    hasContent = hasContent || other.hasContent
    asks = asks || other.asks
  }
}

/// Pages, groups and what stands between the fields.
extension FormIOReader {
  /// Opens the pages of a form: the panels at the top of a wizard (`Wizard.establishPages`), else one page of
  /// everything. What stands beside the panels is drawn on each page: here it belongs to the first one, or to the one
  /// before it; buttons at the top are not drawn.
  mutating func pages(_ list: Int, isWizard: Bool) {
    let components = elements(of: list)
    let roles = components.map { type(of: FormIOMembers(of: $0, nodes, keys)).role }
    guard isWizard, let first = roles.firstIndex(of: .panel) else {
      let page = builder.open(.page, at: whole(list))
      var contents = FormIOContents()
      for component in components { contents.add(walk(component, depth: 0)) }
      finish(page, contents)
      return
    }
    func drawn(_ range: Range<Int>) -> [Int] { range.filter { roles[$0] != .button }.map { components[$0] } }
    for index in components.indices {
      switch roles[index] {
      case .panel:
        var next = index + 1
        while next < components.count, roles[next] != .panel { next += 1 }
        page(components[index], before: index == first ? drawn(0..<first) : [], behind: drawn(index + 1..<next))
      case .button: builder.model.unmapped.append(whole(components[index]))
      default: break
      }
    }
  }

  private mutating func type(of it: FormIOMembers) -> FormIOComponentType {
    guard it.type > 0 else { return hasElements(it.components) ? .plainBox : .nothing }
    return .named(
      bytes[contentRange(of: it.type).indices], takesInput: isTrue(it.input),
      hasContent: isFilled(it.content) || isFilled(it.html), hasComponents: it.components > 0)
  }

  private mutating func page(_ component: Int, before: [Int], behind: [Int]) {
    let it = FormIOMembers(of: component, nodes, keys)
    let page = builder.open(.page, at: whole(component))
    state(page, PageProperty.id, it.key)
    // `Wizard.establishPages`: a hidden panel stays away, whatever its condition says.
    if isTrue(it.hidden) {
      setCondition(page, FormIOCondition(condition: .never, source: it.hidden))
    } else if let types = nav?.onlyFile, !isTrue(it.isAttachmentPanel) {
      // The agency shows a page of its own, with the documents to choose from, in place of all others.
      setCondition(page, FormIOCondition(condition: .never, source: types))
    } else if let condition = condition(of: it) {
      setCondition(page, condition)
    }
    // A panel's `label` is the editor's own name for it.
    state(page, PageProperty.title, write(it.title, as: words.title, of: page))
    var contents = FormIOContents()
    write(it.description, as: words.hint, of: page)
    for component in before { contents.add(walk(component, depth: 1)) }
    if it.components > 0 {
      var (element, end) = bounds(of: it.components)
      while element < end { contents.add(walk(next(&element), depth: 1)) }
    }
    for component in behind { contents.add(walk(component, depth: 1)) }
    // `isAttachmentPanel`: the platform writes the page, with upload boxes, when the form is sent digitally.
    if isTrue(it.isAttachmentPanel) { contents.hasContent = true }
    finish(page, contents)
  }

  mutating func finish(_ page: UInt32, _ contents: FormIOContents) {
    builder.setDefault(page, PageProperty.kind, contents.asks ? words.question : words.content)
    builder.setDefault(page, PageProperty.hasContent, .bool(contents.hasContent))
    builder.close()
  }

  /// Maps one component with all that is in it.
  mutating func walk(_ component: Int, depth: Int) -> FormIOContents {
    guard depth < Self.deepest, nodes[component].kind == .object, !builder.isFull else {
      builder.model.unmapped.append(whole(component))
      return FormIOContents()
    }
    let it = FormIOMembers(of: component, nodes, keys)
    guard open != nil else { return walk(component, it, type(of: it), depth: depth) }
    // What the texts are in other languages stands in the component itself.
    let outer = translations?.holder ?? 0
    hold(it.openForms)
    let contents = walk(component, it, type(of: it), depth: depth)
    translations?.holder = outer
    return contents
  }

  private mutating func walk(
    _ component: Int, _ it: FormIOMembers, _ type: FormIOComponentType, depth: Int
  ) -> FormIOContents {
    switch type.role {
    case .field, .attachment: return field(component, it, type)
    case .text: return body(it)
    case .heading, .accordion: return body(it)
    case .image: return image(component, it)
    case .button: return button(component, it)
    case .survey: return survey(component, it)
    case .panel, .fieldset, .container, .rows, .layout, .tabs: return group(component, it, type, depth: depth)
    case .nothing:
      builder.model.unmapped.append(whole(component))
      return FormIOContents()
    }
  }

  // MARK: Groups

  private mutating func group(
    _ component: Int, _ it: FormIOMembers, _ type: FormIOComponentType, depth: Int
  ) -> FormIOContents {
    let group = builder.open(.group, at: whole(component))
    state(group, GroupProperty.id, it.key)
    if let condition = condition(of: it) { setCondition(group, condition) }
    var drawn = words.nothing
    var title: FormIOText?
    switch type.role {
    case .panel:
      drawn = words.panel
      title = isTrue(it.hideLabel) ? nil : write(it.title, as: words.title, of: group)
    case .fieldset:
      drawn = words.fieldset
      // Open Forms knows no `legend` and draws the label.
      title = write(open == nil && (it.legend > 0 || nav != nil) ? it.legend : it.label, as: words.title, of: group)
    case .container:
      name(group, it)
      // `Container.schema` has `hideLabel: true`; the agency's template (container/form.ejs) draws a legend when it is
      // false, formio.js draws none.
      if nav != nil, isFalse(it.hideLabel), isFilled(it.label) {
        drawn = words.fieldset
        title = write(it.label, as: words.title, of: group)
      }
    case .rows:
      name(group, it)
      builder.setDefault(group, GroupProperty.repeats, .bool(true))
      drawn = words.fieldset
      if !isTrue(it.hideLabel) { title = write(it.label, as: words.title, of: group) }
      limits(of: group, it)
    default: break
    }
    builder.setDefault(group, GroupProperty.drawnAs, drawn)
    state(group, GroupProperty.title, title)
    hints(it, of: group)
    if it.rowTitle > 0 { write(it.rowTitle, as: words.title, of: group) }
    // Open Forms: the heading of each row.
    if open != nil { write(it.groupLabel, as: words.title, of: group) }
    var contents = children(of: it, type, depth: depth)
    if type.role == .rows { write(it.addAnother, as: words.button, of: group) }
    // The rows of a `datamap` are a word and an answer to it.
    if member(.valueComponent, of: component) > 0 { contents.hasContent = true }
    // A box that holds nothing else than a title is empty.
    builder.setDefault(group, GroupProperty.hasContent, .bool(contents.hasContent))
    builder.close()
    if title != nil { contents.hasContent = true }
    return contents
  }

  private mutating func name(_ node: UInt32, _ it: FormIOMembers) {
    if isFilled(it.key) { builder.model.nodes[Int(node)].key = text(it.key) }
  }

  /// How many rows there may be: `validate.minLength` and `maxLength` count rows there.
  private mutating func limits(of group: UInt32, _ it: FormIOMembers) {
    guard it.validate > 0 else { return }
    let least = member(.minLength, of: it.validate)
    if let number = integer(least) { builder.set(group, GroupProperty.least, .int(number), at: place(least)) }
    let most = member(.maxLength, of: it.validate)
    if let number = integer(most) { builder.set(group, GroupProperty.most, .int(number), at: place(most)) }
  }

  /// The components in a box: in `components`, in the cells of `columns` and `rows`, in tabs.
  private mutating func children(
    of it: FormIOMembers, _ type: FormIOComponentType, depth: Int
  ) -> FormIOContents {
    var contents = FormIOContents()
    if it.components > 0 {
      var (element, end) = bounds(of: it.components)
      while element < end {
        let child = next(&element)
        if type.role == .tabs {
          contents.add(tab(child, depth: depth + 1))
        } else {
          contents.add(walk(child, depth: depth + 1))
        }
      }
    }
    if it.columns > 0 {
      for column in elements(of: it.columns) { contents.add(cell(column, depth: depth + 1)) }
    }
    // A text area has `rows` too: a number.
    if it.rows > 0 {
      for row in elements(of: it.rows) {
        for column in elements(of: row) { contents.add(cell(column, depth: depth + 1)) }
      }
    }
    return contents
  }

  private mutating func cell(_ cell: Int, depth: Int) -> FormIOContents {
    var contents = FormIOContents()
    let list = member(.components, of: cell)
    guard list > 0 else { return contents }
    var (element, end) = bounds(of: list)
    while element < end { contents.add(walk(next(&element), depth: depth + 1)) }
    return contents
  }

  private mutating func tab(_ tab: Int, depth: Int) -> FormIOContents {
    guard nodes[tab].kind == .object else { return FormIOContents() }
    let it = FormIOMembers(of: tab, nodes, keys)
    let group = builder.open(.group, at: whole(tab))
    state(group, GroupProperty.id, it.key)
    builder.setDefault(group, GroupProperty.drawnAs, words.panel)
    state(group, GroupProperty.title, write(it.label, as: words.title, of: group))
    let contents = children(of: it, .plainBox, depth: depth)
    builder.setDefault(group, GroupProperty.hasContent, .bool(contents.hasContent))
    builder.close()
    return contents
  }

  /// The help texts of a group or field.
  @discardableResult
  mutating func hints(_ it: FormIOMembers, of owner: UInt32) -> (first: FormIOText?, more: FormIOText?) {
    let first = write(it.description, as: words.hint, of: owner)
    // The agency's help that unfolds: a button with the label, the text behind it.
    guard isFilled(it.additionalDescriptionText) else { return (first, nil) }
    write(it.additionalDescriptionLabel, as: words.button, of: owner)
    // It is read on its own, not along with the field: a body.
    let more = write(it.additionalDescriptionText, as: words.body, of: owner)
    return first == nil ? (more, nil) : (first, more)
  }

  // MARK: Texts, images, buttons

  /// A component that only says something: `content` or `html`; an accordion has a title and a content for each part.
  private mutating func body(_ it: FormIOMembers) -> FormIOContents {
    var contents = FormIOContents()
    let owner = builder.current
    // The agency shows a text with `textDisplay: pdf` in the PDF of the answers; `hidden` keeps it off the page.
    let onlyInPDF = equals(it.textDisplay, "pdf")
    let condition = onlyInPDF ? conditionInPDF(of: it) : condition(of: it)
    let source = isFilled(it.content) ? it.content : it.html
    if write(source, as: words.body, of: owner, condition: condition) != nil { contents.hasContent = !onlyInPDF }
    if it.accordionValues > 0 {
      for part in elements(of: it.accordionValues) {
        write(member(.title, of: part), as: words.title, of: owner, condition: condition)
        if write(member(.content, of: part), as: words.body, of: owner, condition: condition) != nil {
          contents.hasContent = true
        }
      }
    }
    return contents
  }

  private mutating func conditionInPDF(of it: FormIOMembers) -> FormIOCondition? {
    var shown = it
    shown.hidden = 0
    return condition(of: shown)
  }

  private mutating func image(_ component: Int, _ it: FormIOMembers) -> FormIOContents {
    let image = builder.open(.image, at: whole(component))
    if let condition = condition(of: it) { setCondition(image, condition) }
    if it.altText > 0, nodes[it.altText].kind == .string {
      builder.set(image, ImageProperty.alternative, text(it.altText), at: place(it.altText))
    }
    if let first = elements(of: max(it.image, 0)).first, it.image > 0 {
      state(image, ImageProperty.url, member(.url, of: first))
    }
    builder.close()
    write(it.description, as: words.hint, of: image)
    return FormIOContents(hasContent: true)
  }

  private mutating func button(_ component: Int, _ it: FormIOMembers) -> FormIOContents {
    let button = builder.open(.button, at: whole(component))
    if let condition = condition(of: it) { setCondition(button, condition) }
    // `Button.schema`: without an action it submits.
    let action =
      switch it.action > 0 ? string(it.action) : "submit" {
      case "submit", "": "submit"
      case "reset": "reset"
      case "saveState": "save"
      case "delete": "delete"
      case "url": "link"
      default: "event"
      }
    let value = Vocabulary.standard.value(.buttonAction, action)
    if it.action > 0 {
      builder.set(button, ButtonProperty.action, value, at: place(it.action))
    } else {
      builder.setDefault(button, ButtonProperty.action, value)
    }
    state(button, ButtonProperty.label, write(it.label, as: words.button, of: button))
    builder.close()
    return FormIOContents(hasContent: true)
  }

  /// A grid of questions by answers: a group drawn as a matrix, with a field for each question.
  private mutating func survey(_ component: Int, _ it: FormIOMembers) -> FormIOContents {
    let group = builder.open(.group, at: whole(component))
    state(group, GroupProperty.id, it.key)
    name(group, it)
    if let condition = condition(of: it) { setCondition(group, condition) }
    builder.setDefault(group, GroupProperty.drawnAs, words.matrix)
    if !isTrue(it.hideLabel) { state(group, GroupProperty.title, write(it.label, as: words.title, of: group)) }
    hints(it, of: group)
    let questions = it.questions > 0 ? elements(of: it.questions) : []
    for question in questions { surveyQuestion(question, it) }
    builder.setDefault(group, GroupProperty.hasContent, .bool(!questions.isEmpty))
    builder.close()
    return FormIOContents(hasContent: !questions.isEmpty, asks: !questions.isEmpty)
  }
}

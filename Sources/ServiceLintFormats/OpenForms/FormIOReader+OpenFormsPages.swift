import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// The pages of a form of an export: the platform's own before and behind the steps, and the steps.
extension FormIOReader {
  /// The page before the first step: the form's name, what `explanation_template` says, and a button; before it a page
  /// of `introduction_page_content` (since 3.0).
  mutating func openStart(_ form: Int, _ node: UInt32, _ title: FormIOText?) {
    for key in ["introduction_page_content", "explanation_template"] {
      let source = tree.value(of: form, key) ?? 0
      guard key == "explanation_template" || isFilled(source) else { continue }
      let page = builder.open(.page, at: source > 0 ? whole(source) : whole(form))
      builder.setDefault(page, PageProperty.kind, words.start)
      if let title { builder.setDefault(page, PageProperty.title, title.prose) }
      builder.setDefault(page, PageProperty.hasContent, .bool(true))
      write(source, as: words.body, of: page)
      if key == "explanation_template" { openButton("begin_text", "next", of: form) }
      builder.close()
    }
  }

  /// A button whose words are stated; without them it has the municipality's.
  private mutating func openButton(_ key: String, _ action: String, of node: Int) {
    guard let literal = tree.value(of: node, "literals").flatMap({ tree.value(of: $0, key) }),
      let label = tree.value(of: literal, "value"), isFilled(label)
    else { return }
    let button = builder.open(.button, at: whole(literal))
    builder.setDefault(button, ButtonProperty.action, Vocabulary.standard.value(.buttonAction, action))
    translations?.property = key
    state(button, ButtonProperty.label, write(label, as: words.button, of: button))
    translations?.property = nil
    builder.close()
  }

  // MARK: Steps

  /// `formSteps.json` in the order of `index`; a step repeats the `configuration` of its form definition.
  mutating func openSteps(of form: Int, isOnly: Bool) {
    let own = tree.value(of: form, "steps") ?? 0
    guard let file = open?.files["formSteps.json"] else {
      // The form alone: it names its steps, and nothing tells what they ask.
      for step in elements(of: own) {
        let page = builder.open(.page, at: whole(step))
        state(page, PageProperty.id, tree.value(of: step, "slug") ?? 0)
        state(page, PageProperty.title, write(tree.value(of: step, "form_definition") ?? 0, as: words.title, of: page))
        for property in [PageProperty.fields, .groups, .texts, .kind, .hasContent] {
          builder.set(page, property, .unknown, at: .none)
        }
        builder.close()
      }
      return
    }
    var wanted: Set<String> = []
    for step in elements(of: own) { wanted.insert(text(at: tree.value(of: step, "uuid"))) }
    let names = wanted
    let outer = translations?.holder ?? 0
    reading(file) { reader in
      guard let root = reader.tree.roots.first.map(Int.init) else { return }
      let steps = reader.elements(of: root).enumerated().map { place, step in
        (index: reader.tree.value(of: step, "index").flatMap { reader.integer($0) } ?? 0, place: place, step: step)
      }
      for entry in steps.sorted(by: { ($0.index, $0.place) < ($1.index, $1.place) }) {
        let name = reader.text(at: reader.tree.value(of: entry.step, "uuid"))
        if isOnly || names.contains(name) { reader.openStep(entry.step, name) }
      }
    }
    translations?.holder = outer
  }

  private mutating func openStep(_ step: Int, _ name: String) {
    guard !builder.isFull, nodes[step].kind == .object else { return }
    let page = builder.open(.page, at: whole(step))
    state(page, PageProperty.id, tree.value(of: step, "slug") ?? 0)
    let starts: Condition = isFalse(tree.value(of: step, "is_applicable") ?? 0) ? .never : .always
    if let changes = open?.changes(of: name) {
      setCondition(page, changes.applied(to: starts))
    } else if starts == .never {
      setCondition(page, FormIOCondition(condition: .never, source: tree.value(of: step, "is_applicable") ?? 0))
    }
    let definition = Self.lastPart(text(at: tree.value(of: step, "form_definition")))
    let found = open?.definitions[definition]
    // The step's name is its form definition's, whose translations stand there.
    var title: FormIOText?
    if let found, let file = open?.files["formDefinitions.json"] {
      title = reading(file) { $0.openText("name", of: found, page) }
    }
    if title == nil { title = openText("name", of: step, page) }
    state(page, PageProperty.title, title)
    var contents = FormIOContents()
    let list = tree.value(of: step, "configuration").flatMap { tree.value(of: $0, "components") } ?? 0
    if list > 0 {
      contents = openComponents(list, of: step)
    } else if let found, let file = open?.files["formDefinitions.json"] {
      contents = reading(file) { reader in
        let inner = reader.tree.value(of: found, "configuration").flatMap { reader.tree.value(of: $0, "components") }
        return reader.openComponents(inner ?? 0, of: found)
      }
    }
    translations?.holder = tree.value(of: step, "translations") ?? 0
    for (key, action) in [("previous_text", "back"), ("save_text", "save"), ("next_text", "next")] {
      openButton(key, action, of: step)
    }
    translations?.holder = 0
    finish(page, contents)
  }

  private mutating func openText(_ key: String, of node: Int, _ page: UInt32) -> FormIOText? {
    translations?.holder = tree.value(of: node, "translations") ?? 0
    let text = write(tree.value(of: node, key) ?? 0, as: words.title, of: page)
    translations?.holder = 0
    return text
  }

  /// Components, with `component_translations`: by the texts themselves (releases before 2.4).
  private mutating func openComponents(_ list: Int, of step: Int) -> FormIOContents {
    let kept = translations
    if var made = translations, let all = tree.value(of: step, "component_translations") {
      for index in made.languages.indices {
        guard let texts = tree.value(of: all, made.languages[index].name) else { continue }
        for member in tree.members(of: texts) where isFilled(member.value) {
          made.languages[index].texts[tree.key(member.key)] = .init(file: nil, node: member.value)
        }
      }
      translations = made
    }
    translations?.holder = 0
    let contents = walkAll(list)
    translations = kept
    return contents
  }

  // MARK: Behind the steps

  /// The page of all answers, with what one must declare; the page behind it, and the mail.
  mutating func openEnd(_ form: Int, _ node: UInt32) {
    let allowed = tree.value(of: form, "submission_allowed") ?? 0
    if !equals(allowed, "no_without_overview") { openReview(form, node) }
    guard !isFilled(allowed) || equals(allowed, "yes") else { return }
    let source = tree.value(of: form, "submission_confirmation_template") ?? 0
    let page = builder.open(.page, at: source > 0 ? whole(source) : whole(form))
    builder.setDefault(page, PageProperty.kind, Vocabulary.standard.value(.pageKind, "confirmation"))
    // The platform's own heading; without a template of its own the form shows the municipality's.
    builder.setDefault(page, PageProperty.title, builder.model.values.add("Bevestiging"))
    builder.setDefault(page, PageProperty.hasContent, .bool(true))
    write(source, as: words.body, of: page)
    builder.close()
    guard !isFalse(tree.value(of: form, "send_confirmation_email") ?? 0),
      let mail = tree.value(of: form, "confirmation_email_template"), nodes[mail].kind == .object
    else { return }
    let outer = translations?.holder ?? 0
    translations?.holder = tree.value(of: mail, "translations") ?? 0
    write(tree.value(of: mail, "subject") ?? 0, as: words.title, of: node)
    write(tree.value(of: mail, "content") ?? 0, as: words.body, of: node)
    translations?.holder = outer
  }

  private mutating func openReview(_ form: Int, _ node: UInt32) {
    let statements = tree.value(of: form, "submission_statements_configuration") ?? 0
    let page = builder.open(.page, at: statements > 0 ? whole(statements) : whole(form))
    builder.setDefault(page, PageProperty.kind, Vocabulary.standard.value(.pageKind, "review"))
    builder.setDefault(page, PageProperty.title, builder.model.values.add("Controleer en bevestig"))
    builder.setDefault(page, PageProperty.hasContent, .bool(true))
    builder.setDefault(page, PageProperty.editable, .bool(true))
    // Their words are the municipality's and not the form's to translate.
    let kept = translations
    translations = nil
    for statement in elements(of: statements) {
      // Those that nobody must accept are not shown (`StatementCheckboxes`).
      guard let rules = tree.value(of: statement, "validate"), isTrue(tree.value(of: rules, "required") ?? 0) else {
        continue
      }
      let field = UInt32(builder.model.nodes.count)
      _ = walk(statement, depth: 1)
      guard equals(tree.value(of: statement, "key") ?? 0, "privacyPolicyAccepted"),
        Int(field) < builder.model.nodes.count, builder.model.nodes[Int(field)].kind == .field
      else { continue }
      let words = builder.model.value(field, FieldProperty.shownLabel)
      if words.isStated {
        builder.set(
          node, FormProperty.privacyNotice, words, at: builder.model.origin(field, FieldProperty.shownLabel))
      }
    }
    translations = kept
    openButton("confirm_text", "submit", of: form)
    builder.close()
  }

  /// `formVariables.json`: what the form keeps beside its questions and its rules use; nobody is asked for it.
  mutating func openVariables() {
    guard let file = open?.files["formVariables.json"] else { return }
    translations = nil
    reading(file) { reader in
      guard let root = reader.tree.roots.first.map(Int.init) else { return }
      for variable in reader.elements(of: root) where !reader.builder.isFull {
        guard reader.equals(reader.tree.value(of: variable, "source") ?? 0, "user_defined"),
          let key = reader.tree.value(of: variable, "key"), reader.isFilled(key)
        else { continue }
        let field = reader.builder.open(.field, at: reader.whole(variable))
        reader.state(field, FieldProperty.id, key)
        reader.builder.model.nodes[Int(field)].key = reader.text(key)
        reader.builder.setDefault(field, FieldProperty.kind, Vocabulary.standard.value(.fieldKind, "hidden"))
        reader.builder.setDefault(field, FieldProperty.asks, .bool(false))
        reader.state(field, FieldProperty.label, reader.tree.value(of: variable, "name") ?? 0)
        reader.builder.close()
      }
    }
  }
}

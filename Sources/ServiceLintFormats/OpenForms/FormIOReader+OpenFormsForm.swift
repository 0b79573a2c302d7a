import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// The form itself: `forms.json`, or a lone form definition.
extension FormIOReader {
  /// A form definition without its form: a page of components.
  mutating func bareOpenForm(_ form: Int) {
    open = OpenFormsExport()
    let (_, node) = openService(at: form)
    for property in [FormProperty.title, .marks, .id] { builder.set(node, property, .unknown, at: .none) }
    let list = formMember(.components, of: form)
    let page = builder.open(.page, at: whole(list))
    // The step's name stands with the form.
    builder.set(page, PageProperty.title, .unknown, at: .none)
    finish(page, walkAll(list))
    builder.close()
    builder.close()
  }

  /// A form of an export, with the files beside it.
  ///
  /// - Parameter isOnly: whether all steps beside it are its own.
  mutating func openForm(_ form: Int, isOnly: Bool, _ companions: [CompanionFile]) {
    var export = OpenFormsExport()
    for companion in companions { export.files[Self.lastPart(companion.name)] = FormIOFile(companion, &builder) }
    if let file = export.files["formDefinitions.json"], let root = file.tree.roots.first {
      for node in file.tree.elements(of: Int(root)) {
        guard let name = file.tree.value(of: node, "uuid") else { continue }
        export.definitions[file.tree.string(name)] = node
      }
    }
    open = export
    openRules()
    let (service, node) = openService(at: form)
    let identifier = tree.value(of: form, "uuid") ?? 0
    state(node, FormProperty.id, identifier)
    builder.model.identity = text(at: identifier)
    openLanguages(form, node)
    let title = write(tree.value(of: form, "name") ?? 0, as: words.title, of: node)
    state(node, FormProperty.title, title)
    openMetadata(form, node)
    openFee(form, service)
    openStart(form, node, title)
    openSteps(of: form, isOnly: isOnly)
    openEnd(form, node)
    openOutputs(form, node)
    openVariables()
    builder.close()
    builder.close()
  }

  /// What is true of all forms: a page to check the answers on (`submission_allowed`), and the web to send them.
  private mutating func openService(at form: Int) -> (service: UInt32, form: UInt32) {
    let service = builder.open(.service, at: whole(form))
    builder.setUnknown(service)
    builder.setDefault(service, ServiceProperty.forms, .lazy)
    let node = builder.open(.form, at: whole(form))
    builder.setDefault(node, FormProperty.marks, Vocabulary.standard.value(.mark, "required"))
    builder.setDefault(node, FormProperty.reviewed, .bool(true))
    builder.setDefault(
      node, FormProperty.sends, builder.model.values.addList([Vocabulary.standard.value(.channelKind, "web")]))
    return (service, node)
  }

  mutating func walkAll(_ list: Int) -> FormIOContents {
    var contents = FormIOContents()
    guard list > 0 else { return contents }
    var (element, end) = bounds(of: list)
    while element < end { contents.add(walk(next(&element), depth: 1)) }
    return contents
  }

  /// The language that a form is written in is the one whose name is the form's; Open Forms' own is Dutch
  /// (`LANGUAGE_CODE`). With `translation_enabled` it is offered in all that `translations` has.
  private mutating func openLanguages(_ form: Int, _ node: UInt32) {
    let list = tree.value(of: form, "translations") ?? 0
    let own = tree.value(of: form, "name").map { tree.string($0) } ?? ""
    let entries = list > 0 ? tree.members(of: list).map { (tree.key($0.key), $0) } : []
    let named = entries.first { !own.isEmpty && tree.value(of: $0.1.value, "name").map { tree.string($0) } == own }
    let base = named?.0 ?? "nl"
    let value = builder.model.values.add(base)
    language = value
    open?.language = base
    builder.setDefault(node, FormProperty.language, value)
    var all = [value]
    if isTrue(tree.value(of: form, "translation_enabled") ?? 0) {
      var made = FormIOTranslations()
      for (name, _) in entries where name != base {
        made.languages.append(.init(tag: builder.model.values.add(name), name: name))
      }
      made.holder = list
      all += made.languages.map(\.tag)
      translations = made.languages.isEmpty ? nil : made
    }
    builder.setDefault(node, FormProperty.languages, builder.model.values.addList(all))
  }

  private mutating func openMetadata(_ form: Int, _ node: UInt32) {
    if let marks = tree.value(of: form, "required_fields_with_asterisk"), isTrue(marks) || isFalse(marks) {
      // Without asterisks what is optional says so (`components/forms/Label`).
      let word = isTrue(marks) ? "required" : "optional"
      builder.set(node, FormProperty.marks, Vocabulary.standard.value(.mark, word), at: place(marks))
    }
    // Older releases always let people go on later.
    builder.setDefault(node, FormProperty.saveAndResume, .bool(true))
    if let saves = tree.value(of: form, "suspension_allowed"), isTrue(saves) || isFalse(saves) {
      builder.set(node, FormProperty.saveAndResume, .bool(isTrue(saves)), at: place(saves))
    }
    let allowed = tree.value(of: form, "submission_allowed") ?? 0
    if isFilled(allowed), !equals(allowed, "yes") {
      builder.set(node, FormProperty.sends, .unknown, at: place(allowed))
      if equals(allowed, "no_without_overview") {
        builder.set(node, FormProperty.reviewed, .bool(false), at: place(allowed))
      }
    }
    openSignIn(form, node)
    // Without a limit of its own the municipality's applies.
    guard let removal = tree.value(of: form, "submissions_removal_options") else { return }
    for key in ["successful_submissions_removal_limit", "all_submissions_removal_limit"] {
      if key.hasPrefix("successful"),
        equals(tree.value(of: removal, "successful_submissions_removal_method") ?? 0, "never")
      {
        continue
      }
      guard let limit = tree.value(of: removal, key), let days = integer(limit) else { continue }
      builder.set(node, FormProperty.retentionDays, .int(days), at: place(limit))
      break
    }
  }

  private mutating func openSignIn(_ form: Int, _ node: UInt32) {
    let required = tree.value(of: form, "login_required") ?? 0
    let list = tree.value(of: form, "auth_backends") ?? tree.value(of: form, "authentication_backends") ?? 0
    guard isTrue(required) || hasElements(list) else { return }
    let source = hasElements(list) ? list : required
    let signIn = builder.open(.signIn, at: place(source))
    if required > 0 { builder.set(signIn, SignInProperty.required, .bool(isTrue(required)), at: place(required)) }
    var methods: [Value] = []
    for entry in elements(of: list) {
      let backend = nodes[entry].kind == .object ? tree.value(of: entry, "backend") ?? 0 : entry
      let name = backend > 0 ? string(backend) : ""
      methods.append(builder.model.values.add(Self.methods[name] ?? name))
    }
    if methods.isEmpty {
      builder.set(signIn, SignInProperty.methods, .unknown, at: .none)
    } else {
      builder.set(signIn, SignInProperty.methods, builder.model.values.addList(methods), at: place(list))
    }
    builder.set(signIn, SignInProperty.pasteAllowed, .unknown, at: .none)
    builder.close()
    builder.set(node, FormProperty.signIn, builder.model.object(signIn), at: place(source))
  }

  /// What people know the ways to sign in as (`authentication/contrib`).
  private static let methods = [
    "digid": "DigiD", "digid_oidc": "DigiD", "digid_machtigen_oidc": "DigiD Machtigen", "eherkenning": "eHerkenning",
    "eherkenning_oidc": "eHerkenning", "eherkenning_bewindvoering_oidc": "eHerkenning Bewindvoering",
    "eidas": "eIDAS", "eidas_oidc": "eIDAS", "eidas_company_oidc": "eIDAS", "yivi_oidc": "Yivi",
    "org-oidc": "OpenID Connect",
  ]

  /// `payment_required`: what it costs stands with the product, outside the export.
  private mutating func openFee(_ form: Int, _ service: UInt32) {
    guard let payment = tree.value(of: form, "payment_required"), isTrue(payment) else { return }
    let fee = builder.open(.fee, at: place(payment))
    builder.setUnknown(fee)
    builder.close()
    builder.set(service, ServiceProperty.fee, builder.model.object(fee), at: place(payment))
  }

  /// Where the answers go; an export may leave that out.
  private mutating func openOutputs(_ form: Int, _ node: UInt32) {
    let list = tree.value(of: form, "registration_backends") ?? 0
    guard hasElements(list) else { return }
    for entry in elements(of: list) {
      guard let backend = tree.value(of: entry, "backend") else { continue }
      let isMail = equals(backend, "email")
      let output = builder.open(.output, at: whole(entry))
      let kind = Vocabulary.standard.value(.outputKind, isMail ? "email" : "system")
      builder.set(output, OutputProperty.kind, kind, at: place(backend))
      let addresses = tree.value(of: entry, "options").flatMap { tree.value(of: $0, "to_emails") } ?? 0
      if let first = elements(of: addresses).first {
        state(output, OutputProperty.target, first)
      } else {
        builder.set(output, OutputProperty.target, .unknown, at: .none)
      }
      builder.setDefault(output, OutputProperty.carriesAnswers, .bool(true))
      builder.close()
    }
    builder.setDefault(node, FormProperty.outputs, .lazy)
  }
}

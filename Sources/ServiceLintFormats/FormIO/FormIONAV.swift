import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// What the form platform of the Norwegian welfare agency (Nav) does by itself, and what its forms say beside
/// Form.io's own keys.
///
/// Read in navikt/skjemabygging-formio, packages `shared-components` (components and the templates `navdesign`) and
/// `shared-domain`, mid-2026:
///
/// - a panel's `title` is shown, its `label` is not; a container's `label` is a legend if `hideLabel` is false
///   (`container/form.ejs`); `navSkjemagruppe` is a fieldset with `legend`, `datagrid` one with `label`;
/// - a field that is not required is marked “(valgfritt)” (`base/components/Label.tsx`);
/// - `hideLabel` hides from sight only (Aksel);
/// - what is not given in `autocomplete` is `off` (`BaseComponent.getAutoComplete`);
/// - errors are explained (`texts/validering`), but for a pattern, whose message is the expression;
/// - spaces are taken out of identity, organisation, account and phone numbers, IBAN and numbers;
/// - before sending there is a summary of all answers, each part with a way to change it;
/// - a form sent digitally saves each page (`mellomlagring`, 28 days unless stated);
/// - dates can be typed (Aksel's `DatePicker.Input`), drop-downs of `navSelect` and countries filter by typing;
/// - identity, address and sender are filled in, and fixed, for those who signed in (`prefillKey`).
struct FormIONAV {
  /// Whether it can only be sent by people who signed in.
  var isOnlyDigital = false
  /// What says that it is a file to print and fill in by hand, so that its pages are shown to nobody; `nil`: it isn't.
  var onlyFile: Int?

  /// What the agency's own words for ways to give an attachment are (`TEXTS.statiske.attachment`).
  static let attachmentLabels = [
    "leggerVedNaa": "Jeg legger det ved dette skjemaet",
    "ettersender": "Jeg ettersender dokumentasjonen senere",
    "nei": "Nei, jeg har ingen ekstra dokumentasjon jeg vil legge ved",
    "levertTidligere": "Jeg har levert denne dokumentasjonen tidligere",
    "harIkke": "Jeg har ikke denne dokumentasjonen",
    "andre": "Sendes inn av andre (for eksempel lege, arbeidsgiver)",
    "nav": "Jeg ønsker at Nav innhenter denne dokumentasjonen",
  ]

  /// Whether a script of `validate.custom` is a call of the platform's own check, which explains itself.
  static func isPlatformCheck(_ code: String) -> Bool { code.utf8.starts(with: "valid = instance.validate".utf8) }

  /// Whether the platform takes spaces out of the answers of a kind before it checks and keeps them.
  func stripsSpaces(_ kind: UInt16) -> Bool {
    let kinds = FormIOKinds.standard
    return kind == kinds.nationalID || kind == kinds.organisation || kind == kinds.bankAccount || kind == kinds.phone
      || kind == kinds.number || kind == kinds.currency
  }

  /// Whether the platform's own boxes of a kind are given no autofill token, whatever a definition says
  /// (`DatePicker.form.ts` has no place for one).
  func takesNoToken(_ kind: UInt16) -> Bool {
    let kinds = FormIOKinds.standard
    return kind == kinds.date || kind == kinds.month
  }

  /// The autofill token that the platform sets where the definition says nothing.
  func autofill(_ it: FormIOMembers, _ type: FormIOComponentType, kind: UInt16) -> String? {
    let kinds = FormIOKinds.standard
    if type.isComposite { return kind == kinds.address ? "street-address" : nil }
    // An empty `autocomplete` switches nothing off; without the key the platform writes `off`.
    guard it.autocomplete == 0 else { return nil }
    let isTyped =
      kind == kinds.text || kind == kinds.textarea || kind == kinds.name || kind == kinds.email
      || stripsSpaces(kind)
    return isTyped ? "off" : nil
  }
}

extension FormIOReader {
  /// The agency's properties of a form; `nil` if it is none of its forms.
  mutating func norwegian(_ form: Int) -> FormIONAV? {
    let properties = formMember(.properties, of: form)
    guard properties > 0, member(.skjemanummer, of: properties) > 0 || member(.tema, of: properties) > 0 else {
      return nil
    }
    var made = FormIONAV()
    // The language its forms are written in; translations are kept elsewhere.
    language = builder.model.values.add("nb")
    let types = member(.submissionTypes, of: properties)
    let ways = types > 0 ? elements(of: types).map { string($0) } : []
    made.isOnlyDigital = !ways.isEmpty && ways.allSatisfy { $0 == "DIGITAL" }
    if !ways.isEmpty, ways.allSatisfy({ $0 == "STATIC_PDF" }) { made.onlyFile = types }
    return made
  }

  /// Ways to send, sign-in, languages and what else the agency says of a form.
  ///
  /// `submissionTypes`: PAPER (fill in, print, post), DIGITAL (signed in), DIGITAL_NO_LOGIN, STATIC_PDF (a file to
  /// print and fill in by hand), PAPER_NO_COVER_PAGE; none: only for further documents.
  mutating func norwegianForm(_ root: Int, service: UInt32, form: UInt32) {
    let properties = formMember(.properties, of: root)
    let number = member(.skjemanummer, of: properties)
    state(form, FormProperty.number, number > 0 ? number : formMember(.skjemanummer, of: root))
    if let language {
      builder.setDefault(form, FormProperty.language, language)
      languages(properties, language, form: form, service: service)
    }
    builder.setDefault(form, FormProperty.marks, Vocabulary.standard.value(.mark, "optional"))
    builder.setDefault(form, FormProperty.reviewed, .bool(true))
    let types = member(.submissionTypes, of: properties)
    guard types > 0 else { return }
    let ways = elements(of: types).map { string($0) }
    let isDigital = ways.contains("DIGITAL")
    if isDigital {
      builder.set(form, FormProperty.saveAndResume, .bool(true), at: place(types))
    } else {
      builder.setDefault(form, FormProperty.saveAndResume, .bool(false))
    }
    // Without a way to send it, the form is only a list of documents to send later.
    guard !ways.isEmpty else {
      builder.set(form, FormProperty.sends, .unknown, at: .none)
      return
    }
    var sends: [Value] = []
    if ways.contains(where: { $0.utf8.starts(with: "DIGITAL".utf8) }) { sends.append(kind("web")) }
    if ways.contains(where: { $0.utf8.starts(with: "PAPER".utf8) || $0 == "STATIC_PDF" }) {
      sends.append(kind("post"))
    }
    builder.set(form, FormProperty.sends, builder.model.values.addList(sends), at: place(types))
  }

  private mutating func kind(_ name: String) -> Value { Vocabulary.standard.value(.channelKind, name) }

  private mutating func languages(_ properties: Int, _ own: Value, form: UInt32, service: UInt32) {
    let list = member(.publishedLanguages, of: properties)
    guard list > 0 else { return }
    var all = [own]
    for node in elements(of: list) where !equals(node, "nb") { all.append(text(node)) }
    let value = builder.model.values.addList(all)
    builder.set(form, FormProperty.languages, value, at: place(list))
    builder.set(service, ServiceProperty.languages, value, at: place(list))
  }

  /// The ways to the service, as channels before the form.
  mutating func norwegianChannels(_ root: Int, service: UInt32) {
    let types = member(.submissionTypes, of: formMember(.properties, of: root))
    guard hasElements(types) else {
      builder.set(service, ServiceProperty.channels, .unknown, at: .none)
      return
    }
    for node in elements(of: types) where !builder.isFull {
      let name: String
      switch string(node) {
      case "DIGITAL", "DIGITAL_NO_LOGIN": name = "web"
      case "PAPER", "PAPER_NO_COVER_PAGE": name = "post"
      case "STATIC_PDF": name = "file"
      default: continue
      }
      let channel = builder.open(.channel, at: place(node))
      state(channel, ChannelProperty.id, node)
      builder.set(channel, ChannelProperty.kind, kind(name), at: place(node))
      builder.setDefault(
        channel, ChannelProperty.use, builder.model.values.addList([Vocabulary.standard.value(.channelUse, "apply")]))
      builder.close()
    }
  }

  /// Signing in: needed where the only way is the one that knows who you are.
  mutating func norwegianSignIn(_ root: Int, form: UInt32) {
    let types = member(.submissionTypes, of: formMember(.properties, of: root))
    guard types > 0 else { return }
    let ways = elements(of: types).map { string($0) }
    let signIn = builder.open(.signIn, at: place(types))
    builder.set(signIn, SignInProperty.required, .bool(nav?.isOnlyDigital ?? false), at: place(types))
    if ways.contains("DIGITAL") {
      // The state's shared sign-in, with several means; no password is typed into the form.
      let method = builder.model.values.add("ID-porten")
      builder.setDefault(signIn, SignInProperty.methods, builder.model.values.addList([method]))
    }
    builder.set(signIn, SignInProperty.pasteAllowed, .unknown, at: .none)
    builder.close()
    builder.set(form, FormProperty.signIn, builder.model.object(signIn), at: place(types))
  }

  /// What stands beside the lines to sign on, where the form is printed (`PdfSignature`).
  mutating func norwegianSignatures(_ root: Int, form: UInt32) {
    let list = member(.signatures, of: formMember(.properties, of: root))
    guard hasElements(list), nav?.isOnlyDigital == false else { return }
    for signature in elements(of: list) {
      write(member(.label, of: signature), as: words.label, of: form)
      write(member(.description, of: signature), as: words.hint, of: form)
    }
  }

  /// The page before the first one, whose texts are kept elsewhere.
  mutating func norwegianStart(_ root: Int) {
    let intro = formMember(.introPage, of: root)
    guard isTrue(member(.enabled, of: intro)) else { return }
    let page = builder.open(.page, at: whole(intro))
    builder.setDefault(page, PageProperty.kind, words.start)
    // The platform's own heading (`TEXTS.grensesnitt.introPage.title`).
    builder.setDefault(page, PageProperty.title, builder.model.values.add("Introduksjon"))
    builder.setDefault(page, PageProperty.hasContent, .bool(true))
    builder.close()
  }
}

import ServiceLintModel
import ServiceLintText

/// What docassemble does by itself, what it has no place for, and what becomes of its keys.
extension Docassemble {
  public var platform: PlatformTable {
    PlatformTable(
      marks: PlatformFact("required", "docassemble.org, Setting variables with questions: required"),
      // A group of answers with `no label` is read out as “Answer here”, which names nothing; a box gets no name at all.
      readsHiddenLabels: PlatformFact(false, "docassemble.base.standardformatter: field_item, hidden_message"),
      explainsErrors: PlatformFact(true, "docassemble.base.standardformatter: messages of jQuery Validation"),
      reviewed: PlatformFact(false, "docassemble.org, Question blocks: review"),
      untitledPage: PlatformFact(nil, "docassemble.org, Question blocks: question"),
      inaccessibleTypes: PlatformFact(["signature"], "docassemble.org, Setting variables with questions: signature"))
  }

  /// Who fills a form in, and whether one may stop and come back, is a matter of the server. Purposes, laws and keeping
  /// times have no place in the language.
  public var unknown: [NodeKind: Set<Int>] {
    [
      .service: Set(ServiceProperty.allCases.map(\.slot)).subtracting(slots(ServiceProperty.forms)),
      .channel: slots(ChannelProperty.requires, .languages, .accommodations, .covers, .location),
      .form: slots(
        FormProperty.actor, .language, .languages, .signIn, .saveAndResume, .timeLimitExtendable, .purpose,
        .privacyNotice, .sends),
      .page: slots(PageProperty.next),
      .field: slots(FieldProperty.purpose, .legalBasis, .confirms, .offersEarlier),
      .document: slots(DocumentProperty.issuer, .thirdParty, .heldBy, .obtainableBy, .copy),
      .text: slots(TextProperty.language, .missingIn),
    ]
  }

  public var mapping: [FormatMapping] {
    [
      FormatMapping("metadata: title", FormProperty.title),
      FormatMapping("metadata: require login", FormProperty.signIn),
      FormatMapping("default language, language", FormProperty.language),
      FormatMapping("features: suppress autofill", FormProperty.suppressesAutofill),
      FormatMapping(
        "include", .form,
        LocalizedText(
          en: "title, sign-in, autofill and review; the screens are linted with their own file",
          ja: "題名、サインイン、自動入力、確認画面だけ。画面はその画面のあるファイルで調べる")),
      FormatMapping(
        "question", PageProperty.title,
        LocalizedText(en: "each block with a question is a page", ja: "`question` のあるブロックがページになる")),
      FormatMapping("id", PageProperty.id),
      FormatMapping(
        "if", PageProperty.shownWhen,
        LocalizedText(
          en: "unless a page is mandatory, the interview’s code decides, too",
          ja: "`mandatory` でないページは、コード次第でも出るかどうかが変わる")),
      FormatMapping("review", PageProperty.kind),
      FormatMapping("subquestion, under, help, right, note, html, terms", .text),
      FormatMapping("buttons, continue button label, back button label", .button),
      FormatMapping("list collect, variables with [i] or x", GroupProperty.repeats),
      FormatMapping("fields, yesno, noyes, yesnomaybe, field, signature", .field),
      FormatMapping("Label: variable, label", FieldProperty.label),
      FormatMapping("Label: variable, field", FieldProperty.id),
      FormatMapping("help, under text", FieldProperty.hint),
      FormatMapping("hint", FieldProperty.placeholder),
      FormatMapping("datatype, input type", FieldProperty.kind),
      FormatMapping("required", FieldProperty.required),
      FormatMapping("choices, buttons, dropdown, combobox", .option),
      FormatMapping("code", FieldProperty.optionsFrom),
      FormatMapping("default", FieldProperty.default),
      FormatMapping("min", FieldProperty.least),
      FormatMapping("max", FieldProperty.most),
      FormatMapping("minlength", FieldProperty.minLength),
      FormatMapping("maxlength", FieldProperty.maxLength),
      FormatMapping("accept", FieldProperty.accept),
      FormatMapping("validate, validation code", FieldProperty.checkedByCode),
      FormatMapping("validation messages", FieldProperty.errorMessages),
      FormatMapping("autocomplete", FieldProperty.autocomplete),
      FormatMapping("show if, hide if, js show if, js hide if", FieldProperty.shownWhen),
      FormatMapping("datatype: file", .document),
    ]
  }
}

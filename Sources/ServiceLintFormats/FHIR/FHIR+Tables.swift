import ServiceLintModel
import ServiceLintText

/// What is known of those who render FHIR's forms, and what becomes of their elements.
extension FHIR {
  /// The standard only describes; whoever renders decides. Helsenorge's facts stand where they are used.
  public var platform: PlatformTable {
    var table = PlatformTable.none("HL7 FHIR, Questionnaire: how a form is drawn is the renderer’s affair")
    table.explainsErrors = PlatformFact(
      nil, "refero, resources: words for missing answers and limits; a pattern’s only from validationtext")
    return table
  }

  /// What FHIR has no place for, or what its renderer decides. Masks, and answers that are to be typed twice, are not in
  /// this list: no renderer invents them.
  public var unknown: [NodeKind: Set<Int>] {
    [
      .form: slots(
        FormProperty.actor, .language, .languages, .sends, .signIn, .saveAndResume, .timeLimitMinutes,
        .timeLimitExtendable, .purpose, .privacyNotice, .retentionDays, .minutes),
      .field: slots(
        FieldProperty.purpose, .legalBasis, .retentionDays, .autocomplete, .autofill, .counter, .inaccessible,
        .typedDate),
      .document: slots(DocumentProperty.issuer, .thirdParty, .heldBy, .obtainableBy, .copy, .maximumAgeDays),
      .text: slots(TextProperty.language),
      .page: slots(PageProperty.editable),
    ]
  }

  public var mapping: [FormatMapping] {
    [
      FormatMapping("url, id", FormProperty.id),
      FormatMapping("title", FormProperty.title),
      FormatMapping("language", FormProperty.language),
      FormatMapping(
        "language, translation", FormProperty.languages,
        LocalizedText(
          en: "Questionnaires of a Bundle in several languages are one form.",
          ja: "Bundle に言語別の Questionnaire があれば、一つのフォームとして読みます。")),
      FormatMapping("sdc-questionnaire-performerType", FormProperty.actor),
      FormatMapping("sdf-authenticationrequirement (Helsenorge)", SignInProperty.required),
      FormatMapping("sdf-save-capabilities (Helsenorge)", FormProperty.saveAndResume),
      FormatMapping("item[itemControl=page|step|tab]", .page),
      FormatMapping("item[type=group]", .group),
      FormatMapping("item[type=group].repeats", GroupProperty.repeats),
      FormatMapping("minOccurs, maxOccurs", GroupProperty.least),
      FormatMapping("item[type=display], itemControl highlight, sidebar, inline", .text),
      FormatMapping("item", .field),
      FormatMapping("item.linkId", FieldProperty.id),
      FormatMapping(
        "item.text, item.prefix, rendering-markdown, rendering-xhtml", FieldProperty.shownLabel),
      FormatMapping("item.item[itemControl=help], sdf-sublabel", FieldProperty.hint),
      FormatMapping("item.item[itemControl=flyover]", FieldProperty.tooltip),
      FormatMapping("entryFormat", FieldProperty.placeholder),
      FormatMapping("questionnaire-unit, item.item[itemControl=unit]", FieldProperty.unit),
      FormatMapping("item.type, itemControl", FieldProperty.kind),
      FormatMapping("item.definition", FieldProperty.concept),
      FormatMapping("item.required", FieldProperty.required),
      FormatMapping("item.repeats", FieldProperty.multiple),
      FormatMapping(
        "item.readOnly, questionnaire-hidden, calculatedExpression", FieldProperty.asks),
      FormatMapping("initialExpression, observationLinkPeriod", FieldProperty.prefilledFrom),
      FormatMapping("item.initial, answerOption.initialSelected", FieldProperty.default),
      FormatMapping("minValue, minQuantity", FieldProperty.least),
      FormatMapping("maxValue, maxQuantity", FieldProperty.most),
      FormatMapping("minLength", FieldProperty.minLength),
      FormatMapping("item.maxLength", FieldProperty.maxLength),
      FormatMapping("regex", FieldProperty.pattern),
      FormatMapping("targetConstraint, questionnaire-constraint", FieldProperty.checkedByCode),
      FormatMapping("validationtext, constraint.human", FieldProperty.errorMessages),
      FormatMapping("mimeType", FieldProperty.accept),
      FormatMapping("maxSize", FieldProperty.maxBytes),
      FormatMapping("item[type=attachment]", .document),
      FormatMapping("answerOption, answerValueSet", .option),
      FormatMapping("answerValueSet", FieldProperty.optionsAddress),
      FormatMapping("open-choice, answerConstraint, openLabel", OptionProperty.kind),
      FormatMapping("itemMedia, itemAnswerMedia", .image),
      FormatMapping("questionnaire-supportLink", .link),
      FormatMapping("answerOptionsToggleExpression", OptionProperty.shownWhen),
      FormatMapping("item.enableWhen, enableBehavior, enableWhenExpression", FieldProperty.shownWhen),
    ]
  }
}

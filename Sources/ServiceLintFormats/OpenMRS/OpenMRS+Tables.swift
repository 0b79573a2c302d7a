import ServiceLintModel
import ServiceLintText

/// What OpenMRS' form engine does by itself, and what becomes of its keys.
extension OpenMRS {
  public var platform: PlatformTable {
    PlatformTable(
      marks: PlatformFact("required", "openmrs-esm-form-engine-lib, field-label.component.tsx: an asterisk"),
      readsHiddenLabels: PlatformFact(nil, "openmrs-esm-form-engine-lib: labels cannot be hidden"),
      explainsErrors: PlatformFact(true, "openmrs-esm-form-engine-lib, validators: words for each limit"),
      reviewed: PlatformFact(false, "openmrs-esm-form-engine-lib: pages on one screen, no page of answers"),
      untitledPage: PlatformFact(nil, "openmrs-esm-form-engine-lib: a page's label alone"),
      inaccessibleTypes: PlatformFact([], "openmrs-esm-form-engine-lib: Carbon components"))
  }

  /// What OpenMRS has no place for in a form: who may open it and what becomes of the record is set elsewhere.
  public var unknown: [NodeKind: Set<Int>] {
    [
      .form: slots(
        FormProperty.language, .languages, .sends, .signIn, .saveAndResume, .minutes, .timeLimitMinutes,
        .timeLimitExtendable, .purpose, .privacyNotice, .retentionDays),
      .field: slots(
        FieldProperty.purpose, .legalBasis, .retentionDays, .autocomplete, .autofill, .subject),
      .text: slots(TextProperty.language, .missingIn),
    ]
  }

  public var mapping: [FormatMapping] {
    [
      FormatMapping("uuid", FormProperty.id),
      FormatMapping("name", FormProperty.title),
      FormatMapping(
        "–", FormProperty.actor,
        LocalizedText(en: "Staff: the form is part of a medical record.", ja: "職員。診療記録のフォームです。")),
      FormatMapping("pages[].label", PageProperty.title),
      FormatMapping("pages[].sections[].label", GroupProperty.title),
      FormatMapping("questionOptions.rendering=group, repeating", .group),
      FormatMapping("questionOptions.repeatOptions.limit", GroupProperty.most),
      FormatMapping("questions[].id", FieldProperty.id),
      FormatMapping(
        "questions[].label", FieldProperty.shownLabel,
        LocalizedText(
          en: "Without one the section's label stands for a lone question.",
          ja: "なければ、質問が一つだけのとき、節の見出しが代わりになります。")),
      FormatMapping("questions[].questionInfo", FieldProperty.tooltip),
      FormatMapping("questions[].required", FieldProperty.required),
      FormatMapping("questionOptions.rendering", FieldProperty.kind),
      FormatMapping("questionOptions.answers, selectableOrders", .option),
      FormatMapping("questionOptions.min", FieldProperty.least),
      FormatMapping("questionOptions.max", FieldProperty.most),
      FormatMapping("questionOptions.minLength", FieldProperty.minLength),
      FormatMapping("questionOptions.maxLength", FieldProperty.maxLength),
      FormatMapping("questionOptions.defaultValue", FieldProperty.default),
      FormatMapping("questionOptions.calculate, readonly, isHidden, fixed-value", FieldProperty.asks),
      FormatMapping("historicalExpression, enablePreviousValue", FieldProperty.offersEarlier),
      FormatMapping("questionOptions.allowedFileTypes", FieldProperty.accept),
      FormatMapping("validators[type=js_expression]", FieldProperty.checkedByCode),
      FormatMapping("validators[].message", FieldProperty.errorMessages),
      FormatMapping("hide.hideWhenExpression", FieldProperty.shownWhen),
      FormatMapping("answers[].hide, answers[].disable", OptionProperty.shownWhen),
      FormatMapping(
        "sex, age, mode, patient, visit, visitType", .field,
        LocalizedText(
          en: "hidden; what the engine knows by itself, only if an expression asks for it",
          ja: "非表示。エンジンが持っている情報のうち、式に出てくるものだけ")),
      FormatMapping("questionOptions.rendering=markdown", .text),
      FormatMapping("questionOptions.rendering=workspace-launcher", .button),
      FormatMapping("translations", TextProperty.language),
    ]
  }
}

import ServiceLintModel
import ServiceLintText

/// What Open Forms does by itself, and what becomes of its keys; those of components that are not here mean what they
/// mean in Form.io.
extension OpenForms {
  public var platform: PlatformTable {
    PlatformTable(
      marks: PlatformFact(
        "required", "open-forms, config/models: form_display_required_with_asterisk is on unless it is turned off"),
      readsHiddenLabels: PlatformFact(false, "open-forms-sdk, formio/templates: no label if hideLabel"),
      explainsErrors: PlatformFact(true, "open-forms, formio/components: validators; not for pattern"),
      reviewed: PlatformFact(true, "open-forms-sdk, components/SubmissionSummary"),
      untitledPage: PlatformFact(nil, "open-forms, forms/models/form_definition: name is required"),
      inaccessibleTypes: PlatformFact(["signature", "map"], "open-forms-sdk, formio/components: Signature, Map"))
  }

  public var mapping: [FormatMapping] { formMapping + textMapping + stepMapping + componentMapping }

  private var formMapping: [FormatMapping] {
    [
      FormatMapping("forms.json: uuid", FormProperty.id),
      FormatMapping("name", FormProperty.title),
      FormatMapping(
        "translations", FormProperty.languages,
        LocalizedText(
          en: "With `translation_enabled`; else the one whose name is the form's, or Dutch.",
          ja: "`translation_enabled` のとき。そうでなければ、名前がフォームと同じ言語、またはオランダ語。")),
      FormatMapping("auth_backends, authentication_backends", SignInProperty.methods),
      FormatMapping("login_required", SignInProperty.required),
      FormatMapping("suspension_allowed", FormProperty.saveAndResume),
      FormatMapping("required_fields_with_asterisk", FormProperty.marks),
      FormatMapping("submission_allowed no_without_overview", FormProperty.reviewed),
      FormatMapping("submissions_removal_options", FormProperty.retentionDays),
      FormatMapping("registration_backends", OutputProperty.kind),
      FormatMapping(
        "payment_required", ServiceProperty.fee,
        LocalizedText(en: "How much stands outside the export.", ja: "金額は書き出しには含まれない。")),
      FormatMapping(
        "submission_statements_configuration", .field,
        LocalizedText(
          en: "On the page of all answers, those that are required.", ja: "確認ページにある、必須のもの。")),
      FormatMapping("submission_statements_configuration privacyPolicyAccepted", FormProperty.privacyNotice),
    ]
  }

  private var textMapping: [FormatMapping] {
    [
      FormatMapping("introduction_page_content, explanation_template", PageProperty.kind),
      FormatMapping("submission_confirmation_template", PageProperty.kind),
      FormatMapping(
        "confirmation_email_template", .text, LocalizedText(en: "Texts of the form.", ja: "フォームの文とする。")),
      FormatMapping(
        "literals", ButtonProperty.label,
        LocalizedText(
          en: "Only what the form words itself (`value`).", ja: "フォーム独自の文言（`value`）だけ。")),
      FormatMapping("translations, openForms.translations, component_translations", TextProperty.language),
      FormatMapping("translations that are empty", TextProperty.missingIn),
    ]
  }

  private var stepMapping: [FormatMapping] {
    [
      FormatMapping("formSteps.json: slug", PageProperty.id),
      FormatMapping("index", .page, LocalizedText(en: "The order of the pages.", ja: "ページの順。")),
      FormatMapping("formDefinitions.json: name", PageProperty.title),
      FormatMapping(
        "configuration.components", .field,
        LocalizedText(
          en: "Of the step; if it has none, of its form definition.", ja: "ステップのもの。なければフォーム定義のもの。")),
      FormatMapping(
        "formLogic.json: json_logic_trigger, actions property hidden", FieldProperty.shownWhen,
        LocalizedText(
          en: "In the order of `order`, the last one that applies wins; a component's own `conditional` goes before.",
          ja: "`order` の順で、最後に当てはまるものが効く。部品自身の `conditional` が優先される。")),
      FormatMapping("step-applicable, step-not-applicable, is_applicable", PageProperty.shownWhen),
      FormatMapping(
        "property validate.required", FieldProperty.required,
        LocalizedText(en: "Unknown, since it changes.", ja: "変わるので不明とする。")),
      FormatMapping(
        "formVariables.json: user_defined", FieldProperty.kind,
        LocalizedText(en: "A hidden field.", ja: "隠れた項目とする。")),
    ]
  }

  private var componentMapping: [FormatMapping] {
    [
      FormatMapping("fieldset label", GroupProperty.title),
      FormatMapping("editgrid groupLabel", .text),
      FormatMapping("prefill.plugin, prefill.attribute", FieldProperty.prefilledFrom),
      FormatMapping("openForms.dataSrc", FieldProperty.optionsFrom),
      FormatMapping(
        "openForms.minDate, datePicker.minDate", FieldProperty.least,
        LocalizedText(en: "Unknown if it moves with the day.", ja: "日によって変わるときは不明とする。")),
      FormatMapping("openForms.maxDate, datePicker.maxDate", FieldProperty.most),
      FormatMapping("translatedErrors", FieldProperty.errorMessages),
      FormatMapping(
        "bsn, postcode, iban, licenseplate, addressNL, npFamilyMembers, partners, children, customerProfile, cosign, map",
        FieldProperty.kind),
    ]
  }
}

import ServiceLintModel
import ServiceLintText

/// What the builder's runners do by themselves, and what becomes of its keys.
extension DigitalFormBuilder {
  public var platform: PlatformTable {
    PlatformTable(
      marks: PlatformFact("optional", "XGovFormBuilder/digital-form-builder, runner: FormComponent.getViewModel"),
      readsHiddenLabels: PlatformFact(
        false, "XGovFormBuilder/digital-form-builder, runner: FormComponent.getViewModel, hideTitle"),
      explainsErrors: PlatformFact(
        true, "XGovFormBuilder/digital-form-builder, runner: pageControllers/validationOptions.ts"),
      reviewed: PlatformFact(true, "XGovFormBuilder/digital-form-builder, runner: SummaryPageController"),
      untitledPage: PlatformFact(
        LocalizedText(en: "its only question", ja: "そのページの唯一の質問"),
        "XGovFormBuilder/digital-form-builder, runner: PageControllerBase.getViewModel"),
      inaccessibleTypes: PlatformFact([], "GOV.UK Design System"))
  }

  public var mapping: [FormatMapping] {
    [
      FormatMapping("name, serviceName", FormProperty.title),
      FormatMapping(
        "metadata.language, metadata.isWelsh", FormProperty.language,
        LocalizedText(
          en: "Texts may be objects of languages, too: {en, cy}.", ja: "文言が {en, cy} のように言語ごとのこともある。")),
      FormatMapping("skipSummary, controller: Summary…", FormProperty.reviewed),
      FormatMapping("outputs[], outputEmail", .output),
      FormatMapping("exitOptions", FormProperty.saveAndResume),
      FormatMapping("fees[]", .fee),
      FormatMapping("feedback.url, feedback.emailAddress, phaseBanner.feedbackUrl", ServiceProperty.feedback),
      FormatMapping(
        "pages[]", .page,
        LocalizedText(
          en: "In the order in which one gets to them by `next`; with `engine: V2` as they stand.",
          ja: "`next` でたどる順。`engine: V2` では並び順。")),
      FormatMapping("pages[].path", PageProperty.id),
      FormatMapping(
        "pages[].title", PageProperty.title,
        LocalizedText(
          en: "A page without one is called after its only question.", ja: "題名がなければ、ただ一つの質問が題名になる。")),
      FormatMapping("pages[].controller", PageProperty.kind),
      FormatMapping("pages[].condition, and on which answers `next` leads there", PageProperty.shownWhen),
      FormatMapping("pages[].next[]", .nextPage),
      FormatMapping("pages[].section, sections[].title", GroupProperty.title),
      FormatMapping("pages[].repeat, pages[].repeatField", GroupProperty.repeats),
      FormatMapping("components[].name", FieldProperty.id),
      FormatMapping("components[].title", FieldProperty.label),
      FormatMapping(
        "components[].title, options.hideTitle", FieldProperty.shownLabel,
        LocalizedText(
          en: "The page's title where the question is the first and only one on it.",
          ja: "ページで最初のただ一つの質問は、ページの題名がラベルになる。")),
      FormatMapping("components[].hint", FieldProperty.hint),
      FormatMapping("components[].type", FieldProperty.kind),
      FormatMapping("options.required", FieldProperty.required, LocalizedText(en: "Default: true.", ja: "既定は true。")),
      FormatMapping("options.autocomplete", FieldProperty.autocomplete),
      FormatMapping("options.prefix, options.suffix", FieldProperty.unit),
      FormatMapping("options.accept", FieldProperty.accept),
      FormatMapping("options.customValidationMessage, customValidationMessages", FieldProperty.errorMessages),
      FormatMapping("schema.regex", FieldProperty.pattern),
      FormatMapping("schema.min, schema.max, schema.length", FieldProperty.maxLength),
      FormatMapping("list, options.list, values.items", .option),
      FormatMapping("lists[].items[].condition", OptionProperty.shownWhen),
      FormatMapping("lists[].items[].conditional.components", FieldProperty.shownWhen),
      FormatMapping("content, and the lists of FlashCard and List", .text),
      FormatMapping("FileUploadField", .document),
      FormatMapping("conditions[]", .condition),
    ]
  }
}

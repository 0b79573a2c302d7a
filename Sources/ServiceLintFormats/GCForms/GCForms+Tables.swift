import ServiceLintModel
import ServiceLintText

/// What GC Forms does by itself, and what becomes of its keys.
extension GCForms {
  public var platform: PlatformTable {
    PlatformTable(
      marks: PlatformFact("required", "cds-snc/platform-forms-client, components/clientComponents/forms/Label"),
      readsHiddenLabels: PlatformFact(true, "cds-snc/platform-forms-client, components/clientComponents/forms/Label"),
      explainsErrors: PlatformFact(true, "cds-snc/platform-forms-client, lib/validation"),
      reviewed: PlatformFact(nil, "cds-snc/platform-forms-client, lib/utils/form-builder/showReviewPage.ts"),
      untitledPage: PlatformFact(
        LocalizedText(en: "the form's title, on the first page", ja: "最初のページはフォームの題名"),
        "cds-snc/platform-forms-client, components/clientComponents/forms/Form"),
      inaccessibleTypes: PlatformFact([], "cds-snc/platform-forms-client"))
  }

  public var mapping: [FormatMapping] {
    [
      FormatMapping("titleEn, titleFr", FormProperty.title),
      FormatMapping(
        "…En, …Fr", .text,
        LocalizedText(
          en: "Each language is a text. A language in which nothing is said but standard words is not counted as one.",
          ja: "言語ごとに一つの文言になる。定型の語以外に何も書かれていない言語は数えない。")),
      FormatMapping("one of …En, …Fr is empty", TextProperty.missingIn),
      FormatMapping("privacyPolicy.descriptionEn", FormProperty.privacyNotice),
      FormatMapping("introduction, confirmation, closedMessage", .text),
      FormatMapping("groupsLayout", FormProperty.reviewed),
      FormatMapping("deliveryOption.emailAddress", .output),
      FormatMapping("saveAndResume", FormProperty.saveAndResume),
      FormatMapping("groups", .page, LocalizedText(en: "Without any: one page.", ja: "なければ全体で一ページ。")),
      FormatMapping("groups.….titleEn", PageProperty.title),
      FormatMapping("groups.….nextAction", .nextPage),
      FormatMapping("nextAction that leads there", PageProperty.shownWhen),
      FormatMapping("layout, groups.….elements", .field, LocalizedText(en: "The order.", ja: "並び順。")),
      FormatMapping("elements[].id", FieldProperty.id),
      FormatMapping("elements[].type, validation.type, autoComplete", FieldProperty.kind),
      FormatMapping("properties.titleEn", FieldProperty.label),
      FormatMapping("properties.descriptionEn", FieldProperty.hint),
      FormatMapping("properties.placeholderEn", FieldProperty.placeholder),
      FormatMapping("properties.validation.required", FieldProperty.required),
      FormatMapping("properties.validation.maxLength", FieldProperty.maxLength),
      FormatMapping("properties.validation.regex", FieldProperty.pattern),
      FormatMapping("properties.autoComplete", FieldProperty.autocomplete),
      FormatMapping("properties.choices[]", .option),
      FormatMapping("properties.managedChoices", FieldProperty.optionsFrom),
      FormatMapping(
        "properties.conditionalRules[].choiceId", FieldProperty.shownWhen,
        LocalizedText(en: "`12.4`: element 12, its fifth answer; any of them.", ja: "`12.4` は要素12の5番目の回答。いずれか一つ。")),
      FormatMapping("dynamicRow, subElements", GroupProperty.repeats),
      FormatMapping("maxNumberOfRows", GroupProperty.most),
      FormatMapping("fileInput", .document),
      FormatMapping("richText", .text),
    ]
  }
}

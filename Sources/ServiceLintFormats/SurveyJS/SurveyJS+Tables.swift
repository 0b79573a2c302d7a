import ServiceLintModel
import ServiceLintText

/// What the library does by itself, and what becomes of its keys.
extension SurveyJS {
  public var platform: PlatformTable {
    PlatformTable(
      marks: PlatformFact("required", "survey-core, localization/english: requiredText “*”"),
      readsHiddenLabels: PlatformFact(true, "survey-core, Question.ariaLabel: the title, also where it is hidden"),
      explainsErrors: PlatformFact(true, "survey-core, validator.ts and localization"),
      reviewed: PlatformFact(false, "survey-core, SurveyModel.showPreviewBeforeComplete: off"),
      untitledPage: PlatformFact(nil, "survey-core, PageModel: no title, no heading"),
      inaccessibleTypes: PlatformFact(["signaturepad"], "survey-core, QuestionSignaturePadModel: drawn only"))
  }

  public var mapping: [FormatMapping] {
    [
      FormatMapping("title", FormProperty.title),
      FormatMapping("locale", FormProperty.language),
      FormatMapping("requiredText, requiredMark", FormProperty.marks),
      FormatMapping("showPreviewBeforeComplete", FormProperty.reviewed),
      FormatMapping("maxTimeToFinish, timeLimit", FormProperty.timeLimitMinutes),
      FormatMapping("pages[]", .page),
      FormatMapping("pages[].name", PageProperty.id),
      FormatMapping("pages[].title", PageProperty.title),
      FormatMapping("pages[].visibleIf", PageProperty.shownWhen),
      FormatMapping("completedHtml", .page),
      FormatMapping("completeText, pageNextText, …", .button),
      FormatMapping("elements[type=panel], paneldynamic, matrix…, multipletext", .group),
      FormatMapping("elements[]", .field),
      FormatMapping("name, valueName", FieldProperty.id),
      FormatMapping("title", FieldProperty.label),
      FormatMapping("title, name", FieldProperty.shownLabel),
      FormatMapping("description", FieldProperty.hint),
      FormatMapping("placeholder", FieldProperty.placeholder),
      FormatMapping("type, inputType, maskType", FieldProperty.kind),
      FormatMapping("isRequired, requiredIf", FieldProperty.required),
      FormatMapping("visibleIf, visible", FieldProperty.shownWhen),
      FormatMapping("readOnly, setValueExpression, mode", FieldProperty.asks),
      FormatMapping("choices, columns, rateValues, hasOther, …", .option),
      FormatMapping("choicesByUrl, choicesFromQuestion", FieldProperty.optionsFrom),
      FormatMapping("defaultValue", FieldProperty.default),
      FormatMapping("autocomplete", FieldProperty.autofill),
      FormatMapping("min, validators[type=numeric].minValue", FieldProperty.least),
      FormatMapping("max, validators[type=numeric].maxValue", FieldProperty.most),
      FormatMapping("maxLength, validators[type=text]", FieldProperty.maxLength),
      FormatMapping("validators[type=regex]", FieldProperty.pattern),
      FormatMapping("validators[type=expression], validators[type=email]", FieldProperty.checkedByCode),
      FormatMapping("validators[].text, requiredErrorText", FieldProperty.errorMessages),
      FormatMapping("acceptedTypes", FieldProperty.accept),
      FormatMapping("maxSize", FieldProperty.maxBytes),
      FormatMapping("goNextPageAutomatic, autoAdvanceEnabled", FieldProperty.actsOnChange),
      FormatMapping("elements[type=html], {default, fr, …}", .text),
      FormatMapping("elements[type=file]", .document),
    ]
  }
}

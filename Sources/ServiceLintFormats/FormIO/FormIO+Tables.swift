import ServiceLintModel
import ServiceLintText

/// What Form.io does by itself, and what becomes of its keys; what the Norwegian agency's platform does instead stands
/// in the notes (`FormIONAV`), what British Columbia's and Form.io's servers wrap around a form, too.
extension FormIO {
  public var platform: PlatformTable {
    PlatformTable(
      marks: PlatformFact("required", "formio.js, templates/bootstrap/label: class field-required"),
      readsHiddenLabels: PlatformFact(false, "formio.js, templates/bootstrap/field: no label if hideLabel"),
      explainsErrors: PlatformFact(true, "formio.js, validator and translations/en; not for pattern and custom"),
      reviewed: PlatformFact(false, "formio.js, Wizard: no page of answers"),
      untitledPage: PlatformFact(nil, "formio.js, Wizard: a panel's title alone"),
      inaccessibleTypes: PlatformFact(
        ["signature", "recaptcha", "captcha"], "formio.js, components signature (signature_pad), recaptcha and captcha")
    )
  }

  public var mapping: [FormatMapping] {
    formMapping + pageMapping + fieldMapping + answerMapping + norwegianMapping + serverMapping
  }

  private var formMapping: [FormatMapping] {
    [
      FormatMapping("title, name", FormProperty.title),
      FormatMapping("path, name", FormProperty.id),
      FormatMapping("language", FormProperty.language),
      FormatMapping(
        "i18n {language: {text: translation}}", TextProperty.language,
        LocalizedText(
          en:
            "In the form, or in `i18n.json`, `translations.json`, `NAME.i18n.json` or `NAME.translations.json` beside "
            + "it. A language that translates none of the form's texts counts as the renderer's own.",
          ja: "フォームの中、または隣の `i18n.json`、`translations.json`、`名前.i18n.json`、`名前.translations.json`。"
            + "フォームの文を一つも訳していない言語は、表示側の文言とみなす。")),
      FormatMapping("i18n, texts that are not in it", TextProperty.missingIn),
      FormatMapping("i18n, its languages", FormProperty.languages),
    ]
  }

  private var pageMapping: [FormatMapping] {
    [
      FormatMapping(
        "components[type=panel] at the top of display=wizard", .page,
        LocalizedText(
          en: "Without a wizard, or without panels, all is one page.",
          ja: "ウィザードでないとき、パネルがないときは、全体を1ページとする。")),
      FormatMapping("panel title", PageProperty.title),
      FormatMapping("panel, well, columns, table, fieldset, tabs, container", .group),
      FormatMapping("title, legend, label of tabs", GroupProperty.title),
      FormatMapping("datagrid, editgrid, datamap, dynamicWizard", GroupProperty.repeats),
      FormatMapping("validate.minLength of rows", GroupProperty.least),
      FormatMapping("validate.maxLength of rows", GroupProperty.most),
      FormatMapping(
        "survey", GroupProperty.drawnAs, LocalizedText(en: "A matrix; each question is a field.", ja: "表。質問ごとに項目とする。")),
      FormatMapping("content, html", .text),
      FormatMapping("button label", ButtonProperty.label),
      FormatMapping(
        "button action", ButtonProperty.action,
        LocalizedText(en: "At the top of a wizard it is not drawn.", ja: "ウィザードの最上位のボタンは表示されない。")),
    ]
  }

  private var fieldMapping: [FormatMapping] {
    [
      FormatMapping("key", FieldProperty.id),
      FormatMapping(
        "type", FieldProperty.kind,
        LocalizedText(
          en: "An unknown type with `input: true` is a text field.", ja: "知らない型は、`input: true` なら文字の項目とする。")),
      FormatMapping("label", FieldProperty.label),
      FormatMapping("label unless hideLabel", FieldProperty.shownLabel),
      FormatMapping("description", FieldProperty.hint),
      FormatMapping("tooltip", FieldProperty.tooltip),
      FormatMapping("placeholder", FieldProperty.placeholder),
      FormatMapping("prefix, suffix, currency", FieldProperty.unit),
      FormatMapping("validate.required", FieldProperty.required),
      FormatMapping("validate.minLength", FieldProperty.minLength),
      FormatMapping("validate.maxLength", FieldProperty.maxLength),
      FormatMapping("validate.min, validate.minYear, datePicker.minDate", FieldProperty.least),
      FormatMapping("validate.max, validate.maxYear, datePicker.maxDate", FieldProperty.most),
      FormatMapping("validate.pattern", FieldProperty.pattern),
      FormatMapping("validate.custom, validate.json", FieldProperty.checkedByCode),
      FormatMapping("validate.customMessage, errors", FieldProperty.errorMessages),
      FormatMapping("inputMask", FieldProperty.mask),
      FormatMapping("showCharCount", FieldProperty.counter),
      FormatMapping("allowInput, widget.allowInput", FieldProperty.typedDate),
      FormatMapping("multiple", FieldProperty.multiple),
      FormatMapping("autocomplete", FieldProperty.autocomplete),
      FormatMapping("defaultValue", FieldProperty.default),
      FormatMapping(
        "disabled, readOnly, calculateValue without allowCalculateOverride, hidden", FieldProperty.asks),
      FormatMapping("filePattern", FieldProperty.accept),
      FormatMapping("fileMaxSize", FieldProperty.maxBytes),
      FormatMapping("file", .document),
      FormatMapping(
        "customConditional, conditional, logic that sets hidden", FieldProperty.shownWhen,
        LocalizedText(
          en: "The script goes before the others; `hidden` counts only without any of them.",
          ja: "スクリプトが優先される。`hidden` はほかに条件がないときだけ働く。")),
    ]
  }

  private var answerMapping: [FormatMapping] {
    [
      FormatMapping("values, data.values", FieldProperty.options),
      FormatMapping("values[].label", OptionProperty.label),
      FormatMapping("values[].value", OptionProperty.value),
      FormatMapping("values[].description", OptionProperty.hint),
      FormatMapping("dataSrc", FieldProperty.optionsFrom),
      FormatMapping("data.url, data.resource", FieldProperty.optionsAddress),
      FormatMapping("searchEnabled, widget", FieldProperty.searchable),
    ]
  }

  private var norwegianMapping: [FormatMapping] {
    let nav = LocalizedText(en: "Nav (Norway).", ja: "ノルウェーのNav。")
    return [
      FormatMapping("skjemanummer, properties.skjemanummer", FormProperty.number, nav),
      FormatMapping("properties.submissionTypes", FormProperty.sends, nav),
      FormatMapping("properties.submissionTypes", ChannelProperty.kind, nav),
      FormatMapping("properties.submissionTypes DIGITAL", SignInProperty.required, nav),
      FormatMapping("properties.submissionTypes DIGITAL", FormProperty.saveAndResume, nav),
      FormatMapping("properties.publishedLanguages", FormProperty.languages, nav),
      FormatMapping(
        "properties.signatures", .text,
        LocalizedText(en: "Nav: what stands beside the lines to sign on, on paper.", ja: "Nav：紙の署名欄に添える文。")),
      FormatMapping(
        "(platform)", FormProperty.marks,
        LocalizedText(
          en: "Nav marks what is optional, “(valgfritt)” (base/components/Label.tsx).",
          ja: "Navは任意の項目に「(valgfritt)」と付ける（base/components/Label.tsx）。")),
      FormatMapping(
        "(platform)", FormProperty.reviewed,
        LocalizedText(
          en: "Nav has a page of all answers (SummaryPage).", ja: "Navには答えをすべて確かめるページがある（SummaryPage）。")),
      FormatMapping(
        "hideLabel", FieldProperty.shownLabel,
        LocalizedText(
          en: "Nav hides labels from sight only (Aksel).", ja: "Navのラベルは見えないだけで、読み上げられる（Aksel）。")),
      FormatMapping("introPage.enabled", PageProperty.kind, nav),
      FormatMapping("additionalDescriptionText", FieldProperty.hint, nav),
      FormatMapping("prefillKey", FieldProperty.prefilledFrom, nav),
      FormatMapping("attachment", .document, nav),
      FormatMapping("attachmentValues", FieldProperty.options, nav),
      FormatMapping("attachmentType other", DocumentProperty.required, nav),
      FormatMapping("specificEarliestAllowedDate", FieldProperty.least, nav),
      FormatMapping("specificLatestAllowedDate", FieldProperty.most, nav),
      FormatMapping("validate.digitsOnly", FieldProperty.characterSet, nav),
      FormatMapping("altText", ImageProperty.alternative, nav),
    ]
  }

  private var serverMapping: [FormatMapping] {
    let chefs = LocalizedText(en: "British Columbia (CHEFS).", ja: "ブリティッシュコロンビア州（CHEFS）。")
    return [
      FormatMapping(
        "versions[0].schema, version.schema, form", .form,
        LocalizedText(
          en: "What is wrapped; a file with a `submission` is a filled-in case and no form.",
          ja: "包まれたフォーム。`submission` のあるファイルは記入済みの申請で、フォームではない。")),
      FormatMapping("name beside versions, form.name", FormProperty.title, chefs),
      FormatMapping("identityProviders", SignInProperty.methods, chefs),
      FormatMapping("enableSubmitterDraft", FormProperty.saveAndResume, chefs),
      FormatMapping(
        "simple…, simple…advanced", FieldProperty.kind,
        LocalizedText(
          en: "British Columbia: Form.io's types under other names.",
          ja: "ブリティッシュコロンビア州：Form.ioの型の別名。")),
      FormatMapping(
        "_id with path …/component/…", FormProperty.title,
        LocalizedText(
          en: "A record that is put into other forms: what stands around it is unknown.",
          ja: "ほかのフォームに組み込む部品。まわりに何があるかは不明とする。")),
      FormatMapping(
        "[form, …]; forms, resources of a template; forms[].content", .form,
        LocalizedText(en: "Each is a definition of its own.", ja: "それぞれを一つの定義とする。")),
    ]
  }
}

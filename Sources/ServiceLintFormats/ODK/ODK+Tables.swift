import ServiceLintModel
import ServiceLintText

/// What ODK's clients do by themselves, and what becomes of an XForm's keys.
extension ODK {
  public var platform: PlatformTable {
    PlatformTable(
      marks: PlatformFact("required", "ODK Collect, FormEntryPromptUtils.markQuestionIfIsRequired: an asterisk"),
      readsHiddenLabels: PlatformFact(false, "XForms specification, Body elements: no hidden labels"),
      explainsErrors: PlatformFact(
        true, "ODK Collect, strings required_answer_error; a constraint only by its own constraintMsg"),
      reviewed: PlatformFact(true, "ODK Collect, FormHierarchyActivity: all answers before finalizing"),
      untitledPage: PlatformFact(nil, "ODK Collect, ODKView: a screen shows its question's label"),
      inaccessibleTypes: PlatformFact(
        ["signature", "draw", "annotate", "geotrace", "geoshape", "image-map"],
        "ODK Collect, DrawActivity, GeoPolyActivity, SelectImageMapWidget: drawn on the screen"))
  }

  public var mapping: [FormatMapping] {
    [
      FormatMapping("instance/*/@id", FormProperty.id),
      FormatMapping("head/title", FormProperty.title),
      FormatMapping("itext/translation/@lang", FormProperty.languages),
      FormatMapping(
        "group[@appearance='field-list']", .page,
        LocalizedText(
          en: "A question outside of such a group is a page of its own.", ja: "この中にない質問は、それぞれ1ページになる。")),
      FormatMapping("group/label", GroupProperty.title),
      FormatMapping("group/label", PageProperty.title, LocalizedText(en: "of a field-list", ja: "field-listの場合")),
      FormatMapping("repeat", GroupProperty.repeats),
      FormatMapping(
        "repeat/@jr:count", GroupProperty.most, LocalizedText(en: "if it is a number", ja: "数値の場合")),
      FormatMapping("@ref", FieldProperty.id, LocalizedText(en: "its last name", ja: "最後の名前")),
      FormatMapping("label, itext", FieldProperty.label),
      FormatMapping("label, itext", FieldProperty.shownLabel),
      FormatMapping(
        "hint, itext", FieldProperty.hint, LocalizedText(en: "guidance, too", ja: "guidanceを含む")),
      FormatMapping("bind/@type, @appearance", FieldProperty.kind),
      FormatMapping("bind/@required", FieldProperty.required),
      FormatMapping("bind/@relevant", FieldProperty.shownWhen),
      FormatMapping("bind/@relevant", GroupProperty.shownWhen),
      FormatMapping("bind/@relevant", PageProperty.shownWhen),
      FormatMapping("bind/@readonly, @calculate, @jr:preload", FieldProperty.asks),
      FormatMapping("bind/@jr:preload", FieldProperty.prefilledFrom),
      FormatMapping("bind/@constraint", FieldProperty.least),
      FormatMapping("bind/@constraint", FieldProperty.most),
      FormatMapping("bind/@constraint", FieldProperty.minLength),
      FormatMapping("bind/@constraint", FieldProperty.maxLength),
      FormatMapping("bind/@constraint", FieldProperty.pattern, LocalizedText(en: "regex()", ja: "regex()")),
      FormatMapping("bind/@constraint", FieldProperty.checkedByCode, LocalizedText(en: "all else", ja: "それ以外")),
      FormatMapping("bind/@jr:constraintMsg, @jr:requiredMsg", FieldProperty.errorMessages),
      FormatMapping("range/@start, @end", FieldProperty.least),
      FormatMapping("range/@start, @end", FieldProperty.most),
      FormatMapping("upload/@mediatype", FieldProperty.accept),
      FormatMapping("item, itemset", FieldProperty.options),
      FormatMapping("itemset/@nodeset, instance/@src", FieldProperty.optionsAddress),
      FormatMapping("item/label", OptionProperty.label),
      FormatMapping("item/value", OptionProperty.value),
      FormatMapping(
        "input[readonly]", .text, LocalizedText(en: "a note: nothing is asked", ja: "注記（質問ではない）")),
      FormatMapping("upload", .document),
      FormatMapping("itext/value[@form='image']", .image),
      FormatMapping("itext/value[@form='audio'], [@form='video']", .media),
      FormatMapping("translation without a text", TextProperty.missingIn),
      FormatMapping("output", TextProperty.hasExpression),
    ]
  }
}

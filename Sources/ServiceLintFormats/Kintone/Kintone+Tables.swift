import ServiceLintModel
import ServiceLintText

/// What kintone does by itself, and what becomes of its keys.
extension Kintone {
  public var platform: PlatformTable {
    PlatformTable(
      marks: PlatformFact("required", "kintone help, 必須項目にする: a red asterisk"),
      readsHiddenLabels: PlatformFact(nil, "kintone help, フィールド名を表示しない: not said"),
      explainsErrors: PlatformFact(true, "kintone help, 入力値の制限: an error message below the field"),
      reviewed: PlatformFact(nil, "the form service in front of the app decides"),
      untitledPage: PlatformFact(nil, "one page: the app's name alone"),
      inaccessibleTypes: PlatformFact([], "kintone help, アクセシビリティ"))
  }

  public var mapping: [FormatMapping] {
    [
      FormatMapping("settings: name", FormProperty.title),
      FormatMapping("properties.*", .field),
      FormatMapping("code", FieldProperty.id),
      FormatMapping("label", FieldProperty.label),
      FormatMapping("label, noLabel; layout: LABEL before the field", FieldProperty.shownLabel),
      FormatMapping("type, protocol, lookup", FieldProperty.kind),
      FormatMapping("required", FieldProperty.required),
      FormatMapping("options", .option),
      FormatMapping("lookup, USER_SELECT, ORGANIZATION_SELECT, GROUP_SELECT", FieldProperty.optionsFrom),
      FormatMapping("expression, CALC, RECORD_NUMBER, CREATOR, …", FieldProperty.asks),
      FormatMapping("lookup.fieldMappings", FieldProperty.prefilledFrom),
      FormatMapping("unit", FieldProperty.unit),
      FormatMapping("minLength", FieldProperty.minLength),
      FormatMapping("maxLength", FieldProperty.maxLength),
      FormatMapping("minValue", FieldProperty.least),
      FormatMapping("maxValue", FieldProperty.most),
      FormatMapping("defaultValue, defaultNowValue", FieldProperty.default),
      FormatMapping("SUBTABLE, GROUP, REFERENCE_TABLE", .group),
      FormatMapping("SUBTABLE", GroupProperty.repeats),
      FormatMapping("layout: LABEL", .text),
      FormatMapping("FILE", .document),
    ]
  }
}

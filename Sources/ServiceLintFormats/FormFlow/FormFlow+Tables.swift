import ServiceLintModel
import ServiceLintText

/// What form-flow does by itself, and what becomes of its keys.
extension FormFlow {
  public var platform: PlatformTable {
    PlatformTable(
      marks: PlatformFact(nil, "form-flow, fragments/inputs: general.required-field if the Java class demands it"),
      readsHiddenLabels: PlatformFact(true, "form-flow, fragments/inputs: ariaLabel"),
      explainsErrors: PlatformFact(true, "form-flow, fragments/inputError: each validation has a message"),
      reviewed: PlatformFact(nil, "form-flow: a screen of the author's own"),
      untitledPage: PlatformFact(nil, "form-flow, fragments/cardHeader: header"),
      inaccessibleTypes: PlatformFact([], "form-flow, fragments/inputs: native inputs"))
  }

  private static let byName = LocalizedText(
    en: "whether the Java class of that name says yes; its code is not read, so what it asks stays unknown",
    ja: "その名前の Java クラスが「はい」と答えるかどうか。コードは読まないので、何を見て決めるかは分からない")

  public var mapping: [FormatMapping] {
    [
      FormatMapping("name", FormProperty.id),
      FormatMapping("flow.<screen>", .page),
      FormatMapping("flow.<screen>.condition", PageProperty.shownWhen, Self.byName),
      FormatMapping(
        "flow.<screen>.nextScreens[]", .nextPage,
        LocalizedText(
          en: "the first whose condition holds is taken; one without a condition, if none does",
          ja: "条件が成り立つ最初のものへ進む。どれも成り立たなければ、条件のないものへ")),
      FormatMapping("flow.<screen>.nextScreens[].condition", NextPageProperty.when, Self.byName),
      FormatMapping(
        "condition", .field,
        LocalizedText(
          en: "hidden; one for each Java class, of which only the name is known",
          ja: "非表示。Java クラスごとに一つで、分かるのは名前だけ")),
      FormatMapping("flow.<screen>.subflow", GroupProperty.repeats),
      FormatMapping("landmarks.firstScreen, landmarks.afterSubmitPages", PageProperty.kind),
      FormatMapping(
        "messages.properties, messages_xx.properties", .text,
        LocalizedText(en: "each key in each language", ja: "キーごとに、すべての言語の文")),
      FormatMapping("messages_xx.properties", TextProperty.missingIn),
      FormatMapping("messages_xx.properties", FormProperty.languages),
      FormatMapping("cardHeader(header)", PageProperty.title),
      FormatMapping("text, textArea, number, money, phone, ssn, date, select, …", .field),
      FormatMapping("inputName", FieldProperty.id),
      FormatMapping("label, ariaLabel='header'", FieldProperty.label),
      FormatMapping("helpText, fieldsetHelpText", FieldProperty.hint),
      FormatMapping("placeholder", FieldProperty.placeholder),
      FormatMapping("required", FieldProperty.required),
      FormatMapping("autoComplete", FieldProperty.autocomplete),
      FormatMapping("radio, checkboxInSet, selectOption", .option),
      FormatMapping("followUpId", GroupProperty.shownWhen),
      FormatMapping("submitButton(text)", .button),
    ]
  }
}

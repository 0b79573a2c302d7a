import ServiceLintModel
import ServiceLintText

/// What HTML does by itself, and what becomes of its elements and attributes.
extension HTMLForm {
  public var platform: PlatformTable {
    PlatformTable(
      marks: PlatformFact(nil, "HTML Living Standard 4.10: `required` has no looks; words in the labels tell"),
      readsHiddenLabels: PlatformFact(true, "Accessible Name and Description Computation 1.2, 4.3: aria-label"),
      explainsErrors: PlatformFact(nil, "HTML Living Standard 4.10.21: browsers word some errors, servers the rest"),
      reviewed: PlatformFact(nil, "a page tells nothing of the pages behind it"),
      untitledPage: PlatformFact(nil, "HTML Living Standard 4.2.2: title, 4.3.6: h1"),
      inaccessibleTypes: PlatformFact([], "HTML Living Standard 4.10.5: all types work by keyboard"))
  }

  public var mapping: [FormatMapping] {
    [
      FormatMapping("h1, title", FormProperty.title),
      FormatMapping("html lang", FormProperty.language),
      FormatMapping("form id, name", FormProperty.id),
      FormatMapping("form action=mailto:", .output),
      FormatMapping("form autocomplete=off", FormProperty.suppressesAutofill),
      FormatMapping("必須, 任意, (optional), *", FormProperty.marks),
      FormatMapping("fieldset, role=group, section", .group),
      FormatMapping("legend, aria-labelledby", GroupProperty.title),
      FormatMapping("data-aria-controls, data-target", GroupProperty.shownWhen),
      FormatMapping(
        "hidden, class=…hidden, style=display:none", GroupProperty.shownWhen,
        LocalizedText(
          en: "of a part that no control names: a condition in code where a script of the page names it, else unknown",
          ja: "どの入力欄にも指定されていない部分。ページのスクリプトに出てくるものはコードの条件、それ以外は不明とする")),
      FormatMapping("name, th:field, v-model, id", FieldProperty.id),
      FormatMapping("type, role", FieldProperty.kind),
      FormatMapping(
        "label, aria-labelledby, aria-label, legend, title", FieldProperty.label,
        LocalizedText(
          en: "what stands before a box and is not tied to it is a label that nobody hears",
          ja: "欄の前にあるだけで結び付けられていない言葉は、読み上げられないラベルとして扱う")),
      FormatMapping("aria-describedby, class=…hint, …support-text", FieldProperty.hint),
      FormatMapping("class=…error-message, …error-text", FieldProperty.errorMessages),
      FormatMapping("placeholder, option value=\"\"", FieldProperty.placeholder),
      FormatMapping("title", FieldProperty.tooltip),
      FormatMapping("required, aria-required, data-required, 必須", FieldProperty.required),
      FormatMapping("disabled, readonly", FieldProperty.asks),
      FormatMapping("autocomplete", FieldProperty.autocomplete),
      FormatMapping("min", FieldProperty.least),
      FormatMapping("max", FieldProperty.most),
      FormatMapping("minlength", FieldProperty.minLength),
      FormatMapping("maxlength", FieldProperty.maxLength),
      FormatMapping("pattern", FieldProperty.pattern),
      FormatMapping("accept", FieldProperty.accept),
      FormatMapping("multiple", FieldProperty.multiple),
      FormatMapping("value, checked, selected", FieldProperty.default),
      FormatMapping("onchange=…submit()", FieldProperty.actsOnChange),
      FormatMapping("class=…counter, …character-count", FieldProperty.counter),
      FormatMapping("radio and checkbox of one name, option", .option),
      FormatMapping("type=file", .document),
      FormatMapping(
        "{{ govukInput({ … }) }}, nhsuk…, moj…, hmrc…, …", .field,
        LocalizedText(
          en: "a macro's options are read as the elements that it draws; what an expression makes is unknown",
          ja: "マクロの引数は、描かれる要素として読む。式が作る部分は不明とする")),
      FormatMapping("button, input type=submit, a role=button", .button),
      FormatMapping("p, h2, table, …", .text),
    ]
  }
}

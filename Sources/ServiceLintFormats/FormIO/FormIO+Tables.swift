import ServiceLintModel
import ServiceLintText

/// What Form.io does by itself, and what becomes of its keys.
extension FormIO {
  public var platform: PlatformTable {
    PlatformTable(
      marks: PlatformFact("required", "formio.js, templates/bootstrap/label: class field-required"),
      readsHiddenLabels: PlatformFact(false, "formio.js, templates/bootstrap/field: no label if hideLabel"),
      explainsErrors: PlatformFact(true, "formio.js, validator and translations/en"),
      reviewed: PlatformFact(false, "formio.js, Wizard: no page of answers"),
      untitledPage: PlatformFact(nil, "formio.js, Wizard: a panel's title alone"),
      inaccessibleTypes: PlatformFact(["signature", "recaptcha"], "formio.js, components signature and recaptcha"))
  }

  public var mapping: [FormatMapping] {
    [
      FormatMapping("title, name", FormProperty.title),
      FormatMapping("components[type=panel]", .page),
    ]
  }
}

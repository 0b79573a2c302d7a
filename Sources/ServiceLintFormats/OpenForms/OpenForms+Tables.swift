import ServiceLintModel
import ServiceLintText

/// What Open Forms does by itself, and what becomes of its keys.
extension OpenForms {
  public var platform: PlatformTable {
    PlatformTable(
      marks: PlatformFact("required", "open-forms, config: form_display_required_with_asterisk is on"),
      readsHiddenLabels: PlatformFact(false, "open-forms-sdk, formio/templates/label: no label if hideLabel"),
      explainsErrors: PlatformFact(true, "open-forms-sdk, i18n/messages; open-forms, formio validators"),
      reviewed: PlatformFact(true, "open-forms-sdk, components/SubmissionSummary"),
      untitledPage: PlatformFact(nil, "open-forms, FormStep: a form definition has a name"),
      inaccessibleTypes: PlatformFact(["signature", "map"], "open-forms-sdk, formio/components/Signature and Map"))
  }

  public var mapping: [FormatMapping] { [] }
}

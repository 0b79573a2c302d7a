import ServiceLint
import ServiceLintReports

extension ReportSummary {
  /// The figures of a run.
  init(_ result: LintResult) {
    self.init(
      definitions: result.definitions, fields: result.fields, rules: result.rules, passedOver: result.passedOver,
      broken: result.broken, undecided: result.undecided, defects: result.defects)
    parts = result.parts
    emptyForms = result.emptyForms
    passedOverYAML = result.passedOverNotations.contains(.yaml)
    passedOverJSON = result.passedOverNotations.contains(.json)
    passedOverHTML = result.passedOverNotations.contains(.html)
  }
}

import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// FHIR Questionnaire: the health standard's forms, as JSON and XML (HL7 FHIR R4, R4B and R5, with the implementation
/// guide Structured Data Capture).
///
/// Used by Norway's Helsenorge, Australia and many hospitals and vendors. Whoever renders a form decides much of how it
/// looks; what Helsenorge's renderer (refero) does is known, and folded in where a form is written for it.
public struct FHIR: Format {
  public let id = "fhir"
  public let title = LocalizedText(en: "FHIR Questionnaire", ja: "FHIR Questionnaire")

  public let recognisedBy = LocalizedText(
    en: "A resource of the type Questionnaire with `item`, or a Bundle with such resources; JSON or XML.",
    ja: "`item` を持つ Questionnaire リソース、またはそれを含む Bundle（JSON か XML）。")
  public let notations: Set<Notation> = [.json, .xml]

  public init() {}

  public func recognise(_ tree: SourceTree) -> Recognition {
    FHIRBundle.questionnaires(FHIRElements(tree)).isEmpty ? .notADefinition : .definition
  }

  /// One for each form, whatever the number of its languages.
  public func definitions(in tree: SourceTree) -> [Int] { FHIRBundle.forms(FHIRElements(tree)).compactMap(\.first) }

  public func read(_ source: DefinitionSource, into builder: inout ModelBuilder) {
    let elements = FHIRElements(source.tree)
    let forms = FHIRBundle.forms(elements)
    let form = forms.first { $0.first == source.node } ?? [source.node]
    let valueSets = FHIRBundle.valueSets(elements)
    // Of a Bundle with many forms each model holds only its part, unless they share value sets.
    var range: ByteRange?
    if forms.count > 1, valueSets.isEmpty, let first = form.min(), let last = form.max() {
      range = ByteRange(start: source.tree.nodes[first].start, end: source.tree.nodes[last].end)
    }
    let writer = FormWriter(source, format: self, range: range, builder: &builder)
    var reader = FHIRReader(writer, elements, form, valueSets)
    reader.form()
    reader.writer.finish(&builder)
  }
}

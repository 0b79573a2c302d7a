import ServiceLintModel
import ServiceLintReaders
import ServiceLintText

/// ONS eQ: questionnaires of the United Kingdom's Office for National Statistics as JSON, for the renderers
/// eq-survey-runner and eq-questionnaire-runner.
///
/// Three generations, which `schema_version` does not tell apart: questions in `sections[].groups[].blocks[]` as one
/// `question` (or `question_variants`), there as `questions[]`, and oldest in `groups[].blocks[].sections[]`. Specified
/// by the JSON Schemas of eq-questionnaire-validator.
public struct ONSEQ: Format {
  public let id = "ons-eq"
  public let title = LocalizedText(en: "ONS eQ", ja: "ONS eQ（英国国家統計局）")

  public let recognisedBy = LocalizedText(
    en: "An object with `survey_id` or the `mime_type` of eQ, and `sections` of `groups` of `blocks`.",
    ja: "`survey_id` か eQ の `mime_type` を持ち、`sections` の中の `groups` に `blocks` が並ぶオブジェクト。")
  public let notations: Set<Notation> = [.json, .yaml]

  public init() {}

  /// What eQ has no place for: respondents come from another system, which signs them in and knows who they are, and
  /// each language is a questionnaire of its own.
  public var unknown: [NodeKind: Set<Int>] {
    [
      .form: slots(
        FormProperty.signIn, .languages, .minutes, .purpose, .privacyNotice, .retentionDays, .suppressesAutofill),
      // A text field takes any text (`text_field.json`): nobody can have it checked.
      .field: slots(FieldProperty.purpose, .legalBasis, .retentionDays, .autocomplete, .autofill, .pattern),
      .text: slots(TextProperty.missingIn),
    ]
  }

  public func recognise(_ tree: SourceTree) -> Recognition {
    guard let root = tree.roots.first.map(Int.init), tree.roots.count == 1, tree.nodes[root].kind == .object else {
      return .notADefinition
    }
    let type = tree.value(of: root, "mime_type").map { tree.string($0) } ?? ""
    guard tree.value(of: root, "survey_id") != nil || type.hasSuffix("/ons/eq") else { return .notADefinition }
    let sections = tree.value(of: root, "sections").map { tree.elements(of: $0) } ?? []
    let places = sections + [root]
    let hasBlocks = places.contains { place in
      guard let groups = tree.value(of: place, "groups") else { return false }
      return tree.elements(of: groups).contains { tree.value(of: $0, "blocks") != nil }
    }
    return hasBlocks ? .definition : .notADefinition
  }

  public func read(_ source: DefinitionSource, into builder: inout ModelBuilder) {
    var reader = ONSEQReader(FormWriter(source, format: self, builder: &builder), root: source.node)
    reader.form()
    reader.writer.finish(&builder)
  }
}

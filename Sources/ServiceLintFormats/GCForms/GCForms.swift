import ServiceLintModel
import ServiceLintReaders
import ServiceLintText

/// GC Forms, the form builder of the Government of Canada: bilingual forms as JSON.
///
/// Specified by `lib/middleware/schemas/templates.schema.json` and `packages/types` of cds-snc/platform-forms-client. A
/// definition is an object with `elements`, each with `id`, `type` and `properties`, and a `layout`; an export of the
/// record has it under `form`.
public struct GCForms: Format {
  public let id = "gc-forms"
  public let title = LocalizedText(en: "GC Forms", ja: "GC Forms（カナダ）")
  public let recognisedBy = LocalizedText(
    en:
      "An object with `layout` or `titleEn` and `elements`, each with `id`, `type` and `properties`; perhaps under `form`.",
    ja: "`layout` か `titleEn` を持ち、`id`・`type`・`properties` を持つ要素が `elements` に並ぶオブジェクト（`form` の下のこともある）。")
  public let notations: Set<Notation> = [.json, .yaml]

  public init() {}

  /// What GC Forms has no place for.
  public var unknown: [NodeKind: Set<Int>] {
    [
      .form: slots(
        FormProperty.actor, .signIn, .saveAndResume, .minutes, .timeLimitMinutes, .timeLimitExtendable, .purpose,
        .retentionDays),
      .field: slots(FieldProperty.purpose, .legalBasis, .retentionDays, .maxBytes),
      .document: slots(DocumentProperty.issuer, .thirdParty, .heldBy, .obtainableBy, .copy, .maximumAgeDays),
    ]
  }

  public func recognise(_ tree: SourceTree) -> Recognition {
    guard tree.roots.count == 1, let root = tree.roots.first.map(Int.init) else { return .notADefinition }
    return Self.form(in: root, tree) == nil ? .notADefinition : .definition
  }

  /// The form's node: the root, or its member `form`.
  static func form(in root: Int, _ tree: SourceTree) -> Int? {
    [root, tree.value(of: root, "form")].lazy.compactMap { $0 }.first { isForm($0, tree) }
  }

  private static func isForm(_ node: Int, _ tree: SourceTree) -> Bool {
    guard let list = tree.value(of: node, "elements"), tree.nodes[list].kind == .array else { return false }
    let isTitled = tree.value(of: node, "titleEn") != nil && tree.value(of: node, "titleFr") != nil
    let hasLayout = tree.value(of: node, "layout").map { tree.nodes[$0].kind == .array } ?? false
    guard isTitled || hasLayout else { return false }
    let elements = tree.elements(of: list)
    guard let first = elements.first else { return isTitled && hasLayout }
    return ["id", "type", "properties"].allSatisfy { tree.value(of: first, $0) != nil }
  }

  public func read(_ source: DefinitionSource, into builder: inout ModelBuilder) {
    let writer = FormWriter(source, format: self, builder: &builder)
    var reader = GCFormsReader(writer, root: source.node, form: Self.form(in: source.node, source.tree) ?? source.node)
    reader.read()
    reader.writer.finish(&builder)
  }
}

import ServiceLintModel
import ServiceLintReaders
import ServiceLintText

/// The Digital Form Builder of the United Kingdom's departments: pages in the GOV.UK style, as JSON or YAML.
///
/// Two runners with one root: XGovFormBuilder/digital-form-builder (Foreign Office, Home Office, Levelling Up; versions
/// 0 to 2, specified by the joi schema `model/src/schema`), and DEFRA's forms-engine-plugin with forms-designer
/// (`engine: V2`, `schema: 2`). A definition is an object with `pages`, each with `path` and mostly `components`.
public struct DigitalFormBuilder: Format {
  public let id = "digital-form-builder"
  public let title = LocalizedText(en: "Digital Form Builder", ja: "Digital Form Builder（英国）")
  public let recognisedBy = LocalizedText(
    en: "An object with `pages`, each with a `path`, whose `components` have a `type` such as TextField; JSON or YAML.",
    ja: "`path` を持つページが `pages` に並び、TextField などの `type` を持つ部品が `components` にあるオブジェクト（JSON か YAML）。")
  public let notations: Set<Notation> = [.json, .yaml]

  public init() {}

  /// What the builder has no place for. How a service is paid for, signed in to and kept stands outside of the form.
  public var unknown: [NodeKind: Set<Int>] {
    [
      .form: slots(
        FormProperty.actor, .signIn, .saveAndResume, .minutes, .timeLimitMinutes, .timeLimitExtendable, .purpose,
        .privacyNotice, .retentionDays, .number),
      .field: slots(FieldProperty.purpose, .legalBasis, .retentionDays, .maxBytes),
      .document: slots(DocumentProperty.issuer, .thirdParty, .heldBy, .obtainableBy, .copy, .maximumAgeDays),
      .text: slots(TextProperty.language, .missingIn),
    ]
  }

  public func recognise(_ tree: SourceTree) -> Recognition {
    guard tree.roots.count == 1, let root = tree.roots.first.map(Int.init), let pages = tree.value(of: root, "pages")
    else { return .notADefinition }
    // Enough to tell: a page has a path, and no page something that only other builders have.
    var isPage = false
    for page in tree.elements(of: pages).prefix(20) {
      guard tree.nodes[page].kind == .object, let path = tree.value(of: page, "path"), tree.nodes[path].kind == .string
      else { return .notADefinition }
      let hasContent =
        ["components", "next", "controller"].contains { tree.value(of: page, $0) != nil }
      isPage = isPage || hasContent
    }
    return isPage ? .definition : .notADefinition
  }

  public func read(_ source: DefinitionSource, into builder: inout ModelBuilder) {
    let writer = FormWriter(source, format: self, builder: &builder)
    var reader = FormBuilderReader(writer, root: source.node)
    reader.form()
    reader.writer.finish(&builder)
  }
}

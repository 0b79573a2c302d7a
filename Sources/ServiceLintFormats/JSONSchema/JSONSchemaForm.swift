import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Forms by JSON Schema: a schema of what is asked, with how it is asked in a UI schema of react-jsonschema-form
/// (rjsf) or JSON Forms, inside the same file or beside it.
///
/// Used by the US Department of Veterans Affairs, which has its labels in program code, and by many others. Without a UI
/// schema a schema says what is asked, not how: then no label, hint or order is judged. Specified by
/// https://json-schema.org (drafts 4 to 2020-12), https://rjsf-team.github.io/react-jsonschema-form/docs/ and
/// https://jsonforms.io/docs/.
public struct JSONSchemaForm: Format {
  public let id = "json-schema"
  public let title = LocalizedText(en: "JSON Schema form", ja: "JSON Schema のフォーム")

  public let recognisedBy = LocalizedText(
    en:
      "A schema of an object with a UI schema (rjsf, JSON Forms), or one whose properties ask people about themselves.",
    ja: "UI スキーマ（rjsf、JSON Forms）を伴うオブジェクトのスキーマ。UI スキーマがないときは、本人について尋ねる項目が並ぶもの。")
  public let notations: Set<Notation> = [.json, .yaml]

  public init() {}

  /// What stands outside of schema and UI schema. Without a UI schema much more is unknown (`JSONSchemaReader.unseen`).
  public var unknown: [NodeKind: Set<Int>] {
    [
      .service: Set(ServiceProperty.allCases.map(\.slot)).subtracting(slots(ServiceProperty.forms)),
      .form: slots(
        FormProperty.number, .actor, .language, .languages, .signIn, .saveAndResume, .minutes, .timeLimitMinutes,
        .timeLimitExtendable, .purpose, .privacyNotice, .retentionDays, .parts, .suppressesAutofill),
      .field: slots(FieldProperty.purpose, .legalBasis, .retentionDays, .checkedByCode, .prefilledFrom),
      .document: slots(
        DocumentProperty.issuer, .thirdParty, .heldBy, .obtainableBy, .copy, .maximumAgeDays, .ways),
      .text: slots(TextProperty.language, .missingIn),
    ]
  }

  public func recognise(_ tree: SourceTree) -> Recognition {
    guard let root = Self.root(of: tree) else { return .notADefinition }
    if let parts = Self.parts(of: root, tree) {
      return parts.ui != nil || JSONSchemaEvidence.asksPeople(parts.schema, tree) ? .definition : .notADefinition
    }
    return JSONSchemaUI.Sort.of(root, tree) != nil ? .part : .notADefinition
  }

  /// A schema is one of a form if a UI schema beside it speaks of its properties.
  public func recognise(_ tree: SourceTree, beside companions: () -> [CompanionFile]) -> Recognition {
    guard let root = Self.root(of: tree), let parts = Self.parts(of: root, tree), parts.ui == nil else {
      return .notADefinition
    }
    guard let ui = JSONSchemaUI.first(in: companions()) else { return .notADefinition }
    let names = JSONSchemaProperty.all(of: JSONSchemaNode(parts.schema, tree), tree).map(\.name)
    return ui.speaks(of: Set(names)) ? .definition : .notADefinition
  }

  /// Whatever it asks: the schema of an object.
  public func recogniseAsTold(_ tree: SourceTree) -> Recognition {
    guard let root = Self.root(of: tree) else { return .notADefinition }
    if Self.parts(of: root, tree) != nil { return .definition }
    let properties = tree.value(of: root, "properties").map { tree.nodes[$0].kind }
    return properties == .object ? .definition : recognise(tree)
  }

  public func companions(of tree: SourceTree, path: String, beside names: () -> [String]) -> [String] {
    guard let root = Self.root(of: tree), let parts = Self.parts(of: root, tree), parts.ui == nil else { return [] }
    let own = path.split(separator: "/").last.map(String.init) ?? path
    return JSONSchemaFileName.uiSchemas(of: own, among: names())
  }

  public func read(_ source: DefinitionSource, into builder: inout ModelBuilder) {
    var reader = JSONSchemaReader(source, format: self, builder: &builder)
    reader.form()
    reader.writer.finish(&builder)
  }

  // MARK: Recognition

  private static func root(of tree: SourceTree) -> Int? {
    guard tree.roots.count == 1, let root = tree.roots.first.map(Int.init), tree.nodes[root].kind == .object else {
      return nil
    }
    return root
  }

  /// The schema and the UI schema of a file: the root alone, or both as members.
  static func parts(of root: Int, _ tree: SourceTree) -> (schema: Int, ui: Int?)? {
    if isObjectSchema(root, tree) {
      return (root, uiKeys.lazy.compactMap { tree.value(of: root, $0) }.first { JSONSchemaUI.Sort.of($0, tree) != nil })
    }
    for key in ["schema", "jsonSchema", "JSONSchema", "dataSchema", "json_schema", "data_schema", "formSchema"] {
      guard let schema = tree.value(of: root, key), isObjectSchema(schema, tree) else { continue }
      for key in uiKeys {
        if let ui = tree.value(of: root, key), tree.nodes[ui].kind == .object { return (schema, ui) }
      }
      return (schema, nil)
    }
    return nil
  }

  private static let uiKeys = ["uiSchema", "uischema", "ui_schema", "uiSchemas", "ui"]

  /// Whether a node is the schema of an object.
  private static func isObjectSchema(_ node: Int, _ tree: SourceTree) -> Bool {
    guard tree.nodes[node].kind == .object else { return false }
    let type = tree.value(of: node, "type")
    guard
      type.map({ tree.nodes[$0].kind == .string && tree.string($0) == "object" })
        ?? (tree.value(of: node, "$schema") != nil)
    else { return false }
    // A reference at the top leads to the properties, as do the parts of `allOf`.
    if tree.value(of: node, "$ref") != nil || tree.value(of: node, "allOf") != nil { return true }
    guard let properties = tree.value(of: node, "properties"), tree.nodes[properties].kind == .object else {
      return false
    }
    return tree.members(of: properties).prefix(5).allSatisfy { tree.nodes[$0.value].kind == .object }
  }
}

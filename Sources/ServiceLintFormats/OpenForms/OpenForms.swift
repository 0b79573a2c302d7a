import ServiceLintModel
import ServiceLintReaders
import ServiceLintText

/// Open Forms: the form platform of Dutch municipalities, whose components are Form.io's.
///
/// Read in open-formulieren/open-forms (`src/openforms`, versions 1.0 to 3.4) and its renderers, 2026. An export is a
/// zip or folder of several files that are one form: `forms.json` is the definition, and the others are read with it;
/// a lone form definition is an object with `components`, which carry keys of Open Forms' own.
public struct OpenForms: Format {
  public let id = "openforms"
  public let title = LocalizedText(en: "Open Forms", ja: "Open Forms")

  public let recognisedBy = LocalizedText(
    en: "Dutch municipalities. An export's `forms.json`, read with `formSteps.json`, `formDefinitions.json`, "
      + "`formLogic.json` and `formVariables.json` beside it; or Form.io's `components` with `showInEmail`, "
      + "`isSensitiveData` or `showInSummary`.",
    ja: "オランダの自治体。書き出したフォルダーの `forms.json`（隣の `formSteps.json`、`formDefinitions.json`、"
      + "`formLogic.json`、`formVariables.json` も合わせて読む）。または `showInEmail`、`isSensitiveData`、"
      + "`showInSummary` を持つ Form.io の `components`。")
  public let notations: Set<Notation> = [.json]

  public init() {}

  private static let noBuilder = ModelBuilder()
  private static let companions = ["formSteps.json", "formDefinitions.json", "formLogic.json", "formVariables.json"]

  /// What Open Forms has no place for; purposes and laws stand in the municipality's register.
  public var unknown: [NodeKind: Set<Int>] {
    [
      .service: Set(ServiceProperty.allCases.map(\.slot)).subtracting(slots(ServiceProperty.forms)),
      .form: slots(
        FormProperty.actor, .language, .languages, .signIn, .saveAndResume, .timeLimitExtendable, .purpose,
        .privacyNotice, .retentionDays, .outputs),
      .field: slots(FieldProperty.purpose, .legalBasis, .retentionDays),
      .document: slots(DocumentProperty.issuer, .thirdParty, .heldBy, .obtainableBy, .copy),
      .text: slots(TextProperty.language, .missingIn),
    ]
  }

  public func recognise(_ tree: SourceTree) -> Recognition {
    guard tree.roots.count == 1, let root = tree.roots.first.map(Int.init) else { return .notADefinition }
    switch tree.nodes[root].kind {
    case .array:
      guard let first = tree.elements(of: root).first, tree.nodes[first].kind == .object else { return .notADefinition }
      if Self.isForm(first, tree) { return .definition }
      return Self.isPart(first, tree) ? .part : .notADefinition
    case .object:
      if tree.value(of: root, "of_release") != nil, tree.value(of: root, "created") != nil { return .part }
      return Self.isBare(root, tree) ? .definition : .notADefinition
    default: return .notADefinition
    }
  }

  public func definitions(in tree: SourceTree) -> [Int] {
    guard let root = tree.roots.first.map(Int.init) else { return [] }
    return tree.nodes[root].kind == .array ? tree.elements(of: root).filter { Self.isForm($0, tree) } : [root]
  }

  public func companions(of tree: SourceTree, path: String, beside names: () -> [String]) -> [String] {
    guard let root = tree.roots.first, tree.nodes[Int(root)].kind == .array else { return [] }
    return Self.companions
  }

  public func read(_ source: DefinitionSource, into builder: inout ModelBuilder) {
    let tree = source.tree
    builder.start(format: id, path: source.path, bytes: tree.bytes, count: tree.count)
    var memory = builder.formatMemory?.contents as? FormIOMemory ?? FormIOMemory()
    builder.formatMemory = nil
    memory.keys.update(tree.names)
    var reader = FormIOReader(tree, memory, builder)
    builder = Self.noBuilder
    memory = FormIOMemory()
    if Self.isForm(source.node, tree) {
      reader.openForm(source.node, isOnly: definitions(in: tree).count == 1, source.companions)
    } else {
      reader.bareOpenForm(source.node)
    }
    builder = reader.builder
    builder.formatMemory = FormatMemory(reader.memory)
  }

  // MARK: What a file is

  private static func isForm(_ node: Int, _ tree: SourceTree) -> Bool {
    guard tree.nodes[node].kind == .object, let steps = tree.value(of: node, "steps") else { return false }
    return tree.nodes[steps].kind == .array && tree.value(of: node, "slug") != nil
      && tree.value(of: node, "uuid") != nil && tree.value(of: node, "literals") != nil
  }

  private static func isPart(_ node: Int, _ tree: SourceTree) -> Bool {
    func has(_ keys: String...) -> Bool { keys.allSatisfy { tree.value(of: node, $0) != nil } }
    return has("form_definition", "slug", "index") || has("uuid", "slug", "configuration", "name")
      || has("json_logic_trigger", "actions") || has("form", "key", "source", "data_type")
  }

  /// Whether one of the first components has a key that no other platform writes.
  private static func isBare(_ root: Int, _ tree: SourceTree) -> Bool {
    let own = ["showInEmail", "isSensitiveData", "showInSummary"].compactMap { tree.names.id(of: $0) }
    guard !own.isEmpty, let list = tree.value(of: root, "components") else { return false }
    var component = list + 1
    let end = tree.nodes[list].kind == .array ? Int(tree.nodes[list].next) : 0
    var count = 0
    while component < end, count < 8 {
      guard tree.nodes[component].kind == .object else { return false }
      if tree.members(of: component).contains(where: { own.contains(tree.nodes[$0.key].name) }) {
        return tree.value(of: component, "type") != nil && tree.value(of: component, "key") != nil
      }
      component = Int(tree.nodes[component].next)
      count += 1
    }
    return false
  }
}

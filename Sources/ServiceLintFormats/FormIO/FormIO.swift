import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Form.io: form definitions as JSON, for the renderer formio.js and its many relatives.
///
/// Used by the Norwegian welfare agency (`FormIONAV`), British Columbia, Bulgaria and many vendors; Dutch municipalities'
/// `OpenForms` reads its components with the same code. Versions 4 and 5 of formio.js; specified by the schemas in its source (`static schema` of each
/// component) and https://help.form.io. A definition is an object with `components`; it may be wrapped as a member
/// `form`, or as a version of a form in British Columbia's service (`versions[0].schema`).
public struct FormIO: Format {
  public let id = "formio"
  public let title = LocalizedText(en: "Form.io", ja: "Form.io")

  public let recognisedBy = LocalizedText(
    en: "Norway's welfare agency, British Columbia (CHEFS), Bulgaria, many vendors. An object with `components`, each "
      + "with `type` and `key`; it may be wrapped, or one of several in a list or a project's template.",
    ja: "ノルウェーの福祉庁、ブリティッシュコロンビア州（CHEFS）、ブルガリア、多くの製品。`type` と `key` を持つ部品が "
      + "`components` に並ぶオブジェクト。包まれていても、一覧やプロジェクトのひな形の中の一つでもよい。")
  public let notations: Set<Notation> = [.json, .yaml]

  public init() {}

  private static let noBuilder = ModelBuilder()

  /// What Form.io has no place for. Fees, deadlines, purposes and keeping times stand outside of a form, if anywhere;
  /// whether a form can be saved half-way and who may open it is said where it is embedded. What people would surely
  /// see in it, such as a number or hints, is not in this list: there silence says that there is none.
  public var unknown: [NodeKind: Set<Int>] {
    [
      .service: Set(ServiceProperty.allCases.map(\.slot)).subtracting(slots(ServiceProperty.forms)),
      .channel: slots(
        ChannelProperty.requires, .languages, .accommodations, .covers, .location),
      .form: slots(
        FormProperty.actor, .language, .languages, .signIn, .saveAndResume, .timeLimitExtendable, .purpose,
        .privacyNotice),
      .field: slots(FieldProperty.purpose, .legalBasis),
      .document: slots(
        DocumentProperty.issuer, .thirdParty, .heldBy, .obtainableBy, .copy),
      .text: slots(TextProperty.language, .missingIn),
    ]
  }

  public func recognise(_ tree: SourceTree) -> Recognition {
    guard let root = tree.roots.first.map(Int.init), tree.roots.count == 1 else { return .notADefinition }
    if find(in: root, tree) != nil || !FormIOForm.list(in: tree).isEmpty { return .definition }
    return FormIOTranslations.isFile(tree) ? .part : .notADefinition
  }

  private func find(in root: Int, _ tree: SourceTree) -> Int? {
    let keys = FormIOForm.keys.compactMap { key in tree.names.id(of: key.name).map { (id: $0, key: key.key) } }
    return FormIOForm.find(in: root, tree) { id in keys.first { $0.id == id }?.key ?? .nothing }
  }

  public func definitions(in tree: SourceTree) -> [Int] {
    guard let root = tree.roots.first.map(Int.init) else { return [] }
    let list = FormIOForm.list(in: tree)
    return list.isEmpty ? [root] : list.filter { find(in: $0, tree) != nil }
  }

  public func companions(of tree: SourceTree, path: String, beside names: () -> [String]) -> [String] {
    // The Norwegian agency keeps its translations elsewhere.
    guard let root = tree.roots.first.map(Int.init), tree.value(of: root, "skjemanummer") == nil else { return [] }
    return FormIOTranslations.files(of: path)
  }

  public func read(_ source: DefinitionSource, into builder: inout ModelBuilder) {
    let tree = source.tree
    let root = source.node
    // One of many forms brings only its own part of the file along.
    let isAlone = root == Int(tree.roots.first ?? 0)
    let part = isAlone ? 0..<tree.count : tree.nodes[root].range.indices
    builder.start(format: id, path: source.path, bytes: tree.bytes, range: part)
    // The worker's memory and the builder move into the reader and back, so that their arrays are never copied.
    var memory = builder.formatMemory?.contents as? FormIOMemory ?? FormIOMemory()
    builder.formatMemory = nil
    memory.keys.update(tree.names)
    let keys = memory.keys
    if let form = FormIOForm.find(in: root, tree, { keys[$0] }) {
      var reader = FormIOReader(tree, memory, builder, base: -part.lowerBound)
      builder = Self.noBuilder
      memory = FormIOMemory()
      reader.form(form, root: root, source.companions)
      builder = reader.builder
      memory = reader.memory
    }
    builder.formatMemory = FormatMemory(memory)
  }
}

/// What a worker keeps from one form to the next.
struct FormIOMemory: Sendable {
  var keys = FormIOKeys()
  var scripts = FormIOScripts()
}

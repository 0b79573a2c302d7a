import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Form.io: form definitions as JSON, for the renderer formio.js and its many relatives.
///
/// Used by the Norwegian welfare agency (`FormIONAV`), British Columbia, Dutch municipalities (Open Forms), Bulgaria
/// and many vendors. Versions 4 and 5 of formio.js; specified by the schemas in its source (`static schema` of each
/// component) and https://help.form.io. A definition is an object with `components`; it may be wrapped as a member
/// `form`, or as a version of a form in British Columbia's service (`versions[0].schema`).
public struct FormIO: Format {
  public let id = "formio"
  public let title = LocalizedText(en: "Form.io", ja: "Form.io")

  public let recognisedBy = LocalizedText(
    en: "An object with `components`, each with `type` and `key`; it may be wrapped.",
    ja: "`type` と `key` を持つ部品が `components` に並ぶオブジェクト（包まれていてもよい）。")
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

/// Where in a tree a form stands.
enum FormIOForm {
  /// The keys that tell.
  static let keys: [(key: FormIOKey, name: String)] = [
    FormIOKey.components, .submission, .form, .versions, .version, .schema, .display, .type, .key,
  ].map { ($0, "\($0)") }

  /// The forms in a file of several: a list as Form.io's server answers, or a project's template, which has them by
  /// name in `forms` and `resources`. Empty: it is no such file.
  static func list(in tree: SourceTree) -> [Int] {
    guard let root = tree.roots.first.map(Int.init) else { return [] }
    var found: [Int] = []
    if tree.nodes[root].kind == .array {
      found = tree.elements(of: root)
      guard let first = found.first, isForm(first, tree) else { return [] }
    } else {
      for key in ["resources", "forms"] {
        guard let forms = tree.value(of: root, key), tree.nodes[forms].kind == .object else { continue }
        found += tree.members(of: forms).map(\.value)
      }
    }
    return found.filter { isForm($0, tree) }
  }

  private static func isForm(_ node: Int, _ tree: SourceTree) -> Bool {
    guard tree.nodes[node].kind == .object, let list = tree.value(of: node, "components") else { return false }
    return tree.nodes[list].kind == .array && tree.value(of: node, "type") != nil
      && (tree.value(of: node, "path") != nil || tree.value(of: node, "display") != nil)
  }

  /// The form's node; `nil` if there is none.
  ///
  /// - Parameter key: what the name with a number means.
  static func find(in root: Int, _ tree: SourceTree, _ key: (NameTable.ID) -> FormIOKey) -> Int? {
    guard tree.nodes[root].kind == .object else { return nil }
    var candidate = root
    var isWrapped = false
    var components: Int?
    for member in tree.members(of: root) {
      switch key(tree.nodes[member.key].name) {
      case .components: components = member.value
      // A filled-in case that quotes its form.
      case .submission: return nil
      case .form where tree.nodes[member.value].kind == .object: (candidate, isWrapped) = (member.value, true)
      case .versions:
        if let first = tree.elements(of: member.value).first, let schema = schema(in: first, tree, key) {
          (candidate, isWrapped) = (schema, true)
        }
      case .version:
        if let schema = schema(in: member.value, tree, key) { (candidate, isWrapped) = (schema, true) }
      default: break
      }
    }
    if let components, isList(components, tree, key, of: root) { return root }
    guard isWrapped else { return nil }
    for member in tree.members(of: candidate) where key(tree.nodes[member.key].name) == .components {
      if isList(member.value, tree, key, of: candidate) { return candidate }
    }
    return nil
  }

  private static func schema(in version: Int, _ tree: SourceTree, _ key: (NameTable.ID) -> FormIOKey) -> Int? {
    for member in tree.members(of: version) where key(tree.nodes[member.key].name) == .schema { return member.value }
    return nil
  }

  /// Whether an array holds components: its first element is an object with `type` and `key`. An empty one tells by
  /// the `display` beside it.
  private static func isList(
    _ array: Int, _ tree: SourceTree, _ key: (NameTable.ID) -> FormIOKey, of form: Int
  ) -> Bool {
    guard tree.nodes[array].kind == .array else { return false }
    guard array + 1 < Int(tree.nodes[array].next) else {
      return tree.members(of: form).contains { key(tree.nodes[$0.key].name) == .display }
    }
    let first = tree.resolved(array + 1)
    var hasType = false
    var hasKey = false
    for member in tree.members(of: first) {
      switch key(tree.nodes[member.key].name) {
      case .type: hasType = tree.nodes[member.value].kind == .string
      case .key: hasKey = true
      default: break
      }
    }
    return hasType && hasKey
  }
}

extension FormIOReader {
  /// Opens the service and the form.
  mutating func form(_ form: Int, root: Int, _ companions: [CompanionFile]) {
    nav = norwegian(form)
    let service = builder.open(.service, at: whole(root))
    for list in [ServiceProperty.steps, .tasks, .documents] {
      builder.set(service, list, .unknown, at: .none)
    }
    if nav == nil {
      builder.set(service, ServiceProperty.channels, .unknown, at: .none)
    } else {
      norwegianChannels(form, service: service)
    }
    let node = builder.open(.form, at: whole(form))
    let path = formMember(.path, of: form)
    state(node, FormProperty.id, isFilled(path) ? path : formMember(.name, of: form))
    if isFilled(path) { builder.model.identity = tree.string(path) }
    // Renderers of plain Form.io mark what is required by an asterisk (`field-required`), have no page to check
    // answers on, and send to a server.
    builder.setDefault(node, FormProperty.marks, Vocabulary.standard.value(.mark, "required"))
    builder.setDefault(
      node, FormProperty.sends, builder.model.values.addList([Vocabulary.standard.value(.channelKind, "web")]))
    builder.set(node, FormProperty.outputs, .unknown, at: .none)
    state(node, FormProperty.language, formMember(.language, of: form))
    if nav != nil { norwegianForm(form, service: service, form: node) } else { findTranslations(of: form, companions) }
    if let all = translations {
      let list = builder.model.values.addList((language.map { [$0] } ?? []) + all.languages.map(\.tag))
      builder.setDefault(node, FormProperty.languages, list)
    }
    if root != form { columbia(root, form: node) }
    let isBlock = isBuildingBlock(form)
    if isBlock {
      // Nobody sees it by itself: what a page says around it stands in the forms that embed it.
      for property in [FormProperty.title, .marks, .sends] { builder.set(node, property, .unknown, at: .none) }
    } else {
      let wrapped = root == form ? 0 : wrapperName(root)
      let title = [formMember(.title, of: form), wrapped, formMember(.name, of: form)].first { isFilled($0) } ?? 0
      state(node, FormProperty.title, write(title, as: words.title, of: node))
    }
    if nav != nil {
      norwegianSignIn(form, form: node)
      norwegianStart(form)
    }
    let components = formMember(.components, of: form)
    if components > 0 { pages(components, isWizard: equals(formMember(.display, of: form), "wizard")) }
    if nav != nil { norwegianSignatures(form, form: node) }
    builder.close()
    builder.close()
  }
}

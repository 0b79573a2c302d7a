import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Our own definition of a service, written by hand in YAML or JSON: with all channels, steps, documents, forms and
/// staff work. Documentation/ServiceDefinition.md says how.
///
/// The root is an object with the name of one kind of node as its key (`service`, or a smaller one); beside it at most
/// `servicelint: 1`, the version. The keys inside are the properties of the vocabulary, so one that is added there is
/// readable at once. The format has a place for everything: what a service does not state is not stated, never
/// unknown. Around a smaller node all is unknown.
public struct ServiceFormat: Format {
  public let id = "servicelint"
  public let title = LocalizedText(en: "ServiceLint service definition", ja: "ServiceLint のサービス定義")
  public let unknown: [NodeKind: Set<Int>] = [:]

  public let recognisedBy = LocalizedText(
    en: "An object with `service:`, or with a smaller part such as `form:`, as its only key.",
    ja: "`service:`、または `form:` のような小さな部分だけをキーに持つオブジェクト。")
  public let notations: Set<Notation> = [.yaml, .json]
  /// Nobody shows a service definition to residents.
  public let platform = PlatformTable.none("Documentation/ServiceDefinition.md")
  /// The properties themselves are the keys: Documentation/ServiceDefinition.md lists them.
  public let mapping: [FormatMapping] = []

  public init() {}

  /// The key that says that a file is ours.
  static let versionKey = "servicelint"

  public func recognise(_ tree: SourceTree) -> Recognition {
    guard let root = tree.roots.first.map(Int.init), tree.roots.count == 1, tree.nodes[root].kind == .object else {
      return .notADefinition
    }
    // Without the version, nothing may stand beside the one key.
    var index = root + 1
    let end = Int(tree.nodes[root].next)
    var count = 0
    var isOurs = false
    while index < end {
      if tree.isKey(index, SourceTree.ignoreKey) {
        index = Int(tree.nodes[index].next)
        continue
      }
      count += 1
      if tree.isKey(index, Self.versionKey) { return .definition }
      guard count == 1, let kind = ServiceShape.roots.first(where: { tree.isKey(index, $0.name) }) else {
        // The version may stand last.
        index = Int(tree.nodes[index].next)
        isOurs = false
        continue
      }
      isOurs = Self.looksLike(kind, tree.resolved(index + 1), tree, depth: 0)
      index = Int(tree.nodes[index].next)
    }
    return isOurs ? .definition : .notADefinition
  }

  /// Whether an object is more ours than another's: most of its keys are known, and so are those of the first part in
  /// each of its lists.
  private static func looksLike(_ kind: NodeKind, _ object: Int, _ tree: SourceTree, depth: Int) -> Bool {
    guard tree.nodes[object].kind == .object else { return false }
    let shape = ServiceShape.of(kind)
    var known = 0
    var count = 0
    var hasParts = false
    for member in tree.members(of: object) where !tree.isKey(member.key, SourceTree.ignoreKey) {
      count += 1
      guard let key = shape.keys[tree.key(member.key)] else { continue }
      known += 1
      guard depth < 4, case .list(.node(let inner)) = shape.properties[key.slot].type else { continue }
      guard let first = tree.elements(of: member.value).first, tree.nodes[first].kind == .object else { continue }
      if !looksLike(inner, first, tree, depth: depth + 1) { return false }
      hasParts = true
    }
    // A service with parts of its own is ours for all its misspelt keys; they are what the file's errors are about.
    return known > 0 && known * 2 > count || kind == .service && known > 1 && hasParts
  }

  /// The forms that stand in files of their own: what a list of forms names, and what a step names that is no form of
  /// the list.
  public func references(in tree: SourceTree) -> [String] {
    guard let root = tree.roots.first.map(Int.init), let service = tree.value(of: root, NodeKind.service.name) else {
      return []
    }
    var result: [String] = []
    var known: Set<String> = []
    func add(_ node: Int) {
      guard tree.nodes[node].kind == .string, known.insert(tree.string(node)).inserted else { return }
      result.append(tree.string(node))
    }
    for form in Self.listed(tree.value(of: service, "forms"), tree) {
      if let id = tree.value(of: form, "id"), tree.nodes[id].kind == .string { known.insert(tree.string(id)) }
      if let named = Self.namedFile(form, tree) { add(named) }
    }
    for step in Self.listed(tree.value(of: service, "steps"), tree) {
      if let form = tree.value(of: step, "form") ?? tree.value(of: step, "uses") { add(form) }
    }
    return result
  }

  private static func listed(_ list: Int?, _ tree: SourceTree) -> [Int] {
    guard let list else { return [] }
    return tree.nodes[list].kind == .array ? tree.elements(of: list) : [list]
  }

  /// The node that names a file: a text alone, or `form:` with nothing beside it.
  static func namedFile(_ form: Int, _ tree: SourceTree) -> Int? {
    if tree.nodes[form].kind == .string { return form }
    let members = tree.members(of: form)
    guard members.count == 1, tree.isKey(members[0].key, "form"), tree.nodes[members[0].value].kind == .string else {
      return nil
    }
    return members[0].value
  }

  /// Whether a tree of this format defines a service, not only a form or another part.
  public static func definesService(_ tree: SourceTree) -> Bool {
    tree.roots.first.map { tree.value(of: Int($0), NodeKind.service.name) != nil } ?? false
  }

  private static let noBuilder = ModelBuilder()

  public func read(_ source: DefinitionSource, into builder: inout ModelBuilder) {
    let tree = source.tree
    builder.start(format: id, path: source.path, bytes: tree.bytes, count: tree.count)
    guard let root = tree.roots.first.map(Int.init) else { return }
    var reader = ServiceReader(tree, builder)
    // The builder moves into the reader and back, so that its arrays are never copied.
    builder = Self.noBuilder
    reader.definition(root)
    builder = reader.builder
  }
}

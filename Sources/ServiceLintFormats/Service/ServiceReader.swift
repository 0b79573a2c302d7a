import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// One reading of one definition: the tree, and the model under construction.
struct ServiceReader {
  let tree: SourceTree
  var builder: ModelBuilder
  /// Identifiers that other parts name, to look at when all of them are known.
  var references: [ServiceReference] = []
  /// The identifiers that were given, to tell one that stands twice.
  var given: Set<ServiceIdentifier> = []
  /// The forms that were taken in from other files, by the text that names them.
  var embedded: [String: UInt32] = [:]
  /// The kind that the definition begins with: what is around it is unknown.
  var root = NodeKind.service

  /// How deep nodes may stand inside one another; deeper ones are not mapped.
  static let deepest = 100

  init(_ tree: SourceTree, _ builder: ModelBuilder) {
    self.tree = tree
    self.builder = builder
  }

  /// A member of an object, with the property that its key names.
  struct Member {
    var slot: Int
    var needsUnit: Bool
    /// The node of the tree whose range names the property.
    var key: Int
    var value: Int
  }

  // MARK: The definition

  /// Reads the one thing that a file defines.
  mutating func definition(_ object: Int) {
    var found: (kind: NodeKind, value: Int)?
    for member in tree.members(of: object) {
      let key = tree.key(member.key)
      if key == ServiceFormat.versionKey {
        if scalar(member.value) != "1" { problem(.version(member.value, scalar(member.value))) }
      } else if let kind = ServiceShape.roots.first(where: { $0.name == key }) {
        if let found {
          problem(.secondRoot(member.key, key, beside: found.kind.name))
        } else {
          found = (kind, member.value)
        }
      } else if key != SourceTree.ignoreKey {
        problem(.unknownKey(member.key, key, in: nil, among: ServiceShape.roots.map(\.name)))
      }
    }
    guard let found else { return problem(.noRoot(object)) }
    root = found.kind
    let around = Self.enclosures(of: found.kind)
    for kind in around {
      let node = builder.open(kind, at: .none)
      builder.setUnknown(node)
      // A lone form is all that is known of its service's forms.
      if kind == .service, found.kind == .form { builder.setDefault(node, ServiceProperty.forms, .lazy) }
    }
    let node = read(found.kind, found.value, depth: 0)
    if let node, found.kind == .service || found.kind == .form {
      builder.model.identity = builder.model.string(node, found.kind == .service ? ServiceProperty.id : .id)
    }
    for _ in around { builder.close() }
    settleReferences()
  }

  /// What is around a node of a kind, from the outside in.
  private static func enclosures(of kind: NodeKind) -> [NodeKind] {
    switch kind {
    case .node, .service, .condition, .reference, .span, .card: []
    case .channel, .step, .form, .document, .task, .research, .measure, .deadline, .fee, .proxy: [.service]
    case .hours: [.service, .channel]
    case .nextStep: [.service, .step]
    case .nextTask: [.service, .task]
    case .way: [.service, .document]
    case .page, .signIn, .output: [.service, .form]
    case .group, .field, .text, .button, .nextPage: [.service, .form, .page]
    case .option: [.service, .form, .page, .field]
    case .link, .image, .heading, .table, .media: [.service, .form, .page, .text]
    }
  }

  // MARK: Nodes

  /// Opens a node with all that is in it.
  ///
  /// - Returns: `nil` if there is none to read.
  @discardableResult
  mutating func read(_ kind: NodeKind, _ source: Int, depth: Int) -> UInt32? {
    guard depth < Self.deepest, !builder.isFull else {
      builder.model.unmapped.append(tree.nodes[source].range)
      return nil
    }
    if kind == .text { return textNode(source, role: "body") }
    guard let members = members(of: source, kind) else { return nil }
    let node = builder.open(kind, at: tree.nodes[source].range)
    fill(node, kind, members, source, depth: depth)
    builder.close()
    return node
  }

  /// The members of a node; a text alone is its main property.
  private mutating func members(of source: Int, _ kind: NodeKind) -> [Member]? {
    let shape = ServiceShape.of(kind)
    switch tree.nodes[source].kind {
    case .object:
      var members: [Member] = []
      for member in tree.members(of: source) {
        let name = tree.key(member.key)
        if let key = shape.keys[name] {
          members.append(Member(slot: key.slot, needsUnit: key.needsUnit, key: member.key, value: member.value))
        } else if name != SourceTree.ignoreKey {
          problem(.unknownKey(member.key, name, in: kind, among: shape.names))
        }
      }
      return members
    case .string, .number, .boolean:
      guard let main = shape.main else { break }
      return [Member(slot: main, needsUnit: kind == .deadline, key: source, value: source)]
    case .array where kind == .signIn || kind == .hours:
      guard let main = shape.main else { break }
      return [Member(slot: main, needsUnit: false, key: source, value: source)]
    case .array where kind == .fee || kind == .deadline:
      problem(.notAList(source, kind))
      return nil
    default: break
    }
    problem(.notANode(source, kind))
    return nil
  }

  /// States the properties in the vocabulary's order, then opens the parts in the order in which they stand.
  private mutating func fill(_ node: UInt32, _ kind: NodeKind, _ members: [Member], _ source: Int, depth: Int) {
    let shape = ServiceShape.of(kind)
    var later: [Member] = []
    for member in members.sorted(by: { ($0.slot, $0.key) < ($1.slot, $1.key) }) {
      switch shape.properties[member.slot].type {
      case .list(.node): break
      default: property(node, kind, shape.properties[member.slot], member, depth: depth)
      }
    }
    for member in members {
      if case .list(.node) = shape.properties[member.slot].type { later.append(member) }
    }
    identify(node, kind)
    texts(of: node, kind, members)
    if kind == .form {
      formParts(node, later, depth: depth)
    } else {
      for member in later { parts(node, kind, member, depth: depth) }
    }
    finish(node, kind, members, source)
  }

  /// The parts of a form; fields without pages stand on one page.
  private mutating func formParts(_ node: UInt32, _ members: [Member], depth: Int) {
    let onPage = [FormProperty.fields.slot, FormProperty.groups.slot]
    let hasPages = members.contains { $0.slot == FormProperty.pages.slot }
    var page: UInt32?
    for member in members {
      let belongs = onPage.contains(member.slot) || member.slot == FormProperty.texts.slot && !hasPages
      if belongs, page == nil { page = builder.open(.page, at: tree.nodes[member.value].range) }
      if !belongs, let open = page {
        finish(open, .page, [], member.value)
        builder.close()
        page = nil
      }
      parts(page ?? node, .form, member, depth: depth)
    }
    if let page {
      finish(page, .page, [], 0)
      builder.close()
    }
  }

  /// The nodes that a list holds.
  mutating func parts(_ node: UInt32, _ kind: NodeKind, _ member: Member, depth: Int) {
    let property = ServiceShape.of(kind).properties[member.slot]
    guard case .list(.node(let inner)) = property.type else { return }
    guard tree.nodes[member.value].kind != .null else { return }
    let isList = tree.nodes[member.value].kind == .array && inner != .hours
    var made: [UInt32] = []
    for element in isList ? tree.elements(of: member.value) : [member.value] {
      switch inner {
      case .hours: made += hours(element, depth: depth + 1)
      case .text:
        textNode(element, role: property.name == "errorMessages" ? "error" : "body").map { made.append($0) }
      case .form where ServiceFormat.namedFile(element, tree) != nil: made += attach(element)
      default: read(inner, element, depth: depth + 1).map { made.append($0) }
      }
    }
    // Whoever writes an empty list says that there is nothing.
    if made.isEmpty || !property.computed, builder.model.nodes[Int(node)].kind == kind {
      let list = builder.model.values.addList(made.map { builder.model.object($0) })
      builder.set(node, slot: member.slot, made.isEmpty ? .emptyList : list, at: place(member.value))
    }
  }

  /// Hours as a text, as nodes, or as a list of both.
  private mutating func hours(_ source: Int, depth: Int) -> [UInt32] {
    switch tree.nodes[source].kind {
    case .array: return tree.elements(of: source).flatMap { depth < Self.deepest ? hours($0, depth: depth + 1) : [] }
    case .object: return read(.hours, source, depth: depth).map { [$0] } ?? []
    default: break
    }
    guard let spans = WrittenHours.read(scalar(source)) else {
      problem(.unreadable(source, scalar(source), .hours))
      return []
    }
    return spans.map { span in
      let node = builder.open(.hours, at: place(source))
      let days = span.days.map { builder.model.values.add($0) }
      builder.set(node, HoursProperty.days, builder.model.values.addList(days), at: place(source))
      if !span.opens.isEmpty {
        builder.set(node, HoursProperty.opens, builder.model.values.add(span.opens), at: place(source))
        builder.set(node, HoursProperty.closes, builder.model.values.add(span.closes), at: place(source))
      }
      builder.close()
      return node
    }
  }

  // MARK: The tree

  /// A string, number or boolean as text; empty for anything else.
  func scalar(_ node: Int) -> String {
    switch tree.nodes[node].kind {
    case .string, .number, .boolean: tree.string(node)
    default: ""
    }
  }

  func isScalar(_ node: Int) -> Bool {
    switch tree.nodes[node].kind {
    case .string, .number, .boolean: true
    default: false
    }
  }

  /// The range to point at: a string's text without its quotes, anything else as it stands.
  func place(_ node: Int) -> ByteRange {
    guard tree.nodes[node].kind == .string else { return tree.nodes[node].range }
    let content = tree.contentRange(of: node)
    return content.isEmpty ? tree.nodes[node].range : content
  }

  /// A scalar as a text of the model.
  mutating func text(_ node: Int) -> Value {
    if tree.nodes[node].flags.isDisjoint(with: [.escaped, .cooked]) {
      let range = tree.contentRange(of: node)
      return .text(start: Int(range.start), count: range.count)
    }
    var bytes: [UInt8] = []
    tree.appendText(of: node, to: &bytes)
    return builder.model.values.add(bytes)
  }

  mutating func problem(at range: ByteRange, _ error: ServiceFormatError) {
    guard builder.model.problems.count < Self.mostProblems else { return }
    builder.model.problems.append(
      DefinitionProblem(error.kind, at: range, error.message, advice: error.advice))
  }

  /// A hostile file must not make the report larger than itself.
  private static let mostProblems = 1_000

  /// Reports what can't be read.
  mutating func problem(_ error: ServiceFormatError) {
    problem(at: error.isKey ? tree.nodes[error.node].range : place(error.node), error)
  }
}

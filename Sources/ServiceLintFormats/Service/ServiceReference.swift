import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// An identifier that a node was given.
struct ServiceIdentifier: Hashable {
  var kind: NodeKind
  /// The node inside of which it must stand alone; 0: the service.
  var scope: UInt32
  var id: String
}

/// A property that names other nodes by their identifiers.
struct ServiceReference {
  var node: UInt32
  var slot: Int
  /// The nodes of the tree that say it.
  var sources: [Int]
  /// The kinds of nodes that may be meant.
  var targets: [NodeKind]

  /// What a property names; `nil`: no nodes.
  static func targets(_ kind: NodeKind, _ property: String) -> [NodeKind]? {
    switch (kind, property) {
    case (.step, "channels"): [.channel]
    case (.step, "documents"): [.document]
    case (.nextStep, "step"), (.channel, "covers"): [.step]
    case (.nextTask, "task"): [.task]
    case (.nextPage, "page"): [.page]
    case (.task, "from"): [.channel, .form]
    // What a task needs (`input`) may be a paper or a registry as well as a field; that nobody gives it is a rule's.
    default: nil
    }
  }
}

extension ServiceReader {
  /// Looks up what was named. In a part of a service others are not known, so nothing can be missing.
  mutating func settleReferences() {
    var known: [NodeKind: [String: UInt32]] = [:]
    for index in Int(ServiceModel.firstNode)..<max(builder.model.nodes.count, Int(ServiceModel.firstNode)) {
      let kind = builder.model.nodes[index].kind
      guard let slot = ServiceShape.of(kind).keys["id"]?.slot else { continue }
      let value = builder.model.values.slots[Int(builder.model.nodes[index].slots) + slot]
      guard value.tag == .text, value.length > 0 else { continue }
      let id = builder.model.values.string(value, constants: Vocabulary.standard.constants.bytes)
      if known[kind]?[id] == nil { known[kind, default: [:]][id] = UInt32(index) }
    }
    // A channel can be named by its kind, a document by its title.
    for channel in all(.channel) {
      let kind = builder.model.string(channel, ChannelProperty.kind)
      if !kind.isEmpty, known[.channel]?[kind] == nil { known[.channel, default: [:]][kind] = channel }
    }
    for document in all(.document) {
      let title = builder.model.string(document, DocumentProperty.title)
      if !title.isEmpty, known[.document]?[title] == nil { known[.document, default: [:]][title] = document }
    }
    for reference in references { settle(reference, known) }
  }

  /// Takes in the form that a file holds.
  mutating func attach(_ element: Int) -> [UInt32] {
    guard let source = ServiceFormat.namedFile(element, tree) else { return [] }
    let name = scalar(source)
    if embedded[name] != nil {
      problem(.formTwice(source, name))
      return []
    }
    switch builder.attached[name] {
    case .model(let model):
      let forms = builder.embed(model)
      if let first = forms.first {
        embedded[name] = first
      } else {
        problem(.noForm(source, name))
      }
      return forms
    case .unusable(let message, let advice): problem(.formFile(source, message, advice))
    case nil: problem(.noFiles(source, name))
    }
    return []
  }

  /// Takes in the files that only steps name, while the service is open.
  mutating func attachForms(of service: UInt32) {
    let ids = Set(
      builder.model.descendants(.form, of: service, until: builder.model.nodes.count).map {
        builder.model.string($0, FormProperty.id)
      })
    for reference in references where reference.targets == [.form] {
      for source in reference.sources {
        let name = scalar(source)
        guard !ids.contains(name), embedded[name] == nil, case .model = builder.attached[name] else { continue }
        _ = attach(source)
      }
    }
  }

  private func all(_ kind: NodeKind) -> [UInt32] {
    builder.model.descendants(kind, of: ServiceModel.firstNode - 1, until: builder.model.nodes.count)
  }

  private mutating func settle(_ reference: ServiceReference, _ known: [NodeKind: [String: UInt32]]) {
    var values: [Value] = []
    for source in reference.sources {
      let written = scalar(source)
      var found: UInt32?
      for kind in reference.targets where found == nil {
        found = known[kind]?[written] ?? (kind == .form ? embedded[written] : nil)
        if kind == .channel, found == nil, let word = ServiceWords.standard.value(.channelKind, written) {
          found = known[.channel]?[word]
        }
      }
      if let found {
        values.append(name(of: found))
        if reference.targets == [.form] {
          builder.set(reference.node, slot: reference.slot, builder.model.object(found), at: place(source))
        }
      } else {
        values.append(text(source))
        guard isWhole(reference.targets) else { continue }
        // What looks like a path was meant as one, and why it can't be used is already known.
        if reference.targets == [.form], written.contains(where: { $0 == "/" || $0 == "." }),
          case .unusable(let message, let advice) = builder.attached[written]
        {
          problem(.formFile(source, message, advice))
          continue
        }
        let names = reference.targets.flatMap { known[$0].map { Array($0.keys).sorted() } ?? [] }
        problem(.missing(source, written, reference.targets, among: names))
      }
    }
    guard reference.targets != [.form] else { return }
    let slot = Int(builder.model.nodes[Int(reference.node)].slots) + reference.slot
    if builder.model.values.slots[slot].tag == .list {
      builder.model.values.slots[slot] = builder.model.values.addList(values).stated
    } else if let value = values.first {
      builder.model.values.slots[slot] = value.stated
    }
  }

  /// Whether the definition holds all nodes of some kinds.
  private func isWhole(_ kinds: [NodeKind]) -> Bool {
    root == .service || root == .form && kinds.allSatisfy { $0 == .page || $0 == .field }
  }

  /// A node's identifier.
  private func name(of node: UInt32) -> Value {
    guard let slot = ServiceShape.of(builder.model.nodes[Int(node)].kind).keys["id"]?.slot else { return .emptyText }
    return builder.model.values.slots[Int(builder.model.nodes[Int(node)].slots) + slot]
  }
}

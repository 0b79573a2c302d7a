import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// The texts that people read, as nodes: rules on words ask these.
extension ServiceReader {
  /// For each kind the properties that people read, with the role of their texts. What only staff read is none.
  private static let roles: [NodeKind: [(property: String, role: String)]] = [
    .service: [("title", "title"), ("summary", "body")],
    .step: [("title", "title")],
    .document: [("title", "title"), ("hint", "hint")],
    .form: [("title", "title"), ("privacyNotice", "body")],
    .page: [("title", "title")],
    .group: [("title", "title")],
    .field: [
      ("label", "label"), ("shownLabel", "label"), ("hint", "hint"), ("placeholder", "placeholder"),
      ("tooltip", "tooltip"),
    ],
    .option: [("label", "option"), ("hint", "hint")],
    .button: [("label", "button")],
  ]

  /// Opens the texts of a node, and lets its properties say what people read of them.
  mutating func texts(of node: UInt32, _ kind: NodeKind, _ members: [Member]) {
    guard let roles = Self.roles[kind] else { return }
    let shape = ServiceShape.of(kind)
    for (name, role) in roles {
      guard let slot = shape.keys[name]?.slot, let member = members.last(where: { $0.slot == slot }),
        isScalar(member.value), let prose = write(member.value, role: role, owner: node)
      else { continue }
      // `label` is what the definition calls it; everything else what people read.
      if !(kind == .field && name == "label") { builder.set(node, slot: slot, prose, at: place(member.value)) }
      // A label that is not tied to its field does not reach everybody.
      if kind == .field, name == "label", !builder.model.value(node, FieldProperty.labelUntied).boolValue {
        builder.setDefault(node, FieldProperty.shownLabel, prose.stated)
      }
    }
    if kind == .field, builder.model.value(node, FieldProperty.shownLabel).isStated {
      let place = builder.model.origin(node, FieldProperty.label)
      if builder.model.origin(node, FieldProperty.shownLabel) == .none {
        builder.point(node, FieldProperty.shownLabel, at: place)
      }
    }
  }

  /// A text of its own, as a text or with properties.
  mutating func textNode(_ source: Int, role: String) -> UInt32? {
    let owner = builder.current
    if isScalar(source) {
      let node = builder.model.nodes.count
      return write(source, role: role, owner: owner).map { _ in UInt32(node) }
    }
    guard tree.nodes[source].kind == .object else {
      problem(.notANode(source, .text))
      return nil
    }
    let shape = ServiceShape.of(.text)
    let node = builder.open(.text, at: tree.nodes[source].range)
    builder.setDefault(node, TextProperty.role, Vocabulary.standard.value(.textRole, role))
    builder.setDefault(node, TextProperty.owner, builder.model.object(owner))
    var parts: [Member] = []
    for member in tree.members(of: source) {
      let name = tree.key(member.key)
      guard let key = shape.keys[name] else {
        if name != SourceTree.ignoreKey { problem(.unknownKey(member.key, name, in: .text, among: shape.names)) }
        continue
      }
      let made = Member(slot: key.slot, needsUnit: key.needsUnit, key: member.key, value: member.value)
      if case .list(.node) = shape.properties[key.slot].type {
        parts.append(made)
      } else {
        property(node, .text, shape.properties[key.slot], made, depth: 0)
        if key.slot == TextProperty.content.slot, isScalar(member.value) { content(node, member.value) }
      }
    }
    for part in parts { self.parts(node, .text, part, depth: 1) }
    builder.close()
    return node
  }

  /// Opens a text node for a scalar that people read.
  ///
  /// - Returns: what they read; `nil` if there is nothing but white space.
  private mutating func write(_ source: Int, role: String, owner: UInt32) -> Value? {
    guard !builder.isFull, !PlainText.trimmed(scalar(source)).isEmpty else { return nil }
    let node = builder.open(.text, at: place(source))
    builder.set(node, TextProperty.content, text(source), at: place(source))
    builder.setDefault(node, TextProperty.role, Vocabulary.standard.value(.textRole, role))
    builder.setDefault(node, TextProperty.owner, builder.model.object(owner))
    content(node, source)
    builder.close()
    return builder.model.value(node, TextProperty.prose)
  }

  /// The prose of an open text node, and the links and other things in it.
  private mutating func content(_ node: UInt32, _ source: Int) {
    let range = builder.model.value(node, TextProperty.content).range
    guard MarkupText.needsReading(builder.model.values.text, range) else {
      let bare = trimmed(builder.model.values.text, range)
      let prose = Value.text(start: bare.lowerBound, count: bare.count)
      return builder.set(node, TextProperty.prose, prose, at: place(source))
    }
    let markup = MarkupReader.read(builder.model.values.text, range)
    let places = markup.hasParts ? TextPlaces(tree, source) : nil
    let prose = builder.put(markup, into: node) { places?.place($0, from: range.lowerBound) ?? .none }
    builder.set(node, TextProperty.prose, prose, at: place(source))
  }
}

import ServiceLintModel

/// What may stand in a node of one kind, from the vocabulary: every property of its own, under its name.
package struct ServiceShape: Sendable {
  /// What a key means.
  struct Key: Sendable {
    var slot: Int
    /// Whether the unit stands in the value because it is dropped from the name (`wait: 2 週間` for `waitDays`).
    var needsUnit: Bool
  }

  /// The kind of node.
  package let kind: NodeKind
  /// The kind's properties by slot, the common ones included.
  let properties: [PropertyDeclaration]
  /// The keys that may stand in it.
  let keys: [String: Key]
  /// The same keys in the vocabulary's order, the short names behind the full ones.
  package let names: [String]
  /// The property that a text alone states.
  let main: Int?

  /// The shapes of all kinds; a kind's index is its raw value.
  package static let all = NodeKind.allCases.map { ServiceShape($0) }

  /// The shape of a kind.
  package static func of(_ kind: NodeKind) -> ServiceShape { all[Int(kind.rawValue)] }

  /// The kinds that a definition may begin with: all that people write down.
  package static let roots = NodeKind.allCases.filter { ![.node, .condition, .reference, .span, .card].contains($0) }

  private init(_ kind: NodeKind) {
    self.kind = kind
    properties = Vocabulary.standard.kinds[Int(kind.rawValue)].properties
    var keys: [String: Key] = [:]
    var names: [String] = []
    func add(_ name: String, _ slot: Int, needsUnit: Bool = false) {
      guard keys[name] == nil else { return }
      keys[name] = Key(slot: slot, needsUnit: needsUnit)
      names.append(name)
    }
    let own = properties.indices.dropFirst(CommonProperty.allCases.count)
    for slot in own where !Self.isWorkedOut(properties[slot].name, in: kind) { add(properties[slot].name, slot) }
    for slot in own {
      for unit in ["Days", "Minutes"] where properties[slot].name.hasSuffix(unit) {
        add(String(properties[slot].name.dropLast(unit.count)), slot, needsUnit: true)
      }
    }
    if kind == .step, let uses = keys["uses"] { add("form", uses.slot) }
    self.keys = keys
    self.names = names
    main = Self.mains[kind].flatMap { keys[$0]?.slot }
  }

  /// Properties that follow from others and that nobody states.
  private static func isWorkedOut(_ name: String, in kind: NodeKind) -> Bool {
    kind == .text && (name == "owner" || name == "prose" || name == "hasExpression")
  }

  private static let mains: [NodeKind: String] = [
    .service: "title", .channel: "kind", .step: "title", .form: "title", .page: "title", .group: "title",
    .field: "label", .option: "label", .text: "content", .document: "title", .task: "title", .research: "method",
    .measure: "what", .deadline: "withinDays", .fee: "amount", .proxy: "kind", .nextStep: "step", .nextPage: "page",
    .nextTask: "task", .signIn: "methods", .output: "kind", .button: "label", .way: "channel", .link: "url",
    .image: "alternative", .heading: "text", .table: "caption", .media: "url", .hours: "days",
  ]
}

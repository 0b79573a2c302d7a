import ServiceLintCEL
import ServiceLintModel
import ServiceLintText
import ServiceLintValue

/// What rules ask about the other definitions of a repository.
enum RepositoryFunctions {
  /// How many cards a function answers with at most.
  static let most = 100

  static let all: [HostFunction] =
    [NodeKind.service, .form, .field, .document].map { namesakes(of: $0) } + [
      HostFunction(
        "elsewhere", on: .node(.field), gives: .nodes(.card), cost: 20,
        "The fields of other definitions in the repository that ask the same of the same person: one for each definition, "
          + "at most 100.",
        examples: [HostExample("field.elsewhere()", gives: "[]", on: "field: {label: Email address}")]
      ) { host, arguments in
        let field = arguments[0].node
        let concept = host.computed(of: field, FieldProperty.concept).symbol
        guard concept != 0 else { return .emptyList }
        let subject = host.computed(of: field, FieldProperty.subject).symbol
        return cards(
          host, host.repository.fields(concept: concept, subject: subject, except: host.cardNumber, most: most))
      },
      HostFunction(
        "alike", on: .node(.form), [.int], gives: .nodes(.card), cost: 200,
        "The forms of other definitions of which so many percent of what either asks for is asked by both, the most alike "
          + "first; at most 100.",
        examples: [
          HostExample("form.alike(80)", gives: "[]", on: "form: {title: Dog licence, fields: [{label: Breed}]}")
        ]
      ) { host, arguments in
        guard let own = host.cardNumber else { return .emptyList }
        let form = arguments[0].node
        // The card was made of the same nodes in the same order.
        let forms = (ServiceModel.firstNode..<form).count {
          host.model.nodes[Int($0)].kind == .form && host.isReachable($0)
        }
        let parts = host.repository.cards[Int(own)].parts.filter { $0.kind == .form }
        guard parts.indices.contains(forms) else { return .emptyList }
        return cards(
          host,
          host.repository.forms(
            like: parts[forms].asked, percent: Int(clamping: arguments[1].intValue), except: own, most: most))
      },
    ]

  private static func namesakes(of kind: NodeKind) -> HostFunction {
    let name = kind == .field ? "label" : "title"
    return HostFunction(
      "namesakes", on: .node(kind), gives: .nodes(.card), cost: 20,
      "The \(kind.name)s of other definitions in the repository that are called the same; one for each definition, at "
        + "most 100.",
      examples: [HostExample("\(kind.name).namesakes()", gives: "[]", on: "\(kind.name): {\(name): Dog licence}")]
    ) { host, arguments in
      let node = arguments[0].node
      guard node >= ServiceModel.firstNode else { return .emptyList }
      let label =
        switch kind {
        case .service: host.model.string(node, ServiceProperty.title)
        case .form: host.model.string(node, FormProperty.title)
        case .document: host.model.string(node, DocumentProperty.title)
        default: host.model.string(node, FieldProperty.shownLabel)
        }
      return cards(host, host.repository.namesakes(kind, label, except: host.cardNumber, most: most))
    }
  }

  /// Cards as nodes that rules can read; each is made once for a definition.
  private static func cards(_ host: RuleHost, _ references: [Repository.Reference]) -> Value {
    guard !references.isEmpty else { return .emptyList }
    let values = references.map { reference in
      if let known = host.cardValues[reference] { return known }
      let card = host.repository.cards[Int(reference.card)]
      let part = host.repository[reference]
      let value = host.makeNode(
        .card, parent: 0, at: .none,
        [
          (CommonProperty.place.slot, host.model.values.add(part.location.place)),
          (CardProperty.file.slot, host.model.values.add(card.file)),
          (CardProperty.id.slot, host.model.values.add(card.id)),
          (CardProperty.title.slot, host.model.values.add(card.title)),
          (CardProperty.label.slot, host.model.values.add(part.label)),
          (CardProperty.what.slot, host.model.values.add(part.kind.name)),
          (CardProperty.kind.slot, symbol(.fieldKind, part.fieldKind)),
          (CardProperty.concept.slot, symbol(.concept, part.concept)),
          (CardProperty.subject.slot, symbol(.subject, part.subject)),
          (CardProperty.required.slot, .bool(part.required)),
        ])
      host.cardValues[reference] = value
      host.cardPlaces[value.node] = part.location
      return value
    }
    return host.model.values.addList(values)
  }

  private static func symbol(_ list: Enumeration, _ number: UInt16) -> Value {
    number == 0 ? .emptyText : Vocabulary.standard.symbols[Int(list.rawValue)][Int(number) - 1]
  }
}

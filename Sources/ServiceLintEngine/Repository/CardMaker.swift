import ServiceLintAnalysis
import ServiceLintModel
import ServiceLintText
import ServiceLintValue

/// Makes the cards of definitions. One per worker: its memory is used again.
public struct CardMaker {
  private let host: RuleHost

  /// From how many parts on the rest of a definition is left out: real ones have some hundred.
  static let mostParts = 5_000

  /// - Parameter rules: whose lexicon says what a field asks for.
  public init(rules: RuleSet) { host = RuleHost(lexicon: rules.lexicon) }

  /// The card of a definition; lines and columns are not filled in.
  public mutating func card(of model: inout ServiceModel) -> Card {
    swap(&host.model, &model)
    defer { swap(&host.model, &model) }
    host.begin()
    let source = host.model.sources.first
    var card = Card(
      file: source?.path ?? "", offset: source?.offset ?? 0, id: host.model.identity, title: "", parts: [])
    var form: (part: Int, end: UInt32)?
    for node in ServiceModel.firstNode..<max(ServiceModel.firstNode, UInt32(host.model.nodes.count)) {
      if let open = form, node >= open.end {
        card.parts[open.part].asked = Self.unique(card.parts[open.part].asked)
        form = nil
      }
      guard card.parts.count < Self.mostParts, host.isReachable(node), let part = part(of: node) else { continue }
      switch part.kind {
      case .form: form = (card.parts.count, host.model.nodes[Int(node)].end)
      case .field:
        if let open = form { card.parts[open.part].asked.append(Self.token(of: part)) }
      default: break
      }
      if card.title.isEmpty, part.kind == .service || part.kind == .form { card.title = part.label }
      card.parts.append(part)
    }
    if let open = form { card.parts[open.part].asked = Self.unique(card.parts[open.part].asked) }
    return card
  }

  private func part(of node: UInt32) -> Card.Part? {
    let kind = host.model.nodes[Int(node)].kind
    let label: String
    switch kind {
    case .service: label = host.model.string(node, ServiceProperty.title)
    case .form: label = host.model.string(node, FormProperty.title)
    case .document: label = host.model.string(node, DocumentProperty.title)
    case .field:
      // What is filled in for people is not asked of them.
      guard host.model.value(node, FieldProperty.asks).boolValue else { return nil }
      label = host.model.string(node, FieldProperty.shownLabel)
    default: return nil
    }
    let (file, range) = host.model.located(host.model.pointingRange(of: node))
    var part = Card.Part(
      kind: kind, label: label, location: Location(file: file, range: range, place: host.place(of: node)))
    if kind == .field {
      part.fieldKind = host.model.value(node, FieldProperty.kind).symbol
      part.concept = host.computed(of: node, FieldProperty.concept).symbol
      part.subject = host.computed(of: node, FieldProperty.subject).symbol
      part.required = host.model.value(node, FieldProperty.required).boolValue
    } else if kind == .document {
      part.required = host.model.value(node, DocumentProperty.required).boolValue
    }
    return part
  }

  /// What a field asks for as one number: its concept and subject, or else its label.
  static func token(of part: Card.Part) -> UInt64 {
    var hash = FNV1a64()
    if part.concept != 0 {
      hash.add(byte: 1)
      hash.add("\(part.concept) \(part.subject)")
    } else {
      hash.add(byte: 2)
      hash.add(TextMeasure.folded(ArraySlice(part.label.utf8)))
    }
    return hash.value
  }

  private static func unique(_ tokens: [UInt64]) -> [UInt64] {
    var result: [UInt64] = []
    for token in tokens.sorted() where token != result.last { result.append(token) }
    return result
  }
}

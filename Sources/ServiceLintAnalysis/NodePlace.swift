import ServiceLintModel
import ServiceLintValue

/// Says where a node is, in people's words: “Dine opplysninger › Fornavn”.
public enum NodePlace {
  /// What parts the titles.
  static let separator = " › "
  /// The greatest number of characters of one title.
  static let most = 60

  /// The titles that people see on the way to a node: page, groups, then its own. Parts of a text (links, images, …)
  /// are where their text is, options and conditions where their owner is. A field without a label that people see gets
  /// its key in brackets; a form that has no pages gives its own title. A node outside all of that gives the empty text.
  public static func place(of node: UInt32, in model: ServiceModel) -> String {
    var titles: [String] = []
    var index = owner(of: node, in: model)
    var steps = 0
    while index >= ServiceModel.firstNode, Int(index) < model.nodes.count, steps < 100 {
      steps += 1
      if let title = title(of: index, in: model, isTarget: titles.isEmpty), title != titles.last {
        titles.append(title)
      }
      if model.nodes[Int(index)].kind == .page, !titles.isEmpty { break }
      let kind = model.nodes[Int(index)].kind
      if kind == .form || kind == .service, !titles.isEmpty { break }
      index = model.nodes[Int(index)].parent
    }
    return titles.reversed().joined(separator: separator)
  }

  /// The node that people would name: the text's owner for a text and its parts, the field of an option.
  private static func owner(of node: UInt32, in model: ServiceModel) -> UInt32 {
    var index = node
    var steps = 0
    while index >= ServiceModel.firstNode, Int(index) < model.nodes.count, steps < 100 {
      steps += 1
      let value: Value
      switch model.nodes[Int(index)].kind {
      case .text: value = model.value(index, TextProperty.owner)
      case .condition: value = model.value(index, ConditionProperty.owner)
      case .link, .image, .heading, .table, .media, .option, .button, .nextPage:
        index = model.nodes[Int(index)].parent
        continue
      default: return index
      }
      let next = value.tag == .object ? value.node : 0
      index = next >= ServiceModel.firstNode && next != index ? next : model.nodes[Int(index)].parent
    }
    return index
  }

  private static func title(of node: UInt32, in model: ServiceModel, isTarget: Bool) -> String? {
    switch model.nodes[Int(node)].kind {
    case .field:
      let label = shortened(model.value(node, FieldProperty.shownLabel), in: model)
      if let label { return label }
      if model.value(node, FieldProperty.labelUntied).boolValue,
        let seen = shortened(model.value(node, FieldProperty.label), in: model)
      {
        return seen
      }
      let key = shortened(model.value(node, FieldProperty.id), in: model)
      return isTarget ? key.map { "(\($0))" } : nil
    case .group: return shortened(model.value(node, GroupProperty.title), in: model)
    case .page: return shortened(model.value(node, PageProperty.title), in: model)
    case .form: return isTarget ? shortened(model.value(node, FormProperty.title), in: model) : nil
    case .service: return isTarget ? shortened(model.value(node, ServiceProperty.title), in: model) : nil
    case .step: return shortened(model.value(node, StepProperty.title), in: model)
    case .task: return shortened(model.value(node, TaskProperty.title), in: model)
    case .document: return shortened(model.value(node, DocumentProperty.title), in: model)
    case .channel: return isTarget ? channel(node, in: model) : nil
    default: return nil
    }
  }

  /// What kind of way it is, in the definition's own word (「窓口」, “counter”): its identifier is for machines.
  private static func channel(_ node: UInt32, in model: ServiceModel) -> String? {
    let range = model.origin(node, ChannelProperty.kind).indices.clamped(to: model.values.text.indices)
    let word = model.values.text[range].filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
    let text = TextMeasure.shortened(word[...], to: most)
    return text.isEmpty ? shortened(model.value(node, ChannelProperty.id), in: model) : text
  }

  private static func shortened(_ value: Value, in model: ServiceModel) -> String? {
    let text = TextMeasure.shortened(TextBytes.of(value, in: model), to: most)
    return text.isEmpty ? nil : text
  }
}

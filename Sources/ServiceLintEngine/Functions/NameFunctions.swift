import ServiceLintAnalysis
import ServiceLintCEL
import ServiceLintModel
import ServiceLintText
import ServiceLintValue

/// What messages call the nodes of a definition.
enum NameFunctions {
  static let all: [HostFunction] = names.map { named(on: $0.kind, $0.names, $0.nameless) }

  /// For each kind of node what names it, the best first, and the words where nothing does.
  private static let names: [(kind: NodeKind, names: [Int], nameless: LocalizedText)] = [
    (
      .field,
      [
        FieldProperty.shownLabel.slot, FieldProperty.label.slot, FieldProperty.id.slot, FieldProperty.placeholder.slot,
      ],
      LocalizedText(en: "this question", ja: "この項目")
    ),
    (
      .option, [OptionProperty.label.slot, OptionProperty.value.slot, OptionProperty.id.slot],
      LocalizedText(en: "this answer", ja: "この選択肢")
    ),
    (
      .group, [GroupProperty.title.slot, GroupProperty.id.slot],
      LocalizedText(en: "this group", ja: "このグループ")
    ),
    (
      .page, [PageProperty.title.slot, PageProperty.id.slot],
      LocalizedText(en: "this page", ja: "このページ")
    ),
    (
      .form, [FormProperty.title.slot, FormProperty.id.slot],
      LocalizedText(en: "this form", ja: "このフォーム")
    ),
    (
      .service, [ServiceProperty.title.slot, ServiceProperty.id.slot],
      LocalizedText(en: "this service", ja: "この手続")
    ),
    (
      .step, [StepProperty.title.slot, StepProperty.id.slot],
      LocalizedText(en: "this step", ja: "この手順")
    ),
    (
      .task, [TaskProperty.title.slot, TaskProperty.id.slot],
      LocalizedText(en: "this task", ja: "この仕事")
    ),
  ]

  private static func named(on kind: NodeKind, _ names: [Int], _ nameless: LocalizedText) -> HostFunction {
    HostFunction(
      "named", on: .node(kind), gives: .string,
      "What to call it in a message: the name that people get, else what the definition calls it, else its key; never "
        + "empty, never unknown. A channel is called by the word for its kind, with its place if there are several of "
        + "the kind.",
      examples: examples(of: kind)
    ) { host, arguments in
      let node = arguments[0]
      guard node.node >= ServiceModel.firstNode else { return host.model.values.add(nameless[host.language]) }
      for slot in names {
        let index = node.slots + slot
        guard host.model.values.slots.indices.contains(index) else { continue }
        let value = host.model.values.slots[index]
        guard value.tag == .text, !TextMeasure.shortened(host.bytes(value), to: 1).isEmpty else {
          continue
        }
        return value
      }
      return host.model.values.add(nameless[host.language])
    }
  }

  private static func examples(of kind: NodeKind) -> [HostExample] {
    switch kind {
    case .field:
      [
        HostExample("field.named()", gives: "\"Postcode\"", on: "field: {id: pc, label: Postcode}"),
        HostExample("field.named()", gives: "\"pc\"", on: "field: {id: pc, label: \" \"}"),
      ]
    case .group: [HostExample("group.named()", gives: "\"address\"", on: "group: {id: address}")]
    default: []
    }
  }
}

import ServiceLintCEL
import ServiceLintModel
import ServiceLintText
import ServiceLintValue

/// A value in the words of an explanation: unlike in a message, it must show what is empty, unknown or wrong.
struct TracedValue {
  let store: ValueStore
  let constants: [UInt8]
  /// The kinds and slots of the model's nodes, by number.
  let nodes: [ModelNode]
  /// What an error value stands for.
  let error: (Value) -> LocalizedText?
  let language: MessageLanguage

  /// How many elements of a list are shown.
  private static let most = 6

  func text(_ value: Value, depth: Int = 0) -> String {
    switch value.tag {
    case .text: MessageValue.quoted(value, in: store, constants: constants)
    case .bool: value.boolValue ? "true" : "false"
    case .list: list(value, depth)
    case .object where Int(value.node) < nodes.count && Int(value.symbol) < NodeKind.allCases.count:
      value.node < ServiceModel.firstNode ? nothing(value) : subject(value.node)
    case .unknown, .lazy:
      LocalizedText(en: "unknown: the definition doesn't tell", ja: "不明（定義からは分からない）")[language]
    case .error:
      LocalizedText(en: "error", ja: "エラー")[language] + (error(value).map { ": \($0[language])" } ?? "")
    case .null: "null"
    case .int, .uint, .double, .timestamp:
      MessageValue.text(of: value, in: store, constants: constants, language: language)
    default: json(value)
    }
  }

  /// A node: its kind, and what it is called.
  func subject(_ node: UInt32) -> String {
    let it = nodes[Int(node)]
    for name in ["shownLabel", "label", "title", "content", "text", "id"] {
      guard let slot = Vocabulary.standard.kinds[Int(it.kind.rawValue)].slot(name),
        store.slots.indices.contains(Int(it.slots) + slot)
      else { continue }
      let value = store.slots[Int(it.slots) + slot]
      if value.tag == .text, value.length > 0 {
        return "\(it.kind.name) \(MessageValue.quoted(value, in: store, constants: constants, most: 40))"
      }
    }
    return it.kind.name
  }

  private func nothing(_ value: Value) -> String {
    let kind = nodes[Int(value.node)].kind.name
    return LocalizedText(en: "no \(kind)", ja: "\(kind) なし")[language]
  }

  private func list(_ value: Value, _ depth: Int) -> String {
    guard depth < 4 else { return "[…]" }
    let range = value.range.clamped(to: store.elements.indices)
    let shown = range.prefix(Self.most).map { text(store.elements[$0], depth: depth + 1) }
    let rest = range.count - shown.count
    guard rest > 0 else { return "[\(shown.joined(separator: ", "))]" }
    let more = LocalizedText(en: "\(rest) more", ja: "ほか \(rest) 件")[language]
    return "[\(shown.joined(separator: ", ")), … \(more)]"
  }

  private func json(_ value: Value) -> String {
    var bytes: [UInt8] = []
    ValueJSON(environment: ModelEnvironment.standard, constants: constants).write(value, of: store, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension MessageValue {
  /// A text in quotes, on one line and not too long.
  static func quoted(_ value: Value, in store: ValueStore, constants: [UInt8], most: Int = most) -> String {
    let text = store.string(value, constants: constants).split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "⏎")
    return "\"\(text.count > most ? String(text.prefix(most - 1)) + "…" : text)\""
  }
}

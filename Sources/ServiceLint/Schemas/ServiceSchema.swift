import ServiceLintEngine
import ServiceLintFormats
import ServiceLintModel
import ServiceLintText

/// The schema of our own service definition, from the vocabulary and the words of its closed lists.
struct ServiceSchema {
  let language: MessageLanguage

  /// The schema without its head.
  var value: SchemaValue {
    let roots = ServiceShape.roots.map(\.name)
    let version: SchemaValue = ["enum": [1, "1"]]
    let kinds = ServiceShape.roots.map { (key: $0.name, value: SchemaValue.reference($0.name)) }
    return SchemaValue.members(
      [
        (
          "servicelint",
          version.described(pick("The version of this notation: 1.", "この書き方の版。1 と書きます。"))
        )
      ] + kinds
    ).saying(
      Self.ignore, ("definitions", .object(definitions)), ("oneOf", .list(roots.map { ["required": [.text($0)]] })))
  }

  private var definitions: [(key: String, value: SchemaValue)] {
    let kinds = NodeKind.allCases.filter { ![.node, .condition, .card].contains($0) }
    let takes: [ServiceTakes] =
      [.yesOrNo, .date, .money, .currency, .language, .capabilities, .time]
      + [.quantity(needsUnit: false), .quantity(needsUnit: true)] + Enumeration.allCases.map { .word($0) }
    return kinds.map { ($0.name, node($0)) } + [("openingHours", openingHours), ("ignore", ignoreDefinition)]
      + takes.map { (name(of: $0), one($0)) }
  }

  // MARK: Parts

  /// The key that silences rules may stand in every object.
  private static let ignore: (key: String, value: SchemaValue) = (
    "patternProperties", .object([("^\(IgnoreNote.key)$", .reference("ignore"))])
  )

  private var ignoreDefinition: SchemaValue {
    let note: SchemaValue = ["type": "string", "pattern": "[:：]"]
    let notes: SchemaValue = ["anyOf": [note, ["type": "array", "items": note]]]
    return notes.described(
      pick(
        "Rules whose findings here may stay, and why: `RULE: reason`, or a list of such texts.",
        "ここでの指摘を承知のうえで残すルールと、その理由。`ルール: 理由` と書きます（リストも可）。"))
  }

  private func node(_ kind: NodeKind) -> SchemaValue {
    let shape = ServiceShape.of(kind)
    let keys = shape.names.compactMap { name in
      shape.takes(name).map { (key: name, value: key($0).described(meaning(name, of: shape))) }
    }
    let members = SchemaValue.members(keys).saying(Self.ignore)
    guard let alone = shape.alone else { return members }
    var text = reference(alone.takes)
    // A text for a list is a list of one; only these parts take the list itself.
    if case .list(let element) = alone.takes { text = list(reference(element)) }
    if kind == .text { text = .scalar }
    return ["anyOf": [members, text]]
  }

  private func meaning(_ key: String, of shape: ServiceShape) -> String {
    let (english, japanese) = shape.meaning(key)
    return pick(english, japanese ?? english)
  }

  /// Hours as a text or with keys, and lists of these in lists.
  private var openingHours: SchemaValue {
    [
      "items": .reference("openingHours"),
      "anyOf": [.reference(NodeKind.hours.name), .scalar, ["type": ["array", "null"]]],
    ]
  }

  // MARK: Keys

  /// What stands behind a key; nothing says that it is not stated.
  private func key(_ takes: ServiceTakes) -> SchemaValue {
    switch takes {
    case .text: return ["type": ["string", "number", "boolean", "null"]]
    case .named: return ["type": ["string", "number", "boolean", "null"], "examples": .texts(takes.words)]
    // Hours stand in lists in lists.
    case .list(.node(.hours)): return .reference("openingHours")
    case .list(let element):
      var inner = reference(element)
      if element == .node(.form) { inner = formOrFile }
      return list(inner)
    case .node(.form), .node, .yesOrNo, .date, .money, .currency, .language, .capabilities, .word, .quantity, .time:
      return ["anyOf": [reference(takes), ["type": "null"]]]
    }
  }

  /// One or a list of them. The elements stand outside of the choice, so that an editor points at the one that is wrong.
  private func list(_ element: SchemaValue) -> SchemaValue {
    ["items": element, "anyOf": [element, ["type": ["array", "null"]]]]
  }

  /// A form, or the name of its file behind the key `form`.
  private var formOrFile: SchemaValue {
    let file = SchemaValue.members([("form", ["type": "string"])], required: ["form"])
    return ["anyOf": [.reference(NodeKind.form.name), file]]
  }

  private func reference(_ takes: ServiceTakes) -> SchemaValue {
    switch takes {
    case .text: .scalar
    case .named: ["type": ["string", "number", "boolean"], "examples": .texts(takes.words)]
    case .node(.node), .node(.condition): .scalar
    case .node(let kind): .reference(kind.name)
    case .list(let element): list(reference(element))
    default: .reference(name(of: takes))
    }
  }

  // MARK: Values

  private func name(of takes: ServiceTakes) -> String {
    switch takes {
    case .yesOrNo: "yesOrNo"
    case .date: "date"
    case .money: "money"
    case .currency: "currency"
    case .language: "languageName"
    case .capabilities: "capabilities"
    case .time: "time"
    case .quantity(needsUnit: false): "quantity"
    case .quantity(needsUnit: true): "quantityWithUnit"
    case .word(let list): "\(list.name)Word"
    case .text, .named, .node, .list: "text"
    }
  }

  /// A value that is a text of some form, or another scalar that reads like one.
  private func one(_ takes: ServiceTakes) -> SchemaValue {
    var choices: [SchemaValue] = []
    if takes.takesBoolean { choices.append(["type": "boolean"]) }
    switch takes {
    case .yesOrNo:
      choices.append([
        "enum": .list(takes.words.filter { !["true", "false", "1", "0"].contains($0) }.map { .text($0) } + [1, 0])
      ])
    // Any amount will do, and a code is more often right than a name.
    case .money, .currency: break
    default: if !takes.words.isEmpty { choices.append(["enum": .texts(takes.words)]) }
    }
    if takes.takesNumber { choices.append(["type": "number", "minimum": 0]) }
    if let pattern = takes.pattern {
      choices.append(["type": "string", "pattern": .text(pattern), "patternErrorMessage": .text(wanted(takes))])
    }
    return choices.count == 1 ? choices[0] : ["anyOf": .list(choices)]
  }

  /// What an editor says of a text that can't be read.
  private func wanted(_ takes: ServiceTakes) -> String {
    switch takes {
    case .yesOrNo: pick("Write `yes` or `no`.", "`はい` か `いいえ` で書いてください。")
    case .date: pick("Write a day like `2027-04-01`.", "`2027-04-01` や `令和9年4月1日` のように書いてください。")
    case .money: pick("Write an amount like `EUR 12` or `free`.", "`300 円` や `無料` のように書いてください。")
    case .currency: pick("Write a code like `JPY` or `EUR`.", "`JPY` のような通貨コードで書いてください。")
    case .language:
      pick("Write a language's name or code, like `Japanese` or `ja`.", "`日本語` や `ja` のように、言語の名前かコードを書いてください。")
    case .time: pick("Write a time like `08:30`.", "`08:30` のように書いてください。")
    case .quantity(needsUnit: true):
      pick("Write a number with its unit, like `2 weeks`.", "`2 週間` のように、単位をつけて書いてください。")
    case .quantity: pick("Write a number, like `3200`.", "`3,200 件` のように数を書いてください。")
    case .capabilities: pick("This is no word of `capability`.", "`capability` にない言葉です。")
    case .word(let list): pick("This is no word of `\(list.name)`.", "`\(list.name)` にない言葉です。")
    case .text, .named, .node, .list: ""
    }
  }

  private func pick(_ english: String, _ japanese: String) -> String { language == .english ? english : japanese }
}

import ServiceLintAnalysis
import ServiceLintCEL
import ServiceLintModel
import ServiceLintText
import ServiceLintValue

/// What texts say and how they look.
enum TextFunctions {
  static let all: [HostFunction] = [
    HostFunction(
      "same", on: .string, [.string], gives: .bool,
      "Whether two texts are equal but for case, width, spaces and marks.",
      examples: [
        HostExample("\"E-mail:\".same(\"e-mail\")", gives: "true"), HostExample("\"氏名\".same(\"住所\")", gives: "false"),
      ]
    ) { host, arguments in .bool(TextMeasure.same(host.bytes(arguments[0]), host.bytes(arguments[1]))) },
    HostFunction(
      "find", on: .string, [.list(.string)], gives: .nodes(.span), cost: 20,
      "The places of whole words in a text.",
      examples: [HostExample("\"Cats and dogs\".find([\"dogs\", \"dog\"]).map(s, s.text)", gives: "[\"dogs\"]")]
    ) { host, arguments in find(host, arguments[0], arguments[1]) },
    HostFunction(
      "isBlank", on: .string, gives: .bool, "Whether a text holds nothing but spaces and marks without sense.",
      examples: [HostExample("\" – \".isBlank()", gives: "true"), HostExample("\"a\".isBlank()", gives: "false")]
    ) { host, arguments in
      .bool(!TextMeasure.hasLetters(host.bytes(arguments[0])))
    },
    HostFunction(
      "hasLetters", on: .string, gives: .bool, "Whether a text holds a letter or digit of any script.",
      examples: [
        HostExample("\"氏名\".hasLetters()", gives: "true"), HostExample("\"---\".hasLetters()", gives: "false"),
      ]
    ) { host, arguments in
      .bool(TextMeasure.hasLetters(host.bytes(arguments[0])))
    },
    HostFunction(
      "problem", on: .node(.link), gives: .string, cost: 10,
      "Why a link cannot work: `empty`, `space`, `scheme-missing`, `scheme-broken`, `two-addresses`, `address-broken`; empty if it can.",
      examples: [
        HostExample(
          "text.links[0].problem()", gives: "\"scheme-missing\"",
          on: "text: {content: \"<a href=\\\"www.example.org\\\">Our page</a>\"}")
      ]
    ) { host, arguments in
      let url = host.value(of: arguments[0].node, LinkProperty.url)
      return host.model.values.add(linkProblem(host.bytes(url)))
    },
    HostFunction(
      "short", on: .string, gives: .string,
      "A text cut to what fits into a message, on one line; for messages that put a value into words of their own.",
      examples: [HostExample("\"Two\\n lines\".short()", gives: "\"Two lines\"")]
    ) { host, arguments in
      host.model.values.add(TextMeasure.shortened(host.bytes(arguments[0]), to: MessageValue.most))
    },
    HostFunction(
      "nearest", on: .string, [.list(.string)], gives: .string, cost: 50,
      "The text of a list that this one may be a misspelling of; empty if none is near.",
      examples: [
        HostExample("\"lable\".nearest([\"kind\", \"label\"])", gives: "\"label\""),
        HostExample("\"paidForTeeth\".nearest([\"paidForFeast\"])", gives: "\"\""),
      ]
    ) { host, arguments in
      host.model.values.add(nearest(host, arguments[0], arguments[1]))
    },
    HostFunction(
      "date", [.string], gives: .timestamp, "A day, as the timestamp of its midnight UTC.",
      examples: [HostExample("date(\"2026-11-24\")", gives: "timestamp(\"2026-11-24T00:00:00Z\")")]
    ) { host, arguments in
      guard let day = CivilDate(host.string(arguments[0])) else { return .unknown }
      return .timestamp(seconds: Int64(day.daysSince1970) * 86_400)
    },
  ]

  private static func nearest(_ host: RuleHost, _ name: Value, _ list: Value) -> String {
    let wanted = folded(host.bytes(name))
    var names: [String] = []
    for place in list.range {
      // Most names of a form are told apart here, before a string is made of them.
      let bytes = host.bytes(host.model.values.elements[place])
      if isNear(bytes, wanted) { names.append(String(decoding: bytes, as: UTF8.self)) }
    }
    return NearestName.nearest(to: host.string(name), among: names) ?? ""
  }

  private static func folded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    if text.allSatisfy({ $0 < 0x80 }) { return text.map(folded) }
    return Array(String(decoding: text, as: UTF8.self).lowercased().utf8)
  }

  private static func folded(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// Whether one has only something more than the other, or at most three letters of it are others: long keys that
  /// share most of their words mean different things.
  private static func isNear(_ name: ArraySlice<UInt8>, _ wanted: [UInt8]) -> Bool {
    // Keys are ASCII, and are looked at as they stand.
    if name.contains(where: { $0 >= 0x80 }) { return differsInOnePlace(folded(name).span, wanted.span) }
    return differsInOnePlace(name.span, wanted.span)
  }

  private static func differsInOnePlace(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
    let shorter = min(a.count, b.count)
    var start = 0
    while start < shorter, folded(a[start]) == b[start] { start += 1 }
    var end = 0
    while end < shorter - start, folded(a[a.count - 1 - end]) == b[b.count - 1 - end] { end += 1 }
    return shorter == start + end || max(a.count, b.count) - start - end <= 3
  }

  private static func linkProblem(_ url: ArraySlice<UInt8>) -> String {
    if TextMeasure.isBlank(url) { return "empty" }
    return switch LinkAddress.problem(url) {
    case nil: ""
    case .twoAddresses: "two-addresses"
    case .schemeMissing: "scheme-missing"
    case .schemeBroken: "scheme-broken"
    case .space: "space"
    case .hostBroken, .mailBroken, .phoneBroken: "address-broken"
    }
  }

  private static func find(_ host: RuleHost, _ text: Value, _ words: Value) -> Value {
    let bytes = host.bytes(text)
    let wanted = words.range.map { host.string(host.model.values.elements[$0]) }
    let spans = TextMeasure.find(bytes, words: wanted).map { range in
      host.makeNode(
        .span, parent: 0, at: .none,
        [(SpanProperty.text.slot, host.model.values.add(bytes[range]))])
    }
    let list = host.model.values.addList(spans)
    host.model.values.pin()
    return list
  }
}

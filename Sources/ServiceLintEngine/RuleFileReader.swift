import ServiceLintModel
import ServiceLintReaders
import ServiceLintText

/// Reads one rule's YAML file and says all that is wrong with it.
struct RuleFileReader {
  let path: String
  let tree: SourceTree
  let limits: ModuleLimits
  var errors: [RuleFileError] = []
  private var lines: LineTable?
  /// The options of examples, by the example's number: they are understood when the rule's own are known.
  private var optionsOfExamples: [(example: Int, options: Int)] = []
  /// Texts that stand in one language only, by node.
  private var monolingual: [Int: MessageLanguage] = [:]

  /// The keys of a rule file, in the order of documentation.
  static let keys = RuleFileKey.all.map(\.name)

  init(path: String, tree: SourceTree, limits: ModuleLimits = ModuleLimits()) {
    self.path = path
    self.tree = tree
    self.limits = limits
  }

  /// The rule; incomplete if there are `errors`.
  mutating func read() -> RuleFile {
    let description = RuleDescription(id: "", title: .none, why: .none, fix: .none)
    var rule = RuleFile(path: path, tree: tree, description: description)
    guard let root = tree.roots.first.map(Int.init), tree.nodes[root].kind == .object else {
      fail(tree.roots.first.map(Int.init), .expected(.aMapping))
      return rule
    }
    for duplicate in tree.duplicates.prefix(limits.errors) { fail(Int(duplicate.second), .keyTwice) }
    var seen: Set<String> = []
    for (key, value) in tree.members(of: root) {
      if errors.count >= limits.errors { break }
      let name = tree.key(key)
      seen.insert(name)
      read(name, key, value, into: &rule)
    }
    rule.monolingual = monolingual.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    for needed in ["id", "for", "require", "message"] where !seen.contains(needed) {
      errors.append(
        RuleFileError(
          path: path, range: ByteRange(start: tree.nodes[root].start, end: tree.nodes[root].start),
          message: .missingKey(needed)))
    }
    for (example, options) in optionsOfExamples where rule.examples.indices.contains(example) {
      rule.examples[example].options = values(options, of: rule)
    }
    rule.noteNames()
    return rule
  }

  private mutating func read(_ name: String, _ key: Int, _ value: Int, into rule: inout RuleFile) {
    switch name {
    case "id": rule.description.id = text(value)
    case "title": rule.description.title = localized(value)
    case "why": rule.description.why = localized(value)
    case "fix":
      rule.description.fix = localized(value)
      let (english, japanese) = languages(value)
      rule.fix = MessageText(english: template(english), japanese: template(japanese))
    case "sources": rule.description.sources = list(value).map { source($0) }
    case "severity": rule.description.severity = word(value, "severity") ?? .warning
    case "confidence": rule.description.confidence = word(value, "confidence") ?? .medium
    case "tags": rule.description.tags = texts(value)
    case "for": kind(value, into: &rule)
    case "languages": rule.languages = texts(value)
    case "when": rule.when = expression(value)
    case "let":
      for (name, expressionNode) in named(value, "let") {
        if let expression = expression(expressionNode) { rule.lets.append((tree.key(name), expression)) }
      }
    case "each": rule.each = expression(value)
    case "require": rule.require = expression(value) ?? rule.require
    case "at": rule.at = ExpressionText(text: text(value), node: value)
    case "related": rule.related = expression(value)
    case "yields-to": rule.yieldsTo = texts(value)
    case "among":
      let among = text(value)
      if among == "all" {
        rule.amongAll = true
      } else if among != "reachable" {
        fail(value, .unknownWord(among, of: "among", allowed: RuleFileKey.amongWords))
      }
    case "silence":
      let silence = text(value)
      if silence == "defect" {
        rule.silenceIsDefect = true
      } else {
        fail(value, .unknownWord(silence, of: "silence", allowed: RuleFileKey.silenceWords))
      }
    case "message":
      let (english, japanese) = languages(value)
      rule.message = MessageText(english: template(english), japanese: template(japanese))
    case "options":
      for (key, value) in named(value, "options") { rule.options.append(option(tree.key(key), value)) }
    case "examples":
      for node in list(value) {
        guard let example = example(node, number: rule.examples.count) else { continue }
        rule.examples.append(example)
      }
    default:
      fail(key, .unknownKey(name), advice: .didYouMean(NearestName.nearest(to: name, among: Self.keys)))
    }
  }

  private mutating func kind(_ node: Int, into rule: inout RuleFile) {
    let name = text(node)
    if let kind = RuleFileKey.kinds.first(where: { $0.name == name }) {
      rule.kind = kind
    } else {
      let names = RuleFileKey.kinds.map(\.name)
      fail(
        node, .unknownWord(name, of: "for", allowed: names),
        advice: .didYouMean(NearestName.nearest(to: name, among: names)))
    }
  }

  private mutating func source(_ node: Int) -> RuleSource {
    var source = RuleSource(title: "")
    for (key, value) in members(node) {
      switch tree.key(key) {
      case "title": source.title = text(value)
      case "clause": source.clause = text(value)
      case "url": source.url = text(value)
      case let name:
        fail(
          key, .unknownKey(name),
          advice: .didYouMean(NearestName.nearest(to: name, among: RuleFileKey.source.map(\.name))))
      }
    }
    return source
  }

  private mutating func option(_ name: String, _ node: Int) -> RuleOption {
    var option = RuleOption(name: name, value: .int(0), title: .none)
    var type = "int"
    var typeNode = node
    var stated: Int?
    for (key, value) in members(node) {
      switch tree.key(key) {
      case "type": (type, typeNode) = (text(value), value)
      case "default": stated = value
      case "least": option.least = wholeNumber(value)
      case "most": option.most = wholeNumber(value)
      case "title": option.title = localized(value)
      case let name:
        fail(
          key, .unknownKey(name),
          advice: .didYouMean(NearestName.nearest(to: name, among: RuleFileKey.option.map(\.name))))
      }
    }
    switch type {
    case "int": option.value = .int(0)
    case "bool": option.value = .bool(false)
    case "text": option.value = .text("")
    default:
      fail(typeNode, .unknownWord(type, of: "type", allowed: RuleFileKey.optionTypes))
      return option
    }
    guard let stated else {
      fail(node, .missingKey("default"))
      return option
    }
    if let value = option.accepted(OptionValue(stated, of: tree), written: written(stated)) {
      option.value = value
    } else {
      fail(stated, .expected(option.allowed))
    }
    return option
  }

  private mutating func wholeNumber(_ node: Int) -> Int64? {
    if case .int(let number)? = OptionValue(node, of: tree) { return number }
    fail(node, .expected(LocalizedText(en: "a whole number", ja: "整数")))
    return nil
  }

  /// How a value stands in the file, if it is no collection.
  private func written(_ node: Int) -> String {
    switch tree.nodes[node].kind {
    case .string, .number, .boolean: tree.string(node)
    default: ""
    }
  }

  /// Options of the rule as an example sets them.
  private mutating func values(_ node: Int, of rule: RuleFile) -> [String: OptionValue] {
    var result: [String: OptionValue] = [:]
    let known = rule.options.map(\.name)
    for (key, value) in members(node) {
      let name = tree.key(key)
      guard let option = rule.options.first(where: { $0.name == name }) else {
        fail(key, .unknownOption(name), advice: .didYouMean(NearestName.nearest(to: name, among: known)))
        continue
      }
      if let accepted = option.accepted(OptionValue(value, of: tree), written: written(value)) {
        result[name] = accepted
      } else {
        fail(value, .expected(option.allowed))
      }
    }
    return result
  }

  private mutating func example(_ node: Int, number: Int) -> RuleExample? {
    var expectation: RuleExample.Expectation?
    var definition = ""
    var finds: [String] = []
    var beside: [String] = []
    var today: Int?
    for (key, value) in members(node) {
      let name = tree.key(key)
      if let known = RuleExample.Expectation(rawValue: name) {
        expectation = known
        definition = text(value)
      } else if name == "finds" {
        finds = tree.nodes[value].kind == .array ? texts(value) : [text(value)]
      } else if name == "beside" {
        beside = tree.nodes[value].kind == .array ? texts(value) : [text(value)]
      } else if name == "options" {
        optionsOfExamples.append((number, value))
      } else if name == "today" {
        let date = CivilDate(text(value))
        if date == nil {
          fail(value, .expected(LocalizedText(en: "a day such as 2026-11-24", ja: "2026-11-24 のような日付")))
        }
        today = date?.daysSince1970
      } else if name != "about" {
        fail(
          key, .unknownKey(name),
          advice: .didYouMean(NearestName.nearest(to: name, among: RuleFileKey.example.map(\.name))))
      }
    }
    guard let expectation else {
      fail(node, .missingKey("violates"))
      return nil
    }
    let lines = self.lines ?? LineTable(tree.bytes, count: tree.count)
    self.lines = lines
    let line = lines.position(of: tree.nodes[node].start).line
    var example = RuleExample(
      expectation: expectation, definition: definition, finds: finds, today: today, line: line)
    example.beside = beside
    return example
  }

  // MARK: Values

  private mutating func text(_ node: Int) -> String {
    switch tree.nodes[node].kind {
    case .array, .object, .null, .alias, .key:
      fail(node, .expected(.aText))
      return ""
    default: return tree.string(node)
    }
  }

  private mutating func texts(_ node: Int) -> [String] { list(node).map { text($0) } }

  private mutating func list(_ node: Int) -> [Int] {
    guard tree.nodes[node].kind == .array else {
      fail(node, .expected(.aList))
      return []
    }
    return tree.elements(of: node)
  }

  private mutating func members(_ node: Int) -> [(key: Int, value: Int)] {
    guard tree.nodes[node].kind == .object else {
      fail(node, .expected(.aMapping))
      return []
    }
    return tree.members(of: node)
  }

  /// The members of a mapping whose keys are names of the rule's own.
  private mutating func named(_ node: Int, _ key: String) -> [(key: Int, value: Int)] {
    let all = members(node)
    guard all.count <= limits.names else {
      fail(node, .tooManyNames(key, most: limits.names))
      return []
    }
    return all
  }

  /// The nodes of the English and the Japanese text; a plain text stands for both, and is told of as monolingual.
  private mutating func languages(_ node: Int) -> (english: Int, japanese: Int) {
    guard tree.nodes[node].kind == .object else {
      // Whichever language it is in, the other one is missing.
      let isEnglish = tree.string(node).unicodeScalars.allSatisfy { $0.value < 0x2E80 }
      monolingual[node] = isEnglish ? .japanese : .english
      return (node, node)
    }
    var english: Int?
    var japanese: Int?
    for (key, value) in tree.members(of: node) {
      switch tree.key(key) {
      case "en": english = value
      case "ja": japanese = value
      case let name: fail(key, .unknownWord(name, of: "language", allowed: MessageLanguage.allCases.map(\.rawValue)))
      }
    }
    guard let first = english ?? japanese else {
      fail(node, .missingKey("en"))
      return (node, node)
    }
    if english == nil { monolingual[node] = .english }
    if japanese == nil { monolingual[node] = .japanese }
    return (english ?? first, japanese ?? first)
  }

  private mutating func localized(_ node: Int) -> LocalizedText {
    let (english, japanese) = languages(node)
    return LocalizedText(en: trimmed(prose(english)), ja: trimmed(prose(japanese)))
  }

  private mutating func template(_ node: Int) -> ExpressionText { ExpressionText(text: prose(node), node: node) }

  /// A text for people: not longer than anyone reads, and nothing in it that a terminal would obey.
  private mutating func prose(_ node: Int) -> String {
    let text = text(node)
    if text.utf8.count > limits.textBytes {
      fail(node, .textTooLong(limits.textBytes))
      return ""
    }
    let control = text.unicodeScalars.first { $0.value < 0x20 && $0 != "\n" && $0 != "\t" || $0.value == 0x7F }
    if let control { fail(node, .controlCharacter(control.value)) }
    return text
  }

  private func trimmed(_ text: String) -> String {
    var bytes = text.utf8[...]
    while let last = bytes.last, last == 0x0A || last == 0x20 { bytes.removeLast() }
    return String(bytes) ?? text
  }

  private mutating func word<W: RawRepresentable & CaseIterable>(_ node: Int, _ what: String) -> W?
  where W.RawValue == String {
    let word = text(node)
    if let known = W(rawValue: word) { return known }
    let allowed = W.allCases.map(\.rawValue)
    fail(
      node, .unknownWord(word, of: what, allowed: allowed),
      advice: .didYouMean(NearestName.nearest(to: word, among: allowed)))
    return nil
  }

  /// An expression must reach us as text: YAML reads `!field.required` as a tag, and `true` or `1` as no text.
  private mutating func expression(_ node: Int) -> ExpressionText? {
    guard tree.nodes[node].kind == .string, !tree.nodes[node].flags.contains(.tagged) else {
      var range = tree.nodes[node].range
      if let tag = tree.tags[UInt32(node)] { range.start = min(range.start, tag.start) }
      errors.append(
        RuleFileError(path: path, range: range, message: .expressionNotText, advice: .expressionAdvice))
      return nil
    }
    return ExpressionText(text: tree.string(node), node: node)
  }

  private mutating func fail(_ node: Int?, _ message: LocalizedText, advice: LocalizedText = .none) {
    guard errors.count < limits.errors else { return }
    let range = node.map { tree.nodes[$0].range } ?? .none
    errors.append(RuleFileError(path: path, range: range, message: message, advice: advice))
  }
}

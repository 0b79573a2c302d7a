import ServiceLintCEL
import ServiceLintModel
import ServiceLintValue

/// What the rule's module brings: lists of words, tables and standards, each asked for by its name.
enum DataFunctions {
  static let all: [HostFunction] = [
    HostFunction(
      "isAnyOf", on: .string, [.string], gives: .bool, names: .list,
      "Whether a text is a word of one of the module's lists, but for case, width, spaces, marks and a number at its end.",
      examples: [
        HostExample("\"Click here!\".isAnyOf(\"vague\")", gives: "true", lists: "{vague: [click here]}"),
        HostExample("\"Click here to apply\".isAnyOf(\"vague\")", gives: "false", lists: "{vague: [click here]}"),
      ]
    ) { host, arguments in
      .bool(host.rule?.rule.lists.contains(host.bytes(arguments[0]), in: host.bytes(arguments[1])) == true)
    },
    HostFunction(
      "holdsAnyOf", on: .string, [.string], gives: .bool, cost: 20, names: .list,
      "Whether a word of one of the module's lists stands in a text, as a whole word.",
      examples: [
        HostExample("\"The aforesaid dog\".holdsAnyOf(\"official\")", gives: "true", lists: "{official: [aforesaid]}")
      ]
    ) { host, arguments in
      .bool(host.rule?.rule.lists.occur(in: host.bytes(arguments[0]), from: host.bytes(arguments[1])) == true)
    },
    HostFunction(
      "words", [.string], gives: .list(.string), names: .list,
      "The words of one of the module's lists: of all languages together, or of the one named.",
      examples: [
        HostExample(
          "words(\"official\")", gives: "[\"aforesaid\", \"当該\"]", lists: "{official: {en: [aforesaid], ja: [当該]}}")
      ]
    ) { host, arguments in
      host.words(of: arguments[0])
    },
    HostFunction(
      "words", [.string, .string], gives: .list(.string), names: .list,
      "The words of one of the module's lists in one language.",
      examples: [
        HostExample(
          "words(\"official\", \"ja\")", gives: "[\"当該\"]", lists: "{official: {en: [aforesaid], ja: [当該]}}"),
        HostExample("words(\"official\", \"de\")", gives: "[]", lists: "{official: {en: [aforesaid], ja: [当該]}}"),
      ]
    ) { host, arguments in host.words(of: arguments[0], in: arguments[1]) },
    HostFunction(
      "table", [.string], gives: .map(.string, .string), cost: 20, names: .table,
      "One of the module's tables: each word with what to say instead, all languages together.",
      examples: [
        HostExample(
          "table(\"plain\")[\"commence\"]", gives: "\"start\"",
          module: "tables: {plain: {commence: start, utilise: use}}"),
        HostExample(
          "\"Commence the walk\".find(table(\"plain\").map(word, word)).map(s, table(\"plain\")[s.text.lowerAscii()])",
          gives: "[\"start\"]", module: "tables: {plain: {commence: start, utilise: use}}"),
        HostExample(
          "table(\"plain\")[?\"walk\"].orValue(\"\")", gives: "\"\"",
          module: "tables: {plain: {en: {commence: start}, ja: {散策: 散歩}}}"),
      ]
    ) { host, arguments in host.table(arguments[0]) },
    HostFunction(
      "standard", [.string], gives: .nodes(.option), cost: 50, names: .standard,
      "The options of one of the module's standards, to compare a field's with; no more is known of them than label and value.",
      examples: [
        HostExample(
          "standard(\"sizes\").filter(s, !field.options.exists(o, o.label.same(s.label))).map(s, s.label)",
          gives: "[\"Large\"]", on: "field: {label: Your dog, kind: radio, options: [small, medium]}",
          module: "standards: {sizes: [Small, Medium, Large]}"),
        HostExample(
          "standard(\"sizes\").map(s, s.value)", gives: "[\"S\", \"\"]",
          module: "standards: {sizes: [{label: Small, value: S}, Large]}"),
      ]
    ) { host, arguments in host.standard(arguments[0]) },
  ]
}

extension RuleHost {
  /// The words of a list of the rule's module in one language; none of a list that is not written by language.
  func words(of list: Value, in language: Value) -> Value {
    let (name, language) = (string(list), string(language))
    return made(list, "words \(language)") { data, _ in
      guard let words = data.listsByLanguage[name]?[language] else { return nil }
      return model.values.addList(words.map { model.values.add($0) })
    } ?? .emptyList
  }

  /// A table of the rule's module; made once for each definition, whoever asks.
  func table(_ name: Value) -> Value {
    let made = made(name, "table") { data, name in
      guard let rows = data.tables[name] else { return nil }
      let texts = rows.flatMap { [model.values.add($0.word), model.values.add($0.instead)] }
      var map = model.values.addList(texts)
      map.tag = .map
      map.length /= 2
      return map
    }
    if let made { return made }
    var empty = Value.emptyList
    empty.tag = .map
    return empty
  }

  /// The options of a standard of the rule's module; made once for each definition, whoever asks.
  func standard(_ name: Value) -> Value {
    made(name, "standard") { data, name in
      guard let options = data.standards[name] else { return nil }
      return model.values.addList(
        options.map { option in
          makeNode(
            .option, parent: 0, at: .none,
            [
              (OptionProperty.label.slot, model.values.add(option.label)),
              (OptionProperty.value.slot, model.values.add(option.value)),
            ])
        })
    } ?? .emptyList
  }

  private func made(_ name: Value, _ kind: String, _ make: (ModuleData, String) -> Value?) -> Value? {
    guard let lists = rule?.rule.lists else { return nil }
    let name = string(name)
    let key = "\(lists.module)\u{1F}\(kind)\u{1F}\(name)"
    if let known = wordValues[key] { return known }
    guard let value = make(lists.data, name) else { return nil }
    model.values.pin()
    wordValues[key] = value
    return value
  }
}

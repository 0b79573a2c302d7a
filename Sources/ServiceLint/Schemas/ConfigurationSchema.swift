import ServiceLintEngine
import ServiceLintText

/// The schema of a configuration, from the table of its keys and from the rules that it may set.
struct ConfigurationSchema {
  let language: MessageLanguage
  /// The modules whose rules are known.
  let modules: [RuleModule]

  /// The schema without its head.
  var value: SchemaValue {
    let keys = ConfigurationKey.all.map { key in
      let sentence = LocalizedText(
        en: "\(key.sentence.english) Without it: \(key.usual.english).",
        ja: "\(key.sentence.japanese)書かないとき: \(key.usual.japanese)。")
      let value =
        switch key.name {
        case "rules": rules
        case "suppressions": suppressions
        default: schema(key.type)
        }
      // A key whose lines are all commented out says nothing.
      let orNothing: SchemaValue = ["anyOf": [value, ["type": "null"]]]
      return (key: key.name, value: orNothing.described(sentence[language]))
    }
    // So does a file of comments.
    let whole: SchemaValue = [
      "type": ["object", "null"], "additionalProperties": false, "properties": .object(keys),
      "if": modulesOfOnesOwn, "then": [:], "else": ["properties": ["rules": onlyKnownRules]],
    ]
    return whole.saying(("definitions", ["level": level, "levelOfMany": levelOfMany]))
  }

  private func schema(_ type: ConfigurationType) -> SchemaValue {
    switch type {
    case .text: ["type": ["string", "number", "boolean"], "minLength": 1]
    case .scalar: .scalar
    case .word(let words): .oneOf(words)
    case .list(let element): .list(of: schema(element))
    case .map(let element): ["type": "object", "additionalProperties": schema(element)]
    case .members(let members): .members(members.map { ($0.name, schema($0.type)) })
    case .either(let types): ["anyOf": .list(types.map(schema))]
    }
  }

  // MARK: Rules

  private var level: SchemaValue { .oneOf(RuleLevel.allCases.map(\.rawValue)) }

  private var levelOfMany: SchemaValue {
    ["anyOf": [.reference("level"), .members([("severity", .reference("level"))])]]
  }

  /// Every rule that is known with its options, every module, and whatever may be a rule of others.
  private var rules: SchemaValue {
    var members: [(key: String, value: SchemaValue)] = []
    for module in modules {
      let title =
        module.title == LocalizedText(en: "", ja: "") ? LocalizedText(en: module.id, ja: module.id) : module.title
      let all = LocalizedText(
        en: "All rules of the module “\(title.english)”.", ja: "モジュール「\(title.japanese)」のルールすべて。")
      members.append(("\(module.id)/*", SchemaValue.reference("levelOfMany").described(all[language])))
      members += module.documentation.map { ($0.description.id, rule($0)) }
    }
    let ofFiles = InputProblem.descriptions.filter { InputProblem.settable.contains($0.id) }
    members += ofFiles.map { ($0.id, SchemaValue.reference("levelOfMany").described($0.title[language])) }
    let ofOthers: SchemaValue = [
      "anyOf": [
        .reference("level"),
        .members([
          ("severity", .reference("level")),
          ("options", Self.options(["type": "object", "additionalProperties": .scalar])),
        ]),
      ]
    ]
    return [
      "type": "object", "properties": .object(members),
      "patternProperties": ["^[^/]+/\\*$": .reference("levelOfMany")],
      "additionalProperties": ofOthers,
      "propertyNames": ["pattern": "^[a-z0-9-]+/(?:[a-z0-9-]+|\\*)$"],
    ]
  }

  private func rule(_ rule: RuleDocumentation) -> SchemaValue {
    let options = rule.options.map { option in
      (key: option.name, value: value(of: option).described("\(option.title[language]) (\(option.standard))"))
    }
    let setting = SchemaValue.members([
      ("severity", .reference("level")), ("options", Self.options(.members(options))),
    ])
    let choice: SchemaValue = ["anyOf": [.reference("level"), setting]]
    return choice.described(rule.description.title[language])
  }

  /// Options, or nothing where all of them are commented out.
  private static func options(_ members: SchemaValue) -> SchemaValue { ["anyOf": [members, ["type": "null"]]] }

  private func value(of option: RuleDocumentation.Option) -> SchemaValue {
    switch option.type {
    case "bool": return ["type": "boolean"]
    case "int":
      var members: [(key: String, value: SchemaValue)] = [("type", "integer")]
      if let least = option.least { members.append(("minimum", .number(least))) }
      if let most = option.most { members.append(("maximum", .number(most))) }
      return .object(members)
    default: return ["type": ["string", "integer", "boolean"]]
    }
  }

  // MARK: Suppressions

  /// Entries that say which rule, why, and where.
  private var suppressions: SchemaValue {
    let text: SchemaValue = ["type": ["string", "number", "boolean"], "pattern": "\\S"]
    let values: [String: SchemaValue] = [
      "fingerprint": ["type": ["string", "number"], "pattern": "^[0-9a-f]{16}$"],
      "until": ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"],
    ]
    let members = ConfigurationReader.suppressionKeys.map { key in (key: key, value: values[key] ?? text) }
    let places = ["definition", "path", "fingerprint"].map { SchemaValue.object([("required", [.text($0)])]) }
    let entry = SchemaValue.members(members, required: ["rule", "reason"]).saying(("anyOf", .list(places)))
    return .list(of: entry)
  }

  // MARK: Names

  /// Whether the configuration names a module that is not known, whose rules may have any names.
  private var modulesOfOnesOwn: SchemaValue {
    let known = SchemaValue.texts([ModuleChoice.builtIn] + modules.map(\.id))
    return [
      "required": ["modules"], "properties": ["modules": ["type": "array", "contains": ["not": ["enum": known]]]],
    ]
  }

  /// What begins with the name of a module that is known must be one of its rules; the command line may add others.
  private var onlyKnownRules: SchemaValue {
    let ids = modules.flatMap { ["\($0.id)/*"] + $0.descriptions.map(\.id) } + InputProblem.settable
    let prefixes = modules.map { "\($0.id)/" }.joined(separator: "|")
    guard !prefixes.isEmpty else { return [:] }
    return ["propertyNames": ["anyOf": [["enum": .texts(ids)], ["not": ["pattern": .text("^(?:\(prefixes))")]]]]]
  }
}

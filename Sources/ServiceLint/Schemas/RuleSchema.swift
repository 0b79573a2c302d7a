import ServiceLintEngine
import ServiceLintText

/// The schema of a rule file, from the table of its keys.
struct RuleSchema {
  let language: MessageLanguage

  /// The schema without its head.
  var value: SchemaValue {
    SchemaValue.members(
      RuleFileKey.all.map { ($0.name, schema($0.type).described($0.sentence[language])) },
      required: RuleFileKey.all.filter(\.isRequired).map(\.name)
    ).saying(("definitions", ["text": text]))
  }

  /// A text for people: in both languages, or in one.
  private var text: SchemaValue {
    let both: SchemaValue = [
      "type": "object", "additionalProperties": false, "minProperties": 1,
      "properties": .object(MessageLanguage.allCases.map { ($0.rawValue, SchemaValue.scalar) }),
    ]
    return ["anyOf": [both, .scalar]]
  }

  private func schema(_ type: RuleFileKey.ValueType) -> SchemaValue {
    switch type {
    case .identifier: ["type": "string", "pattern": "^[a-z0-9-]+/[a-z0-9-]+$"]
    case .scalar: .scalar
    case .localized: .reference("text")
    // YAML reads `true` and `1` as no text.
    case .expression: ["type": "string"]
    case .wholeNumber: ["type": "integer"]
    case .day: ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
    case .word(let words): .oneOf(words)
    case .anything: [:]
    case .list(let element): .list(of: schema(element))
    case .oneOrMore(let element): ["anyOf": [schema(element), .list(of: schema(element))]]
    case .names(let element): ["type": "object", "additionalProperties": schema(element)]
    case .members(let keys): members(keys)
    }
  }

  private func members(_ keys: [RuleFileKey]) -> SchemaValue {
    let value = SchemaValue.members(
      keys.map { ($0.name, schema($0.type).described($0.sentence[language])) },
      required: keys.filter(\.isRequired).map(\.name))
    let choices = keys.filter(\.isOneOfSeveral).map { SchemaValue.object([("required", [.text($0.name)])]) }
    guard !choices.isEmpty else { return value }
    return value.saying(("anyOf", .list(choices)))
  }
}

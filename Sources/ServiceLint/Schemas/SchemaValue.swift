import ServiceLintText

/// A piece of a JSON Schema (draft-07), written in Swift as it stands in JSON; members keep their order.
indirect enum SchemaValue: Sendable, ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  case text(String)
  case number(Int64)
  case bool(Bool)
  case list([SchemaValue])
  case object([(key: String, value: SchemaValue)])

  init(stringLiteral value: String) { self = .text(value) }
  init(booleanLiteral value: Bool) { self = .bool(value) }
  init(integerLiteral value: Int64) { self = .number(value) }
  init(arrayLiteral elements: SchemaValue...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, SchemaValue)...) { self = .object(elements.map { ($0, $1) }) }

  /// A list of texts.
  static func texts(_ texts: [String]) -> SchemaValue { .list(texts.map { .text($0) }) }

  /// One of some texts.
  static func oneOf(_ words: [String]) -> SchemaValue { ["type": "string", "enum": .texts(words)] }

  /// What a definition of the same schema says.
  static func reference(_ name: String) -> SchemaValue { ["$ref": .text("#/definitions/\(name)")] }

  /// A list of values of one kind.
  static func list(of element: SchemaValue) -> SchemaValue { ["type": "array", "items": element] }

  /// An object with some keys and no others.
  static func members(_ members: [(key: String, value: SchemaValue)], required: [String] = []) -> SchemaValue {
    var result: [(key: String, value: SchemaValue)] = [
      ("type", "object"), ("additionalProperties", false), ("properties", .object(members)),
    ]
    if !required.isEmpty { result.append(("required", .texts(required))) }
    return .object(result)
  }

  /// A text of one line as readers take it: a number, `true` and `false` are their own spelling.
  static let scalar: SchemaValue = ["type": ["string", "number", "boolean"]]

  /// The same schema with more said in front.
  func saying(_ more: (key: String, value: SchemaValue)...) -> SchemaValue {
    guard case .object(let members) = self else { return self }
    return .object(more + members)
  }

  /// The same schema with a sentence for people.
  func described(_ sentence: String) -> SchemaValue { saying(("description", .text(sentence))) }

  func write(_ json: inout JSONWriter) {
    switch self {
    case .text(let text): json.string(text)
    case .number(let number): json.int(Int(number))
    case .bool(let value): json.bool(value)
    case .list(let elements):
      json.beginArray()
      for element in elements { element.write(&json) }
      json.endArray()
    case .object(let members):
      json.beginObject()
      for member in members {
        json.key(member.key)
        member.value.write(&json)
      }
      json.endObject()
    }
  }
}

import ServiceLintEngine
import ServiceLintText

/// The schema of a module's own file. Its reader is patient with values and refuses only keys, and so does the schema.
struct ModuleSchema {
  let language: MessageLanguage

  /// The schema without its head.
  var value: SchemaValue {
    .members(
      ModuleFileKey.all.map { key in
        let value: SchemaValue =
          switch key {
          case .title, .description:
            ["type": ["object", "string", "number", "boolean", "null"], "properties": ["en": [:], "ja": [:]]]
          case .lists: ["additionalProperties": ["items": .scalar, "additionalProperties": ["items": .scalar]]]
          case .tables:
            [
              "type": "object",
              "additionalProperties": [
                "type": "object",
                "additionalProperties": [
                  "type": ["string", "number", "object"], "additionalProperties": ["type": ["string", "number"]],
                ],
              ],
            ]
          case .standards:
            [
              "type": "object",
              "additionalProperties": .list(
                of: [
                  "type": ["string", "number", "object"],
                  "properties": ["label": ["type": ["string", "number"]], "value": ["type": ["string", "number"]]],
                  "additionalProperties": false,
                ]),
            ]
          case .id, .version: [:]
          case .needs: ["type": ["string", "number"]]
          case .extends:
            ["anyOf": [["type": "string", "minLength": 1], .list(of: ["type": "string", "minLength": 1])]]
          case .rules:
            ["type": ["object", "null"], "additionalProperties": ["type": ["string", "boolean", "object"]]]
          }
        return (key.rawValue, value.described(key.sentence[language]))
      })
  }
}

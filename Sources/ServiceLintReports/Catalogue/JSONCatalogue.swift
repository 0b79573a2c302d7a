import ServiceLintEngine
import ServiceLintText

/// For other programs: `{version, rules: […]}`, both languages of each text.
struct JSONCatalogue: CatalogueFormat {
  let id = "json"

  func write(_ catalogue: RuleCatalogue, _ language: MessageLanguage, version: String) -> [UInt8] {
    var json = JSONWriter(pretty: true)
    json.beginObject()
    json.key("version")
    json.string(version)
    json.key("rules")
    json.beginArray()
    for rule in catalogue.rules { write(rule, to: &json) }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.bytes
  }

  private func write(_ rule: RuleDocumentation, to json: inout JSONWriter) {
    let description = rule.description
    json.beginObject()
    text("id", description.id, to: &json)
    text("module", rule.module, to: &json)
    both("title", description.title, to: &json)
    both("why", description.why, to: &json)
    both("fix", description.fix, to: &json)
    text("severity", rule.isOff ? RuleLevel.off.rawValue : description.severity.rawValue, to: &json)
    text("confidence", description.confidence.rawValue, to: &json)
    text("for", rule.kind, to: &json)
    json.key("tags")
    json.beginArray()
    for tag in description.tags { json.string(tag) }
    json.endArray()
    json.key("sources")
    json.beginArray()
    for source in description.sources {
      json.beginObject()
      text("title", source.title, to: &json)
      text("clause", source.clause, to: &json)
      text("url", source.url, to: &json)
      json.endObject()
    }
    json.endArray()
    json.key("options")
    json.beginArray()
    for option in rule.options { write(option, to: &json) }
    json.endArray()
    json.key("examples")
    json.beginArray()
    for example in rule.examples {
      json.beginObject()
      text("expectation", example.expectation.rawValue, to: &json)
      text("definition", example.definition, to: &json)
      json.key("finds")
      json.beginArray()
      for found in example.finds { json.string(found) }
      json.endArray()
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  private func write(_ option: RuleDocumentation.Option, to json: inout JSONWriter) {
    json.beginObject()
    text("name", option.name, to: &json)
    text("type", option.type, to: &json)
    json.key("default")
    switch option.type {
    case "int": json.int(Int(option.standard) ?? 0)
    case "bool": json.bool(option.standard == "true")
    default: json.string(option.standard)
    }
    for (name, limit) in [("least", option.least), ("most", option.most)] {
      guard let limit else { continue }
      json.key(name)
      json.int(Int(limit))
    }
    both("title", option.title, to: &json)
    json.endObject()
  }

  private func text(_ name: String, _ value: String, to json: inout JSONWriter) {
    json.key(name)
    json.string(value)
  }

  private func both(_ name: String, _ value: LocalizedText, to json: inout JSONWriter) {
    json.key(name)
    json.beginObject()
    text("en", value.english, to: &json)
    text("ja", value.japanese, to: &json)
    json.endObject()
  }
}

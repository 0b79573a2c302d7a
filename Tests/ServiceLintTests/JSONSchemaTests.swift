import Foundation
import ServiceLintEngine
import ServiceLintFormats
import ServiceLintModel
import ServiceLintText
import Testing

@testable import ServiceLint

@Suite struct `JSON Schemas` {
  private static let modules: [RuleModule] = {
    var loader = RuleLoader()
    return BuiltInModules.modules(&loader)
  }()

  private static func object(_ name: String, _ language: MessageLanguage = .english) throws -> [String: Any] {
    let schema = try #require(JSONSchema.all.first { $0.name == name })
    let bytes = schema.json(language, modules: modules)
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private static func properties(_ schema: Any?) -> [String: Any] {
    guard let schema = schema as? [String: Any] else { return [:] }
    if let own = schema["properties"] as? [String: Any] { return own }
    return (schema["anyOf"] as? [Any] ?? []).lazy.map { properties($0) }.first { !$0.isEmpty } ?? [:]
  }

  /// All texts in closed lists, wherever they stand.
  private static func words(_ schema: Any?) -> Set<String> {
    switch schema {
    case let list as [Any]: list.reduce(into: []) { $0.formUnion(words($1)) }
    case let object as [String: Any]:
      object.reduce(into: Set(object["enum"] as? [String] ?? [])) { $0.formUnion(words($1.value)) }
    default: []
    }
  }

  @Test(arguments: JSONSchema.all.map(\.name), MessageLanguage.allCases)
  func `each is JSON of draft-07 whose references lead somewhere`(name: String, language: MessageLanguage) throws {
    let schema = try Self.object(name, language)
    #expect(schema["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
    let definitions = Set((schema["definitions"] as? [String: Any] ?? [:]).keys)
    func follow(_ part: Any) {
      if let list = part as? [Any] { list.forEach(follow) }
      guard let object = part as? [String: Any] else { return }
      if let reference = object["$ref"] as? String {
        #expect(definitions.contains(String(reference.dropFirst("#/definitions/".count))), "\(reference)")
      }
      object.values.forEach(follow)
    }
    follow(schema)
  }

  @Test(arguments: MessageLanguage.allCases)
  func `the schema of the service knows every key of a part and says what it means`(language: MessageLanguage) throws {
    let schema = try Self.object("service", language)
    let definitions = try #require(schema["definitions"] as? [String: Any])
    for kind in ServiceShape.roots {
      #expect(Self.properties(schema)[kind.name] != nil)
      let part = Self.properties(definitions[kind.name])
      #expect(Set(part.keys) == Set(ServiceShape.of(kind).names))
      for (key, value) in part {
        let sentence = (value as? [String: Any])?["description"] as? String
        #expect(sentence?.isEmpty == false, "\(kind.name).\(key)")
      }
    }
  }

  @Test func `the schema of the service knows every word in both languages`() throws {
    let words = Self.words(try Self.object("service"))
    for list in Enumeration.allCases {
      for value in list.values {
        #expect(words.contains(value), "\(list.name): \(value)")
        for word in ServiceWords.standard.words(list, for: value) { #expect(words.contains(word), "\(word)") }
      }
    }
  }

  @Test func `the schema of a lexicon knows every concept and subject with their lists`() throws {
    let keys = Self.properties(try Self.object("lexicon"))
    #expect(Set(keys.keys) == ["language", "fillers", "neutral", "questions", "concepts", "subjects"])
    for (key, list, phrases) in [
      ("concepts", Enumeration.concept, ["labels", "keys", "not"]),
      ("subjects", .subject, ["labels", "keys", "weak", "addressed"]),
    ] {
      let names = Self.properties(keys[key])
      #expect(Set(names.keys) == Set(list.values))
      for (name, part) in names { #expect(Set(Self.properties(part).keys) == Set(phrases), "\(name)") }
    }
  }

  @Test func `the schema of the configuration knows every key, rule and option`() throws {
    let keys = Self.properties(try Self.object("configuration"))
    #expect(Set(keys.keys) == Set(ConfigurationKey.all.map(\.name)))
    let rules = Self.properties(keys["rules"])
    for rule in Self.modules.flatMap(\.documentation) {
      #expect(rules["\(rule.module)/*"] != nil)
      let options = Self.properties(Self.properties(rules[rule.description.id])["options"])
      #expect(rules[rule.description.id] != nil, "\(rule.description.id)")
      #expect(Set(options.keys) == Set(rule.options.map(\.name)), "\(rule.description.id)")
      for option in rule.options {
        let value = options[option.name] as? [String: Any]
        #expect((value?["minimum"] as? Int).map(Int64.init) == option.least, "\(rule.description.id).\(option.name)")
        #expect((value?["maximum"] as? Int).map(Int64.init) == option.most, "\(rule.description.id).\(option.name)")
      }
    }
    let words = Self.words(keys)
    #expect(words.isSuperset(of: FailureThreshold.allCases.map(\.rawValue)))
    #expect(words.isSuperset(of: MessageLanguage.allCases.map(\.rawValue)))
  }

  @Test func `the schema of a rule knows every key and what is needed`() throws {
    let schema = try Self.object("rule", .japanese)
    #expect(Set(Self.properties(schema).keys) == Set(RuleFileKey.all.map(\.name)))
    #expect(schema["required"] as? [String] == ["id", "for", "require", "message"])
    let words = Self.words(schema)
    #expect(words.isSuperset(of: Severity.allCases.map(\.rawValue) + Confidence.allCases.map(\.rawValue)))
    #expect(words.contains("field") && !words.contains("span"))
  }

  @Test func `every key of the table is one that the reader takes`() {
    for key in RuleFileKey.all {
      let text = "id: a/b\nfor: field\nrequire: \"true\"\nmessage: Hm.\n"
      let more = key.isRequired ? "" : "\(key.name): {wrong: [here]}\n"
      var loader = RuleLoader()
      _ = loader.module(files: [ModuleFile(path: "a/b.yaml", bytes: Array((text + more).utf8))], folder: "a")
      #expect(!loader.errors.contains { $0.message.english.contains("`\(key.name)` is no key") }, "\(key.name)")
    }
  }
}

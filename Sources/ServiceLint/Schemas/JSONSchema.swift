import ServiceLintEngine
import ServiceLintText

/// The JSON Schema of one of the files that people write for ServiceLint, so that an editor completes and checks it.
///
/// Draft-07, which every editor knows. Each is made from the tables that the readers use; a schema may take more than
/// its reader, which knows all units and expressions, and never less.
public struct JSONSchema: Sendable {
  /// The name on the command line.
  public let name: String
  /// What it describes.
  public let title: LocalizedText
  private let make: @Sendable (MessageLanguage, [RuleModule]) -> SchemaValue

  /// The schema as pretty JSON with a line end.
  ///
  /// - Parameters:
  ///   - language: of its descriptions.
  ///   - modules: those whose rules a configuration may name.
  public func json(_ language: MessageLanguage, modules: [RuleModule] = []) -> [UInt8] {
    var json = JSONWriter(pretty: true)
    make(language, modules)
      .saying(
        ("$schema", "http://json-schema.org/draft-07/schema#"), ("title", .text("ServiceLint: \(title[language])"))
      )
      .write(&json)
    json.endLine()
    return json.bytes
  }

  /// All of them; to add one is its file and a line here.
  public static let all = [
    JSONSchema(
      name: "service", title: LocalizedText(en: "service definition", ja: "サービス定義"),
      make: { language, _ in ServiceSchema(language: language).value }),
    JSONSchema(
      name: "configuration",
      title: LocalizedText(en: "configuration (\(Configuration.fileName))", ja: "設定ファイル（\(Configuration.fileName)）"),
      make: { language, modules in ConfigurationSchema(language: language, modules: modules).value }),
    JSONSchema(
      name: "rule", title: LocalizedText(en: "rule file", ja: "ルールのファイル"),
      make: { language, _ in RuleSchema(language: language).value }),
    JSONSchema(
      name: "module", title: LocalizedText(en: "module file (module.yaml)", ja: "モジュールのファイル（module.yaml）"),
      make: { language, _ in ModuleSchema(language: language).value }),
    JSONSchema(
      name: "lexicon", title: LocalizedText(en: "words for concepts (lexicons/…)", ja: "概念を表すことば（lexicons/…）"),
      make: { language, _ in LexiconSchema(language: language).value }),
  ]
}

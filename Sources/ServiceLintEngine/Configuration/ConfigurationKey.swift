import ServiceLintText

/// A key of a configuration. All that is known of keys stands in one table: the reader, `servicelint config`, the
/// template of `servicelint init` and the schema are made from it.
public struct ConfigurationKey: Sendable {
  public var name: String
  /// What may stand behind it.
  public var type: ConfigurationType
  /// What it is for, in one sentence.
  public var sentence: LocalizedText
  /// What goes for a file without it.
  public var usual: LocalizedText
  /// How it is written.
  public var example: String
  /// Takes the value of a node into a configuration.
  let read: @Sendable (inout ConfigurationReader, _ node: Int, inout Configuration) -> Void
  /// What a configuration says of it, one line for each part with its place in the file; empty if nothing.
  public let shown: @Sendable (Configuration) -> [(text: String, range: ByteRange)]
}

/// What may stand behind a key of a configuration.
public indirect enum ConfigurationType: Sendable {
  case text
  /// A whole number, true or false, or a text.
  case scalar
  case word([String])
  case list(ConfigurationType)
  /// Any names, each with a value.
  case map(ConfigurationType)
  /// These names, each with a value.
  case members([(name: String, type: ConfigurationType)])
  case either([ConfigurationType])

  /// What it is, in words that follow “takes”.
  var title: LocalizedText {
    switch self {
    case .text: LocalizedText(en: "a text", ja: "文字列")
    case .scalar: LocalizedText(en: "a number, `true` or `false`, or a text", ja: "数、`true` か `false`、または文字列")
    case .word(let words):
      LocalizedText(en: "one of \(words.joined(separator: ", "))", ja: " \(words.joined(separator: ", ")) のどれか")
    case .list: LocalizedText(en: "a list", ja: "リスト")
    case .map: LocalizedText(en: "names with values", ja: "名前と値の組")
    case .members(let members):
      LocalizedText(
        en: "\(members.map { "`\($0.name)`" }.joined(separator: " and "))",
        ja: " \(members.map { "`\($0.name)`" }.joined(separator: " と ")) ")
    case .either(let types):
      LocalizedText(
        en: types.map(\.title.english).joined(separator: ", or "),
        ja: types.map(\.title.japanese).joined(separator: "、または"))
    }
  }
}

extension ConfigurationKey {
  /// What a rule may be set to.
  static let ruleType = ConfigurationType.either([
    .word(RuleLevel.allCases.map(\.rawValue)),
    .members([
      ("severity", .word(RuleLevel.allCases.map(\.rawValue))), ("options", .map(.scalar)),
    ]),
  ])

  /// What an entry of `suppressions` is.
  static let suppressionType = ConfigurationType.members(ConfigurationReader.suppressionKeys.map { ($0, .text) })

  /// The key that says in which language messages come.
  public static let languageName = "language"

  /// All keys, in the order of documentation.
  public static let all = [
    ConfigurationKey(
      name: "modules", type: .list(.text),
      sentence: LocalizedText(
        en:
          "The modules whose rules run: built-in ones by name (built-in: all of them), your own by the path of their folder.",
        ja: "使うモジュール。付属のものは名前（built-in は付属のすべて）、自分たちのものはフォルダーのパスで書きます。"),
      usual: LocalizedText(en: "built-in", ja: "built-in"),
      example: "modules: [built-in, ./our-rules]",
      read: { reader, node, configuration in
        configuration.modules = reader.texts(node, of: "modules").map { ModuleChoice($0.text, range: $0.range) }
      },
      shown: { ($0.modules ?? []).map { ($0.name, $0.range) } }),
    ConfigurationKey(
      name: "rules", type: .map(ruleType),
      sentence: LocalizedText(
        en: "Rules that are off, weigh more or less, or have options; “module/*” means all rules of a module.",
        ja: "ルールごとの設定。off、重さ（error、warning、info）、オプション。「モジュール/*」はそのモジュールの全ルールです。"),
      usual: LocalizedText(en: "as they come", ja: "ルールの既定のとおり"),
      example: """
        rules:
          accessibility/label-vague: off
          logic/condition-deep: {severity: info, options: {most: 6}}
        """,
      read: { reader, node, configuration in configuration.rules = reader.rules(node) },
      shown: { $0.rules.map { ($0.text, $0.range) } }),
    patterns(
      "include", \.include,
      LocalizedText(
        en: "The files to look at when a folder is checked, written as in .gitignore.",
        ja: "フォルダーを調べるときに見るファイル。.gitignore と同じ書き方です。"),
      usual: LocalizedText(en: "*.json, *.yaml, *.yml", ja: "*.json、*.yaml、*.yml"), example: "include: [forms/]"),
    patterns(
      "exclude", \.exclude,
      LocalizedText(
        en: "Files and folders to pass over when a folder is checked; a file that is named is checked all the same.",
        ja: "フォルダーを調べるときに飛ばすファイルとフォルダー。名前を挙げて指定したファイルは、それでも調べます。"),
      usual: LocalizedText(en: "nothing", ja: "なし"), example: "exclude: [generated/, \"*.draft.json\"]"),
    ConfigurationKey(
      name: "suppressions", type: .list(suppressionType),
      sentence: LocalizedText(
        en:
          "Findings that are known and may stay: the rule, where (path, definition, fingerprint), the reason, and until when.",
        ja: "承知のうえで残す指摘。ルール、場所（path、definition、fingerprint）、理由、必要なら期限を書きます。"),
      usual: LocalizedText(en: "none", ja: "なし"),
      example: """
        suppressions:
          - rule: accessibility/label-vague
            path: forms/dog-licence.json
            reason: The council has approved this wording.
            until: 2027-03-31
        """,
      read: { reader, node, configuration in configuration.suppressions = reader.suppressions(node) },
      shown: { $0.suppressions.map { ($0.text, $0.range) } }),
    ConfigurationKey(
      name: "fail-on", type: .word(FailureThreshold.allCases.map(\.rawValue)),
      sentence: LocalizedText(
        en: "From which severity on a finding makes the run fail.", ja: "この重さ以上の指摘があれば、終了コードを 1 にします。"),
      usual: LocalizedText(en: "error", ja: "error"), example: "fail-on: warning",
      read: { reader, node, configuration in
        configuration.failOn = reader.word(node, of: "fail-on")
        configuration.places["fail-on"] = reader.range(node)
      },
      shown: { configuration in
        configuration.failOn.map { [($0.rawValue, configuration.places["fail-on"] ?? .none)] } ?? []
      }),
    ConfigurationKey(
      name: languageName, type: .word(MessageLanguage.allCases.map(\.rawValue)),
      sentence: LocalizedText(en: "The language of messages.", ja: "表示の言語。"),
      usual: LocalizedText(en: "what LC_ALL or LANG says", ja: "LC_ALL、LANG のとおり"), example: "language: ja",
      read: { reader, node, configuration in
        configuration.language = reader.word(node, of: "language")
        configuration.places["language"] = reader.range(node)
      },
      shown: { configuration in
        configuration.language.map { [($0.rawValue, configuration.places["language"] ?? .none)] } ?? []
      }),
  ]

  private static func patterns(
    _ name: String, _ path: any WritableKeyPath<Configuration, [PathPattern]> & Sendable, _ sentence: LocalizedText,
    usual: LocalizedText, example: String
  ) -> ConfigurationKey {
    ConfigurationKey(
      name: name, type: .list(.text), sentence: sentence, usual: usual, example: example,
      read: { reader, node, configuration in
        configuration[keyPath: path] = reader.texts(node, of: name).map { PathPattern($0.text, range: $0.range) }
      },
      shown: { $0[keyPath: path].map { ($0.text, $0.range) } })
  }
}

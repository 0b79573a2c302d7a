import ServiceLintText

/// All that is wrong with a configuration. The texts about it stand here.
public struct ConfigurationError: Error, Sendable {
  /// In the order of the file.
  public var errors: [RuleFileError]

  public init(_ errors: [RuleFileError]) { self.errors = errors }
}

extension ConfigurationError {
  typealias Text = (message: LocalizedText, advice: LocalizedText)

  private static func say(_ english: String, _ japanese: String, _ advice: LocalizedText = .none) -> Text {
    (LocalizedText(en: english, ja: japanese), advice)
  }

  /// The nearest name, else all there are.
  private static func near(_ name: String, among known: [String]) -> LocalizedText {
    if let nearest = NearestName.nearest(to: name, among: known) { return .didYouMean(nearest) }
    let list = known.map { "`\($0)`" }
    return LocalizedText(
      en: "Possible: \(list.joined(separator: ", ")).", ja: "使えるのは \(list.joined(separator: "、")) です。")
  }

  // MARK: The file

  package static func misnamed() -> (message: LocalizedText, advice: LocalizedText) {
    say(
      "Nothing reads a file of this name.", "この名前のファイルは読まれません。",
      LocalizedText(
        en: "Call it `\(Configuration.fileName)`.", ja: "`\(Configuration.fileName)` という名前に変えてください。"))
  }

  static func severalDocuments() -> Text {
    say(
      "A second document begins here; only one is read.", "ここから二つ目の文書が始まっています。読まれるのは一つだけです。",
      LocalizedText(en: "Take out the line `---` above it.", ja: "上の `---` の行を取り除いてください。"))
  }

  static func unknownKey(_ key: String, among known: [String]) -> Text {
    say("`\(key)` is no key of a configuration.", "`\(key)` というキーは設定ファイルにありません。", near(key, among: known))
  }

  static func keyTwice(_ key: String) -> Text {
    say(
      "`\(key)` stands here a second time.", "`\(key)` が二度書かれています。",
      LocalizedText(en: "Put the two together, or delete one.", ja: "一つにまとめるか、片方を消してください。"))
  }

  static func takes(_ key: String, _ what: LocalizedText, _ advice: LocalizedText = .none) -> Text {
    say("`\(key)` takes \(what.english).", "`\(key)` には\(what.japanese)を書きます。", advice)
  }

  static let howToWriteLists = LocalizedText(
    en: "Write each on a line of its own, behind a hyphen and a space.",
    ja: "一つずつ改行し、行頭に半角ハイフンと空白を付けて書いてください。")
  static let howToWriteMaps = LocalizedText(
    en: "Write `name: value` below it, one to a line, indented.",
    ja: "次の行から字下げして、`名前: 値` を一行に一つずつ書いてください。")

  static func tag(_ text: String) -> Text {
    say(
      "YAML reads `\(text)` as a tag, because it begins with `!`.", "`\(text)` は `!` で始まるので、YAML ではタグとして読まれます。",
      LocalizedText(en: "Put it in quotes: \"\(text)\"", ja: "引用符で囲んでください: \"\(text)\""))
  }

  static let starAdvice = LocalizedText(
    en: "A pattern that begins with `*` needs quotes, as in \"*.json\".",
    ja: "`*` で始まるパターンは、\"*.json\" のように引用符で囲んでください。")

  static func notAWord(_ word: String, of key: String, allowed: [String]) -> Text {
    let advice: LocalizedText
    if let meant = synonyms.first(where: { $0.words.contains(word.lowercased()) })?.means.first(where: allowed.contains)
    {
      advice = .didYouMean(meant)
    } else if ["on", "true", "yes"].contains(word.lowercased()), allowed.contains("off") {
      advice = LocalizedText(
        en: "A rule is on unless it is `off`: take the line out, or say how much it weighs.",
        ja: "ルールは `off` にしない限り有効です。この行を消すか、重さを書いてください。")
    } else {
      advice = .didYouMean(NearestName.nearest(to: word, among: allowed))
    }
    return (.unknownWord(word, of: key, allowed: allowed), advice)
  }

  /// What other tools call it.
  private static let synonyms: [(words: [String], means: [String])] = [
    (["false", "no", "none", "disable", "disabled", "ignore", "0"], ["off", "never"]), (["off"], ["never"]),
    (["never"], ["off"]), (["warn", "1", "medium", "minor", "警告"], ["warning"]),
    (["2", "critical", "high", "major", "エラー"], ["error"]),
    (["note", "notice", "hint", "low", "information", "情報"], ["info"]),
    (["japanese", "jp", "ja-jp", "日本語"], ["ja"]), (["english", "en-us", "en-gb", "英語"], ["en"]),
  ]

  // MARK: Modules

  package static func unknownModule(_ name: String, among known: [String]) -> (
    message: LocalizedText, advice: LocalizedText
  ) {
    say(
      "There is no module `\(name)`, and no folder of that name beside this file.",
      "`\(name)` というモジュールはなく、このファイルの隣に同じ名前のフォルダーもありません。", near(name, among: known))
  }

  package static func noFolder(_ path: String) -> (message: LocalizedText, advice: LocalizedText) {
    say(
      "There is no folder `\(path)`.", "`\(path)` というフォルダーはありません。",
      LocalizedText(
        en: "The path begins at the folder of this file.", ja: "パスは、このファイルのあるフォルダーから書きます。"))
  }

  // MARK: Rules

  static func unknownRule(_ name: String, among known: [String]) -> Text {
    // The name alone is what people remember.
    let whole = known.first { $0.hasSuffix("/\(name)") }
    return say(
      "There is no rule `\(name)`.", "`\(name)` というルールはありません。",
      .didYouMean(whole ?? NearestName.nearest(to: name, among: known)))
  }

  static func notAPattern(_ name: String) -> Text {
    say(
      "`\(name)` means no rule: `*` stands only for all rules of a module.",
      "`\(name)` はルールの指定になりません。`*` は、モジュールのルール全部を指すときだけ使えます。",
      LocalizedText(en: "Write it as in `logic/*`.", ja: "`logic/*` のように書いてください。"))
  }

  static func emptyModule(_ module: String, among known: [String]) -> Text {
    say(
      "There is no module `\(module)`.", "`\(module)` というモジュールはありません。",
      .didYouMean(NearestName.nearest(to: module, among: known).map { "\($0)/*" }))
  }

  /// - Parameter list: the key that leaves it out.
  static func leftOut(_ name: String, module: String, list: String) -> Text {
    say(
      list == "modules"
        ? "`\(name)` never runs: `modules` leaves out `\(module)`."
        : "`\(name)` is no rule of this module: `\(list)` leaves out `\(module)`.",
      list == "modules"
        ? "`modules` に `\(module)` がないので、`\(name)` は使われません。"
        : "`\(list)` に `\(module)` がないので、`\(name)` はこのモジュールからは設定できません。",
      LocalizedText(
        en: "Add `\(module)` to `\(list)`, or take this line out.",
        ja: "`\(list)` に `\(module)` を加えるか、この行を消してください。"))
  }

  static func alwaysAnError(_ name: String) -> Text {
    say(
      "`\(name)` cannot be set: a file that cannot be read is always an error.",
      "`\(name)` は変えられません。読み込めないファイルは必ずエラーになります。",
      LocalizedText(en: "Name the file under `exclude`.", ja: "そのファイルを `exclude` に書いてください。"))
  }

  static func optionsOfMany(_ name: String) -> Text {
    say(
      "`\(name)` stands for many rules, and an option belongs to one.",
      "`\(name)` は複数のルールを指すので、オプションは付けられません。",
      LocalizedText(en: "Set it for the rule itself.", ja: "ルールごとに書いてください。"))
  }

  static func unknownOption(_ name: String, of rule: String, among known: [String]) -> Text {
    say(
      "`\(rule)` has no option `\(name)`.", "`\(rule)` に `\(name)` というオプションはありません。",
      known.isEmpty
        ? LocalizedText(en: "It has none.", ja: "このルールにオプションはありません。") : near(name, among: known))
  }

  static func wrongOption(_ name: String, of rule: String, takes what: LocalizedText, not written: String) -> Text {
    say(
      "`\(name)` of `\(rule)` takes \(what.english), not `\(written)`.",
      "`\(rule)` の `\(name)` には\(what.japanese)を書きます。`\(written)` は使えません。")
  }

  // MARK: Suppressions

  static let howToWriteSuppressions = LocalizedText(
    en: "Begin each entry with a hyphen: `- {rule: …, path: …, reason: …}`.",
    ja: "一件ごとに半角ハイフンで始め、`- {rule: …, path: …, reason: …}` のように書いてください。")

  static func noSuppression() -> Text {
    say(
      "This is no entry of `suppressions`: it has no keys.", "`suppressions` の一件として読めません。キーがありません。",
      howToWriteSuppressions)
  }

  /// What people may call the keys.
  private static let namesOfSuppressionKeys = [
    "rules": "rule", "id": "rule", "file": "path", "files": "path", "paths": "path", "glob": "path",
    "form": "definition",
    "title": "definition", "service": "definition", "because": "reason", "why": "reason", "justification": "reason",
    "comment": "reason", "note": "reason", "expires": "until", "expiry": "until", "date": "until",
    "hash": "fingerprint",
  ]

  static func unknownKeyOfSuppression(_ key: String, among known: [String]) -> Text {
    say(
      "`\(key)` is no key of a suppression.", "`\(key)` というキーは `suppressions` にありません。",
      namesOfSuppressionKeys[key].map { .didYouMean($0) } ?? near(key, among: known))
  }

  static func suppressionWithoutRule() -> Text {
    say(
      "This suppression names no rule.", "どのルールの指摘を出さないのか、書かれていません。",
      LocalizedText(
        en: "Write `rule: accessibility/label-vague`, or `accessibility/*` for all rules of a module.",
        ja: "`rule: accessibility/label-vague` のように書いてください。`accessibility/*` ならモジュールの全ルールです。"))
  }

  static func suppressionWithoutReason() -> Text {
    say(
      "This suppression gives no reason.", "指摘を出さない理由が書かれていません。",
      LocalizedText(
        en: "Say behind `reason:` why it may stay as it is: somebody will ask one day.",
        ja: "このままでよい理由を `reason:` に書いてください。後から見る人に必要です。"))
  }

  static func suppressionWithoutPlace(_ rule: String) -> Text {
    say(
      "This would silence `\(rule)` everywhere.", "これでは `\(rule)` の指摘が一つも出なくなります。",
      LocalizedText(
        en:
          "Say where, with `path`, `definition` or `fingerprint`; to be without the rule, write `\(rule): off` under `rules`.",
        ja: "`path`、`definition`、`fingerprint` のどれかで場所を絞ってください。ルール自体を使わないなら、`rules` に `\(rule): off` と書きます。"))
  }

  static func notAFingerprint(_ text: String) -> Text {
    say(
      "`\(text)` is no fingerprint.", "`\(text)` は指摘の指紋（fingerprint）ではありません。",
      LocalizedText(
        en: "Copy it from `--format json`: 16 digits and letters from a to f.",
        ja: "`--format json` の fingerprint を書き写してください。0〜9 と a〜f の 16 文字です。"))
  }

  static func notADay(_ text: String) -> Text {
    say(
      "`\(text)` is no day.", "`\(text)` は日付ではありません。",
      LocalizedText(en: "Write it as 2027-03-31.", ja: "2027-03-31 のように書いてください。"))
  }

  static func neverSilenced(_ name: String) -> Text {
    say(
      "`\(name)` cannot be silenced: a file that cannot be read is always an error.",
      "`\(name)` の指摘は消せません。読み込めないファイルは必ずエラーになります。",
      LocalizedText(en: "Name the file under `exclude`.", ja: "そのファイルを `exclude` に書いてください。"))
  }
}

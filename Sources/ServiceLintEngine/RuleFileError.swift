import ServiceLintText

/// What is wrong with a module's file, and where. All texts of the loader stand here.
public struct RuleFileError: Error, Sendable {
  public var path: String
  /// Byte offsets in the file.
  public var range: ByteRange
  public var message: LocalizedText
  /// What to do; empty if the message says all.
  public var advice: LocalizedText
  /// From 1; filled in when the file's lines are known.
  public var line = 1
  public var column = 1
  public var frame: CodeFrame?

  public init(
    path: String, range: ByteRange, message: LocalizedText, advice: LocalizedText = LocalizedText(en: "", ja: "")
  ) {
    self.path = path
    self.range = range
    self.message = message.forPeople
    self.advice = advice.forPeople
  }
}

extension LocalizedText {
  static let none = LocalizedText(en: "", ja: "")

  static func didYouMean(_ name: String?) -> LocalizedText {
    guard let name else { return .none }
    return LocalizedText(en: "Did you mean `\(name)`?", ja: "`\(name)` のことですか。")
  }

  static func unknownKey(_ key: String) -> LocalizedText {
    LocalizedText(en: "`\(key)` is no key of a rule file.", ja: "`\(key)` というキーはルールのファイルにありません。")
  }

  static func unknownOption(_ name: String) -> LocalizedText {
    LocalizedText(en: "The rule has no option `\(name)`.", ja: "このルールに `\(name)` というオプションはありません。")
  }

  static func unknownModuleKey(_ key: String) -> LocalizedText {
    LocalizedText(en: "`\(key)` is no key of module.yaml.", ja: "`\(key)` というキーは module.yaml にありません。")
  }

  static func unknownWord(_ word: String, of what: String, allowed: [String]) -> LocalizedText {
    let list = allowed.joined(separator: ", ")
    return LocalizedText(
      en: "`\(word)` is no value of `\(what)`. Allowed: \(list).",
      ja: "`\(word)` は `\(what)` に使えません。使えるのは \(list) です。")
  }

  static func missingKey(_ key: String) -> LocalizedText {
    LocalizedText(en: "The rule has no `\(key)`.", ja: "ルールに `\(key)` がありません。")
  }

  static func expected(_ what: LocalizedText) -> LocalizedText {
    LocalizedText(en: "Here \(what.english) is expected.", ja: "ここには\(what.japanese)が必要です。")
  }

  static let aText = LocalizedText(en: "a text", ja: "文字列")
  static let aList = LocalizedText(en: "a list", ja: "リスト")
  static let aMapping = LocalizedText(en: "a mapping", ja: "キーと値の組")

  static let expressionNotText = LocalizedText(
    en: "YAML does not read this expression as text.", ja: "この式は YAML では文字列として読まれません。")
  static let expressionAdvice = LocalizedText(
    en: "Write `|` behind the key and the expression on the next line, indented; comments in it begin with `//`.",
    ja: "キーの後に `|` と書き、次の行に字下げして式を書いてください。式の中のコメントは `//` で始めます。")

  static func notAnIdentifier(_ id: String) -> LocalizedText {
    LocalizedText(en: "`\(id)` is no rule id.", ja: "`\(id)` はルールの id として使えません。")
  }

  static let idAdvice = LocalizedText(
    en: "Write module/name in small letters and hyphens, such as `house/label-shouting`.",
    ja: "`house/label-shouting` のように、モジュール名/ルール名を英小文字とハイフンで書いてください。")

  static let unclosedExpression = LocalizedText(
    en: "`{{` is not closed by `}}`.", ja: "`{{` に対応する `}}` がありません。")

  static let emptyModule = LocalizedText(
    en: "The folder holds no YAML file.", ja: "フォルダーに YAML ファイルがありません。")
  static let moduleAdvice = LocalizedText(
    en: "A module is a folder with one YAML file for each rule, and a module.yaml.",
    ja: "モジュールは、ルールごとの YAML ファイルと module.yaml を置いたフォルダーです。")

  static let duplicateRule = LocalizedText(en: "Another file has a rule of this id.", ja: "同じ id のルールが別のファイルにあります。")

  static func pathNotProperty(_ path: String) -> LocalizedText {
    LocalizedText(
      en: "`at: \(path)` names no property of the node and no name of the rule.",
      ja: "`at: \(path)` は、ノードの属性でもルールで付けた名前でもありません。")
  }

  static func tooLong(_ key: String, most: Int) -> LocalizedText {
    LocalizedText(en: "`\(key)` is longer than \(most) bytes.", ja: "`\(key)` が \(most) バイトを超えています。")
  }

  static func tooManyNames(_ key: String, most: Int) -> LocalizedText {
    LocalizedText(en: "`\(key)` has more than \(most) names.", ja: "`\(key)` の名前が \(most) 個を超えています。")
  }

  static func textTooLong(_ most: Int) -> LocalizedText {
    LocalizedText(en: "This text is longer than \(most) bytes.", ja: "この文字列が \(most) バイトを超えています。")
  }

  static func tooManyWords(_ most: Int) -> LocalizedText {
    LocalizedText(
      en: "The lists of this module have more than \(most) words together.",
      ja: "このモジュールのリストの語は、合わせて \(most) 語を超えています。")
  }

  /// - Parameter key: the key of module.yaml under which the name would stand.
  static func unknownData(_ name: String, of key: String) -> LocalizedText {
    LocalizedText(
      en: "The module has no “\(name)” under `\(key)`.", ja: "モジュールの `\(key)` に「\(name)」がありません。")
  }

  static func dataAdvice(_ key: String, _ known: [String]) -> LocalizedText {
    let names = known.prefix(10).map { "`\($0)`" } + (known.count > 10 ? ["…"] : [])
    return known.isEmpty
      ? LocalizedText(
        en: "Add it to `\(key)` in module.yaml, or extend the module that has it.",
        ja: "module.yaml の `\(key)` に加えるか、それを持つモジュールを `extends` で土台にしてください。")
      : LocalizedText(
        en: "There are: \(names.joined(separator: ", ")).", ja: "使えるのは \(names.joined(separator: "、")) です。")
  }

  static func unknownOptionKey(_ name: String) -> LocalizedText {
    LocalizedText(
      en: "An option of a standard has a `label` and a `value`, but no `\(name)`.",
      ja: "標準の選択肢に書けるのは `label` と `value` で、`\(name)` はありません。")
  }

  static func moduleTooLarge(_ most: Int) -> LocalizedText {
    LocalizedText(
      en: "The files of this module have more than \(most) bytes together.",
      ja: "このモジュールのファイルは、合わせて \(most) バイトを超えています。")
  }

  static func controlCharacter(_ code: UInt32) -> LocalizedText {
    let name =
      "U+" + String(repeating: "0", count: max(0, 4 - String(code, radix: 16).utf8.count))
      + String(code, radix: 16, uppercase: true)
    return LocalizedText(
      en: "This text holds a control character (\(name)), which a terminal would obey instead of showing it.",
      ja: "この文字列に制御文字（\(name)）があります。端末で表示されず、命令として働くおそれがあります。")
  }

  static func unknownRule(_ id: String) -> LocalizedText {
    LocalizedText(en: "There is no rule `\(id)`.", ja: "`\(id)` というルールはありません。")
  }

  static func yieldingInCircle(_ ids: [String]) -> LocalizedText {
    let circle = ids.prefix(5).joined(separator: " → ") + (ids.count > 5 ? " → …" : "")
    return LocalizedText(
      en: "These rules yield to one another in a circle: \(circle).",
      ja: "ルールが互いに譲り合って循環しています（\(circle)）。")
  }

  static let yieldingAdvice = LocalizedText(
    en: "Take one `yields-to` away: the rule that names the cause speaks, the others are silent.",
    ja: "`yields-to` を一つ外してください。原因を示すルールだけが指摘し、ほかは黙るようにします。")

  static func ruleOfTwoModules(_ id: String, _ place: String) -> LocalizedText {
    LocalizedText(
      en: "A rule of another module has the id `\(id)`, too: \(place).",
      ja: "`\(id)` という id のルールが、別のモジュールにもあります（\(place)）。")
  }

  static let ruleOfTwoModulesAdvice = LocalizedText(
    en: "Give one of them another id, or load only one of the two modules.",
    ja: "どちらかの id を変えるか、片方のモジュールだけを読み込んでください。")

  package static func extendingInCircle(_ ids: [String]) -> LocalizedText {
    LocalizedText(
      en: "These modules extend one another in a circle: \(ids.joined(separator: " → ")).",
      ja: "モジュールの `extends` が循環しています（\(ids.joined(separator: " → "))）。")
  }

  package static let extendingAdvice = LocalizedText(
    en: "Take one `extends` away; what both need can be a module of its own.",
    ja: "どれか一つの `extends` を外してください。両方に必要なルールは、別のモジュールに分けられます。")

  package static func extendsTooDeep(_ most: Int) -> LocalizedText {
    LocalizedText(
      en: "Modules extend one another over more than \(most) steps.",
      ja: "`extends` が \(most) 段を超えて連なっています。")
  }

  package static func tooManyModules(_ most: Int) -> LocalizedText {
    LocalizedText(
      en: "More than \(most) modules are loaded from folders.", ja: "フォルダーから読み込むモジュールが \(most) 個を超えています。")
  }

  static func notARequirement(_ text: String) -> LocalizedText {
    LocalizedText(
      en: "`\(text)` does not say which version of ServiceLint is needed.",
      ja: "`\(text)` は、必要な ServiceLint のバージョンとして読めません。")
  }

  static let needsAdvice = LocalizedText(
    en:
      "Write the oldest version that will do, as in `needs: 0.1`, or with bounds in quotes: `needs: \">= 0.1, < 2\"`.",
    ja: "`needs: 0.1` のように、使える最も古いバージョンを書いてください。範囲は `needs: \">= 0.1, < 2\"` のように引用符で囲みます。")

  static func linterTooOld(_ needed: String, _ version: String) -> LocalizedText {
    LocalizedText(
      en: "This module needs ServiceLint `\(needed)`, and this is \(version).",
      ja: "このモジュールには ServiceLint `\(needed)` が必要ですが、使っているのは \(version) です。")
  }

  static let linterTooOldAdvice = LocalizedText(
    en: "Update ServiceLint, or use an older version of the module.",
    ja: "ServiceLint を更新するか、モジュールの古い版を使ってください。")
  static let linterTooNewAdvice = LocalizedText(
    en: "Use a newer version of the module, or an older ServiceLint.",
    ja: "モジュールの新しい版か、古い ServiceLint を使ってください。")

  static func unknownLexiconKey(_ key: String) -> LocalizedText {
    LocalizedText(en: "`\(key)` is no key of a lexicon.", ja: "`\(key)` というキーは語彙ファイルにありません。")
  }

  static func unknownConcept(_ name: String) -> LocalizedText {
    LocalizedText(en: "There is no concept `\(name)`.", ja: "`\(name)` という概念（concept）はありません。")
  }

  static func unknownSubject(_ name: String) -> LocalizedText {
    LocalizedText(en: "There is no subject `\(name)`.", ja: "`\(name)` という対象者（subject）はありません。")
  }

  static let lexiconLanguage = LocalizedText(
    en: "A lexicon says for which language it is.", ja: "語彙ファイルには、どの言語のものかを書きます。")
  static let lexiconLanguageAdvice = LocalizedText(
    en: "Write `language: en` at its top, or another language's code.", ja: "先頭に `language: ja` のように言語コードを書いてください。")

  static let keyTwice = LocalizedText(en: "This key stands twice.", ja: "同じキーが二度あります。")
}

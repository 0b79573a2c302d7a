import ServiceLintModel
import ServiceLintText

/// What is wrong with a service definition: all texts of this format's errors.
struct ServiceFormatError {
  /// The last part of the finding's rule.
  var kind: String
  /// The node of the tree that it is about.
  var node: Int
  /// Whether to point at the key as it stands, quotes included.
  var isKey = false
  var message: LocalizedText
  var advice: LocalizedText

  /// What a value should have been.
  enum Expectation: Hashable {
    case yesOrNo, whetherNeeded, date, money, currency, hours, time, condition
    case quantity(Quantity.Unit)
  }

  // MARK: Keys

  static func unknownKey(_ node: Int, _ key: String, in kind: NodeKind?, among names: [String]) -> Self {
    let place = kind.map { "`\($0.name)`" }
    let message =
      if let place {
        LocalizedText(en: "The key “\(key)” means nothing in \(place).", ja: "「\(key)」というキーは \(place) にはありません。")
      } else {
        LocalizedText(
          en: "The key “\(key)” means nothing at the top of a definition.", ja: "「\(key)」というキーは、定義のいちばん外側には書けません。")
      }
    return Self(
      kind: "unknown-key", node: node, isKey: true, message: message,
      advice: ServiceSynonyms.key(for: key, among: names).map(meant) ?? suggestion(for: key, among: names))
  }

  static func noRoot(_ node: Int) -> Self {
    Self(
      kind: "nothing-defined", node: node,
      message: LocalizedText(
        en: "There is no service, form or other part in this file.", ja: "このファイルには、サービスもフォームも、その一部もありません。"),
      advice: LocalizedText(
        en: "Begin with `service:` or `form:` and put everything else below it.",
        ja: "`service:` か `form:` で始め、ほかの内容はその下に書いてください。"))
  }

  static func secondRoot(_ node: Int, _ key: String, beside first: String) -> Self {
    Self(
      kind: "unknown-key", node: node, isKey: true,
      message: LocalizedText(
        en: "A file defines one thing, and `\(first)` is already there.",
        ja: "一つのファイルに定義できるのは一つだけで、すでに `\(first)` があります。"),
      advice: LocalizedText(
        en: "Put `\(key)` into a file of its own.", ja: "`\(key)` は別のファイルに分けてください。"))
  }

  static func version(_ node: Int, _ written: String) -> Self {
    Self(
      kind: "unknown-version", node: node,
      message: LocalizedText(
        en: "Version “\(written)” of the service definition is not known to this ServiceLint.",
        ja: "サービス定義のバージョン「\(written)」は、この ServiceLint では読めません。"),
      advice: LocalizedText(
        en: "Write `servicelint: 1`, or use a newer ServiceLint.",
        ja: "`servicelint: 1` と書くか、新しい ServiceLint を使ってください。"))
  }

  // MARK: Shapes

  static func notANode(_ node: Int, _ kind: NodeKind) -> Self {
    let main = ServiceShape.of(kind).main.map { ServiceShape.of(kind).properties[$0].name } ?? "id"
    return Self(
      kind: "wrong-shape", node: node,
      message: LocalizedText(
        en: "Here a `\(kind.name)` is expected, with keys of its own.", ja: "ここには `\(kind.name)` の内容をキーと値で書きます。"),
      advice: LocalizedText(
        en: "Write for example `{\(main): …}`.", ja: "たとえば `{\(main): …}` のように書いてください。"))
  }

  static func notAList(_ node: Int, _ kind: NodeKind) -> Self {
    Self(
      kind: "wrong-shape", node: node,
      message: LocalizedText(en: "There is one `\(kind.name)` only.", ja: "ここに書ける `\(kind.name)` は一つだけです。"),
      advice: LocalizedText(
        en: "Write one, not a list" + (kind == .fee ? "; for several amounts, what most people pay in all." : "."),
        ja: "リストにせず、一つだけ書いてください。" + (kind == .fee ? "金額がいくつかあるときは、多くの人が払う合計を書きます。" : "")))
  }

  static func notOneValue(_ node: Int, _ property: String) -> Self {
    Self(
      kind: "wrong-shape", node: node,
      message: LocalizedText(
        en: "`\(property)` takes a single value here, not a list or an object.",
        ja: "`\(property)` のここには、リストやキー付きの内容ではなく、値を一つ書きます。"),
      advice: LocalizedText(en: "Write one text, number or yes/no.", ja: "文字、数字、はい／いいえ のどれか一つにしてください。"))
  }

  // MARK: Values

  static func unknownWord(
    _ node: Int, _ word: String, _ property: String, among names: [String], _ list: Enumeration
  ) -> Self {
    Self(
      kind: "unknown-word", node: node,
      message: LocalizedText(
        en: "“\(word)” is no word that `\(property)` knows.", ja: "「\(word)」は `\(property)` に書ける言葉ではありません。"),
      advice: suggestion(for: word, among: names, in: list, of: property))
  }

  static func unknownLanguage(_ node: Int, _ word: String) -> Self {
    Self(
      kind: "unknown-word", node: node,
      message: LocalizedText(en: "“\(word)” is no language that we know.", ja: "「\(word)」という言語は分かりません。"),
      advice: nearest(to: word, among: LanguageNames.all)
        ?? LocalizedText(
          en: "Write its usual name or its tag, for example `日本語` or `ja`.", ja: "`日本語` のような呼び名か、`ja` のような言語タグで書いてください。"
        ))
  }

  static func unreadable(_ node: Int, _ written: String, _ expected: Expectation) -> Self {
    let (en, ja, adviceEn, adviceJa): (String, String, String, String) =
      switch expected {
      case .yesOrNo:
        ("yes or no", "はい／いいえ", "Write `yes` or `no`.", "`はい` か `いいえ` で書いてください。")
      case .whetherNeeded:
        (
          "yes or no", "はい／いいえ", "Write `yes` or `no`. If it depends, leave it out and say when in `neededWhen`.",
          "`はい` か `いいえ` で書いてください。人によって違うなら、この行は書かずに、要る場合を `neededWhen` に書いてください。"
        )
      case .condition:
        (
          "a condition",
          "条件", "Write it like `x = yes`, `x has other` or `answered x`, where `x` is the `id` of a field.",
          "`x = はい`、`x has その他`、`answered x` のように書いてください。`x` は項目の `id` です。"
        )
      case .date:
        (
          "a day", "日付", "Write it like `2027-04-01`.",
          "`2027-04-01` や `令和9年4月1日` のように、年月日で書いてください。"
        )
      case .money:
        ("an amount of money", "金額", "Write it like `EUR 12` or `free`.", "`300 円` や `無料` のように書いてください。")
      case .currency:
        ("a currency", "通貨", "Write its code, like `JPY` or `EUR`.", "`JPY` のような通貨コードで書いてください。")
      case .hours:
        (
          "opening hours", "受付時間", "Write them like `mon-fri 8:30-17:15` or `always`.",
          "`月〜金 8:30〜17:15` や `24 時間` のように書いてください。決まっていなければ、この行を省いてください。"
        )
      case .time:
        ("a time of the day", "時刻", "Write it like `08:30`.", "`08:30` のように書いてください。")
      case .quantity(.days):
        (
          "a number of days", "日数", "Write it like `30 days` or `2 weeks`.",
          "`30 日`、`2 週間`、`3 か月`、`5 営業日`、`即日` のように書いてください。"
        )
      case .quantity(.minutes):
        ("a span of time", "所要時間", "Write it like `15 minutes`.", "`15 分` や `1 時間 30 分` のように書いてください。")
      case .quantity(.bytes):
        ("a size", "ファイルの大きさ", "Write it like `5 MB`.", "`5 MB` のように書いてください。")
      case .quantity(.percent):
        ("a percentage", "割合", "Write it like `40 %`.", "`40 %` のように書いてください。")
      case .quantity(.count):
        ("a number", "数", "Write it like `3200`.", "`3,200 件` のように書いてください。")
      }
    return Self(
      kind: "unreadable-value", node: node,
      message: LocalizedText(en: "“\(written)” can't be read as \(en).", ja: "「\(written)」を\(ja)として読み取れません。"),
      advice: LocalizedText(en: adviceEn, ja: adviceJa))
  }

  // MARK: Identifiers

  static func missing(_ node: Int, _ id: String, _ targets: [NodeKind], among names: [String]) -> Self {
    let en = targets.map(\.name).joined(separator: " or ")
    let ja = targets.map { "`\($0.name)`" }.joined(separator: " または ")
    // A kind of channel that the service does not have yet.
    let isKind = targets.contains(.channel) && ServiceWords.standard.value(.channelKind, id) != nil
    let addition = LocalizedText(
      en: "If there is such a channel, add `- \(id)` to `channels`.", ja: "その経路があるなら、`channels` に `- \(id)` を加えてください。")
    return Self(
      kind: "reference-missing", node: node,
      message: LocalizedText(
        en: "There is no \(en) with the identifier “\(id)”.", ja: "「\(id)」という識別子の \(ja) はありません。"),
      advice: isKind ? addition : suggestion(for: id, among: names))
  }

  // MARK: Files

  static func formFile(_ node: Int, _ message: LocalizedText, _ advice: LocalizedText) -> Self {
    Self(kind: "form-unreadable", node: node, message: message, advice: advice)
  }

  static func noFiles(_ node: Int, _ name: String) -> Self {
    Self(
      kind: "form-unreadable", node: node,
      message: LocalizedText(
        en: "The form “\(name)” stands in a file of its own, and no other files can be read here.",
        ja: "フォーム「\(name)」は別のファイルにありますが、ここではほかのファイルを読めません。"),
      advice: LocalizedText(en: "Write the form into this file.", ja: "フォームの内容をこのファイルに書いてください。"))
  }

  static func noForm(_ node: Int, _ name: String) -> Self {
    Self(
      kind: "form-unreadable", node: node,
      message: LocalizedText(en: "There is no form in “\(name)”.", ja: "「\(name)」にはフォームがありません。"),
      advice: LocalizedText(en: "Name a file that defines a form.", ja: "フォームを定義したファイルを書いてください。"))
  }

  static func formTwice(_ node: Int, _ name: String) -> Self {
    Self(
      kind: "id-repeated", node: node,
      message: LocalizedText(en: "The form “\(name)” is already listed.", ja: "フォーム「\(name)」は、すでに挙げられています。"),
      advice: LocalizedText(en: "Leave one of them out.", ja: "どちらか一つを消してください。"))
  }

  static func repeatedID(_ id: String, _ kind: NodeKind) -> Self {
    Self(
      kind: "id-repeated", node: 0,
      message: LocalizedText(
        en: "Another `\(kind.name)` already has the identifier “\(id)”.",
        ja: "識別子「\(id)」は、ほかの `\(kind.name)` にも使われています。"),
      advice: LocalizedText(
        en: "Give each of them an identifier of its own.", ja: "それぞれに別の識別子を付けてください。"))
  }

  // MARK: What was meant

  private static func suggestion(
    for word: String, among names: [String], in list: Enumeration? = nil, of property: String = ""
  ) -> LocalizedText {
    if let nearest = nearest(to: word, among: names) { return nearest }
    guard let list, list.values.count <= 12 else {
      let shown = names.prefix(12).map { "`\($0)`" }
      guard !shown.isEmpty else { return LocalizedText(en: "There is none yet.", ja: "まだ一つもありません。") }
      let more = names.count > 12
      return LocalizedText(
        en: "Known are \(shown.joined(separator: ", "))\(more ? " and more" : "").",
        ja: "書けるのは \(shown.joined(separator: "、"))\(more ? " などです" : " です")。")
    }
    let values = list.values
    let words = values.map { "`\(ServiceWords.standard.words(list, for: $0).first ?? $0)`" }
    return LocalizedText(
      en:
        "Known are \(values.map { "`\($0)`" }.joined(separator: ", ")). If none of them fits, leave `\(property)` out.",
      ja: "書けるのは \(words.joined(separator: "、")) です。どれにも当てはまらなければ、`\(property)` を省いてください。")
  }

  private static func nearest(to word: String, among names: [String]) -> LocalizedText? {
    let word = PlainText.halfWidth(word)
    // Two words of two characters with one in common (交付, 納付) are not alike.
    let isShort = word.unicodeScalars.count <= 2 && !word.utf8.allSatisfy { $0 < 0x80 }
    let near = isShort ? names.filter { $0.hasPrefix(word) || word.hasPrefix($0) || $0.hasSuffix(word) } : names
    return NearestName.nearest(to: word, among: near).map(meant)
  }

  private static func meant(_ name: String) -> LocalizedText {
    LocalizedText(en: "Did you mean `\(name)`?", ja: "`\(name)` のことではありませんか。")
  }
}

/// An amount of money as people write it: `300 円`, `¥300`, `EUR 12`, `無料`.
struct Money: Equatable {
  /// In the currency's whole units, rounded up.
  var amount: Int64
  /// ISO 4217; empty if the text names none.
  var currency: String

  /// The words for no money, folded.
  static let free: Set<String> = ["無料", "なし", "無し", "0円", "不要", "free", "none", "freeofcharge", "nofee"]

  private static let names: [String: String] = [
    "円": "JPY", "¥": "JPY", "yen": "JPY", "€": "EUR", "ユーロ": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP",
    "ポンド": "GBP", "pounds": "GBP", "$": "USD", "ドル": "USD", "dollars": "USD", "ウォン": "KRW", "元": "CNY", "₩": "KRW",
  ]

  /// What a currency can be called, beside any code.
  static let codes = Set(names.values).sorted() + names.keys.sorted()

  /// `nil`: the text is no amount of money.
  static func read(_ text: String) -> Money? {
    let plain = PlainText.trimmed(PlainText.halfWidth(text))
    if free.contains(ServiceWords.folded(plain)) { return Money(amount: 0, currency: "") }
    return single(plain) ?? span(plain)
  }

  /// Two amounts, of which the greater one counts: 200円から3,000円まで.
  private static func span(_ text: String) -> Money? {
    for separator in ["〜", "から", "–"] {
      guard let range = text.firstRange(of: separator) else { continue }
      var end = PlainText.trimmed(text[range.upperBound...])
      if end.hasSuffix("まで") { end = String(end.dropLast(2)) }
      guard let first = single(PlainText.trimmed(text[..<range.lowerBound])), let last = single(end) else { return nil }
      return Money(
        amount: max(first.amount, last.amount), currency: last.currency.isEmpty ? first.currency : last.currency)
    }
    return nil
  }

  /// Without what does not change an amount: 約, 1通につき, /通, （税込）.
  private static func bare(_ text: String) -> String {
    var text = text
    if text.hasSuffix(")"), let start = text.firstIndex(of: "(") { text = PlainText.trimmed(text[..<start]) }
    if let slash = text.firstIndex(of: "/") { text = PlainText.trimmed(text[..<slash]) }
    for word in ["約", "一律"] where text.hasPrefix(word) { text = PlainText.trimmed(text.dropFirst(word.count)) }
    let isOne = text.hasPrefix("1") && text.dropFirst().first.map { "通件枚人頭匹台回部点世".contains($0) } == true
    guard isOne else { return text }
    let rest = PlainText.trimmed(text.dropFirst(text.hasPrefix("1世帯") ? 3 : 2))
    return rest.hasPrefix("につき") ? PlainText.trimmed(rest.dropFirst(3)) : rest
  }

  private static func single(_ text: String) -> Money? {
    var rest = Substring(bare(text)).unicodeScalars
    let before = word(&rest)
    guard let thousandths = Quantity.number(&rest) else { return nil }
    let behind = word(&rest)
    guard rest.isEmpty, before.isEmpty || behind.isEmpty else { return nil }
    let written = before + behind
    guard let currency = written.isEmpty ? "" : code(written) else { return nil }
    return Money(amount: (thousandths + 999) / 1000, currency: currency)
  }

  /// The code of a currency; `nil`: it is none that we know.
  static func code(_ written: String) -> String? {
    if let known = names[written] ?? names[written.lowercased()] { return known }
    let scalars = written.unicodeScalars
    return scalars.count == 3 && scalars.allSatisfy { ("A"..."Z").contains($0) } ? written : nil
  }

  private static func word(_ rest: inout Substring.UnicodeScalarView) -> String {
    var result = String.UnicodeScalarView()
    while let scalar = rest.first, !scalar.isDigit {
      result.append(scalar)
      rest.removeFirst()
    }
    return PlainText.trimmed(String(result))
  }
}

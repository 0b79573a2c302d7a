/// Who may act for another, in the words that rules and personas use.
enum WrittenProxy {
  private static let table = [
    ("family", ["家族", "親族", "同居の家族", "親", "relative", "relatives"]),
    ("partner", ["配偶者", "夫", "妻", "パートナー", "spouse"]),
    ("guardian", ["後見人", "成年後見人", "法定代理人", "保護者", "保佐人", "補助人", "親権者"]),
    ("helper", ["支援者", "介助者", "ケアマネジャー", "施設職員", "民生委員", "carer"]),
    ("professional", ["専門職", "士業", "行政書士", "税理士", "弁護士", "司法書士", "社会保険労務士", "agent"]),
    ("anyone", ["任意代理人", "代理人", "誰でも", "委任を受けた人", "anybody"]),
  ]

  /// All words, each kind's name first.
  static let all = table.flatMap { kind, words in [kind] + words }

  private static let kinds: [String: String] = {
    var result: [String: String] = [:]
    for (kind, words) in table {
      for word in words + [kind] { result[ServiceWords.folded(word)] = kind }
    }
    return result
  }()

  /// The kind that a word means; `nil`: a kind of its own.
  static func kind(_ word: String) -> String? { kinds[ServiceWords.folded(word)] }
}

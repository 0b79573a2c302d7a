/// The usual names of languages, and what BCP 47 calls them.
enum LanguageNames {
  private static let names: [(tag: String, names: [String])] = [
    ("ja", ["日本語", "japanese"]),
    ("ja-simple", ["やさしい日本語", "易しい日本語", "easy japanese", "plain japanese"]),
    ("en", ["英語", "english"]), ("zh", ["中国語", "chinese"]),
    ("zh-Hans", ["中国語(簡体字)", "中国語(簡体)", "簡体字", "簡体字中国語", "simplified chinese"]),
    ("zh-Hant", ["中国語(繁体字)", "中国語(繁体)", "繁体字", "繁体字中国語", "traditional chinese"]),
    ("ko", ["韓国語", "朝鮮語", "韓国・朝鮮語", "ハングル", "korean"]), ("vi", ["ベトナム語", "vietnamese"]),
    ("ne", ["ネパール語", "nepali"]), ("pt", ["ポルトガル語", "portuguese"]), ("es", ["スペイン語", "spanish"]),
    ("fil", ["フィリピノ語", "フィリピン語", "filipino"]), ("tl", ["タガログ語", "tagalog"]),
    ("id", ["インドネシア語", "indonesian"]), ("th", ["タイ語", "thai"]),
    ("my", ["ミャンマー語", "ビルマ語", "burmese"]), ("si", ["シンハラ語", "sinhala"]), ("mn", ["モンゴル語", "mongolian"]),
    ("uk", ["ウクライナ語", "ukrainian"]), ("ru", ["ロシア語", "russian"]), ("fr", ["フランス語", "french"]),
    ("de", ["ドイツ語", "german"]), ("it", ["イタリア語", "italian"]), ("hi", ["ヒンディー語", "hindi"]),
    ("bn", ["ベンガル語", "bengali"]), ("ur", ["ウルドゥー語", "urdu"]), ("fa", ["ペルシャ語", "ペルシア語", "persian"]),
    ("ar", ["アラビア語", "arabic"]), ("tr", ["トルコ語", "turkish"]), ("km", ["クメール語", "カンボジア語", "khmer"]),
    ("lo", ["ラオス語", "lao"]), ("ms", ["マレー語", "malay"]), ("ta", ["タミル語", "tamil"]),
    ("nb", ["ノルウェー語", "norwegian", "bokmål"]), ("nn", ["ニーノシュク", "nynorsk"]), ("nl", ["オランダ語", "dutch"]),
    ("sv", ["スウェーデン語", "swedish"]), ("fi", ["フィンランド語", "finnish"]), ("da", ["デンマーク語", "danish"]),
    ("pl", ["ポーランド語", "polish"]), ("cy", ["ウェールズ語", "welsh"]),
    ("jsl", ["日本手話", "手話", "japanese sign language"]),
  ]

  private static let byName: [String: String] = {
    var result: [String: String] = [:]
    for (tag, names) in names { for name in names { result[ServiceWords.folded(name)] = tag } }
    return result
  }()

  /// All names, to find the one that was meant.
  static let all = names.flatMap { [$0.tag] + $0.names }

  /// The tag for a name, or the tag itself; `nil`: it is neither.
  static func tag(_ written: String) -> String? {
    if let known = byName[ServiceWords.folded(written)] { return known }
    let parts = written.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = parts.enumerated().allSatisfy { index, part in
      let letters = part.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
      let digits = part.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) }
      return index == 0 ? letters && (2...3).contains(part.utf8.count) : digits && (1...8).contains(part.utf8.count)
    }
    return isTag ? written : nil
  }
}

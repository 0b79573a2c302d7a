/// The language that a translation of an XForm is in: `English (en)`, or a language's name alone.
enum ODKLanguages {
  /// The tag (BCP 47) of a language as it is written; `nil`: not known.
  static func tag(_ written: String) -> String? {
    if let open = written.lastIndex(of: "("), let close = written.lastIndex(of: ")"), open < close {
      let inner = written[written.index(after: open)..<close].trimmingSpaces
      if isTag(inner) { return inner }
    }
    let name = written.trimmingSpaces.lowercased()
    return names[name] ?? (name == "default" ? nil : LanguageNames.tag(written.trimmingSpaces))
  }

  private static func isTag(_ text: String) -> Bool {
    text.split(separator: "-", omittingEmptySubsequences: false).enumerated().allSatisfy { index, part in
      (index == 0 ? 2...3 : 1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || index > 0 && (0x30...0x39).contains($0) }
    }
  }

  /// What languages call themselves, and those of the countries where ODK is used most.
  private static let names: [String: String] = [
    "français": "fr", "francais": "fr", "español": "es", "espanol": "es", "castellano": "es", "português": "pt",
    "portugues": "pt", "deutsch": "de", "italiano": "it", "nederlands": "nl", "kiswahili": "sw", "swahili": "sw",
    "العربية": "ar", "عربي": "ar", "عربى": "ar", "فارسی": "fa", "dari": "prs", "دری": "prs", "pashto": "ps",
    "پښتو": "ps", "اردو": "ur", "हिन्दी": "hi", "हिंदी": "hi", "বাংলা": "bn", "bangla": "bn", "नेपाली": "ne",
    "bahasa indonesia": "id", "tiếng việt": "vi", "русский": "ru", "українська": "uk", "türkçe": "tr",
    "kreyòl ayisyen": "ht", "haitian creole": "ht", "somali": "so", "soomaali": "so", "amharic": "am", "አማርኛ": "am",
    "tigrinya": "ti", "oromo": "om", "hausa": "ha", "yoruba": "yo", "igbo": "ig", "kinyarwanda": "rw",
    "kirundi": "rn", "lingala": "ln", "luganda": "lg", "chichewa": "ny", "shona": "sn", "zulu": "zu", "xhosa": "xh",
    "malagasy": "mg", "wolof": "wo", "kurdish": "ku", "sorani": "ckb", "kurmanji": "kmr", "tagalog": "tl",
    "cebuano": "ceb", "日本語": "ja", "中文": "zh", "한국어": "ko", "ภาษาไทย": "th", "မြန်မာ": "my", "ខ្មែរ": "km",
    "ລາວ": "lo", "සිංහල": "si", "தமிழ்": "ta",
  ]
}

extension StringProtocol {
  /// Without white space at its ends.
  fileprivate var trimmingSpaces: String {
    var part = Substring(self)
    while let first = part.first, first.isWhitespace { part.removeFirst() }
    while let last = part.last, last.isWhitespace { part.removeLast() }
    return String(part)
  }
}

/// What the words of codes mean: channels, audiences and languages of the EU's authority tables.
enum CPSVAPWords {
  /// The kind of a channel, by the words in its code or name; `nil`: they tell nothing.
  static func channel(_ text: String) -> String? {
    let plain = text.lowercased().filter { $0.isLetter }
    return channels.first { plain.contains($0.word) }?.kind
  }

  /// In the order in which they tell: `e-mail` holds `mail`, `mobile app` is no telephone.
  private static let channels: [(word: String, kind: String)] = [
    ("email", "email"), ("fax", "fax"), ("mobileapp", "app"), ("application", "app"), ("kiosk", "kiosk"),
    ("homevisit", "home-visit"), ("videocall", "video"), ("videoconference", "video"), ("telephone", "phone"),
    ("phone", "phone"), ("call", "phone"), ("website", "web"), ("webpage", "web"), ("homepage", "web"),
    ("online", "web"), ("internet", "web"), ("portal", "web"), ("digital", "web"), ("counter", "counter"),
    ("frontoffice", "counter"), ("office", "counter"), ("desk", "counter"), ("inperson", "counter"),
    ("facetoface", "counter"), ("physical", "counter"), ("postal", "post"), ("letter", "post"), ("mail", "post"),
    ("intermediary", "agent"), ("agent", "agent"), ("web", "web"), ("post", "post"),
  ]

  /// For whom a service is; `nil`: for somebody that the word does not tell.
  static func audience(_ text: String) -> String? {
    let plain = text.lowercased()
    if ["citizen", "individual", "person", "resident", "famil", "parent", "student", "patient"].contains(
      where: plain.contains)
    {
      return "resident"
    }
    return ["business", "enterprise", "compan", "employer", "entrepreneur"].contains(where: plain.contains)
      ? "business" : nil
  }

  /// A code of the EU's table of languages, or a tag, as a tag.
  static func language(_ code: String) -> String? {
    if let known = languages[code.uppercased()] { return known }
    return LanguageNames.tag(code.lowercased())
  }

  private static let languages: [String: String] = [
    "ENG": "en", "FRA": "fr", "NLD": "nl", "DEU": "de", "ITA": "it", "SPA": "es", "POR": "pt", "SWE": "sv", "FIN": "fi",
    "DAN": "da", "NOB": "nb", "NNO": "nn", "NOR": "no", "POL": "pl", "CES": "cs", "SLK": "sk", "SLV": "sl", "HRV": "hr",
    "BUL": "bg", "RON": "ro", "HUN": "hu", "ELL": "el", "EST": "et", "LAV": "lv", "LIT": "lt", "MLT": "mt", "GLE": "ga",
    "JPN": "ja", "UKR": "uk", "RUS": "ru", "ARA": "ar", "TUR": "tr", "ISL": "is", "CAT": "ca", "EUS": "eu", "GLG": "gl",
    "LTZ": "lb", "ZHO": "zh", "SRP": "sr", "MKD": "mk", "SQI": "sq", "CYM": "cy", "SME": "se",
  ]
}

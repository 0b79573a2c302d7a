/// What design systems and authors call the parts of a form in classes and words: GOV.UK, the Digital Agency, USWDS,
/// Bootstrap and their relatives.
enum HTMLWords {
  static func isHint(_ classes: [String]) -> Bool {
    classes.contains { name in
      [
        "hint", "help-text", "helptext", "help-block", "form-text", "support-text", "support_text", "supporttext",
        "helper-text", "field-help", "input-help",
      ].contains { name.contains($0) } && !name.contains("error")
    }
  }

  static func isError(_ classes: [String]) -> Bool {
    classes.contains { name in
      [
        "error-message", "error-text", "error_text", "errortext", "errormessage", "error_message", "invalid-feedback",
        "field-error", "field-validation", "text-danger", "text-error", "errorlist",
      ].contains { name.contains($0) } || name == "error" || name == "errors" || name.hasSuffix("__error")
    }
  }

  static func isRequirement(_ classes: [String]) -> Bool {
    classes.contains { name in
      ["requirement", "required", "mandatory", "hissu", "hissyu", "hisu", "nini", "optional"].contains {
        name.hasSuffix($0) || name.contains($0 + "-") && name.hasPrefix($0)
      }
    }
  }

  static func isCounter(_ classes: [String]) -> Bool {
    classes.contains { $0.contains("character-count") || $0.hasSuffix("counter") || $0.contains("char-count") }
  }

  static func isUnit(_ classes: [String]) -> Bool {
    classes.contains {
      $0.hasSuffix("suffix") || $0.hasSuffix("prefix") || $0 == "input-group-text" || $0 == "input-group-addon"
    }
  }

  /// What stands above or in a heading and is the name of something larger: the service, the section.
  static func isCaption(_ classes: [String]) -> Bool {
    classes.contains {
      $0.hasPrefix("govuk-caption") || $0.hasPrefix("nhsuk-caption") || $0.contains("secondary-text")
    }
  }

  /// Whether a text behind a box says in what it counts.
  static func isUnit(_ text: String) -> Bool { units.contains(text.trimmingEnds()) }

  private static let units: Set<String> = [
    "年", "月", "日", "時", "分", "秒", "年度", "年生", "年間", "か月", "ヶ月", "カ月", "ヵ月", "週", "週間", "日間", "時間", "歳", "才", "円", "万円",
    "千円", "人", "枚", "通", "件", "回", "個", "台", "頭", "匹", "羽", "世帯", "丁目", "番地", "番", "号", "号室", "階", "様", "殿", "坪", "㎡",
    "㎥",
    "㎝", "㎏", "㎞", "cm", "kg", "km", "m2", "％", "%", "平方メートル",
  ]

  /// Whether a text says that the reference mark stands beside what one must answer.
  static func explainsReferenceMark(_ text: String) -> Bool {
    guard let mark = text.firstIndex(of: "※") else { return false }
    return text[mark...].prefix(16).contains("必須")
  }

  static func isCaptcha(_ classes: [String]) -> Bool {
    classes.contains { ["g-recaptcha", "h-captcha", "cf-turnstile", "frc-captcha"].contains($0) }
  }

  /// Whether classes keep a part from sight until something shows it.
  static func isHidden(_ classes: [String]) -> Bool {
    classes.contains {
      ["js-hidden", "hidden", "hide", "is-hidden", "d-none", "display-none", "govuk-visually-hidden-until"].contains($0)
        || $0.hasSuffix("conditional--hidden")
    }
  }

  static func isConditional(_ classes: [String]) -> Bool {
    isHidden(classes) || classes.contains { $0.contains("conditional") }
  }

  /// What a mark says: `true` required, `false` optional; `nil`: it is no mark.
  static func mark(_ text: String) -> Bool? {
    let outer: Set<Character> = [
      "(", ")", "（", "）", "[", "]", "【", "】", "［", "］", "※", "〔", "〕", ":", "：", "・", "-", "–",
    ]
    let word = text.filter { !$0.isWhitespace && !outer.contains($0) }.lowercased()
    if word == "*" || word == "＊" || word == "✱" { return true }
    if requiredWords.contains(word) { return true }
    return optionalWords.contains(word) ? false : nil
  }

  private static let requiredWords: Set<String> = [
    "必須", "必須項目", "必須入力", "入力必須", "要入力", "required", "mandatory", "påkrevd", "obligatorisk", "verplicht", "obligatoire",
    "erforderlich", "pflichtfeld", "obligatorio", "obligatoria", "pflichtangabe", "requis",
  ]

  private static let optionalWords: Set<String> = [
    "任意", "任意項目", "任意入力", "省略可", "optional", "valgfritt", "valgfri", "optioneel", "nietverplicht", "facultatif",
    "facultative",
    "freiwillig", "opcional", "frivillig",
  ]

  /// What the end of a label says about whether one must answer.
  static func markAtEnd(_ label: String) -> Bool? {
    let text = label.trimmingEnds()
    if let last = text.last, "*＊✱".contains(last) { return true }
    if let first = text.first, "*＊".contains(first) { return true }
    for (open, close) in [("(", ")"), ("（", "）"), ("[", "]"), ("【", "】"), ("［", "］")] {
      guard text.hasSuffix(close) || text.hasPrefix(open) else { continue }
      if text.hasSuffix(close), let start = text.lastIndex(of: Character(open)) {
        if let mark = mark(String(text[start...])) { return mark }
      }
      if text.hasPrefix(open), let end = text.firstIndex(of: Character(close)) {
        if let mark = mark(String(text[...end])) { return mark }
      }
    }
    if text.hasSuffix("※必須") || text.hasSuffix(" 必須") { return true }
    if text.hasSuffix("※任意") || text.hasSuffix(" 任意") { return false }
    return nil
  }
}

extension String {
  /// The text without white space at its ends.
  func trimmingEnds() -> String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}

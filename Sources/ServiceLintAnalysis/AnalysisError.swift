import ServiceLintText

/// What the analyses have to say to people, in their own words.
public enum AnalysisError {
  /// What is wrong with a link's address.
  static func link(_ problem: LinkProblem) -> LocalizedText {
    switch problem {
    case .twoAddresses:
      LocalizedText(
        en: "Two addresses have run together. Keep the one that is meant.",
        ja: "二つのアドレスがつながっています。正しい方だけを残してください。")
    case .schemeMissing:
      LocalizedText(
        en: "“https://” is missing, so browsers look for a page of this name on the form’s own site. Add it.",
        ja: "先頭の「https://」がないため、フォームと同じサイトの中のページとして扱われます。「https://」を付けてください。")
    case .schemeBroken:
      LocalizedText(
        en: "The beginning of the address is misspelt. Write “https://”.",
        ja: "アドレスの先頭の書き方が誤っています。「https://」と書いてください。")
    case .space:
      LocalizedText(
        en: "There is a space within the address. Take it out, or write it as “%20”.",
        ja: "アドレスの途中に空白があります。空白を取るか、「%20」と書いてください。")
    case .hostBroken:
      LocalizedText(
        en: "The address names no valid site. Check what stands behind “//”.",
        ja: "サイトの名前が正しくありません。「//」の後ろを確かめてください。")
    case .mailBroken:
      LocalizedText(
        en: "This is no valid link to an email address. Write it as “mailto:name@example.org”.",
        ja: "メールアドレスへのリンクとして正しくありません。「mailto:name@example.org」の形で書いてください。")
    case .phoneBroken:
      LocalizedText(
        en: "This is no valid link to a phone number. Write it as “tel:+4712345678”.",
        ja: "電話番号へのリンクとして正しくありません。「tel:+81312345678」の形で書いてください。")
    }
  }

  /// A pattern that is no regular expression.
  ///
  /// - Parameter reason: what the reader of patterns says.
  static func invalidPattern(_ reason: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "The pattern is not a valid regular expression: \(reason.english)",
      ja: "入力形式のパターンが正規表現として正しくありません。\(reason.japanese)")
  }

  /// A pattern that can take exponential time.
  static let slowPattern = LocalizedText(
    en: "For some answers the pattern takes so long that the form freezes. Don’t repeat what is already repeated.",
    ja: "入力内容によってはパターンの照合に非常に長い時間がかかり、フォームが動かなくなります。繰り返しの中に繰り返しを入れない書き方に直してください。")
}

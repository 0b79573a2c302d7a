import ServiceLintText

/// What people call the ways to a service.
public enum ChannelName {
  /// The name of a kind of channel, as it stands after “through” and before 「で」; the kind itself if it is none.
  public static func of(_ kind: String) -> LocalizedText {
    switch kind {
    case "web": LocalizedText(en: "the web", ja: "ウェブ")
    case "app": LocalizedText(en: "the app", ja: "アプリ")
    case "counter": LocalizedText(en: "the counter", ja: "窓口")
    case "phone": LocalizedText(en: "the phone", ja: "電話")
    case "post": LocalizedText(en: "the post", ja: "郵送")
    case "fax": LocalizedText(en: "fax", ja: "FAX")
    case "email": LocalizedText(en: "email", ja: "メール")
    case "kiosk": LocalizedText(en: "the kiosk", ja: "端末")
    case "home-visit": LocalizedText(en: "home visits", ja: "訪問")
    case "video": LocalizedText(en: "video calls", ja: "ビデオ通話")
    case "agent": LocalizedText(en: "agents", ja: "取次先")
    case "file": LocalizedText(en: "the file to print", ja: "様式のダウンロード")
    default: LocalizedText(en: kind, ja: kind)
    }
  }
}

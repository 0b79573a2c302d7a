/// The columns of the inventory that mean something to the model, by their names in the survey's own words.
///
/// 令和6年度 has 38 of them, 令和7年度 46; they are found by name, never by number. Names compare without white space and
/// with half-width brackets, as the two years differ in both.
enum ProcedureColumn: String, CaseIterable, Sendable {
  case id = "手続ID"
  case ministry = "所管府省庁"
  case name = "手続名"
  case law = "法令名"
  case clause = "根拠条項号"
  case type = "手続類型"
  case actor = "手続主体"
  case receiver = "手続の受け手"
  case through = "経由機関"
  case carriedOutBy = "実施府省庁"
  case online = "オンライン化の実施状況"
  case identityCheck = "申請等における本人確認手法"
  case hasFee = "手数料等の納付有無"
  case payableBy = "手数料等の納付方法"
  case daysOnline = "処理期間(オンライン)"
  case daysOffline = "処理期間(非オンライン)"
  case system = "情報システム(申請)"
  case cases = "総手続件数"
  case casesOnline = "オンライン手続件数"
  case asked = "申請書等に記載させる情報"
  case documents = "申請時に添付させる書類"
  case documentsDropped = "添付書類等提出の撤廃/省略状況"
  case documentsGivenAs = "添付書類等の提出方法"
  case lifeEvents = "手続が行われるイベント(個人)"
  case businessEvents = "手続が行われるイベント(法人)"

  /// A name as it compares.
  static func normalised(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars where !scalar.properties.isWhitespace && scalar != "\u{FEFF}" {
      switch scalar {
      case "（": result.append("(")
      case "）": result.append(")")
      case "／": result.append("/")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  static let byName = Dictionary(allCases.map { ($0.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
}

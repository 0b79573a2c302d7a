/// What is known of the papers and the answers that the inventory names: its choices are a closed list.
enum ProcedurePapers {
  /// A paper: who issues it, and the registry that holds what it says.
  struct Paper {
    var issuer: String
    var registry: String
  }

  /// The papers of 申請時に添付させる書類 that a public body issues. Articles of incorporation, accounts and lists of members are
  /// the applicant's own.
  static let papers: [String: Paper] = [
    "住民票": Paper(issuer: "市区町村", registry: "住民基本台帳"),
    "戸籍": Paper(issuer: "市区町村", registry: "戸籍"),
    "登記事項証明書(商業)": Paper(issuer: "法務局", registry: "商業登記"),
    "登記事項証明書(不動産)": Paper(issuer: "法務局", registry: "不動産登記"),
    "印鑑登録証明書(個人)": Paper(issuer: "市区町村", registry: "印鑑登録"),
    "印鑑登録証明書(法人)": Paper(issuer: "法務局", registry: "商業登記"),
    "所得証明書・納税証明書": Paper(issuer: "税務署・市区町村", registry: "課税台帳"),
    "健康保険及び厚生年金保険の納入証明書": Paper(issuer: "年金事務所", registry: "社会保険料納入記録"),
  ]

  /// What 申請書等に記載させる情報 asks for, as concepts of the model.
  static let concepts: [String: String] = [
    "マイナンバー": "national-id",
    "法人番号": "organisation-number",
    "健康保険適用事業所番号": "organisation-number",
    "労働保険適用事業所番号": "organisation-number",
    "雇用保険適用事業所番号": "organisation-number",
    "本店又は主たる事務所の所在地": "address",
    "商号又は名称": "name.organisation",
    "役員氏名(代表者含む)": "name.full",
    "代表者住所": "address",
    "資本金": "amount",
  ]

  /// What an identity check of 申請等における本人確認手法 demands on paper, by the code before it; nothing for those that the
  /// survey does not say.
  static let demands: [String: [String]] = [
    "1": ["seal", "seal-registration"], "2": ["seal"], "3": ["write-by-hand"], "6": [],
  ]

  /// Answers that name no paper, no event and no piece of data.
  static let nothing: Set<String> = ["添付書類なし", "その他の情報", "その他イベント(個人)", "その他イベント(法人)", "その他(個人も法人にもあてはまらない)"]
}

/// What people call a key before they have read the documentation: only used to say which one was meant.
enum ServiceSynonyms {
  /// The key of a node that a word stands for, the first one that the node has; `nil`: none.
  static func key(for word: String, among names: [String]) -> String? {
    keys[ServiceWords.folded(word)]?.first { names.contains($0) }
  }

  /// Folded words, and the keys that they may stand for.
  private static let keys: [String: [String]] = {
    var result: [String: [String]] = [:]
    for (words, keys) in [
      (["name", "title", "heading", "題名", "名称", "名前", "タイトル", "件名"], ["title", "label", "location", "kind"]),
      (["description", "note", "notes", "about", "概要", "説明", "備考", "補足", "内容"], ["summary", "hint", "content"]),
      (["department", "担当課", "担当", "担当者", "所管", "責任者"], ["owner", "actor"]),
      (["price", "cost", "手数料", "料金", "費用"], ["fee", "amount"]),
      (["due", "期限", "締切", "締め切り"], ["deadline"]),
      (["office", "窓口", "経路", "受付"], ["channels", "from"]),
      (["papers", "書類", "必要書類", "持ち物", "添付書類"], ["documents"]),
      (["手順", "流れ", "手続き"], ["steps"]),
      (["申請書", "様式", "フォーム"], ["forms", "form"]),
      (["work", "業務", "仕事", "作業", "事務"], ["tasks"]),
      (["対象", "対象者", "users"], ["audience"]),
      (["times", "open", "受付時間", "開庁時間", "時間"], ["hours", "minutes"]),
      (["place", "address", "where", "場所", "所在地"], ["location"]),
      (["type", "種類", "種別", "区分"], ["kind"]),
      (["volume", "cases", "件数", "年間件数"], ["casesPerYear"]),
      (["ラベル", "項目名", "question", "質問"], ["label", "fields"]),
      (["mandatory", "必須", "optional", "任意"], ["required"]),
      (["choices", "values", "選択肢"], ["options"]),
      (["if", "when", "condition", "visible", "条件", "表示条件"], ["shownWhen", "neededWhen", "when"]),
      (["help", "helptext", "ヒント"], ["hint"]),
      (["duration", "所要時間", "処理時間"], ["minutes", "processing"]),
      (["items", "questions", "項目"], ["fields"]),
      (["law", "根拠", "根拠法令", "法令"], ["legalBasis"]),
      (["language", "言語"], ["languages", "language"]),
    ] {
      for word in words { result[word] = keys }
    }
    return result
  }()
}

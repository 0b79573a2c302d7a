import ServiceLintModel

/// The words by which people call the values of the closed lists, in Japanese and in English. The value itself always
/// works and is not repeated here.
extension ServiceWords {
  /// For each closed list a line for each value: the value, then its words; the first one is shown in documentation.
  static func lines(_ list: Enumeration) -> String {
    switch list {
    case .audience:
      """
      resident: 住民, 市民, 区民, 町民, 村民, 県民, 国民, 個人, 保護者, 世帯, 利用者, 家庭, 学生, 高齢者, citizen, public, person
      foreign-resident: 外国人住民, 外国人, 在留外国人, foreigner, migrant
      business: 事業者, 企業, 法人, 会社, 個人事業主, company, organisation
      staff: 職員, 庁内, official, employee
      """
    case .topic:
      """
      violence: 暴力, DV, 虐待, abuse
      family: 家族, 家庭, 子育て
      death: 死亡, 死去, 遺族, bereavement
      debt: 借金, 債務, 滞納
      health: 健康, 病気, 医療, illness
      work: 仕事, 就労, 失業, employment
      money: お金, 生活費, 生活困窮, benefits
      housing: 住まい, 住宅, 家
      migration: 在留, 移住, 入国, immigration
      """
    case .capability: capabilities
    case .channelKind:
      """
      web: ウェブ, オンライン, インターネット, サイト, オンライン申請, 電子申請, オンライン手続, ホームページ, online, website
      app: アプリ, スマホアプリ, LINE, mobile app
      counter: 窓口, 来庁, 対面, 役所, 支所, 出張所, 市民センター, 出張窓口, 特設会場, 会場, office, in person, desk
      phone: 電話, コールセンター, 電話受付, telephone, call
      post: 郵送, 郵便, mail, letter
      fax: ファクス, ファックス, FAX
      email: メール, 電子メール, e-mail
      kiosk: 端末, キオスク, キオスク端末, コンビニ, 証明書交付機, machine
      home-visit: 訪問, 自宅訪問, 出張, visit
      video: ビデオ通話, オンライン窓口, テレビ電話, オンライン面談, video call
      agent: 代理, 代理店, 取次, 取次所, 委託先, 委託, 士業, intermediary
      file: ファイル, 様式, ダウンロード, 申請書ダウンロード, download
      """
    case .channelUse:
      """
      apply: 申請, 申込, 申し込み, 届出, 届け出, 手続き, 手続, 受付, application
      ask: 相談, 問い合わせ, 問合せ, お問い合わせ, 質問, enquiry, question
      track: 状況確認, 進捗確認, 照会, status
      receive: 受け取り, 受取り, 受取, 交付, collect
      """
    case .stepKind:
      """
      find-out: 調べる, 知る, 確認する, find out, learn
      prove: 証明する, 本人確認, 本人確認をする, identify
      fill-in: 記入, 記入する, 入力, 入力する, 書く, 申請, 申請する, 申し込む, 申込, 届け出る, fill in, complete
      pay: 支払い, 支払, 支払う, 払う, 納付, 納付する, payment
      send: 提出, 提出する, 送る, 送付, 出す, submit
      wait: 待つ, 待ち
      track: 状況を見る, 状況確認, 進み具合を見る, check status
      correct: 直す, 訂正, 訂正する, 補正, correction
      withdraw: 取り下げ, 取り下げる, 取下げ, cancel
      receive: 受け取る, 受け取り, 受取り, 受取, 交付, 交付を受ける, collect
      """
    case .actor:
      """
      resident: 住民, 本人, 申請者, 市民, applicant, citizen
      proxy: 代理人, 代理, representative
      business: 事業者, 企業, 法人, company
      staff: 職員, 担当者, official
      system: システム, 自動, automatic
      """
    case .choiceBy:
      """
      choice: 選択, 本人の選択, 選ぶ
      circumstance: 事情, 状況, 条件, situation
      decision: 決定, 判断, 審査, 処分
      """
    case .outcome:
      """
      granted: 認定, 承認, 支給, 交付, 許可, 受理, approved
      refused: 却下, 不承認, 不支給, 不許可, 否決, rejected
      turned-away: 対象外, 受付不可, 門前払い, not eligible
      """
    case .mark:
      """
      required: 必須
      optional: 任意
      both: 両方
      none: なし, 無し, 表示なし
      """
    case .pageKind:
      """
      start: 開始, はじめに, 最初
      question: 質問, 入力
      content: 説明, 案内, 情報, information
      review: 確認, 入力内容の確認, check answers
      confirmation: 完了, 受付完了, done
      end: 終了, 対象外, 終わり
      """
    case .drawnAs:
      """
      fieldset: 枠, 囲み, フィールドセット
      panel: パネル
      table: 表
      matrix: 行列, マトリクス, grid
      nothing: なし, 無し, 枠なし
      """
    case .fieldKind: fieldKinds
    case .answeredBy:
      """
      type: 入力, 打つ, typing
      choose: 選ぶ, 選択, choosing
      pick: カレンダー, 一覧から選ぶ, picker
      draw: 描く, 手書き, drawing
      drag: ドラッグ, dragging
      upload: 添付, アップロード, uploading
      """
    case .concept: concepts
    case .subject:
      """
      applicant: 申請者, 本人, 申込者, 届出人
      proxy: 代理人, 代理
      partner: 配偶者, 夫, 妻, パートナー, spouse
      child: 子, 子ども, 子供, 児童, 対象児童
      parent: 親, 父, 母, 保護者
      deceased: 故人, 亡くなった人, 死亡者, 被相続人
      household: 世帯, 家族, 同居者
      employer: 勤務先, 雇用主, 会社
      business: 事業者, 法人, 店舗, company
      guarantor: 保証人, 連帯保証人
      official: 職員, 担当者, staff
      other: その他, ほかの人, 第三者
      """
    case .optionsFrom:
      """
      here: ここ, この定義, inline
      list: 一覧, リスト, コード表
      address: アドレス, URL, API
      code: プログラム, スクリプト, script
      """
    case .characterSet:
      """
      full-width: 全角
      half-width: 半角
      hiragana: ひらがな, 平仮名
      katakana: カタカナ, 片仮名
      kanji: 漢字
      latin: 英字, ローマ字, アルファベット, letters
      digits: 数字
      """
    case .optionKind:
      """
      plain: 普通, 通常
      other: その他, ほか
      none: なし, 該当なし, 当てはまらない
      dont-know: わからない, 分からない, 不明, don't know
      """
    case .textRole:
      """
      title: 題名, 見出し, タイトル, heading
      label: ラベル, 項目名
      hint: ヒント, 補足, 説明, help
      placeholder: プレースホルダー, 記入例
      tooltip: ツールチップ, 吹き出し
      body: 本文, 文章
      option: 選択肢, choice
      error: エラー, エラー文, error message
      button: ボタン
      link: リンク
      """
    case .copyKind:
      """
      original: 原本, 原本のみ, 正本
      copy: 写し, 写し可, コピー, コピー可, 複写, photocopy
      certified: 認証済み, 認証謄本, 原本証明, certified copy
      notarised: 公証, 公正証書, notarized
      translated: 翻訳, 訳文, 翻訳付き, translation
      """
    case .taskKind:
      """
      receive: 受付, 受け付ける, 受理, 収受, intake
      transcribe: 入力, 転記, 転記する, 打ち込む, retype
      check: 確認, 点検, 照合, 形式審査, verify
      decide: 審査, 決定, 判定, 審査する, decision
      approve: 決裁, 承認, 承認する, sign off
      notify: 通知, 通知する, 連絡, 発送, inform
      file: 保管, 綴じる, 保存, ファイリング, archive
      call: 電話, 電話する, 架電, 問い合わせ, phone
      """
    case .outputKind:
      """
      email: メール, 電子メール, e-mail
      file: ファイル, 保存
      system: システム, 基幹システム, API
      pdf: PDF
      post: 郵送, 郵便, mail
      """
    case .buttonAction:
      """
      next: 次へ, 進む, continue
      back: 戻る, 前へ, previous
      submit: 送信, 提出, 申請, send
      save: 保存, 一時保存
      cancel: 中止, やめる, キャンセル
      delete: 削除, 消す
      reset: リセット, クリア, clear
      link: リンク
      event: その他の動作, 動作
      """
    case .researchMethod:
      """
      interview: 聞き取り, インタビュー, ヒアリング, 面談
      test: 利用者テスト, ユーザーテスト, ユーザビリティテスト, テスト, user test, usability test
      survey: アンケート, 調査, 質問紙, questionnaire
      observation: 観察, 行動観察, 窓口観察
      analytics: アクセス解析, 利用データ, 解析, 分析
      workshop: ワークショップ
      """
    case .formPart:
      """
      sign-in: ログイン, 認証, 本人認証, login
      payment: 支払い, 決済, 納付
      notification: 通知, お知らせ
      look-up: 検索, 参照, 照会, search
      """
    case .effect:
      """
      pays: 給付, 支給, 手当, 助成, 補助, payment, benefit
      grants: 付与, 資格付与, 認定, entitlement
      permits: 許可, 認可, 免許, permit, licence
      registers: 登録, 届出, 記録, registration
      shows-data: 証明, 閲覧, 証明書交付, certificate
      informs: 案内, 情報提供, 相談, information
      """
    case .complexity:
      """
      low: 低, 低い, 易しい, 簡単, simple
      medium: 中, 普通, 中くらい, normal
      high: 高, 高い, 難しい, 複雑, complex
      """
    }
  }

  private static let capabilities = """
    computer: パソコン, PC, コンピューター
    smartphone: スマートフォン, スマホ, 携帯端末
    internet: インターネット, ネット
    email: メール, メールアドレス, 電子メール
    phone-voice: 電話, 通話, phone
    sms: SMS, ショートメッセージ
    fax: ファクス, ファックス
    printer: プリンター, 印刷
    scanner: スキャナー
    camera: カメラ, 写真撮影
    id-card: マイナンバーカード, 個人番号カード, マイナカード, 身分証
    card-reader: カードリーダー, ICカードリーダー
    bank-account: 銀行口座, 口座, 預金口座
    credit-card: クレジットカード
    fixed-address: 住所, 定まった住所, 住居
    seal: 印鑑, 認印, はんこ, 押印
    seal-registration: 実印, 印鑑登録, 印鑑証明
    travel: 来庁, 移動, 外出
    weekday-daytime: 平日昼, 平日の昼間, 平日日中
    read-local-language: 日本語を読む, 日本語の読み, read the local language
    write-by-hand: 手書き, 自署, 自書
    hear: 聞く, 聞こえる
    speak: 話す, 発話
    see: 見る, 見える
    fine-motor: 細かい手の動き, 手先の動き
    cognition-complex: 複雑な理解, 込み入った理解
    guardian: 後見人, 保護者の同意
    legal-name-in-local-script: 漢字の氏名, 日本の文字の氏名
    climb-stairs: 階段
    wait-on-site: その場で待つ, 待合
    leave-dependants: 家族を預ける, 子を預ける
    remember-secret: 暗証番号, パスワード, PIN
    photo-id: 顔写真付き身分証, 写真付き本人確認書類
    phone-number: 電話番号
    domestic-phone: 国内の電話番号
    domestic-address: 国内の住所
    receive-mail: 郵便の受け取り, 郵便を受け取る
    share-address: 住所を知らせる
    private-device: 自分だけの端末
    speak-local-language: 日本語を話す
    write-local-language: 日本語を書く
    read-kanji: 漢字を読む
    kana-name: カナの氏名, フリガナ
    name-two-parts: 姓と名
    act-alone: 単独で行う
    point: 指し示す, マウス
    see-colour: 色の見分け
    office-software: 表計算ソフト, ワープロソフト
    guarantor: 保証人
    head-of-household: 世帯主
    national-number: マイナンバー, 個人番号
    business-credential: GビズID, gBizID
    proof-of-authority: 委任状
    """

  private static let fieldKinds = """
    text: 文字, 一行, 一行テキスト, テキスト
    textarea: 文章, 複数行, 複数行テキスト, 自由記述, long text
    number: 数値, 数字, 数
    currency: 金額, money
    date: 日付, 年月日
    month: 年月
    year: 年
    time: 時刻, 時間
    datetime: 日時
    email: メールアドレス, メール, e-mail
    phone: 電話番号, 電話, telephone
    url: URL, ウェブアドレス
    select: 一覧から選択, プルダウン, ドロップダウン, dropdown
    radio: 一つ選択, 択一, ラジオボタン, 単一選択
    checkboxes: 複数選択, 当てはまるものすべて
    checkbox: チェック, チェックボックス, 同意欄
    file: ファイル, 添付, 添付ファイル, upload
    signature: 署名
    address: 住所
    password: パスワード, 暗証番号
    captcha: 画像認証
    barcode: バーコード
    location: 位置, 地図, map
    hidden: 非表示, 隠し項目
    national-id: マイナンバー, 個人番号
    name: 氏名, 名前
    bank-account: 口座, 振込先, 銀行口座
    organisation-number: 法人番号
    rating: 評価, 満足度
    range: 範囲, スライダー, slider
    tags: タグ
    document: 書類
    custom: 独自, その他
    """

  private static let concepts = """
    name.full: 氏名, 名前
    name.given: 名, first name
    name.family: 姓, 氏, last name
    name.middle: ミドルネーム
    name.kana: フリガナ, ふりがな, カナ氏名
    name.former: 旧姓, 旧氏
    name.title: 敬称
    name.organisation: 団体名, 会社名, 法人名, 事業者名
    birth-date: 生年月日
    birth-place: 出生地
    death-date: 死亡日, 死亡年月日
    age: 年齢
    sex: 性別
    gender: 性自認, ジェンダー
    nationality: 国籍
    residence-status: 在留資格
    address: 住所, 居所
    address.street: 番地, 町名番地
    address.city: 市区町村
    address.region: 都道府県
    postal-code: 郵便番号
    country: 国
    phone: 電話番号, 電話
    mobile: 携帯電話, 携帯電話番号
    fax: ファクス番号
    email: メールアドレス, メール
    national-id: マイナンバー, 個人番号
    organisation-number: 法人番号
    household: 世帯, 世帯構成
    marital-status: 婚姻, 婚姻状況
    children: 子, 子ども
    income: 収入, 所得
    tax: 税, 税額
    bank-account: 口座, 口座番号, 振込先
    bank-account.iban: IBAN
    bank-account.bic: BIC
    bank-account.bank: 銀行, 金融機関
    employer: 勤務先, 雇用主
    occupation: 職業
    health: 健康, 健康状態
    disability: 障害, 障がい
    religion: 宗教
    ethnicity: 民族, 人種
    criminal-record: 犯罪歴, 前科
    political-opinion: 政治的意見, 政治信条
    seal: 印鑑, 押印
    signature: 署名
    consent: 同意
    captcha: 画像認証
    password: パスワード, 暗証番号
    one-time-code: 確認コード, ワンタイムパスワード
    security-question: 秘密の質問
    username: ユーザーID, 利用者ID
    card-number: カード番号
    vehicle: 車両, 車, 登録番号
    relation: 続柄
    language: 言語
    date: 日付
    period.start: 開始日
    period.end: 終了日
    amount: 金額
    free-comment: 自由記述, 備考, 意見
    """
}

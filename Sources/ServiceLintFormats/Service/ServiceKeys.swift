import ServiceLintModel
import ServiceLintText

/// What the keys of a service definition mean, in Japanese: the vocabulary's own sentences are English.
package enum ServiceKeys {
  /// The meaning of a key; `nil`: nobody has said it in Japanese yet.
  package static func japanese(_ key: String, in kind: NodeKind) -> String? { meanings[kind]?[key] }

  private static let meanings: [NodeKind: [String: String]] = {
    var result: [NodeKind: [String: String]] = [:]
    for (kind, lines) in texts {
      for line in lines.split(separator: "\n") {
        let parts = line.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { continue }
        result[kind, default: [:]][String(parts[0])] = PlainText.trimmed(parts[1])
      }
    }
    return result
  }()

  private static let texts: [NodeKind: String] = [
    .service: """
    id: サービスの識別子
    title: 利用者が呼ぶ名前
    summary: 何をするサービスか、1〜2文で
    languages: 対応する言語
    audience: 誰のためのものか
    topics: 触れることになる重い話題
    owner: 責任を持つ部署
    legalBasis: 根拠となる法令
    lifeEvents: 必要になる人生の出来事
    effects: 認められた人に何をもたらすか
    changes: 自ら書き換える台帳
    need: 応えようとしている利用者のニーズ
    research: 利用者から学んだこと
    measures: 成果の測り方
    feedback: 意見を伝える方法
    reviewBy: 次に見直す日
    casesPerYear: 1年の件数
    deadline: 申請の期限
    fee: 利用者が払う費用
    processingDays: 結果が出るまでの日数
    outcome: 最後に受け取るもの
    proxies: 代わりに手続きできる人
    retentionDays: 情報を保存する日数
    reuses: 使っている共通基盤
    channels: 手続きの窓口・経路
    documents: 持参・提出する書類
    steps: 利用者がすること（順に）
    forms: 記入するフォーム
    tasks: 職員の仕事
    """,
    .channel: """
    id: 識別子
    kind: 経路の種類
    use: その経路でできること
    hours: 受付時間
    requires: 利用者に求める条件（`a|b` はどちらか）
    languages: 話せる言語
    accommodations: 障害のある人などへの配慮
    covers: 対応する手順（識別子）
    location: 場所や窓口の名前
    share: 件数に占める割合
    """,
    .step: """
    id: 識別子
    title: 手順の名前
    kind: 何をするか
    actor: 誰がするか
    channels: できる経路（識別子）
    uses: 記入するフォーム（`form` とも書ける）
    documents: 要る書類（識別子か題名）
    requires: 利用者に求める条件（`a|b` はどちらか）
    legalBasis: 求める根拠の法令
    next: 次の手順
    outcome: ここで終わるときの結果
    personal: 本人でなければならないか
    minutes: かかる時間
    waitDays: そのあと待つ日数
    """,
    .form: """
    id: 識別子
    title: 利用者に見える題名
    number: 様式番号
    actor: 記入する人
    language: 書かれている言語
    languages: 用意している言語
    sends: 提出の方法
    signIn: ログインの方法
    pages: ページ（順に）
    fields: 項目（ページを分けないとき）
    groups: 項目のまとまり（ページを分けないとき）
    texts: 文章
    documents: 求める書類
    saveAndResume: 保存して後で続けられるか
    minutes: 案内している所要時間
    timeLimitMinutes: 入力が消えるまでの時間
    timeLimitExtendable: 時間を延ばせるか
    marks: 必須・任意のどちらに印を付けるか
    purpose: 情報を使う目的
    privacyNotice: 個人情報の扱いの説明
    retentionDays: 回答を保存する日数
    outputs: 回答の行き先
    parts: 共通化できるのに自前で作っている部分
    reviewed: 最後に全部を確かめ直せるか
    suppressesAutofill: 自動入力を止めているか
    """,
    .page: """
    id: 識別子
    title: 利用者に見える題名
    kind: 何のページか
    shownWhen: 表示する条件
    next: 次のページ
    fields: 項目
    groups: 項目のまとまり
    texts: 文章
    buttons: ボタン
    editable: 確認ページから直せるか
    hasContent: 何か表示されるか（ふつうは書かない）
    """,
    .group: """
    id: 識別子
    title: 利用者に見える題名
    drawnAs: 見せ方
    repeats: 行を増やせるか
    least: 行数の下限
    most: 行数の上限
    fields: 項目
    groups: 中のまとまり
    texts: 文章
    shownWhen: 表示する条件
    hasContent: 何か表示されるか（ふつうは書かない）
    """,
    .field: """
    id: 回答を保存するキー
    label: 項目名
    shownLabel: 実際に見える、または読み上げられる名前（`label` と違うとき）
    hint: そばに出る説明
    placeholder: 空欄の中に出る文字
    tooltip: 指したときだけ出る説明
    unit: 単位
    kind: 答えの種類
    answeredBy: 答え方
    concept: 何を尋ねているか
    subject: 誰についてか
    asks: 人が答える項目か（ふつうは書かない）
    required: 必須か
    options: 選択肢
    optionsFrom: 選択肢の出どころ
    optionsAddress: 選択肢を取ってくる場所
    multiple: いくつも選べるか
    searchable: 入力して絞り込めるか
    default: はじめから入っている答え
    autocomplete: 自動入力の指定（HTML の autocomplete）
    autofill: 実際に効く自動入力の指定
    purpose: 尋ねる目的
    legalBasis: 尋ねる根拠の法令
    retentionDays: 答えを保存する日数
    shownWhen: 表示する条件
    prefilledFrom: あらかじめ入れる情報の出どころ
    offersEarlier: 「前と同じ」を選べるか
    confirms: もう一度入力させる項目
    least: 答えの下限（数か日付）
    most: 答えの上限（数か日付）
    minLength: 最少の文字数
    maxLength: 最多の文字数
    pattern: 全体が合うべき正規表現
    checkedByCode: プログラムで検査するか
    mask: 入力の型
    strips: 検査の前に取り除く文字
    characterSet: 受け付ける文字の種類
    counter: 残り文字数を示すか
    errorMessages: 独自のエラー文
    explainsErrors: 受け付けない理由を必ず説明するか
    accept: 受け付けるファイルの種類
    maxBytes: ファイルの大きさの上限
    actsOnChange: 選んだだけで送信や移動が起きるか
    inaccessible: 使えない人がいると分かっている部品か
    typedDate: 日付を手で打てるか
    switchedOff: 作者がわざと止めているか
    platformMade: 文言が基盤側のものか
    labelUntied: ラベルがそばにあるだけで、項目に結び付いていないか
    """,
    .option: """
    id: 識別子
    label: 利用者が読む文
    value: 保存される値
    hint: そばに出る説明
    kind: 「その他」「なし」「わからない」の別
    shownWhen: 表示する条件
    labelUntied: 言葉がそばにあるだけで、選択肢に結び付いていないか
    """,
    .text: """
    content: 文章（HTML も可）
    language: 言語
    role: 何の文章か
    missingIn: 訳がない言語
    links: 文中のリンク（ふつうは HTML から読む）
    images: 文中の画像（同上）
    headings: 文中の見出し（同上）
    tables: 文中の表（同上）
    media: 音声・動画（同上）
    colours: 自分で指定している色
    """,
    .document: """
    id: 識別子
    title: 利用者が呼ぶ名前
    hint: そばに出る説明
    required: 必ず要るか（書かなければ要る）
    neededWhen: 要る条件
    issuer: 発行する者
    thirdParty: 第三者に書いてもらう必要があるか
    heldBy: 同じ情報を持つ台帳
    obtainableBy: 本人の代わりに取り寄せられる者
    copy: 原本か写しか
    maximumAgeDays: 発行からの日数の上限
    ways: 入手の方法
    """,
    .task: """
    id: 識別子
    title: 仕事の名前
    kind: 何をするか
    actor: 誰がするか
    system: 使うシステム
    minutes: 1件にかかる時間
    manual: 手作業か
    from: 受け取る経路・フォーム（識別子）
    input: 使う項目・書類・台帳（識別子か名前）
    against: 照らし合わせる台帳
    requires: 職員に求めるもの
    complexity: 難しさ
    next: 次の仕事
    """,
    .research: """
    method: 方法
    date: 実施した日
    participants: 参加した人数
    withDisabledPeople: 障害のある人が参加したか
    withStaff: 職員が参加したか
    """,
    .measure: """
    what: 何を測るか
    target: 目標
    countsDigitalOnly: オンライン申請だけを数えるか
    """,
    .deadline: """
    after: 数え始めの出来事
    withinDays: 日数
    exceptions: 当てはまらない人
    """,
    .fee: """
    amount: 金額
    currency: 通貨（ISO 4217）
    waiver: 払わなくてよい人
    payableBy: 払い方
    toldBefore: 最初の質問より前に伝えるか
    """,
    .proxy: """
    kind: 誰か
    lends: 本人に代わって満たす条件
    needs: 代わる人が示すもの
    """,
    .hours: """
    days: 曜日
    opens: 始まり
    closes: 終わり
    """,
    .nextStep: """
    step: 次の手順（識別子）
    when: どんな場合か
    by: 何によって決まるか
    share: 割合
    """,
    .nextPage: """
    page: 次のページ（識別子）
    when: 条件
    """,
    .nextTask: """
    task: 次の仕事（識別子）
    when: どんな場合か
    """,
    .signIn: """
    required: 必須か
    methods: 方法
    pasteAllowed: パスワードを貼り付けられるか
    """,
    .output: """
    kind: 行き先の種類
    target: 宛先
    carriesAnswers: 回答そのものを送るか
    """,
    .button: """
    label: 書いてある文字
    action: 何が起きるか
    """,
    .way: """
    channel: どの経路で
    minutes: かかる時間
    elapsedDays: 待つ日数
    requires: 利用者に求める条件
    fields: 項目の数
    pages: ページの数
    documents: 書類の数
    """,
  ]
}

import ServiceLintText

/// A service definition to start from, with comments. A line that begins with `#` and no space shows what else can be
/// said; without its `#` it is read.
public enum ServiceStarter {
  /// The text in a language.
  public static func text(_ language: MessageLanguage) -> String { language == .japanese ? japanese : english }

  private static let english = """
    # A service as ServiceLint reads it. Replace what stands here; delete what you don't need.
    # Lines that begin with # and no space show more: take the # away to use them.
    servicelint: 1
    service:
      # The identifier must stay the same; the title may change.
      id: garden-waste
      title: Have garden waste collected
      summary: We take away branches and leaves from your home, twice a year.
      owner: Environment department, waste collection
      # Whose need is it, and what for? Write it the way those people would say it.
      need: People with a garden and no car want to be rid of their branches.
      audience: [resident]
      languages: [en]
      casesPerYear: 1200 cases
      processing: 10 days
      fee: free
      # Or, instead of that line:
      #fee: {amount: EUR 12, waiver: people on benefits, payableBy: [cash, card]}
      #deadline: {after: the announcement, within: 3 weeks}
      #legalBasis: [Waste collection bylaw s. 4]
      #lifeEvents: [moving house]
      #effects: [informs]
      #retention: 1 year
      #reviewBy: 2027-04-01
      #research:
      #  - {method: interview, date: 2026-05-12, participants: 6, withDisabledPeople: yes, withStaff: yes}
      #measures: [share of people who finish the application]
      #feedback: a question at the end, and the counter
      #proxies: [family, guardian]

      # All ways to the service. A word alone is its kind.
      channels:
        - web
        - {id: town-hall, kind: counter, location: Town hall, hours: "mon-fri 8:30-17:15", accommodations: [step-free]}
        - {id: hotline, kind: phone, use: [ask], hours: "mon-fri 9:00-16:00"}

      # What people must bring or send.
      documents:
        - {id: address-proof, title: Something that shows your address, copy: copy, required: no}

      # What people do, in this order.
      steps:
        - {id: find-out, title: Find out whether you can use it, kind: find-out, channels: [web, hotline]}
        - {id: apply, title: Apply, kind: fill-in, channels: [web, town-hall], form: application, minutes: 10 minutes}
        - {id: wait, title: Wait for the day, kind: wait, actor: system, wait: 10 days}

      # Forms stand here, or in files of their own in any format: `- forms/application.json`.
      forms:
        - id: application
          title: Garden waste collection
          language: en
          #privacyNotice: We keep your answers for one year.
          pages:
            - id: you
              title: About you
              fields:
                - {id: name, label: Your name, kind: name, required: yes, autocomplete: name}
                - {id: phone, label: Phone number, kind: phone, hint: We call if it rains., autocomplete: tel}
                - {id: steps, label: Are there steps to your garden?, kind: radio, options: ["Yes", "No"]}
                - {id: how-many, label: How many steps?, kind: number, shownWhen: steps = Yes}

      # What staff do with it.
      tasks:
        - {id: plan, title: Plan the tour, kind: receive, actor: dispatcher, system: Tour planner, from: [web, town-hall], minutes: 5}
        - {id: tell, title: Tell the day, kind: notify, actor: dispatcher, minutes: 2}

    """

  private static let japanese = """
    # ServiceLint が読むサービスの定義です。内容を自分たちのサービスに書き換え、要らない行は消してください。
    # 「#」のすぐ後に文字が続く行は、ほかに書けることの例です。「#」を取ると使えます。
    servicelint: 1
    service:
      # 識別子は変えずに使い続けます。題名は変えてもかまいません。
      id: kareeda
      title: 庭木の枝の回収
      summary: 庭木の枝や落ち葉を、年に2回、ご自宅まで取りに行きます。
      owner: 環境課 収集係
      # 誰が、何のために必要としているか。本人が言うとおりに書きます。
      need: 車のない人が、庭の枝を家の前で引き取ってほしい。
      audience: [住民]
      languages: [日本語]
      casesPerYear: 1,200 件
      processing: 10 日
      fee: 無料
      # 有料なら、上の行の代わりに:
      #fee: {amount: 300 円, waiver: 生活保護を受けている人, payableBy: [現金, クレジットカード]}
      #deadline: {after: お知らせの日, within: 3 週間}
      #legalBasis: [廃棄物の処理に関する条例 第4条]
      #lifeEvents: [引っ越し]
      #effects: [案内]
      #retention: 1 年
      #reviewBy: 令和9年4月1日
      #research:
      #  - {method: 聞き取り, date: 2026-05-12, participants: 6 人, withDisabledPeople: はい, withStaff: はい}
      #measures: [申込みを最後まで終えた人の割合]
      #feedback: 完了画面の質問と窓口
      #proxies: [家族, 成年後見人]

      # サービスへのすべての経路。一語だけなら、経路の種類になります。
      channels:
        - ウェブ
        - {id: madoguchi, kind: 窓口, location: 市役所1階, hours: 月〜金 8:30〜17:15, accommodations: [筆談, 段差なし]}
        - {id: denwa, kind: 電話, use: [相談], hours: 平日 9:00〜16:00}

      # 持参・提出してもらう書類。
      documents:
        - {id: jusho, title: 住所が分かるもの, copy: 写し, required: いいえ}

      # 利用者がすること。上から順に進みます。
      steps:
        - {id: shiraberu, title: 使えるか調べる, kind: 調べる, channels: [ウェブ, denwa]}
        - {id: moshikomu, title: 申し込む, kind: 記入, channels: [ウェブ, madoguchi], form: moshikomi, minutes: 10 分}
        - {id: matsu, title: 回収の日を待つ, kind: 待つ, actor: システム, wait: 10 日}

      # フォームはここに書くか、別のファイル（形式は問いません）を `- forms/moshikomi.json` のように指します。
      forms:
        - id: moshikomi
          title: 庭木の枝の回収の申込み
          language: 日本語
          #privacyNotice: 回答は1年間保存します。
          pages:
            - id: anata
              title: あなたについて
              fields:
                - {id: shimei, label: お名前, kind: 氏名, required: はい, autocomplete: name}
                - {id: denwa, label: 電話番号, kind: 電話番号, hint: 雨のときに電話します。, autocomplete: tel}
                - {id: kaidan, label: 庭までに階段がありますか, kind: 択一, options: [ある, ない]}
                - {id: dansuu, label: 階段は何段ですか, kind: 数値, shownWhen: kaidan = ある}

      # 職員の仕事。
      tasks:
        - {id: yotei, title: 回収の予定を組む, kind: 受付, actor: 収集係, system: 収集管理システム, from: [ウェブ, madoguchi], minutes: 5 分}
        - {id: shiraseru, title: 回収の日を知らせる, kind: 通知, actor: 収集係, minutes: 2 分}

    """
}

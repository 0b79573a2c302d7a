import Testing

@testable import ServiceLintFormats

@Suite struct `Values that people write` {
  @Test(arguments: [
    ("30 日", 30), ("30日間", 30), ("２週間", 14), ("2〜3 週間", 21), ("2週間〜3週間", 21), ("2-3 weeks", 21), ("3 か月", 90),
    ("3ヶ月", 90), ("1 month", 30), ("5 年", 1825), ("5 営業日", 7), ("6 working days", 9), ("10 business days", 14),
    ("36 時間", 2), ("約2週間", 14), ("15日以内", 15), ("within 15 days", 15), ("1年6か月", 545), ("P1M", 30), ("P1Y2M3DT1H", 429),
    ("14", 14), ("0 日", 0), ("1.5 か月", 45), ("およそ 1 週間", 7),
    ("即日", 0), ("当日", 0), ("その場", 0), ("即日交付", 0), ("same day", 0), ("2週間前後", 14), ("3営業日後", 5), ("1か月半", 45),
    ("半年", 180), ("一か月", 30), ("二週間", 14), ("原則30日", 30), ("概ね30日", 30), ("1年半", 548),
  ])
  func `spans are counted in days`(text: String, days: Int64) {
    #expect(Quantity.read(text, in: .days) == days)
  }

  @Test(arguments: [
    ("15 分", 15), ("1時間30分", 90), ("1 hour 30 minutes", 90), ("0.5 時間", 30), ("90 秒", 2), ("10〜20 分", 20),
    ("PT15M", 15),
    ("20", 20), ("1 日", 1440),
  ])
  func `times are counted in minutes`(text: String, minutes: Int64) {
    #expect(Quantity.read(text, in: .minutes) == minutes)
  }

  @Test(arguments: [
    ("3,200 件", 3200), ("３，２００件", 3200), ("1.2万件", 12000), ("2億", 200_000_000), ("3200 cases a year", 3200),
    ("年間 3,200 件", 3200),
    ("8 人", 8), ("約 500 件", 500), ("0", 0),
  ])
  func `things are counted one by one`(text: String, count: Int64) {
    #expect(Quantity.read(text, in: .count) == count)
  }

  @Test func `sizes and shares have units of their own`() {
    #expect(Quantity.read("5 MB", in: .bytes) == 5_000_000)
    #expect(Quantity.read("1.5 MiB", in: .bytes) == 1_572_864)
    #expect(Quantity.read("40 %", in: .percent) == 40)
    #expect(Quantity.read("４０％", in: .percent) == 40)
    #expect(Quantity.read("約6割", in: .percent) == 60)
  }

  @Test(arguments: [
    "", "しばらく", "30 円", "3 kg", "3,20 日", "-3 日", "2 〜", "1 日 2", "1 日 2 日 3 日 4 日 5 日", "P", "P3", "日", "十五日",
    "半日前後の前", "一一日", "半",
    "99999999999999999999 日", "5 日 3 円",
  ])
  func `what is no span of days is refused`(text: String) {
    #expect(Quantity.read(text, in: .days) == nil)
  }

  @Test(arguments: [
    ("300 円", Money(amount: 300, currency: "JPY")), ("￥3,000", Money(amount: 3000, currency: "JPY")),
    ("¥300", Money(amount: 300, currency: "JPY")), ("1万円", Money(amount: 10000, currency: "JPY")),
    ("EUR 12", Money(amount: 12, currency: "EUR")), ("12.50 EUR", Money(amount: 13, currency: "EUR")),
    ("€12", Money(amount: 12, currency: "EUR")), ("300", Money(amount: 300, currency: "")),
    ("無料", Money(amount: 0, currency: "")), ("Free", Money(amount: 0, currency: "")),
    ("free of charge", Money(amount: 0, currency: "")),
    ("550円（税込）", Money(amount: 550, currency: "JPY")), ("約300円", Money(amount: 300, currency: "JPY")),
    ("1通300円", Money(amount: 300, currency: "JPY")), ("1件につき300円", Money(amount: 300, currency: "JPY")),
    ("300円/通", Money(amount: 300, currency: "JPY")), ("200円から3,000円まで", Money(amount: 3000, currency: "JPY")),
    ("100〜3,000円", Money(amount: 3000, currency: "JPY")), ("3千円", Money(amount: 3000, currency: "JPY")),
  ])
  func `money has an amount and perhaps a currency`(text: String, money: Money) {
    #expect(Money.read(text) == money)
  }

  @Test(arguments: [
    "", "たくさん", "300 りんご", "EUR", "EUR 12 EUR", "12 euro cents", "1通", "〜", "100円〜", "100円から", "品目による", "3通",
  ])
  func `what is no money is refused`(text: String) { #expect(Money.read(text) == nil) }

  @Test(arguments: [
    ("2027-04-01", "2027-04-01"), ("2027/4/1", "2027-04-01"), ("2027年4月1日", "2027-04-01"), ("令和9年4月1日", "2027-04-01"),
    ("令和元年5月1日", "2019-05-01"), ("R9.4.1", "2027-04-01"), ("平成31年4月30日", "2019-04-30"), ("２０２７年４月１日", "2027-04-01"),
    ("2024-02-29", "2024-02-29"), ("1970-01-01", "1970-01-01"), ("1969-12-31", "1969-12-31"),
  ])
  func `days are read in both calendars`(text: String, iso: String) {
    #expect(WrittenDate.read(text).map(WrittenDate.iso) == iso)
  }

  @Test(arguments: [
    "", "2027-04", "2027-13-01", "2027-02-29", "4月1日", "元年5月1日", "2027-04-01 09:00", "来年", "2027-4-1-2",
  ])
  func `what is no day is refused`(text: String) { #expect(WrittenDate.read(text) == nil) }

  @Test(arguments: [
    ("出生から15日以内", WrittenDeadline(after: "出生", days: 15)),
    ("15 days after the birth", WrittenDeadline(after: "the birth", days: 15)),
  ])
  func `a deadline may name its event`(text: String, deadline: WrittenDeadline) {
    #expect(WrittenDeadline.read(text) == deadline)
  }

  @Test(arguments: [
    ("日本語", "ja"), ("やさしい日本語", "ja-simple"), ("English", "en"), ("zh-Hans", "zh-Hans"), ("中国語（簡体字）", "zh-Hans"),
    ("日本手話", "jsl"), ("pt-BR", "pt-BR"),
  ])
  func `languages have names and tags`(written: String, tag: String) { #expect(LanguageNames.tag(written) == tag) }

  @Test(arguments: ["", "宇宙語", "Klingonese", "e", "en_US", "日本"])
  func `what is no language is refused`(written: String) { #expect(LanguageNames.tag(written) == nil) }
}

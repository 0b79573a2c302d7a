import Testing

@testable import ServiceLintFormats

@Suite struct `Opening hours that people write` {
  private static let weekdays = ["mon", "tue", "wed", "thu", "fri"]

  /// Hours as “mon,tue 08:30-17:15”.
  private static func shown(_ text: String) -> [String]? {
    WrittenHours.read(text)?.map { span in
      span.days.joined(separator: ",") + (span.opens.isEmpty ? "" : " \(span.opens)-\(span.closes)")
    }
  }

  @Test(arguments: [
    ("月〜金 8:30〜17:15", ["mon,tue,wed,thu,fri 08:30-17:15"]),
    ("月～金　8：30～17：15", ["mon,tue,wed,thu,fri 08:30-17:15"]),
    ("月曜日から金曜日 午前8時30分から午後5時15分", ["mon,tue,wed,thu,fri 08:30-17:15"]),
    ("月〜金 8:30〜17:15、第2日曜 9:00〜12:00", ["mon,tue,wed,thu,fri 08:30-17:15", "sun 09:00-12:00"]),
    ("月〜金（祝日を除く）8:30〜12:00、13:00〜17:00", ["mon,tue,wed,thu,fri 08:30-12:00", "mon,tue,wed,thu,fri 13:00-17:00"]),
    ("月・水・金 10時〜15時半", ["mon,wed,fri 10:00-15:30"]),
    ("平日", ["mon,tue,wed,thu,fri"]),
    ("土日祝日 9:00〜17:00", ["sat,sun 09:00-17:00"]),
    ("毎日 0:00〜24:00", ["mon,tue,wed,thu,fri,sat,sun 00:00-24:00"]),
    ("24 時間", ["mon,tue,wed,thu,fri,sat,sun 00:00-24:00"]),
    ("いつでも", ["mon,tue,wed,thu,fri,sat,sun 00:00-24:00"]),
    ("always", ["mon,tue,wed,thu,fri,sat,sun 00:00-24:00"]),
    ("9:00〜17:00", ["mon,tue,wed,thu,fri,sat,sun 09:00-17:00"]),
    ("mon-fri 8:30-17:15", ["mon,tue,wed,thu,fri 08:30-17:15"]),
    ("Monday to Friday 9am-5pm, Sat 9:00 to 12:00", ["mon,tue,wed,thu,fri 09:00-17:00", "sat 09:00-12:00"]),
    ("Tuesdays and Thursdays 10.00–18.30", ["tue,thu 10:00-18:30"]),
    ("fri-mon 10:00-12:00", ["mon,fri,sat,sun 10:00-12:00"]),
    ("weekdays", ["mon,tue,wed,thu,fri"]),
    ("月曜日から金曜日（祝日・年末年始を除く）午前8時30分から午後5時15分まで", ["mon,tue,wed,thu,fri 08:30-17:15"]),
    ("祝日を除く月曜から金曜の8:30から17:15", ["mon,tue,wed,thu,fri 08:30-17:15"]),
    ("平日 8:30〜17:15、木曜日は19:00まで", ["mon,tue,wed,thu,fri 08:30-17:15", "thu 08:30-19:00"]),
    ("平日8:30〜17:15（木曜のみ19時まで）", ["mon,tue,wed,thu,fri 08:30-17:15"]),
    ("4月の土日 9:00〜15:00", ["sat,sun 09:00-15:00"]), ("4〜6月 平日 9:00〜12:00", ["mon,tue,wed,thu,fri 09:00-12:00"]),
    ("24時間（メンテナンス中を除く）", ["mon,tue,wed,thu,fri,sat,sun 00:00-24:00"]),
    ("開庁時間", ["mon,tue,wed,thu,fri"]), ("木曜のみ 8:30〜19:00", ["thu 08:30-19:00"]),
  ])
  func `hours have days, a beginning and an end`(text: String, hours: [String]) {
    #expect(Self.shown(text) == hours)
  }

  @Test(arguments: [
    "", "いつか", "月〜金 8:30〜", "25:00〜26:00", "月〜金 8:30", "8:75〜9:00", "（祝日", "not on mondays", "17時まで", "4月", "13月の土日",
    "平日 9:00まで8:30",
  ])
  func `what is no hours is refused`(text: String) { #expect(WrittenHours.read(text) == nil) }

  @Test func `a time alone is one`() {
    #expect(WrittenHours.time("8:30") == "08:30")
    #expect(WrittenHours.time("午後5時") == "17:00")
    #expect(WrittenHours.time("8:30〜9:00") == nil)
  }
}

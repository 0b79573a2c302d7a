/// Opening hours as people write them: `月〜金 8:30〜17:15、第2日曜 9:00〜12:00`, `mon-fri 8:30-17:15`, `24 時間`, `平日`.
struct WrittenHours: Equatable {
  /// `mon` to `sun`.
  var days: [String]
  /// `hh:mm`; empty if it is not said.
  var opens: String
  var closes: String

  static let week = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// The spans in order; `nil`: the text can't be read.
  static func read(_ text: String) -> [WrittenHours]? {
    let always = ["24時間", "24時間365日", "いつでも", "常時", "終日", "always", "24/7", "anytime", "24hours", "毎日24時間"]
    let words = ServiceWords.folded(text)
    // What stands in brackets says when it is closed: 24時間（メンテナンス中を除く）.
    let bracket = words.last == ")" ? words.firstIndex(of: "(") : nil
    if always.contains(bracket.map { String(words[..<$0]) } ?? words) {
      return [WrittenHours(days: week, opens: "00:00", closes: "24:00")]
    }
    var scan = Scan(text)
    return scan.read()
  }

  /// A time of the day as `hh:mm`; `nil`: the text is none.
  static func time(_ text: String) -> String? {
    var scan = Scan(text)
    return scan.lone()
  }

  /// One reading of one text.
  private struct Scan {
    private var rest: Substring.UnicodeScalarView
    private var made: [WrittenHours] = []
    /// The days that wait for their hours.
    private var days: [String] = []
    private var lastDays: [String] = []
    /// Whether a dash stands between the last day and the next one.
    private var isSpan = false

    init(_ text: String) {
      rest = Substring(PlainText.halfWidth(text).lowercased()).unicodeScalars
    }

    mutating func read() -> [WrittenHours]? {
      guard rest.count <= 400 else { return nil }
      while let scalar = rest.first {
        if scalar == "(" || scalar == "（" {
          // What stands in brackets says when it is closed: 月〜金（祝日を除く）.
          guard let end = rest.firstIndex(of: ")") else { return nil }
          rest = rest[rest.index(after: end)...]
        } else if scalar.isDigit, months() {
          continue
        } else if scalar.isDigit || starts(with: "午") {
          guard let first = time(isClosing: true) else { return nil }
          if dash() {
            guard first != "24:00", let closes = time(isClosing: true) else { return nil }
            _ = skip("まで")
            span(first, closes)
          } else {
            // 木曜日は19時まで: they open as on the days before.
            guard skip("まで"), !days.isEmpty, let opens = made.last?.opens, !opens.isEmpty else { return nil }
            span(opens, first)
          }
        } else if let found = day() {
          add(found)
        } else if dash() {
          isSpan = true
        } else if [" ", "、", ",", "・", ";", "/", "と", ":", "\n", "，", "。"].contains(scalar) {
          rest.removeFirst()
        } else if Self.between.contains(where: { skip($0) }) {
          continue
        } else {
          return nil
        }
      }
      if !days.isEmpty { made.append(WrittenHours(days: sorted(days), opens: "", closes: "")) }
      return made.isEmpty ? nil : made
    }

    /// What may stand between days and hours without changing them.
    private static let between = [
      "から", "and", "&", "は", "のみ", "だけ", "の", "祝日を除く", "祝日除く", "年末年始を除く", "年末年始除く", "を除く",
    ]

    /// The months in which the hours hold (4〜6月の): skipped, as the days are those of the week all the same.
    private mutating func months() -> Bool {
      let before = rest
      while let month = number(), (1...12).contains(month) {
        if skip("月") {
          _ = skip("中") || skip("の")
          return true
        }
        guard dash() else { break }
      }
      rest = before
      return false
    }

    mutating func lone() -> String? {
      guard rest.count <= 40, let time = time(isClosing: true), rest.allSatisfy({ $0 == " " }) else { return nil }
      return time
    }

    private mutating func span(_ opens: String, _ closes: String) {
      let own = days.isEmpty ? (lastDays.isEmpty ? WrittenHours.week : lastDays) : sorted(days)
      made.append(WrittenHours(days: own, opens: opens, closes: closes))
      lastDays = own
      days = []
      isSpan = false
    }

    private mutating func add(_ found: [String]) {
      if isSpan, let first = days.last.flatMap({ WrittenHours.week.firstIndex(of: $0) }), let name = found.first,
        let last = WrittenHours.week.firstIndex(of: name)
      {
        var index = first
        while index != last {
          index = (index + 1) % 7
          days.append(WrittenHours.week[index])
        }
      } else {
        days += found
      }
      isSpan = false
    }

    private func sorted(_ days: [String]) -> [String] { WrittenHours.week.filter { days.contains($0) } }

    /// A day, or a word for several.
    private mutating func day() -> [String]? {
      // The nth one of a month is still that day of the week.
      if skip("第") {
        while let scalar = rest.first, scalar.isDigit || [",", "・", "、", "第"].contains(scalar) { rest.removeFirst() }
      } else if skip("毎月") || skip("毎週") || skip("every ") || skip("隔週") {
        return []
      }
      for (word, days) in Self.words where skip(word) { return days }
      return nil
    }

    private static let words: [(String, [String])] = {
      let names: [(String, String, String)] = [
        ("mon", "monday", "月"), ("tue", "tuesday", "火"), ("wed", "wednesday", "水"), ("thu", "thursday", "木"),
        ("fri", "friday", "金"), ("sat", "saturday", "土"), ("sun", "sunday", "日"),
      ]
      var result: [(String, [String])] = [
        ("平日", Array(WrittenHours.week[..<5])), ("weekdays", Array(WrittenHours.week[..<5])),
        ("weekday", Array(WrittenHours.week[..<5])), ("開庁日", Array(WrittenHours.week[..<5])),
        ("開庁時間内", Array(WrittenHours.week[..<5])), ("開庁時間", Array(WrittenHours.week[..<5])),
        ("土日祝日", ["sat", "sun"]), ("土日祝", ["sat", "sun"]), ("土日", ["sat", "sun"]), ("週末", ["sat", "sun"]),
        ("weekends", ["sat", "sun"]), ("weekend", ["sat", "sun"]), ("祝日", []), ("毎日", WrittenHours.week),
        ("daily", WrittenHours.week), ("every day", WrittenHours.week),
      ]
      for (id, english, japanese) in names {
        for word in [english + "s", english, id + "s", id + ".", id, japanese + "曜日", japanese + "曜", japanese] {
          result.append((word, [id]))
        }
      }
      for (short, id) in [("tues", "tue"), ("thur", "thu"), ("thurs", "thu")] { result.append((short, [id])) }
      // A word goes before one that it begins with.
      result.sort { $0.0.utf8.count > $1.0.utf8.count }
      return result
    }()

    /// A time of the day as `hh:mm`.
    private mutating func time(isClosing: Bool) -> String? {
      while rest.first == " " { rest.removeFirst() }
      var isAfternoon = false
      if skip("午後") || skip("夜") { isAfternoon = true } else if skip("午前") || skip("朝") {}
      guard var hours = number() else { return skip("正午") ? "12:00" : nil }
      var minutes = 0
      if skip(":") {
        guard let number = number() else { return nil }
        minutes = number
      } else if skip("時") {
        if skip("半") {
          minutes = 30
        } else if rest.first?.isDigit == true {
          guard let number = number(), skip("分") else { return nil }
          minutes = number
        }
      } else if skip(".") {
        guard let number = number() else { return nil }
        minutes = number
      }
      let spaces = rest
      while rest.first == " " { rest.removeFirst() }
      if skip("pm") || skip("p.m.") {
        isAfternoon = true
      } else if !(skip("am") || skip("a.m.")) {
        rest = spaces
      }
      if isAfternoon, hours < 12 { hours += 12 }
      guard hours < 24 || hours == 24 && minutes == 0 && isClosing, minutes < 60 else { return nil }
      return (hours < 10 ? "0" : "") + "\(hours)" + (minutes < 10 ? ":0" : ":") + "\(minutes)"
    }

    private mutating func number() -> Int? {
      var value = 0
      var count = 0
      while let scalar = rest.first, scalar.isDigit, count < 3 {
        value = value * 10 + Int(scalar.value - 0x30)
        count += 1
        rest.removeFirst()
      }
      return count == 0 || count == 3 ? nil : value
    }

    private mutating func dash() -> Bool {
      let before = rest
      while rest.first == " " { rest.removeFirst() }
      if let scalar = rest.first, ["〜", "-", "–", "—", "~", "−"].contains(scalar) {
        rest.removeFirst()
        return true
      }
      if skip("から") || skip("to ") || skip("until ") { return true }
      rest = before
      return false
    }

    private func starts(with word: String) -> Bool { rest.starts(with: word.unicodeScalars) }

    private mutating func skip(_ word: String) -> Bool {
      guard starts(with: word) else { return false }
      rest = rest.dropFirst(word.unicodeScalars.count)
      return true
    }
  }
}

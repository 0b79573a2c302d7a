/// A number with what stands behind it: `3,200 件`, `2〜3 週間`, `1時間30分`, `P30D`.
///
/// All amounts are rounded up to whole ones; of a span the greater end counts.
struct Quantity {
  /// What a number of the model counts.
  enum Unit: Equatable {
    case days
    case minutes
    case bytes
    case percent
    /// Anything that is counted one by one.
    case count
  }

  /// A number and the unit behind it, folded.
  private struct Part {
    /// In thousandths, so that no fraction is lost before it is rounded up.
    var thousandths: Int64
    var unit: String
  }

  /// The number in a unit; `nil` if it can't be read, or is none of that unit.
  static func read(_ text: String, in unit: Unit) -> Int64? {
    let folded = PlainText.halfWidth(text).lowercased()
    if let duration = isoDuration(folded) { return duration[unit] }
    if unit == .days, atOnce.contains(PlainText.trimmed(folded)) { return 0 }
    guard let parts = parts(of: folded), !parts.isEmpty, parts.count <= 4 else { return nil }
    var sum: Int64 = 0
    for part in parts {
      // Only spans of time are put together: 1 時間 30 分.
      guard parts.count == 1 || unit == .days || unit == .minutes, let own = worth(part, in: unit),
        !(parts.count > 1 && part.unit.isEmpty)
      else { return nil }
      sum += own
    }
    return (sum + 999) / 1000
  }

  /// Whether a text is a number without a unit.
  static func isBare(_ text: String) -> Bool {
    parts(of: PlainText.halfWidth(text).lowercased())?.allSatisfy { $0.unit.isEmpty } ?? false
  }

  // MARK: Units

  /// What one unit is, in the unit that is wanted, as a fraction.
  private static func worth(_ part: Part, in unit: Unit) -> Int64? {
    guard part.thousandths <= 1_000_000_000_000_000 else { return nil }
    func times(_ factor: Int64, over divisor: Int64 = 1) -> Int64? {
      let (product, isTooLarge) = part.thousandths.multipliedReportingOverflow(by: factor)
      guard !isTooLarge, product < Int64.max - divisor else { return nil }
      return (product + divisor - 1) / divisor
    }
    if part.unit.count > 1, part.unit.hasSuffix("半"), unit == .days || unit == .minutes {
      // 1か月半, 2年半.
      return worth(Part(thousandths: part.thousandths + 500, unit: String(part.unit.dropLast())), in: unit)
    }
    switch unit {
    case .days:
      if part.unit.isEmpty { return times(1) }
      if workingDays.contains(part.unit) { return times(7, over: 5) }
      if let minutes = time[part.unit] { return times(minutes, over: 1_440) }
    case .minutes:
      if part.unit.isEmpty { return times(1) }
      if part.unit == "秒" || part.unit == "s" || part.unit == "second" || part.unit == "seconds" {
        return times(1, over: 60)
      }
      if let minutes = time[part.unit] { return times(minutes) }
    case .bytes: return bytes[part.unit].flatMap { times($0) }
    case .percent:
      if part.unit == "割" { return times(10) }
      return ["", "%", "パーセント", "percent", "per cent"].contains(part.unit) ? times(1) : nil
    case .count: return counters.contains(part.unit) ? times(1) : nil
    }
    return nil
  }

  /// Spans of time in minutes: a month counts 30 days, a year 365.
  private static let time: [String: Int64] = {
    var result: [String: Int64] = [:]
    for (minutes, names) in [
      (1, ["分", "分間", "分程度", "min", "mins", "minute", "minutes", "m"]),
      (60, ["時間", "時間程度", "h", "hr", "hrs", "hour", "hours"]),
      (1_440, ["日", "日間", "日程度", "d", "day", "days", "calendar days"]),
      (10_080, ["週", "週間", "w", "week", "weeks"]),
      (
        43_200,
        [
          "か月", "カ月", "ヶ月", "ケ月", "ヵ月", "箇月", "個月", "か月間", "カ月間", "ヶ月間", "月間", "month",
          "months",
        ]
      ),
      (525_600, ["年", "年間", "か年", "カ年", "y", "year", "years"]),
    ] as [(Int64, [String])] {
      for name in names { result[name] = minutes }
    }
    return result
  }()

  /// No day at all.
  private static let atOnce: Set<String> = [
    "即日", "即日交付", "即日発行", "即時", "当日", "当日中", "その日", "その日のうち", "その場", "その場で", "すぐ", "すぐに", "same day",
    "the same day", "on the spot", "at once", "immediately", "immediate",
  ]

  /// Five of them are a week.
  private static let workingDays: Set<String> = [
    "営業日", "開庁日", "平日", "稼働日", "就業日", "working day", "working days", "business day", "business days", "workdays",
  ]

  private static let bytes: [String: Int64] = [
    "": 1, "b": 1, "byte": 1, "bytes": 1, "バイト": 1, "kb": 1_000, "キロバイト": 1_000, "kib": 1_024, "mb": 1_000_000,
    "メガバイト": 1_000_000, "mib": 1_048_576, "gb": 1_000_000_000, "gib": 1_073_741_824,
  ]

  private static let counters: Set<String> = [
    "", "件", "人", "名", "回", "枚", "個", "つ", "字", "文字", "行", "段", "世帯", "通", "部", "者", "社", "台", "件/年", "人/年",
    "case", "cases", "person", "persons", "people", "participant", "participants", "times", "time", "character",
    "characters", "row", "rows", "household", "households", "application", "applications", "cases a year",
    "cases per year", "a year", "per year", "/year", "cases/year", "applications a year", "applications per year",
  ]

  // MARK: Notation

  /// Numbers with their units, one behind the other; `nil` if there is anything else.
  private static func parts(of text: String) -> [Part]? {
    var rest = stripped(text)
    var result: [Part] = []
    while !rest.isEmpty {
      guard var number = number(&rest) else { return nil }
      skipSpaces(&rest)
      // A span: its greater end counts. The dash may stand behind the first unit (2週間〜3週間).
      if isDash(rest.first) {
        rest.removeFirst()
        skipSpaces(&rest)
        guard let end = self.number(&rest) else { return nil }
        number = max(number, end)
        skipSpaces(&rest)
      }
      var unit = ""
      while let scalar = rest.first, !scalar.isDigit, !isDash(scalar) {
        unit.unicodeScalars.append(scalar)
        rest.removeFirst()
      }
      unit = PlainText.trimmed(unit)
      if isDash(rest.first) {
        rest.removeFirst()
        guard let end = parts(of: String(rest)), end.count == 1, end[0].unit == unit else { return nil }
        result.append(Part(thousandths: max(number, end[0].thousandths), unit: unit))
        return result
      }
      result.append(Part(thousandths: number, unit: unit))
      if result.count > 4 { return nil }
    }
    return result
  }

  /// Without the words around a quantity that don't change it.
  private static func stripped(_ text: String) -> Substring.UnicodeScalarView {
    var text = PlainText.trimmed(text)
    for word in [
      "おおむね", "概ね", "およそ", "原則として", "原則", "約", "年間", "年", "月", "about", "approx.", "approximately", "ca.", "within",
      "up to",
    ] {
      guard text.hasPrefix(word), word != "月" else { continue }
      text = PlainText.trimmed(text.dropFirst(word.count))
      break
    }
    for word in ["以内", "程度", "前後", "ほど", "くらい", "ぐらい", "まで", "後"] where text.hasSuffix(word) {
      text = PlainText.trimmed(text.dropLast(word.count))
      break
    }
    if text.hasPrefix("半年") { text = "6か月" + text.dropFirst(2) }
    var scalars = Substring(text).unicodeScalars
    // 一か月, 二週間: one digit, as long as a unit stands behind it.
    if let first = scalars.first, let digit = kanjiDigits.firstIndex(of: first), scalars.count > 1 {
      scalars.removeFirst()
      return Substring("\(digit + 1)" + String(scalars)).unicodeScalars
    }
    return scalars
  }

  private static let kanjiDigits = Array("一二三四五六七八九".unicodeScalars)

  private static func skipSpaces(_ rest: inout Substring.UnicodeScalarView) {
    while rest.first == " " { rest.removeFirst() }
  }

  private static func isDash(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar == "〜" || scalar == "~" || scalar == "–" || scalar == "-" || scalar == "—"
  }

  /// A number with separators and 万 or 億, in thousandths.
  static func number(_ rest: inout Substring.UnicodeScalarView) -> Int64? {
    var digits: Int64 = 0
    var count = 0
    var fraction: Int64 = 0
    var places: Int64 = 1
    while let scalar = rest.first {
      if scalar.isDigit {
        digits = digits * 10 + Int64(scalar.value - 0x30)
        count += 1
        guard count <= 12 else { return nil }
      } else if scalar == "," || scalar == "'" || scalar == "_", count > 0 {
        // A separator parts groups of three digits.
        let group = rest.dropFirst().prefix { $0.isDigit }
        guard group.count == 3 else { return nil }
      } else {
        break
      }
      rest.removeFirst()
    }
    guard count > 0 else { return nil }
    if rest.first == ".", rest.dropFirst().first?.isDigit == true {
      rest.removeFirst()
      while let scalar = rest.first, scalar.isDigit {
        if places < 1000 {
          places *= 10
          fraction = fraction * 10 + Int64(scalar.value - 0x30)
        } else if scalar != "0" {
          // Beyond thousandths only “a little more” matters: it is rounded up.
          fraction += fraction % 10 == 9 ? 0 : 1
        }
        rest.removeFirst()
      }
    }
    var value = digits * 1000 + fraction * (1000 / places)
    while rest.first == " " { rest.removeFirst() }
    if rest.first == "万" {
      rest.removeFirst()
      value *= 10_000
    } else if rest.first == "千" {
      rest.removeFirst()
      value *= 1_000
    } else if rest.first == "億" {
      rest.removeFirst()
      guard value < 10_000_000_000 else { return nil }
      value *= 100_000_000
    }
    return value
  }

  /// A duration in ISO 8601 (`P1M`, `PT15M`), rounded up.
  private static func isoDuration(_ text: String) -> [Unit: Int64]? {
    var rest = Substring(PlainText.trimmed(text)).unicodeScalars
    guard rest.popFirst() == "p" else { return nil }
    var minutes: Int64 = 0
    var isTime = false
    var count = 0
    while let scalar = rest.first {
      if scalar == "t" {
        isTime = true
        rest.removeFirst()
        continue
      }
      guard let number = number(&rest), number <= 1_000_000_000, let letter = rest.popFirst() else { return nil }
      let factor: Int64
      switch (letter, isTime) {
      case ("y", false): factor = 525_600
      case ("m", false): factor = 43_200
      case ("w", false): factor = 10_080
      case ("d", false): factor = 1_440
      case ("h", true): factor = 60
      case ("m", true): factor = 1
      default: return nil
      }
      minutes += number * factor
      count += 1
    }
    guard count > 0, count <= 6 else { return nil }
    return [.days: (minutes + 1_439_999) / 1_440_000, .minutes: (minutes + 999) / 1000]
  }
}

extension Unicode.Scalar {
  /// Whether it is one of 0 to 9.
  var isDigit: Bool { (0x30...0x39).contains(value) }
}

import ServiceLintValue

/// Timestamps and durations: ranges, arithmetic, text forms (RFC 3339, protobuf's durations).
enum Moment {
  /// 0001-01-01T00:00:00Z
  static let firstSecond: Int64 = -62_135_596_800
  /// 9999-12-31T23:59:59Z
  static let lastSecond: Int64 = 253_402_300_799
  /// Durations are limited to what nanoseconds in 64 bits can count, as in cel-go.
  static let longest: Int64 = 9_223_372_036

  static func timestamp(_ seconds: Int64, _ nanoseconds: Int64 = 0) -> Value? {
    guard let (s, n) = normal(seconds, nanoseconds), s >= firstSecond, s <= lastSecond else { return nil }
    return .timestamp(seconds: s, nanoseconds: n)
  }

  static func duration(_ seconds: Int64, _ nanoseconds: Int64 = 0) -> Value? {
    guard let (s, n) = normal(seconds, nanoseconds) else { return nil }
    guard s >= -longest - 1, s <= longest else { return nil }
    if s == longest, n > 854_775_807 { return nil }
    if s == -longest - 1, n < 145_224_192 { return nil }
    return Value(tag: .duration, payload: UInt64(bitPattern: s), length: n)
  }

  private static func normal(_ seconds: Int64, _ nanoseconds: Int64) -> (Int64, UInt32)? {
    var carry = nanoseconds / 1_000_000_000
    var rest = nanoseconds % 1_000_000_000
    if rest < 0 {
      rest += 1_000_000_000
      carry -= 1
    }
    let (sum, overflow) = seconds.addingReportingOverflow(carry)
    return overflow ? nil : (sum, UInt32(rest))
  }

  /// The sum or difference of moments; an error value if it is out of range; `nil` if the types do not fit.
  static func combine(_ sign: Operator, _ a: Value, _ b: Value) -> Value? {
    let isSum = sign == .add
    guard isSum || sign == .subtract else { return nil }
    let isTime: Bool
    switch (a.tag, b.tag) {
    case (.timestamp, .duration): isTime = true
    case (.duration, .timestamp) where isSum: isTime = true
    case (.duration, .duration): isTime = false
    case (.timestamp, .timestamp) where !isSum: isTime = false
    default: return nil
    }
    let seconds =
      isSum
      ? a.intValue.addingReportingOverflow(b.intValue) : a.intValue.subtractingReportingOverflow(b.intValue)
    guard !seconds.overflow else { return Value(tag: .error) }
    let nanoseconds = isSum ? Int64(a.length) + Int64(b.length) : Int64(a.length) - Int64(b.length)
    let result = isTime ? timestamp(seconds.partialValue, nanoseconds) : duration(seconds.partialValue, nanoseconds)
    return result ?? Value(tag: .error)
  }

  // MARK: the calendar

  struct Parts {
    var year: Int64
    var month: Int64
    var day: Int64
    /// Counted from 0.
    var dayOfYear: Int64
    /// Sunday is 0.
    var dayOfWeek: Int64
    var hour: Int64
    var minute: Int64
    var second: Int64
  }

  /// Days since 1970-01-01 (the Gregorian calendar without a beginning).
  static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func parts(_ seconds: Int64) -> Parts {
    var day = seconds / 86_400
    var rest = seconds % 86_400
    if rest < 0 {
      rest += 86_400
      day -= 1
    }
    let z = day + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfShifted = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfShifted + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return Parts(
      year: year, month: month, day: dayOfShifted - (153 * shifted + 2) / 5 + 1,
      dayOfYear: day - days(year: year, month: 1, day: 1), dayOfWeek: ((day + 4) % 7 + 7) % 7,
      hour: rest / 3_600, minute: rest / 60 % 60, second: rest % 60)
  }

  // MARK: text

  /// `2026-11-24T09:30:00.5+09:00`; `nil` if it is none or out of range.
  static func parseTimestamp(_ text: [UInt8]) -> Value? {
    var scan = Scan(text)
    guard let year = scan.digits(4), scan.take("-"), let month = scan.digits(2), scan.take("-"),
      let day = scan.digits(2), scan.take("T") || scan.take("t"), let hour = scan.digits(2), scan.take(":"),
      let minute = scan.digits(2), scan.take(":"), let second = scan.digits(2)
    else { return nil }
    var nanoseconds: Int64 = 0
    if scan.take(".") {
      guard let fraction = scan.fraction() else { return nil }
      nanoseconds = fraction
    }
    var offset: Int64 = 0
    if !scan.take("Z"), !scan.take("z") {
      guard let minutes = scan.offset(signRequired: true) else { return nil }
      offset = minutes
    }
    guard scan.isAtEnd, (1...12).contains(month), day >= 1, day <= length(year, month), hour < 24, minute < 60,
      second < 60
    else { return nil }
    let seconds = days(year: year, month: month, day: day) * 86_400 + hour * 3_600 + minute * 60 + second
    return timestamp(seconds - offset * 60, nanoseconds)
  }

  private static func length(_ year: Int64, _ month: Int64) -> Int64 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  static func timestampText(_ value: Value) -> String {
    let p = parts(value.intValue)
    return padded(p.year, 4) + "-" + padded(p.month, 2) + "-" + padded(p.day, 2) + "T" + padded(p.hour, 2) + ":"
      + padded(p.minute, 2) + ":" + padded(p.second, 2) + fractionText(value.length) + "Z"
  }

  private static func padded(_ number: Int64, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }

  private static func fractionText(_ nanoseconds: UInt32) -> String {
    guard nanoseconds != 0 else { return "" }
    var text = padded(Int64(nanoseconds), 9)
    while text.hasSuffix("0") { text.removeLast() }
    return "." + text
  }

  /// `1h30m`, `-2.5s`, `10ms`; `nil` if it is none or out of range.
  static func parseDuration(_ text: [UInt8]) -> Value? {
    var scan = Scan(text)
    let negative = scan.take("-")
    if !negative { _ = scan.take("+") }
    if scan.rest == [UInt8(ascii: "0")] { return duration(0) }
    guard !scan.isAtEnd else { return nil }
    var seconds: Int64 = 0
    var nanoseconds: Int64 = 0
    while !scan.isAtEnd {
      let whole = scan.number()
      let billionths = scan.take(".") ? scan.fraction() : nil
      guard whole != nil || billionths != nil, let unit = scan.unit() else { return nil }
      let product = (whole ?? 0).multipliedReportingOverflow(by: unit)
      guard !product.overflow else { return nil }
      // A unit's nanoseconds and billionths of it multiply to less than 128 bits; durations are small enough.
      let part = (billionths ?? 0).multipliedFullWidth(by: unit)
      let (fraction, _) = Int64(1_000_000_000).dividingFullWidth(part)
      let sum = product.partialValue.addingReportingOverflow(fraction)
      guard !sum.overflow else { return nil }
      seconds += sum.partialValue / 1_000_000_000
      nanoseconds += sum.partialValue % 1_000_000_000
      guard seconds <= longest + 1 else { return nil }
    }
    return negative ? duration(-seconds, -nanoseconds) : duration(seconds, nanoseconds)
  }

  static func durationText(_ value: Value) -> String {
    var seconds = value.intValue
    var nanoseconds = value.length
    let negative = seconds < 0
    if negative {
      if nanoseconds > 0 {
        seconds += 1
        nanoseconds = 1_000_000_000 - nanoseconds
      }
      seconds = 0 &- seconds
    }
    return (negative ? "-" : "") + String(seconds) + fractionText(nanoseconds) + "s"
  }

  /// The offset of a time zone at a moment, in seconds: `UTC`, `+09:00`, `-2:30`, `Asia/Tokyo`; `nil` if it is unknown.
  static func offset(of name: [UInt8], at seconds: Int64) -> Int64? {
    if name.isEmpty || name.elementsEqual("UTC".utf8) || name.elementsEqual("Z".utf8)
      || name.elementsEqual("GMT".utf8)
    {
      return 0
    }
    var scan = Scan(name)
    if let minutes = scan.offset(signRequired: false), scan.isAtEnd { return minutes * 60 }
    return MomentZone(named: name)?.offset(at: seconds)
  }

  /// A place in a text that is read from left to right.
  private struct Scan {
    let text: [UInt8]
    var at = 0

    init(_ text: [UInt8]) { self.text = text }

    var isAtEnd: Bool { at >= text.count }
    var rest: ArraySlice<UInt8> { text[min(at, text.count)...] }

    mutating func take(_ sign: Unicode.Scalar) -> Bool {
      guard at < text.count, UInt32(text[at]) == sign.value else { return false }
      at += 1
      return true
    }

    mutating func digits(_ count: Int) -> Int64? {
      guard at + count <= text.count else { return nil }
      var result: Int64 = 0
      for i in at..<at + count {
        guard Lexer.isDigit(text[i]) else { return nil }
        result = result * 10 + Int64(text[i] - 0x30)
      }
      at += count
      return result
    }

    mutating func number() -> Int64? {
      let start = at
      var result: Int64 = 0
      while at < text.count, Lexer.isDigit(text[at]) {
        let (product, overflow) = result.multipliedReportingOverflow(by: 10)
        guard !overflow, product < Int64.max - 10 else { return nil }
        result = product + Int64(text[at] - 0x30)
        at += 1
      }
      return at > start ? result : nil
    }

    /// The digits behind a point, in billionths.
    mutating func fraction() -> Int64? {
      let start = at
      var result: Int64 = 0
      var scale: Int64 = 100_000_000
      while at < text.count, Lexer.isDigit(text[at]) {
        result += Int64(text[at] - 0x30) * scale
        scale /= 10
        at += 1
      }
      return at > start ? result : nil
    }

    /// The nanoseconds of a unit.
    mutating func unit() -> Int64? {
      let start = at
      while at < text.count, !Lexer.isDigit(text[at]), text[at] != UInt8(ascii: ".") { at += 1 }
      switch String(decoding: text[start..<at], as: UTF8.self) {
      case "h": return 3_600_000_000_000
      case "m": return 60_000_000_000
      case "s": return 1_000_000_000
      case "ms": return 1_000_000
      case "us", "µs", "μs": return 1_000
      case "ns": return 1
      default: return nil
      }
    }

    /// `+09:00` in minutes.
    mutating func offset(signRequired: Bool) -> Int64? {
      let negative = take("-")
      if !negative, !take("+"), signRequired { return nil }
      guard let hours = digits(2) ?? digits(1), take(":"), let minutes = digits(2), hours < 24, minutes < 60 else {
        return nil
      }
      return (hours * 60 + minutes) * (negative ? -1 : 1)
    }
  }
}

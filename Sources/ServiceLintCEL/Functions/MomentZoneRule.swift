/// The rule by which a time zone goes on for ever, as POSIX writes it (`AEST-10AEDT,M10.1.0,M4.1.0/3`; RFC 8536, 3.3).
struct MomentZoneRule {
  /// Seconds east of Greenwich.
  private let standard: Int64
  private let summer: (offset: Int64, begins: Change, ends: Change)?

  /// A moment of each year, by the clock that goes until then.
  private struct Change {
    enum Day {
      /// The weekday (Sunday is 0) of a month; week 5 is the last.
      case weekday(month: Int64, week: Int64, day: Int64)
      /// From 1; 29 February is never counted.
      case julian(Int64)
      /// From 0; 29 February is counted.
      case zeroBased(Int64)
    }

    var day: Day
    /// Seconds after midnight.
    var time: Int64

    func seconds(in year: Int64) -> Int64 {
      let newYear = Moment.days(year: year, month: 1, day: 1)
      let date: Int64
      switch day {
      case .julian(let number):
        let isLeap = Moment.days(year: year + 1, month: 1, day: 1) - newYear == 366
        date = newYear + number - (isLeap && number >= 60 ? 0 : 1)
      case .zeroBased(let number): date = newYear + number
      case .weekday(let month, let week, let day):
        let first = Moment.days(year: year, month: month, day: 1)
        let next =
          month == 12
          ? Moment.days(year: year + 1, month: 1, day: 1) : Moment.days(year: year, month: month + 1, day: 1)
        // 1970-01-01 was a Thursday.
        let weekday = ((first + 4) % 7 + 7) % 7
        var found = first + (day - weekday + 7) % 7 + (week - 1) * 7
        while found >= next { found -= 7 }
        date = found
      }
      return date * 86_400 + time
    }
  }

  /// - Returns: `nil` if the text is no rule.
  init?(_ text: [UInt8]) {
    var scan = Scan(rest: text[...])
    guard scan.takeName(), let west = scan.clock() else { return nil }
    standard = -west
    if scan.rest.isEmpty {
      summer = nil
      return
    }
    guard scan.takeName() else { return nil }
    var offset = standard + 3_600
    if scan.rest.first != UInt8(ascii: ",") {
      guard let west = scan.clock() else { return nil }
      offset = -west
    }
    guard let begins = scan.change(), let ends = scan.change(), scan.rest.isEmpty else { return nil }
    summer = (offset, begins, ends)
  }

  /// The offset at a moment, in seconds east of Greenwich.
  func offset(at seconds: Int64) -> Int64 {
    guard let summer else { return standard }
    let year = Moment.parts(seconds + standard).year
    let begins = summer.begins.seconds(in: year) - standard
    let ends = summer.ends.seconds(in: year) - summer.offset
    // In the south summer lasts over the turn of the year.
    let isSummer = begins < ends ? seconds >= begins && seconds < ends : seconds >= begins || seconds < ends
    return isSummer ? summer.offset : standard
  }

  private struct Scan {
    var rest: ArraySlice<UInt8>

    mutating func take(_ sign: Unicode.Scalar) -> Bool {
      guard let first = rest.first, UInt32(first) == sign.value else { return false }
      rest.removeFirst()
      return true
    }

    /// `AEST`, `<+0545>`.
    mutating func takeName() -> Bool {
      if take("<") {
        guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
        rest = rest[(end + 1)...]
        return true
      }
      let name = rest.prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
      rest = rest[name.endIndex...]
      return !name.isEmpty
    }

    mutating func number() -> Int64? {
      let digits = rest.prefix { Lexer.isDigit($0) }
      guard (1...4).contains(digits.count) else { return nil }
      rest = rest[digits.endIndex...]
      return digits.reduce(0) { $0 * 10 + Int64($1 - 0x30) }
    }

    /// `-5:45`, in seconds.
    mutating func clock() -> Int64? {
      let negative = take("-")
      if !negative { _ = take("+") }
      guard var seconds = number().map({ $0 * 3_600 }) else { return nil }
      for unit in [60, 1] as [Int64] where take(":") {
        guard let part = number() else { return nil }
        seconds += part * unit
      }
      return negative ? -seconds : seconds
    }

    /// `,M10.1.0/3`
    mutating func change() -> Change? {
      guard take(",") else { return nil }
      let day: Change.Day
      if take("M") {
        guard let month = number(), take("."), let week = number(), take("."), let weekday = number(),
          (1...12).contains(month), (1...5).contains(week), (0...6).contains(weekday)
        else { return nil }
        day = .weekday(month: month, week: week, day: weekday)
      } else if take("J") {
        guard let number = number(), (1...365).contains(number) else { return nil }
        day = .julian(number)
      } else {
        guard let number = number(), number < 366 else { return nil }
        day = .zeroBased(number)
      }
      guard take("/") else { return Change(day: day, time: 7_200) }
      return clock().map { Change(day: day, time: $0) }
    }
  }
}

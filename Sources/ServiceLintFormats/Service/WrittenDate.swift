/// A day as people write it: `2027-04-01`, `2027年4月1日`, `令和9年4月1日`.
enum WrittenDate {
  private static let eras: [(names: [String], before: Int)] = [
    (["令和", "r"], 2018), (["平成", "h"], 1988), (["昭和", "s"], 1925),
  ]

  /// The days since 1970-01-01; `nil`: the text is no day.
  static func read(_ text: String) -> Int64? {
    let plain = PlainText.trimmed(PlainText.halfWidth(text)).lowercased()
    var rest = Substring(plain)
    var offset = 0
    for era in eras {
      guard let name = era.names.first(where: { rest.hasPrefix($0) }) else { continue }
      rest = rest.dropFirst(name.count)
      offset = era.before
      break
    }
    var numbers: [Int] = []
    var scalars = rest.unicodeScalars
    while !scalars.isEmpty {
      while scalars.first == " " { scalars.removeFirst() }
      var digits = 0
      var count = 0
      if scalars.first == "元", numbers.isEmpty, offset > 0 {
        scalars.removeFirst()
        (digits, count) = (1, 1)
      }
      while let scalar = scalars.first, scalar.isDigit {
        digits = digits * 10 + Int(scalar.value - 0x30)
        count += 1
        scalars.removeFirst()
        guard count <= 4 else { return nil }
      }
      guard count > 0, numbers.count < 3 else { return nil }
      numbers.append(digits)
      while scalars.first == " " { scalars.removeFirst() }
      guard let separator = scalars.popFirst() else { break }
      let expected: [Unicode.Scalar] = numbers.count == 1 ? ["年"] : numbers.count == 2 ? ["月"] : ["日"]
      guard expected.contains(separator) || numbers.count < 3 && ["-", "/", "."].contains(separator) else { return nil }
    }
    guard numbers.count == 3 else { return nil }
    return days(year: numbers[0] + offset, month: numbers[1], day: numbers[2])
  }

  /// Days since 1970-01-01 in the Gregorian calendar; `nil` if there is no such day.
  static func days(year: Int, month: Int, day: Int) -> Int64? {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= lastDay(year, month) else { return nil }
    // The year begins in March, so that the leap day is its last.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let ofEra = shifted - era * 400
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return Int64(era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468)
  }

  /// A day in ISO 8601.
  static func iso(_ days: Int64) -> String {
    // From days to the date, the year beginning in March.
    let shifted = days + 719_468
    let era = shifted / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * ofYear + 2) / 153
    let day = ofYear - (153 * month + 2) / 5 + 1
    let calendarMonth = month < 10 ? month + 3 : month - 9
    let year = yearOfEra + era * 400 + (calendarMonth <= 2 ? 1 : 0)
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let digits = "\(year)"
    return String(repeating: "0", count: max(0, 4 - digits.count)) + "\(digits)-\(two(calendarMonth))-\(two(day))"
  }

  private static func lastDay(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

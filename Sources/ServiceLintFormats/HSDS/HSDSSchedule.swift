/// A rule of RFC 5545 (section 3.3.10) with the times of a day, as `schedules` have them.
struct HSDSSchedule: Equatable {
  /// `mon` to `sun`.
  var days: [String]
  /// `hh:mm`; empty if it is not said.
  var opens: String
  var closes: String

  private static let names = [
    "MO": "mon", "TU": "tue", "WE": "wed", "TH": "thu", "FR": "fri", "SA": "sat", "SU": "sun",
  ]

  /// `nil`: it does not say on which days.
  init?(byday: String, freq: String, opens: String, closes: String) {
    var days: [String] = []
    for part in byday.uppercased().split(whereSeparator: { $0 == "," || $0 == " " || $0 == ";" }) {
      // `1SA`, `-1FR`: the first or last one of the month.
      let letters = part.drop { $0.isNumber || $0 == "-" || $0 == "+" }
      guard let day = Self.names[String(letters.prefix(2))] else { return nil }
      if !days.contains(day) { days.append(day) }
    }
    if days.isEmpty, freq.uppercased() == "DAILY" { days = WrittenHours.week }
    guard !days.isEmpty else { return nil }
    self.days = days
    self.opens = Self.time(opens)
    self.closes = Self.time(closes)
  }

  /// `09:00:00Z`, `9:00` as `hh:mm`; empty if it is none.
  private static func time(_ text: String) -> String {
    let parts = text.split(separator: ":")
    guard parts.count >= 2, let hour = Int(parts[0]), let minute = Int(parts[1].prefix(2)), (0...24).contains(hour),
      (0...59).contains(minute)
    else { return "" }
    return (hour < 10 ? "0\(hour)" : "\(hour)") + ":" + (minute < 10 ? "0\(minute)" : "\(minute)")
  }
}

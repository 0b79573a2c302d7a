import ServiceLintCEL
import ServiceLintModel
import ServiceLintValue

/// How far days are from today.
enum DateFunctions {
  static let all: [HostFunction] = [
    HostFunction(
      "monthsAgo", on: .timestamp, gives: .int,
      "The whole months from a day until today; below zero for a day to come.",
      examples: [
        HostExample("date(\"2024-07-01\").monthsAgo()", gives: "3"),
        HostExample("date(\"2024-12-04\").monthsAgo()", gives: "-2"),
      ]
    ) { host, arguments in
      let seconds = arguments[0].intValue
      let day = CivilDate(daysSince1970: Int(seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400))
      return .int(Int64(day.months(until: CivilDate(daysSince1970: host.today))))
    }
  ]
}

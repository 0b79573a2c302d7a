import ServiceLintValue

/// The parts of timestamps and durations (cel-spec, “Timestamp and Duration Functions”).
enum MomentFunctions {
  static let all: [FunctionDeclaration] = [
    part("getFullYear", .getFullYear, "The year", "2026", hasDuration: false),
    part("getMonth", .getMonth, "The month, January is 0", "10", hasDuration: false),
    part("getDayOfYear", .getDayOfYear, "The day of the year, counted from 0", "327", hasDuration: false),
    part("getDayOfMonth", .getDayOfMonth, "The day of the month, counted from 0", "23", hasDuration: false),
    part("getDate", .getDate, "The day of the month, counted from 1", "24", hasDuration: false),
    part("getDayOfWeek", .getDayOfWeek, "The day of the week, Sunday is 0", "2", hasDuration: false),
    part("getHours", .getHours, "The hour; of a duration all its hours", "9", hasDuration: true),
    part("getMinutes", .getMinutes, "The minute; of a duration all its minutes", "30", hasDuration: true),
    part("getSeconds", .getSeconds, "The second; of a duration all its seconds", "5", hasDuration: true),
    part("getMilliseconds", .getMilliseconds, "The milliseconds behind the second", "250", hasDuration: true),
  ]

  private static func part(
    _ name: String, _ function: StandardFunction, _ summary: String, _ result: String, hasDuration: Bool
  ) -> FunctionDeclaration {
    var declaration = StandardFunctions.declare(
      name, function,
      [(.timestamp, [], .int), (.timestamp, [.string], .int)] + (hasDuration ? [(.duration, [], .int)] : []),
      "\(summary), in UTC or in a time zone: +09:00, or a name if the system has the time-zone database.",
      [FunctionExample("timestamp('2026-11-24T09:30:05.25Z').\(name)()", result)])
    // A name has its file read.
    declaration.overloads[1].cost = 500
    return declaration
  }
}

extension Evaluator {
  mutating func moment(
    _ function: StandardFunction, _ a: FunctionArguments, _ at: Int32, _ unit: Program, _ constants: [UInt8],
    _ store: ValueStore
  ) -> Value {
    if a.x.tag == .duration, a.count == 1 {
      var seconds = a.x.intValue
      var milliseconds = Int64(a.x.length) / 1_000_000
      if seconds < 0, a.x.length > 0 {
        seconds += 1
        milliseconds -= 1_000
      }
      switch function {
      case .getHours: return .int(seconds / 3_600)
      case .getMinutes: return .int(seconds / 60)
      case .getSeconds: return .int(seconds)
      case .getMilliseconds: return .int(milliseconds)
      default: return fail(.noSuchOverload("\(function)"), at, unit)
      }
    }
    guard a.x.tag == .timestamp, a.count == 1 || a.y.tag == .text else {
      return fail(.noSuchOverload("\(function)"), at, unit)
    }
    var seconds = a.x.intValue
    if a.count == 2 {
      let name = bytes(a.y, constants, store)
      guard let offset = Moment.offset(of: name, at: seconds) else {
        return fail(.timeZone(String(decoding: name, as: UTF8.self)), at, unit)
      }
      seconds = seconds &+ offset
    }
    let parts = Moment.parts(seconds)
    switch function {
    case .getFullYear: return .int(parts.year)
    case .getMonth: return .int(parts.month - 1)
    case .getDayOfYear: return .int(parts.dayOfYear)
    case .getDayOfMonth: return .int(parts.day - 1)
    case .getDate: return .int(parts.day)
    case .getDayOfWeek: return .int(parts.dayOfWeek)
    case .getHours: return .int(parts.hour)
    case .getMinutes: return .int(parts.minute)
    case .getSeconds: return .int(parts.second)
    default: return .int(Int64(a.x.length) / 1_000_000)
    }
  }
}

import ServiceLintEngine
import Testing

@Suite struct CivilDateTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2024-02-29", 19_782), ("2026-11-24", 20_781),
    ("0001-01-01", -719_162), ("9999-12-31", 2_932_896), ("1900-03-01", -25_508),
  ]) func `days are counted from 1970`(text: String, days: Int) {
    #expect(CivilDate(text)?.daysSince1970 == days)
    #expect(CivilDate(daysSince1970: days).description == text)
  }

  @Test func `every day of four hundred years comes back`() {
    var previous = CivilDate(daysSince1970: -100_001)
    for days in -100_000...46_097 {
      let date = CivilDate(daysSince1970: days)
      let follows =
        date.day == previous.day + 1 && date.month == previous.month
        || date.day == 1 && (date.month == previous.month + 1 || date.month == 1 && date.year == previous.year + 1)
      if date.daysSince1970 != days || !follows { Issue.record("\(previous), then \(date)") }
      previous = date
    }
  }

  @Test(arguments: [
    "", "2026", "2026-11", "2026-11-24 ", "2026-1-4", "2023-02-29", "1900-02-29", "2026-00-10", "2026-13-01",
    "2026-04-31", "2026-11-00", "+026-11-24", "-026-11-24", "26-11-24", "２０２６-11-24", "2026-11-24T00:00", "2026/11/24",
    "2026--1-24", "2026-+1-24",
  ]) func `what is no day is refused`(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test(arguments: [
    ("2026-11-24", "2026-11-24", 0), ("2026-10-24", "2026-11-24", 1), ("2026-10-25", "2026-11-24", 0),
    ("2024-11-23", "2026-11-24", 24), ("2026-12-24", "2026-11-24", -1), ("2026-12-23", "2026-11-24", 0),
    ("2024-02-29", "2025-02-28", 11),
  ]) func `months are whole ones`(from: String, until: String, months: Int) throws {
    let day = try #require(CivilDate(from))
    #expect(try day.months(until: #require(CivilDate(until))) == months)
  }
}

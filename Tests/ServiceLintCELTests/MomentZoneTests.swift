import Testing

@testable import ServiceLintCEL

@Suite struct MomentZoneTests {
  @Test(arguments: [
    // Summer in the south lasts over the turn of the year.
    ("AEST-10AEDT,M10.1.0,M4.1.0/3", 1_234_567_890, 39_600), ("AEST-10AEDT,M10.1.0,M4.1.0/3", 1_246_406_400, 36_000),
    ("CST6CDT,M3.2.0,M11.1.0", 1_234_567_890, -21_600), ("CST6CDT,M3.2.0,M11.1.0", 1_246_406_400, -18_000),
    // The second before and after: 2026-03-29T01:00Z.
    ("CET-1CEST,M3.5.0,M10.5.0/3", 1_774_745_999, 3_600), ("CET-1CEST,M3.5.0,M10.5.0/3", 1_774_746_000, 7_200),
    ("<+0545>-5:45", 0, 20_700), ("JST-9", 0, 32_400), ("X0Y1,J60,J61", 1_709_164_800, 0),
    // The day after 28 February in a leap year (2024-02-29) is no day 60 of this count, and day 59 of the other.
    ("X0Y,59,60", 1_709_168_400, 0), ("X0Y,59,60", 1_709_172_000, 3_600),
  ])
  func `a rule of POSIX gives the offset at a moment`(rule: String, seconds: Int, offset: Int) throws {
    #expect(try #require(MomentZoneRule(Array(rule.utf8))).offset(at: Int64(seconds)) == Int64(offset))
  }

  @Test(arguments: ["", "JST", "-9", "CST6CDT", "CST6CDT,M3.2.0", "CST6CDT,M13.2.0,M11.1.0", "JST-9x", "<JST-9"])
  func `what is no rule is refused`(rule: String) {
    #expect(MomentZoneRule(Array(rule.utf8)) == nil)
  }

  /// A file of version 2 with two offsets, one change, and a rule.
  private static let file: [UInt8] = {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    func header(_ changes: Int, _ types: Int) -> [UInt8] {
      Array("TZif2".utf8) + Array(repeating: 0, count: 15)
        + [0, 0, 0, changes, types, 0].flatMap { number($0, 4) }
    }
    return header(0, 1) + number(0, 4) + [0, 0] + header(2, 2) + number(1_000, 8) + number(2_000, 8) + [1, 0]
      + number(-3_600, 4) + [0, 0] + number(7_200, 4) + [0, 0] + Array("\nJST-9\n".utf8)
  }()

  @Test(arguments: [(0, -3_600), (999, -3_600), (1_000, 7_200), (1_999, 7_200), (2_000, 32_400)])
  func `a file gives the offset at a moment`(seconds: Int, offset: Int) throws {
    #expect(try #require(MomentZone(Self.file)).offset(at: Int64(seconds)) == Int64(offset))
  }

  @Test func `a file that ends too early is refused`() {
    let whole = Self.file.count - "\nJST-9\n".utf8.count
    for count in 0..<whole { #expect(MomentZone(Array(Self.file[..<count])) == nil, "\(count)") }
  }

  @Test(arguments: ["../../../etc/passwd", "/etc/localtime", "Asia//Tokyo", "Asia/", ".", "", "Asia/Nowhere", "Asia"])
  func `only names of the database are looked up`(name: String) {
    #expect(MomentZone(named: Array(name.utf8)) == nil)
  }
}

import Foundation
import Testing

@testable import ServiceLintCEL

private let suite = URL(
  fileURLWithPath: (ProcessInfo.processInfo.environment["SERVICELINT_SHARED"] ?? "../shared") + "/conformance/cel.jsonl"
)

@Suite struct ConformanceTests {
  /// Cases that need the system's time-zone database.
  static func needsZones(_ expression: String) -> Bool {
    ["Australia/", "US/", "America/", "Asia/"].contains { expression.contains($0) }
  }

  private static let hasZones = FileManager.default.fileExists(atPath: "/usr/share/zoneinfo/Asia/Kathmandu")

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: suite.path),
      "conformance/cel.jsonl is not there; set SERVICELINT_SHARED"))
  func `the public conformance suite`() throws {
    let lines = try String(contentsOf: suite, encoding: .utf8).split(separator: "\n")
    let cases = try lines.map { try #require(ConformanceCase(String($0))) }
    let texts = Dictionary(
      cases.compactMap { it in it.plainText.map { (it.expression, $0) } }, uniquingKeysWith: { first, _ in first })
    var counts: [String: Count] = [:]
    var contradictions = ""
    for it in cases {
      switch it.run() {
      case .passed: counts[it.file, default: Count()].passed += 1
      case .notApplicable: counts[it.file, default: Count()].notApplicable += 1
      case .failed where it.contradicts(texts):
        counts[it.file, default: Count()].contradictions += 1
        contradictions += "- \(it.file), `\(it.name)`: other bytes than the text of the same literal without `b`\n"
      case .failed(let reason):
        counts[it.file, default: Count()].failed += 1
        if Self.hasZones || !Self.needsZones(it.expression) {
          Issue.record("\(it.file) \(it.name): \(it.expression): \(reason)")
        }
      }
    }
    #expect(counts.values.reduce(0) { $0 + $1.passed } > 1000)
    guard Self.hasZones else { return }
    var table = "| file | passed | failed | contradict the suite | not applicable |\n"
    table += "| --- | --- | --- | --- | --- |\n"
    var all = Count()
    for (file, count) in counts.sorted(by: { $0.key < $1.key }) {
      table += count.row(file)
      all.add(count)
    }
    table += all.row("all", emphasis: "**") + "\nThe cases that contradict the suite:\n\n" + contradictions
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Documentation/Conformance.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(text.contains(table), "Documentation/Conformance.md is to say:\n\n\(table)")
  }

  /// What became of the cases of a file.
  private struct Count {
    var passed = 0
    var failed = 0
    var contradictions = 0
    var notApplicable = 0

    mutating func add(_ other: Count) {
      passed += other.passed
      failed += other.failed
      contradictions += other.contradictions
      notApplicable += other.notApplicable
    }

    func row(_ file: String, emphasis: String = "") -> String {
      let cells = [file, "\(passed)", "\(failed)", "\(contradictions)", "\(notApplicable)"]
      return "| " + cells.map { emphasis + $0 + emphasis }.joined(separator: " | ") + " |\n"
    }
  }

  private static func example(_ expression: String, _ value: String) throws -> ConformanceCase {
    try #require(ConformanceCase("{\"expr\": \"\(expression)\", \"value\": {\(value)}}"))
  }

  @Test func `a case contradicts the suite only where ours gives what the other case expects`() throws {
    // `a` is YQ==, `a\` is YVw=, `c` is Yw==.
    let text = try Self.example("'a'", "\"string_value\": \"a\"")
    #expect(text.plainText == "a" && text.run() == .passed)
    let wrong = try Self.example("b'a'", "\"bytes_value\": \"YVw=\"")
    #expect(wrong.run() != .passed && wrong.contradicts(["'a'": "a"]))
    #expect(!wrong.contradicts(["'a'": "c"]), "ours gives something else than the other case")
    #expect(!wrong.contradicts([:]), "there is no other case")
    #expect(!(try Self.example("b'a'", "\"bytes_value\": \"YQ==\"").contradicts(["'a'": "a"])), "both agree")
    #expect(try Self.example("'\\\\x61'", "\"string_value\": \"a\"").plainText == nil, "escapes differ")
  }
}

import Foundation
import Testing

@testable import ServiceLintCEL

private let suite = URL(
  fileURLWithPath: (ProcessInfo.processInfo.environment["SERVICELINT_SHARED"] ?? "../shared") + "/conformance/cel.jsonl"
)

@Suite struct ConformanceTests {
  /// Files of the suite of which no case may fail any more.
  static let complete: Set<String> = [
    "basic", "bindings_ext", "block_ext", "comparisons", "conversions", "encoders_ext", "fields", "fp_math",
    "integer_math", "lists", "logic", "macros", "macros2", "math_ext", "namespace", "network_ext", "optionals",
    "parse", "plumbing", "string", "string_ext", "timestamps",
  ]

  /// Cases that fail, by name and reason.
  static let missing: [String: String] = [
    "type_parameters/multiple_parameters_generality":
      "types of the host with parameters of their own, which ours has none of",
    "type_parameters/multiple_parameters_generality_2":
      "types of the host with parameters of their own, which ours has none of",
  ]

  /// Cases that need the system's time-zone database.
  static func needsZones(_ expression: String) -> Bool {
    ["Australia/", "US/", "America/", "Asia/"].contains { expression.contains($0) }
  }

  /// Cases that can't be right, by name and reason.
  static let mistaken: [String: String] = [
    "bytes_literals/triple_single_quoted_unescaped_punctuation": "the value has a backslash that the literal has not",
    "bytes_literals/triple_double_quoted_unescaped_punctuation": "the value has a backslash that the literal has not",
  ]

  private static let hasZones = FileManager.default.fileExists(atPath: "/usr/share/zoneinfo/Asia/Kathmandu")

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: suite.path),
      "conformance/cel.jsonl is not there; set SERVICELINT_SHARED"))
  func `the public conformance suite`() throws {
    let lines = try String(contentsOf: suite, encoding: .utf8).split(separator: "\n")
    var counts: [String: (passed: Int, failed: Int, notApplicable: Int)] = [:]
    var failures: [String] = []
    for line in lines {
      let it = try #require(ConformanceCase(String(line)))
      switch it.run() {
      case .passed: counts[it.file, default: (0, 0, 0)].passed += 1
      case .notApplicable: counts[it.file, default: (0, 0, 0)].notApplicable += 1
      case .failed(let reason):
        counts[it.file, default: (0, 0, 0)].failed += 1
        failures.append("- \(it.file), `\(it.name)`: \(Self.mistaken[it.name] ?? Self.missing[it.name] ?? reason)\n")
        if Self.complete.contains(it.file) || Self.missing[it.name] == nil, Self.mistaken[it.name] == nil,
          Self.hasZones || !Self.needsZones(it.expression)
        {
          Issue.record("\(it.file) \(it.name): \(it.expression): \(reason)")
        }
      }
    }
    #expect(counts.values.reduce(0) { $0 + $1.passed } > 1000)
    guard Self.hasZones else { return }
    let total = counts.values.reduce((0, 0, 0)) { ($0.0 + $1.passed, $0.1 + $1.failed, $0.2 + $1.notApplicable) }
    var table = "| file | passed | failed | not applicable |\n| --- | --- | --- | --- |\n"
    for (file, count) in counts.sorted(by: { $0.key < $1.key }) {
      table += "| \(file) | \(count.passed) | \(count.failed) | \(count.notApplicable) |\n"
    }
    table +=
      "| **all** | **\(total.0)** | **\(total.1)** | **\(total.2)** |\n\nThe cases that fail:\n\n" + failures.joined()
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Documentation/Conformance.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(text.contains(table), "Documentation/Conformance.md is to say:\n\n\(table)")
  }
}

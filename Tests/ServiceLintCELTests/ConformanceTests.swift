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
    "parse", "plumbing", "string", "string_ext",
  ]

  /// Cases that can't be right, by name and reason.
  static let mistaken: [String: String] = [
    "bytes_literals/triple_single_quoted_unescaped_punctuation": "the value has a backslash that the literal has not",
    "bytes_literals/triple_double_quoted_unescaped_punctuation": "the value has a backslash that the literal has not",
  ]

  @Test(.enabled(if: FileManager.default.fileExists(atPath: suite.path)))
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
        failures.append("\(it.file) \(it.name): \(it.expression): \(reason)")
        if Self.complete.contains(it.file), Self.mistaken[it.name] == nil {
          Issue.record("\(it.file) \(it.name): \(it.expression): \(reason)")
        }
      }
    }
    for (file, count) in counts.sorted(by: { $0.key < $1.key }) {
      print("\(file): \(count.passed) passed, \(count.failed) failed, \(count.notApplicable) not applicable")
    }
    for failure in failures { print("failed: \(failure)") }
    #expect(counts.values.reduce(0) { $0 + $1.passed } > 1000)
  }
}

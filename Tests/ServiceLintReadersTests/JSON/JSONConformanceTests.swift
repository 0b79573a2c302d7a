import Foundation
import Testing

@testable import ServiceLintReaders

@Suite("JSON: the shared conformance cases")
struct JSONConformanceTests {
  private struct Case: Decodable {
    var name: String
    var expect: String
    var base64: String
  }

  static let path: String =
    (ProcessInfo.processInfo.environment["SERVICELINT_SHARED"] ?? "../shared") + "/conformance/json.jsonl"
  static let isThere = FileManager.default.isReadableFile(atPath: path)

  @Test(.enabled(if: isThere, "conformance/json.jsonl is not there; set SERVICELINT_SHARED"))
  func `what RFC 8259 accepts is read and what it rejects is refused`() throws {
    let lines = try String(contentsOfFile: Self.path, encoding: .utf8).split(separator: "\n")
    #expect(!lines.isEmpty)
    var counts: [String: (passed: Int, all: Int)] = [:]
    for line in lines {
      let it = try JSONDecoder().decode(Case.self, from: Data(line.utf8))
      let bytes = [UInt8](try #require(Data(base64Encoded: it.base64)))
      var limits = ReadLimits()
      limits.depth = 200_000
      var problem: ReadError?
      do throws(ReadError) {
        var tree = SourceTree(testing: bytes)
        try JSONReader.read(&tree, limits: limits)
        expectSound(tree)
      } catch {
        problem = error
      }
      counts[it.expect, default: (0, 0)].all += 1
      if it.expect == (problem == nil ? "accept" : "reject") { counts[it.expect, default: (0, 0)].passed += 1 }
      switch it.expect {
      case "accept": #expect(problem == nil, "\(it.name)")
      case "reject": #expect(problem != nil, "\(it.name)")
      default: break
      }
    }
    func count(_ expectation: String) -> (passed: Int, all: Int) { counts[expectation, default: (0, 0)] }
    let rest = lines.count - count("accept").all - count("reject").all
    try ConformancePage.expect(
      "JSON",
      "\(count("accept").passed) of \(count("accept").all) texts that must be read are read, "
        + "\(count("reject").passed) of \(count("reject").all) that must be refused are refused; \(rest) are left to the reader."
    )
  }
}

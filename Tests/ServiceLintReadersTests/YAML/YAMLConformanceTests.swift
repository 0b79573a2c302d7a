import Foundation
import Testing

@testable import ServiceLintReaders

@Suite("YAML: the shared conformance cases")
struct YAMLConformanceTests {
  private struct Case: Decodable {
    var id: String
    var name: String
    var yaml: String
    var events: String
    var json: String?
    var error: Bool
  }

  static let path: String =
    (ProcessInfo.processInfo.environment["SERVICELINT_SHARED"] ?? "../shared") + "/conformance/yaml.jsonl"
  static let isThere = FileManager.default.isReadableFile(atPath: path)

  /// Cases that fail, with the reason. A case that passes must not stand here.
  static let known: [String: String] = [:]

  @Test(.enabled(if: isThere, "conformance/yaml.jsonl is not there; set SERVICELINT_SHARED"))
  func `events and errors are those of the test suite`() throws {
    let lines = try String(contentsOfFile: Self.path, encoding: .utf8).split(separator: "\n")
    #expect(!lines.isEmpty)
    var passed = 0
    var failed: [String] = []
    for line in lines {
      let it = try JSONDecoder().decode(Case.self, from: Data(line.utf8))
      let problem = problem(it)
      if problem == nil { passed += 1 } else { failed.append(it.id) }
      #expect((problem == nil) == (Self.known[it.id] == nil), "\(it.id) \(it.name): \(problem ?? "passes")")
    }
    print("YAML conformance: passed \(passed), failed \(failed.count) of \(lines.count): \(failed)")
  }

  private func problem(_ it: Case) -> String? {
    let source = Array(it.yaml.utf8)
    let bytes = source + repeatElement(0, count: SourceTree.padding)
    do throws(YAMLFailure) {
      let parser = try YAMLReader.parse(bytes, source.count, ReadLimits())
      if it.error { return "must be refused, gives\n\(YAMLEventText.text(of: parser))" }
      let events = YAMLEventText.text(of: parser)
      if events != it.events { return "\(it.yaml.debugDescription)\n\(events)instead of\n\(it.events)" }
    } catch {
      if !it.error { return "\(it.yaml.debugDescription)\n\(error)" }
      return nil
    }
    do throws(ReadError) {
      var tree = SourceTree(testing: source)
      try YAMLReader.read(&tree)
      expectSoundYAML(tree)
    } catch {
      return "no tree: \(error)"
    }
    return nil
  }
}

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
  func `events, values and errors are those of the test suite`() throws {
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
    try ConformancePage.expect("YAML", "\(passed) of \(lines.count) cases pass, \(failed.count) fail.")
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
      guard let json = it.json else { return nil }
      let found = tree.roots.map { value(tree, Int($0)) }
      let expected = try documents(json).map { value($0, Int($0.roots[0])) }
      return found == expected ? nil : "the tree says \(found) instead of \(expected)"
    } catch {
      return "no tree: \(error)"
    }
  }

  /// The values of a text with several JSON values, one behind the other, each at the beginning of a line.
  private func documents(_ json: String) throws(ReadError) -> [SourceTree] {
    var result: [SourceTree] = []
    var open: [UInt8] = []
    for line in json.split(separator: "\n") {
      let isInside = line.first == " " || line.first == "}" || line.first == "]"
      if !isInside, !open.isEmpty {
        result.append(try read(open))
        open = []
      }
      open += Array(line.utf8) + [0x0A]
    }
    if !open.isEmpty { result.append(try read(open)) }
    return result
  }

  private func read(_ json: [UInt8]) throws(ReadError) -> SourceTree {
    var tree = SourceTree(testing: json)
    try JSONReader.read(&tree)
    return tree
  }

  /// A value as both notations mean it; of a key that stands twice the last value.
  private func value(_ tree: SourceTree, _ node: Int) -> String {
    switch tree.nodes[node].kind {
    case .null: return "null"
    case .boolean: return tree.nodes[node].flags.contains(.isTrue) ? "true" : "false"
    case .number:
      let text = tree.string(node)
      if text.hasPrefix("0o") { return "\(Double(Int(text.dropFirst(2), radix: 8) ?? -1))" }
      return "\(Double(text) ?? .nan)"
    case .array: return "[" + tree.elements(of: node).map { value(tree, $0) }.joined(separator: ",") + "]"
    case .object:
      let members = tree.members(of: node).map { "\(tree.key($0.key).debugDescription):\(value(tree, $0.value))" }
      return "{" + members.sorted().joined(separator: ",") + "}"
    case .string, .key, .alias, .element: return tree.string(node).debugDescription
    }
  }
}

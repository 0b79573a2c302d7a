import ServiceLintModel
import ServiceLintReaders
import Testing

@testable import ServiceLintFormats

@Suite
struct `Form.io with a builder that was used before` {
  private let first = #"""
    {"display": "form", "components": [
      {"type": "textfield", "key": "a", "label": "A"},
      {"type": "number", "key": "b", "label": "B", "customConditional": "show = data.a === \"x\""}]}
    """#
  private let second = #"""
    {"title": "Another", "components": [
      {"legend": "L", "type": "fieldset", "key": "g", "components": [
        {"customConditional": "show = data.a === \"x\"", "key": "c", "label": "C", "type": "textfield"}]}]}
    """#

  @Test func `reads a tree whose keys have other numbers`() throws {
    let format = FormIO()
    var used = format.makeBuilder()
    var fresh = format.makeBuilder()
    format.read(try jsonTree(Array(first.utf8)), path: "1.json", into: &used)
    let tree = try jsonTree(Array(second.utf8))
    format.read(tree, path: "2.json", into: &used)
    format.read(tree, path: "2.json", into: &fresh)
    #expect(used.model.nodes.count == fresh.model.nodes.count)
    #expect(used.model.nodes.map(\.kind) == fresh.model.nodes.map(\.kind))
    #expect(used.model.conditions == fresh.model.conditions)
  }

  @Test func `a script that was read before has the places of its own names`() throws {
    let format = FormIO()
    var builder = format.makeBuilder()
    for source in [first, second] {
      let bytes = Array(source.utf8)
      format.read(try jsonTree(bytes), path: "f.json", into: &builder)
      guard case .equals(let name, "x") = builder.model.conditions.last else {
        Issue.record("\(builder.model.conditions)")
        continue
      }
      let start = Int(name.offset)
      #expect(String(decoding: bytes[start..<start + Int(name.count)], as: UTF8.self) == "data.a")
    }
  }

  @Test func `what is too much is told apart as unmapped`() throws {
    let field = #"{"type": "textfield", "key": "k", "label": "Name", "values": [{"label": "l", "value": "v"}]}"#
    let source = "{\"components\": [\(Array(repeating: field, count: 500).joined(separator: ", "))]}"
    let format = FormIO()
    var builder = format.makeBuilder()
    builder.mostSlots = 5_000
    format.read(try jsonTree(Array(source.utf8)), path: "f.json", into: &builder)
    #expect(builder.model.values.slots.count < 5_200)
    #expect(builder.model.nodes.contains { $0.kind == .field })
    #expect(builder.model.unmapped.count > 400)
  }

  @Test(arguments: FormIOKey.allCases.filter { $0 != .nothing && $0.rawValue <= FormIOKey.allowInput.rawValue })
  func `each member of a component goes where its name says`(key: FormIOKey) throws {
    let tree = try jsonTree(Array("{\"\(key.stringValue)\": 1}".utf8))
    var keys = FormIOKeys()
    keys.update(tree.names)
    let members = FormIOMembers(of: 0, tree.nodes, keys)
    let filled = Mirror(reflecting: members).children.filter { $0.label != "nothing" && $0.value as? Int != 0 }
    #expect(filled.map(\.label) == [key.stringValue])
  }
}

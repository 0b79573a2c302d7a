import Foundation
import ServiceLintFormats
import ServiceLintModel
import ServiceLintReaders
import Testing

@Suite struct `Health forms that nobody wrote` {
  static let fixtures: [(String, any Format)] = [
    ("fhir/visit.json", FHIR()), ("fhir/two-languages.json", FHIR()), ("openmrs/intake.json", OpenMRS()),
  ]

  /// Puts values in each other's places, which keeps the text valid JSON.
  @Test(arguments: 0..<3) func `values in each other's places are read without a trap`(index: Int) throws {
    let (fixture, format) = Self.fixtures[index]
    let original = try jsonTree(fixture: fixture)
    let values = original.nodes.indices.filter { original.nodes[$0].kind != .key && $0 > 0 }
    var state: UInt64 = 7
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    var builder = format.makeBuilder()
    var forms = 0
    for _ in 0..<300 {
      let old = original.nodes[values[random(values.count)]].range.indices
      let new = original.nodes[values[random(values.count)]].range.indices
      var bytes = Array(original.bytes[..<original.count])
      bytes.replaceSubrange(old, with: original.bytes[new])
      let tree = try jsonTree(bytes)
      guard format.recognise(tree) == .definition else { continue }
      for node in format.definitions(in: tree) {
        format.read(DefinitionSource(tree: tree, node: node, path: fixture), into: &builder)
        forms += 1
        let model = builder.model
        #expect(model.origins.allSatisfy { $0.start <= $0.end && Int($0.end) <= model.values.text.count })
        #expect(model.nodes.allSatisfy { Int($0.end) <= model.nodes.count })
      }
    }
    #expect(forms > 200)
  }

  @Test func `items without end are read as far as they go`() throws {
    let depth = 400
    let source =
      #"{"resourceType": "Questionnaire", "item": ["#
      + String(repeating: #"{"linkId": "a", "type": "group", "text": "A", "item": ["#, count: depth)
      + String(repeating: "]}", count: depth) + "]}"
    let view = try ModelView(jsonTree(source), FHIR())
    #expect(view.all(.group).count < 150)
    #expect(!view.model.unmapped.isEmpty)
  }

  @Test func `of a store of forms each is read without the others`() throws {
    let one =
      #"{"resource": {"resourceType": "Questionnaire", "language": "en", "item": [{"linkId": "1", "text": "A"}]}}"#
    let source =
      #"{"resourceType": "Bundle", "entry": ["# + Array(repeating: one, count: 1_200).joined(separator: ",") + "]}"
    let tree = try jsonTree(source)
    let format = FHIR()
    let definitions = format.definitions(in: tree)
    #expect(definitions.count == 1_200)
    var builder = format.makeBuilder()
    let last = try #require(definitions.last)
    format.read(DefinitionSource(tree: tree, node: last, path: "a.json"), into: &builder)
    #expect(builder.model.values.text.count < 1_000)
    #expect(ModelView(model: builder.model).source(ModelView(model: builder.model).node(.field, "1"), "label") == "A")
  }
}

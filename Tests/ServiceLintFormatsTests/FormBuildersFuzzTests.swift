import Foundation
import ServiceLintFormats
import ServiceLintModel
import ServiceLintReaders
import Testing

@Suite struct `Forms of builders that nobody wrote` {
  /// Puts values in each other's places, which keeps the text valid JSON.
  @Test(arguments: ["digital-form-builder/market-stall.json", "gc-forms/lighthouse.json"])
  func `values in each other's places are read without a trap`(fixture: String) throws {
    let original = try jsonTree(fixture: fixture)
    let values = original.nodes.indices.filter { original.nodes[$0].kind != .key && $0 > 0 }
    var state: UInt64 = 11
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let format: any Format = fixture.hasPrefix("gc") ? GCForms() : DigitalFormBuilder()
    var builder = format.makeBuilder()
    var forms = 0
    for _ in 0..<300 {
      let old = original.nodes[values[random(values.count)]].range.indices
      let new = original.nodes[values[random(values.count)]].range.indices
      var bytes = Array(original.bytes[..<original.count])
      bytes.replaceSubrange(old, with: original.bytes[new])
      let tree = try jsonTree(bytes)
      guard format.recognise(tree) == .definition else { continue }
      format.read(tree, path: fixture, into: &builder)
      forms += 1
      let model = builder.model
      #expect(model.origins.allSatisfy { $0.start <= $0.end && Int($0.end) <= model.values.text.count })
      #expect(model.nodes.allSatisfy { Int($0.end) <= model.nodes.count })
    }
    #expect(forms > 200)
  }

  @Test func `a list whose entries ask for the list again ends`() throws {
    let tree = try jsonTree(
      #"""
      {"pages": [{"path": "/a", "components": [{"type": "RadiosField", "name": "a", "title": "A", "list": "l"}]}],
       "lists": [{"name": "l", "items": [
         {"text": "x", "value": "x", "conditional": {"components": [
           {"type": "RadiosField", "name": "b", "title": "B", "list": "l"}]}}]}]}
      """#)
    let view = ModelView(tree, DigitalFormBuilder())
    #expect(view.all(.field).count < 20)
  }
}

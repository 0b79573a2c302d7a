import ServiceLintModel
import ServiceLintReaders
import Testing

@testable import ServiceLintFormats

@Suite struct `A service that nobody wrote` {
  @Test func `values in each other's places are read without a trap`() throws {
    let original = try yamlTree(fixture: "service/jido-teate.yml")
    let values = original.nodes.indices.filter { original.nodes[$0].kind != .key && $0 > 4 }
    var state: UInt64 = 11
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let format = ServiceFormat()
    var builder = format.makeBuilder()
    var read = 0
    for _ in 0..<600 {
      let old = original.nodes[values[random(values.count)]].range.indices
      let new = original.nodes[values[random(values.count)]].range.indices
      var bytes = Array(original.bytes[..<original.count])
      bytes.replaceSubrange(old, with: original.bytes[new])
      guard let tree = try? yamlTree(bytes), format.recognise(tree) == .definition else { continue }
      format.read(tree, path: "x.yml", into: &builder)
      read += 1
      let model = builder.model
      #expect(model.origins.allSatisfy { $0.start <= $0.end && Int($0.end) <= model.values.text.count })
      #expect(model.nodes.allSatisfy { Int($0.end) <= model.nodes.count })
      #expect(model.problems.allSatisfy { Int($0.range.end) <= model.values.text.count })
    }
    #expect(read > 200)
  }

  @Test func `groups in groups end somewhere`() throws {
    let deep = String(repeating: "{groups: [", count: 400) + String(repeating: "]}", count: 400)
    let view = try ModelView(yamlTree("servicelint: 1\ngroup: \(deep)"), ServiceFormat())
    #expect(view.all(.group).count < 200 && !view.model.unmapped.isEmpty)
  }
}

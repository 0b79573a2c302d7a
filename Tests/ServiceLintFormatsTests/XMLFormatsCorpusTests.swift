import Foundation
import ServiceLintAnalysis
import ServiceLintFormats
import ServiceLintModel
import ServiceLintReaders
import Testing

@Suite(.enabled(if: SharedFolder.hasCorpus, "needs the corpus: set SERVICELINT_SHARED"))
struct `XForms and XDatenfelder in the corpus` {
  @Test func `every XForm is read and its conditions find their answers`() throws {
    let files = SharedFolder.files("odk-xforms", ".xml")
    #expect(files.count == 23)
    let format = ODK()
    var builder = format.makeBuilder()
    var counts: [NodeKind: Int] = [:]
    var conditions = (all: 0, readable: 0)
    for file in files {
      let name = file.lastPathComponent
      let tree = try xmlTree(Array(Data(contentsOf: file)))
      #expect(Formats.recognise(tree)?.format.id == "odk", "\(name)")
      format.read(tree, path: name, into: &builder)
      var model = builder.model
      checkPlaces(model, name)
      for node in model.nodes.dropFirst(Int(ServiceModel.firstNode)) { counts[node.kind, default: 0] += 1 }
      ConditionResolver.resolve(&model)
      for condition in model.conditions.dropFirst() {
        conditions.all += 1
        if condition.isReadable { conditions.readable += 1 }
        _ = condition.mapNames { found in
          #expect(found.node != nil || found.isAmbiguous, "\(name): \(found.path)")
          return found
        }
      }
    }
    #expect(counts[.form] == 23)
    #expect(counts[.field, default: 0] >= 340)
    #expect(conditions.all >= 250)
    #expect(Double(conditions.readable) >= 0.9 * Double(conditions.all))
  }

  @Test func `every message of XDatenfelder is read, broken or not`() throws {
    let files = SharedFolder.files("xdatenfelder", ".xml")
    #expect(files.count == 18)
    let format = XDatenfelder()
    var builder = format.makeBuilder()
    var passedOver: [String] = []
    for file in files {
      let name = file.lastPathComponent
      let tree = try xmlTree(Array(Data(contentsOf: file)))
      guard Formats.recognise(tree)?.format.id == "xdatenfelder" else {
        passedOver.append(name)
        continue
      }
      format.read(tree, path: name, into: &builder)
      checkPlaces(builder.model, name)
    }
    #expect(passedOver == ["v2-unknown-namespace.xml", "v3-unknown-namespace.xml"])
  }

  private func checkPlaces(_ model: ServiceModel, _ name: String) {
    #expect(model.origins.allSatisfy { $0.start <= $0.end && Int($0.end) <= model.values.text.count }, "\(name)")
    #expect(model.nodes.allSatisfy { Int($0.end) <= model.nodes.count }, "\(name)")
  }
}

@Suite struct `XForms and XDatenfelder that nobody wrote` {
  /// Puts elements, attributes and texts in each other's places.
  @Test(
    arguments: [
      "odk/flood-damage.xml", "xdatenfelder/hundesteuer-v2.xml", "xdatenfelder/steuerzeichen-v3.xml",
    ])
  func `what stands in another's place is read without a trap`(fixture: String) throws {
    let original = try xmlTree(fixture: fixture)
    let places = original.nodes.indices.filter { original.nodes[$0].kind != .key && $0 > 0 }
    let format: any Format = fixture.hasPrefix("odk") ? ODK() : XDatenfelder()
    var builder = format.makeBuilder()
    var state: UInt64 = 11
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    var read = 0
    for _ in 0..<400 {
      let old = places[random(places.count)]
      let same = places.filter {
        original.nodes[$0].flags.contains(.quoted) == original.nodes[old].flags.contains(.quoted)
      }
      let new = same[random(same.count)]
      var bytes = Array(original.bytes[..<original.count])
      bytes.replaceSubrange(
        original.nodes[old].range.indices, with: original.bytes[original.nodes[new].range.indices])
      guard let tree = try? xmlTree(bytes), format.recognise(tree) == .definition else { continue }
      format.read(tree, path: fixture, into: &builder)
      read += 1
      let model = builder.model
      #expect(model.origins.allSatisfy { $0.start <= $0.end && Int($0.end) <= model.values.text.count })
      #expect(model.nodes.allSatisfy { Int($0.end) <= model.nodes.count })
    }
    #expect(read > 200)
  }

  @Test func `groups inside one another without end are read down to a depth`() throws {
    let groups = String(repeating: "<group><label>g</label>", count: 900) + String(repeating: "</group>", count: 900)
    let source =
      "<h:html xmlns:h='http://www.w3.org/1999/xhtml' xmlns='http://www.w3.org/2002/xforms'><h:head><model><instance>"
      + "<data id='x'/></instance></model></h:head><h:body>" + groups + "</h:body></h:html>"
    let view = try ModelView(xmlTree(source), ODK())
    #expect(view.all(.group).count == 100)
    #expect(view.model.unmapped.count == 1)
  }
}

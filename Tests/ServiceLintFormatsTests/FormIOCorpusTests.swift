import Foundation
import ServiceLintFormats
import ServiceLintModel
import ServiceLintReaders
import Testing

@Suite(.enabled(if: SharedFolder.hasCorpus, "needs the corpus: set SERVICELINT_SHARED"))
struct `Form.io in the corpus` {
  @Test func `all forms of the Norwegian agency are mapped`() throws {
    let files = SharedFolder.files("formio-nav")
    #expect(files.count == 75)
    let format = FormIO()
    var builder = format.makeBuilder()
    var counts: [NodeKind: Int] = [:]
    var resolved = 0
    for file in files {
      let tree = try jsonTree(Array(Data(contentsOf: file)))
      #expect(format.recognise(tree) == .definition, "\(file.lastPathComponent)")
      format.read(tree, path: file.lastPathComponent, into: &builder)
      for node in builder.model.nodes.dropFirst(Int(ServiceModel.firstNode)) { counts[node.kind, default: 0] += 1 }
      #expect(builder.model.identity == String(file.lastPathComponent.dropLast(5)))
      resolved += checkRanges(builder.model, file.lastPathComponent)
    }
    // 397 panels and the pages before the first one; 4,109 components, less those that ask nothing.
    #expect(counts[.page, default: 0] - counts[.form, default: 0] >= 300)
    #expect(counts[.field] == 2_813)
    #expect(counts[.group] == 422)
    #expect(counts[.document] == 246)
    #expect(counts[.link, default: 0] > 180)
    #expect(resolved > 20_000)
  }

  @Test func `names in conditions are keys, options or parts of composite types`() throws {
    let format = FormIO()
    var builder = format.makeBuilder()
    var total = 0
    var strange: Set<String> = []
    for file in SharedFolder.files("formio-nav") {
      try format.read(jsonTree(Array(Data(contentsOf: file))), path: file.lastPathComponent, into: &builder)
      let model = builder.model
      var keys: Set<String> = []
      for node in model.nodes.dropFirst(Int(ServiceModel.firstNode)) where node.key.length > 0 {
        keys.insert(model.values.string(node.key, constants: []))
      }
      var ends = Set(model.parts.values.joined())
      for index in Int(ServiceModel.firstNode)..<model.nodes.count where model.nodes[index].kind == .option {
        ends.insert(model.string(UInt32(index), OptionProperty.value))
      }
      for condition in model.conditions {
        _ = condition.mapNames { name in
          total += 1
          let isKnown = name.path.enumerated().allSatisfy { index, part in
            keys.contains(part) || (index > 0 && ends.contains(part))
          }
          if !isKnown { strange.insert("\(file.lastPathComponent) \(name.path.joined(separator: "."))") }
          return name
        }
      }
    }
    #expect(total > 2_000)
    // What is left was looked at: all of it asks for something that was renamed or removed.
    #expect(strange.count <= 32, "\(strange.sorted())")
    #expect(strange.contains("nav100727.json identitet.harDuFodselsnummerxxx"))
  }

  @Test(arguments: SharedFolder.files("formio-other") + SharedFolder.files("openforms"))
  func `forms of other bodies are mapped`(file: URL) throws {
    let format = FormIO()
    let tree = try jsonTree(Array(Data(contentsOf: file)))
    let isCase = file.lastPathComponent.contains("submission")
    #expect(format.recognise(tree) == (isCase ? .notADefinition : .definition))
    guard !isCase else { return }
    var builder = format.makeBuilder()
    format.read(tree, path: file.lastPathComponent, into: &builder)
    #expect(builder.model.nodes.contains { $0.kind == .field })
    #expect(checkRanges(builder.model, file.lastPathComponent) > 0)
  }

  @Test(arguments: [
    "kintone", "jsonschema-va", "gcforms", "surveyjs", "fhir", "ons-eq", "openmrs", "hsds", "xgov", "defra",
  ])
  func `other formats are not taken for Form.io`(folder: String) throws {
    for file in SharedFolder.files(folder) {
      guard let tree = try? jsonTree(Array(Data(contentsOf: file))) else { continue }
      #expect(FormIO().recognise(tree) == .notADefinition, "\(file.lastPathComponent)")
    }
  }

  /// That each stated text without escapes or markup is what stands under its range.
  ///
  /// - Returns: how many were looked at.
  private func checkRanges(_ model: ServiceModel, _ name: String) -> Int {
    var count = 0
    for slot in model.values.slots.indices {
      let value = model.values.slots[slot]
      let origin = model.origins[slot]
      guard value.tag == .text, value.isStated, !value.flags.contains(.constant), !origin.isEmpty else { continue }
      #expect(Int(origin.end) <= Int(model.sources[0].end), "\(name)")
      guard value.range.lowerBound < Int(model.sources[0].end) else { continue }
      count += 1
      #expect(
        value.range.lowerBound >= Int(origin.start) && value.range.upperBound <= Int(origin.end),
        "\(name): \(model.values.string(value, constants: []))")
    }
    return count
  }
}

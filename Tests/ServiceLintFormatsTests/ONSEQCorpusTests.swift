import Foundation
import ServiceLintFormats
import ServiceLintModel
import ServiceLintReaders
import Testing

@Suite(.enabled(if: SharedFolder.hasCorpus, "needs the corpus: set SERVICELINT_SHARED"))
struct `ONS eQ, HSDS and CPSV-AP in the corpus` {
  @Test func `all questionnaires of the statistics office are mapped`() throws {
    let files = SharedFolder.files("ons-eq")
    #expect(files.count == 100)
    let format = ONSEQ()
    var builder = format.makeBuilder()
    var counts: [NodeKind: Int] = [:]
    var readable = 0
    for file in files {
      let tree = try jsonTree(Array(Data(contentsOf: file)))
      #expect(Formats.recognise(tree)?.format.id == "ons-eq", "\(file.lastPathComponent)")
      format.read(tree, path: file.lastPathComponent, into: &builder)
      let model = builder.model
      for index in Int(ServiceModel.firstNode)..<model.nodes.count {
        counts[model.nodes[index].kind, default: 0] += 1
        if model.nodes[index].kind == .condition, model.value(UInt32(index), ConditionProperty.readable).boolValue {
          readable += 1
        }
      }
      #expect(model.unmapped.isEmpty, "\(file.lastPathComponent)")
    }
    #expect(counts[.page, default: 0] > 600)
    #expect(counts[.field, default: 0] >= 801)
    #expect(counts[.condition, default: 0] > 300)
    #expect(readable * 10 >= counts[.condition, default: 0] * 9)
  }

  @Test func `of the directories only those that list services are definitions`() throws {
    let read = try SharedFolder.files("hsds").filter {
      try HSDS().recognise(jsonTree(Array(Data(contentsOf: $0)))) == .definition
    }
    #expect(
      read.map(\.lastPathComponent) == [
        "example.json", "guidance-attributes--service.json", "guidance-metadata--service.json",
        "guidance-schedules--services.json",
      ])
  }

  @Test func `no other corpus holds one of the three`() throws {
    let mine: Set<String> = ["ons-eq", "hsds", "cpsv-ap"]
    for folder in [
      "formio-nav", "formio-other", "openforms", "fhir", "surveyjs", "kintone", "openmrs", "xgov", "defra",
      "jsonschema-va",
    ] {
      for file in SharedFolder.files(folder) {
        guard let tree = try? jsonTree(Array(Data(contentsOf: file))) else { continue }
        for format in Formats.all where mine.contains(format.id) {
          #expect(format.recognise(tree) == .notADefinition, "\(format.id): \(file.lastPathComponent)")
        }
      }
    }
  }
}

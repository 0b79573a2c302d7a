import Foundation
import ServiceLintFormats
import ServiceLintModel
import ServiceLintReaders
import Testing

@Suite(.enabled(if: SharedFolder.hasCorpus, "needs the corpus: set SERVICELINT_SHARED"))
struct `Form builders in the corpus` {
  private static let builders = ["xgov", "defra", "gcforms"]

  private func tree(_ file: URL) throws -> SourceTree {
    let bytes = try Array(Data(contentsOf: file))
    return try file.pathExtension == "yaml" ? yamlTree(bytes) : jsonTree(bytes)
  }

  private func files(_ folder: String) -> [URL] {
    SharedFolder.files(folder) + SharedFolder.files(folder, ".yaml")
  }

  private func format(_ folder: String) -> any Format {
    folder == "gcforms" ? GCForms() : DigitalFormBuilder()
  }

  @Test(arguments: [("xgov", 42, 152), ("defra", 13, 138), ("gcforms", 28, 253)])
  func `all forms are mapped`(folder: String, files count: Int, fields: Int) throws {
    let files = files(folder)
    #expect(files.count == count)
    let format = format(folder)
    var builder = format.makeBuilder()
    var found = 0
    var passedOver: [String] = []
    for file in files {
      let tree = try tree(file)
      guard format.recognise(tree) == .definition else {
        passedOver.append(file.lastPathComponent)
        continue
      }
      format.read(tree, path: file.lastPathComponent, into: &builder)
      let model = builder.model
      found += model.nodes.dropFirst(Int(ServiceModel.firstNode)).filter { $0.kind == .field }.count
      #expect(model.unmapped.isEmpty, "\(file.lastPathComponent)")
      #expect(model.origins.allSatisfy { $0.start <= $0.end && Int($0.end) <= model.values.text.count })
    }
    #expect(found == fields)
    // Answers and values that stand beside the forms.
    #expect(passedOver.allSatisfy { ["example.json", "filterValuesForShownElements.json"].contains($0) })
  }

  @Test(arguments: builders) func `names in conditions are questions`(folder: String) throws {
    let format = format(folder)
    var builder = format.makeBuilder()
    var total = 0
    var strange: Set<String> = []
    for file in files(folder) {
      let tree = try tree(file)
      guard format.recognise(tree) == .definition else { continue }
      format.read(tree, path: file.lastPathComponent, into: &builder)
      let model = builder.model
      var keys: Set<String> = []
      for node in model.nodes.dropFirst(Int(ServiceModel.firstNode)) where node.key.length > 0 {
        keys.insert(model.values.string(node.key, constants: []))
      }
      for condition in model.conditions {
        _ = condition.mapNames { name in
          total += 1
          if !keys.contains(name.path[0]) { strange.insert("\(file.lastPathComponent) \(name.path)") }
          return name
        }
      }
    }
    #expect(total > 20)
    #expect(strange.isEmpty, "\(strange.sorted())")
  }

  @Test func `other formats are not taken for theirs, nor each for the other`() throws {
    let corpus = SharedFolder.url.appendingPathComponent("corpus").path
    for folder in (try? FileManager.default.contentsOfDirectory(atPath: corpus)) ?? [] {
      for file in files(folder) {
        guard let tree = try? tree(file) else { continue }
        if folder != "gcforms" { #expect(GCForms().recognise(tree) == .notADefinition, "\(file.lastPathComponent)") }
        if folder != "xgov", folder != "defra" {
          #expect(DigitalFormBuilder().recognise(tree) == .notADefinition, "\(file.lastPathComponent)")
        }
      }
    }
  }
}

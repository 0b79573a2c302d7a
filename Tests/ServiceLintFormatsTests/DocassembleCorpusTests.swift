import Foundation
import ServiceLintFormats
import ServiceLintModel
import ServiceLintReaders
import Testing

@Suite(.enabled(if: SharedFolder.hasCorpus, "needs the corpus: set SERVICELINT_SHARED"))
struct `docassemble in the corpus` {
  @Test func `all interviews are mapped`() throws {
    let files = SharedFolder.files("docassemble", ".yml")
    #expect(files.count == 2)
    let format = Docassemble()
    var builder = format.makeBuilder()
    var counts: [NodeKind: Int] = [:]
    var readable = 0
    for file in files {
      let tree = try yamlTree(Array(Data(contentsOf: file)))
      #expect(format.recognise(tree) == .definition, "\(file.lastPathComponent)")
      format.read(tree, path: file.lastPathComponent, into: &builder)
      let model = builder.model
      for index in Int(ServiceModel.firstNode)..<model.nodes.count {
        counts[model.nodes[index].kind, default: 0] += 1
        if model.nodes[index].kind == .condition,
          model.value(UInt32(index), ConditionProperty.readable).boolValue
        {
          readable += 1
        }
      }
    }
    // As `Counters/docassemble.py` counts them.
    #expect(counts[.field] == 302)
    #expect(counts[.condition] == 87)
    #expect(readable >= 83)
    #expect(counts[.page] == 113)
  }

  @Test func `nothing else is taken for an interview`() throws {
    for folder in ["openforms", "gcforms", "form-flow", "xgov", "defra", "procedures-jp"] {
      for file in SharedFolder.files(folder, ".yml") + SharedFolder.files(folder, ".yaml") {
        guard let tree = try? yamlTree(Array(Data(contentsOf: file))) else { continue }
        #expect(Docassemble().recognise(tree) == .notADefinition, "\(file.lastPathComponent)")
      }
    }
  }
}

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
    for file in files {
      let tree = try jsonTree(Array(Data(contentsOf: file)))
      #expect(format.recognise(tree) == .definition, "\(file.lastPathComponent)")
      format.read(tree, path: file.lastPathComponent, into: &builder)
      for node in builder.model.nodes.dropFirst(Int(ServiceModel.firstNode)) { counts[node.kind, default: 0] += 1 }
    }
    print(counts.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key.name) \($0.value)" })
  }
}

import Foundation
import ServiceLintModel
import ServiceLintReaders
import Testing

@testable import ServiceLintFormats

@Suite(.enabled(if: SharedFolder.hasCorpus, "needs the corpus: set SERVICELINT_SHARED"))
struct `HTML and form-flow in the corpus` {
  private func tree(_ file: URL, _ notation: Notation) throws -> SourceTree {
    let bytes = try Array(Data(contentsOf: file))
    var tree = SourceTree()
    tree.notation = notation
    tree.bytes = bytes + Array(repeating: 0, count: SourceTree.padding)
    tree.count = bytes.count
    try SourceReader.read(&tree)
    return tree
  }

  @Test func `all pages and snippets are mapped, nearly all fields with what people read`() throws {
    let files = SharedFolder.files("html", ".html")
    #expect(files.count == 16)
    var fields = 0
    var named = 0
    var builder = HTMLForm().makeBuilder()
    for file in files {
      let tree = try tree(file, .html)
      #expect(FormFlow().recognise(tree) == .notADefinition, "\(file.lastPathComponent)")
      #expect(HTMLForm().recognise(tree) == .definition, "\(file.lastPathComponent)")
      HTMLForm().read(tree, path: file.lastPathComponent, into: &builder)
      let view = ModelView(model: builder.model)
      fields += view.all(.field).count
      named += view.all(.field).filter { !view.string($0, "shownLabel").isEmpty }.count
    }
    #expect(fields == 72)
    // A lone box and a lone radio button of the component library have no label.
    #expect(named == 70)
  }

  @Test func `a flow has its screens, and each text in both languages`() throws {
    let folder = SharedFolder.url.appendingPathComponent("corpus/form-flow")
    let flow = try tree(folder.appendingPathComponent("il-gcc--flows-config.yaml"), .yaml)
    let format = FormFlow()
    #expect(format.recognise(flow) == .definition)
    let names = ["il-gcc--messages.properties", "il-gcc--messages_es.properties"]
    let asked = format.companions(of: flow, path: "il-gcc--flows-config.yaml", beside: { names })
    #expect(asked.prefix(2) == names[...])
    let companions = try names.map { name in
      let tree = try tree(folder.appendingPathComponent(name), .properties)
      #expect(format.recognise(tree) == .part)
      return CompanionFile(name: name, path: name, tree: tree)
    }
    var builder = format.makeBuilder()
    var pages = 0
    var missing = 0
    for node in format.definitions(in: flow) {
      format.read(DefinitionSource(tree: flow, node: node, path: "flow.yaml", companions: companions), into: &builder)
      let view = ModelView(model: builder.model)
      pages += view.all(.page).count
      missing += view.all(.text).filter { !view.strings($0, "missingIn").isEmpty }.count
      #expect(view.state(view.all(.form)[0], "fields") == "unknown")
    }
    #expect(pages > 150)
    // Counters/formflow.py: six keys are missing in Spanish; nine stand in Spanish only, which are leftovers.
    #expect(missing == 6)
  }
}

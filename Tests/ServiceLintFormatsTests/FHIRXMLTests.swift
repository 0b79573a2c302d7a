import ServiceLintModel
import ServiceLintReaders
import Testing

@testable import ServiceLintFormats

@Suite struct `FHIR in XML` {
  /// A resource in JSON as FHIR's XML says it.
  private func xml(_ tree: SourceTree, _ node: Int, as name: String, isRoot: Bool = false) -> String {
    func escaped(_ text: String) -> String {
      text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
        .split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
        .split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;")
    }
    guard tree.nodes[node].kind == .object else { return "<\(name) value=\"\(escaped(tree.string(node)))\"/>" }
    let type = tree.value(of: node, "resourceType").map { tree.string($0) }
    var attributes = isRoot ? " xmlns=\"http://hl7.org/fhir\"" : ""
    var inner = ""
    for member in tree.members(of: node) {
      let key = tree.key(member.key)
      if key == "resourceType" { continue }
      if key == "url", name == "extension" {
        attributes += " url=\"\(escaped(tree.string(member.value)))\""
        continue
      }
      if key.hasPrefix("_") { continue }
      let values = tree.nodes[member.value].kind == .array ? tree.elements(of: member.value) : [member.value]
      let beside = tree.value(of: node, "_" + key)
      for value in values {
        let made = xml(tree, value, as: key)
        guard let beside else {
          inner += made
          continue
        }
        inner += made.dropLast(2) + ">"
        for it in tree.elements(of: tree.value(of: beside, "extension") ?? 0) {
          inner += xml(tree, it, as: "extension")
        }
        inner += "</\(key)>"
      }
    }
    let element = type ?? name
    let made = "<\(element)\(attributes)>\(inner)</\(element)>"
    return type == nil || isRoot ? made : "<\(name)>\(made)</\(name)>"
  }

  private func xmlTree(_ text: String) throws -> SourceTree {
    var tree = SourceTree()
    tree.notation = .xml
    tree.bytes = Array(text.utf8)
    tree.count = tree.bytes.count
    try XMLReader.read(&tree)
    return tree
  }

  /// What can be said of each node, in reading order.
  private func summary(_ model: ServiceModel) -> [String] {
    let view = ModelView(model: model)
    let names = [
      "id", "title", "label", "shownLabel", "hint", "placeholder", "unit", "kind", "value", "least", "most", "prose",
    ]
    return (ServiceModel.firstNode..<UInt32(model.nodes.count)).map { node in
      let it = model.nodes[Int(node)]
      let condition = it.condition > 0 ? model.conditions[Int(it.condition)].printed : ""
      let said = names.map { view.value(node, $0).tag == .text ? view.string(node, $0) : "" }
      return "\(it.kind) \(said.joined(separator: "|")) \(condition)"
    }
  }

  @Test(arguments: ["fhir/visit.json", "fhir/two-languages.json"])
  func `says the same as in JSON`(fixture: String) throws {
    let json = try jsonTree(fixture: fixture)
    let tree = try xmlTree("<?xml version=\"1.0\"?>\n" + xml(json, 0, as: "", isRoot: true))
    let format = FHIR()
    #expect(format.recognise(tree) == .definition)
    #expect(format.definitions(in: tree).count == format.definitions(in: json).count)
    var one = format.makeBuilder(), other = format.makeBuilder()
    for (left, right) in zip(format.definitions(in: json), format.definitions(in: tree)) {
      format.read(DefinitionSource(tree: json, node: left, path: "a.json"), into: &one)
      format.read(DefinitionSource(tree: tree, node: right, path: "a.xml"), into: &other)
      #expect(summary(one.model) == summary(other.model))
      #expect(other.model.unmapped.isEmpty)
    }
  }

  @Test func `points at the attributes`() throws {
    let tree = try xmlTree(
      """
      <Questionnaire xmlns="http://hl7.org/fhir"><title value="Meals &amp; more"/>
        <item><linkId value="a"/><text value="Do you eat meat?"/><type value="boolean"/></item>
        <item><linkId value="b"/><text value="Which?"/><type value="string"/>
          <enableWhen><question value="a"/><operator value="="/><answerBoolean value="true"/></enableWhen></item>
      </Questionnaire>
      """)
    let view = ModelView(tree, FHIR())
    #expect(view.string(view.all(.form)[0], "title") == "Meals & more")
    #expect(view.source(view.node(.field, "b"), "label") == "Which?")
    let number = Int(view.model.nodes[Int(view.node(.field, "b"))].condition)
    guard case .equals(let name, "true") = view.model.conditions[number] else {
      Issue.record("no comparison")
      return
    }
    #expect(view.text(Int(name.offset)..<Int(name.offset + name.count)) == "a")
  }

  @Test(arguments: [
    "<Questionnaire><item/></Questionnaire>", "<Questionnaire xmlns=\"http://hl7.org/fhir\"/>",
    "<Patient xmlns=\"http://hl7.org/fhir\"><item/></Patient>",
  ])
  func `of another kind is passed over`(source: String) throws {
    #expect(try FHIR().recognise(xmlTree(source)) == .notADefinition)
  }
}

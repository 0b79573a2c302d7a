import Foundation
import ServiceLintModel
import ServiceLintReaders
import Testing

@testable import ServiceLintFormats

/// An export as its folder has it.
func openFormsExport(_ folder: URL) throws -> DefinitionSource {
  let format = OpenForms()
  let path = folder.appendingPathComponent("forms.json").path
  let tree = try jsonTree(Array(Data(contentsOf: folder.appendingPathComponent("forms.json"))))
  let companions = try format.companions(of: tree, path: path, beside: { [] }).compactMap { name in
    let url = folder.appendingPathComponent(name)
    guard FileManager.default.fileExists(atPath: url.path) else { return nil as CompanionFile? }
    return CompanionFile(name: name, path: url.path, tree: try jsonTree(Array(Data(contentsOf: url))))
  }
  return DefinitionSource(tree: tree, node: format.definitions(in: tree).first ?? 0, path: path, companions: companions)
}

@Suite struct `An export of Open Forms` {
  let view: ModelView

  init() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/openforms/terrace")
    view = try ModelView(openFormsExport(folder), OpenForms())
  }

  var form: UInt32 { view.all(.form).first ?? 0 }
  func field(_ id: String) -> UInt32 { view.node(.field, id) }
  func page(_ id: String) -> UInt32 { view.node(.page, id) }

  /// The file in which a node stands.
  func file(_ node: UInt32) -> String {
    let origin = view.model.nodes[Int(node)].origin
    let source = view.model.sources.last { $0.start <= origin.start }
    return source.map { URL(fileURLWithPath: $0.path).lastPathComponent } ?? ""
  }

  @Test func `is one form whose steps come in their order, between the platform's own pages`() {
    #expect(
      view.all(.page).map { view.string($0, "kind") } == ["start", "question", "question", "review", "confirmation"])
    #expect(
      view.all(.page).map { view.string($0, "title") } == [
        "Terras op de stoep", "Uw zaak", "De plek", "Controleer en bevestig", "Bevestiging",
      ])
    #expect(view.model.identity == "7b1d0000-0000-4000-8000-000000000001")
    #expect(view.model.unmapped.isEmpty)
  }

  @Test func `a step that repeats its definition is counted once`() {
    #expect(view.all(.field).filter { view.string($0, "id") == "waar" }.count == 1)
    #expect(file(field("waar")) == "formSteps.json")
    #expect(view.source(field("waar"), "label") == "Waar komt het terras?")
  }

  @Test func `a step without components has those of its definition`() {
    #expect(view.model.nodes[Int(field("bsn"))].parent == view.node(.group, "wie"))
    #expect(file(field("bsn")) == "formDefinitions.json")
    #expect(view.string(view.node(.group, "wie"), "title") == "Wie bent u?", "a fieldset's label is its legend")
    #expect(view.string(field("bsn"), "concept") == "national-id")
    #expect(view.bool(view.node(.group, "zaken"), "repeats") == true)
  }

  @Test func `the form says how one signs in, saves and marks`() throws {
    let signIn = try #require(view.all(.signIn).first)
    #expect(view.bool(signIn, "required") == true)
    #expect(view.strings(signIn, "methods") == ["DigiD", "eHerkenning"])
    #expect(view.bool(form, "saveAndResume") == false)
    #expect(view.string(form, "marks") == "optional")
    #expect(view.bool(form, "reviewed") == true)
    #expect(view.value(form, "retentionDays").intValue == 90)
    #expect(view.string(form, "privacyNotice") == "Ik heb gelezen wat u met mijn gegevens doet.")
    #expect(view.all(.fee).count == 1)
    let output = try #require(view.all(.output).first)
    #expect(view.string(output, "kind") == "email")
    #expect(view.string(output, "target") == "terras@example.org")
  }

  @Test func `what need not be accepted is not shown`() {
    #expect(field("privacyPolicyAccepted") != 0)
    #expect(field("statementOfTruthAccepted") == 0)
  }

  @Test func `rules show, hide and skip`() throws {
    let text = try #require(
      view.all(.text).first { view.string($0, "prose") == "Voor een groot terras komen wij langs." })
    #expect(condition(text) == .compares(name("meters"), .greater, "40"))
    #expect(condition(page("plek")) == .not(.equals(name("aantalZaken"), "0")))
    #expect(view.source(page("plek"), "shownWhen") == #"{"==": [{"var": "aantalZaken"}, 0]}"#)
    // Who is signed in is nothing that the form asks.
    guard case .not(.code(let code, [])) = condition(field("bsn")) else {
      Issue.record("\(condition(field("bsn")))")
      return
    }
    #expect(code == "auth_type")
  }

  @Test func `a condition of its own goes before rules and hidden`() {
    #expect(condition(field("tekening")) == .equals(name("warmte", inRow: true, anywhere: true), "ja"))
  }

  @Test func `a name in a rule stands in the file of the rules`() throws {
    guard case .not(.equals(let name, _)) = placed(page("plek")) else {
      Issue.record("\(placed(page("plek")))")
      return
    }
    let start = Int(name.offset)
    #expect(view.text(start..<start + Int(name.count)) == "aantalZaken")
    let rules = try #require(view.model.sources.first { $0.path.hasSuffix("formLogic.json") })
    #expect(start >= Int(rules.start) && start < Int(rules.end))
  }

  @Test func `what a rule makes required is neither required nor not`() {
    #expect(view.state(field("postcode"), "required") == "unknown")
    #expect(view.bool(field("meters"), "required") == false)
  }

  @Test func `a variable is a field that nobody sees`() {
    #expect(view.string(field("aantalZaken"), "kind") == "hidden")
    #expect(view.bool(field("aantalZaken"), "asks") == false)
    #expect(view.all(.field).filter { view.string($0, "id") == "postcode" }.count == 1)
  }

  @Test(arguments: [
    ("waar", "Where will the terrace be?"), ("meters", "How large is the terrace?"),
    ("warmte", "Will there be a heater?"),
  ])
  func `a label is there in each language`(id: String, english: String) throws {
    let labels = view.all(.text).filter {
      view.value($0, "owner").node == field(id) && view.string($0, "role") == "label"
    }
    #expect(labels.map { view.string($0, "language") } == ["nl", "en"])
    #expect(labels.map { view.string($0, "prose") }.last == english)
    #expect(labels.first.map { view.strings($0, "missingIn") } == [])
  }

  @Test(arguments: ["Vanaf wanneer?", "Nee", "Versturen", "Meer dan 80 m² mag niet: bel ons."])
  func `what is not translated says where it is missing`(text: String) throws {
    let node = try #require(view.all(.text).first { view.string($0, "prose") == text })
    #expect(view.strings(node, "missingIn") == ["en"])
  }

  @Test func `the form is offered in the languages of its translations`() {
    #expect(view.string(form, "language") == "nl")
    #expect(view.strings(form, "languages") == ["nl", "en"])
    #expect(view.texts(of: form).contains("title: Pavement terrace"))
    #expect(view.texts(of: form).contains("body: Thank you."))
  }

  @Test func `what a register fills in says from where, and limits that move are unknown`() {
    #expect(view.string(field("achternaam"), "prefilledFrom") == "haalcentraal: naam.geslachtsnaam")
    #expect(view.bool(field("achternaam"), "asks") == false)
    #expect(view.state(field("begin"), "least") == "unknown")
    #expect(view.state(field("begin"), "most") == "absent")
    #expect(view.node(.document, "tekening") != 0)
  }

  /// A condition whose names have no places, so that it can be compared.
  private func condition(_ node: UInt32) -> Condition {
    placed(node).mapNames { Condition.Name(path: $0.path, inRow: $0.inRow, anywhere: $0.anywhere) }
  }

  private func placed(_ node: UInt32) -> Condition {
    view.model.conditions[Int(view.model.nodes[Int(node)].condition)]
  }

  private func name(_ key: String, inRow: Bool = false, anywhere: Bool = false) -> Condition.Name {
    Condition.Name(path: [key], inRow: inRow, anywhere: anywhere)
  }
}

@Suite struct `Open Forms' recognition` {
  @Test(arguments: [
    (#"[{"uuid": "1", "slug": "a", "steps": [], "literals": {}}]"#, Recognition.definition),
    (#"[{"form_definition": "u", "slug": "a", "index": 0, "configuration": {}}]"#, .part),
    (#"[{"uuid": "1", "slug": "a", "name": "n", "configuration": {"components": []}}]"#, .part),
    (#"[{"json_logic_trigger": {}, "actions": []}]"#, .part),
    (#"[{"form": "u", "key": "k", "source": "user_defined", "data_type": "int"}]"#, .part),
    (#"{"of_release": "3.0", "created": "2026-01-01"}"#, .part),
    (#"{"components": [{"type": "bsn", "key": "b", "showInSummary": true}]}"#, .definition),
    (#"{"components": [{"type": "textfield", "key": "b"}]}"#, .notADefinition),
    (#"[]"#, .notADefinition), (#"{}"#, .notADefinition), (#""text""#, .notADefinition),
    (#"[{"slug": "a", "steps": []}]"#, .notADefinition), (#"[1, {"uuid": "1"}]"#, .notADefinition),
    (#"{"components": {"isSensitiveData": 1}}"#, .notADefinition),
    (#"{"components": [7, {"isSensitiveData": 1}]}"#, .notADefinition),
  ])
  func `tells a form from its parts and from anything else`(text: String, wanted: Recognition) throws {
    #expect(try OpenForms().recognise(jsonTree(text)) == wanted)
  }

  @Test func `a lone definition is a page without a title that anybody knows`() throws {
    let view = try ModelView(
      jsonTree(
        #"""
        {"display": "form", "components": [
          {"type": "postcode", "key": "p", "label": "Postcode", "isSensitiveData": true,
            "translatedErrors": {"nl": {"required": "Vul een postcode in."}}}]}
        """#), OpenForms())
    #expect(view.state(view.all(.page)[0], "title") == "unknown")
    #expect(view.state(view.all(.form)[0], "title") == "unknown")
    #expect(view.string(view.node(.field, "p"), "concept") == "postal-code")
    #expect(view.texts(of: view.node(.field, "p")) == ["label: Postcode", "error: Vul een postcode in."])
  }

  @Test func `a form without its steps names them and knows nothing of what they ask`() throws {
    let view = try ModelView(
      jsonTree(
        #"""
        [{"uuid": "1", "slug": "a", "name": "Aanvraag", "literals": {},
          "steps": [{"uuid": "2", "slug": "s", "form_definition": "Uw naam", "index": 0}]}]
        """#), OpenForms())
    let step = view.node(.page, "s")
    #expect(view.string(step, "title") == "Uw naam")
    #expect(view.state(step, "hasContent") == "unknown")
  }

  @Test func `rules without end for one step are code, and cost no depth`() throws {
    let form = #"""
      [{"uuid": "1", "slug": "a", "name": "Aanvraag", "literals": {},
        "steps": [{"uuid": "2", "slug": "s", "form_definition": "Uw naam", "index": 0}]}]
      """#
    let steps = #"[{"uuid": "2", "slug": "s", "index": 0, "name": "Uw naam", "form_definition": "u/3"}]"#
    let rules = (0..<5_000).map { number in
      #"""
      {"order": \#(number), "json_logic_trigger": {"==": [{"var": "a"}, \#(number)]}, "actions": [
        {"form_step_uuid": "2", "action": {"type": "step-\#(number % 2 == 0 ? "not-" : "")applicable"}}]}
      """#
    }
    let files = [("formSteps.json", steps), ("formLogic.json", "[\(rules.joined(separator: ","))]")]
    let companions = try files.map { CompanionFile(name: $0.0, path: $0.0, tree: try jsonTree($0.1)) }
    let tree = try jsonTree(form)
    let source = DefinitionSource(tree: tree, node: 1, path: "forms.json", companions: companions)
    let view = ModelView(source, OpenForms())
    let page = view.node(.page, "s")
    guard case .code = view.model.conditions[Int(view.model.nodes[Int(page)].condition)] else {
      Issue.record("thousands of rules were read")
      return
    }
  }

  /// Puts values in each other's places, which keeps the text valid JSON.
  @Test(arguments: ["forms.json", "formSteps.json", "formDefinitions.json", "formLogic.json"])
  func `values in each other's places are read without a trap`(name: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/openforms/terrace")
    let source = try openFormsExport(folder)
    let original = name == "forms.json" ? source.tree : try jsonTree(fixture: "openforms/terrace/\(name)")
    let values = original.nodes.indices.filter { original.nodes[$0].kind != .key && $0 > 0 }
    var state: UInt64 = 11
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    var builder = OpenForms().makeBuilder()
    for _ in 0..<200 {
      let old = original.nodes[values[random(values.count)]].range.indices
      let new = original.nodes[values[random(values.count)]].range.indices
      var bytes = Array(original.bytes[..<original.count])
      bytes.replaceSubrange(old, with: original.bytes[new])
      let tree = try jsonTree(bytes)
      let others = source.companions.map {
        $0.name == name ? CompanionFile(name: name, path: $0.path, tree: tree) : $0
      }
      let own = name == "forms.json" ? tree : source.tree
      let node = OpenForms().definitions(in: own).first ?? 0
      OpenForms().read(DefinitionSource(tree: own, node: node, path: "forms.json", companions: others), into: &builder)
      let model = builder.model
      #expect(model.origins.allSatisfy { $0.start <= $0.end && Int($0.end) <= model.values.text.count })
      #expect(model.nodes.allSatisfy { Int($0.end) <= model.nodes.count })
    }
  }
}

import ServiceLintAnalysis
import ServiceLintModel
import ServiceLintReaders
import Testing

@testable import ServiceLintFormats

@Suite struct `Answers of which Form.io stores more than a word` {
  /// What the conditions of a form say that there is.
  private func exists(_ component: String, _ condition: String) throws -> [Bool] {
    var model = try ModelView(
      jsonTree(
        #"{"components": [\#(component), {"type": "textfield", "key": "more", "label": "More", "input": true, \#(condition)}]}"#
      )
    ).model
    ConditionResolver.resolve(&model)
    var analysis = ConditionAnalysis(model)
    let owner = try #require(model.nodes.indices.last { model.nodes[$0].kind == .field })
    return analysis.references(UInt32(owner)).map { $0.exists && $0.valueExists != false }
  }

  @Test(arguments: [
    (
      #"{"type": "select", "key": "org", "dataSrc": "resource", "data": {"resource": "a"}, "input": true}"#,
      "org.data.kind"
    ),
    (#"{"type": "select", "key": "a", "dataSrc": "url", "valueProperty": "", "input": true}"#, "a.name"),
    (#"{"type": "resource", "key": "a", "resource": "b", "input": true}"#, "a._id"),
    (#"{"type": "address", "key": "a", "provider": "google", "input": true}"#, "a.formatted_address"),
    (#"{"type": "bcaddress", "key": "a", "input": true}"#, "a.properties.unitType"),
    (#"{"type": "ourOwnPicker", "key": "a", "input": true}"#, "a.names[0].text"),
    (#"{"type": "form", "key": "a", "form": "1", "input": true}"#, "a.metadata.zone"),
    (#"{"type": "tree", "key": "a", "input": true}"#, "a.data.room"),
  ])
  func `may be asked for any part of it`(component: String, path: String) throws {
    #expect(try exists(component, #""customConditional": "show = data.\#(path) === 'x'""#).allSatisfy { $0 })
  }

  @Test func `but not where one property of it is kept`() throws {
    let select = #"{"type": "select", "key": "a", "dataSrc": "url", "valueProperty": "id", "input": true}"#
    #expect(try exists(select, #""customConditional": "show = data.a.name === 'x'""#) == [false])
  }

  @Test(arguments: [
    #""customConditional": "show = data.a === true""#, #""conditional": {"show": true, "when": "a", "eq": true}"#,
    #""conditional": {"show": true, "when": "a", "eq": "true"}"#,
    #""customConditional": "show = data.hasOwnProperty('a')""#,
  ])
  func `yes and no may be stored as such`(condition: String) throws {
    let radio =
      #"{"type": "radio", "key": "a", "input": true, "values": [{"label": "Yes", "value": true}, {"label": "No", "value": false}]}"#
    #expect(try exists(radio, condition) == [true])
  }

  @Test func `the rows of a data map hold something`() throws {
    let view = try ModelView(
      jsonTree(
        #"{"components": [{"type": "datamap", "key": "a", "label": "Words", "valueComponent": {"type": "textfield", "key": "b"}}]}"#
      ))
    #expect(view.bool(view.all(.group)[0], "hasContent") == true)
  }

  @Test func `a title is translated as any text`() throws {
    let view = try ModelView(
      jsonTree(
        #"{"title": "Réserver une place", "language": "fr", "i18n": {"en": {"Réserver une place": "Book a place", "Nom": "Name"}}, "components": [{"type": "textfield", "key": "a", "label": "Nom", "input": true}]}"#
      ))
    #expect(view.all(.text).allSatisfy { view.strings($0, "missingIn").isEmpty })
  }
}

@Suite struct `Types that a platform adds to Form.io` {
  private let view: ModelView

  init() throws {
    view = try ModelView(
      jsonTree(
        #"""
        {"components": [
          {"type": "radio_ourtown", "key": "pet", "label": "Pet?", "input": true,
            "values": [{"label": "Cat", "value": "c"}, {"label": "Dog", "value": "d"}]},
          {"type": "datetime-ourtown", "key": "day", "label": "Day", "input": true},
          {"type": "petPicker", "key": "food", "label": "Food", "input": true,
            "data": {"values": [{"label": "Fish", "value": "f"}]}},
          {"type": "panel_ourtown", "key": "name", "label": "Name", "input": true},
          {"type": "petName", "key": "call", "label": "Name of the pet", "input": true}]}
        """#))
  }

  @Test(arguments: [("pet", "radio"), ("day", "datetime"), ("name", "text"), ("call", "text")])
  func `are what they call themselves, or typed`(key: String, kind: String) {
    #expect(view.string(view.node(.field, key), "kind") == kind)
  }

  @Test func `offer the answers that they list`() {
    let pet = view.node(.field, "pet")
    let food = view.node(.field, "food")
    #expect(view.children(pet, .option).map { view.string($0, "label") } == ["Cat", "Dog"])
    #expect(view.children(food, .option).map { view.string($0, "label") } == ["Fish"])
    #expect(view.string(food, "optionsFrom") == "here")
    #expect(view.state(food, "kind") == "unknown")
  }

  @Test func `a file of several forms holds each of them`() throws {
    let tree = try jsonTree(
      #"""
      {"forms": [
        {"title": "Pets", "type": "form", "display": "form", "path": "pets",
          "components": [{"type": "textfield", "key": "name", "label": "Name", "input": true}]},
        {"content": {"title": "Food", "type": "form", "display": "form", "path": "food",
          "components": [{"type": "textfield", "key": "brand", "label": "Brand", "input": true}]}},
        {"title": "No form"}]}
      """#)
    #expect(FormIO().recognise(tree) == .definition)
    #expect(FormIO().definitions(in: tree).count == 2)
  }
}

@Suite struct `Form.io's logic` {
  private func condition(_ rules: String, hidden: Bool = true, more: String = "") throws -> Condition {
    let view = try ModelView(
      jsonTree(
        #"""
        {"components": [
          {"type": "radio", "key": "pet", "label": "Pet?", "input": true},
          {"type": "textfield", "key": "name", "label": "Name", "input": true, "hidden": \#(hidden)\#(more),
            "logic": [\#(rules)]}]}
        """#))
    let field = view.node(.field, "name")
    return view.model.conditions[Int(view.model.nodes[Int(field)].condition)].mapNames {
      Condition.Name(path: $0.path)
    }
  }

  private func rule(_ trigger: String, hides: Bool) -> String {
    #"""
    {"name": "r", "trigger": \#(trigger),
      "actions": [{"type": "property", "property": {"value": "hidden", "type": "boolean"}, "state": \#(hides)}]}
    """#
  }

  private let pet = Condition.Name(path: ["pet"])

  @Test(arguments: [
    #"{"type": "simple", "simple": {"show": true, "when": "pet", "eq": "cat"}}"#,
    #"{"type": "javascript", "javascript": "result = data.pet === 'cat';"}"#,
    #"{"type": "json", "json": {"===": [{"var": "data.pet"}, "cat"]}}"#,
  ])
  func `shows what is hidden when its trigger says so`(trigger: String) throws {
    #expect(try condition(rule(trigger, hides: false)) == .equals(pet, "cat"))
    #expect(try condition(rule(trigger, hides: true), hidden: false) == .not(.equals(pet, "cat")))
  }

  @Test func `the last rule that applies wins`() throws {
    let cat = #"{"type": "simple", "simple": {"show": true, "when": "pet", "eq": "cat"}}"#
    let dog = #"{"type": "simple", "simple": {"show": true, "when": "pet", "eq": "dog"}}"#
    #expect(
      try condition("\(rule(cat, hides: false)), \(rule(dog, hides: true))")
        == .and([.equals(pet, "cat"), .not(.equals(pet, "dog"))]))
  }

  @Test func `a script that sets nothing never applies`() throws {
    #expect(try condition(rule(#"{"type": "javascript", "javascript": "data.pet === 'cat'"}"#, hides: false)) == .never)
  }

  @Test func `an event, or a condition beside it, is code`() throws {
    let event = #"{"type": "event", "event": "go"}"#
    guard case .code = try condition(rule(event, hides: false)) else {
      Issue.record("an event is nothing that answers tell")
      return
    }
    let cat = #"{"type": "simple", "simple": {"show": true, "when": "pet", "eq": "cat"}}"#
    let own = #", "conditional": {"show": true, "when": "pet", "eq": "dog"}"#
    guard case .code = try condition(rule(cat, hides: false), more: own) else {
      Issue.record("which of both wins hangs on the renderer")
      return
    }
  }

  @Test func `rules without end are code, and cost no depth`() throws {
    let cat = #"{"type": "simple", "simple": {"show": true, "when": "pet", "eq": "cat"}}"#
    let many = (0..<5_000).map { rule(cat, hides: $0 % 2 == 0) }.joined(separator: ", ")
    guard case .code = try condition(many) else {
      Issue.record("thousands of rules were read")
      return
    }
  }

  @Test func `rules that set something else show and hide nothing`() throws {
    let value = #"{"trigger": {"type": "simple"}, "actions": [{"type": "value", "value": "value = 1"}]}"#
    #expect(try condition(value, hidden: false) == .always)
  }
}

@Suite struct `Form.io's translations` {
  private let form = #"""
    {"title": "Fishing", "path": "fishing", "language": "en", "display": "form", "components": [
      {"type": "textfield", "key": "lake", "label": "Which lake?", "input": true},
      {"type": "number", "key": "days", "label": "How many days?", "input": true}]
    """#

  @Test func `in the form are texts of their own`() throws {
    let view = try ModelView(
      jsonTree(
        form + #"""
          , "i18n": {
            "de": {"Which lake?": "Welcher See?", "How many days?": "Wie viele Tage?", "Fishing": "Angeln"},
            "fr": {"Which lake?": "Quel lac ?", "Next": "Suivant"},
            "it": {"Next": "Avanti"}}}
          """#))
    let form = view.all(.form)[0]
    #expect(
      view.strings(form, "languages") == ["en", "de", "fr"], "Italian is there for the renderer's own words only")
    #expect(
      view.texts(of: view.node(.field, "lake")) == ["label: Which lake?", "label: Welcher See?", "label: Quel lac ?"])
    let days = view.all(.text).filter { view.value($0, "owner").node == view.node(.field, "days") }
    #expect(days.map { view.string($0, "language") } == ["en", "de"])
    #expect(view.strings(days[0], "missingIn") == ["fr"])
    #expect(view.source(days[1], "content") == "Wie viele Tage?")
  }

  @Test func `in a file beside it count as well, and point there`() throws {
    let format = FormIO()
    let tree = try jsonTree(form + "}")
    #expect(
      format.companions(of: tree, path: "forms/fishing.json", beside: { [] })
        == ["fishing.i18n.json", "i18n.json", "fishing.translations.json", "translations.json"])
    let other = try jsonTree(#"{"cy": {"Which lake?": "Pa lyn?", "How many days?": "Sawl diwrnod?"}}"#)
    #expect(format.recognise(other) == .part)
    let companion = CompanionFile(name: "i18n.json", path: "forms/i18n.json", tree: other)
    let source = DefinitionSource(tree: tree, node: 0, path: "forms/fishing.json", companions: [companion])
    let view = ModelView(source, format)
    #expect(view.texts(of: view.node(.field, "lake")) == ["label: Which lake?", "label: Pa lyn?"])
    let welsh = try #require(view.all(.text).first { view.string($0, "language") == "cy" })
    #expect(view.model.sources.count == 2)
    #expect(view.model.nodes[Int(welsh)].origin.start >= view.model.sources[1].start)
    #expect(view.source(welsh, "content") == "Pa lyn?")
  }

  @Test(arguments: [
    #"{"de": {"a": 1}}"#, #"{"title": {"a": "b"}}"#, #"{"de": "a"}"#, #"{}"#, #"{"de": {}}"#, #"{"components": []}"#,
  ])
  func `anything else is no file of translations`(text: String) throws {
    #expect(try FormIO().recognise(jsonTree(text)) == .notADefinition)
  }

  @Test func `a form without translations says nothing of languages`() throws {
    let view = try ModelView(jsonTree(form + "}"))
    #expect(view.state(view.all(.text)[0], "missingIn") == "unknown")
    #expect(view.state(view.all(.form)[0], "languages") == "unknown")
  }
}

@Suite struct `Form.io's servers` {
  private let schema = #"""
    {"display": "form", "type": "form", "components": [
      {"type": "simpletextfieldadvanced", "key": "a", "label": "Boat", "input": true},
      {"type": "simplesomethingnew", "key": "b", "label": "Engine", "input": true},
      {"type": "simplefile", "key": "c", "label": "Papers", "input": true},
      {"type": "orgbook", "key": "d", "label": "Company", "input": true}]}
    """#

  @Test(arguments: [(#"[{"code": "idir", "display": "IDIR"}]"#, ["IDIR"]), (#"[{"code": "public"}]"#, [])])
  func `a record of British Columbia says its name, who signs in and whether drafts are kept`(
    providers: String, methods: [String]
  ) throws {
    let text = #"""
      {"id": "1", "name": "Mooring", "enableSubmitterDraft": true, "identityProviders": \#(providers),
        "versions": [{"version": 1, "schema": \#(schema)}]}
      """#
    let view = try ModelView(jsonTree(text))
    let form = view.all(.form)[0]
    #expect(view.string(form, "title") == "Mooring")
    #expect(view.bool(form, "saveAndResume") == true)
    #expect(view.all(.signIn).map { view.strings($0, "methods") } == (methods.isEmpty ? [] : [methods]))
    #expect(view.all(.field).map { view.string($0, "kind") } == ["text", "text", "file", "select"])
    #expect(view.state(view.node(.field, "b"), "inaccessible") == "unknown")
  }

  @Test func `a form beside its version has the record's name, and a filled-in case is no form`() throws {
    let text = #"{"form": {"name": "Mooring", "enableSubmitterDraft": false}, "version": {"schema": \#(schema)}"#
    let view = try ModelView(jsonTree(text + "}"))
    #expect(view.string(view.all(.form)[0], "title") == "Mooring")
    #expect(view.bool(view.all(.form)[0], "saveAndResume") == false)
    #expect(try FormIO().recognise(jsonTree(text + #", "submission": {"data": {}}}"#)) == .notADefinition)
  }

  @Test func `a record that is put into other forms has no title that people read`() throws {
    func title(_ path: String) throws -> String {
      let view = try ModelView(
        jsonTree(
          #"""
          {"_id": "1", "type": "form", "title": "shared.address", "path": "\#(path)", "components": [
            {"type": "textfield", "key": "street", "label": "Street", "input": true}]}
          """#))
      #expect(view.node(.field, "street") != 0)
      return view.state(view.all(.form)[0], "title")
    }
    #expect(try title("shared/components/address") == "unknown")
    #expect(try title("address") == "stated")
  }

  @Test(arguments: [
    #"[{"type": "form", "path": "one", "title": "One", "components": [C]}, {"type": "form", "path": "two", "title": "Two", "components": [C]}]"#,
    #"{"title": "Project", "forms": {"one": {"type": "form", "path": "one", "title": "One", "components": [C]}, "two": {"type": "form", "path": "two", "title": "Two", "components": [C]}}}"#,
    #"{"forms": [{"formType": "main", "content": {"type": "form", "path": "one", "title": "One", "components": [C]}}, {"content": {"type": "form", "path": "two", "title": "Two", "components": [C]}}]}"#,
  ])
  func `a file of several forms is as many definitions`(text: String) throws {
    let component = #"{"type": "email", "key": "mail", "label": "Your e-mail", "input": true}"#
    let tree = try jsonTree(text.split(separator: "C", omittingEmptySubsequences: false).joined(separator: component))
    let format = FormIO()
    #expect(format.recognise(tree) == .definition)
    let nodes = format.definitions(in: tree)
    #expect(nodes.count == 2)
    for (node, title) in zip(nodes, ["One", "Two"]) {
      let view = ModelView(DefinitionSource(tree: tree, node: node, path: "p.json"), format)
      #expect(view.string(view.all(.form)[0], "title") == title)
      #expect(view.source(view.node(.field, "mail"), "label") == "Your e-mail")
      #expect(view.source(view.node(.field, "mail")) == component)
    }
  }
}

@Suite struct `Days counted from today` {
  @Test(arguments: [
    (#"{">": [{"date": {"var": "born"}}, {"-": [{"today": []}, {"rdelta": [18, 0, 0]}]}]}"#, "today-P18Y"),
    (#"{">": [{"var": "born"}, {"+": [{"var": "today"}, {"duration": "P2W"}]}]}"#, "today+P14D"),
    (#"{">": [{"var": "born"}, {"now": []}]}"#, "today"),
  ])
  func `are values to compare with`(text: String, wanted: String) throws {
    let tree = try jsonTree(text)
    guard case .compares(let name, .greater, wanted) = JSONLogicCondition.parse(tree, 0) else {
      Issue.record("\(JSONLogicCondition.parse(tree, 0))")
      return
    }
    #expect(name.path == ["born"])
  }

  @Test(arguments: [
    #"{">": [{"var": "born"}, {"-": [{"today": []}, {"rdelta": ["x"]}]}]}"#,
    #"{">": [{"var": "born"}, {"-": [{"today": []}, 18]}]}"#,
    #"{">": [{"var": "born"}, {"-": [{"today": []}, {"duration": "PT1H"}]}]}"#,
  ])
  func `that are written otherwise are code`(text: String) throws {
    guard case .code = JSONLogicCondition.parse(try jsonTree(text), 0) else {
      Issue.record("read as \(JSONLogicCondition.parse(try jsonTree(text), 0))")
      return
    }
  }
}

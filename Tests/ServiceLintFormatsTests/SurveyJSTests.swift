import ServiceLintAnalysis
import ServiceLintFormats
import ServiceLintModel
import ServiceLintReaders
import Testing

@Suite struct `SurveyJS becomes a model` {
  private let format = SurveyJS()
  private let form: ModelView

  init() throws { form = ModelView(try jsonTree(fixture: "surveyjs/allotment.json"), format) }

  @Test func `title, languages, time limit and review page of the form are stated`() {
    let it = form.all(.form)[0]
    #expect(form.string(it, "title") == "Rent an allotment")
    #expect(form.strings(it, "languages") == ["en", "de"])
    #expect(form.bool(it, "reviewed") == true)
    #expect(form.value(it, "timeLimitMinutes").intValue == 25)
    #expect(form.state(it, "actor") == "unknown")
    #expect(form.string(it, "marks") == "required")
  }

  @Test func `pages come in order, the last one confirms`() {
    #expect(form.all(.page).map { form.string($0, "id") } == ["you", "garden", ""])
    #expect(form.all(.page).map { form.string($0, "kind") } == ["question", "question", "confirmation"])
  }

  @Test func `each language is a text of its own, and what is missing in one is said`() {
    let name = form.node(.field, "fullName")
    let texts = form.all(.text).filter { form.value($0, "owner").node == name }
    #expect(texts.map { form.string($0, "language") } == ["en", "de", "en"])
    #expect(form.strings(texts[0], "missingIn").isEmpty)
    #expect(form.strings(texts[2], "missingIn") == ["de"])
  }

  @Test(arguments: [
    ("fullName", "text"), ("mail", "email"), ("born", "date"), ("dog", "radio"), ("agree", "checkbox"),
    ("size", "radio"), ("grow", "checkboxes"), ("trees", "textarea"), ("district", "select"), ("urgency", "rating"),
    ("people", "number"), ("helperPhone", "phone"), ("spades", "text"), ("prune", "radio"), ("plant", "text"),
    ("kind", "select"), ("plan", "file"), ("sign", "signature"),
  ])
  func `a question has its kind`(id: String, kind: String) {
    #expect(form.string(form.node(.field, id), "kind") == kind)
  }

  @Test func `a question without a title shows its name`() {
    let rakes = form.node(.field, "rakes")
    #expect(form.string(rakes, "shownLabel") == "rakes")
    #expect(form.state(rakes, "label") == "absent")
  }

  @Test func `limits, messages and patterns are stated`() {
    let name = form.node(.field, "fullName")
    #expect(form.bool(name, "required") == true)
    #expect(form.value(name, "maxLength").intValue == 80)
    #expect(form.bool(name, "counter") == true)
    #expect(form.texts(of: name).contains("error: Tell us your name."))
    let card = form.node(.field, "card")
    #expect(form.string(card, "pattern") == "[\\s\\S]*(?:T-[0-9]{6})[\\s\\S]*")
    #expect(form.bool(card, "explainsErrors") == true)
    let plan = form.node(.field, "plan")
    #expect(form.strings(plan, "accept") == ["image/png", ".pdf"])
    #expect(form.value(plan, "maxBytes").intValue == 1_000_000)
    #expect(form.string(form.node(.document, "plan"), "title") == "A plan of your garden")
  }

  @Test func `the library's own check of an email address is a check`() throws {
    let json = """
      {"pages": [{"name": "p", "elements": [
        {"type": "text", "name": "mail", "title": "Email", "validators": [{"type": "email"}]}, {"type": "text", "name": "a"}]}]}
      """
    let it = ModelView(try jsonTree(json), SurveyJS())
    #expect(it.bool(it.node(.field, "mail"), "checkedByCode") == true)
    #expect(it.bool(it.node(.field, "a"), "checkedByCode") == false)
  }

  @Test func `what the library adds to the choices is there`() {
    let size = form.children(form.node(.field, "size"), .option)
    #expect(size.map { form.string($0, "label") } == ["Small", "Large", "Another size"])
    #expect(form.string(size[2], "kind") == "other")
    let dog = form.children(form.node(.field, "dog"), .option)
    #expect(dog.map { form.string($0, "value") } == ["true", "false"])
    #expect(dog.map { form.string($0, "label") } == ["Yes", "No"])
  }

  @Test func `nobody is asked for what is worked out, read-only or parked`() {
    for id in ["fee", "office", "parked"] { #expect(form.bool(form.node(.field, id), "asks") == false, "\(id)") }
    #expect(form.bool(form.node(.field, "parked"), "switchedOff") == true)
    // A trigger shows it.
    #expect(form.bool(form.node(.field, "leash"), "asks") == true)
  }

  @Test func `panels that repeat and matrices are groups`() {
    let helpers = form.node(.group, "helpers")
    #expect(form.bool(helpers, "repeats") == true)
    #expect(form.value(helpers, "most").intValue == 4)
    #expect(form.string(form.node(.group, "skills"), "drawnAs") == "matrix")
    #expect(form.children(form.node(.group, "beds"), .group).map { form.string($0, "title") } == ["north", "south"])
  }

  @Test func `a variable in a text is an unknown word`() {
    let phone = form.node(.field, "helperPhone")
    #expect(form.string(phone, "shownLabel") == "Phone of …")
    #expect(form.string(phone, "label") == "Phone of {panel.helperName}")
    let text = form.all(.text).first { form.value($0, "owner").node == phone }
    #expect(text.map { form.bool($0, "hasExpression") } == true)
  }

  @Test func `names of calculated values are not missing`() {
    let names = form.model.conditions.flatMap { condition in
      var found: [Condition.Name] = []
      _ = condition.mapNames { name in
        found.append(name)
        return name
      }
      return found
    }
    #expect(names.first { $0.path == ["isFamily"] }?.isAmbiguous == true)
    #expect(names.first { $0.path == ["skills", "prune"] }?.isAmbiguous == false)
    // Names are known in any case.
    #expect(names.contains { $0.path == ["size"] })
  }

  @Test(arguments: [
    #"{"elements": [{"type": "text", "name": "a"}]}"#,
    #"{"pages": [{"elements": []}, {"elements": [{"type": "comment", "name": "a"}]}]}"#,
    #"{"survey": {"pages": [{"questions": [{"type": "radiogroup", "name": "a"}]}]}}"#,
  ])
  func `a survey is recognised`(json: String) throws {
    #expect(format.recognise(try jsonTree(json)) == .definition)
  }

  @Test(arguments: [
    ##"{"type": "VerticalLayout", "elements": [{"type": "Control", "scope": "#/properties/a"}]}"##,
    #"{"elements": [{"type": "textField", "properties": {}}], "layout": [1]}"#,
    #"{"pages": [{"path": "/a", "components": [{"type": "TextField", "name": "a"}]}]}"#,
    #"{"themeName": "default", "cssVariables": {}}"#,
    #"{"fullName": "Ann", "pages": 3}"#,
  ])
  func `what is no survey is not recognised`(json: String) throws {
    #expect(format.recognise(try jsonTree(json)) == .notADefinition)
  }

  @Test func `one strange name is missing, several belong to something around the survey`() throws {
    func ambiguous(_ conditions: [String]) throws -> [Bool] {
      let elements = conditions.enumerated().map {
        #"{"type": "text", "name": "q\#($0)", "visibleIf": "{\#($1)} = 1"}"#
      }
      let view = ModelView(try jsonTree("{\"elements\": [\(elements.joined(separator: ","))]}"), format)
      return view.model.conditions.compactMap {
        if case .equals(let name, _) = $0 { return name.isAmbiguous }
        return nil
      }
    }
    #expect(try ambiguous(["gone"]) == [false])
    #expect(try ambiguous(["one", "two", "three"]) == [true, true, true])
  }

  @Test func `a name in a survey beside it is not missing`() throws {
    let json = #"{"elements": [{"type": "text", "name": "a", "visibleIf": "{other} = 1"}]}"#
    let tree = try jsonTree(json)
    #expect(format.companions(of: tree, path: "x/a.json", beside: { ["b.json", "c.txt"] }) == ["b.json"])
    let beside = try jsonTree(#"{"elements": [{"type": "text", "name": "other"}]}"#)
    let view = ModelView(tree, format, beside: [("b.json", beside)])
    #expect(view.model.conditions.contains { if case .equals(let name, _) = $0 { name.isAmbiguous } else { false } })
  }

  @Test func `a deep nest ends`() throws {
    let open = String(repeating: #"{"type":"panel","name":"p","elements":["#, count: 300)
    let json = #"{"elements": ["# + open + String(repeating: "]}", count: 300) + "]}"
    let view = ModelView(try jsonTree(json), format)
    #expect(view.all(.group).count <= 101)
    #expect(!view.model.unmapped.isEmpty)
  }
}

extension ModelView {
  /// A model of a definition with the files beside it.
  init(_ tree: SourceTree, _ format: some Format, beside: [(name: String, tree: SourceTree)]) {
    var builder = format.makeBuilder()
    let companions = beside.map { CompanionFile(name: $0.name, path: $0.name, tree: $0.tree) }
    let node = format.definitions(in: tree).first ?? 0
    format.read(DefinitionSource(tree: tree, node: node, path: "test.json", companions: companions), into: &builder)
    self.init(model: builder.model)
  }
}

@Suite struct `Values of a survey that nobody is asked for` {
  private func view(_ elements: String, _ more: String = "") throws -> ModelView {
    ModelView(
      try jsonTree(#"{"title": "Boats", "pages": [{"name": "p", "elements": [\#(elements)]}]\#(more)}"#), SurveyJS())
  }

  /// Whether some answers show the last question, and the names that it asks for are there.
  private func shows(_ elements: String, _ more: String = "") throws -> Bool {
    var model = try view(elements, more).model
    ConditionResolver.resolve(&model)
    var analysis = ConditionAnalysis(model)
    let last = UInt32(try #require(model.nodes.indices.last { model.nodes[$0].kind == .field }))
    return analysis.canHold(last) != false
      && analysis.references(last).allSatisfy { $0.exists && $0.valueExists != false }
  }

  @Test(arguments: [
    (#""defaultValue": true"#, ""), (#""defaultValueExpression": "today()""#, ""),
    (#""setValueExpression": "{a} + 1""#, ""),
    (
      #""title": "Hidden""#,
      #", "triggers": [{"type": "setvalue", "expression": "{a} = 1", "setToName": "hid", "setValue": "n"}]"#
    ),
  ])
  func `may be anything that the survey puts in`(how: String, triggers: String) throws {
    #expect(
      try shows(
        #"{"type": "text", "name": "hid", "visible": false, \#(how)}, {"type": "text", "name": "y", "visibleIf": "{hid} = 'n'"}"#,
        triggers))
  }

  @Test func `are never there if nothing puts them in`() throws {
    #expect(
      try !shows(
        #"{"type": "text", "name": "hid", "visible": false}, {"type": "text", "name": "y", "visibleIf": "{hid} = 'n'"}"#
      ))
  }

  @Test func `an answer's own condition may ask for the answer`() throws {
    let view = try view(
      #"{"type": "radiogroup", "name": "n", "choices": [1, {"value": 2, "visibleIf": "{item} > 0"}]}"#)
    var model = view.model
    ConditionResolver.resolve(&model)
    var analysis = ConditionAnalysis(model)
    #expect(analysis.references(view.all(.option)[1]).allSatisfy { $0.exists || $0.name.isEmpty })
  }

  @Test func `a widget of the organisation's own stores what it likes`() throws {
    #expect(
      try shows(
        #"{"type": "fullname", "name": "fn", "title": "Your name"}, {"type": "text", "name": "y", "visibleIf": "{fn.first} notempty"}"#
      ))
  }

  @Test func `cells and lists that are filled later have answers`() throws {
    let view = try view(
      #"""
      {"type": "matrixdynamic", "name": "m", "columns": [{"name": "wet", "cellType": "boolean"}]},
      {"type": "dropdown", "name": "street", "choicesLazyLoadEnabled": true},
      {"type": "boolean", "name": "dry", "defaultValue": "indeterminate"}
      """#)
    #expect(view.children(view.node(.field, "wet"), .option).map { view.string($0, "label") } == ["Yes", "No"])
    #expect(view.string(view.node(.field, "street"), "optionsFrom") == "code")
    #expect(view.state(view.node(.field, "dry"), "default") == "absent")
  }

  @Test func `a broken pattern stays as it was written`() throws {
    let view = try view(
      #"{"type": "text", "name": "t", "validators": [{"type": "regex", "regex": "[A-Z{2}"}]}, {"type": "text", "name": "u", "validators": [{"type": "regex", "regex": "[A-Z]"}]}"#
    )
    #expect(view.string(view.node(.field, "t"), "pattern") == "[A-Z{2}")
    #expect(view.string(view.node(.field, "u"), "pattern") == #"[\s\S]*(?:[A-Z])[\s\S]*"#)
  }
}

import ServiceLintFormats
import ServiceLintModel
import ServiceLintReaders
import Testing

@Suite struct `JSON Schema forms become a model` {
  private let format = JSONSchemaForm()

  private func hives(withUI: Bool) throws -> ModelView {
    let ui = try jsonTree(fixture: "jsonschema/beehives.uischema.json")
    return ModelView(
      try jsonTree(fixture: "jsonschema/beehives.json"), format,
      beside: withUI ? [("beehives.uischema.json", ui)] : [])
  }

  @Test func `without a UI schema there are fields and limits, and no word of how they look`() throws {
    let it = try hives(withUI: false)
    let name = it.node(.field, "name")
    #expect(it.bool(name, "required") == true)
    #expect(it.value(name, "minLength").intValue == 1)
    for property in ["label", "shownLabel", "hint", "placeholder", "autofill", "explainsErrors"] {
      #expect(it.state(name, property) == "unknown", "\(property)")
    }
    #expect(it.all(.page).isEmpty)
    #expect(it.state(it.node(.group, "home"), "title") == "unknown")
  }

  @Test func `with one of rjsf the order, labels, hints and widgets are known`() throws {
    let it = try hives(withUI: true)
    #expect(
      it.all(.field).map { it.string($0, "id") } == [
        "name", "birth", "street", "postcode", "hives", "where", "tools", "race", "plan", "trained", "reference",
        "course", "owner", "notes",
      ])
    #expect(it.string(it.node(.field, "birth"), "shownLabel") == "When were you born?")
    #expect(it.source(it.node(.field, "birth"), "shownLabel") == "When were you born?")
    #expect(it.string(it.node(.field, "name"), "autofill") == "name")
    #expect(it.string(it.node(.field, "name"), "hint") == "As it stands on your identity card.")
    #expect(it.string(it.node(.field, "notes"), "kind") == "textarea")
    #expect(it.string(it.node(.field, "where"), "kind") == "radio")
    #expect(it.bool(it.node(.field, "reference"), "asks") == false)
    #expect(it.string(it.node(.group, "home"), "title") == "Address")
    #expect(it.string(it.all(.form)[0], "title") == "Keep bees in town")
    #expect(it.all(.button).map { it.string($0, "label") } == ["Send the notice"])
  }

  @Test(arguments: [
    ("name", "text"), ("birth", "date"), ("hives", "number"), ("tools", "checkboxes"), ("plan", "file"),
    ("trained", "checkbox"), ("race", "text"),
  ])
  func `a property has its kind`(id: String, kind: String) throws {
    let it = try hives(withUI: true)
    #expect(it.string(it.node(.field, id), "kind") == kind)
  }

  @Test func `references are followed, and one that leads back to itself ends`() throws {
    let it = try hives(withUI: true)
    #expect(it.value(it.node(.field, "street"), "maxLength").intValue == 60)
    #expect(it.all(.field).filter { it.string($0, "id") == "race" }.count == 1)
    #expect(it.model.unmapped.count == 1)
  }

  @Test func `branches become conditions`() throws {
    let it = try hives(withUI: true)
    #expect(condition(of: "course", it) == .equals("trained", "true"))
    #expect(condition(of: "owner", it) == .equals("where", "roof"))
    #expect(it.bool(it.node(.field, "owner"), "required") == true)
  }

  @Test func `what a dependency hangs on is no question of its variants`() throws {
    let json = """
      {"schema": {"type": "object", "properties": {"hive": {"type": "string", "title": "Hive"}}, "dependencies": {
        "place": {"oneOf": [{"properties": {"place": {"enum": ["roof"]}, "owner": {"type": "string", "title": "Owner"}}}]}}},
       "uiSchema": {}}
      """
    let it = ModelView(try jsonTree(json), format)
    #expect(it.all(.field).map { it.string($0, "id") } == ["hive", "owner"])
    #expect(condition(of: "owner", it) == .equals("place", "roof"))
  }

  @Test func `names of options stand beside their values`() throws {
    let it = try hives(withUI: true)
    let options = it.children(it.node(.field, "where"), .option)
    #expect(options.map { it.string($0, "label") } == ["On a roof", "In a garden"])
    #expect(options.map { it.string($0, "value") } == ["roof", "garden"])
  }

  @Test func `categories of JSON Forms are pages, rules are conditions`() throws {
    let it = ModelView(try jsonTree(fixture: "jsonschema/stall.json"), format)
    #expect(it.all(.page).map { it.string($0, "title") } == ["You", "Food"])
    #expect(it.string(it.node(.field, "owner"), "shownLabel") == "Who runs the stall?")
    #expect(it.string(it.node(.field, "gasBottles"), "shownLabel") == "Gas Bottles")
    #expect(it.state(it.node(.field, "remarks"), "shownLabel") == "absent")
    #expect(it.string(it.node(.field, "remarks"), "kind") == "textarea")
    #expect(it.string(it.node(.field, "hygiene"), "kind") == "radio")
    #expect(condition(of: "hygiene", it) == .equals("sellsFood", "true"))
    #expect(it.all(.group).map { it.string($0, "title") } == ["Kitchen"])
    #expect(it.texts(of: it.all(.page)[1]).contains("body: We only ask what the inspector needs."))
  }

  private enum Test: Equatable {
    case equals(String, String)
    case other
  }

  private func condition(of field: String, _ it: ModelView) -> Test {
    let number = it.model.nodes[Int(it.node(.field, field))].condition
    guard case .equals(let name, let value) = it.model.conditions[Int(number)] else { return .other }
    return .equals(name.path.joined(separator: "."), value)
  }

  @Test(arguments: [
    ("schema.json", "uischema.json"), ("dog.json", "dog.uischema.json"), ("dogSchema.json", "dogUiSchema.json"),
    ("dog.schema.json", "dog.ui-schema.json"), ("dog-schema.json", "dog-ui-schema.json"),
  ])
  func `a UI schema is found by its name`(own: String, ui: String) throws {
    let tree = try jsonTree(fixture: "jsonschema/beehives.json")
    let names = [own, ui, "cat.json", "cat.uischema.json", "package.json"]
    #expect(format.companions(of: tree, path: "forms/\(own)", beside: { names }) == [ui])
  }

  @Test(arguments: [
    #"{"type": "object", "properties": {"firstName": {"type": "string"}, "dateOfBirth": {"type": "string"}}}"#,
    #"{"schema": {"type": "object", "properties": {"a": {"type": "string"}}}, "uiSchema": {"a": {"ui:widget": "radio"}}}"#,
    #"{"$schema": "http://json-schema.org/draft-07/schema#", "properties": {"氏名": {"type": "string"}, "住所": {"type": "string"}}}"#,
  ])
  func `the schema of a form is recognised`(json: String) throws {
    #expect(format.recognise(try jsonTree(json)) == .definition)
  }

  @Test(arguments: [
    // An answer of an API.
    #"{"type": "object", "properties": {"data": {"type": "object", "properties": {"email": {"type": "string"}, "phone": {"type": "string"}}}, "meta": {"type": "object"}}}"#,
    #"{"type": "object", "title": "User response", "properties": {"email": {"type": "string"}, "phone": {"type": "string"}}}"#,
    #"{"type": "object", "properties": {"uuid": {"type": "string"}, "createdAt": {"type": "string"}, "email": {"type": "string"}, "phone": {"type": "string"}}}"#,
    // A package, a setting, a list, no schema at all.
    #"{"type": "object", "properties": {"name": {"type": "string"}, "version": {"type": "string"}, "scripts": {"type": "object"}}}"#,
    #"{"type": "object", "properties": {"port": {"type": "integer"}, "verbose": {"type": "boolean"}}}"#,
    #"{"$schema": "http://json-schema.org/draft-07/schema#", "type": "array", "items": {"type": "object"}}"#,
    #"{"name": "app", "version": "1.0.0", "scripts": {}}"#,
    #"{"openapi": "3.0.0", "paths": {}}"#,
  ])
  func `other schemas are passed over`(json: String) throws {
    #expect(format.recognise(try jsonTree(json)) == .notADefinition)
  }

  @Test(arguments: [
    #"{"ui:order": ["a"], "a": {"ui:widget": "radio"}}"#,
    ##"{"type": "VerticalLayout", "elements": [{"type": "Control", "scope": "#/properties/a"}]}"##,
  ])
  func `a UI schema alone is a part`(json: String) throws {
    #expect(format.recognise(try jsonTree(json)) == .part)
  }

  private static let plain = #"{"type": "object", "properties": {"purpose": {"type": "string"}}}"#

  @Test(arguments: [
    #"{"purpose": {"ui:widget": "textarea"}}"#, #"{"ui:order": ["purpose"]}"#,
    #"{"uiSchema": {"purpose": {"ui:widget": "textarea"}}}"#,
    ##"{"type": "Group", "elements": [{"type": "Control", "scope": "#/properties/purpose"}]}"##,
  ])
  func `a schema is a form if a UI schema beside it speaks of its properties`(ui: String) throws {
    let tree = try jsonTree(Self.plain)
    let companion = CompanionFile(name: "uiSchema.json", path: "uiSchema.json", tree: try jsonTree(ui))
    #expect(format.recognise(tree) == .notADefinition)
    #expect(format.recognise(tree, beside: { [companion] }) == .definition)
  }

  @Test(arguments: [
    "{}", #"{"port": {"ui:widget": "updown"}}"#, #"{"ui:submitButtonOptions": {"submitText": "Send"}}"#,
    ##"{"type": "Group", "elements": [{"type": "Control", "scope": "#/properties/port"}]}"##,
  ])
  func `a UI schema of something else makes no form of a schema`(ui: String) throws {
    let tree = try jsonTree(Self.plain)
    let companion = CompanionFile(name: "uiSchema.json", path: "uiSchema.json", tree: try jsonTree(ui))
    #expect(format.recognise(tree, beside: { [companion] }) == .notADefinition)
  }

  @Test(arguments: [#"{"a": 1}"#, "[1]", #"{"type": "array"}"#])
  func `what is no schema asks for no files beside it`(json: String) throws {
    let tree = try jsonTree(json)
    let answer = format.recognise(
      tree,
      beside: {
        Issue.record("asked for companions")
        return []
      })
    #expect(answer == .notADefinition)
    #expect(format.recogniseAsTold(tree) == .notADefinition)
  }

  @Test(arguments: [plain, #"{"properties": {"a": {"type": "number"}}}"#])
  func `any schema of an object is a definition if people say so`(json: String) throws {
    #expect(format.recogniseAsTold(try jsonTree(json)) == .definition)
  }

  @Test func `a property that takes no answer is a text`() throws {
    let json = """
      {"schema": {"type": "object", "properties": {
        "before": {"type": "null", "title": "Have your permit at hand", "description": "You find its number on the back."},
        "number": {"type": "string", "title": "Number of the permit"},
        "lines": {"type": "array", "items": [{"type": "null", "title": "Send no originals."}]},
        "secret": {"type": "null", "title": "Nobody sees this"}},
        "if": {"properties": {"number": {"const": "0"}}},
        "then": {"properties": {"zero": {"type": "null", "title": "Ask us for a number."}}}},
       "uiSchema": {"before": {"ui:field": "paragraph"}, "secret": {"ui:widget": "hidden"}}}
      """
    let it = ModelView(try jsonTree(json), format)
    #expect(it.all(.field).map { it.string($0, "id") } == ["number"])
    #expect(
      it.texts(of: it.all(.page)[0]) == [
        "body: Have your permit at hand", "body: You find its number on the back.", "body: Send no originals.",
      ])
    #expect(it.all(.group).map { it.texts(of: $0) } == [["body: Ask us for a number."]])
  }

  @Test func `titles that are keys of translations are unknown, words among them stay`() throws {
    let json = """
      {"schema": {"type": "object", "title": "form_title", "properties": {
        "year": {"type": "string", "title": "year.title", "description": "year.help", "enum": ["2031", "year.later"]},
        "who": {"type": "object", "title": "who.title", "properties": {
          "email": {"type": "string", "title": "who.email.title"},
          "phone": {"type": "string", "title": "Phone"}, "fax": {"type": "string", "title": "who.fax.title"}}}}},
       "uiSchema": {"year": {"ui:placeholder": "year.placeholder"}}}
      """
    let it = ModelView(try jsonTree(json), format)
    let year = it.node(.field, "year")
    for property in ["label", "shownLabel", "hint", "placeholder"] {
      #expect(it.state(year, property) == "unknown", "\(property)")
    }
    #expect(it.state(it.all(.form)[0], "title") == "unknown" && it.state(it.all(.group)[0], "title") == "unknown")
    #expect(it.all(.option).map { it.state($0, "label") } == ["stated", "unknown"])
    #expect(it.string(it.node(.field, "phone"), "shownLabel") == "Phone")
  }

  @Test func `a few code names for titles are what people read`() throws {
    let json = """
      {"schema": {"type": "object", "properties": {
        "a": {"type": "string", "title": "file_no.title"}, "b": {"type": "string", "title": "street_name"},
        "c": {"type": "string", "title": "town_name"}, "d": {"type": "string", "title": "post_code"}}},
       "uiSchema": {"a": {"ui:widget": "textarea"}}}
      """
    let it = ModelView(try jsonTree(json), format)
    #expect(
      it.all(.field).map { it.string($0, "shownLabel") } == ["file_no.title", "street_name", "town_name", "post_code"])
  }

  @Test func `references that multiply end`() throws {
    var definitions: [String] = []
    for level in 0..<40 {
      let next = ##"{"$ref": "#/definitions/d\##(level + 1)"}"##
      definitions.append(
        #""d\#(level)": {"type": "object", "properties": {"a": \#(next), "b": \#(next), "phone": {}}}"#)
    }
    definitions.append(#""d40": {"type": "string"}"#)
    let json =
      ##"{"type": "object", "definitions": {\##(definitions.joined(separator: ","))}, "properties": {"email": {"$ref": "#/definitions/d0"}}}"##
    let it = ModelView(try jsonTree(json), format)
    #expect(it.model.nodes.count < 200_000)
    #expect(!it.model.unmapped.isEmpty)
  }
}

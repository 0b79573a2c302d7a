import ServiceLintModel
import ServiceLintReaders
import Testing

@testable import ServiceLintFormats

@Suite struct `Form.io` {
  let view: ModelView

  init() throws { view = try ModelView(jsonTree(fixture: "formio/plain.json")) }

  func field(_ id: String) -> UInt32 { view.node(.field, id) }

  @Test func `what the platform draws as several boxes takes no autofill token`() throws {
    let json = """
      {"display": "form", "components": [
        {"type": "day", "key": "born", "label": "Born", "input": true}, {"type": "address", "key": "home", "label": "Home", "input": true},
        {"type": "datetime", "key": "when", "label": "When", "input": true}, {"type": "email", "key": "mail", "label": "Mail", "input": true}]}
      """
    let view = ModelView(try jsonTree(json))
    for (id, state) in [("born", "unknown"), ("home", "unknown"), ("when", "absent"), ("mail", "absent")] {
      #expect(view.state(view.node(.field, id), "autofill") == state, "\(id)")
    }
  }

  @Test func `pages are the panels of a wizard and their label is nobody's title`() {
    #expect(view.all(.page).map { view.string($0, "title") } == ["About you", "More"])
    #expect(!view.all(.text).contains { view.string($0, "prose") == "Panel 1" })
    #expect(view.model.identity == "allotment-plot")
    #expect(view.model.unmapped.count == 1, "the button at the top of a wizard is not drawn")
  }

  @Test func `what stands before the first page belongs to it`() {
    let page = view.all(.page)[0]
    #expect(view.texts(of: page).contains("body: Plots are let from 1 March."))
  }

  @Test func `nodes lie in reading order`() {
    let order = view.all(.field).map { view.string($0, "id") }
    #expect(
      order == [
        "fullName", "plotCode", "badge", "from", "size", "street", "sum", "plan", "sign", "water", "agree", "water",
        "weed", "helperMail", "dial", "check", "check2",
      ])
    for node in view.model.nodes.dropFirst(Int(ServiceModel.firstNode)) {
      #expect(node.parent == 0 || view.model.nodes[Int(node.parent)].end >= node.end)
    }
  }

  @Test func `a field says what its component says`() {
    let name = field("fullName")
    #expect(view.string(name, "label") == "Your name")
    #expect(view.source(name, "label") == "Your name")
    #expect(view.string(name, "hint") == "As on your library card.")
    #expect(view.string(name, "kind") == "text")
    #expect(view.strings(name, "answeredBy") == ["type"])
    #expect(view.string(name, "autofill") == "name")
    #expect(view.bool(name, "required") == true)
    #expect(view.value(name, "minLength").intValue == 2)
    #expect(view.source(name, "minLength") == "2")
    #expect(view.value(name, "maxLength").intValue == 60)
    #expect(view.string(view.model.nodes[Int(name)].key) == "fullName")
    #expect(view.source(name).hasPrefix(#"{"type": "textfield", "key": "fullName""#))
  }

  @Test func `a link keeps its place through the escapes of the string`() throws {
    let link = try #require(view.all(.link).first)
    #expect(view.string(link, "text") == "library card")
    #expect(view.string(link, "url") == "https://example.org/card?a=1&b=2")
    #expect(view.source(link, "url") == "https://example.org/card?a=1&amp;b=2")
    #expect(
      view.source(link) == #"<a href=\"https://example.org/card?a=1&amp;b=2\" target=\"_blank\">library card</a>"#)
    #expect(view.bool(link, "opensWindow") == true)
  }

  @Test(arguments: [
    ("plotCode", false), ("badge", true), ("check", false), ("check2", true), ("fullName", true),
  ])
  func `errors are explained but for patterns and scripts without a message`(id: String, explains: Bool) {
    #expect(view.bool(field(id), "explainsErrors") == explains)
  }

  @Test func `a hidden label is shown to nobody`() {
    #expect(view.state(field("badge"), "label") == "stated")
    #expect(view.state(field("badge"), "shownLabel") == "absent")
    #expect(
      view.texts(of: field("badge")) == [
        "tooltip: On the back", "error: Write the digits on the back of the badge, for example 4711.",
      ])
  }

  @Test func `choices come from the list, from an address, from nowhere`() {
    #expect(view.children(field("size"), .option).map { view.string($0, "label") } == ["Small", "Large"])
    #expect(view.string(field("size"), "optionsFrom") == "here")
    #expect(view.bool(field("size"), "searchable") == false)
    #expect(view.string(field("size"), "default") == "s")
    #expect(view.string(field("street"), "optionsFrom") == "address")
    #expect(view.string(field("street"), "optionsAddress") == "https://example.org/streets")
    #expect(view.bool(field("street"), "searchable") == true)
    #expect(view.bool(field("street"), "multiple") == true)
  }

  @Test func `what is computed or hidden is not asked`() {
    #expect(view.bool(field("sum"), "asks") == false)
    #expect(view.string(field("sum"), "unit") == "m²")
    #expect(view.string(field("sum"), "least") == "5")
    #expect(view.bool(field("agree"), "asks") == false)
    #expect(view.bool(field("agree"), "switchedOff") == true)
    #expect(view.model.conditions[Int(view.model.nodes[Int(field("agree"))].condition)] == .never)
    #expect(view.model.conditions[Int(view.model.nodes[Int(field("dial"))].condition)] == .never)
    #expect(view.bool(field("fullName"), "asks") == true)
  }

  @Test func `a file is a document to hand in`() throws {
    let document = try #require(view.all(.document).first)
    #expect(view.string(document, "title") == "A sketch of the plot")
    #expect(view.bool(document, "required") == true)
    #expect(view.state(document, "issuer") == "unknown")
    #expect(view.strings(field("plan"), "accept") == [".pdf", ".png"])
    #expect(view.value(field("plan"), "maxBytes").intValue == 2_097_152)
    #expect(view.strings(field("sign"), "answeredBy") == ["draw"])
  }

  @Test(arguments: [
    (#""2026-04-01""#, "stated"), (#""moment(data.start)""#, "unknown"), (#""""#, "absent"), ("null", "absent"),
  ]) func `a limit of a date is a date, or not readable`(limit: String, state: String) throws {
    let date = #"{"type": "datetime", "key": "a", "input": true, "datePicker": {"minDate": \#(limit)}}"#
    let view = try ModelView(jsonTree(#"{"display": "form", "components": [\#(date)]}"#))
    #expect(view.state(view.node(.field, "a"), "least") == state)
  }

  @Test func `a date that cannot be typed says so`() {
    #expect(view.bool(field("from"), "typedDate") == false)
    #expect(view.source(field("from"), "typedDate") == "false")
  }

  @Test func `groups say how they are drawn`() {
    let drawn = view.all(.group).map { "\(view.string($0, "id")) \(view.string($0, "drawnAs"))" }
    #expect(drawn == ["columns nothing", "habits matrix", "helpers fieldset", "box fieldset"])
    let rows = view.node(.group, "helpers")
    #expect(view.bool(rows, "repeats") == true)
    #expect(view.value(rows, "most").intValue == 3)
    #expect(view.string(view.node(.group, "box"), "title") == "Tools")
    #expect(view.bool(view.node(.group, "box"), "hasContent") == false)
    #expect(view.string(view.model.nodes[Int(rows)].key) == "helpers")
    #expect(view.string(view.model.nodes[Int(view.node(.group, "columns"))].key) == "")
  }

  @Test func `a condition stands on its page with its place`() {
    let page = view.all(.page)[1]
    #expect(view.source(page, "shownWhen") == #"{"show": true, "when": "size", "eq": "l"}"#)
    let condition = view.model.conditions[Int(view.model.nodes[Int(page)].condition)]
    guard case .equals(let name, "l") = condition else {
      Issue.record("\(condition)")
      return
    }
    #expect(name.path == ["size"])
    #expect(view.text(Int(name.offset)..<Int(name.offset + name.count)) == "size")
  }

  @Test func `silence is absence where people would see nothing, else unknown`() {
    let name = field("plotCode")
    #expect(view.state(name, "hint") == "absent")
    #expect(view.state(name, "tooltip") == "absent")
    #expect(view.state(name, "placeholder") == "stated")
    #expect(view.state(name, "purpose") == "unknown")
    #expect(view.state(field("dial"), "inaccessible") == "unknown", "a type that nobody told us of")
    let form = view.all(.form)[0]
    #expect(view.state(form, "number") == "absent")
    #expect(view.state(form, "saveAndResume") == "unknown")
    #expect(view.state(form, "signIn") == "unknown")
    #expect(view.state(view.all(.service)[0], "fee") == "unknown")
    #expect(view.state(view.all(.service)[0], "channels") == "unknown")
    #expect(view.string(form, "marks") == "required")
    #expect(view.bool(form, "reviewed") == false)
  }
}

@Suite struct `Places in a JSON string` {
  @Test(arguments: [
    #"plain text"#, #"a\"b\\c\/d\n"#, #"\u00e5\u3042é\ud83d\ude00x"#, #"\ud83d lone"#, #"日本\t語"#, #"\u0041"#, "",
  ])
  func `lead back through its escapes`(content: String) throws {
    let tree = try jsonTree("[\"\(content)\"]")
    let places = TextPlaces(tree, 1)
    let count = tree.string(1).utf8.count
    for offset in 0...count {
      #expect(places.offset(offset) == tree.sourceOffset(in: 1, ofTextByte: offset), "byte \(offset)")
    }
  }
}

@Suite struct `Form.io's recognition` {
  @Test(arguments: [
    (#"{"name": "tool", "version": "1.0.0", "dependencies": {}}"#, Recognition.notADefinition),
    (#"{"layout": [{"type": "ROW", "fields": [{"type": "TEXT", "code": "a"}]}]}"#, .notADefinition),
    (#"{"$schema": "x", "type": "object", "properties": {"components": {"type": "array"}}}"#, .notADefinition),
    (#"{"components": {"schemas": {}}}"#, .notADefinition),
    (#"{"components": [{"name": "a", "title": "b", "type": "TextField"}]}"#, .notADefinition),
    (#"{"components": []}"#, .notADefinition),
    (#"[{"components": [{"type": "textfield", "key": "a"}]}]"#, .notADefinition),
    (#""text""#, .notADefinition),
    (
      #"{"submission": {}, "version": {"schema": {"components": [{"type": "textfield", "key": "a"}]}}, "form": {}}"#,
      .notADefinition
    ),
    (#"{"display": "form", "components": []}"#, .definition),
    (#"{"components": [{"type": "textfield", "key": "a"}]}"#, .definition),
    (#"{"form": {"components": [{"type": "textfield", "key": "a"}]}}"#, .definition),
    (#"{"id": 1, "versions": [{"schema": {"components": [{"type": "textfield", "key": "a"}]}}]}"#, .definition),
  ])
  func `a form is known by its components`(text: String, expected: Recognition) throws {
    #expect(try FormIO().recognise(jsonTree(text)) == expected)
  }

  @Test(arguments: [
    #"{"display": "wizard", "components": [{"type": "panel", "key": "p"}, 1, null, "x", {"type": 3, "key": {}}, {"type": "panel", "components": 4}]}"#,
    #"{"components": [{"type": "select", "key": "a", "data": [], "validate": 3, "values": {"a": 1}, "conditional": 1}]}"#,
    #"{"components": [{"type": "datagrid", "key": "a", "components": [[], {}], "rows": [[[]]], "columns": {}}]}"#,
    #"{"components": [{"type": "textfield", "key": "a", "validate": {"min": 1e999, "minLength": "99999999999999999999"}}]}"#,
    #"{"components": [{"type": "attachment", "key": "a", "attachmentValues": {"x": 1, "nei": {"enabled": "true"}}}]}"#,
    #"{"title": 4, "path": [], "components": [{"type": "", "key": ""}]}"#,
    #"{"components": [{"type": "file", "key": "a", "filePattern": ",;", "fileMaxSize": "9999999999999GB"}]}"#,
  ])
  func `values of other types than expected are passed over`(text: String) throws {
    let view = try ModelView(jsonTree(text))
    #expect(view.all(.form).count == 1)
  }

  @Test(arguments: [
    (#"{"type": "radio", "key": "a", "values": [{"label": "A", "value": "a"}]}"#, "here", 1),
    (#"{"type": "radio", "key": "a", "values": [{"label": "", "value": ""}]}"#, "here", 1),
    (#"{"type": "radio", "key": "a", "values": []}"#, "", 0),
    (#"{"type": "activities", "key": "a", "input": true}"#, "list", 0),
    (
      #"{"type": "selectboxes", "key": "a", "openForms": {"dataSrc": "variable"}, "values": [{"label": ""}]}"#, "code",
      0
    ),
    (
      #"{"type": "selectboxes", "key": "a", "openForms": {"dataSrc": "manual"}, "values": [{"label": "A"}]}"#, "here", 1
    ),
    (#"{"type": "simpleselectadvanced", "key": "a", "data": {"values": [{"label": "A", "value": 1}]}}"#, "here", 1),
    (#"{"type": "select", "key": "a", "dataSrc": "custom", "data": {"custom": "values = []"}}"#, "code", 0),
  ])
  func `options come from where the platform takes them`(component: String, from: String, count: Int) throws {
    let view = try ModelView(jsonTree(#"{"components": [\#(component)]}"#))
    let field = view.node(.field, "a")
    #expect(view.string(field, "optionsFrom") == from)
    #expect(view.children(field, .option).count == count)
  }

  @Test func `members of the root are not taken for those of a part that is missing`() throws {
    let view = try ModelView(
      jsonTree(#"{"enabled": true, "required": true, "label": "x", "components": [{"type": "file", "key": "a"}]}"#))
    #expect(view.all(.page).count == 1)
    #expect(view.bool(view.node(.field, "a"), "required") == false)
    #expect(view.state(view.node(.field, "a"), "label") == "absent")
  }

  @Test func `components inside one another without end are left out`() throws {
    var text = #"{"type": "textfield", "key": "deep", "input": true}"#
    for index in 0..<400 { text = #"{"type": "well", "key": "w\#(index)", "components": [\#(text)]}"# }
    let view = try ModelView(jsonTree(#"{"components": [\#(text)]}"#))
    #expect(view.all(.field).isEmpty)
    #expect(view.model.unmapped.count == 1)
  }
}

import Foundation
import ServiceLintModel
import ServiceLintReaders
import Testing

@testable import ServiceLintFormats

private func page(_ text: String) throws -> SourceTree {
  var tree = SourceTree()
  tree.notation = .html
  tree.bytes = Array(text.utf8) + Array(repeating: 0, count: SourceTree.padding)
  tree.count = text.utf8.count
  try SourceReader.read(&tree)
  return tree
}

private func view(_ text: String) throws -> ModelView { try ModelView(page(text), HTMLForm()) }

@Suite struct `Macros of design systems` {
  let view: ModelView

  init() throws {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/html/mooring.njk")
    view = try ModelView(page(String(decoding: Data(contentsOf: url), as: UTF8.self)), HTMLForm())
  }

  func field(_ id: String) -> UInt32 { view.node(.field, id) }

  @Test func `fields stand in reading order among those that are written out`() {
    #expect(
      view.all(.field).map { view.string($0, "id") } == [
        "boat_name", "length", "email", "help", "pilot", "uses", "arrival-day", "arrival-month", "arrival-year", "town",
        "country", "county", "notes", "papers", "secret",
      ])
    #expect(view.string(view.all(.form)[0], "title") == "Rent a mooring")
  }

  @Test(arguments: [
    ("boat_name", "text", "Name of the boat"), ("email", "email", "Email address"),
    ("help", "radio", "Do you need a pilot?"), ("uses", "checkboxes", "What do you use the boat for?"),
    ("arrival-day", "text", "Day"), ("country", "select", "Country"), ("notes", "textarea", "Anything else (optional)"),
    ("papers", "file", "Upload the papers of the boat"), ("secret", "password", "Password"),
  ])
  func `a field has its kind and label`(_ id: String, _ kind: String, _ label: String) {
    #expect(view.string(field(id), "kind") == kind)
    #expect(view.string(field(id), "shownLabel") == label)
  }

  @Test func `a text lies where it stands in the call`() {
    #expect(view.source(field("email"), "shownLabel") == "Email address")
    #expect(view.source(field("email")).hasPrefix("{{- govukInput({"))
    #expect(view.string(field("email"), "autocomplete") == "email")
  }

  @Test func `a quoted text has no backslashes`() {
    #expect(view.string(field("boat_name"), "hint") == "As it's painted on the stern")
  }

  @Test func `answers have values, hints and what is chosen at first, a divider is none`() {
    let answers = view.children(field("help"), .option)
    #expect(answers.map { view.string($0, "value") } == ["yes", "no", "unsure"])
    #expect(answers.map { view.string($0, "label") } == ["Yes", "No", "I am not sure"])
    #expect(view.string(answers[1], "hint") == "You know the lock")
    #expect(view.string(field("help"), "default") == "unsure")
    #expect(view.string(field("country"), "placeholder") == "Choose a country")
  }

  @Test func `what was set before and an answer unfolds depends on it`() {
    let group = view.all(.group).first { view.children($0, .field).contains(field("pilot")) } ?? 0
    #expect(view.state(group, "shownWhen") == "stated")
    #expect(view.string(group, "id") == "")
  }

  @Test func `a date and a fieldset that is called around fields are groups`() {
    let titles = view.all(.group).map { view.string($0, "title") }
    #expect(titles.contains("When will you arrive?"))
    let home = view.all(.group).first { view.string($0, "title") == "Where do you live?" } ?? 0
    #expect(view.children(home, .field).map { view.string($0, "id") } == ["town", "country", "county"])
  }

  @Test func `what an expression says is unknown`() {
    #expect(view.state(field("county"), "shownLabel") == "unknown")
    #expect(view.string(field("county"), "optionsFrom") == "code")
    #expect(view.state(field("boat_name"), "default") == "absent")
  }

  @Test func `limits, buttons and warnings are read`() {
    #expect(view.bool(field("notes"), "counter") == true)
    #expect(view.string(field("secret"), "autocomplete") == "current-password")
    #expect(view.all(.button).map { view.string($0, "label") } == ["Continue"])
    #expect(view.all(.text).contains { view.string($0, "prose") == "You may lose the mooring if you do not pay." })
    #expect(view.model.unmapped.isEmpty)
  }
}

@Suite struct `Calls of macros` {
  @Test(arguments: [
    "{{ nhsukInput({ id: 'a', name: 'a', label: { text: 'Your name' } }) }}",
    "{{ hmrcCurrencyInput({ name: 'a', label: { text: 'Your name' } }) }}",
    "{{ forms.govukInput({ name: 'a', label: { text: 'Your name' }, }) | safe }}",
    "{% call govukFieldset({ legend: { text: 'You' } }) %}{{ govukInput({ name: 'a', label: { text: 'Your name' } }) }}",
    "{{ govukInput ( { name: 'a', // what we call you\n label: { 'text': \"Your name\" } } ) }}",
    "{{ govukInput({ name: 'a', label: { text: 'Your name' }, value: f({ b: [1, 2] })['}'] or '' }) }}",
    "R&amp;D {{ govukInput({ name: 'a', label: { text: 'Your name' } }) }} &amp; more",
  ])
  func `all shapes of a call are read`(_ text: String) throws {
    #expect(try HTMLForm().recognise(page(text)) == .definition)
    let view = try view(text)
    #expect(view.all(.field).map { view.string($0, "id") } == ["a"])
    #expect(view.all(.field).map { view.string($0, "shownLabel") } == ["Your name"])
  }

  @Test(arguments: [
    "{{ govukInput(params) }}",
    "{{ govukTextarea({ id: params.id, name: params.name, label: { text: params.label.text } }) }}",
    "{{ govukButton({ text: 'Continue' }) }}",
    "{{ input({ name: 'a', label: { text: 'Your name' } }) }}",
    "{{ govukInput({ name: 'a' ",
    "<pre>{{ govukInput({ name: 'a', label: { text: 'Your name' } }) }}</pre>",
  ])
  func `what asks nothing by itself is no definition`(_ text: String) throws {
    #expect(try HTMLForm().recognise(page(text)) == .notADefinition)
  }

  @Test func `two forms with macros are two definitions`() throws {
    func form(_ name: String) -> String {
      "<form id=\"\(name)\">{{ govukInput({ name: '\(name)', label: { text: 'Town' } }) }}</form>"
    }
    let tree = try page("<p>Hello</p>" + form("a") + form("b"))
    let nodes = HTMLForm().definitions(in: tree)
    #expect(nodes.count == 2)
    var builder = HTMLForm().makeBuilder()
    HTMLForm().read(DefinitionSource(tree: tree, node: nodes[1], path: "x.njk"), into: &builder)
    let view = ModelView(model: builder.model)
    #expect(view.all(.field).map { view.string($0, "id") } == ["b"])
  }

  @Test func `words around a call keep their characters`() throws {
    let view = try view("<p>R&amp;D</p> A &lt; B {{ govukInput({ name: 'a', label: { text: 'Town' } }) }} C &gt; D")
    #expect(view.all(.text).map { view.string($0, "prose") } == ["R&D", "A < B", "Town", "C > D"])
  }

  @Test(arguments: [
    String(repeating: "{{ govukInput({ name: '", count: 5_000),
    String(repeating: "{{ govukInput({ a: {", count: 5_000),
    "{{ govukInput({ name: 'a', label: " + String(repeating: "{ a: ", count: 20_000),
    "{{ govukRadios({ name: 'a', items: " + String(repeating: "[", count: 20_000),
    String(repeating: "{% call govukFieldset({ legend: { text: 'A' } }) %}", count: 2_000)
      + "{{ govukInput({ name: 'a', label: { text: 'A' } }) }}",
    String(
      repeating: "{% set a %}{{ govukInput({ name: 'a', hint: { html: a }, label: { text: 'A' } }) }}", count: 2_000),
    "{{ govukInput({ name: 'a', label: { text: 'A\\",
    "{{ govukInput({,,:::}]) }}{{ govukSelect({ name: 'a', items: [{]} }) }}",
  ])
  func `hostile calls neither trap nor take long`(_ text: String) throws {
    let tree = try page(text)
    _ = HTMLForm().recognise(tree)
    #expect(try view(text).model.nodes.count > 0)
  }
}

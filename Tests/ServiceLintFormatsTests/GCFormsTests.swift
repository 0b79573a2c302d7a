import ServiceLintFormats
import ServiceLintModel
import ServiceLintReaders
import Testing

@Suite struct `GC Forms` {
  private func view() throws -> ModelView {
    let tree = try jsonTree(fixture: "gc-forms/lighthouse.json")
    #expect(GCForms().recognise(tree) == .definition)
    return ModelView(tree, GCForms())
  }

  private func view(elements: String, layout: String = "1", rest: String = "") throws -> ModelView {
    ModelView(
      try jsonTree(
        #"{"titleEn": "T", "titleFr": "F", "layout": [\#(layout)], "elements": [\#(elements)]\#(rest)}"#), GCForms())
  }

  private func condition(_ view: ModelView, _ node: UInt32) -> String {
    view.model.conditions[Int(view.model.nodes[Int(node)].condition)].printed
  }

  // MARK: Languages

  @Test func `each language is a text of its own`() throws {
    let view = try view()
    #expect(view.strings(view.all(.form)[0], "languages") == ["en", "fr"])
    let email = view.node(.field, "1")
    #expect(view.string(email, "label") == "Email address")
    #expect(view.texts(of: email).contains("label: Adresse courriel"))
    let french = try #require(view.all(.text).first { view.string($0, "prose") == "Adresse courriel" })
    #expect(view.string(french, "language") == "fr")
  }

  @Test func `a language that is missing is told`() throws {
    let view = try view()
    let missing = view.all(.text).filter { !view.strings($0, "missingIn").isEmpty }
    #expect(
      missing.map { view.string($0, "prose") } == [
        "Such as name@example.com", "We will write to you within a week.",
      ])
    #expect(view.strings(missing[0], "missingIn") == ["fr"])
  }

  @Test func `a form in which nothing is said in a language tells that once`() throws {
    let view = ModelView(
      try jsonTree(
        #"""
        {"titleEn": "Kites", "titleFr": "", "layout": [1], "elements": [
          {"id": 1, "type": "textField", "properties": {"titleEn": "Colour", "titleFr": ""}}]}
        """#), GCForms())
    let missing = view.all(.text).filter { !view.strings($0, "missingIn").isEmpty }
    #expect(missing.map { view.string($0, "prose") } == ["Kites"])
  }

  // MARK: Pages

  @Test func `groups are pages in the order in which one gets to them`() throws {
    let view = try view()
    #expect(
      view.all(.page).map { view.string($0, "kind") } == [
        "question", "question", "question", "review", "content", "confirmation",
      ])
    #expect(view.all(.page).prefix(3).map { view.string($0, "id") } == ["start", "school", "extras"])
    // The first page's own title is the editor's.
    #expect(view.string(view.node(.page, "start"), "title") == "Visit a lighthouse")
    #expect(view.string(view.node(.page, "school"), "title") == "Your class")
  }

  @Test(arguments: [("start", "always"), ("school", "row.2 is A class"), ("extras", "always")])
  func `a page hangs on the answers that lead to it`(id: String, expected: String) throws {
    let view = try view()
    #expect(condition(view, view.node(.page, id)) == expected)
  }

  @Test func `a page says where one goes next`() throws {
    let view = try view()
    let next = view.children(view.node(.page, "start"), .nextPage)
    #expect(next.map { view.string($0, "page") } == ["school", "extras"])
    #expect(next.map { condition(view, $0) } == ["row.2 is A class", "always"])
    #expect(view.source(next[0], "when") == "2.1")
  }

  @Test func `what stands in no group is not shown`() throws {
    let view = try view()
    let group = view.model.nodes[Int(view.node(.field, "8"))].parent
    #expect(condition(view, group) == "never")
  }

  @Test func `a form without groups is one page, in the order of its layout`() throws {
    let view = try view(
      elements: """
        {"id": 1, "type": "textField", "properties": {"titleEn": "A", "titleFr": "A"}},
        {"id": 2, "type": "textField", "properties": {"titleEn": "B", "titleFr": "B"}}
        """, layout: "2, 1")
    #expect(view.all(.page).count == 1)
    #expect(view.all(.field).map { view.string($0, "id") } == ["2", "1"])
    #expect(view.bool(view.all(.form)[0], "reviewed") == false)
  }

  // MARK: Elements

  @Test func `an element shows for any of its answers`() throws {
    let view = try view()
    #expect(condition(view, view.node(.field, "6")) == "row.5 has A meal")
    #expect(view.source(view.node(.field, "6"), "shownWhen") == "5.1")
  }

  @Test func `an answer that is not there is a value that nothing has`() throws {
    let view = try view(
      elements: """
        {"id": 1, "type": "radio", "properties": {"titleEn": "A", "titleFr": "A", "choices": [{"en": "x", "fr": "x"}]}},
        {"id": 2, "type": "textField", "properties": {"titleEn": "B", "titleFr": "B",
          "conditionalRules": [{"choiceId": "1.7"}, {"choiceId": "9.0"}]}}
        """, layout: "1, 2")
    #expect(condition(view, view.node(.field, "2")) == "(row.1 is 1.7 or row.9 is 9.0)")
  }

  @Test func `types are kinds`() throws {
    let view = try view()
    func kind(_ id: String) -> String { view.string(view.node(.field, id), "kind") }
    #expect(kind("1") == "email")
    #expect(kind("2") == "radio")
    #expect(kind("4") == "select")
    #expect(kind("302") == "number")
    #expect(kind("7") == "file")
    #expect(kind("8") == "date")
    #expect(view.bool(view.node(.field, "8"), "typedDate") == true)
    #expect(view.string(view.node(.field, "4"), "optionsFrom") == "list")
    #expect(view.string(view.node(.field, "1"), "autofill") == "email")
    #expect(view.value(view.node(.field, "6"), "maxLength").intValue == 200)
    #expect(view.strings(view.node(.field, "7"), "accept") == ["pdf", "png"])
    #expect(view.string(view.all(.document)[0], "title") == "Insurance certificate")
    #expect(view.bool(view.node(.field, "1"), "required") == true)
    #expect(view.bool(view.node(.field, "4"), "required") == false)
  }

  @Test func `a dynamic row is a group of rows`() throws {
    let view = try view()
    let rows = view.node(.group, "3")
    #expect(view.bool(rows, "repeats") == true)
    #expect(view.string(rows, "title") == "Teachers")
    #expect(view.value(rows, "most").intValue == 4)
    #expect(view.model.nodes[Int(view.node(.field, "301"))].parent == rows)
  }

  @Test func `an element of an unknown type is a question of which little is known`() throws {
    let view = try view(elements: #"{"id": 1, "type": "hologram", "properties": {"titleEn": "A", "titleFr": "A"}}"#)
    #expect(view.state(view.node(.field, "1"), "inaccessible") == "unknown")
  }

  // MARK: The form

  @Test func `what the record says of the form`() throws {
    let view = try view()
    let form = view.all(.form)[0]
    #expect(view.model.identity == "clm0lighthouse")
    #expect(view.string(form, "title") == "Visit a lighthouse")
    #expect(view.bool(form, "saveAndResume") == true)
    #expect(view.bool(form, "reviewed") == true)
    #expect(view.string(form, "privacyNotice") == "We keep your answers for 30 days.")
    #expect(view.all(.output).map { view.string($0, "target") } == ["lighthouses@example.gc.ca"])
    #expect(view.all(.heading).map { view.string($0, "text") } == ["Before you start", "Avant de commencer"])
    #expect(view.all(.link).count == 2)
    #expect(view.model.unmapped.isEmpty)
  }

  @Test(arguments: [
    #"{"elements": [2, 3]}"#, #"{"elements": [{"type": "text", "name": "a"}], "layout": []}"#,
    #"{"titleEn": "A", "elements": [{"id": 1, "type": "a", "properties": {}}]}"#, #"{"form": {"elements": []}}"#, "[]",
    "3",
  ])
  func `other things with elements are no forms`(source: String) throws {
    #expect(GCForms().recognise(try jsonTree(source)) == .notADefinition)
  }

  @Test(arguments: [
    // The empty first line of a drop-down says “choose”, it is no answer.
    ("dropdown", 0, false), ("dropdown", 1, true), ("radio", 0, true), ("checkbox", 0, true),
  ])
  func `an answer without words is stored under its number, but the first line of a drop-down is none`(
    type: String, place: Int, isStored: Bool
  ) throws {
    var choices = [#"{"en": "Red", "fr": "Rouge"}"#, #"{"en": "Blue", "fr": "Bleu"}"#]
    choices.insert(#"{"en": "", "fr": ""}"#, at: place)
    let view = try view(
      elements: #"""
        {"id": 1, "type": "\#(type)", "properties": {"titleEn": "Colour", "titleFr": "Couleur",
         "choices": [\#(choices.joined(separator: ","))], "validation": {"required": false}}}
        """#)
    let options = view.all(.option)
    try #require(options.count == 3)
    #expect(view.string(options[place], "value") == (isStored ? "1.\(place)" : ""))
    #expect(view.state(options[place], "label") == "absent")
    #expect(options.filter { view.string($0, "label") == "Red" }.map { view.string($0, "value") } == ["Red"])
  }
}

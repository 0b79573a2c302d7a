import ServiceLintFormats
import ServiceLintModel
import ServiceLintReaders
import Testing

@Suite struct `The Digital Form Builder` {
  private func view(_ fixture: String) throws -> ModelView {
    let tree =
      fixture.hasSuffix(".json")
      ? try jsonTree(fixture: "digital-form-builder/\(fixture)")
      : try yamlTree(fixture: "digital-form-builder/\(fixture)")
    #expect(DigitalFormBuilder().recognise(tree) == .definition)
    return ModelView(tree, DigitalFormBuilder())
  }

  private func view(pages: String, rest: String = "") throws -> ModelView {
    ModelView(try jsonTree(#"{"startPage": "/a", "pages": [\#(pages)]\#(rest)}"#), DigitalFormBuilder())
  }

  private func condition(_ view: ModelView, _ node: UInt32) -> String {
    view.model.conditions[Int(view.model.nodes[Int(node)].condition)].printed
  }

  // MARK: Pages

  @Test func `pages come in the order in which one gets to them`() throws {
    let view = try view("market-stall.json")
    #expect(
      view.all(.page).map { view.string($0, "id") } == [
        "/start", "/goods", "/no-fireworks", "/kitchen", "/about-you", "/papers", "/confirm-details", "/left-over",
      ])
    #expect(
      view.all(.page).map { view.string($0, "kind") } == [
        "start", "question", "end", "question", "question", "question", "review", "question",
      ])
  }

  @Test(arguments: [
    ("/goods", "always"),
    ("/no-fireworks", "row.goods is fireworks"),
    ("/kitchen", "row.goods is food"),
    // Both ways come together again.
    ("/about-you", "always"),
    ("/confirm-details", "always"),
    // Nothing leads there.
    ("/left-over", "never"),
  ])
  func `a page hangs on the answers that lead to it`(id: String, expected: String) throws {
    let view = try view("market-stall.json")
    #expect(condition(view, view.node(.page, id)) == expected)
  }

  @Test func `a page says where one goes next`() throws {
    let view = try view("market-stall.json")
    let next = view.children(view.node(.page, "/goods"), .nextPage)
    #expect(next.map { view.string($0, "page") } == ["/about-you", "/no-fireworks", "/kitchen"])
    #expect(next.map { condition(view, $0) } == ["always", "row.goods is fireworks", "row.goods is food"])
    #expect(view.source(next[1], "when") == "sellsFireworks")
  }

  @Test func `a page without a title is called after its question`() throws {
    let view = try view("market-stall.json")
    #expect(view.string(view.node(.page, "/kitchen"), "title") == "Do you cook at the stall?")
    #expect(view.string(view.node(.field, "kitchen"), "shownLabel") == "Do you cook at the stall?")
  }

  @Test func `the title of a page with one question is its label`() throws {
    let view = try view("market-stall.json")
    let goods = view.node(.field, "goods")
    #expect(view.string(goods, "label") == "Goods")
    #expect(view.string(goods, "shownLabel") == "What will you sell?")
    // Behind a text the question keeps its own label.
    #expect(view.string(view.node(.field, "insurance"), "shownLabel") == "Upload the proof")
  }

  @Test func `the section stands above the title unless it is hidden`() throws {
    let view = try view("market-stall.json")
    let titles = view.all(.group).map { view.string($0, "title") }.filter { !$0.isEmpty }
    #expect(titles == ["Your stall", "Your stall"])
    // It is one text.
    #expect(view.all(.text).filter { view.string($0, "prose") == "Your stall" }.count == 1)
  }

  @Test func `in version 0 the page that a link leads to has the condition`() throws {
    let view = try view(
      pages: """
        {"path": "/a", "components": [{"type": "YesNoField", "name": "pets", "title": "Pets?"}],
          "next": [{"path": "/b"}, {"path": "/c"}, {"path": "/gone"}]},
        {"path": "/b", "condition": "hasPets", "components": [{"type": "TextField", "name": "which", "title": "Which?"}],
          "next": [{"path": "/c"}]},
        {"path": "/c", "controller": "./pages/summary.js"}
        """, rest: #", "conditions": [{"name": "hasPets", "value": "pets == true"}]"#)
    #expect(condition(view, view.node(.page, "/b")) == "row.pets is true")
    #expect(condition(view, view.node(.page, "/c")) == "always")
  }

  @Test func `a first page that is not there is the one to which nothing leads`() throws {
    let view = try view(
      pages: """
        {"path": "/z", "controller": "./pages/summary.js"},
        {"path": "/y", "components": [{"type": "TextField", "name": "y", "title": "Y"}], "next": [{"path": "/z"}]}
        """)
    #expect(view.all(.page).map { view.string($0, "id") } == ["/y", "/z"])
  }

  // MARK: Questions

  @Test func `everything must be answered unless it says otherwise`() throws {
    let view = try view("market-stall.json")
    #expect(view.bool(view.node(.field, "name"), "required") == true)
    #expect(view.bool(view.node(.field, "email"), "required") == false)
    #expect(view.string(view.all(.form)[0], "marks") == "optional")
  }

  @Test func `types are kinds`() throws {
    let view = try view("market-stall.json")
    func kind(_ id: String) -> String { view.string(view.node(.field, id), "kind") }
    #expect(kind("goods") == "radio")
    #expect(kind("email") == "email")
    #expect(kind("address") == "address")
    #expect(kind("insurance") == "file")
    #expect(kind("since") == "date")
    #expect(view.bool(view.node(.field, "since"), "typedDate") == true)
    #expect(view.state(view.node(.field, "since"), "least") == "unknown")
    #expect(view.string(view.node(.field, "email"), "autofill") == "email")
    #expect(view.string(view.node(.field, "name"), "autocomplete") == "name")
    #expect(view.strings(view.node(.field, "insurance"), "accept") == ["application/pdf", "image/png"])
    #expect(view.value(view.node(.field, "name"), "maxLength").intValue == 70)
  }

  @Test(arguments: ["UkAddressField", "DatePartsField", "MonthYearField"])
  func `boxes that the runner draws take no autofill code from the form`(type: String) throws {
    let field = #"{"type": "\#(type)", "name": "a", "title": "A"}"#
    let view = try view(
      pages: """
        {"path": "/a", "components": [\(field), {"type": "TextField", "name": "b", "title": "B"}, \
        {"type": "\(type)", "name": "c", "title": "C", "options": {"autocomplete": "bday"}}]}
        """)
    #expect(view.state(view.node(.field, "a"), "autofill") == "unknown")
    #expect(view.state(view.node(.field, "a"), "autocomplete") == "unknown")
    // Of one box the form may say it, and does not.
    #expect(view.state(view.node(.field, "b"), "autofill") == "absent")
    // What is said counts.
    #expect(view.string(view.node(.field, "c"), "autofill") == "bday")
  }

  @Test func `DEFRA's address has a code for each of its boxes`() throws {
    let view = try view("mooring.yaml")
    #expect(view.string(view.node(.field, "home"), "autofill") == "street-address")
  }

  @Test func `a hidden title is not read out`() throws {
    let view = try view("market-stall.json")
    let plate = view.node(.field, "plate")
    #expect(view.string(plate, "label") == "Number plate of your van")
    #expect(view.string(plate, "shownLabel").isEmpty)
    #expect(view.bool(plate, "explainsErrors") == false)
  }

  @Test func `lists are answers to choose from`() throws {
    let view = try view("market-stall.json")
    let options = view.children(view.node(.field, "goods"), .option)
    #expect(options.map { view.string($0, "label") } == ["Food", "Clothes", "Something else", "Fireworks"])
    #expect(view.string(options[1], "hint") == "New or used")
    let kitchen = view.children(view.node(.field, "kitchen"), .option)
    #expect(kitchen.map { view.string($0, "value") } == ["true", "false"])
    let days = view.children(view.node(.field, "days"), .option)
    #expect(condition(view, days[1]) == "(row.goods is food and row.kitchen is true)")
    #expect(view.bool(view.node(.field, "days"), "multiple") == true)
  }

  @Test func `a question below an answer shows when it is chosen`() throws {
    let view = try view("market-stall.json")
    let group = view.model.nodes[Int(view.node(.field, "otherGoods"))].parent
    #expect(condition(view, group) == "row.goods is other")
  }

  @Test func `only texts hang on their own condition`() throws {
    let view = try view("market-stall.json")
    let text = try #require(view.all(.text).first { view.string($0, "prose") == "Bring your food certificate." })
    #expect(condition(view, view.model.nodes[Int(text)].parent) == "row.goods is food")
  }

  @Test func `a file is a document`() throws {
    let view = try view("market-stall.json")
    let document = view.all(.document)[0]
    #expect(view.string(document, "title") == "Upload the proof")
    #expect(view.bool(document, "required") == true)
  }

  // MARK: The form

  @Test func `what the form says of itself`() throws {
    let view = try view("market-stall.json")
    let form = view.all(.form)[0]
    #expect(view.string(form, "title") == "Rent a stall on the market")
    #expect(view.bool(form, "reviewed") == true)
    #expect(view.bool(form, "saveAndResume") == true)
    #expect(view.state(form, "signIn") == "unknown")
    #expect(view.string(view.all(.service)[0], "feedback") == "https://town.example/feedback")
    #expect(view.value(view.all(.fee)[0], "amount").intValue == 25)
    let outputs = view.all(.output)
    #expect(outputs.map { view.string($0, "kind") } == ["email", "system"])
    #expect(outputs.map { view.string($0, "target") } == ["market@town.example", "https://till.town.example/stalls"])
    let review = view.node(.page, "/confirm-details")
    #expect(view.texts(of: review).contains("body: What I say is true."))
    #expect(view.model.unmapped.isEmpty)
  }

  @Test func `each language of a text is a text, and a missing one is told`() throws {
    let view = try view(
      pages: """
        {"path": "/a", "title": {"en": "You", "cy": "Chi"}, "components": [
          {"type": "TextField", "name": "name", "title": {"en": "Name", "cy": "Enw"}},
          {"type": "TextField", "name": "town", "title": {"en": "Town"}}]}
        """)
    #expect(view.strings(view.all(.form)[0], "languages") == ["en", "cy"])
    #expect(view.string(view.node(.field, "name"), "shownLabel") == "Name")
    let enw = try #require(view.all(.text).first { view.string($0, "prose") == "Enw" })
    #expect(view.string(enw, "language") == "cy")
    let town = try #require(view.all(.text).first { view.string($0, "prose") == "Town" })
    #expect(view.strings(town, "missingIn") == ["cy"])
  }

  @Test func `version 1 holds the answers in the component`() throws {
    let view = try view(
      pages: """
        {"path": "/a", "components": [{"type": "RadiosField", "name": "size", "title": "Size", "values": {
          "type": "static", "items": [{"label": "Small", "value": "s"}, {"label": "Large", "value": "l"}]}}]}
        """)
    #expect(view.all(.option).map { view.string($0, "label") } == ["Small", "Large"])
  }

  @Test func `several sections may ask for the same name`() throws {
    let view = try view(
      pages: """
        {"path": "/a", "section": "one", "components": [{"type": "TextField", "name": "name", "title": "Your name"}],
          "next": [{"path": "/b"}]},
        {"path": "/b", "section": "two", "components": [{"type": "TextField", "name": "name", "title": "Their name"}],
          "next": [{"path": "/c", "condition": "isJen"}, {"path": "/d"}]},
        {"path": "/c", "title": "Hello"}, {"path": "/d", "controller": "SummaryPageController"}
        """, rest: #", "conditions": [{"name": "isJen", "value": "two.name == 'Jen'"}]"#)
    let page = view.node(.page, "/c")
    #expect(condition(view, page) == "row.two.name is Jen")
    let fields = view.all(.field)
    #expect(fields.map { view.text(view.model.nodes[Int($0)].key.range) } == ["one.name", "two.name"])
    #expect(fields.map { view.string($0, "id") } == ["name", "name"])
  }

  // MARK: DEFRA's version 2

  @Test(arguments: [
    ("/boat", "always"), ("/too-long", "row.boat is ship"), ("/mast", "(row.boat is sail or row.boat is ship)"),
    ("/summary", "always"),
  ])
  func `pages follow in order, and conditions go by id`(id: String, expected: String) throws {
    let view = try view("mooring.yaml")
    #expect(condition(view, view.node(.page, id)) == expected)
  }

  @Test func `the ways on in version 2 are the pages behind, until one that everybody sees`() throws {
    let view = try view("mooring.yaml")
    let next = view.children(view.node(.page, "/boat"), .nextPage)
    #expect(next.map { view.string($0, "page") } == ["/too-long", "/mast", "/crew"])
    #expect(next.map { view.state($0, "when") } == ["unknown", "unknown", "absent"])
    #expect(view.children(view.node(.page, "/too-long"), .nextPage).isEmpty)
  }

  @Test func `the housing department's rows and upload boxes are read`() throws {
    let view = try view(
      pages: """
        {"path": "/a", "title": "Costs", "components": [{"type": "MultiInputField", "name": "costs", "title": "Rows",
          "options": {"columnTitles": ["What"]}, "children": [
            {"type": "TextField", "name": "what", "title": "What for", "options": {}},
            {"type": "NumberField", "name": "sum", "title": "How much", "options": {"prefix": "£"}}]}],
          "next": [{"path": "/b"}]},
        {"path": "/b", "title": "Plans", "components": [{"type": "ClientSideFileUploadField", "name": "plans",
          "title": "Plans", "options": {"dropzoneConfig": {"maxFiles": 2, "maxFilesize": 10,
          "acceptedFiles": "image/png,text/csv"}}}]}
        """)
    let rows = view.node(.group, "costs")
    #expect(view.bool(rows, "repeats") == true)
    #expect(view.string(rows, "title") == "Costs")
    #expect(view.model.nodes[Int(view.node(.field, "sum"))].parent == rows)
    let plans = view.node(.field, "plans")
    #expect(view.strings(plans, "accept") == ["image/png", "text/csv"])
    #expect(view.value(plans, "maxBytes").intValue == 10_485_760)
    #expect(view.bool(plans, "multiple") == true)
  }

  @Test func `a repeated page is a group of rows`() throws {
    let view = try view("mooring.yaml")
    let rows = view.node(.group, "crew")
    #expect(view.bool(rows, "repeats") == true)
    #expect(view.string(rows, "title") == "Sailor")
    #expect(view.value(rows, "most").intValue == 6)
    #expect(view.model.nodes[Int(view.node(.field, "sailor"))].parent == rows)
  }

  @Test func `DEFRA's runner hides a title from sight only`() throws {
    let view = try view("mooring.yaml")
    #expect(view.string(view.node(.field, "home"), "shownLabel") == "Home address")
  }

  @Test func `Markdown is read`() throws {
    let view = try view("mooring.yaml")
    #expect(view.all(.heading).map { view.string($0, "text") } == ["Other harbours"])
    #expect(view.all(.link).map { view.string($0, "text") } == ["harbour master"])
    #expect(view.string(view.node(.page, "/too-long"), "kind") == "end")
  }

  @Test func `a declaration is agreed to`() throws {
    let view = try view("mooring.yaml")
    let agree = view.node(.field, "agree")
    #expect(view.string(agree, "kind") == "checkbox")
    #expect(view.string(agree, "concept") == "consent")
    #expect(view.string(view.node(.page, "/agree"), "title") == "The rules of the harbour")
    #expect(view.string(view.node(.field, "mast"), "unit") == "metres")
  }

  // MARK: What is no form

  @Test(arguments: [
    #"{"pages": []}"#, #"{"pages": [{"path": "/a"}]}"#, #"{"pages": [{"name": "a", "elements": []}]}"#,
    #"{"pages": [{"path": "/a", "components": []}, "b"]}"#, #"{"pages": {"path": "/a"}}"#, "[]", "3",
  ])
  func `other things with pages are no forms`(source: String) throws {
    #expect(DigitalFormBuilder().recognise(try jsonTree(source)) == .notADefinition)
  }

  @Test func `a condition that asks for itself is code`() throws {
    let view = try view(
      pages: """
        {"path": "/a", "components": [{"type": "TextField", "name": "a", "title": "A"}],
          "next": [{"path": "/b", "condition": "x"}, {"path": "/c"}]},
        {"path": "/b", "title": "B"}, {"path": "/c", "controller": "SummaryPageController"}
        """, rest: #", "conditions": [{"name": "x", "value": "not y"}, {"name": "y", "value": "x or a == 'b'"}]"#)
    #expect(condition(view, view.node(.page, "/b")).contains("code"))
  }

  @Test func `a name and an answer that are not there are told once`() throws {
    let view = try view(
      pages: """
        {"path": "/a", "components": [{"type": "YesNoField", "name": "a", "title": "A"}],
          "next": [{"path": "/b", "condition": "x"}, {"path": "/c"}]},
        {"path": "/b", "title": "B"}, {"path": "/c", "controller": "SummaryPageController"}
        """, rest: #", "conditions": [{"name": "x", "value": "b == 'yes' or a == 'yes'"}]"#)
    #expect(condition(view, view.node(.page, "/b")) == "(code[|] or code[|])")
    let next = view.children(view.node(.page, "/a"), .nextPage)
    #expect(condition(view, next[0]) == "(row.b is yes or row.a is yes)")
  }
}

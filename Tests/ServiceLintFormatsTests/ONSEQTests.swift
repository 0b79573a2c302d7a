import ServiceLintAnalysis
import ServiceLintFormats
import ServiceLintModel
import ServiceLintReaders
import Testing

@Suite struct `ONS eQ` {
  private func view(_ name: String = "allotment.json") throws -> ModelView {
    try ModelView(jsonTree(fixture: "ons-eq/\(name)"), ONSEQ())
  }

  @Test(
    arguments: [
      (#"{"survey_id": "1", "sections": [{"groups": [{"blocks": []}]}]}"#, Recognition.definition),
      (#"{"mime_type": "application/json/ons/eq", "groups": [{"blocks": []}]}"#, .definition),
      (#"{"survey_id": "1", "sections": [{"folders": []}]}"#, .notADefinition),
      (#"{"sections": [{"groups": [{"blocks": []}]}]}"#, .notADefinition),
      (#"{"survey_id": "1", "answers": []}"#, .notADefinition),
      ("[]", .notADefinition),
    ])
  func `a questionnaire is known by its groups of blocks`(text: String, expected: Recognition) throws {
    #expect(try ONSEQ().recognise(jsonTree(text)) == expected)
  }

  @Test func `the form says what the questionnaire and its runner do`() throws {
    let view = try view()
    let form = view.all(.form)[0]
    #expect(view.string(form, "title") == "Allotment Survey")
    #expect(view.string(form, "number") == "801")
    #expect(view.string(form, "language") == "en")
    #expect(view.string(form, "actor") == "resident")
    #expect(view.bool(form, "saveAndResume") == true)
    #expect(view.bool(form, "reviewed") == true)
    #expect(view.string(form, "marks") == "none")
    #expect(view.state(form, "signIn") == "unknown")
    #expect(view.strings(view.all(.service)[0], "legalBasis") == ["Voluntary"])
    let oldest = try self.view("oldest.json")
    #expect(oldest.string(oldest.all(.form)[0], "actor") == "business")
  }

  @Test func `each block is a page called what it asks`() throws {
    let view = try view()
    let pages = view.all(.page).map {
      "\(view.string($0, "id")) \(view.string($0, "kind")): \(view.string($0, "title"))"
    }
    #expect(
      pages == [
        "start start: Your plot",
        "has-plot question: Do you have an allotment?",
        "size question: How large is it?",
        "grown question: What grows on the plot of …?",
        "wait question: When did you join the waiting list?",
        "any-helpers question: Does anybody help you?",
        "add-helper question: Who helps you?",
        "remove-helper question: Remove this helper?",
        "thanks-helpers content: Thank your helpers",
        " review: Who helps",
        " review: Check what you told us",
      ])
  }

  @Test func `an answer without a label takes the title of its question`() throws {
    let view = try view()
    let plot = view.node(.field, "has-plot-answer")
    #expect(view.string(plot, "shownLabel") == "Do you have an allotment?")
    #expect(view.state(plot, "label") == "absent")
    #expect(view.string(plot, "kind") == "radio")
    #expect(view.bool(plot, "required") == true)
    #expect(view.texts(of: plot) == ["error: Say whether you have an allotment"])
    let size = view.node(.field, "size-answer")
    #expect(view.string(size, "label") == "Size")
    #expect(view.string(size, "hint") == "The council’s letter says it.")
    #expect(view.string(size, "unit") == "area-square-metre")
    #expect(view.string(size, "least") == "1")
    #expect(view.string(size, "most") == "900")
    #expect(view.string(view.model.nodes[Int(size)].parent, "title") == "How large is it?")
    let wait = view.node(.field, "wait-answer")
    #expect(view.string(wait, "kind") == "date")
    // Today is another day tomorrow.
    #expect(view.state(wait, "most") == "unknown")
  }

  @Test func `the box that rules out all others is called what it says`() throws {
    let view = try view()
    let none = view.node(.field, "grown-none")
    #expect(view.string(none, "kind") == "checkbox")
    #expect(view.string(none, "shownLabel") == "Nothing yet")
    let grown = view.node(.field, "grown-answer")
    #expect(view.bool(grown, "required") == true)
    #expect(view.bool(grown, "multiple") == true)
    let options = view.children(grown, .option)
    #expect(options.map { view.string($0, "label") } == ["Vegetables", "Flowers", "Other"])
    #expect(options.map { view.string($0, "kind") } == ["", "", "other"])
    #expect(view.string(options[1], "hint") == "Roses, too")
    #expect(view.source(view.node(.field, "grown-other"), "shownWhen").contains("detail_answer"))
  }

  @Test func `words that the runner fills in are unknown`() throws {
    let view = try view()
    let title = try #require(view.all(.text).first { view.string($0, "content").contains("{first_name}") })
    #expect(view.string(title, "prose") == "What grows on the plot of …?")
    #expect(view.bool(title, "hasExpression") == true)
    let old = try self.view("oldest.json")
    #expect(old.string(old.all(.page)[0], "title") == "Which period do your figures cover, …?")
  }

  @Test func `a block is passed over by its own conditions and by the routing before it`() throws {
    let view = try view()
    let wait = view.node(.page, "wait")
    #expect(view.source(wait, "shownWhen").contains("GB-WLS"))
    let condition = view.model.conditions[Int(view.model.nodes[Int(wait)].condition)]
    #expect("\(condition)".contains("region_code"))
    #expect(condition.isReadable)
    // Nobody wrote it at the block, so nothing is stated there.
    let size = view.node(.page, "size")
    #expect(view.state(size, "shownWhen") == "absent")
    let jumped = view.model.conditions[Int(view.model.nodes[Int(size)].condition)]
    #expect(jumped.isReadable && "\(jumped)".contains("has-plot-answer"))
    let next = view.children(view.node(.page, "has-plot"), .nextPage)
    #expect(next.map { view.string($0, "page") } == ["wait", "size"])
    #expect(next.map { view.state($0, "when") } == ["stated", "absent"])
  }

  @Test func `what the starting system tells is a hidden field if a condition asks for it`() throws {
    let view = try view()
    let told = view.node(.field, "region_code")
    #expect(view.string(told, "kind") == "hidden")
    #expect(view.bool(told, "asks") == false)
    #expect(view.node(.field, "user_id") == 0)
  }

  @Test func `variants of a question are groups under their conditions`() throws {
    let view = try view()
    let groups = view.children(view.node(.page, "wait"), .group)
    #expect(groups.count == 2)
    #expect(groups.allSatisfy { view.state($0, "shownWhen") == "stated" })
    #expect(view.string(view.node(.field, "wait-long-answer"), "shownLabel") == "How long did you wait for your plot?")
  }

  @Test func `what is asked for each entry of a list repeats`() throws {
    let view = try view()
    let name = view.node(.field, "first-name")
    let question = view.model.nodes[Int(name)].parent
    let group = view.model.nodes[Int(question)].parent
    #expect(view.bool(group, "repeats") == true)
    #expect(view.string(group, "id") == "helpers")
    #expect(view.all(.field).filter { view.string($0, "id") == "first-name" }.count == 1)
    #expect(view.texts(of: view.node(.page, "add-helper")).contains("body: Change what you said about a helper"))
    #expect(view.source(view.node(.page, "add-helper"), "shownWhen").contains("RedirectToListAddBlock"))
    let thanks = view.model.nodes[Int(view.node(.page, "thanks-helpers"))].condition
    #expect("\(view.model.conditions[Int(thanks)])".contains("helpers"))
  }

  @Test func `nobody comes by the page that removes an entry, it opens on request`() throws {
    let view = try view()
    let page = view.node(.page, "remove-helper")
    #expect(view.state(page, "shownWhen") == "unknown")
    var model = view.model
    ConditionResolver.resolve(&model)
    #expect(!model.conditions[Int(model.nodes[Int(page)].condition)].isReadable)
    // Whether it stands beside another page nobody can say; what is on it is not there whenever that is.
    let question = view.node(.field, "remove-answer"), helpers = view.node(.field, "any-answer")
    var analysis = ConditionAnalysis(model)
    #expect(analysis.meets(question, helpers) == nil)
    #expect(analysis.alwaysWith(helpers, question) == nil)
    #expect(analysis.canHold(question) == true)
    // The page that adds an entry is one of the way.
    #expect(view.state(view.node(.page, "add-helper"), "shownWhen") == "stated")
  }

  @Test func `a questionnaire has no place for a code that fills in answers`() throws {
    let view = try view()
    let asked = view.all(.field).filter { view.bool($0, "asks") == true }
    #expect(!asked.isEmpty)
    #expect(Set(asked.map { view.state($0, "autofill") }) == ["unknown"])
    #expect(Set(asked.map { view.state($0, "autocomplete") }) == ["unknown"])
    #expect(view.state(view.all(.form)[0], "suppressesAutofill") == "unknown")
  }

  @Test func `the oldest generation is read as well`() throws {
    let view = try view("oldest.json")
    #expect(view.all(.page).map { view.string($0, "id") } == ["period", "rinks", "cash", "check"])
    #expect(view.string(view.node(.field, "from"), "label") == "From")
    #expect(view.string(view.node(.field, "cash-answer"), "shownLabel") == "How much cash was it?")
    #expect(view.string(view.node(.field, "cash-answer"), "kind") == "number")
    #expect(view.state(view.node(.field, "paid-other"), "shownWhen") == "stated")
    #expect(view.bool(view.all(.form)[0], "reviewed") == true)
    #expect(view.string(view.node(.page, "check"), "kind") == "review")
    #expect(view.texts(of: view.all(.page)[0]).contains("body: Any month will do."))
    let areReadable = view.model.conditions.allSatisfy { $0.isReadable }
    #expect(areReadable)
  }

  @Test func `nothing is left over and every place is right`() throws {
    for name in ["allotment.json", "oldest.json"] {
      let view = try view(name)
      #expect(view.model.unmapped.isEmpty)
      for text in view.all(.text) where view.bool(text, "hasExpression") != true {
        #expect(view.source(text, "content") == view.string(text, "content"))
      }
    }
  }

  @Test func `hostile questionnaires end`() throws {
    let deep =
      String(repeating: #"{"contents": [{"guidance": "#, count: 150) + "1" + String(repeating: "}]}", count: 150)
    let text =
      #"{"survey_id": "1", "sections": [{"groups": [{"blocks": [{"id": "a", "type": "Question", "content": \#(deep)}]}]}]}"#
    #expect(try ModelView(jsonTree(text), ONSEQ()).model.unmapped.count == 1)
    // Rules that jump over everything, from everywhere, and in circles.
    let blocks = (0..<400).map {
      #"{"id": "b\#($0)", "type": "Interstitial", "routing_rules": [{"block": "b399", "when": {"==": [{"source": "answers", "identifier": "x"}, "\#($0)"]}}, {"block": "b0"}]}"#
    }
    let all =
      #"{"survey_id": "1", "sections": [{"groups": [{"id": "g", "blocks": [\#(blocks.joined(separator: ","))]}]}]}"#
    let view = try ModelView(jsonTree(all), ONSEQ())
    #expect(view.all(.page).count == 400)
    #expect(view.model.conditions.allSatisfy { "\($0)".utf8.count < 40_000 })
  }
}

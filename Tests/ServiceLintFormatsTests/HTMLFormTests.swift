import Foundation
import ServiceLintAnalysis
import ServiceLintModel
import ServiceLintReaders
import Testing

@testable import ServiceLintFormats

/// A text in a notation, read.
private func tree(_ bytes: [UInt8], _ notation: Notation) throws -> SourceTree {
  var tree = SourceTree()
  tree.notation = notation
  tree.bytes = bytes + Array(repeating: 0, count: SourceTree.padding)
  tree.count = bytes.count
  try SourceReader.read(&tree)
  return tree
}

private func page(_ text: String) throws -> SourceTree { try tree(Array(text.utf8), .html) }

private func fixture(_ name: String, _ notation: Notation = .html) throws -> SourceTree {
  let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/\(name)")
  return try tree(Array(Data(contentsOf: url)), notation)
}

@Suite struct `Pages in HTML` {
  let view: ModelView

  init() throws { view = try ModelView(fixture("html/allotment.html"), HTMLForm()) }

  func field(_ id: String) -> UInt32 { view.node(.field, id) }

  @Test func `fields stand in reading order and search boxes and hidden inputs are none`() {
    #expect(
      view.all(.field).map { view.string($0, "id") } == [
        "name", "email", "phone", "plot", "answer", "when", "street", "town", "grows[]", "proof", "card",
      ])
  }

  @Test func `the title and language are the page's`() {
    let form = view.all(.form)[0]
    #expect(view.string(form, "title") == "Rent an allotment")
    #expect(view.string(view.all(.page)[0], "title") == "Rent an allotment")
    #expect(view.string(form, "language") == "en")
    #expect(view.string(form, "marks") == "both")
  }

  @Test(arguments: [
    ("name", "Your name"), ("email", "Email"), ("plot", "Number of the plot"), ("answer", "How shall we answer?"),
    ("when", "When do you like to be called?"), ("grows[]", "What do you grow?"), ("town", "Town (optional)"),
  ])
  func `a label is what names the box`(_ id: String, _ label: String) {
    #expect(view.string(field(id), "label") == label)
    #expect(view.string(field(id), "shownLabel") == label)
  }

  @Test func `words that only stand before a box are not read out`() {
    #expect(view.string(field("phone"), "label") == "Telephone")
    #expect(view.string(field("phone"), "shownLabel") == "")
    #expect(view.state(field("phone"), "shownLabel") == "absent")
  }

  @Test func `hints, errors and marks are no part of the label`() {
    #expect(view.string(field("name"), "hint") == "As on your letters & bills")
    #expect(
      view.texts(of: field("name")) == [
        "label: Your name", "hint: As on your letters & bills",
        "error: Enter your name as it stands on your letters",
      ])
    #expect(view.string(field("answer"), "hint") == "Choose one")
  }

  @Test func `what must be answered is said by attributes or words`() {
    #expect(view.bool(field("name"), "required") == true)
    #expect(view.bool(field("town"), "required") == false)
    #expect(view.state(field("town"), "required") == "stated")
    #expect(view.state(field("street"), "required") == "absent")
  }

  @Test func `radio buttons of one name are one question with answers`() {
    let answers = view.children(field("answer"), .option)
    #expect(answers.map { view.string($0, "label") } == ["By letter", "By phone"])
    #expect(answers.map { view.string($0, "value") } == ["letter", "call"])
    #expect(view.string(field("answer"), "default") == "letter")
    #expect(view.string(field("grows[]"), "kind") == "checkboxes")
  }

  @Test func `what an answer unfolds has a condition`() throws {
    let group = try #require(view.all(.group).first { view.string($0, "id") == "call-at" })
    let condition = view.model.conditions[Int(view.model.nodes[Int(group)].condition)]
    guard case .equals(let name, let value) = condition else { return #expect(Bool(false), "\(condition)") }
    #expect(name.path == ["answer"] && value == "call")
  }

  @Test func `the words in a closed list are no answer`() {
    #expect(view.string(field("town"), "placeholder") == "Choose a town")
    #expect(view.children(field("town"), .option).count == 2)
    #expect(view.bool(field("town"), "actsOnChange") == true)
  }

  @Test func `attributes become limits`() {
    #expect(view.value(field("name"), "maxLength").intValue == 80)
    #expect(view.string(field("plot"), "pattern") == "[0-9]{3}")
    #expect(view.string(field("plot"), "tooltip") == "Three digits")
    #expect(view.strings(field("proof"), "accept") == [".pdf", "image/*"])
    #expect(view.bool(field("card"), "asks") == false)
    #expect(view.string(field("name"), "autofill") == "name")
    #expect(view.children(field("answer"), .option).map { view.string($0, "hint") } == ["", "Weekdays only"])
    #expect(view.all(.document).map { view.string($0, "title") } == ["Proof of your address"])
  }

  @Test func `groups, buttons and texts are those that people see`() {
    #expect(view.all(.group).map { view.string($0, "title") } == ["", "Where you live"])
    #expect(view.all(.button).map { view.string($0, "label") } == ["Send", "Back"])
    #expect(view.all(.button).map { view.string($0, "action") } == ["submit", "link"])
    #expect(view.texts(of: view.all(.page)[0]) == ["body: Plots are let from 1 March. Read the rules."])
    #expect(view.bool(view.all(.link)[0], "opensWindow") == true)
  }

  @Test func `the Digital Agency's labels say in words what must be answered`() throws {
    let view = try ModelView(fixture("html/plot.ja.html"), HTMLForm())
    let name = view.node(.field, "shimei")
    #expect(view.string(name, "shownLabel") == "お名前")
    #expect(view.bool(name, "required") == true)
    #expect(view.source(name, "required").contains("※必須"))
    #expect(view.string(name, "hint") == "住民票のとおりに書いてください。")
    let size = view.node(.field, "size")
    #expect(view.string(size, "shownLabel") == "区画の広さ")
    #expect(view.bool(size, "required") == false)
    #expect(view.children(size, .option).map { view.string($0, "label") } == ["10平方メートル", "20平方メートル"])
    let phone = view.node(.field, "denwa")
    #expect(view.string(phone, "label") == "電話番号")
    #expect(view.bool(phone, "required") == true)
    #expect(view.string(view.all(.form)[0], "marks") == "both")
  }

  @Test func `what a template's expressions make is unknown`() throws {
    let view = try ModelView(fixture("html/template.njk"), HTMLForm())
    let fields = view.all(.field)
    #expect(view.string(view.all(.form)[0], "title") == "Report a broken street lamp")
    #expect(view.state(fields[0], "label") == "stated")
    #expect(view.state(fields[0], "shownLabel") == "unknown")
    #expect(view.state(fields[0], "required") == "unknown")
    #expect(view.string(fields[1], "shownLabel") == "Number on the lamp")
    #expect(view.state(fields[1], "required") == "unknown", "`novalidate`: the server checks")
    #expect(view.string(fields[2], "optionsFrom") == "code")
    #expect(view.all(.option).isEmpty)
    #expect(view.model.unmapped.count == 1)
  }

  @Test(arguments: [
    ("<p>Hello</p>", Recognition.notADefinition),
    ("<form role=search><input name=q></form>", .notADefinition),
    ("<form><input type=hidden name=a><button>Go</button></form>", .notADefinition),
    ("<nav><input name=a></nav>", .notADefinition),
    ("<h1>Inputs</h1><input name=a><pre>&lt;input name=\"a\"&gt;</pre>", .notADefinition),
    ("<input name=a>", .definition),
    ("<form><select></select></form>", .definition),
    ("<va-text-input label=Name name=n></va-text-input>", .definition),
    ("<div role=textbox aria-label=Name></div>", .definition),
    ("{{ value }}", .notADefinition),
    ("", .notADefinition),
  ])
  func `a form is a page that asks`(_ source: String, _ expected: Recognition) throws {
    #expect(HTMLForm().recognise(try page(source)) == expected)
  }

  @Test func `several forms of a page are several definitions`() throws {
    let tree = try page(
      "<h1>Parking</h1><form id=new><h2>New permit</h2><input name=a></form><form id=old><h2>Renew</h2><input name=b></form>"
    )
    let format = HTMLForm()
    let nodes = format.definitions(in: tree)
    #expect(nodes.count == 2)
    var builder = format.makeBuilder()
    format.read(DefinitionSource(tree: tree, node: nodes[1], path: "a.html"), into: &builder)
    #expect(builder.model.identity == "a.html#old")
    #expect(builder.model.nodes.dropFirst(Int(ServiceModel.firstNode)).filter { $0.kind == .field }.count == 1)
  }

  @Test(arguments: [
    "<fieldset>", "<label>", "<input name=a>", "<label><input>", "<div class=hint>", "<fieldset><legend>",
    "<tr><td><input>",
    "<section><h2>a</h2><input>", "<select><option>", "<div role=group><input type=radio name=a>", "<table><input>",
    "<p>a ",
    "<input type=radio name=x id=x><label for=x>", "<div hidden><input>", "<h1>", "<form><input></form>", "{{ a",
  ])
  func `any page is mapped without a fault`(_ piece: String) throws {
    let tree = try page(String(repeating: piece, count: 400))
    let format = HTMLForm()
    var builder = format.makeBuilder()
    for node in format.definitions(in: tree).prefix(3) {
      format.read(DefinitionSource(tree: tree, node: node, path: "a.html"), into: &builder)
      for node in builder.model.nodes.dropFirst(Int(ServiceModel.firstNode)) {
        #expect(Int(node.end) <= builder.model.nodes.count)
      }
    }
  }
}

@Suite struct `Parts of a page that are hidden at first` {
  private func view(_ attributes: String, on control: String = "", script: String = "") throws -> ModelView {
    let text = """
      <form><fieldset><legend>How shall we answer?</legend>
      <input type="radio" name="how" id="how-mail" value="mail" \(control)><label for="how-mail">By e-mail</label>
      <input type="radio" name="how" id="how-post" value="post"><label for="how-post">By letter</label></fieldset>
      <div \(attributes)><label for="mail">E-mail address</label><input id="mail" name="mail"></div>
      <div \(attributes.replacingOccurrences(of: "by-mail", with: "by-post"))>
      <label for="street">Street</label><input id="street" name="street"></div>
      </form>\(script)
      """
    return ModelView(try page(text), HTMLForm())
  }

  private static let hiding = [
    #"id="by-mail" class="panel js-hidden""#, #"id="by-mail" hidden"#, #"id="by-mail" style="display: none""#,
  ]

  @Test(arguments: hiding)
  func `when one is shown that nothing on the page names is unknown, and no condition`(attributes: String) throws {
    let view = try view(attributes)
    let part = try #require(view.all(.group).first { view.string($0, "id") == "by-mail" })
    #expect(view.state(part, "shownWhen") == "unknown")
    #expect(view.all(.condition).isEmpty)
    // It may stay away, and does not hang on what the next one hangs on.
    var analysis = ConditionAnalysis(view.model)
    let mail = view.node(.field, "mail"), street = view.node(.field, "street")
    #expect(analysis.canHold(mail) == true)
    #expect(analysis.alwaysWith(view.node(.field, "how"), mail) == nil)
    #expect(analysis.alwaysWith(street, mail) == nil)
    #expect(analysis.alwaysWith(mail, view.node(.field, "how")) == true)
  }

  @Test(arguments: hiding)
  func `what a control names hangs on its answer`(attributes: String) throws {
    let view = try view(attributes, on: #"data-aria-controls="by-mail""#)
    let part = try #require(view.all(.group).first { view.string($0, "id") == "by-mail" })
    #expect(view.state(part, "shownWhen") == "stated")
    #expect(view.all(.condition).map { view.bool($0, "readable") } == [true])
  }

  @Test(arguments: [
    ("", "<script>$('#by-mail').toggle(how === 'mail')</script>"),
    ("onclick=\"show('by-mail')\"", ""),
  ])
  func `what a script names hangs on code that is not read`(control: String, script: String) throws {
    let view = try view(#"id="by-mail" class="js-hidden""#, on: control, script: script)
    let conditions = view.all(.condition)
    #expect(conditions.map { view.string($0, "text") } == ["js-hidden"])
    #expect(conditions.map { view.bool($0, "readable") } == [false])
  }
}

@Suite struct `form-flow` {
  let view: ModelView

  init() throws {
    let flow = try fixture("form-flow/flows-config.yaml", .yaml)
    let format = FormFlow()
    var asked = format.companions(
      of: flow, path: "resources/flows-config.yaml", beside: { ["messages.properties", "messages_es.properties"] })
    asked = asked.filter { !$0.hasSuffix(".html") || $0.hasSuffix("about-you.html") }
    let companions = try asked.map { name in
      CompanionFile(
        name: name, path: "resources/\(name)",
        tree: try fixture("form-flow/\(name)", name.hasSuffix(".html") ? .html : .properties))
    }
    var builder = format.makeBuilder()
    format.read(
      DefinitionSource(tree: flow, node: 0, path: "resources/flows-config.yaml", companions: companions), into: &builder
    )
    view = ModelView(model: builder.model)
  }

  @Test func `screens are pages that lead on`() {
    #expect(view.all(.page).map { view.string($0, "id") } == ["start", "about-you", "vehicle", "done"])
    #expect(view.all(.page).map { view.string($0, "kind") } == ["start", "question", "", "confirmation"])
    #expect(view.all(.nextPage).map { view.string($0, "page") } == ["about-you", "vehicle", "done", "vehicle", "done"])
    #expect(
      view.all(.page).map { view.string($0, "title") } == [
        "Park where you live", "About you", "Your vehicle", "We have your application",
      ])
    #expect(view.all(.group).filter { view.bool($0, "repeats") == true }.map { view.string($0, "id") } == ["vehicles"])
  }

  @Test func `fields are the calls of the library's fragments`() {
    #expect(
      view.all(.field).filter { view.bool($0, "asks") == true }.map { view.string($0, "id") } == [
        "firstName", "contact", "phone",
      ])
    let name = view.node(.field, "firstName")
    #expect(view.string(name, "shownLabel") == "What is your first name?")
    #expect(view.string(name, "hint") == "As it stands on your licence")
    #expect(view.string(name, "autofill") == "given-name")
    #expect(view.bool(name, "required") == true)
    #expect(view.state(view.node(.field, "phone"), "required") == "unknown")
    #expect(
      view.all(.option).map { view.string($0, "label") } == ["By letter", "By phone"])
    #expect(view.all(.button).map { view.string($0, "label") } == ["Continue"])
  }

  @Test func `a Java class is one question, wherever it is named, that nobody is asked`() throws {
    let hidden = view.all(.field).filter { view.bool($0, "asks") == false }
    #expect(hidden.map { view.string($0, "id") } == ["HasVehicle", "contact", "ShowDone"])
    #expect(hidden.map { view.string($0, "kind") } == ["hidden", "hidden", "hidden"])
    #expect(
      hidden.allSatisfy { view.string($0, "prefilledFrom") == "code" && view.state($0, "shownLabel") == "absent" })
    #expect(hidden.map { view.source($0) } == ["HasVehicle", "contact", "ShowDone"])

    var model = view.model
    ConditionResolver.resolve(&model)
    let conditions = view.all(.condition)
    #expect(conditions.count == 5)
    #expect(conditions.allSatisfy { view.bool($0, "readable") == true })
    #expect(
      model.conditions.dropFirst().map(\.printed) == [
        "class HasVehicle is true", "class contact is true", "row.contact is call", "class HasVehicle is true",
        "class ShowDone is true",
      ])
    var analysis = ConditionAnalysis(model)
    for condition in conditions {
      for name in analysis.references(condition) {
        #expect(name.exists && name.valueExists == true && !name.askedLater, "\(name.name)")
        if name.name.hasPrefix("class ") { #expect("class \(view.text(name.range.indices))" == name.name) }
      }
      #expect(analysis.canHold(condition) == true)
    }
    // An input that is called as the class is remains another question.
    #expect(analysis.references(conditions[1])[0].field == hidden[1])
    #expect(analysis.references(conditions[2])[0].field == view.all(.field).last { view.string($0, "id") == "contact" })
  }

  @Test func `what hangs on one class shows together, what hangs on another may not`() {
    var model = view.model
    ConditionResolver.resolve(&model)
    var analysis = ConditionAnalysis(model)
    let vehicle = view.node(.page, "vehicle"), done = view.node(.page, "done")
    let ways = view.all(.nextPage)
    #expect(analysis.alwaysWith(ways[1], vehicle) == true)
    #expect(analysis.alwaysWith(vehicle, ways[1]) == true)
    #expect(analysis.alwaysWith(vehicle, done) == false)
    #expect(analysis.meets(vehicle, done) == true)
    // Where no class says yes, the way without a condition is taken.
    #expect(view.state(ways[3], "when") == "absent")
  }

  @Test func `words stand in each language, and what is missing is said where it stands`() throws {
    let form = view.all(.form)[0]
    #expect(view.strings(form, "languages") == ["en", "es"])
    let missing = view.all(.text).filter { !view.strings($0, "missingIn").isEmpty }
    #expect(missing.map { view.string($0, "prose") } == ["As it stands on your licence"])
    #expect(view.strings(try #require(missing.first), "missingIn") == ["es"])
    #expect(view.model.source(of: try #require(missing.first))?.path == "resources/messages.properties")
    #expect(
      view.all(.text).contains { view.string($0, "prose") == "Su vehículo" && view.string($0, "language") == "es" })
    // What only a translation has is a leftover.
    #expect(view.all(.text).contains { view.string($0, "prose") == "El garaje" })
  }

  @Test func `what stands on screens without a template is unknown`() {
    #expect(view.state(view.all(.page)[2], "fields") == "unknown")
    #expect(view.state(view.all(.form)[0], "fields") == "unknown")
  }

  @Test func `messages and templates are parts, other files are not`() throws {
    #expect(FormFlow().recognise(try fixture("form-flow/messages.properties", .properties)) == .part)
    #expect(FormFlow().recognise(try fixture("form-flow/templates/permit/about-you.html")) == .part)
    #expect(FormFlow().recognise(try tree(Array("server.port=80".utf8), .properties)) == .notADefinition)
    #expect(FormFlow().recognise(try fixture("html/allotment.html")) == .notADefinition)
    #expect(FormFlow().recognise(try yamlTree("name: a\nflow:\n  x: 1\n")) == .notADefinition)
  }
}

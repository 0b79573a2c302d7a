import ServiceLintModel
import ServiceLintReaders
import Testing

@testable import ServiceLintFormats

@Suite struct `FHIR questionnaires` {
  let view: ModelView

  init() throws { view = try ModelView(jsonTree(fixture: "fhir/visit.json"), FHIR()) }

  func field(_ id: String) -> UInt32 { view.node(.field, id) }

  @Test func `the form has its title, address, language and who fills it in`() {
    let form = view.all(.form)[0]
    #expect(view.string(form, "title") == "Ask for a home visit")
    #expect(view.string(form, "id") == "https://example.org/Questionnaire/home-visit")
    #expect(view.model.identity == "https://example.org/Questionnaire/home-visit")
    #expect(view.string(form, "language") == "en")
    #expect(view.strings(form, "languages") == ["en"])
    #expect(view.string(form, "actor") == "resident")
    #expect(view.state(form, "saveAndResume") == "unknown")
    #expect(view.model.unmapped.isEmpty)
  }

  @Test func `groups that are drawn as pages are pages`() {
    #expect(view.all(.page).map { view.string($0, "title") } == ["About you", "The visit"])
    #expect(view.all(.page).map { view.string($0, "kind") } == ["question", "question"])
  }

  @Test func `questions lie in reading order under their linkId`() {
    #expect(
      view.all(.field).map { view.string($0, "id") } == [
        "name", "age", "card", "guardian", "before", "nurse", "needs", "wound-photo", "days", "score", "contact-name",
        "contact-phone",
      ])
    #expect(view.string(view.model.nodes[Int(field("nurse"))].key) == "nurse")
  }

  @Test func `a text in XHTML goes before its plain form`() throws {
    let texts = view.texts(of: view.all(.page)[0])
    #expect(texts.contains("body: A nurse comes to you within 10 days. How visits go"))
    let link = try #require(view.all(.link).first)
    #expect(view.string(link, "url") == "https://example.org/visits")
    #expect(view.source(link, "url") == "https://example.org/visits")
  }

  @Test func `help that hangs under a question is its hint`() {
    let name = field("name")
    #expect(view.string(name, "label") == "Your name")
    #expect(view.string(name, "shownLabel") == "1. Your name")
    #expect(view.string(name, "hint") == "As it stands on your health card.")
    #expect(view.string(name, "placeholder") == "Given and family name")
    #expect(view.bool(name, "required") == true)
    #expect(view.value(name, "minLength").intValue == 2)
    #expect(view.value(name, "maxLength").intValue == 80)
    #expect(view.source(name, "maxLength") == "80")
    #expect(view.state(name, "autofill") == "unknown")
  }

  @Test func `limits and units are those of extensions`() {
    #expect(view.string(field("age"), "least") == "0")
    #expect(view.string(field("age"), "most") == "120")
    #expect(view.string(field("age"), "unit") == "years")
    #expect(view.string(field("age"), "kind") == "number")
  }

  @Test func `what is filled in, read only or hidden is not asked`() {
    #expect(view.bool(field("card"), "asks") == false)
    #expect(view.string(field("card"), "prefilledFrom") == "%patient.identifier.value")
    #expect(view.bool(field("score"), "asks") == false)
    #expect(view.bool(field("name"), "asks") == true)
  }

  @Test func `conditions name linkIds, in expressions too`() throws {
    #expect(try condition(of: field("guardian")) == "row.age less 18")
    #expect(view.source(field("guardian"), "shownWhen") == "%age < 18")
    #expect(
      try condition(of: field("wound-photo"))
        == "(row.needs is wound and row.age greaterOrEqual 18 and answered(row.before))"
    )
    #expect(try condition(of: field("nurse")) == "row.before is Y")
    #expect(try condition(of: field("score")) == "never")
  }

  @Test func `the name in a condition has its place in the file`() throws {
    let number = view.model.nodes[Int(field("nurse"))].condition
    guard case .equals(let name, _) = view.model.conditions[Int(number)] else {
      Issue.record("no comparison")
      return
    }
    #expect(view.text(Int(name.offset)..<Int(name.offset + name.count)) == "before")
  }

  @Test func `answers come from the value set that the form contains`() {
    let options = view.children(field("before"), .option)
    #expect(options.map { view.string($0, "value") } == ["Y", "N"])
    #expect(options.map { view.string($0, "label") } == ["Yes", "No"])
    #expect(view.string(field("before"), "optionsFrom") == "here")
    #expect(view.string(field("before"), "kind") == "radio")
  }

  @Test func `a value set that should stand in the form and does not brings no answers`() throws {
    let json = """
      {"resourceType": "Questionnaire", "status": "draft", "item": [
        {"linkId": "a", "type": "choice", "text": "Which paw?", "answerValueSet": "#paws"},
        {"linkId": "b", "type": "choice", "text": "Which tail?", "answerValueSet": "http://example.org/tails"}]}
      """
    let view = try ModelView(jsonTree(json), FHIR())
    #expect(view.string(view.node(.field, "a"), "optionsFrom") == "here")
    #expect(view.string(view.node(.field, "b"), "optionsFrom") == "address")
  }

  @Test func `an open choice has an answer of one's own and may forbid all others`() {
    let needs = field("needs")
    let options = view.children(needs, .option)
    #expect(
      options.map { view.string($0, "label") } == [
        "Care for a wound", "Help with medicines", "Nothing of this", "Something else",
      ])
    #expect(options.map { view.string($0, "kind") } == ["", "", "none", "other"])
    #expect(view.bool(needs, "multiple") == true)
    #expect(view.string(needs, "default") == "medicine")
  }

  @Test func `a file that is asked for is a document, needed when it is asked`() throws {
    let photo = field("wound-photo")
    #expect(view.strings(photo, "accept") == ["image/jpeg"])
    #expect(view.value(photo, "maxBytes").intValue == 5_000_000)
    let document = try #require(view.children(photo, .document).first)
    #expect(view.string(document, "title") == "A photo of the wound")
    #expect(view.state(document, "neededWhen") == "stated")
  }

  @Test func `what can be given several times repeats`() {
    let days = view.model.nodes[Int(field("days"))].parent
    #expect(view.bool(days, "repeats") == true)
    #expect(view.value(days, "most").intValue == 3)
    #expect(view.bool(view.node(.group, "contacts"), "repeats") == true)
  }

  @Test func `the words of a constraint explain what is wrong`() {
    let phone = field("contact-phone")
    #expect(view.string(phone, "pattern") == "[0-9 +]{6,20}")
    #expect(view.bool(phone, "checkedByCode") == true)
    #expect(view.bool(phone, "explainsErrors") == true)
    #expect(view.texts(of: phone).contains("error: Write the number with its area code."))
    #expect(view.state(field("name"), "explainsErrors") == "unknown")
  }

  private func condition(of node: UInt32) throws -> String {
    let number = Int(view.model.nodes[Int(node)].condition)
    try #require(number > 0)
    return view.model.conditions[number].printed
  }
}

@Suite struct `FHIR bundles` {
  @Test func `questionnaires in several languages are one form, others are forms of their own`() throws {
    let tree = try jsonTree(fixture: "fhir/two-languages.json")
    let definitions = FHIR().definitions(in: tree)
    #expect(definitions.count == 2)
    let view = ModelView(tree, FHIR())
    let form = view.all(.form)[0]
    #expect(view.strings(form, "languages") == ["nb-NO", "en-GB"])
    #expect(view.string(form, "title") == "Bytt fastlege")
    let label = view.all(.text).filter { view.string($0, "role") == "label" }
    #expect(
      label.map { "\(view.string($0, "language")) \(view.string($0, "prose"))" } == [
        "nb-NO Hvorfor vil du bytte?", "en-GB Why do you want to change?", "nb-NO Hva er grunnen?",
        "en-GB What is the reason?", "nb-NO Jeg har lest reglene",
      ])
    let missing = view.all(.text).filter { !view.strings($0, "missingIn").isEmpty }
    #expect(
      missing.map { view.string($0, "prose") } == [
        "Velg det som passer best.", "Bruk bare bokstaver.", "Jeg har lest reglene",
      ])
    #expect(view.strings(missing[0], "missingIn") == ["en-GB"])
    let options = view.all(.option)
    #expect(options.map { view.string($0, "label") } == ["Jeg har flyttet", "Noe annet"])
    #expect(view.texts(of: try #require(options.first)) == ["option: Jeg har flyttet", "option: I have moved"])
  }

  @Test func `each definition points into its own part of the file`() throws {
    let tree = try jsonTree(fixture: "fhir/two-languages.json")
    let format = FHIR()
    var builder = format.makeBuilder()
    let second = try #require(format.definitions(in: tree).last)
    format.read(DefinitionSource(tree: tree, node: second, path: "a.json"), into: &builder)
    let view = ModelView(model: builder.model)
    let field = view.all(.field)[0]
    #expect(view.string(field, "label") == "Når passer det?")
    #expect(view.source(field, "label") == "Når passer det?")
    #expect(view.model.identity == "Questionnaire/9")
  }

  @Test func `Helsenorge's renderer is known where a form is written for it`() throws {
    let view = try ModelView(jsonTree(fixture: "fhir/two-languages.json"), FHIR())
    let form = view.all(.form)[0]
    #expect(view.strings(form, "sends") == ["web"])
    let signIn = view.all(.signIn)[0]
    #expect(view.bool(signIn, "required") == true)
    #expect(view.string(view.node(.field, "bekreft"), "kind") == "checkbox")
    #expect(view.string(view.node(.field, "grunn"), "hint") == "Velg det som passer best.")
    #expect(view.bool(view.node(.field, "annet"), "explainsErrors") == true)
    // Without `enableBehavior` any of them will do.
    let number = Int(view.model.nodes[Int(view.node(.field, "annet"))].condition)
    #expect(view.model.conditions[number].printed == "(row.grunn is 2 or row.bekreft is true)")
  }

  @Test(arguments: [
    #"{"resourceType": "QuestionnaireResponse", "item": [{"linkId": "1"}]}"#,
    #"{"resourceType": "StructureDefinition", "item": []}"#,
    #"{"resourceType": "Bundle", "entry": [{"resource": {"resourceType": "Patient"}}]}"#,
    #"{"resourceType": "Questionnaire", "title": "A summary of a search"}"#,
    #"{"item": [{"linkId": "1", "type": "string"}]}"#,
    "[]", "{}", "null",
  ])
  func `what is no questionnaire is passed over`(source: String) throws {
    #expect(try FHIR().recognise(jsonTree(source)) == .notADefinition)
  }

  @Test func `translations stand beside the text or inside its Markdown`() throws {
    let source = #"""
      {"resourceType": "Questionnaire", "language": "en", "title": "Flu", "item": [
        {"linkId": "1", "type": "string", "text": "Your **name**", "_text": {"extension": [
          {"url": "http://hl7.org/fhir/StructureDefinition/rendering-markdown", "valueMarkdown": "Your **name**"},
          {"url": "http://hl7.org/fhir/StructureDefinition/translation", "extension": [
            {"url": "lang", "valueCode": "es"}, {"url": "content", "valueString": "Su nombre"}]}]}},
        {"linkId": "2", "type": "boolean", "text": "Today"}]}
      """#
    let view = try ModelView(jsonTree(source), FHIR())
    let name = view.node(.field, "1")
    #expect(view.texts(of: name) == ["label: Your name", "label: Su nombre"])
    #expect(view.strings(view.all(.form)[0], "languages") == ["en", "es"])
    let today = view.all(.text).filter { view.string($0, "prose") == "Today" }
    #expect(view.strings(today[0], "missingIn") == ["es"])
  }

  @Test func `a text that an expression makes is unknown`() throws {
    let source = #"""
      {"resourceType": "Questionnaire", "item": [{"linkId": "1", "type": "string", "_text": {"extension": [
        {"url": "http://hl7.org/fhir/StructureDefinition/cqf-expression", "valueExpression": {"expression": "'a'"}}]}}]}
      """#
    let view = try ModelView(jsonTree(source), FHIR())
    #expect(view.state(view.node(.field, "1"), "shownLabel") == "unknown")
  }

  @Test func `a question that is shown sometimes takes what hangs under it along`() throws {
    let source = #"""
      {"resourceType": "Questionnaire", "item": [
        {"linkId": "a", "type": "boolean", "text": "A"},
        {"linkId": "b", "type": "string", "text": "B",
         "enableWhen": [{"question": "a", "operator": "=", "answerBoolean": true}],
         "item": [{"linkId": "c", "type": "string", "text": "C"}]}]}
      """#
    let view = try ModelView(jsonTree(source), FHIR())
    let wrapper = view.model.nodes[Int(view.node(.field, "c"))].parent
    #expect(view.model.nodes[Int(wrapper)].kind == .group)
    #expect(view.model.nodes[Int(view.node(.field, "b"))].parent == wrapper)
    #expect(view.model.conditions[Int(view.model.nodes[Int(wrapper)].condition)].printed == "row.a is true")
  }

  @Test func `pictures and links of an item stand in it`() throws {
    let source = #"""
      {"resourceType": "Questionnaire", "item": [{"linkId": "1", "type": "string", "text": "Where does it hurt?",
        "extension": [
          {"url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-itemMedia",
           "valueAttachment": {"contentType": "image/png", "url": "body.png", "title": "A body from the front"}},
          {"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-supportLink",
           "valueUri": "https://example.org/help"},
          {"url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-keyboard",
           "valueCoding": {"code": "phone"}}]}]}
      """#
    let view = try ModelView(jsonTree(source), FHIR())
    let field = view.node(.field, "1")
    let image = try #require(view.children(field, .image).first)
    #expect(view.string(image, "alternative") == "A body from the front")
    let link = try #require(view.children(field, .link).first)
    #expect(view.source(link, "url") == "https://example.org/help")
    #expect(view.state(link, "text") == "unknown")
    #expect(view.string(field, "kind") == "phone")
  }

  @Test func `answers may come from a value set beside the form, with names in other languages`() throws {
    let source = #"""
      {"resourceType": "Bundle", "type": "collection", "entry": [
        {"resource": {"resourceType": "ValueSet", "url": "https://example.org/size", "compose": {"include": [{"concept": [
          {"code": "s", "display": "Small", "designation": [{"language": "de", "value": "Klein"}]},
          {"code": "l", "display": "Large"}]}]}}},
        {"resource": {"resourceType": "Questionnaire", "language": "en", "item": [
          {"linkId": "1", "type": "choice", "text": "Size", "answerValueSet": "https://example.org/size|1.0"},
          {"linkId": "2", "type": "choice", "text": "Colour", "answerValueSet": "https://example.org/colour"}]}}]}
      """#
    let view = try ModelView(jsonTree(source), FHIR())
    let size = view.node(.field, "1")
    #expect(view.children(size, .option).map { view.string($0, "label") } == ["Small", "Large"])
    #expect(view.string(size, "optionsFrom") == "here")
    #expect(view.strings(view.all(.form)[0], "languages") == ["en", "de"])
    let colour = view.node(.field, "2")
    #expect(view.string(colour, "optionsFrom") == "address")
    #expect(view.string(colour, "optionsAddress") == "https://example.org/colour")
  }

  @Test func `an answer may be offered only sometimes`() throws {
    let source = #"""
      {"resourceType": "Questionnaire", "item": [
        {"linkId": "age", "type": "integer", "text": "Age"},
        {"linkId": "plan", "type": "choice", "text": "Plan",
         "answerOption": [{"valueCoding": {"code": "kid", "display": "Child"}}, {"valueString": "Adult"}],
         "extension": [{
           "url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-answerOptionsToggleExpression",
           "extension": [{"url": "option", "valueCoding": {"code": "kid"}}, {"url": "expression", "valueExpression": {
             "expression": "%resource.item.where(linkId='age').answer.value < 18"}}]}]}]}
      """#
    let view = try ModelView(jsonTree(source), FHIR())
    let options = view.children(view.node(.field, "plan"), .option)
    #expect(options.map { view.string($0, "label") } == ["Child", "Adult"])
    let number = Int(view.model.nodes[Int(options[0])].condition)
    #expect(view.model.conditions[number].printed == "row.age less 18")
    #expect(view.model.nodes[Int(options[1])].condition == 0)
  }

  @Test func `Helsenorge repeats a question that takes one answer, and ticks several in boxes`() throws {
    let source = #"""
      {"resourceType": "Questionnaire", "meta": {"profile": ["http://ehelse.no/fhir/StructureDefinition/sdf-Questionnaire"]},
       "item": [
        {"linkId": "a", "type": "choice", "text": "A", "repeats": true, "answerOption": [{"valueString": "x"}]},
        {"linkId": "b", "type": "choice", "text": "B", "answerOption": [{"valueString": "x"}], "extension": [
          {"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
           "valueCodeableConcept": {"coding": [{"code": "check-box"}]}}]}]}
      """#
    let view = try ModelView(jsonTree(source), FHIR())
    let one = view.node(.field, "a")
    #expect(view.bool(one, "multiple") == false)
    #expect(view.bool(view.model.nodes[Int(one)].parent, "repeats") == true)
    #expect(view.bool(view.node(.field, "b"), "multiple") == true)
  }

  @Test(arguments: [
    ("http://hl7.org/fhir/StructureDefinition/Patient#Patient.birthDate", "birth-date"),
    ("http://hl7.org/fhir/StructureDefinition/Patient#Patient.name:official.family", "name.family"),
    ("http://hl7.org/fhir/StructureDefinition/Observation#Observation.value", nil),
    ("http://hl7.org/fhir/StructureDefinition/Patient", nil), ("#", nil), ("", nil),
  ])
  func `the element that an answer becomes says what it asks for`(definition: String, wanted: String?) {
    #expect(FHIRDefinition.concept(definition) == wanted)
  }
}

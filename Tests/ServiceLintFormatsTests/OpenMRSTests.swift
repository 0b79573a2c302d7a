import ServiceLintAnalysis
import ServiceLintModel
import ServiceLintReaders
import Testing

@testable import ServiceLintFormats

@Suite struct `OpenMRS forms` {
  let view: ModelView

  init() throws { view = try ModelView(jsonTree(fixture: "openmrs/intake.json"), OpenMRS()) }

  func field(_ id: String) -> UInt32 { view.node(.field, id) }

  @Test func `staff fill them in`() {
    let form = view.all(.form)[0]
    #expect(view.string(form, "actor") == "staff")
    #expect(view.string(form, "title") == "Intake at the clinic")
    #expect(view.model.identity == "7d1f0a52-0000-4000-8000-000000000001")
    #expect(view.string(form, "marks") == "required")
    #expect(view.model.unmapped.isEmpty)
  }

  @Test func `pages hold sections, sections questions`() {
    #expect(view.all(.page).map { view.string($0, "title") } == ["Arrival"])
    #expect(
      view.all(.group).map { view.string($0, "title") } == ["Reason for coming", "Measures", "Medicines"])
    #expect(
      view.all(.field).map { view.string($0, "id") } == [
        "reason", "pain", "weight", "weight_inline_date", "bmi", "drug", "often", "sex",
      ])
  }

  @Test func `the section's label stands for the one that is blank`() {
    #expect(view.string(field("reason"), "shownLabel") == "Reason for coming")
    #expect(view.state(field("reason"), "label") == "absent")
    #expect(view.string(field("pain"), "shownLabel") == "What hurts?")
    #expect(view.string(field("reason"), "tooltip") == "As the patient tells it")
  }

  @Test func `required may be a text, or depend on another answer`() {
    #expect(view.bool(field("reason"), "required") == true)
    #expect(view.state(field("pain"), "required") == "unknown")
    #expect(view.bool(field("weight"), "required") == false)
    #expect(view.texts(of: field("pain")).contains("error: Say what hurts when the patient feels ill."))
  }

  @Test func `an expression that hides shows the rest of the time`() throws {
    #expect(try condition(of: field("pain")) == "not (not answered(row.reason) or not row.reason is c-ill)")
    #expect(view.state(field("weight"), "shownWhen") == "absent")
    let baby = try #require(view.children(field("reason"), .option).last)
    #expect(try condition(of: baby) == "not row.weight less 20")
    #expect(
      try condition(of: field("often"))
        == "not (not (row.reason is c-ill or row.reason is c-baby) or row.sex is M)")
  }

  @Test func `what the engine knows by itself is hidden, and nobody is asked for it`() throws {
    let sex = field("sex")
    #expect(view.string(sex, "kind") == "hidden")
    #expect(view.bool(sex, "asks") == false)
    #expect(view.string(sex, "prefilledFrom") == "context")
    var model = view.model
    ConditionResolver.resolve(&model)
    var analysis = ConditionAnalysis(model)
    let often = try #require(view.all(.condition).last { view.value($0, "owner").node == field("often") })
    #expect(view.bool(often, "readable") == true)
    #expect(analysis.references(often).map(\.name) == ["reason", "reason", "sex"])
    #expect(analysis.references(often).filter { !$0.exists || $0.askedLater }.map(\.name) == [])
    #expect(analysis.references(often).last?.field == sex)
    #expect(analysis.canHold(often) == true)
  }

  private func asking(_ hide: String, _ questions: String = "") throws -> ModelView {
    try ModelView(
      jsonTree(
        #"""
        {"name": "Visit", "pages": [{"label": "A", "sections": [{"label": "B", "questions": [\#(questions)
          {"id": "milk", "label": "Breastfeeds?", "type": "obs", "questionOptions": {"rendering": "toggle"},
           "hide": {"hideWhenExpression": "\#(hide)"}}]}]}]}
        """#), OpenMRS())
  }

  @Test(arguments: [
    ("sex !== 'F' || age < 15", ["sex", "age"], "not (not row.sex is F or row.age less 15)"),
    ("mode == 'view'", ["mode"], "not row.mode is view"),
    ("patient.gender === 'male' && patient.gender !== visit.kind", ["patient", "visit"], nil),
    ("visitType?.uuid === 'c-home'", ["visitType"], "not row.visitType.uuid is c-home"),
    ("patient.identifier.find(it => it.a) && sex", ["patient", "sex"], nil),
    ("isEmpty(milk)", [], "answered(row.milk)"),
  ])
  func `expressions may ask what the engine knows`(hide: String, known: [String], printed: String?) throws {
    let view = try asking(hide)
    #expect(view.all(.field).map { view.string($0, "id") } == ["milk"] + known)
    if let printed { #expect(try condition(of: view.node(.field, "milk"), in: view) == printed) }
    var model = view.model
    ConditionResolver.resolve(&model)
    var analysis = ConditionAnalysis(model)
    for condition in view.all(.condition) {
      let missing = analysis.references(condition).filter { !$0.exists }
      #expect(missing.map(\.name) == [])
    }
  }

  @Test func `a question of that name goes before it`() throws {
    let view = try asking(
      "age < 15", #"{"id": "age", "label": "Age", "type": "obs", "questionOptions": {"rendering": "number"}},"#)
    #expect(view.all(.field).map { view.string($0, "id") } == ["age", "milk"])
    #expect(view.bool(view.node(.field, "age"), "asks") == true)
  }

  @Test func `what is computed is not asked`() {
    #expect(view.bool(field("bmi"), "asks") == false)
    #expect(view.string(field("bmi"), "prefilledFrom") == "calcBMI(height, weight)")
    #expect(view.bool(field("weight_inline_date"), "platformMade") == true)
  }

  @Test func `limits, checks and their messages`() {
    let weight = field("weight")
    #expect(view.string(weight, "least") == "1")
    #expect(view.string(weight, "most") == "300")
    #expect(view.bool(weight, "checkedByCode") == true)
    #expect(view.bool(weight, "explainsErrors") == true)
    #expect(view.texts(of: weight).contains("error: Check the weight once more."))
    #expect(view.value(field("pain"), "maxLength").intValue == 500)
  }

  @Test func `a repeating group has a limit and a button`() {
    let group = view.node(.group, "medicines")
    #expect(view.bool(group, "repeats") == true)
    #expect(view.value(group, "most").intValue == 8)
    #expect(view.texts(of: group) == ["title: Medicines", "button: Add a medicine"])
    #expect(view.string(field("drug"), "optionsFrom") == "list")
    #expect(view.bool(field("often"), "multiple") == true)
  }

  @Test func `a text in Markdown is no field`() {
    let section = view.all(.group)[1]
    #expect(view.texts(of: section).contains("body: Ask about food first."))
    #expect(field("advice") == 0)
  }

  @Test func `a file of translations belongs to the form that it names`() throws {
    let format = OpenMRS()
    let form = try jsonTree(fixture: "openmrs/intake.json")
    let translation = try jsonTree(fixture: "openmrs/intake_translations_fr.json")
    #expect(format.recognise(form) == .definition)
    #expect(format.recognise(translation) == .part)
    let name = "intake_translations_fr.json"
    #expect(format.companions(of: form, path: "intake.json", beside: { ["intake.json", name] }) == [name])
    var builder = format.makeBuilder()
    let companion = CompanionFile(name: name, path: name, tree: translation)
    format.read(
      DefinitionSource(tree: form, node: 0, path: "intake.json", companions: [companion]), into: &builder)
    let view = ModelView(model: builder.model)
    #expect(view.texts(of: view.all(.page)[0]) == ["title: Arrival", "title: Arrivée"])
    #expect(view.texts(of: view.node(.field, "weight")).contains("label: Poids (kg)"))
    let missing = view.all(.text).filter { view.strings($0, "missingIn") == ["fr"] }.map { view.string($0, "prose") }
    #expect(missing.contains("Feels ill"))
    #expect(!missing.contains("Arrival"))
  }

  @Test(arguments: [
    #"{"pages": [{"elements": [{"type": "text", "name": "a"}]}]}"#,
    #"{"pages": [{"sections": [{"questions": [{"id": "a"}]}]}]}"#,
    #"{"pages": []}"#, "{}", "[]", #"{"translations": {}, "language": "fr"}"#,
  ])
  func `what is no form is passed over`(source: String) throws {
    #expect(try OpenMRS().recognise(jsonTree(source)) == .notADefinition)
  }

  @Test func `the older engine's way to hide is code with the names in it`() throws {
    let source = #"""
      {"name": "Visit", "pages": [{"label": "A", "sections": [{"label": "B", "questions": [
        {"id": "a", "label": "A", "type": "obs", "questionOptions": {"rendering": "text"}},
        {"id": "b", "label": "B", "type": "obs", "questionOptions": {"rendering": "text"},
         "hide": [{"field": "a", "value": ["x"]}]}]}]}]}
      """#
    let view = try ModelView(jsonTree(source), OpenMRS())
    let number = Int(view.model.nodes[Int(view.node(.field, "b"))].condition)
    #expect(view.model.conditions[number].printed == "code[hide|row.a]")
  }

  @Test func `a form in a form gives its pages to it`() throws {
    let source = #"""
      {"name": "Visit", "pages": [{"label": "A", "isSubform": true, "subform": {"form": {"name": "Inner", "pages": [
        {"label": "C", "sections": [{"label": "D", "questions": [
          {"id": "a", "label": "A", "type": "obs", "questionOptions": {"rendering": "toggle"}}]}]}]}}}]}
      """#
    let tree = try jsonTree(source)
    #expect(OpenMRS().recognise(tree) == .definition)
    let view = ModelView(tree, OpenMRS())
    #expect(view.all(.page).map { view.string($0, "title") } == ["C"])
    #expect(view.string(view.node(.field, "a"), "kind") == "checkbox")
  }

  private func condition(of node: UInt32, in other: ModelView? = nil) throws -> String {
    let view = other ?? view
    let number = Int(view.model.nodes[Int(node)].condition)
    try #require(number > 0)
    return view.model.conditions[number].printed
  }
}

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
        "reason", "pain", "weight", "weight_inline_date", "bmi", "drug", "often",
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
        == "not (not (row.reason is c-ill or row.reason is c-baby) or code[sex === 'M'|])")
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

  private func condition(of node: UInt32) throws -> String {
    let number = Int(view.model.nodes[Int(node)].condition)
    try #require(number > 0)
    return view.model.conditions[number].printed
  }
}

import ServiceLintAnalysis
import ServiceLintModel
import ServiceLintReaders
import Testing

@testable import ServiceLintFormats

@Suite struct `ODK XForms` {
  let view: ModelView

  init() throws { view = try ModelView(xmlTree(fixture: "odk/flood-damage.xml"), ODK()) }

  func field(_ id: String) -> UInt32 { view.node(.field, id) }

  func condition(_ node: UInt32) -> String { view.model.conditions[Int(view.model.nodes[Int(node)].condition)].printed }

  @Test func `a form is known by its data's identifier and its title`() {
    let form = view.all(.form)[0]
    #expect(view.model.identity == "flood-damage")
    #expect(view.string(form, "id") == "flood-damage")
    #expect(view.string(form, "title") == "Report flood damage to your home")
    #expect(view.string(form, "language") == "en", "the default language is the first")
    #expect(view.strings(form, "languages") == ["en", "ja"])
    #expect(view.state(form, "saveAndResume") == "unknown")
  }

  @Test func `a question is a page of its own, a field-list one page of all that is in it`() {
    #expect(
      view.all(.page).map { view.string($0, "title") } == [
        "Someone from the city comes to look at the damage.", "Name of the head of household",
        "Does … live in the flooded house?", "The house", "Name", "Date of birth", "Phone number", "City", "Districts",
        "A photograph of the damage", "What I say here is true.", "Which form did you fill in last time?",
      ])
    #expect(view.string(view.all(.page)[0], "kind") == "content", "a note asks nothing")
    #expect(view.bool(field("about"), "asks") == nil, "and is no field")
  }

  @Test func `a label and a hint come in each language`() {
    let owner = field("owner")
    #expect(view.string(owner, "label") == "Name of the head of household")
    #expect(view.source(owner, "label") == "Name of the head of household")
    #expect(view.string(owner, "hint") == "As in the family register.")
    let texts = view.all(.text).filter { view.value($0, "owner").node == owner }
    #expect(texts.map { view.string($0, "language") } == ["en", "ja", "en", "en", "ja", "ja", "en"])
    #expect(view.texts(of: owner).contains("body: New characters will do for old ones."))
    #expect(view.string(owner, "kind") == "text")
    #expect(view.bool(owner, "required") == true)
    #expect(view.value(owner, "maxLength").intValue == 40)
    #expect(view.bool(owner, "explainsErrors") == false, "nobody says what is wrong with a long name")
    #expect(view.texts(of: owner).contains("error: Without the name we cannot find your household."))
  }

  @Test func `a hyphen for a translation is a missing one`() {
    let no = view.all(.option).first { view.string($0, "value") == "no" } ?? 0
    let text = view.all(.text).first { view.value($0, "owner").node == no } ?? 0
    #expect(view.string(no, "label") == "No")
    #expect(view.strings(text, "missingIn") == ["ja"])
  }

  @Test func `what the client puts into a label is an unknown word`() {
    let it = field("lives_here")
    #expect(view.string(it, "shownLabel") == "Does … live in the flooded house?")
    let text = view.all(.text).first { view.value($0, "owner").node == it } ?? 0
    #expect(view.bool(text, "hasExpression") == true)
    #expect(view.source(text, "content") == "Does <output value=\"/data/owner\"/> live in the flooded house?")
    #expect(view.string(it, "default") == "yes")
    #expect(view.state(it, "required") == "unknown", "it depends on an answer")
    #expect(view.bool(it, "actsOnChange") == true)
    #expect(view.string(it, "kind") == "radio")
  }

  @Test func `conditions ask the answers that their paths lead to`() {
    var model = view.model
    ConditionResolver.resolve(&model)
    let page = view.all(.page)[3]
    #expect(condition(page) == "(lives_here is yes and answered(owner))")
    #expect(condition(field("flooded")) == "home.rooms greater 0")
    #expect(condition(field("phone")) == "answered(people.name)")
    #expect(condition(field("photo")) == "ratio greaterOrEqual 0.2")
    #expect(view.source(page, "shownWhen") == "selected( /data/lives_here , 'yes') and not( /data/owner = '')")
    var names = 0
    for condition in model.conditions {
      _ = condition.mapNames { name in
        names += 1
        #expect(name.node != nil, "\(name.printed)")
        return name
      }
    }
    #expect(names == 7)
    #expect(view.bool(field("old_question"), "switchedOff") == true)
    #expect(view.bool(field("old_question"), "asks") == false)
  }

  @Test func `limits come from constraints and ranges`() {
    #expect(view.string(field("depth"), "least") == "0")
    #expect(view.string(field("depth"), "most") == "500")
    #expect(view.bool(field("depth"), "explainsErrors") == true)
    #expect(view.texts(of: field("depth")).contains("error: Give a number from 0 to 500."))
    #expect(view.string(field("rooms"), "least") == "1")
    #expect(view.string(field("rooms"), "most") == "20")
    #expect(view.state(field("flooded"), "most") == "unknown")
    #expect(view.bool(field("flooded"), "checkedByCode") == true)
    #expect(view.string(field("phone"), "pattern") == "[0-9]{10,11}")
    #expect(view.state(field("birthday"), "most") == "unknown", "today moves")
  }

  @Test func `rows repeat, and their count is a limit`() {
    let people = view.node(.group, "people")
    #expect(view.all(.group).filter { view.string($0, "id") == "people" }.count == 1)
    #expect(view.bool(people, "repeats") == true)
    #expect(view.value(people, "most").intValue == 6)
    #expect(view.string(people, "title") == "The people in the household")
    #expect(view.string(view.model.nodes[Int(field("name"))].key) == "name", "a relative path begins at the row")
  }

  @Test func `answers come from here or from a list elsewhere, and some only sometimes`() {
    #expect(view.string(field("city"), "optionsFrom") == "list")
    #expect(view.string(field("city"), "optionsAddress") == "jr://file-csv/cities.csv")
    #expect(view.string(field("city"), "kind") == "select")
    #expect(view.bool(field("city"), "searchable") == true)
    let north = view.all(.option).filter { view.string($0, "label") == "North" }
    #expect(north.map(condition) == ["city is a", "city is b"])
    #expect(view.bool(field("district"), "multiple") == true)
  }

  @Test func `what nobody asks is there, but asks nothing`() {
    #expect(view.bool(field("start"), "asks") == false)
    #expect(view.string(field("start"), "prefilledFrom") == "timestamp")
    #expect(view.bool(field("ratio"), "asks") == false)
    #expect(view.string(field("ratio"), "kind") == "hidden")
    #expect(field("instanceID") == 0)
  }

  @Test func `data that nothing fills in and nothing hangs on is no field`() throws {
    let xml = """
      <html xmlns="http://www.w3.org/1999/xhtml" xmlns:x="http://www.w3.org/2002/xforms"><head><x:model><x:instance>
      <visit id="visit"><from>office</from><person><number/><team/></person><visited_on/><size/></visit></x:instance>
      <x:bind nodeset="/visit/person" relevant="../from = 'office'"/>
      <x:bind nodeset="/visit/visited_on" type="date"/>
      </x:model></head><body>
      <x:input ref="/visit/visited_on"><x:label>Day of the visit</x:label></x:input>
      <x:select1 ref="/visit/size">
      <x:item><x:label>Small household</x:label><x:value>s</x:value></x:item></x:select1>
      </body></html>
      """
    let form = ModelView(try xmlTree(xml), ODK())
    #expect(form.all(.field).map { form.string($0, "id") } == ["visited_on", "size", "from"])
    let titles = form.all(.page).map { form.string($0, "title") }
    #expect(titles == ["Day of the visit", ""], "no page is called after an answer")
  }

  @Test func `an upload is a document, a trigger a box to tick, a picture a picture`() {
    let document = view.all(.document)[0]
    #expect(view.string(document, "title") == "A photograph of the damage")
    #expect(view.state(document, "neededWhen") == "stated")
    #expect(view.strings(field("photo"), "accept") == ["image/*"])
    #expect(view.string(field("agree"), "kind") == "checkbox")
    #expect(view.all(.image).map { view.string($0, "url") } == ["jr://images/depth.png"])
    #expect(view.model.unmapped.map { view.text($0.indices) } == ["<widget/>"])
  }

  @Test(arguments: [
    "<html xmlns='http://www.w3.org/1999/xhtml'><head/><body/></html>",
    "<data id='flood-damage'><owner>x</owner></data>",
    "<h:html xmlns:h='http://www.w3.org/1999/xhtml' xmlns='http://www.w3.org/2002/xforms' "
      + "xmlns:fr='http://orbeon.org/oxf/xml/form-runner'><h:head><model><instance><form/></instance></model></h:head>"
      + "<h:body/></h:html>",
    "<a/>",
  ])
  func `what is no form of ODK is left alone`(source: String) throws {
    #expect(try ODK().recognise(xmlTree(source)) == .notADefinition)
  }

  @Test func `older forms name binds, and CommCare's labels ask nothing`() throws {
    let view = try ModelView(
      xmlTree(
        """
        <h:html xmlns:h="http://www.w3.org/1999/xhtml" xmlns="http://www.w3.org/2002/xforms"><h:head><h:title>T</h:title>
        <model><instance><data xmlns="http://example.org/a"><a/><b/></data></instance>
        <bind id="first" nodeset="/data/a" required="true()"/></model></h:head>
        <h:body><input bind="first"><label>First</label></input>
        <trigger ref="/data/b" appearance="minimal"><label>Only said.</label></trigger></h:body></h:html>
        """), ODK())
    let field = view.all(.field).first ?? 0
    #expect(view.bool(field, "required") == true)
    #expect(view.string(view.model.nodes[Int(field)].key) == "a")
    #expect(view.texts(of: view.all(.page)[1]) == ["body: Only said."])
  }

  @Test(arguments: [
    ("English (en)", "en"), ("Français", "fr"), ("fr", "fr"), ("default", nil), ("Kiswahili", "sw"), ("pt-BR", "pt-BR"),
    ("Español (Latin America) (es-419)", "es-419"), ("", nil), ("Klingon", nil),
  ])
  func `languages are known by tag or name`(written: String, tag: String?) { #expect(ODKLanguages.tag(written) == tag) }
}

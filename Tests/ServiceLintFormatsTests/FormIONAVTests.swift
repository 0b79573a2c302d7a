import ServiceLintFormats
import ServiceLintModel
import Testing

@Suite struct `Form.io of the Norwegian agency` {
  let view: ModelView

  init() throws { view = try ModelView(jsonTree(fixture: "formio/norwegian.json")) }

  func field(_ id: String) -> UInt32 { view.node(.field, id) }

  @Test func `the form says how it is sent`() {
    let form = view.all(.form)[0]
    #expect(view.string(form, "number") == "HAVN 00-01")
    #expect(view.strings(form, "sends") == ["web", "post"])
    #expect(view.bool(form, "saveAndResume") == true)
    #expect(view.bool(form, "reviewed") == true)
    #expect(view.string(form, "marks") == "optional")
    #expect(view.string(form, "language") == "nb")
    #expect(view.strings(form, "languages") == ["nb", "en"])
    #expect(view.bool(view.value(form, "signIn").node, "required") == false)
    #expect(view.all(.channel).map { view.string($0, "kind") } == ["post", "web"])
    #expect(view.all(.page).map { view.string($0, "kind") } == ["start", "question", "question"])
    #expect(view.string(view.all(.page)[0], "title") == "Introduksjon")
  }

  @Test func `a container has a title only where its label is not hidden`() {
    #expect(view.state(view.node(.group, "deg"), "title") == "absent")
    #expect(view.string(view.node(.group, "deg"), "drawnAs") == "nothing")
    #expect(view.string(view.node(.group, "baaten"), "title") == "Båten din")
    #expect(view.string(view.node(.group, "baaten"), "drawnAs") == "fieldset")
    #expect(view.string(view.node(.group, "gruppe"), "title") == "Når vil du legge ut?")
  }

  @Test func `of a form that is only a file people see the documents to add, and no other page`() throws {
    let form = """
      {"properties": {"skjemanummer": "HAVN 00-03", "submissionTypes": ["STATIC_PDF"]}, "display": "wizard", "components": [
        {"type": "panel", "key": "deg", "title": "Deg", "components": [
          {"type": "textfield", "key": "fornavn", "label": "Fornavn", "input": true}]},
        {"type": "panel", "key": "vedlegg", "title": "Vedlegg", "isAttachmentPanel": true, "components": []}]}
      """
    let view = try ModelView(jsonTree(form))
    #expect(view.all(.page).map { view.state($0, "shownWhen") } == ["stated", "absent"])
    #expect(view.all(.condition).map { view.string($0, "text") } == [#"["STATIC_PDF"]"#])
  }

  @Test func `a hidden label is read out`() {
    #expect(view.string(field("lengde"), "shownLabel") == "Lengde")
  }

  @Test func `autofill is off unless it is stated`() {
    #expect(view.string(field("fornavn"), "autofill") == "given-name")
    #expect(view.string(field("navn"), "autofill") == "off")
    #expect(view.state(field("navn"), "autofill") == "absent")
    #expect(view.string(field("lengde"), "autofill") == "", "an empty token switches nothing off")
    #expect(view.string(field("adresse"), "autofill") == "street-address")
  }

  @Test func `composite types ask what the platform words`() {
    let identity = field("identitet")
    #expect(view.bool(identity, "platformMade") == true)
    #expect(view.string(identity, "shownLabel") == "Har du norsk fødselsnummer?")
    #expect(view.string(identity, "concept") == "national-id")
    #expect(view.string(identity, "subject") == "applicant")
    #expect(view.string(identity, "prefilledFrom") == "sokerIdentifikasjonsnummer")
    #expect(view.bool(identity, "asks") == true, "on paper people type it")
    #expect(view.model.parts[identity]?.contains("harDuFodselsnummer") == true)
    #expect(view.model.parts[field("adresse")]?.contains("borDuINorge") == true)
  }

  @Test func `the platform's own checks explain themselves`() {
    #expect(view.bool(field("fnrEier"), "checkedByCode") == true)
    #expect(view.bool(field("fnrEier"), "explainsErrors") == true)
    #expect(view.strings(field("fnrEier"), "strips") == [" "])
    #expect(view.bool(field("fraDato"), "checkedByCode") == false, "a leftover that accepts everything")
    #expect(view.bool(field("lengde"), "explainsErrors") == false, "the message for a pattern is the pattern")
  }

  @Test func `dates can be typed and countries are found by typing`() {
    #expect(view.bool(field("fraDato"), "typedDate") == true)
    #expect(view.string(field("fraDato"), "least") == "2026-01-01")
    #expect(view.bool(field("land"), "searchable") == true)
  }

  @Test func `a date that must come after another has a limit that we cannot read`() throws {
    let form = """
      {"properties": {"skjemanummer": "HAVN 00-02"}, "components": [
        {"type": "navDatepicker", "key": "fra", "label": "Fra", "input": true, "beforeDateInputKey": ""},
        {"type": "navDatepicker", "key": "til", "label": "Til", "input": true, "beforeDateInputKey": "fra"}]}
      """
    let view = try ModelView(jsonTree(form))
    #expect(view.state(view.node(.field, "fra"), "least") == "absent")
    #expect(view.state(view.node(.field, "til"), "least") == "unknown")
  }

  @Test func `help that unfolds is help`() {
    #expect(view.string(field("hvorfor"), "hint") == "Med dine egne ord.\nSkriv kort.")
    #expect(
      view.texts(of: field("hvorfor")) == [
        "label: Hvorfor?", "hint: Med dine egne ord.", "button: mer om dette", "body: Skriv kort.",
      ])
    #expect(view.bool(field("hvorfor"), "counter") == true)
  }

  @Test func `names in a script keep their place through the escapes`() {
    let condition = view.model.conditions[Int(view.model.nodes[Int(field("adresse"))].condition)]
    guard case .equals(let name, "nei") = condition else {
      Issue.record("\(condition)")
      return
    }
    #expect(name.path == ["identitet", "harDuFodselsnummer"])
    #expect(view.text(Int(name.offset)..<Int(name.offset + name.count)).contains("identitet.harDuFodselsnummer"))
  }

  @Test func `what is computed asks nothing`() {
    #expect(view.bool(field("sum"), "asks") == false)
    #expect(view.string(field("sum"), "unit") == "nok")
  }

  @Test func `texts are those that people see`() throws {
    let bodies = view.all(.text).filter { view.string($0, "role") == "body" }
    #expect(
      bodies.map { view.string($0, "prose") } == ["Skriv kort.", "Husk\nBåten må være forsikret.", "Bare i PDF."])
    #expect(view.model.nodes[Int(bodies[2])].condition == 0, "`hidden` keeps it off the page, not out of the PDF")
    #expect(
      !view.all(.text).contains {
        ["Alertstripe", "Panelnavn", "Beholder", "Bilde"].contains(view.string($0, "prose"))
      })
    let heading = try #require(view.all(.heading).first)
    #expect(view.string(heading, "text") == "Husk")
    #expect(view.value(heading, "level").intValue == 3)
    #expect(view.source(heading) == "<h3>Husk</h3>")
    #expect(view.string(view.all(.image)[0], "alternative") == "Kart over havnen")
  }

  @Test func `an attachment is a document, answered by choosing how it is given`() {
    let documents = view.all(.document)
    #expect(documents.map { view.string($0, "title") } == ["Bevis for forsikring", "Annen dokumentasjon"])
    #expect(documents.map { view.bool($0, "required") } == [true, false])
    #expect(view.string(documents[0], "hint") == "Fra selskapet ditt.")
    #expect(view.value(documents[0], "neededWhen").node == view.value(field("forsikring"), "shownWhen").node)
    let options = view.children(field("forsikring"), .option)
    #expect(options.map { view.string($0, "value") } == ["leggerVedNaa", "ettersender"])
    #expect(view.string(options[0], "label") == "Jeg legger det ved dette skjemaet")
    #expect(view.texts(of: options[1]) == ["label: Når?", "hint: Omtrent."])
    #expect(view.strings(field("forsikring"), "answeredBy") == ["choose", "upload"])
  }
}

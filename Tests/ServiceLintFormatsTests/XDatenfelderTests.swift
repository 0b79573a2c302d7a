import ServiceLintModel
import ServiceLintReaders
import Testing

@testable import ServiceLintFormats

@Suite struct `XDatenfelder version 2` {
  let view: ModelView

  init() throws { view = try ModelView(xmlTree(fixture: "xdatenfelder/hundesteuer-v2.xml"), XDatenfelder()) }

  @Test func `a schema is a form of one page, in German`() {
    let form = view.all(.form)[0]
    #expect(view.model.identity == "S99000001V1.2")
    #expect(view.string(form, "id") == "S99000001")
    #expect(view.string(form, "title") == "Hund zur Steuer anmelden")
    #expect(view.string(form, "language") == "de")
    #expect(view.strings(view.all(.service)[0], "legalBasis") == ["§ 3 Hundesteuersatzung"])
    #expect(view.texts(of: view.all(.page)[0]) == ["body: Melden Sie Ihren Hund an, sobald er drei Monate alt ist."])
    #expect(view.state(form, "marks") == "unknown")
    #expect(view.state(form, "signIn") == "unknown")
  }

  @Test func `a field has a label, a hint, a law and limits`() {
    let name = view.node(.field, "F99000001")
    #expect(view.string(name, "label") == "Familienname")
    #expect(view.source(name, "label") == "Familienname")
    #expect(view.string(name, "hint") == "Wie im Ausweis.")
    #expect(view.strings(name, "legalBasis") == ["§ 5 Absatz 2", "§ 5 Absatz 1"])
    #expect(view.bool(name, "required") == true)
    #expect(view.value(name, "minLength").intValue == 1)
    #expect(view.value(name, "maxLength").intValue == 120)
    #expect(view.string(name, "pattern") == "\\D+")
    #expect(view.bool(name, "checkedByCode") == true)
    #expect(view.state(name, "autocomplete") == "unknown")
  }

  @Test func `whether a field of a group that may be left out is required cannot be said`() {
    #expect(view.state(view.node(.field, "F99000002"), "required") == "unknown")
  }

  @Test func `groups have titles and hints, and repeat`() {
    let holder = view.node(.group, "G99000001")
    #expect(view.string(holder, "title") == "Wer hält den Hund?")
    #expect(view.texts(of: holder).contains("hint: Es zählt, bei wem der Hund lebt."))
    #expect(view.bool(holder, "repeats") == false)
    let dog = view.node(.group, "G99000003")
    #expect(view.bool(dog, "repeats") == true)
    #expect(view.value(dog, "least").intValue == 1)
    #expect(view.value(dog, "most").intValue == 4)
  }

  @Test func `a choice names its list, a note is a text`() {
    let breed = view.node(.field, "F99000003")
    #expect(view.string(breed, "kind") == "select")
    #expect(view.string(breed, "optionsFrom") == "list")
    #expect(view.string(breed, "optionsAddress") == "urn:de:beispiel:hunderasse_3")
    #expect(view.node(.field, "F99000004") == 0)
    #expect(view.texts(of: view.node(.group, "G99000003")).contains("body: Für Blindenhunde zahlen Sie nichts."))
  }
}

@Suite struct `XDatenfelder version 3` {
  let view: ModelView

  init() throws { view = try ModelView(xmlTree(fixture: "xdatenfelder/steuerzeichen-v3.xml"), XDatenfelder()) }

  @Test func `a lone group is a form whose title is not known`() {
    #expect(view.model.identity == "G99000009V1.0.0")
    #expect(view.state(view.all(.form)[0], "title") == "unknown")
    #expect(view.string(view.node(.group, "G99000009"), "title") == "Steuerzeichen")
  }

  @Test func `a choice of several has its values here`() {
    let reasons = view.node(.field, "F99000010")
    #expect(view.string(reasons, "kind") == "checkboxes")
    #expect(view.bool(reasons, "multiple") == true)
    #expect(view.bool(reasons, "required") == false)
    #expect(view.strings(reasons, "legalBasis") == ["§ 7", "§ 8"])
    #expect(view.string(reasons, "optionsFrom") == "here")
    #expect(view.all(.option).map { view.string($0, "label") } == ["Aus dem Tierheim", "Rettungshund"])
    #expect(view.string(view.all(.option)[0], "hint") == "Im ersten Jahr.")
  }

  @Test func `limits are attributes`() {
    let number = view.node(.field, "F99000011")
    #expect(view.string(number, "kind") == "number")
    #expect(view.string(number, "least") == "1")
    #expect(view.string(number, "most") == "99999")
    #expect(view.string(number, "prefilledFrom") == "optional")
    #expect(view.source(number, "most") == "99999")
  }

  @Test func `a file is a document, a locked field asks nothing`() {
    let proof = view.node(.field, "F99000012")
    #expect(view.string(proof, "kind") == "file")
    #expect(view.strings(proof, "accept") == ["application/pdf"])
    #expect(view.string(view.all(.document)[0], "title") == "Nachweis")
    let year = view.node(.field, "F99000013")
    #expect(view.bool(year, "asks") == false)
    #expect(view.string(year, "default") == "2026")
  }

  @Test(arguments: [
    "<x:xdatenfelder.stammdatenschema.0102 xmlns:x='urn:xoev-de:fim:standard:xdatenfelder_unknown'>"
      + "<x:stammdatenschema/></x:xdatenfelder.stammdatenschema.0102>",
    "<x:xdatenfelder.dokumentsteckbrief.0101 xmlns:x='urn:xoev-de:fim:standard:xdatenfelder_3.0.0'/>",
    "<xdatenfelder.stammdatenschema.0102><stammdatenschema/></xdatenfelder.stammdatenschema.0102>",
    "<x:xdatenfelder.datenfeld.0104 xmlns:x='urn:xoev-de:fim:standard:xdatenfelder_2'/>",
  ])
  func `other messages are left alone`(source: String) throws {
    #expect(try XDatenfelder().recognise(xmlTree(source)) == .notADefinition)
  }
}

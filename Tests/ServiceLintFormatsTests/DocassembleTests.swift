import ServiceLintModel
import ServiceLintReaders
import Testing

@testable import ServiceLintFormats

@Suite struct `docassemble` {
  let view: ModelView

  init() throws { view = try ModelView(yamlTree(fixture: "docassemble/allotment.yml"), Docassemble()) }

  func field(_ id: String) -> UInt32 { view.node(.field, id) }

  func condition(_ node: UInt32) -> String {
    view.model.conditions[Int(view.model.nodes[Int(node)].condition)].printed
  }

  @Test func `pages are the blocks with a question, in the order of the file`() {
    #expect(
      view.all(.page).map { view.string($0, "title") } == [
        "Before you begin", "Who is the gardener?", "Is there a well?", "Who helps you, …?", "How will you pay?",
        "Please sign", "Check your answers", "You have applied",
      ])
    #expect(
      view.all(.page).map { view.string($0, "kind") } == [
        "content", "question", "question", "question", "question", "question", "review", "end",
      ])
  }

  @Test func `what the interview says of itself is the form`() {
    let form = view.all(.form).last ?? 0
    #expect(view.string(form, "title") == "Apply for an allotment")
    #expect(view.string(form, "language") == "en")
    #expect(view.strings(form, "languages") == ["en", "de"])
    #expect(view.bool(form, "suppressesAutofill") == true)
    #expect(view.bool(form, "reviewed") == true)
    #expect(view.bool(view.value(form, "signIn").node, "required") == true)
  }

  @Test func `the key of a field is the variable that it sets`() {
    let name = field("gardener.name.first")
    #expect(view.string(view.model.nodes[Int(name)].key) == "gardener.name.first")
    #expect(view.string(name, "label") == "First name")
    #expect(view.source(name, "label") == "First name")
    #expect(view.string(name, "autofill") == "given-name")
    #expect(view.bool(name, "required") == true)
    #expect(view.bool(field("gardener.name.last"), "required") == false)
    #expect(view.string(field("gardener.name.last"), "hint") == "As on your library card.")
  }

  @Test func `a hint in its words is the placeholder`() {
    #expect(view.string(field("gardener.email"), "placeholder") == "name@example.org")
    #expect(view.state(field("gardener.email"), "hint") == "absent")
    #expect(view.bool(field("gardener.email"), "checkedByCode") == true)
  }

  @Test func `what Python works out is unknown`() {
    let born = field("gardener.birthdate")
    #expect(view.state(born, "required") == "unknown")
    #expect(view.string(born, "least") == "1900-01-01")
    #expect(view.state(born, "most") == "unknown")
  }

  @Test(arguments: [
    ("gardener.birthdate", "date"), ("crops", "checkboxes"), ("wants_water", "checkbox"), ("litres", "number"),
    ("size", "select"), ("reason", "textarea"), ("proof", "file"), ("has_well", "radio"), ("payment", "radio"),
    ("gardener.signature", "signature"), ("helpers[i].often", "radio"),
  ])
  func `kinds follow from data type, input type and choices`(id: String, kind: String) {
    #expect(view.string(field(id), "kind") == kind)
  }

  @Test func `conditions are read whatever they are written in`() {
    #expect(condition(field("other_crop")) == "row.crops has other")
    #expect(condition(field("litres")) == "row.wants_water is true")
    #expect(condition(field("reason")) == "(row.size is whole and not row.wants_water is true)")
    #expect(view.source(view.value(field("litres"), "shownWhen").node) == "variable: wants_water\n      is: True")
  }

  @Test func `whether a page is shown is unknown unless it is mandatory`() {
    #expect(view.state(view.node(.page, "you"), "shownWhen") == "unknown")
    #expect(condition(view.node(.page, "dry")).hasSuffix("row.size is whole and not row.wants_water is true)"))
    #expect(view.state(view.node(.page, "dry"), "shownWhen") == "stated")
  }

  @Test func `a note in bold is the title of what follows`() {
    let group = view.model.nodes[Int(field("crops"))].parent
    #expect(view.string(group, "title") == "Your plot")
  }

  @Test func `a field without a label is asked by the note before it, or by the page`() {
    #expect(view.string(field("helpers[i].often"), "shownLabel") == "How often?")
    #expect(view.string(field("has_well"), "shownLabel") == "Is there a well?")
    #expect(view.string(field("payment"), "shownLabel") == "How will you pay?")
  }

  @Test func `what is asked for each row repeats`() {
    let group = view.model.nodes[Int(field("helpers[i].name.first"))].parent
    #expect(view.bool(group, "repeats") == true)
    #expect(Self.repeats.allSatisfy { DocassembleReader.isRepeated($0) })
    #expect(!DocassembleReader.isRepeated("users[0].name") && !DocassembleReader.isRepeated("list['i']"))
  }

  static let repeats = ["x.name", "x[i]", "users[i].name.first", "a[0].b[j]"]

  @Test func `yes and no are offered by the platform`() {
    #expect(view.children(field("has_well"), .option).map { view.string($0, "label") } == ["Yes", "No"])
    #expect(view.children(field("payment"), .option).map { view.string($0, "value") } == ["counter", "card"])
  }

  @Test func `a few words that are no sentence head the fields behind them`() throws {
    let form = try ModelView(
      yamlTree(
        """
        question: Who decides about ${ child }?
        fields:
          - note: |
              School:
          - Together: school
          - note: |
              The doctor, and the dentist:
          - Together: health
          - note: Religion
          - Together: religion
          - note: Say which days you mean
          - Days: days
          - note: Say it as it is today.
          - Since: since
        """), Docassemble())
    #expect(
      form.all(.group).map { form.string($0, "title") } == ["School:", "The doctor, and the dentist:", "Religion"])
    #expect(form.string(form.all(.page)[0], "title") == "Who decides about …?")
  }

  @Test func `texts lie in Markdown and Mako`() {
    let page = view.node(.page, "intro")
    let body = view.children(page, .text).first { view.string($0, "role") == "body" } ?? 0
    #expect(
      view.string(body, "prose")
        == "Plots are let from 1 March. Read the rules first.\nWhat it costs\nSize\nPrice\nHalf\n20\nWhole\n35\nYou are late, …."
    )
    #expect(view.bool(body, "hasExpression") == true)
    #expect(view.children(body, .heading).map { view.string($0, "text") } == ["What it costs"])
    #expect(view.children(body, .link).map { view.string($0, "url") } == ["https://plots.example.org/rules"])
    #expect(view.source(view.children(body, .link)[0]) == "[rules](https://plots.example.org/rules)")
    let table = view.children(body, .table)[0]
    #expect(view.value(table, "rows").intValue == 3 && view.value(table, "headerCells").intValue == 2)
    let image = view.all(.image).last ?? 0
    #expect(view.string(image, "alternative") == "The plot from above")
  }

  @Test func `the same question in another language is no question of its own`() {
    #expect(view.all(.field).filter { view.string($0, "id") == "gardener.email" }.count == 1)
    let texts = view.all(.text).filter { view.string($0, "language") == "de" }
    #expect(texts.contains { view.string($0, "prose") == "E-Mail-Adresse" })
    let title = view.children(view.node(.page, "dry"), .text)[0]
    #expect(view.strings(title, "missingIn") == ["de"])
    let label = view.children(field("gardener.email"), .text)[0]
    #expect(view.strings(label, "missingIn") == [])
  }

  @Test func `a file asked for is a document`() {
    let document = view.all(.document).last ?? 0
    #expect(view.string(document, "title") == "Proof of address")
    #expect(view.strings(field("proof"), "accept") == ["image/jpeg", "application/pdf"])
  }

  @Test func `what code makes is left`() {
    let left = view.model.unmapped.map { view.text($0.indices) }
    #expect(left.contains { $0.hasPrefix("code: |\n      helpers[i].address_fields()") })
    #expect(left.contains { $0.hasPrefix("template: letter") })
  }

  @Test(arguments: [
    ("question: Who?\nfields:\n  - Name: name\n", Recognition.definition),
    ("---\n# nothing\n---\nquestion: Who?\nyesno: ok\n", .definition),
    ("mandatory: True\ncode: |\n  a = 1\n---\nobjects:\n  - a: Individual\n", .part),
    ("question: Who?\nanswer: Me\n", .notADefinition),
    ("question: Who?\n", .notADefinition),
    ("on: push\njobs:\n  build:\n    steps: []\n", .notADefinition),
    ("apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n---\napiVersion: v1\nkind: Pod\n", .notADefinition),
    ("openapi: 3.0.0\ninfo:\n  title: A\npaths: {}\n", .notADefinition),
    ("- question: Who?\n  fields: []\n", .notADefinition),
    ("metadata:\n  title: A\n", .notADefinition),
  ])
  func `only streams of its own blocks are recognised`(text: String, recognition: Recognition) throws {
    #expect(try Docassemble().recognise(yamlTree(text)) == recognition)
  }

  @Test func `a name that no question of the file sets is not missing`() throws {
    let view = try ModelView(
      yamlTree("question: Who?\nfields:\n  - Name: name\n    show if:\n      code: landlord.has_attorney\n"),
      Docassemble())
    let model = view.model
    let condition = model.conditions[Int(model.nodes[Int(view.node(.field, "name"))].condition)]
    var names: [Condition.Name] = []
    _ = condition.mapNames {
      names.append($0)
      return $0
    }
    #expect(names.map(\.isAmbiguous) == [true])
  }

  @Test func `of two labels for one value the second is meant, but not among ticks`() throws {
    let choices = "    choices:\n      - A lease: lease\n      - None: lease\n"
    let view = try ModelView(
      yamlTree("question: Rent\nfields:\n  - Kind: kind\n\(choices)  - All: all\n    datatype: checkboxes\n\(choices)"),
      Docassemble())
    #expect(view.all(.option).map { view.state($0, "value") } == ["stated", "unknown", "stated", "stated"])
  }

  @Test func `whether a link opens a tab is the platform's to say, unless the author does`() throws {
    let view = try ModelView(
      yamlTree(
        "question: Help\nsubquestion: |\n  [a](https://example.org) [b](https://example.org){:target=\"_blank\"}\nyesno: a\n"
      ),
      Docassemble())
    let links = view.all(.link)
    try #require(links.count == 2)
    #expect(view.state(links[0], "opensWindow") == "unknown")
    #expect(view.bool(links[1], "opensWindow") == true)
  }

  // MARK: Files that are included

  private func including(_ main: String, _ included: (name: String, text: String)...) throws -> ModelView {
    let tree = try yamlTree(main)
    let companions = try included.map {
      CompanionFile(name: $0.name, path: "questions/\($0.name)", tree: try yamlTree($0.text))
    }
    return ModelView(
      DefinitionSource(tree: tree, node: Int(tree.roots[0]), path: "questions/main.yml", companions: companions),
      Docassemble())
  }

  private static let main = """
    include:
      - shared.yml
    ---
    mandatory: True
    question: Which plot?
    fields:
      - Plot: plot
    """

  @Test func `what an included file says for the whole interview is said`() throws {
    let view = try including(
      Self.main,
      (
        "shared.yml",
        """
        metadata:
          title: Allotments
          require login: True
        ---
        features:
          suppress autofill: True
        ---
        question: Check your answers
        review:
          - Plot: plot
            button: ${ plot }
        """
      ))
    let form = try #require(view.all(.form).first)
    #expect(view.string(form, "title") == "Allotments")
    #expect(view.source(form, "title") == "Allotments")
    #expect(view.model.source(of: try #require(view.all(.text).first))?.path == "questions/shared.yml")
    #expect(view.bool(view.value(form, "signIn").node, "required") == true)
    #expect(view.bool(form, "suppressesAutofill") == true)
    #expect(view.bool(form, "reviewed") == true)
    // Its screens are linted with the file itself.
    #expect(view.all(.page).count == 1)
  }

  @Test func `an interview's own word goes before that of a file that it includes`() throws {
    let view = try including(
      "metadata:\n  title: My plot\n---\n" + Self.main, ("shared.yml", "metadata:\n  title: Allotments\n"))
    #expect(view.string(try #require(view.all(.form).first), "title") == "My plot")
  }

  @Test func `whether answers are reviewed is known once all files are`() throws {
    let alone = try including(Self.main)
    #expect(alone.bool(try #require(alone.all(.form).first), "reviewed") == nil)
    let whole = try including(Self.main, ("shared.yml", "metadata:\n  title: Allotments\n"))
    #expect(whole.bool(try #require(whole.all(.form).first), "reviewed") == false)
    let further = try including(Self.main, ("shared.yml", "include:\n  - more.yml\n"))
    #expect(further.bool(try #require(further.all(.form).first), "reviewed") == nil)
  }

  @Test(
    arguments: [
      ("plots.yml", "plots.yml"), ("docassemble.garden:data/questions/plots.yml", "plots.yml"),
      ("docassemble.garden:plots.yml", "plots.yml"), ("docassemble.base:data/questions/basic-questions.yml", nil),
    ] as [(String, String?)])
  func `a package's own files are found, those of other packages are not`(name: String, path: String?) {
    let main = "work/docassemble/garden/data/questions/main.yml"
    #expect(DocassembleIncludes.path(of: name, from: main) == path)
  }
}

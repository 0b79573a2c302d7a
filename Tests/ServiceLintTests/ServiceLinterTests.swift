import ServiceLint
import Testing

@Suite struct ServiceLinterTests {
  private static let options = LintOptions(language: .english, today: 20_781)
  private static let rules = RuleSet.builtIn()

  private static let flawed = """
    {"title": "Dog licence", "display": "form", "components": [
      {"type": "textfield", "key": "breed", "label": "", "input": true},
      {"type": "textfield", "key": "textField2", "label": "Text Field 2", "input": true}
    ]}
    """

  private static func lint(_ files: SourceFile...) -> LintResult {
    ServiceLinter(rules: rules, options: options).lint(files: files)
  }

  @Test func `a program lints what it has in memory`() throws {
    let file = SourceFile(path: "forms/dog.json", text: Self.flawed)
    let result = Self.lint(file)
    #expect(result.definitions == 1 && result.fields == 2 && result.broken == 0 && result.passedOver == 0)
    let missing = try #require(result.findings.first { $0.rule == "accessibility/label-missing" })
    #expect(missing.severity == .error)
    #expect(missing.location.file == "forms/dog.json" && missing.location.line == 2)
    #expect(missing.location.place.contains("breed"))
    let line = try #require(Self.flawed.utf8.split(separator: 0x0A).dropFirst().first)
    #expect(missing.location.range.start > Self.flawed.utf8.distance(from: Self.flawed.startIndex, to: line.startIndex))
    #expect(missing.location.range.end <= Self.flawed.utf8.distance(from: Self.flawed.startIndex, to: line.endIndex))
    #expect(result.count(.error) == 1)
    #expect(result.rules == Self.rules.count)
  }

  @Test func `data behind the scenes is no field to count`() {
    let form = """
      {"title": "Dog licence", "display": "form", "components": [
        {"type": "textfield", "key": "breed", "label": "Breed", "input": true},
        {"type": "hidden", "key": "office", "label": "Office", "input": true}
      ]}
      """
    #expect(Self.lint(SourceFile(path: "dog.json", text: form)).fields == 1)
  }

  @Test func `what a person is to judge is shown with the text around it, too`() {
    let interview = """
      question: Your garden
      subquestion: |
        Read [more](https://example.org/gardens).
      yesno: has_garden
      ---
      question: Your well
      subquestion: |
        Dear ${ gardener }, read [more](https://example.org/wells).
      yesno: has_well
      """
    let findings = Self.lint(SourceFile(path: "garden.yml", text: interview)).findings
      .filter { $0.rule == "accessibility/link-text-vague" }
    #expect(findings.map(\.kind) == [.violation, .review])
    #expect(findings.allSatisfy { $0.frame != nil })
  }

  @Test func `files are told apart and put in order, also those that are no definitions`() {
    let result = Self.lint(
      SourceFile(path: "z.json", text: Self.flawed), SourceFile(path: "n.json", text: "{\"a\": 1}"),
      SourceFile(path: "b.json", text: "{\"a\":"), SourceFile(path: "a.json", text: Self.flawed))
    #expect(result.definitions == 2 && result.passedOver == 1 && result.broken == 1)
    let files = result.findings.map(\.location.file)
    #expect(files == files.sorted())
    #expect(Set(files) == ["a.json", "b.json", "z.json"])
  }

  @Test(arguments: [
    ("schema.json", "uiSchema.json"), ("grant.schema.json", "grant.ui-schema.json"),
    ("form.schema.json", "form.uischema.json"),
  ])
  func `a schema with its UI schema beside it is a form`(schema: String, ui: String) {
    let text = #"{"type": "object", "properties": {"purpose": {"type": "string"}}}"#
    let result = Self.lint(
      SourceFile(path: "grants/" + schema, text: text),
      SourceFile(path: "grants/" + ui, text: #"{"purpose": {"ui:widget": "textarea"}}"#),
      SourceFile(path: "other/schema.json", text: text))
    #expect(result.definitions == 1 && result.parts == 1 && result.passedOver == 1 && result.fields == 1)
  }

  @Test func `fields that are only stored are not counted, fixed ones that people see are`() {
    let form = """
      {"title": "Dog licence", "display": "form", "components": [
        {"type": "textfield", "key": "breed", "label": "Breed", "input": true},
        {"type": "hidden", "key": "source", "input": true},
        {"type": "textfield", "key": "fee", "label": "Fee", "disabled": true, "input": true}
      ]}
      """
    #expect(Self.lint(SourceFile(path: "dog.json", text: form)).fields == 2)
  }

  @Test(arguments: [
    (
      #"{"display": "form", "components": [{"type": "htmlelement", "key": "a", "content": "Moved.", "input": false}]}"#,
      1
    ),
    (#"{"display": "form", "components": [{"type": "textfield", "key": "a", "label": "Breed", "input": true}]}"#, 0),
    ("{\"servicelint\": 1, \"service\": {\"title\": \"Dog licence\"}}", 0),
  ])
  func `a form in which nothing is asked is told`(text: String, count: Int) {
    let result = Self.lint(SourceFile(path: "a.json", text: text))
    #expect(result.definitions == 1 && result.emptyForms == count)
  }

  @Test func `no files are no findings`() {
    let result = Self.lint()
    #expect(result.findings.isEmpty && result.definitions == 0)
  }

  @Test func `names of files are told apart by their bytes`() {
    // To `String` these two are equal.
    let names = ["\u{304C}.json", "\u{304B}\u{3099}.json"]
    let files = names.map { SourceFile(path: $0, text: Self.flawed) }
    let findings = Self.lint(files[0], files[1]).findings.map { Array($0.location.file.utf8) }
    let reversed = Self.lint(files[1], files[0]).findings.map { Array($0.location.file.utf8) }
    #expect(findings == reversed)
    #expect(findings.first == Array(names[1].utf8) && findings.last == Array(names[0].utf8))
  }

  /// A rule as a program brings it along.
  private struct TooManyFields: Rule {
    let description = RuleDescription(
      id: "house/too-many-fields", title: LocalizedText(en: "Too many fields", ja: "項目が多すぎる"),
      why: LocalizedText(en: "Nobody gets to the end.", ja: "最後までたどり着けません。"),
      fix: LocalizedText(en: "Ask less.", ja: "減らしてください。"), severity: .info)

    func check(_ model: ServiceModel, report: (RuleReport) -> Void) {
      let fields = model.nodes.indices.filter {
        $0 >= Int(ServiceModel.firstNode) && model.nodes[$0].kind == .field
      }
      guard fields.count > 1 else { return }
      report(RuleReport(node: UInt32(fields[1]), message: LocalizedText(en: "A second field", ja: "二つ目の項目")))
    }
  }

  @Test func `a program brings rules of its own`() throws {
    let linter = ServiceLinter(
      rules: .builtIn(rules: [TooManyFields()], only: ["house/too-many-fields"]), options: Self.options)
    let result = linter.lint(files: [SourceFile(path: "dog.json", text: Self.flawed)])
    #expect(result.rules == 1)
    let finding = try #require(result.findings.first)
    #expect(result.findings.count == 1)
    #expect(finding.message == "A second field" && finding.severity == .info)
    #expect(finding.location.place.contains("Text Field 2"))
    #expect(finding.location.line == 3)
  }

  // MARK: What must not harm

  @Test(
    arguments: [
      ("dog.json", [0xFF, 0xFE, 0x7B, 0x00]), ("dog.json", [0x7B, 0x22, 0x80, 0x22]),
      ("dog.yaml", [0x61, 0x3A, 0x20, 0xC0]),
      ("dog", [0x7B]), ("dog.json", [0x00]), ("dog.json", Array("{\"a\": \"\u{1}\"}".utf8)),
      ("dog.yaml", Array("a: [".utf8)),
      ("dog.json", []), ("dog.json", Array("nul".utf8)), ("dog.yaml", Array("a: &x [*y]".utf8)),
    ] as [(String, [UInt8])]) func `a broken file is one finding with a place`(path: String, bytes: [UInt8]) throws
  {
    let result = Self.lint(SourceFile(path: path, bytes: bytes))
    #expect(result.broken == 1 && result.definitions == 0)
    let finding = try #require(result.findings.first)
    #expect(result.findings.count == 1)
    #expect(finding.rule == "input/broken-file" && finding.severity == .error)
    #expect(finding.location.range.start <= UInt32(bytes.count) && finding.location.range.end <= UInt32(bytes.count))
    #expect(!finding.message.isEmpty && finding.fingerprint.count == 16)
  }

  @Test(arguments: ["dog.yaml", "dog.yml", "dog"]) func `an empty file is no definition`(path: String) {
    for text in ["", "\n", "# nothing\n", "---\n"] {
      let result = Self.lint(SourceFile(path: path, text: text))
      #expect(result.passedOver == 1 && result.findings.isEmpty, "\(text)")
    }
  }

  @Test(arguments: ["dog.json", "dog.yaml"]) func `a million brackets are refused`(path: String) {
    for text in ["[", "{\"a\":"] {
      let result = Self.lint(SourceFile(path: path, text: String(repeating: text, count: 1_000_000)))
      #expect(result.broken == 1)
      #expect(result.findings.map(\.rule) == ["input/broken-file"])
    }
  }

  @Test func `a form that nests deeply is read or refused, and no more`() {
    for depth in [50, 150, 240, 400, 5_000] {
      let open = String(repeating: "{\"type\":\"panel\",\"key\":\"p\",\"title\":\"T\",\"components\":[", count: depth)
      let text =
        "{\"title\":\"D\",\"display\":\"form\",\"components\":[" + open + String(repeating: "]}", count: depth) + "]}"
      let result = Self.lint(SourceFile(path: "dog.json", text: text))
      #expect(result.broken + result.definitions == 1)
      #expect(depth > 240 || result.definitions == 1)
    }
  }

  @Test func `aliases that multiply are refused`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    text += "components: *a12\ntitle: Dog\ndisplay: form\n"
    let result = Self.lint(SourceFile(path: "bomb.yaml", text: text))
    #expect(result.broken == 1 && result.findings.map(\.rule) == ["input/broken-file"])
  }

  @Test func `an alias inside itself does no harm`() {
    let result = Self.lint(
      SourceFile(
        path: "loop.yaml",
        text: "title: Dog\ndisplay: form\ncomponents: &c\n  - {type: panel, key: p, components: *c}\n"))
    #expect(result.broken + result.definitions + result.passedOver == 1)
  }
}

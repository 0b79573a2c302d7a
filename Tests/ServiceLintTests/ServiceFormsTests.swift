import Testing

@testable import ServiceLint

@Suite struct `Forms that a service takes in` {
  private static let rules = RuleSet.builtIn()

  private static func lint(_ files: [SourceFile]) -> LintResult {
    ServiceLinter(rules: rules, options: LintOptions(language: .english, today: 20_781)).lint(files: files)
  }

  private static let formio = SourceFile(
    path: "services/forms/bulky.json",
    text: """
      {"title": "粗大ごみ", "path": "bulky", "display": "form", "components": [
        {"type": "textfield", "key": "name", "label": "", "input": true},
        {"type": "radio", "key": "where", "label": "Where is it?", "input": true,
         "values": [{"label": "Home", "value": "home"}, {"label": "Street", "value": "street"}]},
        {"type": "textfield", "key": "street", "label": "Street", "input": true,
         "conditional": {"show": true, "when": "where", "eq": "road"}}
      ]}
      """)
  private static let own = SourceFile(
    path: "services/forms/own.yml",
    text: """
      form:
        id: own
        title: 追加の申込み
        fields:
          - {id: where, label: Where?, kind: radio, options: [x, y]}
          - {id: tel, label: ""}
          - {id: more, label: More, shownWhen: where = z}
      """)
  private static func service(_ forms: String = "[forms/bulky.json, forms/own.yml]", more: String = "") -> SourceFile {
    SourceFile(
      path: "services/a.yml", text: "service:\n  id: bulky-waste\n  title: Bulky waste\n  forms: \(forms)\n\(more)")
  }

  /// What a finding is, wherever it was found.
  private static func shown(_ findings: [Finding]) -> [String] {
    findings.map {
      "\($0.location.file):\($0.location.line):\($0.location.column)-\($0.location.endLine):\($0.location.endColumn) "
        + "\($0.rule) \($0.fingerprint) \($0.location.place)"
    }.sorted()
  }

  @Test func `what is found in a form is the same alone and in its service, and is told once`() {
    let alone = Self.lint([Self.formio, Self.own])
    let together = Self.lint([Self.service(), Self.formio, Self.own])
    #expect(alone.findings.count >= 4)
    let inForms = together.findings.filter { $0.location.file.hasPrefix("services/forms/") }
    #expect(Self.shown(inForms) == Self.shown(alone.findings))
    #expect(together.fields == 6 && together.definitions == 3 && alone.fields == 6)
    #expect(together.undecided.filter { alone.undecided[$0.key] != nil } == alone.undecided)
    for finding in inForms where finding.rule == "accessibility/label-missing" {
      #expect(finding.frame?.excerpt.contains("label") == true)
    }
  }

  @Test func `a form that only its service names is checked and counted`() {
    // The forms are no definitions that anybody asked for: they are only there to be read.
    let files = FileAccess.memory([Self.service(), Self.formio, Self.own])
    var linter = FileLinter(
      rules: { [Self.rules] }, options: LintOptions(language: .english, today: 20_781), inputFormat: nil, files: files,
      cards: RepositoryCards([]))
    var result = LintResult()
    linter.lint(Self.service(), into: &result)
    result.settle()
    #expect(result.definitions == 3 && result.fields == 6)
    #expect(result.findings.contains { $0.location.file == "services/forms/bulky.json" && $0.location.line == 2 })
  }

  @Test func `each form looks names up in itself`() {
    let result = Self.lint([Self.service(), Self.formio, Self.own])
    let dangling = result.findings.filter { $0.rule == "logic/condition-dangling" }
    #expect(dangling.map(\.location.file) == ["services/forms/bulky.json", "services/forms/own.yml"])
    #expect(dangling[0].message.contains("road") && dangling[1].message.contains("z"))
  }

  @Test func `two services may take in one form`() {
    var other = Self.service()
    other.path = "services/b.yml"
    let result = Self.lint([Self.service(), other, Self.formio, Self.own])
    #expect(result.fields == 6 && result.definitions == 4)
    #expect(Self.shown(result.findings) == Array(Set(Self.shown(result.findings))).sorted())
  }

  @Test func `a step may name the file itself`() {
    let step = "  steps: [{title: Apply, form: forms/bulky.json}, {title: Again, form: bulky}]"
    let result = Self.lint([Self.service("[]", more: step), Self.formio])
    #expect(result.broken == 0 && result.fields == 3)
  }

  private static let problems: [(forms: String, message: String)] = [
    ("[forms/nothing.json]", "There is no file “services/forms/nothing.json”."),
    ("[/forms/bulky.json]", "“/forms/bulky.json” is an absolute path, which exists on one computer only."),
    ("[../../bulky.json]", "“../../bulky.json” leads out of the folder that is checked, and is not opened."),
    ("[a.yml]", "“a.yml” is this very file."),
    ("[b.yml]", "“b.yml” defines a whole service, not a form."),
    ("[n.json]", "“n.json” is no form that ServiceLint can read."),
    ("[broken.json]", "The form can't be read: services/broken.json:1:6: The file ends where a value was expected."),
    ("[wrong.yml]", "The form can't be read: services/wrong.yml:1:8: The key “titel” means nothing in `form`."),
    ("[forms/own.yml, {form: forms/own.yml}]", "The form “forms/own.yml” is already listed."),
  ]

  @Test(arguments: problems)
  func `a file that can't be used is said where it is named`(forms: String, message: String) throws {
    let result = Self.lint([
      Self.service(forms), Self.own, SourceFile(path: "services/b.yml", text: "service: {title: B, forms: [a.yml]}"),
      SourceFile(path: "services/n.json", text: "{\"a\": 1}"),
      SourceFile(path: "services/broken.json", text: "{\"a\":"),
      SourceFile(path: "services/wrong.yml", text: "form: {titel: A, id: b, fields: []}"),
      SourceFile(path: "bulky.json", text: Self.formio.text),
      SourceFile(path: "forms/bulky.json", text: Self.formio.text),
    ])
    let found = result.findings.filter { $0.location.file == "services/a.yml" }
    #expect(found.map(\.message) == [message])
    #expect(found.first?.location.line == 4)
    #expect(found.first?.rule.hasPrefix("servicelint/") == true)
  }

  @Test(
    arguments: [
      ("forms/a.json", "x/service.yml", "x/forms/a.json"), ("./a.json", "service.yml", "a.json"),
      ("../a.json", "x/service.yml", "a.json"), ("../a.json", "service.yml", nil), ("a/../../b", "service.yml", nil),
      ("/a.json", "service.yml", nil), ("../a.json", "../x/service.yml", nil),
      ("a.json", "../x/service.yml", "../x/a.json"),
      ("../a.json", "/root/repo/x/service.yml", "/root/repo/a.json"), ("../../../a", "/root/repo/x/service.yml", nil),
      ("../../a", "/root/repo/x/service.yml", nil), ("../a.json", "/elsewhere/x/service.yml", nil),
      ("a.json", "/elsewhere/x/service.yml", "/elsewhere/x/a.json"),
    ] as [(String, String, String?)])
  func `a path stays in the folder that is checked`(name: String, definition: String, path: String?) {
    let access = FileAccess(root: "/root/repo") { _ in .missing }
    #expect(access.resolve(name, from: definition) == path)
  }
}

extension SourceFile {
  fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}

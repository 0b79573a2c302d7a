import ServiceLint
import Testing

@Suite struct SuppressionTests {
  private static func lint(
    _ files: SourceFile..., configuration: String = "", today: Int = 20_781, only: Set<String> = []
  ) throws -> LintResult {
    try lint(files, configuration: configuration, today: today, only: only)
  }

  private static func lint(
    _ files: [SourceFile], configuration: String = "", today: Int = 20_781, only: Set<String> = []
  ) throws -> LintResult {
    let rules = try RuleSet.configured(by: Configuration(text: configuration), only: only)
    return ServiceLinter(rules: rules, options: LintOptions(language: .english, today: today)).lint(files: files)
  }

  /// What is told, as `rule line`.
  private static func told(_ result: LintResult) -> [String] {
    result.findings.filter { $0.rule == "accessibility/label-missing" || $0.rule.hasPrefix("input/") }
      .map { "\($0.rule) \($0.location.line)" }
  }

  private static func silenced(_ result: LintResult) -> [String] {
    result.silenced.map { "\($0.finding.rule) \($0.finding.location.line) \($0.origin.rawValue): \($0.reason)" }
  }

  private static func json(_ first: String, _ second: String = "", top: String = "") -> SourceFile {
    SourceFile(
      path: "forms/dog.json",
      text: """
        {"title": "Dog licence", "path": "dog", "display": "form", \(top)"components": [
          {"type": "textfield", "key": "breed", "label": "", "input": true\(first)},
          {"type": "textfield", "key": "name", "label": "", "input": true\(second)}
        ]}
        """)
  }

  private static let key = ", \"x-servicelint-ignore\": "

  @Test func `a key in JSON silences its object, with the reason`() throws {
    let result = try Self.lint(Self.json(Self.key + "\"accessibility/label-missing: a picture says it\""))
    #expect(Self.told(result) == ["accessibility/label-missing 3"])
    #expect(Self.silenced(result) == ["accessibility/label-missing 2 definition: a picture says it"])
    let plain = try Self.lint(Self.json(""))
    // Neither its fingerprint nor that of any other depends on it.
    #expect(
      Set((result.findings + result.silenced.map(\.finding)).map(\.fingerprint))
        == Set(plain.findings.map(\.fingerprint)))
    #expect(result.silenced.first?.finding.location.column ?? 0 > 1)
    #expect(plain.silenced.isEmpty && result.count(.error) == plain.count(.error) - 1)
  }

  @Test func `a key at the top goes for all`() throws {
    let top = "\"x-servicelint-ignore\": [\"accessibility/*: a sketch\", \"logic: a sketch\"], "
    let result = try Self.lint(Self.json("", top: top), only: ["accessibility/label-missing"])
    #expect(Self.told(result).isEmpty && result.silenced.count == 2)
  }

  private static let yaml = """
    title: Dog licence
    display: form
    components:
      # servicelint:ignore accessibility/label-missing: a picture says it
      - type: textfield
        key: breed
        label: ""
        input: true
      - type: textfield # servicelint:ignore accessibility/label-missing: 写真で分かるため
        key: name
        label: ""
        input: true
      - {type: textfield, key: age, label: "", input: true}
    """

  @Test func `a comment in YAML silences what follows or stands on its line`() throws {
    let result = try Self.lint(SourceFile(path: "dog.yaml", text: Self.yaml))
    #expect(Self.told(result) == ["accessibility/label-missing 13"])
    #expect(
      Self.silenced(result) == [
        "accessibility/label-missing 7 definition: a picture says it",
        "accessibility/label-missing 11 definition: 写真で分かるため",
      ])
  }

  @Test func `a comment in HTML silences the element that follows`() throws {
    let page = """
      <!DOCTYPE html><html lang="en"><head><title>Dog licence</title></head><body><form method="post">
      <!-- servicelint:ignore accessibility/label-missing: a picture says it -->
      <input type="text" name="breed">
      <input type="text" name="name">
      <button>Send</button></form></body></html>
      """
    let result = try Self.lint(SourceFile(path: "dog.html", text: page))
    #expect(Self.told(result) == ["accessibility/label-missing 4"])
    #expect(result.silenced.map(\.finding.location.line) == [3])
  }

  @Test func `a node silences what is said of it in another place`() throws {
    // The label stands far from the question.
    let page = """
      <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head>
      <h:title>Dog licence</h:title><model><instance><data id="dog"><breed/><name/></data></instance>
      <itext><translation lang="en"><text id="b"><value></value></text><text id="n"><value></value></text></translation></itext>
      <bind nodeset="/data/breed" type="string"/><bind nodeset="/data/name" type="string"/></model></h:head><h:body>
      <!-- servicelint:ignore accessibility/label-missing: a picture says it -->
      <input ref="/data/breed"><label ref="jr:itext('b')"/></input>
      <input ref="/data/name"><label ref="jr:itext('n')"/></input>
      </h:body></h:html>
      """
    let result = try Self.lint(SourceFile(path: "dog.xml", text: page))
    #expect(result.definitions == 1)
    #expect(result.silenced.count == 1 && Self.told(result).count == 1)
  }

  // MARK: Notes that do nothing

  @Test func `a note that cannot be used is told with its place`() throws {
    let result = try Self.lint(
      Self.json(Self.key + "\"accessibility/label-mising: x\"", Self.key + "\"accessibility/label-missing\""))
    #expect(result.silenced.isEmpty)
    let told = result.findings.filter { $0.rule.hasPrefix("input/") }
    #expect(told.map(\.rule) == ["input/suppression-faulty", "input/suppression-faulty"])
    #expect(told.map(\.location.line) == [2, 3])
    #expect(told.first?.message.contains("`accessibility/label-mising`") == true)
    #expect(told.first?.fix == "Did you mean `accessibility/label-missing`?")
    #expect(Set(told.map(\.fingerprint)).count == 2)
  }

  @Test func `a note under which nothing is found any more is told, once`() throws {
    let file = SourceFile(
      path: "dog.yaml",
      text: Self.yaml.replacing("key: breed\n    label: \"\"", with: "key: breed\n    label: Breed of the dog"))
    let result = try Self.lint(file)
    #expect(Self.told(result) == ["input/suppression-unused 4", "accessibility/label-missing 13"])
    #expect(result.findings.first { $0.rule == "input/suppression-unused" }?.frame != nil)
    // Of what was not looked at nothing is said.
    #expect(Self.told(try Self.lint(file, only: ["logic/condition-deep"])).isEmpty)
    #expect(
      !Self.told(try Self.lint(file, configuration: "rules: {accessibility/label-missing: off}"))
        .contains { $0.hasPrefix("input") })
    #expect(
      Self.told(try Self.lint(file, configuration: "rules: {input/suppression-unused: off}"))
        == ["accessibility/label-missing 13"])
  }

  @Test func `a file that cannot be understood says nothing of its notes`() throws {
    let file = SourceFile(
      path: "dog.yaml", text: "servicelint: 1\nform:\n  # servicelint:ignore logic: x\n  titel: Dog\n  id: dog\n")
    let result = try Self.lint(file)
    #expect(result.broken == 1 && !result.findings.contains { $0.rule.hasPrefix("input/supp") })
  }

  @Test func `our own definition takes the key in every object`() throws {
    let file = SourceFile(
      path: "dog.yaml",
      text: """
        x-servicelint-ignore: "user-centred: a sketch"
        form:
          title: Dog licence
          x-servicelint-ignore: "logic: a sketch"
          fields:
            - {id: breed, label: "", x-servicelint-ignore: "accessibility/label-missing: a picture says it"}
            - {id: name, label: "", kind: text, options: [{label: Hi, x-servicelint-ignore: "accessibility: x"}]}
        """)
    let result = try Self.lint(file)
    #expect(result.broken == 0 && result.definitions == 1)
    #expect(!Self.told(result).contains("accessibility/label-missing 6"))
    #expect(Self.silenced(result).contains("accessibility/label-missing 6 definition: a picture says it"))
  }

  // MARK: Configurations

  private static func entry(_ places: String, _ rest: String = "reason: approved") -> String {
    "suppressions:\n  - {rule: accessibility/label-missing, \(places), \(rest)}\n"
  }

  @Test(
    arguments: [
      ("path: forms/", true), ("path: forms/dog.json", true), ("path: \"*.json\"", true), ("path: dog.json", true),
      ("path: forms/cat.json", false), ("definition: Dog licence", true), ("definition: dog", true),
      ("definition: Dog", false), ("definition: dog, path: forms/", true), ("definition: dog, path: old/", false),
    ])
  func `an entry silences where it says`(places: String, silences: Bool) throws {
    let result = try Self.lint(Self.json(""), configuration: Self.entry(places))
    #expect(result.silenced.count == (silences ? 2 : 0))
    #expect(result.silenced.allSatisfy { $0.origin == .configuration && $0.reason == "approved" })
    #expect(result.count(.error) == (silences ? 0 : 2))
  }

  @Test func `an entry may mean one finding`() throws {
    let all = try Self.lint(Self.json("")).findings.filter { $0.rule == "accessibility/label-missing" }
    let fingerprint = try #require(all.first?.fingerprint)
    let result = try Self.lint(Self.json(""), configuration: Self.entry("fingerprint: \"\(fingerprint)\""))
    #expect(Self.silenced(result) == ["accessibility/label-missing 2 configuration: approved"])
    #expect(Self.told(result) == ["accessibility/label-missing 3"])
  }

  @Test func `an entry silences through its last day, and then says that it is over`() throws {
    let text = Self.entry("path: forms/", "reason: until May, until: 2026-11-24")
    #expect(try Self.lint(Self.json(""), configuration: text, today: 20_781).silenced.count == 2)
    let result = try Self.lint(Self.json(""), configuration: text, today: 20_782)
    #expect(result.silenced.isEmpty)
    #expect(Self.told(result).sorted().first == "accessibility/label-missing 2")
    let over = try #require(result.findings.first { $0.rule == "input/suppression-expired" })
    #expect(over.location.file == ".servicelint.yml" && over.location.line == 2 && over.frame != nil)
    #expect(over.message.contains("2026-11-24") && over.message.contains("2 findings"))
  }

  @Test(
    arguments: [
      ("path: forms/dog.json", true), ("definition: dog", true), ("definition: dog, path: \"forms/*\"", true),
      // Other files may be meant.
      ("path: \"forms/*\"", false), ("path: forms/", false), ("path: forms/cat.json", false),
      ("definition: cat", false), ("fingerprint: 0123456789abcdef", false),
    ])
  func `an entry is called unused only if what it means was checked`(places: String, isTold: Bool) throws {
    let good = SourceFile(
      path: "forms/dog.json", text: Self.json("").text.replacing("\"label\": \"\"", with: "\"label\": \"Your dog\""))
    let told = Self.told(try Self.lint(good, configuration: Self.entry(places)))
    #expect(told == (isTold ? ["input/suppression-unused 2"] : []))
    #expect(Self.told(try Self.lint(good, configuration: Self.entry(places), only: ["logic/condition-deep"])).isEmpty)
    let broken = SourceFile(path: "b.json", text: "{")
    #expect(
      !Self.told(try Self.lint(good, broken, configuration: Self.entry(places)))
        .contains { $0.hasPrefix("input/suppression") })
  }

  @Test func `an option of a rule that is off is told`() throws {
    let text = "rules:\n  accessibility/select-long: {severity: off, options: {most: 20}}\n"
    #expect(Self.told(try Self.lint(Self.json(""), configuration: text)).first == "input/option-unused 2")
    #expect(
      !Self.told(try Self.lint(Self.json(""), configuration: text.replacing("off", with: "info")))
        .contains { $0.hasPrefix("input/option") })
  }

  @Test func `a key that stands twice can be silenced too`() throws {
    let file = SourceFile(
      path: "dog.json",
      text: Self.json("").text.replacing("\"key\": \"breed\"", with: "\"key\": \"a\", \"key\": \"breed\""))
    let text = "suppressions: [{rule: input/key-repeated, path: dog.json, reason: the builder does it}]"
    #expect(try Self.lint(file).findings.contains { $0.rule == "input/key-repeated" })
    let result = try Self.lint(file, configuration: text)
    #expect(!result.findings.contains { $0.rule.hasPrefix("input/") })
    #expect(result.silenced.map(\.finding.rule) == ["input/key-repeated"])
  }

  // MARK: With other rules and files

  @Test func `a rule that yields stays silent where the other was silenced`() throws {
    func file(_ note: String) -> SourceFile {
      SourceFile(
        path: "dog.yaml",
        text: """
          title: Dog licence
          display: form
          components:
            - {type: textfield, key: breed, label: "", placeholder: Breed of the dog, input: true} \(note)
          """)
    }
    let only: Set = ["accessibility/label-missing", "accessibility/placeholder-as-label"]
    #expect(try Self.lint(file(""), only: only).findings.map(\.rule) == ["accessibility/placeholder-as-label"])
    let result = try Self.lint(
      file("# servicelint:ignore accessibility/placeholder-as-label: approved"), only: only)
    #expect(result.findings.isEmpty && result.silenced.count == 1)
  }

  @Test func `a form's notes go with it into a service`() throws {
    let form = SourceFile(path: "forms/dog.yaml", text: Self.yaml)
    let service = SourceFile(
      path: "s.yml", text: "service:\n  id: dog\n  title: Dog licence\n  forms: [forms/dog.yaml]\n")
    let alone = try Self.lint(form)
    for files in [[service], [service, form], [form, service]] {
      let others = files.count == 1 ? [form] : []
      let result = try Self.lint(files + others)
      #expect(result.silenced.filter { $0.finding.location.file == "forms/dog.yaml" }.count == 2)
      #expect(Self.silenced(result).prefix(2) == Self.silenced(alone).prefix(2))
      #expect(Self.told(result).filter { $0.hasPrefix("accessibility") } == Self.told(alone))
      #expect(!Self.told(result).contains { $0.hasPrefix("input/") })
    }
  }
}

extension SourceFile {
  fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}

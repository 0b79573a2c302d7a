import ServiceLint
import Testing

@Suite struct ConfiguredRulesTests {
  private static let builtIn = BuiltInModules.load(readsExamples: false)

  private static let rule = """
    id: house/no-forms
    for: form
    require: |
      form.id == "x"
    message: m
    """

  private static func running(_ text: String, folder: String = ".", only: Set<String> = []) throws -> (
    ids: [String], errors: [String]
  ) {
    var rules = ConfiguredRules(builtIn: builtIn, only: only)
    let set = rules.ruleSet(for: try Configuration(text: text, folder: folder))
    return (set.running.map(\.id).sorted(), rules.errors.map { "\($0.line):\($0.column) \($0.message.english)" })
  }

  @Test func `modules are chosen by name and by folder`() throws {
    try TemporaryFolder.with(["house/no-forms.yaml": Self.rule]) { (folder) throws -> Void in
      func modules(_ text: String) throws -> Set<String> {
        let (ids, errors) = try Self.running(text, folder: folder.path)
        #expect(errors.isEmpty)
        return Set(ids.map { String($0.prefix { $0 != "/" }) })
      }
      let all = Set(Self.builtIn.modules.map(\.id))
      #expect(try modules("") == all)
      #expect(try modules("modules: [logic]") == ["logic"])
      #expect(try modules("modules: [built-in, ./house]") == all.union(["house"]))
      #expect(try modules("modules: [house]") == ["house"])
      #expect(try modules("modules: [logic, logic, built-in]") == all)
      #expect(try modules("modules: []") == [])
    }
  }

  @Test func `modules that are not there are refused, and nothing follows from that`() throws {
    let text = "modules: [logik, ./house]\nrules: {logic/page-empty: off, accessibility/label-vague: off, house/a: off}"
    #expect(
      try Self.running(text).errors == [
        "1:11 There is no module `logik`, and no folder of that name beside this file.",
        "1:18 There is no folder `./house`.",
      ])
  }

  @Test func `a faulty module is told with the configuration's own faults`() throws {
    try TemporaryFolder.with(["house/a.yaml": "id: house/a\nfor: feld\nmessage: m\nrequire: |\n  true\n"]) { folder in
      let (_, errors) = try Self.running("modules: [./house]\nrules: {logic/page-emty: off}", folder: folder.path)
      #expect(errors.count == 2)
      #expect(errors.first?.hasPrefix("2:6 `feld`") == true && errors.last?.hasPrefix("2:9") == true)
    }
  }

  @Test func `who asks for a rule gets it from any module`() throws {
    let (ids, errors) = try Self.running("modules: [logic]", only: ["accessibility/label-vague"])
    #expect(ids == ["accessibility/label-vague"] && errors.isEmpty)
  }

  @Test(arguments: ["input/broken-file", "servicelint/unknown-key", "formio/*"])
  func `a file that cannot be read stays an error`(name: String) throws {
    #expect(
      try Self.running("rules: {\(name): off}").errors
        == ["1:9 `\(name)` cannot be set: a file that cannot be read is always an error."])
  }

  @Test func `configurations that change no rule share one set`() throws {
    var rules = ConfiguredRules(builtIn: Self.builtIn)
    let first = rules.ruleSet(for: Configuration())
    #expect(rules.ruleSet(for: try Configuration(text: "exclude: [a]")) === first)
    #expect(rules.ruleSet(for: try Configuration(text: "rules: {logic/page-empty: off}")) !== first)
  }

  // MARK: With the library

  private static let flawed = """
    {"title": "Dog", "display": "form", "components": [
      {"type": "textfield", "key": "breed", "label": "", "input": true, "key": "breed"}]}
    """

  private static func lint(_ configuration: String) throws -> [String: Severity] {
    let rules = try RuleSet.configured(by: Configuration(text: configuration))
    let linter = ServiceLinter(rules: rules, options: LintOptions(today: 20_781))
    let findings = linter.lint(files: [SourceFile(path: "dog.json", text: flawed)]).findings
    return Dictionary(findings.map { ($0.rule, $0.severity) }) { one, _ in one }
  }

  @Test func `a program configures what it lints`() throws {
    #expect(try Self.lint("")["accessibility/label-missing"] == .error)
    #expect(try Self.lint("rules: {accessibility/label-missing: info}")["accessibility/label-missing"] == .info)
    #expect(try Self.lint("rules: {accessibility/*: off}")["accessibility/label-missing"] == nil)
    #expect(throws: ConfigurationError.self) { try Self.lint("rules: {accessibility/label-mising: info}") }
    #expect(throws: ConfigurationError.self) { try Self.lint("rulse: {}") }
  }

  @Test func `findings about a file are weighed the same way`() throws {
    #expect(try Self.lint("")["input/key-repeated"] == .warning)
    #expect(try Self.lint("rules: {input/key-repeated: error}")["input/key-repeated"] == .error)
    #expect(try Self.lint("rules: {input/key-repeated: off}")["input/key-repeated"] == nil)
    #expect(try Self.lint("rules: {input/*: info}")["input/key-repeated"] == .info)
  }

  @Test func `files of one run have rules of their own`() throws {
    var rules = ConfiguredRules(builtIn: Self.builtIn)
    let texts = ["", "rules: {accessibility/*: off}", "rules: {accessibility/label-missing: warning}"]
    let sets = try texts.map { rules.ruleSet(for: try Configuration(text: $0)) }
    try TemporaryFolder.with(["a.json": Self.flawed, "b.json": Self.flawed, "c.json": Self.flawed]) { folder in
      let paths = ["a", "b", "c"].map { "\(folder.path)/\($0).json" }
      let linter = ServiceLinter(rulesWhenReady: { sets }, options: LintOptions(today: 20_781))
      let result = linter.lint(paths: paths, configurations: [0, 1, 2])
      let missing = result.findings.filter { $0.rule == "accessibility/label-missing" }
      #expect(missing.map { folder.short($0.location.file) } == ["a.json", "c.json"])
      #expect(missing.map(\.severity) == [.error, .warning])
      #expect(result.rules == sets[0].count)
      #expect(linter.lint(paths: [paths[1]], configurations: [1]).rules == sets[1].count)
    }
  }
}

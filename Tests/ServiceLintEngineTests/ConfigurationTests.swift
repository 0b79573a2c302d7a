import ServiceLintModel
import ServiceLintText
import Testing

@testable import ServiceLintEngine

@Suite struct ConfigurationTests {
  private static let module = SmallModule(
    """
    id: house/long
    for: field
    message: "longer than {{options.most}}"
    require: |
      field.label.size() <= options.most || field.label.contains(options.word)
    options:
      most: {default: 3, least: 1, most: 50}
      word: {type: text, default: none}
    """,
    SmallModule.rule("require: |", "  field.label != 'abcdef'", id: "house/second", message: "second").replacing(
      "for: field", with: "for: field\nyields-to: [house/long]"))

  private static func lint(_ configuration: String, only: Set<String> = []) throws -> DefinitionReport {
    #expect(module.errors.isEmpty)
    let rules = RuleSet(
      modules: [module.module], only: only, configuration: try Configuration(text: configuration))
    var linter = Linter(rules: rules, options: LintOptions(today: 20_000))
    var model = SmallForm(["abcdef", "abcd", "ab"]).model
    return linter.lint(&model)
  }

  private static func said(_ configuration: String, only: Set<String> = []) throws -> [String] {
    try lint(configuration, only: only).findings.map { "\($0.severity.rawValue): \($0.message)" }
  }

  @Test(
    arguments: [
      ("", ["warning: longer than 3", "warning: longer than 3"]),
      ("rules: {house/long: {options: {most: 4}}}", ["warning: longer than 4"]),
      ("rules: {house/long: {options: {word: bcde}}}", ["warning: longer than 3", "warning: second"]),
      ("rules: {house/long: error}", ["error: longer than 3", "error: longer than 3"]),
      ("rules: {house/long: {severity: info, options: {most: 5}}}", ["info: longer than 5"]),
      // What yields to a rule that is off speaks for itself.
      ("rules: {house/long: off}", ["warning: second"]),
      ("rules: {house/*: off}", []),
      ("rules: {house/*: info, house/second: off}", ["info: longer than 3", "info: longer than 3"]),
      ("rules: {house/second: error, house/*: off}", ["error: second"]),
      ("rules: {house/*: off, house/long: {options: {most: 5}}}", []),
    ] as [(String, [String])])
  func `a configuration reaches the rules`(configuration: String, findings: [String]) throws {
    #expect(try Self.said(configuration).sorted() == findings.sorted())
  }

  @Test func `rules that are off are not counted`() throws {
    func count(_ text: String) throws -> Int {
      RuleSet(modules: [Self.module.module], configuration: try Configuration(text: text)).count
    }
    #expect(try count("") == 2)
    #expect(try count("rules: {house/long: off}") == 1)
    #expect(try count("rules: {house/*: off}") == 0)
  }

  @Test func `who asks for a rule gets it, with what is set for it`() throws {
    #expect(
      try Self.said("rules: {house/long: {severity: off, options: {most: 4}}}", only: ["house/long"])
        == ["warning: longer than 4"])
  }

  @Test func `severity and options do not change what a finding is`() throws {
    let usual = try Self.lint("").findings.map(\.fingerprint)
    #expect(try Self.lint("rules: {house/long: error}").findings.map(\.fingerprint) == usual)
  }

  private struct Always: Rule {
    let description = RuleDescription(id: "swift/always", title: .none, why: .none, fix: .none)
    func check(_ model: ServiceModel, report: (RuleReport) -> Void) {
      report(RuleReport(node: ServiceModel.firstNode, message: LocalizedText(en: "always", ja: "いつも")))
    }
  }

  @Test(arguments: [("", "warning"), ("rules: {swift/always: error}", "error"), ("rules: {swift/*: off}", nil)])
  func `rules written in Swift are weighed the same way`(configuration: String, severity: String?) throws {
    let rules = RuleSet(modules: [], rules: [Always()], configuration: try Configuration(text: configuration))
    var linter = Linter(rules: rules, options: LintOptions(today: 20_000))
    var model = SmallForm(["a"]).model
    #expect(linter.lint(&model).findings.first?.severity.rawValue == severity)
  }

  @Test func `a program makes a configuration by hand`() {
    var configuration = Configuration()
    configuration.rules = [RuleSetting("house/long", .info, options: ["most": .int(4)])]
    #expect(ConfigurationCheck(modules: [Self.module.module]).errors(of: configuration).isEmpty)
    let running = RuleSet(modules: [Self.module.module], configuration: configuration).running
    #expect(running.first { $0.id == "house/long" }?.severity == .info)
    #expect(running.first { $0.id == "house/long" }?.options.first?.value == .int(4))
  }

  @Test(arguments: ["", "# nothing\n", "rules:\n  # house/long: off\nexclude:\n", "{}", "\u{FEFF}rules: {}"])
  func `a file that says nothing changes nothing`(text: String) throws {
    let configuration = try Configuration(text: text)
    #expect(configuration.changesNoRule && configuration.exclude.isEmpty && configuration.failOn == nil)
  }

  @Test func `the example of every key can be read, and says something`() throws {
    for key in ConfigurationKey.all {
      let configuration = try Configuration(text: key.example)
      #expect(!key.shown(configuration).isEmpty, "\(key.name)")
      #expect(key.example.hasPrefix("\(key.name):"))
      for part in key.shown(configuration) { #expect(configuration.line(of: part.range) != nil, "\(key.name)") }
      #expect(key.shown(Configuration()).isEmpty)
      #expect(key.sentence.english != key.sentence.japanese)
    }
  }

  @Test(arguments: [
    (FailureThreshold.error, [false, false, true]), (.warning, [false, true, true]), (.info, [true, true, true]),
    (.never, [false, false, false]),
  ])
  func `a threshold is reached from its severity on, and never by what a person must judge`(
    threshold: FailureThreshold, expected: [Bool]
  ) {
    for (severity, isReached) in zip([Severity.info, .warning, .error], expected) {
      var finding = Finding(
        rule: "a/b", severity: severity, message: "", location: Location(file: "", range: .none))
      #expect(threshold.isReached(by: finding) == isReached)
      finding.kind = .review
      #expect(!threshold.isReached(by: finding))
    }
  }
}

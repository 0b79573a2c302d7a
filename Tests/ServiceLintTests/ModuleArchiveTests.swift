import ServiceLint
import ServiceLintEngine
import Testing

/// Rules that were compiled when the linter was built do what those do that are compiled when they run.
@Suite struct ModuleArchiveTests {
  private static let archived = BuiltInModules.load(readsExamples: false)
  private static let read = BuiltInModules.load()

  private static let form = SourceFile(
    path: "form.json",
    bytes: Array(
      """
      {"title": "Parking permit", "display": "form", "components": [
        {"type": "textfield", "key": "firstName", "label": "First name", "validate": {"required": true}},
        {"type": "textfield", "key": "lastName", "label": "Last name", "validate": {"required": true}},
        {"type": "email", "key": "email", "label": "Your email", "autocomplete": "off", "input": true},
        {"type": "radio", "key": "gender", "label": "Gender", "values": [
          {"label": "Female", "value": "f"}, {"label": "Male", "value": "m"}]},
        {"type": "textfield", "key": "note", "label": "", "conditional": {"show": true, "when": "gone", "eq": "1"}},
        {"type": "select", "key": "area", "label": "Area", "searchEnabled": false, "data": {"values": [
          {"label": "North", "value": "n"}, {"label": "South", "value": "s"}, {"label": "North", "value": "x"}]}}]}
      """.utf8))

  private static func findings(
    _ loaded: BuiltInModules.Loaded, _ language: MessageLanguage = .english, set text: String = "", steps: Int? = nil
  ) throws -> LintResult {
    let configuration = try Configuration(text: text.isEmpty ? "rules: {}" : text)
    let rules = RuleSet(modules: loaded.modules, lexicon: loaded.lexicon, configuration: configuration)
    var options = LintOptions(language: language, today: 20_000)
    if let steps { (options.leastSteps, options.stepsPerNode) = (steps, steps) }
    return ServiceLinter(rules: rules, options: options).lint(files: [form])
  }

  @Test(arguments: MessageLanguage.allCases)
  func `they find the same and say the same`(language: MessageLanguage) throws {
    let archived = try Self.findings(Self.archived, language).findings
    let read = try Self.findings(Self.read, language).findings
    #expect(archived.map { "\($0)" } == read.map { "\($0)" })
    #expect(archived.count >= 5)
  }

  @Test func `options can be set`() throws {
    let text = "rules: {accessibility/select-long: {options: {most: 2}}}"
    let archived = try Self.findings(Self.archived, set: text).findings
    #expect(archived.map { "\($0)" } == (try Self.findings(Self.read, set: text)).findings.map { "\($0)" })
    #expect(archived.contains { $0.rule == "accessibility/select-long" })
    #expect(!(try Self.findings(Self.archived)).findings.contains { $0.rule == "accessibility/select-long" })
  }

  @Test func `a rule that takes too long is told of with its place`() throws {
    let archived = try Self.findings(Self.archived, steps: 1).defects
    let read = try Self.findings(Self.read, steps: 1).defects
    #expect(archived.map { "\($0)" } == read.map { "\($0)" })
    #expect(archived.contains { $0.place != nil })
  }

  @Test func `an archive of another version is not read`() {
    #expect(ModuleArchive(reading: "0\n0") { _ in nil } == nil)
    #expect(ModuleArchive(reading: "") { _ in nil } == nil)
  }

  @Test func `modules beside them see what they are`() {
    #expect(Self.archived.modules.map(\.identity) == Self.read.modules.map(\.identity))
    for (archived, read) in zip(Self.archived.modules, Self.read.modules) {
      #expect(archived.descriptions.map(\.id) == read.descriptions.map(\.id))
      #expect(archived.descriptions.map(\.why) == read.descriptions.map(\.why))
    }
  }
}

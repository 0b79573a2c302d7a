import ServiceLintModel
import ServiceLintText
import Testing

@testable import ServiceLintEngine

@Suite struct LinterTests {
  private static func messages(_ rule: String, _ form: SmallForm, today: Int = 20_000) -> [String] {
    let module = SmallModule(rule)
    #expect(module.errors.isEmpty, "\(module.errors.map(\.message.english))")
    let report = module.lint(form, today: today)
    #expect(report.defects.isEmpty, "\(report.defects)")
    return report.findings.map(\.message)
  }

  // MARK: Three answers

  @Test func `a decision is true, false or open, and only false is a finding`() {
    let form = SmallForm(["Name", "Address"], unknown: [.purpose])
    let holds = SmallModule(SmallModule.rule("require: |", "  field.label != ''")).lint(form)
    #expect(holds.findings.isEmpty && holds.undecided.isEmpty)
    let violated = SmallModule(SmallModule.rule("require: |", "  field.label == 'Name'")).lint(form)
    #expect(violated.findings.count == 1 && violated.undecided.isEmpty)
    let open = SmallModule(SmallModule.rule("require: |", "  field.purpose == ''")).lint(form)
    #expect(open.findings.isEmpty && open.undecided == ["house/a": 2])
  }

  @Test func `a rule applies only where its condition is surely true`() {
    let form = SmallForm(["Name", "Address"], unknown: [.purpose])
    for (when, count) in [("field.label == 'Name'", 1), ("false", 0), ("field.purpose == ''", 0)] {
      let report = SmallModule(SmallModule.rule("when: |", "  \(when)", "require: |", "  false")).lint(form)
      #expect(report.findings.count == count, "\(when)")
      #expect(report.undecided.isEmpty, "\(when)")
    }
  }

  @Test(arguments: [
    ("has(field.minLength)", 0), ("!has(field.minLength)", 1), ("has(field.retentionDays)", 0),
    ("!has(field.retentionDays)", 0), ("field.minLength < 3", 0), ("field.minLength >= 3", 0),
  ]) func `a number that is not stated has no value, and is known not to be stated`(when: String, count: Int) {
    let form = SmallForm(["Name"], unknown: [.retentionDays])
    let report = SmallModule(SmallModule.rule("when: |", "  \(when)", "require: |", "  false")).lint(form)
    #expect(report.findings.count == count)
  }

  @Test func `a list that is not known leaves the decision open`() {
    let form = SmallForm(["Name"], unknown: [.legalBasis])
    let report = SmallModule(SmallModule.rule("each: |", "  field.legalBasis", "require: |", "  false")).lint(form)
    #expect(report.findings.isEmpty && report.undecided == ["house/a": 1])
  }

  // MARK: Names

  @Test func `each element has its decision, and its finding`() {
    let rule = SmallModule.rule(
      "each: |", "  [3, 1, 2]", "require: |", "  it > 2", message: "\"{{field.label}} {{it}}\"")
    #expect(Self.messages(rule, SmallForm(["a", "b"])) == ["a 1", "a 2", "b 1", "b 2"])
  }

  @Test func `names are bound in order, also those that need the element`() {
    let rule = SmallModule.rule(
      "let:", "  extra: |", "    5", "  double: |", "    it * 2", "  more: |", "    double + extra",
      "each: |", "  [1, extra]", "require: |", "  more == 15", message: "\"{{it}} {{double}} {{more}}\"")
    #expect(Self.messages(rule, SmallForm(["a"])) == ["1 2 7"])
  }

  @Test func `a condition may use names, and a name is worked out only when used`() {
    let rule = SmallModule.rule(
      "let:", "  long: |", "    field.label.size() > 3", "  fails: |", "    [1][7] == 1",
      "when: |", "  long", "require: |", "  !long || fails && false || false")
    let report = SmallModule(rule).lint(SmallForm(["a"]))
    #expect(report.defects.isEmpty && report.findings.isEmpty)
  }

  @Test func `options have their defaults`() {
    let rule = SmallModule.rule(
      "options:", "  most: {default: 4}", "  strict: {type: bool, default: true}", "  word: {type: text, default: x}",
      "require: |", "  field.label.size() <= options.most && options.strict",
      message: "\"{{options.most}} {{options.strict}} {{options.word}}\"")
    #expect(Self.messages(rule, SmallForm(["four", "fives"])) == ["4 yes x"])
  }

  @Test func `today is what the caller says`() {
    let rule = SmallModule.rule("require: |", "  today < date('2026-11-24')", message: "\"{{today}}\"")
    #expect(Self.messages(rule, SmallForm(["a"]), today: 20_780).isEmpty)
    #expect(Self.messages(rule, SmallForm(["a"]), today: 20_781) == ["2026-11-24"])
  }

  // MARK: Which nodes

  @Test func `what nobody can reach is looked at only by rules that want it`() {
    let form = SmallForm(["shown", "parked"], never: [1])
    let usual = SmallModule.rule("require: |", "  false", message: "\"{{field.label}}\"")
    #expect(Self.messages(usual, form) == ["shown"])
    #expect(Self.messages(usual + "among: reachable\n", form) == ["shown"])
    #expect(Self.messages(usual + "among: all\n", form) == ["shown", "parked"])
  }

  @Test func `a rule is silent where the one it yields to speaks`() {
    let first = SmallModule.rule("require: |", "  field.label != 'a'", id: "house/z-first", message: "first")
    let second = SmallModule.rule(
      "require: |", "  false", "yields-to: [house/z-first]", id: "house/a-second", message: "second")
    // In the order of files the rule that yields comes before the other.
    let report = SmallModule(second, first).lint(SmallForm(["a", "b"]))
    #expect(report.findings.map(\.message) == ["first", "second"])
    #expect(report.findings.map(\.location.range.start) == [0, 2])
  }

  @Test func `a rule that yields to one that is not there speaks`() {
    let rule = SmallModule.rule("require: |", "  false", "yields-to: [other/rule]")
    #expect(Self.messages(rule, SmallForm(["a"])) == ["m"])
  }

  @Test(arguments: [("ja", 1), ("ja-simple", 1), ("JA", 1), ("jav", 0), ("en", 0), ("", 0)])
  func `a rule of some languages looks only at texts that are surely in them`(language: String, count: Int) {
    let rule = SmallModule.rule("languages: [ja, ko]", "require: |", "  false")
    #expect(Self.messages(rule, SmallForm(["a"], language: language)).count == count)
  }

  // MARK: Findings

  @Test func `a finding points at the property, and names the place`() throws {
    let form = SmallForm(["氏名", "住所"])
    let rule = SmallModule.rule("require: |", "  field.label != '住所'", "at: label")
    let finding = try #require(SmallModule(rule).lint(form).findings.first)
    #expect(form.text(finding.location.range) == "住所")
    #expect(finding.location.place == "The page › 住所")
    #expect(finding.location.file == "form")
  }

  @Test func `related places are the nodes of the list`() throws {
    let form = SmallForm(["a", "b", "c"])
    let rule = SmallModule.rule(
      "let:", "  before: |", "    field.earlier()", "require: |", "  before.size() < 2", "related: before")
    let finding = try #require(SmallModule(rule).lint(form).findings.first)
    #expect(finding.related.map { form.text($0.range) } == ["a", "b"])
    #expect(finding.related.map(\.place) == ["The page › a", "The page › b"])
  }

  @Test func `a finding takes its rule's words in the reader's language`() throws {
    let rule = SmallModule.rule(
      "require: |", "  false", "severity: error", "why: {en: Why, ja: なぜ}", "fix: {en: Fix, ja: 直す}",
      "sources: [{title: T, clause: C, url: U}]", message: "{en: English, ja: 日本語}")
    let module = SmallModule(rule)
    let english = try #require(module.lint(SmallForm(["a"])).findings.first)
    #expect([english.message, english.why, english.fix] == ["English", "Why", "Fix"])
    #expect(english.severity == .error && english.kind == .violation)
    #expect(english.sources == [RuleSource(title: "T", clause: "C", url: "U")])
    let japanese = try #require(module.lint(SmallForm(["a"]), language: .japanese).findings.first)
    #expect([japanese.message, japanese.why, japanese.fix] == ["日本語", "なぜ", "直す"])
    #expect(japanese.fingerprint == english.fingerprint)
  }

  @Test func `a rule of low confidence gives reviews`() {
    let rule = SmallModule.rule("require: |", "  false", "confidence: low")
    #expect(SmallModule(rule).lint(SmallForm(["a"])).findings.map(\.kind) == [.review])
  }

  // MARK: Faults

  @Test(arguments: ["when", "each", "require"])
  func `a rule that fails is told once and the others run`(key: String) {
    let value = key == "each" ? "[[1]][field.label.size()]" : "[true][field.label.size()]"
    let rule =
      key == "require"
      ? SmallModule.rule("require: |", "  \(value)")
      : SmallModule.rule("\(key): |", "  \(value)", "require: |", "  true")
    let other = SmallModule.rule("require: |", "  false", id: "house/b")
    let report = SmallModule(rule, other).lint(SmallForm(["a", "b", "c"]))
    #expect(report.defects.map(\.rule) == ["house/a"])
    #expect(report.defects.first?.file == "form")
    #expect(report.findings.map(\.rule) == ["house/b", "house/b", "house/b"])
  }

  @Test func `a rule that never ends is stopped`() {
    let list = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]"
    let product = (0..<7).map { "\(list).all(x\($0), " }.joined() + "true" + String(repeating: ")", count: 7)
    let report = SmallModule(SmallModule.rule("require: |", "  \(product)")).lint(SmallForm(["a", "b"]))
    #expect(report.defects.count == 1 && report.findings.isEmpty)
  }

  @Test func `a linter forgets the form before`() {
    let module = SmallModule(SmallModule.rule("require: |", "  false", message: "\"{{field.label}}\""))
    var linter = Linter(rules: RuleSet(modules: [module.module]), options: LintOptions(today: 0))
    var (first, second) = (SmallForm(["a", "b"]).model, SmallForm(["c"]).model)
    #expect(linter.lint(&first).findings.map(\.message) == ["a", "b"])
    #expect(linter.lint(&second).findings.map(\.message) == ["c"])
    #expect(linter.lint(&first).findings.map(\.message) == ["a", "b"])
  }
}

import ServiceLint

@testable import ServiceLintReports

/// A run in which everything occurs that a report must tell: letters that are wide or count twice, a form of one line
/// with two findings of one rule, a review, related places, a broken file, a rule that failed.
enum ReportFixture {
  /// A form in one line, behind a byte order mark, with an emoji before what is wrong.
  static let oneLine =
    "\u{FEFF}{\"title\": \"😀犬の登録\", \"display\": \"form\", \"components\": ["
    + "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"𠮷田さん！\", \"input\": true}, "
    + "{\"type\": \"textfield\", \"key\": \"b\", \"label\": \"氏名！\", \"input\": true}]}\n"

  static let lines = """
    {
      "title": "Dog licence", "display": "form",
      "components": [
        {"type": "textfield", "key": "c", "label": "Name!", "input": true},
        {"type": "textfield", "key": "d", "label": "Perhaps [name](1), 100 %", "input": true},
        {"type": "textfield", "key": "e", "label": "Name|?", "input": true}
      ]
    }

    """

  private static let rules = [
    """
    id: house/shouting
    title: {en: A label that shouts, ja: 叫ぶラベル}
    why: {en: "Nobody likes to be shouted at, <b>really</b>.", ja: 叫ばれたい人はいません。}
    sources:
      - {title: House style, clause: "3", url: "https://example.jp/書き方 1"}
      - {title: Old saying}
    severity: error
    confidence: high
    tags: [style]
    for: field
    require: |
      !field.label.contains("!") && !field.label.contains("！")
    at: label
    message: {en: "“{{field.label}}” shouts.", ja: "「{{field.label}}」は叫んでいます。"}
    fix: {en: "Write “{{field.id}}” calmly.", ja: "「{{field.id}}」は落ち着いて書いてください。"}
    """,
    """
    id: house/unsure
    title: {en: A label that is not sure, ja: 自信のないラベル}
    why: {en: People wonder., ja: 利用者が迷います。}
    severity: warning
    confidence: low
    for: field
    require: |
      !field.label.contains("Perhaps")
    at: label
    message: {en: "“{{field.label}}” may not be sure.", ja: "「{{field.label}}」は自信がないようです。"}
    """,
    """
    id: house/repeated
    title: {en: Asked before, ja: 前にも聞いている}
    why: {en: It takes time., ja: 時間がかかります。}
    severity: info
    for: field
    let:
      before: field.earlier().filter(e, e.id < field.id)
    require: |
      !field.label.contains("|") || before == []
    at: label
    related: before
    message: {en: "Fields stand before “{{field.label}}”.", ja: "「{{field.label}}」の前にも項目があります。"}
    """,
  ]

  static let files = [
    SourceFile(path: "forms/犬 1.json", text: oneLine), SourceFile(path: "forms/lines.json", text: lines),
    SourceFile(path: "forms/broken.json", text: "{\"氏名\":\n"),
  ]

  static let ruleSet: RuleSet = {
    var loader = RuleLoader()
    let files = rules.enumerated().map { ModuleFile(path: "house/\($0).yaml", bytes: Array($1.utf8)) }
    let module = loader.module(files: files, folder: "house")
    precondition(loader.errors.isEmpty, "\(loader.errors)")
    let set = RuleSet(modules: [module])
    precondition(set.check().isEmpty, "\(set.check())")
    return set
  }()

  static func lint(_ language: MessageLanguage) -> LintResult {
    ServiceLinter(rules: ruleSet, options: LintOptions(language: language, today: 20_000)).lint(files: files)
  }

  static func context(
    _ language: MessageLanguage, _ result: LintResult, defects: [RuleDefect] = [],
    root: SourceRoot = SourceRoot(root: "/repo", workingFolder: "/repo/town")
  ) -> ReportContext {
    ReportContext(
      language: language, version: "1.2.3",
      summary: ReportSummary(
        definitions: result.definitions, fields: result.fields, rules: result.rules, passedOver: result.passedOver,
        broken: result.broken, undecided: result.undecided, defects: result.defects + defects),
      rules: ruleSet.descriptions + InputProblem.descriptions, root: root, exitCode: 2)
  }

  /// What a report says of the fixture.
  static func write(_ report: some Report, _ language: MessageLanguage) -> String {
    let result = lint(language)
    return String(decoding: report.write(result.findings, context(language, result)), as: UTF8.self)
  }

  /// Findings without files, for what only numbers show.
  static func findings(_ count: Int, _ severity: Severity, rule: String = "house/many") -> [Finding] {
    (0..<count).map { number in
      var finding = Finding(
        rule: rule, severity: severity, message: "\(severity.rawValue) \(number)",
        location: Location(file: "form.json", range: .none, line: number + 1))
      finding.fingerprint = "\(severity.rawValue)\(number)"
      return finding
    }
  }
}

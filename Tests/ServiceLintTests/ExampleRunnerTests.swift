import ServiceLintEngine
import ServiceLintReaders
import Testing

@testable import ServiceLint

@Suite struct ExampleRunnerTests {
  /// A module of rules on fields, each given by its further lines.
  private static func run(_ rules: (name: String, lines: String)...) -> RuleTestResult {
    var loader = RuleLoader()
    let files = rules.map { rule in
      let text = """
        id: house/\(rule.name)
        title: {en: t, ja: た}
        sources: [{title: House style}]
        for: field
        message: {en: m, ja: め}
        \(rule.lines)
        """
      return ModuleFile(path: "house/\(rule.name).yaml", bytes: Array(text.utf8))
    }
    let module = loader.module(files: files, folder: "house")
    #expect(loader.errors.isEmpty, "\(loader.errors.map(\.message.english))")
    var runner = ExampleRunner(rules: RuleSet(modules: [module]), language: .english)
    return runner.run(module)
  }

  private static func example(_ kind: String, label: String, more: String = "") -> String {
    """
      - \(kind): |
          title: A form
          display: form
          components:
            - {type: textfield, key: k, label: \(label), input: true}
    \(more)
    """
  }

  @Test func `a rule that keeps its promises has no failure and no warning`() {
    let result = Self.run(
      (
        "good",
        "require: |\n  field.label != 'Bad'\nat: label\nexamples:\n"
          + Self.example("violates", label: "Bad", more: "    finds: Bad") + "\n"
          + Self.example("passes", label: "Good")
      ))
    #expect(result.failures.isEmpty && result.warnings.isEmpty)
    #expect((result.rules, result.examples, result.runs) == (1, 2, 9))
  }

  @Test func `a failure says what was expected and what came, once for all disguises`() throws {
    let result = Self.run(
      ("bad", "require: |\n  field.label != 'Bad'\nat: label\nexamples:\n" + Self.example("passes", label: "Bad")))
    let failure = try #require(result.failures.first)
    #expect(result.failures.count == 1)
    #expect((failure.expected, failure.got) == (.noFinding, .findings(["Bad"], undecided: 0)))
    #expect((failure.line, failure.disguise, failure.expectation) == (10, .plain, .passes))
    #expect(failure.traces.first?.subject == "field \"Bad\"")
    #expect(failure.traces.first?.steps.map(\.text) == ["field.label != 'Bad'", "field.label"])
  }

  @Test func `of many nodes those are explained that are found wrongly or not found`() throws {
    let form = """
        - violates: |
            title: A form
            display: form
            components:
              - {type: textfield, key: a, label: One, input: true}
              - {type: textfield, key: b, label: Two, input: true}
              - {type: textfield, key: c, label: Three, input: true}
          finds: [Two, Three]
      """
    let result = Self.run(("some", "require: |\n  field.label.size() != 3\nat: label\nexamples:\n" + form))
    let failure = try #require(result.failures.first)
    #expect(failure.got == .findings(["One", "Two"], undecided: 0))
    #expect(failure.traces.map(\.subject) == ["field \"One\"", "field \"Three\""])
    #expect(failure.traces.map(\.decision.outcome) == [.violated, .holds])
  }

  @Test func `a rule that yields says to whom`() throws {
    let result = Self.run(
      ("first", "require: |\n  field.label == ''"),
      (
        "second",
        "require: |\n  field.label == ''\nyields-to: [house/first]\nexamples:\n" + Self.example("violates", label: "L")
      ))
    let failure = try #require(result.failures.first)
    #expect(failure.expected == .someFinding)
    #expect(failure.yieldedTo == ["house/first"])
    #expect(failure.traces.first?.decision.outcome == .violated)
  }

  @Test func `what is merely absent makes no rule speak, unless silence is the defect`() throws {
    let missing = "require: |\n  has(field.hint)\n"
    let failure = try #require(Self.run(("hint", missing)).failures.first)
    #expect((failure.disguise, failure.expected, failure.line) == (.empty, .noFinding, 4))
    #expect(failure.traces.count == 1)
    #expect(Self.run(("hint", missing + "silence: defect")).failures.isEmpty)
  }

  @Test func `a rule must not fail where nothing is stated, whatever it says of silence`() {
    let result = Self.run(("fails", "require: |\n  field.hint.split('')[0] == 'a'\nsilence: defect"))
    #expect(result.failures.map(\.disguise) == [.empty])
  }

  @Test(arguments: NodeKind.allCases.filter { ![.node, .way, .reference, .span].contains($0) })
  func `every kind that rules look at can be empty`(kind: NodeKind) {
    let model = EmptyDefinition.model(of: kind)
    #expect(model.nodes.count { $0.kind == kind } == 2)
    for text in EmptyDefinition.texts(of: kind) {
      var reader = DefinitionReader()
      reader.tree.bytes.append(contentsOf: text.utf8)
      if case .broken = reader.read(path: "example") { Issue.record("\(text)") }
    }
  }

  @Test func `an example may say what day it is`() {
    let rule = "require: |\n  today < date('2026-01-01')\nexamples:\n"
    let late = Self.run(
      (
        "late",
        rule + Self.example("violates", label: "L", more: "    today: 2026-02-01") + "\n"
          + Self.example("passes", label: "L")
      )
    )
    #expect(late.failures.isEmpty && late.warnings.isEmpty)
  }

  // MARK: Disguises

  @Test(arguments: [
    ("a: [1, 0x1F, -2.5, .inf, true, ~, 'x']", #"{"a":[1,31,-2.5,".inf",true,null,"x"]}"#),
    ("a: &one {b: \"q\\\"\\n\"}\nc: *one", #"{"a":{"b":"q\"\n"},"c":{"b":"q\"\n"}}"#),
    ("- |\n  two\n  lines\n- >-\n  one\n  line", #"["two\nlines\n","one line"]"#),
    ("犬: ねこ", #"{"犬":"ねこ"}"#),
  ])
  func `YAML becomes JSON`(yaml: String, json: String) {
    #expect(ExampleDisguise.json.text(of: yaml) == json)
  }

  @Test func `JSON has no JSON disguise, and two documents have none`() {
    #expect(ExampleDisguise.json.text(of: " {\"a\": 1}") == nil)
    #expect(ExampleDisguise.json.text(of: "a: 1\n---\nb: 2") == nil)
  }

  @Test func `aliases cannot make a JSON disguise grow without limit`() {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<9 {
      bomb += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
    }
    #expect(ExampleDisguise.json.text(of: bomb) == nil)
  }

  @Test(arguments: [
    ("Size", "Size", true), ("\"\"", "''", true), (#"a \"b\""#, "a \"b\"", true), (#"one\ntwo"#, "one\n  two", true),
    (#"{"type":"radio"}"#, "{type: radio}", true), ("Size", "Sizes", false), ("ねこ", "犬", false),
  ])
  func `texts in JSON are compared by what they say`(found: String, promised: String, same: Bool) {
    #expect(ExampleDisguise.json.sameTexts([found], [promised]) == same)
    #expect(!ExampleDisguise.json.sameTexts([found, found], [promised]))
    #expect(ExampleDisguise.plain.sameTexts([found], [promised]) == (found == promised))
  }

  @Test func `an example may stand beside other definitions`() {
    let result = Self.run(
      (
        "asked-elsewhere",
        """
        require: |
          field.elsewhere() == []
        examples:
          - violates: |
              field: {label: Email address, concept: email}
            beside: |
              field: {label: E-mail, concept: email}
            finds: Email address
          - passes: |
              field: {label: Email address, concept: email}
            beside:
              - "field: {label: Colour, concept: amount}"
              - "field: {label: Age}"
        """
      ))
    #expect(result.failures.isEmpty)
    #expect(result.examples == 2)
  }
}

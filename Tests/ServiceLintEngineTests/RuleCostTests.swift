import ServiceLintModel
import ServiceLintText
import Testing

@testable import ServiceLintEngine

/// What a rule may cost while it runs, and what is said of one that costs more.
@Suite struct RuleCostTests {
  private static let dear = "lists.range(400).all(i, lists.range(400).all(j, i + j >= 0))"
  private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
  private static func require(_ expression: String) -> String { SmallModule.rule("require: |", "  \(expression)") }
  private static let other = SmallModule.rule("require: |", "  false", id: "house/b")

  // MARK: The part that costs most

  struct Cost: Sendable, CustomTestStringConvertible {
    var name: String
    var file: String
    var place: String
    var text: String

    var testDescription: String { name }

    init(_ name: String, _ place: String, _ text: String, _ file: String) {
      (self.name, self.file, self.place, self.text) = (name, file, place, text)
    }
  }

  static let costs: [Cost] = [
    Cost("the only loop", "5:3", dear, require(dear)),
    Cost(
      "one of several, none of which would be too much",
      "6:6", "lists.range(220).all(i, lists.range(100).all(j, i + j >= 0))",
      SmallModule.rule(
        "require: |", "  lists.range(140).all(i, lists.range(100).all(j, i + j >= 0))",
        "  && lists.range(220).all(i, lists.range(100).all(j, i + j >= 0))",
        "  && lists.range(130).all(i, lists.range(100).all(j, i + j >= 0))")),
    Cost(
      "a loop that takes it all each time it is run", "5:27", "lists.range(30000).all(j, i + j >= 0)",
      require("lists.range(400).all(i, lists.range(30000).all(j, i + j >= 0))")),
    Cost(
      "a name that is computed when it is read", "6:14", "lists.range(400).all(i, lists.range(400).all(j, i + j >= 0))",
      SmallModule.rule("let:", "  slow: |", "    false || \(dear)", "require: |", "  field.asks && slow")),
    Cost(
      "a name of a name", "5:6", "lists.range(400).all(i, lists.range(400).all(j, i + j >= 0))",
      SmallModule.rule("let:", "  a: \(dear)", "  b: |", "    a && field.asks", "require: |", "  b")),
    Cost(
      "the condition", "5:17", dear, SmallModule.rule("when: |", "  field.asks && \(dear)", "require: |", "  true")),
    Cost(
      "the list of each", "5:4", "lists.range(400).map(i, lists.range(400).map(j, j))",
      SmallModule.rule("each: |", "  (lists.range(400).map(i, lists.range(400).map(j, j)))", "require: |", "  true")),
    Cost(
      "behind full-width letters in a folded text", "4:25", dear,
      SmallModule.rule("require: '\"氏名\" != \"\" && \(dear)'")),
    Cost(
      "thirty loops in one another", "5:100", "",
      require(
        (0..<30).map { "[1,2].all(x\($0), " }.joined() + "true" + many(")", 30))),
    Cost(
      "a function of ours", "5:3",
      "lists.range(20000).all(i, field.label.find(words('none')).size() >= 0)",
      require("lists.range(20000).all(i, field.label.find(words('none')).size() >= 0)")),
  ]

  @Test(arguments: costs)
  func `a rule over budget is told with the part that costs most, and the others run`(_ it: Cost) throws {
    let module = SmallModule(it.file, Self.other, header: "lists: {none: []}")
    #expect(module.errors.isEmpty, "\(module.errors.map(\.message.english))")
    let report = module.lint(SmallForm(["a", "b"]))
    #expect(report.defects.map(\.rule) == ["house/a"])
    #expect(report.findings.map(\.rule) == ["house/b", "house/b"])
    let defect = try #require(report.defects.first)
    #expect(defect.message.english == "the expression takes too many steps; this part is the costliest")
    let place = try #require(defect.place)
    #expect(place.path == "house/a.yaml")
    if it.text.isEmpty {
      #expect(place.text.hasPrefix("[1,2].all(x") && place.line == 5, "\(place)")
    } else {
      #expect(place.text == it.text)
      #expect("\(place.line):\(place.column)" == it.place)
    }
  }

  @Test func `a rule that is over budget on one node goes on with the others`() {
    let rule = SmallModule.rule(
      "require: |", "  field.label == 'b' ? \(Self.dear) : false", message: "\"{{field.label}}\"")
    let report = SmallModule(rule).lint(SmallForm(["a", "b", "c"]))
    #expect(report.findings.map(\.message) == ["a", "c"])
    #expect(report.defects.count == 1)
  }

  @Test func `a rule that is always over budget is not tried on every node`() {
    let module = SmallModule(Self.require(Self.dear))
    var linter = Linter(rules: RuleSet(modules: [module.module]), options: LintOptions(today: 0))
    var model = SmallForm(Array(repeating: "a", count: 400)).model
    #expect(linter.lint(&model).defects.count == 1)
    #expect(linter.accounts[0].overruns == 3)
    #expect(linter.accounts[0].steps < 4 * linter.budget)
  }

  // MARK: No rule is refused for what real definitions don't have

  @Test func `the budget grows with the definition`() {
    func defects(_ fields: Int, _ expression: String) -> Int {
      let module = SmallModule(Self.require(expression))
      #expect(module.errors.isEmpty)
      var options = LintOptions(today: 0)
      options.leastSteps = 1_000
      var linter = Linter(rules: RuleSet(modules: [module.module]), options: options)
      var model = SmallForm((0..<fields).map { "label \($0)" }).model
      return linter.lint(&model).defects.count
    }
    // Looked at on one field: what a rule may take on all of them together is another limit.
    let dear = "field.label != 'label 0' || lists.range(3000).all(i, i >= 0)"
    #expect(defects(3, dear) == 1)
    #expect(defects(100, dear) == 0)
    #expect(defects(300, "field.form.fields.all(f, f == field || f.label != field.label)") == 0)
  }

  @Test func `what could be too much in the worst case runs where it is not`() {
    let loops = (0..<30).map { "field.legalBasis.all(x\($0), " }.joined() + "true" + Self.many(")", 30)
    let report = SmallModule(Self.require(loops)).lint(SmallForm(["a", "b"]))
    #expect(report.defects.isEmpty)
  }

  // MARK: Memory

  private static func doubled(_ first: String, _ times: Int, then: String) -> String {
    var names = "cel.bind(x0, \(first), "
    for time in 1...times { names += "cel.bind(x\(time), x\(time - 1) + x\(time - 1), " }
    return names + then.replacing("LAST", with: "x\(times)") + many(")", times + 1)
  }

  @Test func `a text that is doubled and doubled is over budget`() {
    let report = SmallModule(Self.require(Self.doubled("'aaaaaaaaaaaaaaaa'", 60, then: "LAST == ''")), Self.other)
      .lint(SmallForm(["a"]))
    #expect(report.defects.map(\.rule) == ["house/a"] && report.findings.count == 1)
  }

  @Test func `a list that is doubled and doubled is over budget`() {
    let report = SmallModule(Self.require(Self.doubled("[1, 2]", 60, then: "LAST == []")), Self.other)
      .lint(SmallForm(["a"]))
    #expect(report.defects.map(\.rule) == ["house/a"] && report.findings.count == 1)
  }

  @Test func `lists that share their parts are not written out`() throws {
    var names = "cel.bind(x0, ['a', 'b'], "
    for time in 1...40 { names += "cel.bind(x\(time), [x\(time - 1), x\(time - 1)], " }
    let message = "\"{{" + names + "dyn(x40)" + Self.many(")", 41) + "}}\""
    let report = SmallModule(SmallModule.rule("require: |", "  false", message: message)).lint(SmallForm(["a"]))
    let text = try #require(report.findings.first?.message)
    #expect(text.hasPrefix("a and b") && text.contains("more") && text.count < 2_000)
  }

  @Test func `what is kept for each decision cannot add up`() {
    let big = Self.doubled("'aaaaaaaaaaaaaaaa'", 15, then: "LAST.size() > 0 && field.concept != 'age' && it >= 0")
    let rule = SmallModule.rule("each: |", "  lists.range(1000)", "require: |", "  \(big)")
    let module = SmallModule(rule, Self.other)
    #expect(module.errors.isEmpty, "\(module.errors.map(\.message.english))")
    var linter = Linter(rules: RuleSet(modules: [module.module]), options: LintOptions(today: 0))
    var model = SmallForm(["a", "b"]).model
    let report = linter.lint(&model)
    #expect(report.defects.map(\.rule) == ["house/a"])
    #expect(report.defects.first?.message.english.contains("too large") == true)
    #expect(report.findings.count == 2)
    #expect(model.values.text.capacity < 128 << 20)
  }

  @Test func `words asked for again and again are kept once`() {
    let header = "id: house\nlists:\n  many: [" + (0..<20_000).map { "word\($0)" }.joined(separator: ", ") + "]\n"
    let module = SmallModule(Self.require("lists.range(5000).all(i, words('many').size() == 20000)"), header: header)
    #expect(module.errors.isEmpty)
    var linter = Linter(rules: RuleSet(modules: [module.module]), options: LintOptions(today: 0))
    var model = SmallForm(["a", "b"]).model
    #expect(linter.lint(&model).defects.isEmpty)
    #expect(model.values.text.capacity < 2 << 20 && model.values.elements.capacity < 200_000)
  }

  @Test func `a function that reads many words each time is over budget`() {
    let header = "id: house\nlists:\n  many: [" + (0..<20_000).map { "word\($0)" }.joined(separator: ", ") + "]\n"
    let rule = Self.require("lists.range(200).all(i, field.label.find(words('many')).size() == 0)")
    let report = SmallModule(rule, Self.other, header: header).lint(SmallForm(["a"]))
    #expect(report.defects.first?.place?.text.contains("field.label.find(words('many'))") == true)
    #expect(report.findings.count == 1)
  }

  @Test func `one rule cannot drown the findings of the others`() {
    let rule = SmallModule.rule("each: |", "  lists.range(90000)", "require: |", "  it < 0")
    let report = SmallModule(rule, Self.other).lint(SmallForm(["a", "b"]))
    #expect(report.findings.count == 1_002)
    #expect(
      report.defects.map(\.message.english) == [
        "the rule has more than 1000 findings in one definition; it was stopped there"
      ])
  }

  @Test func `decisions that are each within budget are too much together`() {
    let rule = SmallModule.rule(
      "each: |", "  lists.range(9000)", "require: |", "  lists.range(900).all(i, i >= 0)")
    let module = SmallModule(rule, Self.other)
    var options = LintOptions(today: 0)
    options.leastSteps = 10_000
    var linter = Linter(rules: RuleSet(modules: [module.module]), options: options)
    var model = SmallForm(["a"]).model
    let report = linter.lint(&model)
    #expect(report.defects.map(\.rule) == ["house/a"])
    #expect(linter.accounts[0].steps <= linter.allowance.steps + 2 * linter.budget)
  }

  // MARK: Patterns

  @Test func `a pattern that others go astray on is matched in a long label`() {
    let form = SmallForm([Self.many("a", 100_000) + "!"])
    let report = SmallModule(Self.require("field.label.matches('(a+)+$')")).lint(form)
    #expect(report.defects.isEmpty && report.findings.count == 1)
    #expect(report.findings.first.map { $0.location.place.count < 100 } == true)
  }

  @Test func `a pattern of 1 MB that is made while the rule runs is refused`() {
    let rule = Self.require(Self.doubled("'(a|b)*c?'", 17, then: "field.label.matches(LAST)"))
    let report = SmallModule(rule, Self.other).lint(SmallForm(["a"]))
    #expect(report.defects.map(\.rule) == ["house/a"] && report.findings.count == 1)
  }

  @Test func `a pattern that cannot be used is told with its place`() throws {
    let rule = Self.require("field.asks && field.label.matches('(')")
    let defect = try #require(SmallModule(rule).lint(SmallForm(["a"])).defects.first)
    #expect(defect.message.english.hasPrefix("the pattern can't be used"))
    #expect(defect.place?.text == "field.label.matches('(')")
    #expect(defect.place.map { "\($0.line):\($0.column)" } == "5:17")
  }
}

import ServiceLintEngine
import ServiceLintModel
import ServiceLintText

/// Runs the examples that stand in rule files: what a rule says of them is what it promises.
///
/// Each example runs as it stands and in every disguise, and each rule on nodes of which nothing is stated. What goes
/// wrong comes with the reason: the parts of the decision with their values.
public struct ExampleRunner {
  /// The day that `today` is when an example does not say it: examples must not grow old.
  public static let today = 20_000

  private let rules: RuleSet
  private let options: LintOptions
  private var reader = DefinitionReader()
  /// One for each day that examples want.
  private var linters: [Int: Linter] = [:]
  /// The one used last: its rule is compiled with all its parts.
  private var lastTracer: (rule: String, today: Int, tracer: RuleTracer)?
  /// What all rules say of nodes of a kind of which nothing is stated.
  private var empties: [NodeKind: [(model: ServiceModel, report: DefinitionReport, text: String)]] = [:]

  /// - Parameters:
  ///   - rules: the rules whose examples run, and those they yield to.
  ///   - language: of the values in explanations.
  public init(rules: RuleSet, language: MessageLanguage) {
    self.rules = rules
    options = LintOptions(language: language, today: Self.today)
  }

  /// Runs all examples of all rules of a module.
  public mutating func run(_ module: RuleModule) -> RuleTestResult {
    var result = RuleTestResult()
    result.modules = [module.id]
    for rule in module.testedRules {
      result.rules += 1
      result.warnings += rule.warnings
      test(rule, into: &result)
    }
    return result
  }

  private mutating func test(_ rule: TestedRule, into result: inout RuleTestResult) {
    var outcomes: Set<RuleDecision.Outcome> = []
    for example in rule.examples {
      result.examples += 1
      for disguise in ExampleDisguise.all {
        // Where a rule says nothing, nothing can be silenced.
        if disguise == .silenced, example.expectation != .violates { continue }
        guard let text = disguise.text(of: example.definition, rule: rule.id) else { continue }
        result.runs += 1
        let failure = failure(of: rule, example, disguise, text)
        if disguise == .plain, var tracer = tracer(of: rule, on: example) {
          for decision in tracer.decisions(on: &reader.builder.model) { outcomes.insert(decision.outcome) }
        }
        if let failure {
          result.failures.append(failure)
          // The other disguises would say the same.
          break
        }
      }
    }
    // What fails says enough.
    let fails = result.failures.last?.rule == rule.id
    if !rule.examples.isEmpty, !fails { result.warnings += warnings(rule, outcomes) }
    testEmpty(rule, into: &result)
  }

  private func warnings(_ rule: TestedRule, _ outcomes: Set<RuleDecision.Outcome>) -> [RuleTestWarning] {
    let applied: Set<RuleDecision.Outcome> = [.holds, .violated, .undecided, .failed]
    func warning(_ kind: RuleTestWarning.Kind, _ line: Int) -> [RuleTestWarning] {
      [RuleTestWarning(rule: rule.id, file: rule.file, line: line, kind: kind)]
    }
    if outcomes.isDisjoint(with: applied) { return warning(.neverApplies, rule.whenLine) }
    let decided = outcomes.intersection(applied)
    if decided == [.holds] { return warning(.alwaysHolds, rule.requireLine) }
    return decided == [.violated] ? warning(.neverHolds, rule.requireLine) : []
  }

  // MARK: An example

  /// The rules as an example has them, which may set its rule's options.
  private func rules(for example: RuleExample?, of rule: TestedRule) -> RuleSet {
    guard let example, !example.options.isEmpty else { return rules }
    return rules.setting(example.options, of: rule.id)
  }

  private mutating func tracer(of rule: TestedRule, on example: RuleExample? = nil) -> RuleTracer? {
    var options = options
    options.today = example?.today ?? options.today
    if let example { options.repository = repository(of: example) }
    let setsOptions = example.map { !$0.options.isEmpty || !$0.beside.isEmpty } ?? false
    if !setsOptions, let last = lastTracer, last.rule == rule.id, last.today == options.today { return last.tracer }
    guard let tracer = RuleTracer(rule.id, of: rules(for: example, of: rule), options: options) else { return nil }
    if !setsOptions { lastTracer = (rule.id, options.today, tracer) }
    return tracer
  }

  private mutating func read(_ text: String) -> DefinitionReader.Outcome {
    reader.tree.removeAll()
    reader.tree.bytes.append(contentsOf: text.utf8)
    return reader.read(path: "example")
  }

  /// The definitions beside an example's, and the example itself, which was read last.
  private mutating func repository(of example: RuleExample) -> Repository {
    guard !example.beside.isEmpty else { return .empty }
    var maker = CardMaker(rules: rules)
    var cards = [maker.card(of: &reader.builder.model)]
    for (number, text) in example.beside.enumerated() {
      var other = DefinitionReader()
      other.tree.bytes.append(contentsOf: text.utf8)
      guard case .definition = other.read(path: "beside-\(number + 1)") else { continue }
      cards.append(maker.card(of: &other.builder.model))
    }
    return Repository(cards)
  }

  private mutating func lint(_ rule: TestedRule, _ example: RuleExample) -> DefinitionReport {
    var options = options
    options.today = example.today ?? options.today
    options.repository = repository(of: example)
    if example.options.isEmpty, example.beside.isEmpty { return lint(options) }
    var linter = Linter(rules: rules(for: example, of: rule), options: options)
    return linter.lint(&reader.builder.model)
  }

  private mutating func lint(_ options: LintOptions) -> DefinitionReport {
    var linter = linters.removeValue(forKey: options.today) ?? Linter(rules: rules, options: options)
    defer { linters[options.today] = linter }
    return linter.lint(&reader.builder.model)
  }

  private mutating func failure(
    of rule: TestedRule, _ example: RuleExample, _ disguise: ExampleDisguise, _ text: String
  ) -> ExampleFailure? {
    var failure = ExampleFailure(
      rule: rule.id, file: rule.file, line: example.line, expectation: example.expectation, disguise: disguise,
      kind: rule.kind.name, expected: .definition, got: .noDefinition(LocalizedText(en: "", ja: "")))
    switch read(text) {
    case .notADefinition, .part: return failure
    case .broken(let error):
      failure.got = .noDefinition(error.message)
      return failure
    case .definition: break
    }
    var report = lint(rule, example)
    if disguise == .silenced { return self.failure(&report, of: rule, example, text, failure) }
    let found = report.findings.filter { $0.rule == rule.id }.map(\.location.range).sorted { $0.start < $1.start }
      .map { Self.text($0, of: text) }
    failure.got = .findings(found, undecided: report.undecided[rule.id, default: 0])
    failure.yieldedTo = rule.yieldsTo.filter { id in report.findings.contains { $0.rule == id } }
    let isKept: Bool
    (failure.expected, isKept) =
      switch example.expectation {
      // Without `finds` any place will do.
      case .violates where example.finds.isEmpty: (.someFinding, !found.isEmpty)
      case .violates: (.findings(example.finds), disguise.sameTexts(found, example.finds))
      case .passes: (.noFinding, found.isEmpty)
      case .undecided: (.undecided, found.isEmpty && report.undecided[rule.id, default: 0] > 0)
      }
    if let defect = report.defects.first(where: { $0.rule == rule.id }) {
      failure.got = .ruleFailed(defect.message)
    } else if isKept {
      return nil
    }
    if var tracer = tracer(of: rule, on: example) {
      let decisions = tracer.decisions(on: &reader.builder.model)
      let chosen = Self.chosen(decisions, found, example, text)
      failure.traces = tracer.explain(chosen, on: &reader.builder.model)
    }
    return failure
  }

  /// What is wrong with an example that a note silences.
  private func failure(
    _ report: inout DefinitionReport, of rule: TestedRule, _ example: RuleExample, _ text: String,
    _ failure: ExampleFailure
  ) -> ExampleFailure? {
    var failure = failure
    var uses = Suppressions.Uses()
    let silenced = Suppressions().silence(
      &report.findings, in: reader.builder.model, notes: reader.notes, names: { _ in nil }, today: options.today,
      uses: &uses)
    func texts(_ findings: [Finding]) -> [String] {
      findings.filter { $0.rule == rule.id }.map(\.location.range).sorted { $0.start < $1.start }
        .map { Self.text($0, of: text) }
    }
    let (found, kept) = (texts(report.findings), texts(silenced.map(\.finding)))
    let isKept = example.finds.isEmpty ? !kept.isEmpty : kept == example.finds
    if found.isEmpty, isKept, !uses.notes.isEmpty { return nil }
    failure.expected = .noFinding
    failure.got = found.isEmpty ? .silenced(kept) : .findings(found, undecided: 0)
    return failure
  }

  private static func text(_ range: ByteRange, of text: String) -> String {
    let bytes = Array(text.utf8)
    return String(decoding: bytes[range.indices.clamped(to: bytes.indices)], as: UTF8.self)
  }

  /// The decisions that matter: those found wrongly and those not found; if that cannot be told, the first ones.
  private static func chosen(
    _ decisions: [RuleDecision], _ found: [String], _ example: RuleExample, _ text: String
  ) -> [RuleDecision] {
    let failed = decisions.filter { $0.outcome == .failed }
    if !failed.isEmpty { return Array(failed.prefix(1)) }
    let wrong = decisions.filter { decision in
      let place = Self.text(decision.range, of: text)
      return (decision.outcome == .violated) != example.finds.contains(place)
    }
    let most = 3
    return Array((wrong.isEmpty || example.expectation == .undecided ? decisions : wrong).prefix(most))
  }

  // MARK: Nothing stated

  private mutating func testEmpty(_ rule: TestedRule, into result: inout RuleTestResult) {
    var speaks = false
    for (model, report, text) in emptyDefinitions(of: rule.kind) {
      let found = report.findings.filter { $0.rule == rule.id }
      let defect = report.defects.first { $0.rule == rule.id }
      speaks = speaks || !found.isEmpty
      guard let got = defect.map({ ExampleFailure.Got.ruleFailed($0.message) }) ?? Self.got(found, text),
        defect != nil || !rule.silenceIsDefect
      else { continue }
      var failure = ExampleFailure(
        rule: rule.id, file: rule.file, line: rule.kindLine, expectation: nil, disguise: .empty,
        kind: rule.kind.name, expected: .noFinding, got: got)
      if var tracer = tracer(of: rule) {
        var model = model
        let decisions = tracer.decisions(on: &model).filter { $0.outcome == .violated || $0.outcome == .failed }
        failure.traces = tracer.explain(Array(decisions.prefix(1)), on: &model)
      }
      result.failures.append(failure)
      return
    }
    if rule.silenceIsDefect, !speaks {
      result.warnings.append(
        RuleTestWarning(rule: rule.id, file: rule.file, line: rule.kindLine, kind: .needlessSilence))
    }
  }

  private static func got(_ findings: [Finding], _ text: String) -> ExampleFailure.Got? {
    findings.isEmpty ? nil : .findings(findings.map { Self.text($0.location.range, of: text) }, undecided: 0)
  }

  private mutating func emptyDefinitions(
    of kind: NodeKind
  ) -> [(model: ServiceModel, report: DefinitionReport, text: String)] {
    if let known = empties[kind] { return known }
    var made: [(model: ServiceModel, report: DefinitionReport, text: String)] = []
    reader.builder.model = EmptyDefinition.model(of: kind)
    let report = lint(options)
    made.append((reader.builder.model, report, ""))
    for text in EmptyDefinition.texts(of: kind) {
      guard case .definition = read(text) else { continue }
      let report = lint(options)
      made.append((reader.builder.model, report, text))
    }
    empties[kind] = made
    return made
  }
}
